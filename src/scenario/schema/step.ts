import * as v from 'valibot'
import type { Intervention, KindSpec, Params } from '../../model/intervention'
import { checkDue, dueEntries, dueOf, type Due, type DueKeys } from './due'
import { oneOf, shape } from './shapes'
import { kindsUnder, orderEntries, specOf, specs, targetNames, words, wordsOf, type Word } from './orders'
import { laterThan2008 } from '../laterThan2008'
import { shown } from '../shown'

/** A step of a script, of a solution or of a repair; `intervention` is null for one that only waits. */
export interface Step {
  /** Null: not named by the author. */
  readonly id: string | null
  readonly due: Due
  readonly intervention: Intervention | null
}

type StepSchema = v.GenericSchema<unknown, Step>

/** The form of a step that carries out one kind. */
function orderSchema(word: Word, spec: KindSpec): StepSchema {
  const entries = { ...dueEntries, ...orderEntries(word, spec) }
  const form = shape(entries, `${spec.kind}: a ${spec.class}; its target is a ${targetNames[spec.target]}.`)
  return v.pipe(
    form as unknown as v.GenericSchema<unknown, DueKeys & { readonly target: string }>,
    checkDue(),
    v.transform((step): Step => {
      const params = Object.entries(step).filter(([key]) => Object.hasOwn(spec.params, key))
      return {
        id: step.id ?? null,
        due: dueOf(step),
        // The types of the table are data; paramFields has seen to it that they hold.
        intervention: { kind: spec.kind, target: step.target, params: Object.fromEntries(params) as Params },
      }
    }),
  )
}

const orderForms: ReadonlyMap<string, StepSchema> = new Map(
  specs.flatMap((spec) =>
    wordsOf[spec.class].map((word) => [`${word}: ${spec.kind}`, orderSchema(word, spec)] as const),
  ),
)

/** The form of a step that carries out nothing: a pause, or a point that a marker names. */
const pauseForm = v.pipe(
  shape(dueEntries, 'A step that only waits.'),
  v.check(
    (step) => step.at !== undefined || step.after !== undefined || step.waitFor !== undefined,
    'at, after, waitFor, fault or operation',
  ),
  checkDue(),
  v.transform((step): Step => ({ id: step.id ?? null, due: dueOf(step), intervention: null })),
)

/** What an editor offers for a step. */
export const anyStep = v.union([...orderForms.values(), pauseForm])

/** A step is checked against the one form that its kind has, so that a mistake in it is told as what it is. */
export const stepSchema = v.lazy((input): StepSchema => {
  if (input === undefined) return anyStep
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? formOf(input) : pauseForm
})

function formOf(step: object): StepSchema {
  const [word, second] = words.filter((key) => key in step)
  if (second) return refusing(second, 'a step has one of fault and operation, not both')
  if (!word)
    return 'target' in step ? refusing('target', 'a target needs fault or operation beside it') : pauseForm
  const kind: unknown = (step as Readonly<Record<string, unknown>>)[word]
  const form = typeof kind === 'string' ? orderForms.get(`${word}: ${kind}`) : undefined
  return form ?? refusing(word, wrongKind(word, kind))
}

function wrongKind(word: Word, kind: unknown): v.ErrorMessage<v.CustomIssue> {
  const spec = specOf(kind)
  const why = typeof kind === 'string' ? laterThan2008(kind) : null
  if (!spec && why !== null) return `${shown(kind)} is no kind of ${word}: ${why}`
  if (!spec)
    return oneOf([...kindsUnder('fault'), ...kindsUnder('operation')], `${shown(kind)} is no kind of ${word}`)
  const [right] = wordsOf[spec.class]
  return `${spec.kind} is ${right === 'fault' ? 'a fault' : 'an operation'}: write ${right}: ${spec.kind}`
}

/** Refuses one key and says nothing of the others: while the kind is not known, nobody knows what they should be. */
function refusing(key: string, message: v.ErrorMessage<v.CustomIssue>): StepSchema {
  const never = v.looseObject({ [key]: v.custom<unknown>(() => false, message) })
  return v.pipe(
    never,
    v.transform((): Step => ({ id: null, due: { afterMs: 0 }, intervention: null })),
  )
}
