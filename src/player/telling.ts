import type { Sentence } from './sentence'

/** What is said at a moment. */
export interface Narration {
  readonly headline: Sentence
  readonly detail: Sentence | null
}

/** What is said between two lines of the log, as data; a figure in its detail may run on with the clock. */
export interface Telling extends Narration {
  readonly runs?: RunningFigure
}

export type RunningFigure =
  /** "12.6 s after NODE1 lost power". */
  | { readonly of: 'since'; readonly fromMs: number; readonly kind: string; readonly target: string }
  /** What is left of a time-out. */
  | { readonly of: 'waits'; readonly untilMs: number }
  /** How many heartbeats in a row are missing. */
  | { readonly of: 'missed'; readonly fromMs: number; readonly periodMs: number; readonly threshold: number }
  /** How much of the memory of all of them has been written or read, as far as it was at `fromMs` and goes on since. */
  | { readonly of: 'percent'; readonly fromMs: number; readonly memories: readonly Streaming[] }

export interface Streaming {
  readonly memoryMiB: number
  readonly doneMiB: number
  readonly rateMiBPerS: number
}

/** All that is said from a line of the log on, until the next one. */
export interface Told {
  readonly telling: Telling
  /** What was refused stays readable for a while, whatever else goes on. */
  readonly refusal: { readonly untilMs: number; readonly telling: Telling } | null
}

/** What of it is said at a moment. */
export function saidAt({ telling, refusal }: Told, atMs: number): Narration {
  const { headline, detail, runs } = refusal !== null && atMs < refusal.untilMs ? refusal.telling : telling
  if (detail === null || runs === undefined) return { headline, detail }
  return { headline, detail: { code: detail.code, params: { ...detail.params, ...figuresAt(runs, atMs) } } }
}

function figuresAt(runs: RunningFigure, atMs: number): NonNullable<Sentence['params']> {
  if (runs.of === 'waits') return { waitsMs: runs.untilMs - atMs }
  const passedMs = atMs - runs.fromMs
  if (runs.of === 'missed') {
    const missed = Math.floor(passedMs / runs.periodMs)
    return { missed: Math.min(runs.threshold, Math.max(0, missed)) }
  }
  if (runs.of === 'percent') return { percent: percentAt(runs.memories, passedMs) }
  const sinceMs = Math.floor(passedMs / 100) * 100
  // Nothing to say within the very instant.
  if (sinceMs <= 0) return { kind: 'none', target: '', sinceMs: 0 }
  return { kind: runs.kind, target: runs.target, sinceMs }
}

function percentAt(memories: readonly Streaming[], passedMs: number): number {
  let done = 0
  let all = 0
  for (const { memoryMiB, doneMiB, rateMiBPerS } of memories) {
    all += memoryMiB
    done += Math.min(memoryMiB, doneMiB + (rateMiBPerS * passedMs) / 1000)
  }
  return Math.min(99, Math.floor((100 * done) / all))
}
