import { vmStateOn } from '../faces/vmState'
import { holderOf, turningOn } from '../facts'
import type { CellsLayout, TableLayout } from '../layout/types'
import { group, keyed, line, rect, type Children, type Mark, type Point } from '../mark'
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
  return group({ class: 'foot' }, [tallies(view), legend(view), others(view, view.layout.width)])
}

function tallies(view: View<TableLayout>): Mark {
  const { machines, footY, width } = view.layout
  const counts = new Map<VmLook, number>()
  let steady = 0
  for (const vm of view.facts.snapshot.virtualMachines) {
    const ghost = vm.state === 'Off' && vm.lostOn.includes(vm.node)
    const state = vmStateOn(vm, ghost ? 'ghost' : 'present', vm.node, view.facts)
    if (state === 'running' && vm.outages === 0) steady += 1
    else counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  const entries: (readonly [Look, string])[] = [
    ...(steady > 0
      ? [[vmLooks.running, view.say('scene-tally-never-stopped', { count: steady })] as const]
      : []),
    ...[...counts].map(
      ([state, count]) =>
        [vmLooks[state], view.say('scene-tally', { count, state: lowerCase(view, vmLooks[state]) })] as const,
    ),
  ]
  const limit = (view.layout.volumes?.x ?? width) - 16
  return group({ class: 'tallies' }, tallyRow(view, entries, { x: machines.x, y: footY + 22 }, limit), {
    key: 'tallies',
  })
}

/** Inside a count a state is an adjective, not a title. */
export const lowerCase = (view: View, look: Look): string => bare(view.say, look).toLocaleLowerCase()

/** The word of a state alone: the per cent of one machine says nothing of many. */
export const bare = (say: View['say'], look: Look): string =>
  say(look.word, { percent: '' }).replace(/\s*%/, '').trim()

/** Glyph and words, one entry after another while there is room; without a look, the mark of what has moved. */
export function tallyRow(
  view: View,
  entries: readonly (readonly [Look | null, string])[],
  at: Point,
  limit: number,
): Children {
  let { x } = at
  return entries.map(([look, text]) => {
    const width = view.measure(text, plain) + 18
    if (x + width > limit) return null
    const mark = group({ class: 'tally' }, [
      look
        ? glyph(look.shape, look.tone, { x: x + 6, y: at.y - 4 }, 12)
        : rect({ x: x + 1, y: at.y - 5, width: 10, height: 3 }, { class: 'moved' }),
      label(view, text, { x: x + 17, y: at.y }, plain, { class: 'note' }),
    ])
    x += width + 16
    return mark
  })
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

/** Networks, storage units and clients have no row; here they say whether they are in order. */
export function others(view: View<TableLayout | CellsLayout>, width: number): Mark {
  const { footY } = view.layout
  const { networks, storageUnits, clients } = view.facts.snapshot
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
  const marks = [
    ...networks.map(({ id, state }) => entry('network', id, networkLooks[state])),
    ...storageUnits.map(({ id, up }) => entry('storageUnit', id, up ? networkLooks.Up : networkLooks.Down)),
  ]
  const served = clients.filter(({ connected }) => connected).length
  const text = view.say('scene-tally-clients', { connected: served, count: clients.length })
  const fits = clients.length > 0 && x + view.measure(text, plain) < width
  return group(
    { class: 'others' },
    [...marks, fits && label(view, text, { x, y }, plain, { class: 'note' })],
    { key: 'others' },
  )
}
