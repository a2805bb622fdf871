export interface FailbackQuestion {
  readonly owner: number
  /** Best first; empty: no home to go back to. */
  readonly preferred: readonly number[]
  /** Empty: every node. */
  readonly possible: readonly number[]
  /** Up, not paused. */
  readonly usable: readonly number[]
  /** AutoFailbackType 1. */
  readonly allowed: boolean
  /** FailbackWindowStart and FailbackWindowEnd, hours of the day; null: at any time. */
  readonly window: { readonly start: number; readonly end: number } | null
  /** Since midnight. */
  readonly timeOfDayMs: number
}

export interface FailbackAnswer {
  /** Null: it stays where it is. */
  readonly node: number | null
  /** Until its window opens; 0: it goes now. */
  readonly inMs: number
  readonly code: 'notAllowed' | 'noneBetter' | 'atOnce' | 'windowOpen' | 'waitsForWindow'
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Whether a group goes back to a node that it prefers to its owner, and when. Failback is prevented by default, and
 * without preferred owners there is nothing to go back to.
 */
export function decideFailback(q: FailbackQuestion): FailbackAnswer {
  if (!q.allowed) return { node: null, inMs: 0, code: 'notAllowed' }
  const at = q.preferred.indexOf(q.owner)
  const better = at < 0 ? q.preferred : q.preferred.slice(0, at)
  const may = (n: number) => q.usable.includes(n) && (q.possible.length === 0 || q.possible.includes(n))
  const node = better.find(may)
  if (node === undefined) return { node: null, inMs: 0, code: 'noneBetter' }
  if (q.window === null) return { node, inMs: 0, code: 'atOnce' }
  const open = (q.timeOfDayMs - q.window.start * hourMs + dayMs) % dayMs
  const length = ((q.window.end - q.window.start) * hourMs + dayMs) % dayMs
  return open < length
    ? { node, inMs: 0, code: 'windowOpen' }
    : { node, inMs: dayMs - open, code: 'waitsForWindow' }
}
