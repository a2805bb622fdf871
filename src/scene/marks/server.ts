import type { NodeSnapshot } from '../../model/snapshot'
import { nodeFace, type NodeFace } from '../faces/node'
import { gib } from '../format'
import type { PictureLayout, ServerPlace } from '../layout/types'
import { crisp, group, rect, type Children, type Mark } from '../mark'
import { appearing } from '../tween'
import type { View } from '../view'
import { traces } from '../lenses'
import { stateLine, stateWidth } from './glyphs'
import { label, longest } from './text'
import { thing } from './thing'
import { virtualMachine } from './virtualMachine'

/** A server: its light, its name and state, the machines in their berths. */
export function server(view: View<PictureLayout>, place: ServerPlace): Mark | null {
  const node = view.facts.node(place.id)
  if (!node) return null
  const face = nodeFace(node, view.facts, view.say)
  const state = view.say(face.look.word)
  const name = view.say('scene-name-node', { name: node.id, state })
  const weight = view.isChosen(node.id) ? 2 : face.edge === 'plain' ? 1 : 1.5
  const box = crisp(place.box, weight)
  return thing(
    view,
    {
      kind: 'node',
      id: node.id,
      name,
      box: place.box,
      nested: true,
      class: `is-${face.light} edge-${face.edge}`,
    },
    [
      rect(box, { class: 'body' }, 6),
      face.hatched && rect(box, { class: 'hatch', fill: `url(#${view.uid}-hatch)` }, 6),
      rect(box, { class: 'edge' }, 6),
      group({ class: 'head' }, head(view, place, node, face)),
      !view.layout.plain && face.light === 'lit' && memory(view, place, node),
      ...machines(view, place),
      view.layout.stacked && face.hatched && hereBefore(view, place),
      traces()?.supplies(view, place),
    ],
  )
}

/** Between the head and the machines. */
function memory(view: View<PictureLayout>, { head, slots }: ServerPlace, node: NodeSnapshot): Mark | null {
  const first = slots[0]
  const track = first && { x: head.x, y: first.y - 7, width: head.width, height: 4 }
  return (track && traces()?.memoryStrip(view, track, node)) ?? null
}

/** Name and state always; then what is odd, else how full it is. */
function head(view: View<PictureLayout>, place: ServerPlace, node: NodeSnapshot, face: NodeFace): Children {
  const { fonts, plain } = view.layout
  const { x, y, width } = place.head
  const idWidth = view.measure(node.id, fonts.node) + 1
  const beside = width - idWidth - 12
  const fits = stateWidth(view, face.look, fonts.nodeWord, undefined, beside) <= beside
  const font = fits ? fonts.nodeWord : { ...fonts.nodeWord, size: plain ? 15 : 12 }
  const wordWidth = stateWidth(view, face.look, font, undefined, beside)
  const nameWidth = Math.min(idWidth, Math.max(width * 0.3, width - wordWidth - 12))
  const wordX = x + nameWidth + 12
  const noteX = wordX + wordWidth + 12
  const room = x + width - noteX
  const note = plain ? null : longest(view, face.notes, room, fonts.note)
  const strength = appearing(view.frame, node.serverSinceMs)
  return [
    label(view, node.id, { x, y }, fonts.node, {
      width: nameWidth,
      class: 'name',
      keep: 'both',
      least: plain ? fonts.node.size : 13,
    }),
    stateLine(view, face.look, { x: wordX, y }, font, { width: x + width - wordX, strength }),
    note !== null && label(view, note, { x: noteX, y }, fonts.note, { class: 'note' }),
    !plain &&
      face.light === 'lit' &&
      memoryText(view, node, x + width, y, room - (note === null ? 0 : view.measure(note, fonts.note) + 16)),
  ]
}

/** How full it is, in figures where there is room for them. */
function memoryText(
  view: View<PictureLayout>,
  { memoryMiB }: NodeSnapshot,
  right: number,
  y: number,
  room: number,
): Mark | null {
  const { caption, note } = view.layout.fonts
  const figures = { used: gib(memoryMiB.used), capacity: gib(memoryMiB.capacity) }
  const font = room > 200 ? note : caption
  const wordings = [view.say('scene-memory', figures), view.say('scene-memory-short', figures)]
  const text = longest(view, wordings, room - 4, font)
  return text === null ? null : label(view, text, { x: right, y }, font, { anchor: 'end', class: 'note' })
}

function machines(view: View<PictureLayout>, place: ServerPlace): Children {
  const here = view.berthsOn(place.id)
  const hidden = here.filter(({ slot }) => slot === null)
  const last = place.slots[place.slots.length - 1]
  return [
    ...here.map((berth) => virtualMachine(view, berth)),
    hidden.length > 0 &&
      last &&
      label(
        view,
        view.say('scene-more', { count: hidden.length }),
        { x: last.x + 8, y: last.y + last.height / 2 + 4 },
        view.layout.fonts.note,
        {
          width: last.width - 12,
          class: 'note',
        },
      ),
  ]
}

/** An empty row of a dead server would ask what is missing there: it says what was. */
function hereBefore(view: View<PictureLayout>, place: ServerPlace): Mark | null {
  const here = view.berthsOn(place.id)
  const taken = new Set(here.map(({ slot }) => (slot === null ? undefined : place.slots[slot]?.y)))
  const free = place.slots.find(({ y }) => !taken.has(y))
  const count = here.filter(({ presence }) => presence === 'ghost').length
  if (!free || count === 0) return null
  return label(
    view,
    view.say('scene-here-before', { count }),
    { x: place.head.x, y: free.y + free.height / 2 + 4 },
    view.layout.fonts.note,
    { width: place.head.width, class: 'note' },
  )
}
