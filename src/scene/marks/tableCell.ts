import type { Berth } from '../berths'
import { attentionOf, attentions, hasHistory, type Attention } from '../faces/attention'
import { shareDone } from '../faces/memory'
import { vmStateOn } from '../faces/vmState'
import { cellOf } from '../layout/table'
import type { TableLayout } from '../layout/types'
import { traces } from '../lenses'
import { circle, crisp, group, inset, path, rect, title, type Box, type Children, type Mark } from '../mark'
import { toneClass } from '../palette'
import { vmLooks, type Look } from '../states'
import type { View } from '../view'
import { cornerOf, glyph } from './glyphs'
import { lazyThing } from './thing'

/** The machines of one row. */
export function cells(view: View<TableLayout>, row: TableLayout['rows'][number]): Children {
  const here = view.berthsOn(row.id)
  // A per cent and what leaves its period go by the clock; everything else of a cell is state.
  const reads = here.some((berth) => goesByClock(view, berth)) ? 'snapshot' : 'state'
  const made = () => group({}, allCells(view, row, here))
  return view.keep(reads, `cells ${row.id}`, made, 'still')?.children ?? []
}

function goesByClock({ facts }: View, { vm: id }: Berth): boolean {
  const vm = facts.vm(id)
  return vm !== undefined && (vm.progress !== null || hasHistory(facts.group(id)))
}

function allCells(
  view: View<TableLayout>,
  row: TableLayout['rows'][number],
  here: readonly Berth[],
): Children {
  return here.map((berth, index) => cell(view, berth, cellBox(view.layout, row.box, here.length, index)))
}

/** Smaller where a node has taken over more machines than it has room for. */
export function cellBox(layout: TableLayout, row: Box, count: number, index: number): Box {
  const { machines } = layout
  const fits = Math.ceil(count / layout.cell.perRow) * layout.cell.pitch <= row.height
  const cell = fits ? layout.cell : cellOf(count, machines.width, row.height)
  const lines = Math.ceil(count / cell.perRow)
  const top = row.y + (row.height - lines * cell.pitch + (cell.pitch - cell.size)) / 2
  const x = machines.x + (index % cell.perRow) * cell.pitch
  return {
    x: Math.round(x),
    y: Math.round(top + Math.floor(index / cell.perRow) * cell.pitch),
    width: cell.size,
    height: cell.size,
  }
}

/** One machine as a little square: pale while all is well, marked when it is not. */
function cell(view: View<TableLayout>, berth: Berth, box: Box): Mark | null {
  const vm = view.facts.vm(berth.vm)
  if (!vm) return null
  const { say, frame, facts } = view
  const arriving = berth.presence === 'arriving'
  const known = vmStateOn(vm, berth.presence, berth.node, facts)
  const look = vmLooks[known]
  const params =
    known === 'saving' ? { percent: Math.floor(shareDone(vm, facts.snapshot.atMs) * 100) } : undefined
  const echo = berth.presence !== 'present' && !(berth.presence === 'ghost' && vm.node === berth.node)
  const state = arriving ? 'arriving' : known
  const chosen = view.isChosen(vm.id)
  const name =
    berth.presence === 'ghost'
      ? say('scene-name-ghost', { name: vm.id, node: berth.node })
      : say('scene-name-vm', { name: vm.id, node: berth.node, state: say(look.word, params) })
  const attention = berth.presence === 'present' ? attentionOf(vm, known, facts) : null
  const traced = attention && traces()?.tracesOf(view, vm, { state: known })
  const told = traced ? `${name} · ${traced.words}` : name
  const key = `${vm.id} ${berth.node} ${berth.presence}`
  const memo = [state, box.x, box.y, box.width, chosen, frame.focused === vm.id, attention, told].join(' ')
  return lazyThing(
    view,
    {
      kind: 'virtualMachine',
      id: vm.id,
      name,
      box,
      echo,
      key,
      memo,
      class: `cell is-${state} ${toneClass(look.tone)}`,
    },
    () => [
      title(told),
      rect(crisp(box, chosen ? 2 : 1), { class: 'edge' }, Math.min(3, box.width / 4)),
      ...(attention && mayTell(look, attention, box)
        ? [attentionMark(attention, box)]
        : [...sign(look, arriving, box), attention && corner(box)]),
    ],
  )
}

/** Below, a sign of its own could not be read. */
const leastSign = 14

/** A state that has a sign keeps it; that of a silent guest says less than what has come of it. */
const mayTell = ({ shape }: Look, attention: Attention, { width }: Box): boolean =>
  traces() !== null &&
  width >= leastSign &&
  (shape === 'tick' || (shape === 'alert' && (attention === 'alarm' || attention === 'alarmDue')))

const attentionMark = (kind: Attention, { x, y, width, height }: Box): Mark | null =>
  traces()?.attentionSign(
    kind,
    attentions[kind].tone,
    { x: x + width / 2, y: y + height / 2 },
    width * 0.66,
  ) ?? null

/** There is more to say of it; its tooltip does, and the count below. */
const corner = (box: Box): Mark => path(cornerOf(box), { class: 'corner' })

/** A second sign beside the colour, for those states that are not rest. */
function sign({ shape, tone }: Look, arriving: boolean, box: Box): Children {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (arriving || box.width < 6) return []
  if (shape === 'pending') return [circle(middle, Math.max(1.2, box.width * 0.16), { class: 'fill' })]
  if (shape === 'tray' || shape === 'bars') return [rect(inset(box, box.width * 0.3), { class: 'fill' }, 1)]
  if (shape === 'cross' || shape === 'alert')
    return [glyph(shape === 'cross' ? 'bareCross' : 'alert', tone, middle, box.width * 0.8)]
  if (shape === 'bareCross') return []
  return shape === 'ring'
    ? [path(`M${middle.x - box.width * 0.2} ${middle.y}h${box.width * 0.4}`, { class: 'line' })]
    : []
}
