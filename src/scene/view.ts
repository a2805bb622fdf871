import { berthsOf, type Berth } from './berths'
import { factsOf, holderOf, type Facts } from './facts'
import type { Layout } from './layout/types'
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
  /** The selection and what it stands on: a machine's volumes, a volume's machine. */
  isChosen(id: string): boolean
}

export function viewOf<L extends Layout>(
  frame: Frame,
  layout: L,
  say: Say,
  measure: Measure,
  uid: string,
): View<L> {
  const facts = factsOf(frame.snapshot)
  const chosen = chosenIn(frame.selected, facts)
  const slots = layout.lens === 'picture' ? (layout.servers[0]?.slots.length ?? 0) : layout.machineCount
  const fixed = layout.lens === 'picture' && layout.fixedBerths
  const berths = berthsOf(facts, slots, fixed)
  const byNode = new Map<string, Berth[]>()
  for (const berth of berths) {
    const here = byNode.get(berth.node)
    if (here) here.push(berth)
    else byNode.set(berth.node, [berth])
  }
  return {
    frame,
    facts,
    layout,
    say,
    measure,
    uid,
    berths,
    berthsOn: (node) => byNode.get(node) ?? [],
    isChosen: (id) => chosen.has(id),
  }
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
