import { firstAfter } from '../kernel/ascending'

/**
 * How fast simulated time passes where. Between two event times nothing happens; a gap that would last longer than the
 * idle limit at the chosen speed is played in exactly that limit, at a constant rate. Elsewhere the rate is the speed.
 */
export interface Pace {
  readonly eventTimes: readonly number[]
  /** Simulated ms up to which the run is known, and whether that is its end. */
  readonly simulatedMs: number
  readonly ended: boolean
  /** Simulated ms per wall ms. */
  readonly speed: number
  /** Wall ms; Infinity: idle time is played in full. */
  readonly idleLimitMs: number
}

/** A stretch in which the rate is constant. */
interface Stretch {
  readonly endMs: number
  readonly rate: number
}

/** Simulated ms per wall ms for a cursor that is about to leave `atMs`. */
export function rateAt(pace: Pace, atMs: number): number {
  return stretchAt(pace, atMs).rate
}

/** Where a cursor at `fromMs` stands after `wallMs` of playing. Splitting wallMs does not change the result. */
export function advance(pace: Pace, fromMs: number, wallMs: number): number {
  let at = fromMs
  let left = wallMs
  while (left > 0 && at < pace.simulatedMs) {
    const { endMs, rate } = stretchAt(pace, at)
    const need = (endMs - at) / rate
    if (need > left) return at + left * rate
    at = endMs
    left -= need
  }
  return at
}

function stretchAt(pace: Pace, atMs: number): Stretch {
  const next = firstAfter(pace.eventTimes, atMs)
  const fromMs = pace.eventTimes[next - 1] ?? 0
  const known = pace.eventTimes[next]
  // While the run is still being simulated nobody knows how long the last gap is, so it cannot be shortened yet.
  if (known === undefined && !pace.ended) return { endMs: pace.simulatedMs, rate: pace.speed }
  const endMs = Math.min(known ?? pace.simulatedMs, pace.simulatedMs)
  return { endMs, rate: Math.max(pace.speed, (endMs - fromMs) / Math.max(1, pace.idleLimitMs)) }
}
