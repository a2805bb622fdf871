import type { HeartbeatSnapshot } from '../model/snapshot'
import { round } from './mark'
import { clamp, isTravelling, type Instant } from './tween'

/** One beat as it is drawn: how old in periods, and whether it was heard. */
export interface Capsule {
  readonly key: string
  /** 0 at the sender, `threshold` where it leaves the picture. */
  readonly age: number
  readonly kind: 'heard' | 'missed' | 'unheard'
  readonly strength: number
}

/**
 * What one side's half of the gap shows. While contact lasts, its beats wander to the other side. Without contact the
 * other side counts misses: hollow capsules that pile up to the threshold. Where nobody is left to count, a living
 * sender's beats fade on the way.
 */
export function capsules(
  pair: HeartbeatSnapshot,
  instant: Instant,
  side: { sends: boolean; counts: boolean },
): readonly Capsule[] {
  const { threshold } = pair
  if (pair.contact)
    return side.sends
      ? train(pair, instant, pair.sinceMs > 0 ? pair.sinceMs : -Infinity, Infinity, 'heard')
      : []
  if (pair.lastMs === null) return []
  if (!side.counts) return side.sends ? train(pair, instant, -Infinity, Infinity, 'unheard') : []
  const misses = Math.min(threshold, Math.floor((instant.atMs - pair.lastMs) / pair.periodMs))
  const missed = Array.from({ length: misses }, (_, index): Capsule => {
    const since = (instant.atMs - (pair.lastMs ?? 0) - (index + 1) * pair.periodMs) / pair.periodMs
    const rest = threshold - 1 - index
    return {
      key: `missed ${index}`,
      age: settledAge(Math.min(since, rest + 0.4999), instant),
      kind: 'missed',
      strength: 1,
    }
  })
  return [
    ...train(pair, instant, -Infinity, pair.lastMs, 'heard').filter(
      ({ age }) => age < threshold - 0.01 && age >= misses,
    ),
    ...missed,
  ]
}

function train(
  pair: HeartbeatSnapshot,
  instant: Instant,
  fromMs: number,
  toMs: number,
  kind: Capsule['kind'],
): readonly Capsule[] {
  const newest = Math.floor((Math.min(instant.atMs, toMs) - pair.phaseMs) / pair.periodMs)
  const beats: Capsule[] = []
  for (let beat = newest; beat > newest - pair.threshold - 1; beat -= 1) {
    const sentMs = pair.phaseMs + beat * pair.periodMs
    const age = (instant.atMs - sentMs) / pair.periodMs
    if (sentMs < fromMs || age < 0 || age >= pair.threshold) continue
    beats.push({
      // Where beats do not wander, it is always the same places that are taken.
      key: isTravelling(instant) ? `beat ${beat}` : `place ${newest - beat}`,
      age: settledAge(age, instant),
      kind,
      strength: strengthOf(age, pair.threshold, kind, instant),
    })
  }
  return beats
}

/** Standing still, a beat rests in the middle of its slot. */
const settledAge = (age: number, instant: Instant): number =>
  isTravelling(instant) ? age + 0.0001 : Math.floor(age + 0.0001) + 0.5

function strengthOf(age: number, threshold: number, kind: Capsule['kind'], instant: Instant): number {
  if (kind === 'unheard') return round(clamp(1 - (Math.floor(age) + 0.3) / threshold, 0.15))
  if (!isTravelling(instant)) return 1
  return round(clamp(Math.min(age * 3, (threshold - age) * 3)))
}
