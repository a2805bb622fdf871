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
  const { ordered, places, named, first, departing } = orderOf(lanes)
  if (ordered.length <= max) return ordered
  const rank = (lane: Lane): number => {
    if (lane.kind === 'quorum') return max > 2 ? 0 : 3
    const inChain = chain.indexOf(lane.id)
    if (inChain >= 0) return 1 + inChain / (chain.length + 1)
    if (departed(lane, seenMs)) return lane.kind === 'virtualMachine' ? 2 : lane.kind === 'node' ? 3 : 4
    return { node: 5, virtualMachine: 6, volume: 7, client: 8 }[lane.kind]
  }
  // Of thousands that rest, the first ones of each kind suffice.
  const candidates = new Set([
    ...chain.flatMap((id) => named.get(id) ?? []),
    ...departing,
    ...first.flatMap((ofKind) => ofKind.slice(0, max)),
  ])
  const kept = [...candidates]
    .map((lane) => ({ lane, place: places.get(lane)!, rank: rank(lane) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, max)
  return kept.sort((a, b) => a.place - b.place).map(({ lane }) => lane)
}
interface Order {
  readonly ordered: readonly Lane[]
  readonly places: ReadonlyMap<Lane, number>
  readonly named: ReadonlyMap<string, readonly Lane[]>
  /** By kind. */
  readonly first: readonly (readonly Lane[])[]
  /** Those that depart from rest at any time. */
  readonly departing: readonly Lane[]
}

const orders = new WeakMap<readonly Lane[], Order>()

/** Asked at every frame, and the same as long as the run is. */
function orderOf(lanes: readonly Lane[]): Order {
  const known = orders.get(lanes)
  if (known) return known
  const first = laneKinds.map((kind) => lanes.filter((lane) => lane.kind === kind))
  const ordered = first.flat()
  const named = new Map<string, Lane[]>()
  for (const lane of ordered) named.set(lane.id, [...(named.get(lane.id) ?? []), lane])
  const order: Order = {
    ordered,
    places: new Map(ordered.map((lane, place) => [lane, place])),
    named,
    first,
    departing: ordered.filter((lane) => departed(lane, Infinity)),
  }
  orders.set(lanes, order)
  return order
}

/** Whether it was anything but well up to that moment. */
function departed(lane: Lane, untilMs: number): boolean {
  return lane.segments.some(({ what, fromMs }) => what !== 'well' && what !== 'served' && fromMs <= untilMs)
}

/** Where a new kind of thing begins, for the space between groups of rows. */
export function startsGroup(rows: readonly Lane[], index: number): boolean {
  if (index === 0 || rows.length < 5) return false
  const group = (lane: Lane) => (lane.kind === 'quorum' ? 'node' : lane.kind)
  return group(rows[index]!) !== group(rows[index - 1]!)
}
