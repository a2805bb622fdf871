import * as v from 'valibot'
import { whole } from './numberFields'
import { about, choice, list, shape } from './shapes'
import { id, line } from './textFields'
import { probeNames, type Scalar, type Tolerance } from '../probes'

const scalar = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  'a value: text, a number, true, false or null',
)

/** A scalar means equal; the two mappings say so themselves. */
const tolerance = v.pipe(
  v.lazy(
    (
      input,
    ): v.GenericSchema<
      unknown,
      Scalar | { min?: number | undefined; max?: number | undefined } | { oneOf: Scalar[] }
    > => {
      if (input === undefined) return anyTolerance
      if (typeof input !== 'object' || input === null) return scalar
      return 'oneOf' in input ? oneOf : range
    },
  ),
  v.transform((value): Tolerance =>
    typeof value === 'object' && value !== null ? value : { equals: value },
  ),
)

const bound = (description: string, example: number) =>
  v.optional(v.pipe(v.number('a number'), about(description, example)))

const range = v.pipe(
  shape(
    { min: bound('The least answer.', 1), max: bound('The greatest answer.', 120_000) },
    'A number within these bounds.',
  ),
  v.check(
    (bounds) => bounds.min !== undefined || bounds.max !== undefined,
    'a scalar, { min, max } or { oneOf: […] }',
  ),
)

const oneOf = shape(
  {
    oneOf: v.pipe(
      v.array(scalar, 'a list'),
      v.minLength(1, 'a list with at least one entry'),
      about('The answers that will do.'),
    ),
  },
  'One of several answers.',
)

/** What an editor offers for `tolerance`. */
export const anyTolerance = v.union([scalar, range, oneOf], 'a scalar, { min, max } or { oneOf: […] }')

const question = {
  probe: choice(probeNames, 'What is looked at.'),
  target: v.optional(
    id(
      'Which one; left out for `quorum.*`, `witness.*`, `event.count` and `intervention.count`.',
      'SQL01',
      'NODE1',
    ),
  ),
  id: v.optional(whole(1, 65_535, 'With `event.count`: the Windows event ID.', 1135)),
  node: v.optional(id('With `event.count`: the node on which it was logged; left out: on any.', 'NODE2')),
  tolerance,
}

/** What a script waits for. */
export const conditionSchema = shape(question, 'A probe and the answer that ends the waiting.')

export const probeSchema = shape(
  {
    name: v.optional(line('What the result is called in reports.', 'sql')),
    ...question,
    when: v.optional(
      choice(
        ['end', 'always', 'never', 'eventually'],
        'At the end, at every settled instant, at none, or at one of them at least.',
      ),
      'end',
    ),
  },
  'One check of the cluster.',
)

export const probeList = (description: string) => list(probeSchema, description)

export type Condition = v.InferOutput<typeof conditionSchema>
export type Probe = v.InferOutput<typeof probeSchema>
