import { circle, group, line, path, rect, round, written, type Mark } from '../mark'
import { canvasMeasure, type Measure } from '../measure'
import type { Lane, Segment } from '../../model/lanes'
import { join } from '../svg'
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
const thumbRadius = 8
const lineY = 24

/** Draws the whole run as one line into an svg that it owns: what was seen, its outage, its markers. */
export function createTrack(svg: SVGSVGElement): TrackView {
  svg.classList.add('track')
  svg.setAttribute('height', '46')
  svg.setAttribute('aria-hidden', 'true')
  let width = 0
  let measure: Measure = () => 0

  return {
    resize(next) {
      width = next
      measure = canvasMeasure(getComputedStyle(svg).fontFamily)
      svg.setAttribute('width', String(width))
    },
    draw(frame) {
      const place = placeIn({ fromMs: 0, toMs: frame.durationMs }, thumbRadius, width - thumbRadius)
      const x = (ms: number) => round(Math.min(width - thumbRadius, place(ms)))
      // What goes on with every frame does so by half px: less is not seen, and costs as much.
      const moving = (ms: number) => Math.round(2 * x(ms)) / 2
      const from = moving(frame.window.fromMs)
      const stretch = (fromMs: number, toMs: number, name: string) =>
        line(
          { x: x(fromMs), y: lineY },
          { x: toMs === frame.seenMs ? moving(toMs) : x(toMs), y: lineY },
          { class: name },
        )
      const band = { x: from, y: lineY - 9, width: Math.max(0, moving(frame.window.toMs) - from), height: 18 }
      const outage = frame.outage
        .filter(({ fromMs }) => fromMs < frame.seenMs)
        .map(({ what, fromMs, toMs }) => ({
          ...stretch(fromMs, Math.min(toMs ?? Infinity, frame.seenMs), 'outage'),
          style: { '--colour': `var(--${segmentLooks[what].colour})` },
        }))
      join(svg, [
        rect(band, { class: 'band' }, 3),
        stretch(0, frame.durationMs, 'line'),
        stretch(0, frame.seenMs, 'seen'),
        group({}, outage),
        group({}, markers(frame, x, width, measure)),
        ...(frame.branch ? [branchMark(frame.branch, x(frame.branch.atMs), width, measure)] : []),
      ])
    },
    destroy: () => join(svg, []),
  }
}

/** All markers are ticks; those that were reached have their name, the latest first where they would touch. */
function markers(
  frame: TrackFrame,
  x: (ms: number) => number,
  width: number,
  measure: Measure,
): readonly Mark[] {
  const known = frame.markers.flatMap(({ id, label, atMs }) =>
    atMs === null ? [] : [{ id, label, x: x(atMs), reached: atMs <= frame.seenMs, atMs }],
  )
  const named = new Map<string, number>()
  let free = width
  for (const { id, label, reached, x: at } of known.toSorted((a, b) => b.atMs - a.atMs)) {
    if (!reached) continue
    const length = measure(label, plain)
    const left = Math.max(0, Math.min(at - length / 2, free - length, width - length))
    if (left + length < at - 4 || left + length > free) continue
    named.set(id, left)
    free = left - 14
  }
  return known.map(({ id, label, reached, x: at }) => {
    const name = named.get(id)
    return group(
      { class: reached ? 'marker reached' : 'marker' },
      [
        line({ x: at, y: lineY - 8 }, { x: at, y: lineY + 8 }, {}),
        name !== undefined && written({ x: round(name), y: 11 }, label),
      ],
      { key: id },
    )
  })
}

function branchMark(
  { label }: NonNullable<TrackFrame['branch']>,
  from: number,
  width: number,
  measure: Measure,
): Mark {
  const y = lineY + 15
  const end = round(Math.max(from + 12, Math.min(width - measure(label, plain) - 14, from + 60)))
  return group({ class: 'branch' }, [
    path(`M${from} ${lineY}q1 15 9 15H${end}`, {}),
    circle({ x: end, y }, 2.5, {}),
    written({ x: end + 8, y: y + 4 }, label),
  ])
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
