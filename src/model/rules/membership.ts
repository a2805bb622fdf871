/**
 * Who stays together after a regroup: a membership in which each reaches each. Best first by size, then the set that
 * holds the witness, then the lowest node numbers; what is left forms further sets the same way. Exact up to 16 nodes,
 * by degree above. Where the disk alone votes, the set that holds it comes first of all. `nodes` ascending; `reach(a, b)`
 * symmetric.
 */
export function fullyConnectedSets(
  nodes: readonly number[],
  reach: (a: number, b: number) => boolean,
  witnessHolder: number | null,
  nodesVote = true,
): readonly (readonly number[])[] {
  const sets: (readonly number[])[] = []
  let left = nodes
  while (left.length > 0) {
    const reachable =
      !nodesVote && left.includes(witnessHolder ?? -1) ? withThose(left, witnessHolder!, reach) : left
    const best = bestSet(reachable, reach, witnessHolder)
    sets.push(best)
    left = left.filter((n) => !best.includes(n))
  }
  return sets
}

function withThose(
  nodes: readonly number[],
  node: number,
  reach: (a: number, b: number) => boolean,
): readonly number[] {
  return nodes.filter((n) => n === node || reach(n, node))
}

function bestSet(
  nodes: readonly number[],
  reach: (a: number, b: number) => boolean,
  witnessHolder: number | null,
): readonly number[] {
  if (nodes.every((a) => nodes.every((b) => a === b || reach(a, b)))) return nodes
  if (nodes.length > 16) return greedySet(nodes, reach)
  let best: readonly number[] = []
  const better = (set: readonly number[]) => {
    if (set.length !== best.length) return set.length > best.length
    const holds = witnessHolder !== null && set.includes(witnessHolder)
    const held = witnessHolder !== null && best.includes(witnessHolder)
    // Sets are visited in ascending order, so of two equals the one with the lower numbers came first.
    return holds && !held
  }
  const grow = (set: readonly number[], candidates: readonly number[]) => {
    if (better(set)) best = set
    candidates.forEach((n, i) => {
      if (set.length + candidates.length - i < best.length) return
      grow(
        [...set, n],
        candidates.slice(i + 1).filter((m) => reach(n, m)),
      )
    })
  }
  grow([], nodes)
  return best
}

function greedySet(nodes: readonly number[], reach: (a: number, b: number) => boolean): readonly number[] {
  const degree = new Map(nodes.map((n) => [n, nodes.filter((m) => m !== n && reach(n, m)).length]))
  const byDegree = [...nodes].sort((a, b) => degree.get(b)! - degree.get(a)! || a - b)
  const set: number[] = []
  for (const n of byDegree) if (set.every((m) => reach(n, m))) set.push(n)
  return set.sort((a, b) => a - b)
}
