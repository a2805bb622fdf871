import { select, type Selection } from 'd3-selection'
import { canvasMeasure, type Measure } from '../measure'
import type { Lane, Segment } from '../../model/lanes'
import { plain } from './fonts'
import { segmentLooks } from './segmentLook'
import { placeIn, type TimeWindow } from './window'

export interface TrackFrame {
  readonly durationMs: number
  readonly atMs: number
  readonly seenMs: number
  readonly window: TimeWindow
  readonly markers: readonly { readonly id: string; readonly label: string; readonly atMs: number | null }[]
  /** The outage whose colours are laid on the track. */
  readonly outage: readonly Segment[]
  /** Where the present branch left the script, and what it is called. */
  readonly branch: { readonly atMs: number; readonly label: string } | null
}

export interface TrackView {
  draw(frame: TrackFrame): void
  resize(width: number): void
  destroy(): void
}

/** Half the thumb of the range input that lies over the track: both have the same ends. */
export const thumbRadius = 8
const lineY = 24
type Group = Selection<SVGGElement, unknown, null, undefined>

/** Draws the whole run as one line into an svg that it owns: what was seen, its outage, its markers. */
export function createTrack(svg: SVGSVGElement): TrackView {
  const root = select(svg).classed('track', true).attr('height', 46).attr('aria-hidden', 'true')
  const band = root
    .append('rect')
    .attr('class', 'band')
    .attr('y', lineY - 9)
    .attr('height', 18)
    .attr('rx', 3)
  const line = root.append('line').attr('class', 'line').attr('y1', lineY).attr('y2', lineY)
  const seen = root.append('line').attr('class', 'seen').attr('y1', lineY).attr('y2', lineY)
  const outages = root.append('g')
  const markers = root.append('g')
  const branch = root.append('g').attr('class', 'branch')
  branch.append('path')
  branch
    .append('circle')
    .attr('r', 2.5)
    .attr('cy', lineY + 15)
  branch.append('text').attr('y', lineY + 19)
  let width = 0
  let measure: Measure = () => 0

  return {
    resize(next) {
      width = next
      measure = canvasMeasure(getComputedStyle(svg).fontFamily)
      root.attr('width', width)
    },
    draw(frame) {
      const place = placeIn({ fromMs: 0, toMs: frame.durationMs }, thumbRadius, width - thumbRadius)
      const x = (ms: number) => Math.min(width - thumbRadius, place(ms))
      const bandFrom = x(frame.window.fromMs)
      band.attr('x', bandFrom).attr('width', Math.max(0, x(frame.window.toMs) - bandFrom))
      line.attr('x1', x(0)).attr('x2', x(frame.durationMs))
      seen.attr('x1', x(0)).attr('x2', x(frame.seenMs))
      const shown = frame.outage.filter(({ fromMs }) => fromMs < frame.seenMs)
      outages
        .selectAll('line')
        .data(shown)
        .join('line')
        .attr('class', 'outage')
        .style('--colour', ({ what }) => `var(--${segmentLooks[what].colour})`)
        .attr('x1', ({ fromMs }) => x(fromMs))
        .attr('x2', ({ toMs }) => x(Math.min(toMs ?? Infinity, frame.seenMs)))
        .attr('y1', lineY)
        .attr('y2', lineY)
      drawMarkers(markers, frame, x, width, measure)
      drawBranch(branch, frame, x, width, measure)
    },
    destroy() {
      root.selectAll('*').remove()
    },
  }
}

/** All markers are ticks; those that were reached have their name, the latest first where they would touch. */
function drawMarkers(
  group: Group,
  frame: TrackFrame,
  x: (ms: number) => number,
  width: number,
  measure: Measure,
): void {
  const known = frame.markers.flatMap(({ id, label, atMs }) =>
    atMs === null ? [] : [{ id, label, atMs, x: x(atMs) }],
  )
  const named = new Map<string, number>()
  let free = width
  for (const { id, label, atMs, x: at } of known.toSorted((a, b) => b.atMs - a.atMs)) {
    if (atMs > frame.seenMs) continue
    const length = measure(label, plain)
    const left = Math.max(0, Math.min(at - length / 2, free - length, width - length))
    if (left + length < at - 4 || left + length > free) continue
    named.set(id, left)
    free = left - 14
  }
  const marker = group
    .selectAll<SVGGElement, (typeof known)[number]>('g')
    .data(known, ({ id }) => id)
    .join((enter) => {
      const entered = enter.append('g')
      entered
        .append('line')
        .attr('y1', lineY - 8)
        .attr('y2', lineY + 8)
      entered.append('text').attr('y', 11)
      return entered
    })
    .attr('class', ({ atMs }) => (atMs <= frame.seenMs ? 'marker reached' : 'marker'))
  marker
    .select('line')
    .attr('x1', (m) => m.x)
    .attr('x2', (m) => m.x)
  marker
    .select('text')
    .attr('x', ({ id }) => named.get(id) ?? 0)
    .text(({ id, label }) => (named.has(id) ? label : ''))
}

function drawBranch(
  group: Group,
  { branch }: TrackFrame,
  x: (ms: number) => number,
  width: number,
  measure: Measure,
): void {
  group.attr('visibility', branch ? null : 'hidden')
  if (!branch) return
  const from = x(branch.atMs)
  const end = Math.min(width - measure(branch.label, plain) - 14, from + 60)
  const y = lineY + 15
  group.select('path').attr('d', `M${from} ${lineY}q1 15 9 15H${Math.max(from + 12, end)}`)
  group
    .select('circle')
    .attr('cx', Math.max(from + 12, end))
    .attr('cy', y)
  group
    .select('text')
    .attr('x', Math.max(from + 12, end) + 8)
    .text(branch.label)
}

/** The outage of the virtual machine that has been without service longest up to that moment. */
export function longestOutage(lanes: readonly Lane[], untilMs: number): readonly Segment[] {
  let longest: readonly Segment[] = []
  let most = 0
  for (const bars of outagesOf(lanes)) {
    const outage = bars.filter(({ fromMs }) => fromMs < untilMs)
    const total = outage.reduce(
      (sum, { fromMs, toMs }) => sum + Math.min(toMs ?? untilMs, untilMs) - fromMs,
      0,
    )
    if (total > most) [longest, most] = [outage, total]
  }
  return longest
}

const outages = new WeakMap<readonly Lane[], readonly (readonly Segment[])[]>()

/** The outages of each virtual machine that has any; worked out once for lanes that are asked for at every frame. */
function outagesOf(lanes: readonly Lane[]): readonly (readonly Segment[])[] {
  const known = outages.get(lanes)
  if (known) return known
  const all = lanes
    .filter(({ kind }) => kind === 'virtualMachine')
    .map(({ segments }) => segments.filter(({ what }) => segmentLooks[what].shape === 'bar'))
    .filter((bars) => bars.length > 0)
  outages.set(lanes, all)
  return all
}
