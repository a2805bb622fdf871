import { berthsOf, type Berth } from './berths'
import { factsOf, holderOf, type Facts } from './facts'
import type { Layout } from './layout/types'
import type { Keep } from './kept'
import type { Measure } from './measure'
import type { Frame } from './scene'
import type { Say } from './words'

/** Everything that a mark may look at: one frame, its layout, the words. */
export interface View<L extends Layout = Layout> {
  readonly frame: Frame
  readonly facts: Facts
  readonly layout: L
  readonly say: Say
  readonly measure: Measure
  readonly berths: readonly Berth[]
  berthsOn(node: string): readonly Berth[]
  /** Prefix of pattern ids: a page may hold three pictures. */
  readonly uid: string
  readonly keep: Keep
  /** The selection and what it stands on: a machine's volumes, a volume's machine. */
  isChosen(id: string): boolean
}

export function viewOf<L extends Layout>(
  frame: Frame,
  layout: L,
  say: Say,
  measure: Measure,
  uid: string,
  keep: Keep = (_reads, _name, make) => make(),
): View<L> {
  const facts = factsOf(frame.snapshot)
  const chosen = chosenIn(frame.selected, facts)
  const all = once(() => berthsFor(facts, layout))
  const byNode = once(() => grouped(all()))
  return {
    frame,
    facts,
    layout,
    say,
    measure,
    uid,
    keep,
    get berths() {
      return all()
    },
    berthsOn: (node) => byNode().get(node) ?? [],
    isChosen: (id) => chosen.has(id),
  }
}

/** The same frame in another layout; who stands where is not asked for it. */
export const inLayout = <L extends Layout>(view: View, layout: L): View<L> =>
  Object.create(view, { layout: { value: layout } }) as View<L>

function berthsFor(facts: Facts, layout: Layout): readonly Berth[] {
  if (layout.lens !== 'picture') return berthsOf(facts, layout.machineCount, false)
  return berthsOf(facts, layout.servers[0]?.slots.length ?? 0, layout.fixedBerths)
}

function grouped(berths: readonly Berth[]): ReadonlyMap<string, readonly Berth[]> {
  const byNode = new Map<string, Berth[]>()
  for (const berth of berths) {
    const here = byNode.get(berth.node)
    if (here) here.push(berth)
    else byNode.set(berth.node, [berth])
  }
  return byNode
}

/** Only who asks where everybody stands waits for it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function chosenIn(selected: string | null, facts: Facts): ReadonlySet<string> {
  if (selected === null) return new Set()
  const machine = facts.vm(selected)
  if (machine) return new Set([selected, ...machine.volumes])
  const volume = facts.volume(selected)
  const group = volume?.group ? facts.group(volume.group) : undefined
  return new Set([selected, ...(group?.virtualMachines ?? [])])
}

/** Ownership stands out for a chosen volume, and for all volumes of a chosen server. */
export function isChosenPath(view: View, volumeId: string): boolean {
  const volume = view.facts.volume(volumeId)
  return (
    view.isChosen(volumeId) ||
    (volume !== undefined &&
      view.frame.selected !== null &&
      holderOf(view.facts, volume) === view.frame.selected)
  )
}
