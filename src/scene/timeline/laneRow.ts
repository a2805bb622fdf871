import { select, type Selection } from 'd3-selection'
import { glyph } from '../marks/glyphs'
import type { Measure } from '../measure'
import { join } from '../svg'
import type { Lane } from '../../model/lanes'
import type { LaneItem, Text } from './laneLayout'
import { bold, plain } from './fonts'
import type { LanesFrame } from './lanes'
import type { LanesSize } from './lanesSize'
import { rowState } from './rowState'

interface Row {
  readonly lane: Lane
  readonly items: readonly LaneItem[]
  /** A hairline above: here begins another kind of thing. */
  readonly rule: boolean
  readonly frame: LanesFrame
  readonly size: LanesSize
  readonly text: Text
  readonly measure: Measure
  readonly hatch: string
}

type Group = Selection<SVGGElement, unknown, null, undefined>

export function drawRow(group: Selection<SVGGElement, unknown, null, undefined>, row: Row): void {
  const middle = row.size.rowHeight / 2
  if (group.select('.label').empty()) {
    group.append('line').attr('class', 'rule')
    const label = group.append('g').attr('class', 'label')
    label.append('rect')
    label.append('g').attr('class', 'scene')
    label.append('text').attr('class', 'name')
    label.append('text').attr('class', 'figure')
    group.append('g').attr('class', 'items')
  }
  group.classed('selected', row.frame.selected === row.lane.id)
  group
    .select('.rule')
    .attr('visibility', row.rule ? null : 'hidden')
    .attr('x2', row.size.width)
    .attr('y1', -4.5)
    .attr('y2', -4.5)
  drawLabel(group.select<SVGGElement>('.label'), row, middle)
  drawItems(group.select<SVGGElement>('.items'), row, middle)
}

function drawLabel(label: Group, { lane, frame, size, text, measure }: Row, middle: number): void {
  const row = rowState(lane, frame.snapshot, text)
  label
    .select('rect')
    .attr('width', Math.max(0, size.gutter - 10))
    .attr('height', size.rowHeight)
  const look = row?.state.look
  const sign = label.select<SVGGElement>('.scene').node()
  if (look && sign) join(sign, [glyph(look.shape, look.tone, { x: 7, y: middle }, 13)])
  const name = lane.kind === 'quorum' ? text('ui-lane-quorum') : lane.id
  label
    .select('.name')
    .attr('x', 19)
    .attr('y', middle + 4.2)
    .text(name)
  const figure = row && size.figures ? row.figure : ''
  const fits = 19 + measure(name, bold) + 10 + measure(figure, plain) <= size.gutter - 12
  label
    .select('.figure')
    .attr('x', size.gutter - 12)
    .attr('y', middle + 4.2)
    .text(fits ? figure : '')
}

function drawItems(group: Group, row: Row, middle: number): void {
  const body = row.size.rowHeight - 5
  group
    .selectAll<SVGGElement, LaneItem>('g')
    .data(row.items, (item) => item.key)
    .join((enter) => {
      const item = enter.append('g')
      item.append('path')
      item.append('rect').attr('class', 'keel')
      item.append('text')
      return item
    })
    .attr('class', ({ look, dim }) => `item ${look.shape}${dim ? ' dim' : ''}`)
    .style('--colour', ({ look }) => `var(--${look.colour})`)
    .style('--on', ({ look }) => (look.shape === 'bar' ? `var(--on-${look.colour})` : null))
    .each(function (item) {
      const { look, x0, x1, label } = item
      const top = middle - body / 2
      const isLine = look.shape === 'line'
      // Neighbouring bars are parted by 1 px of paper.
      const width = Math.max(0.5, x1 - x0 - (isLine ? 0 : 1))
      const outline = `M${x0} ${top}h${width}v${body}h${-width}Z`
      const node = select(this)
      node
        .select('path')
        .attr('d', pathOf(item, middle, label ? row.measure(label, plain) : 0) ?? outline)
        .style('fill', look.shape === 'hatched' ? row.hatch : '')
      const hasKeel = look.keel || look.shape === 'frozen'
      node
        .select('.keel')
        .attr('visibility', hasKeel ? null : 'hidden')
        .attr('x', x0)
        .attr('y', top + body - 2)
        .attr('width', width)
        .attr('height', 2)
      node
        .select('text')
        .attr('x', x0 + (isLine ? 14 : 5))
        .attr('y', middle + 4)
        .text(label)
    })
}

/** What is drawn as lines; null: a body. */
function pathOf(item: LaneItem, middle: number, labelWidth: number): string | null {
  if (item.look.shape === 'line') return hairline(item, middle, labelWidth)
  if (item.look.shape !== 'record') return null
  return item.strokes.map((x) => `M${Math.round(x) + 0.5} ${middle - 4}v8`).join('')
}

/** A hairline that lets its word stand in it. */
function hairline({ x0, x1 }: LaneItem, middle: number, labelWidth: number): string {
  const y = Math.round(middle) + 0.5
  return labelWidth > 0 ? `M${x0} ${y}H${x0 + 9}M${x0 + 19 + labelWidth} ${y}H${x1}` : `M${x0} ${y}H${x1}`
}
