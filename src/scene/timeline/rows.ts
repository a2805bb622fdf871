import { laneKinds, type Lane } from '../../model/lanes'

/** What decides which lanes are worth a row when not all of them have room. */
export interface RowWishes {
  readonly max: number
  /** Nothing later may influence the choice: it would give away what is still to come. */
  readonly seenMs: number
  /** The selected thing first, then what it depends on. */
  readonly chain: readonly string[]
}

/** Lanes in the order of the picture, thinned to what fits: quorum, the selection and its chain, then what departed from rest. */
export function chooseRows(lanes: readonly Lane[], { max, seenMs, chain }: RowWishes): readonly Lane[] {
  const ordered = laneKinds.flatMap((kind) => lanes.filter((lane) => lane.kind === kind))
  if (ordered.length <= max) return ordered
  const rank = (lane: Lane): number => {
    if (lane.kind === 'quorum') return max > 2 ? 0 : 3
    const inChain = chain.indexOf(lane.id)
    if (inChain >= 0) return 1 + inChain / (chain.length + 1)
    if (departed(lane, seenMs)) return lane.kind === 'virtualMachine' ? 2 : lane.kind === 'node' ? 3 : 4
    return { node: 5, virtualMachine: 6, volume: 7, client: 8 }[lane.kind]
  }
  const kept = new Set(
    ordered
      .map((lane, index) => ({ lane, key: rank(lane) * 10_000 + index }))
      .sort((a, b) => a.key - b.key)
      .slice(0, max)
      .map(({ lane }) => lane),
  )
  return ordered.filter((lane) => kept.has(lane))
}

/** Whether it was anything but well up to that moment. */
export function departed(lane: Lane, untilMs: number): boolean {
  return lane.segments.some(({ what, fromMs }) => what !== 'well' && what !== 'served' && fromMs <= untilMs)
}

/** Where a new kind of thing begins, for the space between groups of rows. */
export function startsGroup(rows: readonly Lane[], index: number): boolean {
  if (index === 0 || rows.length < 5) return false
  const group = (lane: Lane) => (lane.kind === 'quorum' ? 'node' : lane.kind)
  return group(rows[index]!) !== group(rows[index - 1]!)
}
