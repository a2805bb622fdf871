import { parseQuantity, type Units } from './quantity'

const secondMs = 1000
const minuteMs = 60_000
const hourMs = 3_600_000

const units: Units = new Map([
  ['ms', 1],
  ['s', secondMs],
  ['m', minuteMs],
  ['min', minuteMs],
  ['h', hourMs],
])

/** '90s', '1.5s', '15min' → ms; null for anything else and for fractions of a millisecond. */
export function parseDuration(text: string): number | null {
  return parseQuantity(text, units)
}

/** Whole ms → the shortest text that `parseDuration` reads back: 90_000 → '90s', 900_000 → '15min', 250 → '250ms'. */
export function formatDuration(ms: number): string {
  requireWholeMs(ms)
  if (ms === 0) return '0s'
  if (ms % hourMs === 0) return `${ms / hourMs}h`
  // Two minutes and less read better in seconds, as the heartbeat figures are given.
  if (ms % minuteMs === 0 && ms > 2 * minuteMs) return `${ms / minuteMs}min`
  if (ms < secondMs) return `${ms}ms`
  const fraction = ms % secondMs
  const whole = (ms - fraction) / secondMs
  return fraction === 0 ? `${whole}s` : `${whole}.${trimZeros(String(fraction).padStart(3, '0'))}s`
}

function requireWholeMs(ms: number): void {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`expected whole ms from 0, got ${ms}`)
}

function trimZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}
