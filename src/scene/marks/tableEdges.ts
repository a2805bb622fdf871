import type { SupplySnapshot } from '../../model/snapshot'
import { attentionOf, attentions, type Attention } from '../faces/attention'
import { vmStateOn } from '../faces/vmState'
import { holderOf, turningOn } from '../facts'
import type { CellsLayout, TableLayout } from '../layout/types'
import { traces } from '../lenses'
import { group, keyed, line, type Children, type Mark, type Point } from '../mark'
import type { Tone } from '../palette'
import { networkLooks, vmLooks, type Look, type VmLook } from '../states'
import type { View } from '../view'
import { glyph, stateLine, stateWidth } from './glyphs'
import { label } from './text'
import { target, thing } from './thing'

const font = { size: 12, weight: 600 } as const
const plain = { size: 12, weight: 400 } as const

export function tableHead(view: View<TableLayout>): Mark {
  const { node, state, heard, memory, machines, volumes, headY: y, machineCount, volumeIds } = view.layout
  const head = (key: string, text: string, x: number, width: number): Mark | null => {
    const mark = label(view, text, { x, y }, font, { width, class: 'name' })
    return mark && keyed(key, mark)
  }
  const long = view.say('scene-column-volumes', { count: volumeIds.length })
  return group({ class: 'head', 'aria-hidden': 'true' }, [
    head('node', view.say('scene-column-node'), 6, node.width - 12),
    state.words && head('state', view.say('scene-column-state'), state.x, state.width),
    heard && head('heard', view.say('scene-column-heard'), heard.x, heard.width),
    memory && head('memory', view.say('scene-column-memory'), memory.x, memory.width + 16),
    head('machines', view.say('scene-column-vms', { count: machineCount }), machines.x, machines.width),
    volumes &&
      head(
        'volumes',
        view.measure(long, font) <= volumes.width ? long : view.say('scene-column-volumes-short'),
        volumes.x,
        volumes.width,
      ),
  ])
}

/** Below the rows: how many are in which state, and everything that has no row of its own. */
export function tableFoot(view: View<TableLayout>): Mark {
  const { machines, footY, volumes, width } = view.layout
  const at = { x: machines.x, y: footY + 22 }
  const { shown, left } = tallyRow(view, talliesOf(view), at, (volumes?.x ?? width) - 16)
  return group({ class: 'foot' }, [
    group({ class: 'tallies' }, shown, { key: 'tallies' }),
    legend(view),
    others(view, width, left),
  ])
}

function talliesOf(view: View<TableLayout>): readonly Tally[] {
  const counts = new Map<VmLook, number>()
  const minded = new Map<Attention, number>()
  let steady = 0
  for (const vm of view.facts.snapshot.virtualMachines) {
    const ghost = vm.state === 'Off' && vm.lostOn.includes(vm.node)
    const state = vmStateOn(vm, ghost ? 'ghost' : 'present', vm.node, view.facts)
    if (state === 'running' && vm.outages === 0) steady += 1
    else counts.set(state, (counts.get(state) ?? 0) + 1)
    const attention = ghost ? null : attentionOf(vm, state, view.facts)
    if (attention !== null) minded.set(attention, (minded.get(attention) ?? 0) + 1)
  }
  return [...stateTallies(view, counts, steady), ...attentionTallies(view, minded)]
}

/** Inside a count a state is an adjective, not a title. */
export const lowerCase = (view: View, look: Look): string => bare(view.say, look).toLocaleLowerCase()

/** The word of a state alone: the per cent of one machine says nothing of many. */
export const bare = (say: View['say'], look: Look): string =>
  say(look.word, { percent: '' }).replace(/\s*%/, '').trim()

/** How many there are of something: its sign, and how far from rest that is. */
export interface Tally {
  readonly sign: (middle: Point) => Mark | null
  readonly text: string
  readonly tone: Tone
}

export function stateTallies(
  view: View,
  counts: ReadonlyMap<VmLook, number>,
  steady: number,
): readonly Tally[] {
  const tally = (look: Look, text: string): Tally => ({
    sign: (middle) => glyph(look.shape, look.tone, middle, 12),
    text,
    tone: look.tone,
  })
  const { running } = vmLooks
  return [
    ...(steady > 0 ? [tally(running, view.say('scene-tally-never-stopped', { count: steady }))] : []),
    ...[...counts].map(([state, count]) =>
      tally(vmLooks[state], view.say('scene-tally', { count, state: lowerCase(view, vmLooks[state]) })),
    ),
  ]
}

export function attentionTallies(view: View, counts: ReadonlyMap<Attention, number>): readonly Tally[] {
  const kinds = (Object.keys(attentions) as Attention[]).filter((kind) => counts.has(kind))
  return kinds.map((kind) => {
    const { tone, tally } = attentions[kind]
    return {
      sign: (middle) => traces()?.attentionSign(kind, tone, middle) ?? null,
      text: view.say(tally, { count: counts.get(kind)! }),
      tone,
    }
  })
}

const worth: readonly Tone[] = ['up', 'quiet', 'calm', 'pend', 'down']

const tallyWidth = (view: View, { text }: Tally): number => view.measure(text, plain) + 18

const tallyMark = (view: View, { sign, text }: Tally, { x, y }: Point): Mark =>
  group({ class: 'tally' }, [
    sign({ x: x + 6, y: y - 4 }),
    label(view, text, { x: x + 17, y }, plain, { class: 'note' }),
  ])

/** One after another; where there is not room for all, what departs from rest most stays, and the others are left. */
export function tallyRow(
  view: View,
  entries: readonly Tally[],
  at: Point,
  limit: number,
): { readonly shown: Children; readonly left: readonly Tally[] } {
  const left = new Set(entries)
  let room = limit - at.x
  for (const entry of [...entries].sort((a, b) => worth.indexOf(b.tone) - worth.indexOf(a.tone))) {
    const width = tallyWidth(view, entry)
    if (width > room) continue
    left.delete(entry)
    room -= width + 16
  }
  let { x } = at
  const shown = entries.map((entry) => {
    if (left.has(entry)) return null
    const mark = tallyMark(view, entry, { x, y: at.y })
    x += tallyWidth(view, entry) + 16
    return mark
  })
  return { shown, left: [...left] }
}

function legend(view: View<TableLayout>): Mark | null {
  const { volumes, footY, width } = view.layout
  if (!volumes) return null
  const y = footY + 22
  const moved = view.facts.snapshot.volumes.filter((volume) => {
    const owner = holderOf(view.facts, volume) ?? turningOn(view.facts, volume)?.node ?? null
    return owner !== null && volume.formerOwner !== null && volume.formerOwner !== owner
  }).length
  const home = view.say('scene-tally-home')
  const after = volumes.x + 10 + view.measure(home, plain) + 18
  const text = view.say('scene-tally-moved', { count: moved })
  return group({ class: 'legend', 'aria-hidden': 'true' }, [
    line(
      { x: volumes.x + 1.5, y: y - 10 },
      { x: volumes.x + 1.5, y: y + 1 },
      { class: 'step owner', 'stroke-width': 1.5 },
    ),
    label(view, home, { x: volumes.x + 10, y }, plain, { class: 'note', width: width - volumes.x - 12 }),
    moved > 0 &&
      after + view.measure(text, plain) + 10 < width &&
      line(
        { x: after + 1.5, y: y - 10 },
        { x: after + 1.5, y: y + 1 },
        { class: 'step owner moved', 'stroke-width': 3 },
      ),
    moved > 0 &&
      after + view.measure(text, plain) + 10 < width &&
      label(view, text, { x: after + 10, y }, plain, { class: 'note' }),
  ])
}

/**
 * Networks, storage units, supplies and clients have no row; here they say whether they are in order. `left`: counts for
 * which there was no room above.
 */
export function others(view: View<TableLayout | CellsLayout>, width: number, left: readonly Tally[]): Mark {
  const { footY } = view.layout
  const { networks, storageUnits, supplies, clients } = view.facts.snapshot
  const y = footY + 46
  let x = 6
  const entry = (kind: 'network' | 'storageUnit', id: string, look: Look): Mark | null => {
    const nameWidth = Math.min(120, view.measure(id, plain))
    const wide = nameWidth + 8 + stateWidth(view, look, font)
    if (x + wide > width) return null
    const from = x
    x += wide + 22
    const name = view.say(kind === 'network' ? 'scene-name-network' : 'scene-name-unit', {
      name: id,
      state: view.say(look.word),
    })
    const box = { x: from - 4, y: y - 14, width: wide + 8, height: 20 }
    return thing(view, { kind, id, name, box, class: 'foot-entry' }, [
      target(box),
      label(view, id, { x: from, y }, plain, { width: nameWidth + 1, class: 'note', keep: 'both' }),
      stateLine(view, look, { x: from + nameWidth + 8, y }, font, { size: 12 }),
    ])
  }
  const supplyEntry = (supply: SupplySnapshot): Mark | null => {
    const drawn = traces()?.supplyEntry(view, supply, { x, y }, width - x) ?? null
    x += drawn ? drawn.width + 22 : 0
    return drawn && drawn.mark
  }
  const served = clients.filter(({ connected }) => connected).length
  const text = view.say('scene-tally-clients', { connected: served, count: clients.length })
  const clientsEntry = (): Mark | null => {
    const wide = view.measure(text, plain)
    if (clients.length === 0 || x + wide >= width) return null
    x += wide + 22
    return label(view, text, { x: x - wide - 22, y }, plain, { class: 'note' })
  }
  const leftEntry = (tally: Tally): Mark | null => {
    const wide = tallyWidth(view, tally)
    if (x + wide > width) return null
    x += wide + 22
    return tallyMark(view, tally, { x: x - wide - 22, y })
  }
  const odd = supplies.filter(({ state }) => state !== 'Up')
  const marks = [
    ...networks.map(({ id, state }) => entry('network', id, networkLooks[state])),
    ...storageUnits.map(({ id, up }) => entry('storageUnit', id, up ? networkLooks.Up : networkLooks.Down)),
    ...odd.map(supplyEntry),
    ...left.filter(({ tone }) => tone === 'pend' || tone === 'down').map(leftEntry),
    clientsEntry(),
    ...supplies.filter((supply) => !odd.includes(supply)).map(supplyEntry),
  ]
  return group({ class: 'others' }, marks, { key: 'others' })
}
