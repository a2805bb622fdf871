import type { Happening } from '../kernel/happening'

/** What came about, and before it what it came of: from the latest line back to the one that nothing caused. */
export function chainOf(log: readonly Happening[], seq: number): readonly Happening[] {
  const chain: Happening[] = []
  // A cause lies before its effect, so this ends.
  for (let at: number | null = seq; at !== null;) {
    const happening: Happening | undefined = log[at - 1]
    if (!happening) break
    chain.push(happening)
    at = happening.causeSeq
  }
  return chain
}

/**
 * The latest happening, at or before a moment, that made a thing what it is: the thing itself changed, or it was the one
 * that acted. Lines that only report (Windows events, the script's own steps) explain nothing. Null: nothing happened to it.
 */
export function latestOf(
  run: { readonly log: readonly Happening[]; seqAt(atMs: number): number },
  id: string,
  atMs: number,
): Happening | null {
  for (let seq = run.seqAt(atMs); seq > 1; seq--) {
    const happening = run.log[seq - 1]!
    if (!reports.test(happening.type) && concerns(happening, id)) return happening
  }
  return null
}

const reports = /^(event|script)\./

function concerns({ type, target, by, params }: Happening, id: string): boolean {
  if (id.toLowerCase() === 'quorum') return /^(quorum|witness|regroup)\./.test(type)
  if (target === id || by?.includes(id)) return true
  return params.network === id || params.volume === id
}
