import { nodeFace, type NodeFace } from '../faces/node'
import { gib } from '../format'
import type { NodeSnapshot } from '../../model/snapshot'
import type { TableLayout } from '../layout/types'
import { crisp, group, rect, type Box, type Mark } from '../mark'
import { traces } from '../lenses'
import { clamp } from '../tween'
import type { View } from '../view'
import { glyph, stateLine } from './glyphs'
import { cells } from './tableCell'
import { speaks } from './silence'
import { label } from './text'
import { target, thing } from './thing'

/** One node: name, state, what the others hear of it, memory, its machines. */
export function tableRow(view: View<TableLayout>, row: TableLayout['rows'][number]): Mark | null {
  const node = view.facts.node(row.id)
  if (!node) return null
  const face = nodeFace(node, view.facts, view.say)
  const { machines, state, node: nodeColumn, width } = view.layout
  const name = view.say('scene-name-node', { name: node.id, state: view.say(face.look.word) })
  const { box } = row
  const inset = box.height < 20 ? 1 : 2 // in a low row the edge would lie on the name
  const frame = {
    x: 0,
    y: box.y + inset,
    width: Math.min(width, machines.x + machines.width + 8),
    height: box.height - 2 * inset + 1,
  }
  const size = clamp(box.height - 8, 10, 13.5)
  const font = { size, weight: 600 } as const
  const y = Math.round(box.y + box.height / 2 + size * 0.36)
  const glyphSize = Math.min(13, box.height - 2)
  return thing(
    view,
    {
      kind: 'node',
      id: node.id,
      name,
      box: frame,
      nested: true,
      class: `row is-${face.light} edge-${face.edge}`,
    },
    [
      target(frame),
      face.hatched && rect(crisp(frame), { class: 'hatch', fill: `url(#${view.uid}-hatch)` }, 5),
      (face.edge !== 'plain' || view.isChosen(node.id)) &&
        rect(crisp(frame, view.isChosen(node.id) ? 2 : 1.5), { class: 'edge' }, 5),
      label(view, node.id, { x: 6, y }, font, {
        width: nodeColumn.width - 12,
        class: 'name',
        keep: 'both',
        least: 10,
      }),
      state.words
        ? stateLine(
            view,
            face.look,
            { x: state.x, y },
            { ...font, size: Math.min(size, 12.5) },
            { width: state.width - 4, size: glyphSize, least: 10 },
          )
        : glyph(
            face.look.shape,
            face.look.tone,
            { x: state.x + 8, y: box.y + box.height / 2 + 0.5 },
            glyphSize,
          ),
      heard(view, node, box),
      view.keep('state', `memory ${node.id}`, () => memory(view, node, face, box), 'still'),
      supply(view, node, box),
      ...cells(view, row),
    ],
  )
}

/** The last beats that the others heard of it, newest at the left; hollow where they missed one. */
function heard(view: View<TableLayout>, node: NodeSnapshot, box: Box): Mark | null {
  const { heard: column } = view.layout
  if (!column) return null
  const { threshold, missed } = missedBeats(view, node)
  const pitch = Math.min(9, (column.width - 10) / threshold)
  const height = clamp(box.height - 14, 6, 11)
  const y = Math.round(box.y + (box.height - height) / 2) + 0.5
  const marks = Array.from({ length: threshold }, (_, index) => {
    const isMissed = index < missed
    return rect(
      {
        x: Math.round(column.x + index * pitch) + (isMissed ? 0.5 : 0),
        y,
        width: isMissed ? 3.5 : 3,
        height,
      },
      { class: `capsule is-${isMissed ? 'missed' : 'heard'}` },
      1.75,
    )
  })
  return group({ class: 'heard' }, marks, {
    memo: [threshold, missed, column.x, y, height].join(' '),
  })
}

/** Of those who should hear it, the one who misses most. Large clusters tell no pairs; there the node's state must do. */
function missedBeats(view: View, node: NodeSnapshot): { threshold: number; missed: number } {
  const pairs = view.facts.snapshot.heartbeats.filter(({ a, b }) => a === node.id || b === node.id)
  const threshold = pairs[0]?.threshold ?? 5
  if (pairs.length === 0) return { threshold, missed: node.state === 'Down' ? threshold : 0 }
  const misses = pairs.map(({ a, b, contact, lastMs, periodMs }) => {
    const other = a === node.id ? b : a
    if (contact || (speaks(view, node.id) && !speaks(view, other))) return 0
    return lastMs === null ? threshold : Math.floor((view.facts.snapshot.atMs - lastMs) / periodMs)
  })
  return { threshold, missed: Math.min(threshold, Math.max(...misses)) }
}

/** In its column; without one, below name and state, where the row is high enough for both. */
function memory(view: View<TableLayout>, node: NodeSnapshot, face: NodeFace, box: Box): Mark | null {
  const { memory: column, state } = view.layout
  if (face.light !== 'lit' || (!column && box.height < 26)) return null
  const track = column
    ? { x: column.x, y: Math.round(box.y + box.height / 2) - 2, width: column.width, height: 4 }
    : { x: 6, y: box.y + box.height - 6, width: state.x + state.width - 14, height: 3 }
  const { used, capacity } = node.memoryMiB
  const told = view.say('scene-memory', { used: gib(used), capacity: gib(capacity) })
  return traces()?.memoryStrip(view, track, node, told) ?? null
}

/** Between memory and machines: one of its circuits is out, or its cooling. */
function supply(view: View<TableLayout>, node: NodeSnapshot, box: Box): Mark | null {
  const { memory: column } = view.layout
  if (!column) return null
  const middle = { x: column.x + column.width + 12, y: Math.round(box.y + box.height / 2) }
  return traces()?.supplySign(view, node.id, middle) ?? null
}
