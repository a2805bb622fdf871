import * as v from 'valibot'
import { duration } from './numberFields'
import { about, keyOf, oneOf } from './shapes'
import { stepId } from './textFields'
import { limits } from '../limits'
import { conditionSchema, type Condition } from './probe'

/** When a step of the script is due. `settled`: nothing is pending any more. */
export type Due =
  | { readonly atMs: number }
  | { readonly afterMs: number }
  | { readonly waitFor: Condition | 'settled'; readonly timeoutMs: number }

const range = { max: limits.simulatedMs }

const settled = v.pipe(
  v.literal('settled', oneOf(['settled'], 'settled or a probe')),
  about('Nothing is pending any more.'),
)

/** What an editor offers for `waitFor`. */
export const anyCondition = v.union([settled, conditionSchema])

const waitFor = v.lazy((input): v.GenericSchema<unknown, Condition | 'settled'> => {
  if (input === undefined) return anyCondition
  return typeof input === 'string' ? settled : conditionSchema
})

/** The keys that every step may have, whatever it does. */
export const dueEntries = {
  id: v.optional(
    stepId('Name of the step, for markers and lessons; default `step-1`, `step-2` and so on.', 'crash'),
  ),
  at: v.optional(duration('Simulated time of the step, not before that of an earlier one.', ['20s'], range)),
  after: v.optional(
    duration('Delay from the instant in which the previous step was done; default 0s.', ['30s'], range),
  ),
  waitFor: v.optional(waitFor),
  timeout: v.optional(
    duration(
      'With `waitFor`: after this long the script goes on without it; default 30min.',
      ['5min'],
      range,
    ),
  ),
}

const defaultTimeoutMs = 30 * 60_000

export type DueKeys = v.InferOutput<v.StrictObjectSchema<typeof dueEntries, undefined>>

/** The rules between the keys, which no list of keys can say. */
export function checkDue<T extends DueKeys>() {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { at, after, waitFor, timeout } = dataset.value
    const given = Object.entries({ at, after, waitFor }).flatMap(([key, value]) =>
      value === undefined ? [] : [key],
    )
    const refuse = (key: string, message: string) => addIssue({ message, path: [keyOf(dataset.value, key)] })
    if (given.length > 1)
      refuse(given[1], `a step has one of at, after and waitFor, not ${given.join(' and ')}`)
    if (timeout !== undefined && waitFor === undefined) refuse('timeout', 'timeout belongs to waitFor')
  })
}

export function dueOf({ at, after, waitFor, timeout }: DueKeys): Due {
  if (at !== undefined) return { atMs: at }
  if (waitFor !== undefined) return { waitFor, timeoutMs: timeout ?? defaultTimeoutMs }
  return { afterMs: after ?? 0 }
}
