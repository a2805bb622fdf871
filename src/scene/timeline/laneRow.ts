import { group, line, path, rect, round, title, written, type Mark } from '../mark'
import { glyph } from '../marks/glyphs'
import { fit, type Measure } from '../measure'
import type { Lane, Segment } from '../../model/lanes'
import { isStanding, isWhole, layoutSegment, type LaneItem, type LaneScale, type Text } from './laneLayout'
import { bold, plain } from './fonts'
import type { LanesFrame } from './lanes'
import type { LanesSize } from './lanesSize'
import { rowState } from './rowState'
import { stagesSeen } from './segmentStages'

export interface Row {
  readonly lane: Lane
  readonly top: number
  /** A hairline above: here begins another kind of thing. */
  readonly rule: boolean
  readonly frame: LanesFrame
  readonly size: LanesSize
  readonly text: Text
  readonly measure: Measure
  readonly hatch: string
}

/** What keeps its place while time passes. */
export function laneHead(row: Row): Mark {
  const { lane, top, rule, frame, size } = row
  return group(
    { class: frame.selected === lane.id ? 'lane selected' : 'lane', 'data-lane': lane.id },
    [
      labelOf(row, size.rowHeight / 2),
      rule && line({ x: 0, y: -4.5 }, { x: size.width, y: -4.5 }, { class: 'rule' }),
    ],
    { key: lane.id, at: { x: 0, y: top } },
  )
}

/** What time carries along, in px from its beginning. `kept` holds what was drawn whole at this scale. */
export function laneItems(row: Row, scale: LaneScale, kept: WeakMap<Segment, readonly Mark[]>): Mark {
  return itemsOf(row, (segment, index) => {
    if (isStanding(segment, scale)) return []
    const known = isWhole(segment, scale) ? kept.get(segment) : undefined
    if (known) return known
    const marks = marksOf(row, index, scale)
    if (isWhole(segment, scale)) kept.set(segment, marks)
    return marks
  })
}

/** What stands while time passes, in px of the drawing. */
export const standingItems = (row: Row, scale: LaneScale): Mark =>
  itemsOf(row, (segment, index) => (isStanding(segment, scale) ? marksOf(row, index, scale) : []))

function itemsOf({ lane, top }: Row, marks: (segment: Segment, index: number) => readonly Mark[]): Mark {
  return group({ class: 'items' }, lane.segments.flatMap(marks), { key: lane.id, at: { x: 0, y: top } })
}

function marksOf(row: Row, index: number, scale: LaneScale): readonly Mark[] {
  const items = layoutSegment(row.lane, index, scale, row.text, row.measure)
  const stages = stagesSeen(row.lane.segments[index]!, scale.seenMs, row.text)
  return items.map((item) => itemOf(item, row, row.size.rowHeight / 2, stages))
}

function labelOf({ lane, frame, size, text, measure }: Row, middle: number): Mark {
  const row = rowState(lane, frame.snapshot, text)
  const look = row?.state.look
  const name = lane.kind === 'quorum' ? text('ui-lane-quorum') : lane.id
  const figure = row && size.figures ? row.figure : ''
  const right = size.gutter - 12
  const fits = 19 + measure(name, bold) + 10 + measure(figure, plain) <= right
  const shown = fit(name, right - 19, bold, measure, 'both')
  const y = middle + 4.2
  return group({ class: 'label' }, [
    rect({ x: 0, y: 0, width: Math.max(0, size.gutter - 10), height: size.rowHeight }, {}),
    group({ class: 'scene' }, [look && glyph(look.shape, look.tone, { x: 7, y: middle }, 13)]),
    written({ x: 19, y }, shown, { class: 'name' }),
    shown !== name && title(name),
    fits && figure !== '' && written({ x: right, y }, figure, { class: 'figure' }),
  ])
}

function itemOf(item: LaneItem, row: Row, middle: number, stages: string): Mark {
  const { look, x0, x1, label, dim, key } = item
  const height = row.size.rowHeight - 5
  const isLine = look.shape === 'line'
  // Neighbouring bars are parted by 1 px of paper.
  const box = {
    x: round(x0),
    y: middle - height / 2,
    width: round(Math.max(0.5, x1 - x0 - (isLine ? 0 : 1))),
    height,
  }
  const outline = `M${box.x} ${box.y}h${box.width}v${height}h${-box.width}Z`
  const drawn = path(pathOf(item, middle, label ? row.measure(label, plain) : 0) ?? outline, {})
  const hasKeel = look.keel || look.shape === 'frozen'
  // Over the keel, not in it; neighbouring bars have their words on one line, with a keel or without.
  const y = middle + (hasKeel || look.shape === 'bar' ? 2.5 : 4)
  return {
    ...group(
      { class: `item ${look.shape}${dim ? ' dim' : ''}` },
      [
        stages !== '' && title(`${row.text(look.label)}: ${stages}`),
        look.shape === 'hatched' ? { ...drawn, style: { fill: row.hatch } } : drawn,
        hasKeel && rect({ ...box, y: box.y + height - 2, height: 2 }, { class: 'keel' }),
        label !== '' && written({ x: round(x0 + (isLine ? 14 : 5)), y }, label),
      ],
      { key },
    ),
    style: {
      '--colour': `var(--${look.colour})`,
      ...(look.shape === 'bar' && { '--on': `var(--on-${look.colour})` }),
    },
  }
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
  const [left, right] = [round(x0), round(x1)]
  return labelWidth > 0
    ? `M${left} ${y}H${round(x0 + 9)}M${round(x0 + 19 + labelWidth)} ${y}H${right}`
    : `M${left} ${y}H${right}`
}
