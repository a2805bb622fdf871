export interface PlacementQuestion {
  /** The node that the group leaves. */
  readonly from: number
  readonly nodes: number
  /** Up, not paused. */
  readonly usable: readonly number[]
  /** Empty: every node. */
  readonly possible: readonly number[]
  /** Empty: no wish. */
  readonly preferred: readonly number[]
  /** Hosts of groups that share one of its AntiAffinityClassNames. */
  readonly avoid: readonly number[]
  /** Where the memory was saved that could not be read back here; null: nothing was refused. */
  readonly savedOn: number | null
  readonly why: 'resourceFailure' | 'nodeFailure' | 'bestPossible'
  /** A uniform draw in [0, below), asked for only where Windows chooses at random. */
  readonly chance: (below: number) => number
}

export interface PlacementAnswer {
  readonly node: number | null
  readonly code:
    'savedThere' | 'nextInPreferredOrder' | 'nextInNodeOrder' | 'topOfPreferred' | 'random' | 'nobodyUsable'
  /** Null: there was nothing to avoid. Ignored: only nodes to be avoided were left. */
  readonly antiAffinity: 'kept' | 'ignored' | null
}

/**
 * Where a group goes (KB 299631, Clustering blog 14 Oct 2008). Possible owners are a hard limit, preferred owners an
 * order: after a failure the search goes on behind the present owner's position, by hand it starts at the top. Without
 * preferred owners a resource failure goes to the next node by number, a node failure and "best possible" to a random
 * one. Memory that is refused goes back to the node on which it was saved (Dell, September 2008). Nodes with an anti-affined group are passed over as long as others are left. Free memory is not looked at: the
 * 2008 cluster finds out when the start fails.
 */
export function chooseTarget(q: PlacementQuestion): PlacementAnswer {
  const may = (n: number) =>
    n !== q.from && q.usable.includes(n) && (q.possible.length === 0 || q.possible.includes(n))
  const apart = (n: number) => may(n) && !q.avoid.includes(n)
  const somebody = Array.from({ length: q.nodes }, (_, n) => n).some(apart)
  const toAvoid = q.avoid.some(may)
  const antiAffinity = toAvoid ? (somebody ? 'kept' : 'ignored') : null
  const allowed = somebody ? apart : may
  if (q.savedOn !== null && allowed(q.savedOn)) return { node: q.savedOn, code: 'savedThere', antiAffinity }
  return { ...search(q, allowed), antiAffinity }
}

function search(
  q: PlacementQuestion,
  allowed: (n: number) => boolean,
): Omit<PlacementAnswer, 'antiAffinity'> {
  const everyNode = Array.from({ length: q.nodes }, (_, n) => n)
  const order = [...q.preferred, ...everyNode.filter((n) => !q.preferred.includes(n))]
  const candidates = order.filter(allowed)
  if (candidates.length === 0) return { node: null, code: 'nobodyUsable' }
  if (q.preferred.length > 0) {
    if (q.why === 'bestPossible') return { node: candidates[0], code: 'topOfPreferred' }
    return { node: nextAfter(q.from, order, allowed), code: 'nextInPreferredOrder' }
  }
  if (q.why === 'resourceFailure') return { node: nextAfter(q.from, order, allowed), code: 'nextInNodeOrder' }
  return { node: candidates[q.chance(candidates.length)], code: 'random' }
}

function nextAfter(from: number, order: readonly number[], allowed: (n: number) => boolean): number {
  const at = order.indexOf(from)
  const wrapped = [...order.slice(at + 1), ...order.slice(0, at)]
  return wrapped.find(allowed)!
}
