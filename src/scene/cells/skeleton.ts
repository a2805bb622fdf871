import type { NodeSnapshot } from '../../model/snapshot'
import { nodeFace } from '../faces/node'
import { gib } from '../format'
import type { CellsLayout, PictureLayout } from '../layout/types'
import { circle, crisp, group, path, rect, title, type Box, type Children, type Mark } from '../mark'
import { cornerOf, glyph } from '../marks/glyphs'
import { attentionTallies, bare, others, stateTallies, tallyRow, type Tally } from '../marks/tableEdges'
import { quorum } from '../marks/tableQuorum'
import { label } from '../marks/text'
import { lazyThing, target, thing } from '../marks/thing'
import { virtualMachine } from '../marks/virtualMachine'
import { vmLooks, type Look, type VmLook } from '../states'
import { clamp } from '../tween'
import { inLayout, type View } from '../view'
import type { Cell, Census, Counts } from './census'
import { blockPad, type Block } from './layout'
import { cellClass } from './shapes'

const headFont = { size: 11.5, weight: 600 } as const
const countFont = { size: 10.5, weight: 400 } as const
/** The buttons lie over the right end of the last line. */
const zoomBarWidth = 260
export const nameFont = { size: 10.5, weight: 400 } as const

export interface DrawnCell {
  readonly cell: Cell
  readonly box: Box
}

/** One node: its name and state, how many machines it has of each state, and, where they are things, its machines. */
export function block(
  view: View<CellsLayout>,
  node: NodeSnapshot,
  { box }: Block,
  counts: Counts,
  inside: Children,
  memo: string,
): Mark {
  const face = nodeFace(node, view.facts, view.say)
  const chosen = view.isChosen(node.id)
  const name = view.say('scene-name-node', { name: node.id, state: view.say(face.look.word) })
  return thing(
    view,
    {
      kind: 'node',
      id: node.id,
      name,
      box,
      nested: true,
      memo,
      class: `block is-${face.light} edge-${face.edge}`,
    },
    [
      rect(box, { class: 'body' }, 4),
      target(box),
      face.hatched && rect(box, { class: 'hatch', fill: `url(#${view.uid}-hatch)` }, 4),
      rect(crisp(box, chosen ? 2 : 1), { class: 'edge' }, 4),
      ...headOf(view, node.id, face.look, box, counts),
      face.light === 'lit' && memoryOf(view, node, box),
      ...inside,
    ],
  )
}

/** In the margin below the machines: how much of its memory they take. */
function memoryOf(
  view: View<CellsLayout>,
  { memoryMiB: { used, capacity } }: NodeSnapshot,
  box: Box,
): Mark | null {
  if (capacity <= 0) return null
  const track = { x: box.x + blockPad, y: box.y + box.height - 4, width: box.width - 2 * blockPad, height: 2 }
  return group({ class: 'memory' }, [
    title(view.say('scene-memory', { used: gib(used), capacity: gib(capacity) })),
    rect(track, { class: 'track' }, 1),
    used > 0 &&
      rect({ ...track, width: Math.round(track.width * clamp(used / capacity)) }, { class: 'done' }, 1),
  ])
}

function headOf(view: View<CellsLayout>, id: string, look: Look, box: Box, counts: Counts): Children {
  const y = box.y + 13
  const from = box.x + blockPad + 16
  const room = box.x + box.width - blockPad - from
  const nameWidth = Math.min(view.measure(id, headFont), room)
  const { marks, width } = tallies(view, counts, box.x + box.width - blockPad, y, room - nameWidth - 4)
  const wordFrom = from + nameWidth + 8
  const wordRoom = box.x + box.width - blockPad - width - 10 - wordFrom
  const word = view.say(look.word)
  return [
    glyph(look.shape, look.tone, { x: box.x + blockPad + 7, y: y - 4 }, 12),
    label(view, id, { x: from, y }, headFont, {
      width: nameWidth + 1,
      class: 'name',
      keep: 'both',
      least: 10,
    }),
    look !== vmLooks.running &&
      view.measure(word, countFont) <= wordRoom &&
      label(view, word, { x: wordFrom, y }, countFont, { class: 'note' }),
    ...marks,
  ]
}

/** From the right: how many run, before them the others with their shapes, as many as there is room for. */
function tallies(
  view: View<CellsLayout>,
  counts: Counts,
  right: number,
  y: number,
  room: number,
): { readonly marks: Children; readonly width: number } {
  const rest = [...counts].filter(([state]) => state !== 'running').sort(([, a], [, b]) => b - a)
  const running = counts.get('running') ?? 0
  const entries: (readonly [VmLook, number])[] = [
    ...(running > 0 ? [['running', running] as const] : []),
    ...rest,
  ]
  // What departs from rest is worth more than what does not.
  while (entries.length > 1 && widthOf(view, entries) > room) entries.shift()
  let x = right
  const marks = entries.flatMap(([state, count]) => {
    const look = vmLooks[state]
    const text = String(count)
    const wide = view.measure(text, countFont)
    if (right - (x - wide - 12) > room) return []
    const mark = group({ class: 'count', 'aria-hidden': 'true' }, [
      label(view, text, { x: x - wide, y }, countFont, { class: state === 'running' ? 'faint' : 'note' }),
      state === 'running'
        ? circle({ x: x - wide - 5, y: y - 4 }, 2, { class: 'steady' })
        : glyph(look.shape, look.tone, { x: x - wide - 7, y: y - 4 }, 9),
    ])
    x -= wide + 16
    return [mark]
  })
  return { marks, width: right - x }
}

const widthOf = (view: View, entries: readonly (readonly [VmLook, number])[]): number =>
  entries.reduce((sum, [, count]) => sum + view.measure(String(count), countFont) + 16, 0) - 4

/** A machine by its name, with the sign of its state beside it. */
export function namedCell(view: View<CellsLayout>, { cell, box }: DrawnCell): Mark {
  const look = cell.state === 'arriving' ? null : vmLooks[cell.state]
  const name = cellName(view, cell)
  const chosen = view.isChosen(cell.vm)
  return lazyThing(
    view,
    {
      ...identity(cell),
      name,
      box,
      memo: [name, box.x, box.y, box.width, box.height, cell.moved, cell.attention].join(' '),
      class: `named ${cellClass(cell.state)}`,
    },
    () => [
      title(name),
      rect(crisp(box, chosen ? 2 : 1), { class: 'edge' }, 3),
      look && glyph(look.shape, look.tone, { x: box.x + 9, y: box.y + box.height / 2 }, 9),
      cell.moved &&
        rect(
          { x: box.x + 2, y: box.y + box.height - 2, width: box.width - 4, height: 2 },
          { class: 'moved' },
        ),
      cell.attention && path(cornerOf(box), { class: 'corner' }),
      label(view, cell.vm, { x: box.x + 17, y: box.y + box.height / 2 + 4 }, nameFont, {
        width: box.width - 18,
        keep: 'both',
        class: cell.state === 'running' ? 'note' : 'name',
      }),
      look && wordOf(view, cell, look, box),
    ],
  )
}

/** Behind the name, where there is room for it. */
function wordOf(
  view: View<CellsLayout>,
  { vm }: Cell,
  look: Look,
  { x, y, width, height }: Box,
): Mark | null {
  const word = bare(view.say, look)
  const from = 17 + view.measure(vm, nameFont) + 8
  return view.measure(word, nameFont) > width - from - 4
    ? null
    : label(view, word, { x: x + from, y: y + height / 2 + 4 }, nameFont, { class: 'toned' })
}

/** A place on the canvas that is pointed at, chosen or focused, as a thing of its own. */
export function spot(view: View<CellsLayout>, { cell, box }: DrawnCell): Mark {
  const name = cellName(view, cell)
  const around = { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: box.height + 4 }
  return thing(view, { ...identity(cell), echo: false, name, box, key: `spot ${cell.vm}`, class: 'spot' }, [
    title(name),
    target(around),
    rect(crisp(around, view.isChosen(cell.vm) ? 2 : 1.5), { class: 'edge' }, 3),
  ])
}

/** The same content as in the picture of a small cluster. */
export function fullCell(view: View<CellsLayout>, { cell, box }: DrawnCell): Mark | null {
  const { fonts, width, height, scale } = view.layout
  const layout: PictureLayout = {
    lens: 'picture',
    stacked: false,
    ...{ width, height, scale, fonts },
    ...{ bands: [], clients: [], rails: [], gaps: [], units: [], volumes: [] },
    servers: [{ id: cell.node, box, slots: [box], ...nothing }],
    quorum: { box, square: 0, perRow: 1, style: 'strip' },
    slotStyle: 'short',
    fixedBerths: false,
    sentence: null,
    plain: false,
  }
  return virtualMachine(inLayout(view, layout), { ...cell, slot: 0 })
}

const nothing = {
  head: { x: 0, y: 0, width: 0 },
  cable: [],
  row: { y: 0, from: 0, to: 0 },
  rowLabel: null,
  socket: 'side',
} as const

const identity = ({ vm, node, presence, echo }: Cell) =>
  ({ kind: 'virtualMachine', id: vm, echo, key: `${vm} ${node} ${presence}` }) as const

function cellName({ say }: View, { vm, node, presence, state }: Cell): string {
  if (presence === 'ghost') return say('scene-name-ghost', { name: vm, node })
  if (state === 'arriving') return say('scene-name-arrival', { name: vm, node })
  return say('scene-name-vm', { name: vm, node, state: bare(say, vmLooks[state]) })
}

/** Below the blocks: how many are in which state, and everything that has no block. */
export function foot(view: View<CellsLayout>, census: Census): Mark {
  const { footY, width } = view.layout
  const { counts, steady, moved, minded } = census.tally
  const quorumWidth = Math.min(240, width * 0.35)
  const movedTally: Tally = {
    sign: ({ x, y }) => rect({ x: x - 5, y: y - 1, width: 10, height: 3 }, { class: 'moved' }),
    text: view.say('scene-tally-moved', { count: moved }),
    tone: 'quiet',
  }
  const entries = [
    ...stateTallies(view, counts, steady),
    ...attentionTallies(view, minded),
    ...(moved > 0 ? [movedTally] : []),
  ]
  const { shown, left } = tallyRow(view, entries, { x: quorumWidth + 16, y: footY + 22 }, width)
  return group(
    { class: 'foot' },
    [
      quorum(view, quorumWidth),
      group({ class: 'tallies' }, shown, { key: 'tallies' }),
      others(view, width - zoomBarWidth, left),
    ],
    { key: 'foot' },
  )
}
