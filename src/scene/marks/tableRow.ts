import type { Berth } from '../berths'
import { nodeFace, type NodeFace } from '../faces/node'
import { vmFace, type VmFace } from '../faces/virtualMachine'
import type { NodeSnapshot } from '../../model/snapshot'
import type { TableLayout } from '../layout/types'
import { circle, crisp, group, inset, path, rect, title, type Box, type Children, type Mark } from '../mark'
import { toneClass } from '../palette'
import { clamp } from '../tween'
import type { View } from '../view'
import { glyph, stateLine } from './glyphs'
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
  const frame = { x: 0, y: box.y + 2, width: Math.min(width, machines.x + machines.width + 8), height: box.height - 3 }
  const size = clamp(box.height - 8, 10, 13.5)
  const font = { size, weight: 600 } as const
  const y = Math.round(box.y + box.height / 2 + size * 0.36)
  const glyphSize = Math.min(13, box.height - 2)
  return thing(view, { kind: 'node', id: node.id, name, box: frame, nested: true, class: `row is-${face.light} edge-${face.edge}` }, [
    target(frame),
    face.hatched && rect(crisp(frame), { class: 'hatch', fill: `url(#${view.uid}-hatch)` }, 5),
    (face.edge !== 'plain' || view.isChosen(node.id)) && rect(crisp(frame, view.isChosen(node.id) ? 2 : 1.5), { class: 'edge' }, 5),
    label(view, node.id, { x: 6, y }, font, { width: nodeColumn.width - 12, class: 'name', least: 10 }),
    state.words
      ? stateLine(view, face.look, { x: state.x, y }, { ...font, size: Math.min(size, 12.5) }, { width: state.width - 4, size: glyphSize, least: 10 })
      : glyph(face.look.shape, face.look.tone, { x: state.x + 8, y: box.y + box.height / 2 + 0.5 }, glyphSize),
    heard(view, node, box),
    memory(view, node, face, box),
    ...cells(view, row),
  ])
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
    return rect({ x: Math.round(column.x + index * pitch) + (isMissed ? 0.5 : 0), y, width: isMissed ? 3.5 : 3, height }, { class: `capsule is-${isMissed ? 'missed' : 'heard'}` }, 1.75)
  })
  return group({ class: 'heard' }, marks, { memo: `${threshold} ${missed} ${box.y}` })
}

/** Of those who should hear it, the one who misses most. Large clusters tell no pairs; there the node's state must do. */
function missedBeats(view: View, node: NodeSnapshot): { threshold: number; missed: number } {
  const pairs = view.facts.snapshot.heartbeats.filter(({ a, b }) => a === node.id || b === node.id)
  const threshold = pairs[0]?.threshold ?? 5
  if (pairs.length === 0) return { threshold, missed: node.state === 'Down' ? threshold : 0 }
  const speaks = node.power === 'on'
  const misses = pairs.map(({ a, b, contact, lastMs, periodMs }) => {
    const other = view.facts.node(a === node.id ? b : a)
    if (contact || (speaks && other?.power !== 'on')) return 0
    return lastMs === null ? threshold : Math.floor((view.frame.atMs - lastMs) / periodMs)
  })
  return { threshold, missed: Math.min(threshold, Math.max(...misses)) }
}

function memory(view: View<TableLayout>, node: NodeSnapshot, face: NodeFace, box: Box): Mark | null {
  const { memory: column } = view.layout
  if (!column || face.light !== 'lit') return null
  const track = { x: column.x, y: Math.round(box.y + box.height / 2) - 2, width: column.width, height: 4 }
  const share = node.memoryMiB.capacity > 0 ? clamp(node.memoryMiB.used / node.memoryMiB.capacity) : 0
  return group({ class: 'memory' }, [rect(track, { class: 'track' }, 2), share > 0 && rect({ ...track, width: Math.round(column.width * share) }, { class: 'done' }, 2)])
}

function cells(view: View<TableLayout>, row: TableLayout['rows'][number]): Children {
  const here = view.berths.filter(({ node, slot }) => node === row.id && slot !== null)
  if (view.layout.lens === 'bars') return [bars(view, here, row.box)]
  return here.map((berth, index) => cell(view, berth, cellBox(view.layout, row.box, here.length, index)))
}

export function cellBox({ machines, cell }: TableLayout, row: Box, count: number, index: number): Box {
  const lines = Math.ceil(count / cell.perRow)
  const top = row.y + (row.height - lines * cell.pitch + (cell.pitch - cell.size)) / 2
  const x = machines.x + (index % cell.perRow) * cell.pitch
  return { x: Math.round(x), y: Math.round(top + Math.floor(index / cell.perRow) * cell.pitch), width: cell.size, height: cell.size }
}

/** One machine as a little square: pale while all is well, marked when it is not. */
function cell(view: View<TableLayout>, berth: Berth, box: Box): Mark | null {
  const vm = view.facts.vm(berth.vm)
  if (!vm) return null
  const { say, frame, facts } = view
  const arriving = berth.presence === 'arriving'
  const face = vmFace(vm, berth.presence, berth.node, facts, frame.atMs, say)
  const echo = berth.presence !== 'present' && !(berth.presence === 'ghost' && vm.node === berth.node)
  const state = arriving ? 'arriving' : face.state
  const chosen = view.isChosen(vm.id)
  const name = berth.presence === 'ghost' ? say('scene-name-ghost', { name: vm.id, node: berth.node }) : say('scene-name-vm', { name: vm.id, node: berth.node, state: say(face.look.word, face.params) })
  const key = `${vm.id} ${berth.node} ${berth.presence}`
  const memo = [state, box.x, box.y, box.width, chosen, frame.focused === vm.id, Math.floor((face.done ?? 1) * 10)].join(' ')
  return thing(view, { kind: 'virtualMachine', id: vm.id, name, box, echo, key, memo, class: `cell is-${state} ${toneClass(face.look.tone)}` }, [
    title(name),
    rect(crisp(box, chosen ? 2 : 1), { class: 'edge' }, Math.min(3, box.width / 4)),
    ...sign(face, arriving, box),
  ])
}

/** A second sign beside the colour, for those states that are not rest. */
function sign(face: VmFace, arriving: boolean, box: Box): Children {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (arriving || box.width < 6) return []
  const { shape } = face.look
  if (shape === 'pending') return [circle(middle, Math.max(1.2, box.width * 0.16), { class: 'fill' })]
  if (shape === 'tray' || shape === 'bars') return [rect(inset(box, box.width * 0.3), { class: 'fill' }, 1)]
  if (shape === 'cross' || shape === 'alert') return [glyph(shape === 'cross' ? 'bareCross' : 'alert', face.look.tone, middle, box.width * 0.8)]
  if (shape === 'bareCross') return []
  return shape === 'ring' ? [path(`M${middle.x - box.width * 0.2} ${middle.y}h${box.width * 0.4}`, { class: 'line' })] : []
}

/** Counted by state: the rest first, healthy last and pale, nothing ever thinner than a pixel. */
function bars(view: View<TableLayout>, here: readonly Berth[], box: Box): Mark {
  const { machines } = view.layout
  const counts = new Map<string, { count: number; tone: string }>()
  for (const berth of here) {
    const vm = view.facts.vm(berth.vm)
    if (!vm) continue
    const { state, look } = vmFace(vm, berth.presence, berth.node, view.facts, view.frame.atMs, view.say)
    const entry = counts.get(state) ?? { count: 0, tone: look.tone }
    counts.set(state, { ...entry, count: entry.count + 1 })
  }
  const most = Math.max(1, view.layout.machineCount / Math.max(1, view.layout.rows.length)) * 1.25
  const entries = [...counts].sort(([a], [b]) => Number(a === 'running') - Number(b === 'running') || (a < b ? -1 : 1))
  let x = machines.x
  const marks = entries.map(([state, { count, tone }]) => {
    const width = Math.max(1, (count / most) * machines.width)
    const mark = rect({ x, y: box.y + 3, width, height: box.height - 6 }, { class: `bar is-${state} tone-${tone}` })
    x += width + 1
    return { ...mark, key: state }
  })
  return group({ class: 'bars' }, marks, { memo: `${box.y} ${JSON.stringify(entries)}` })
}
