import * as v from 'valibot'
import { parseDuration } from '../../kernel/duration'
import { about } from './shapes'
import { parseBandwidth, parseSize } from '../units'

export function whole(min: number, max: number, description: string, ...examples: readonly number[]) {
  const phrase = `a whole number from ${min} to ${max}`
  return v.pipe(
    v.number(phrase),
    v.integer(phrase),
    v.minValue(min, phrase),
    v.maxValue(max, phrase),
    about(description, ...examples),
  )
}

export function number(min: number, max: number, description: string, ...examples: readonly number[]) {
  const phrase = `a number from ${min} to ${max}`
  return v.pipe(
    v.number(phrase),
    v.minValue(min, phrase),
    v.maxValue(max, phrase),
    about(description, ...examples),
  )
}

/** 'HH:MM' → ms since midnight. */
export function timeOfDay(description: string, ...examples: readonly string[]) {
  const phrase = 'a time of day such as 09:00 or 21:30,'
  return v.pipe(
    v.string(phrase),
    v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, phrase),
    about(description, ...examples),
    v.transform((text) => {
      const [hours, minutes] = text.split(':').map(Number)
      return (hours * 60 + minutes) * 60_000
    }),
  )
}

/** 0xFFFFFFFF ms: what Windows writes for "never" is still a duration here. */
const durationMaxMs = 0xffff_ffff

const quantityPattern = (units: string) => `^[0-9]+(\\.[0-9]+)?(${units})$`

interface DurationRange {
  readonly min?: number
  readonly max?: number
  /** What a number without unit counts, in ms; Windows gives some properties in seconds. */
  readonly numberUnitMs?: number
  /** Why no other. */
  readonly because?: string
}

/** '90s', '1.5s', '15min' or a whole number → whole ms. */
export function duration(
  description: string,
  examples: readonly (string | number)[] = [],
  range: DurationRange = {},
) {
  const { min = 0, max = durationMaxMs, numberUnitMs = 1, because } = range
  const unit = numberUnitMs === 1 ? 'ms' : 'seconds'
  const span =
    min > 0 || max < durationMaxMs
      ? ` (${min} to ${max} ms${because === undefined ? '' : `; ${because}`})`
      : ''
  const phrase = `a duration such as 90s, 1.5s or 15min, or a whole number of ${unit}${span},`
  return v.pipe(
    v.union(
      [
        v.pipe(v.string(), v.metadata({ pattern: quantityPattern('ms|s|m|min|h') })),
        v.pipe(v.number(), v.integer(phrase), v.minValue(0, phrase)),
      ],
      phrase,
    ),
    about(description, ...examples),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const ms =
        typeof dataset.value === 'number' ? dataset.value * numberUnitMs : parseDuration(dataset.value)
      if (ms !== null && ms >= min && ms <= max) return ms
      addIssue({ message: phrase })
      return NEVER
    }),
  )
}

function quantity(
  parse: (text: string) => number | null,
  phrase: string,
  units: string,
  description: string,
  examples: readonly string[],
  least = 1,
) {
  return v.pipe(
    v.string(phrase),
    v.metadata({ description, examples, pattern: quantityPattern(units) }),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const amount = parse(dataset.value)
      if (amount !== null && amount >= least) return amount
      addIssue({ message: phrase })
      return NEVER
    }),
  )
}

/** '4GiB' → MiB. */
export const size = (description: string, ...examples: readonly string[]) =>
  quantity(parseSize, 'a size such as 512MiB, 4GiB or 1TiB', 'MiB|GiB|TiB', description, examples)

/** '4GiB' → MiB; '0MiB' is an answer too. */
export const sizeOrNone = (description: string, ...examples: readonly string[]) =>
  quantity(parseSize, 'a size such as 0MiB, 4GiB or 1TiB', 'MiB|GiB|TiB', description, examples, 0)

/** '100MiB/s' → MiB per second. */
export const bandwidth = (description: string, ...examples: readonly string[]) =>
  quantity(parseBandwidth, 'a bandwidth such as 100MiB/s', '(MiB|GiB|TiB)/s', description, examples)
