import type { Font } from '../mark'
import type { Measure } from '../measure'
import type { Lane, Segment } from '../../model/lanes'
import { segmentLooks, type SegmentLook } from './segmentLook'

/** One drawn stretch of a lane, in px. */
export interface LaneItem {
  readonly key: string
  readonly x0: number
  readonly x1: number
  readonly look: SegmentLook
  readonly label: string
  /** Strokes of a record, one a second or one for several. */
  readonly strokes: readonly number[]
  /** Seen before, but right of the playhead now. */
  readonly dim: boolean
}

export interface LaneScale {
  readonly x: (ms: number) => number
  readonly fromMs: number
  readonly toMs: number
  readonly atMs: number
  readonly seenMs: number
  /** Where what is cut off begins, and where what goes on ends: whole px, so that a part of one changes nothing. */
  readonly fromX?: number
  readonly atX?: number
}

/** Messages by key, as the catalogue words them. */
export type Text = (key: string, params?: Readonly<Record<string, string | number>>) => string

const padding = 5
const font: Font = { size: 12, weight: 400 }

/** What of a lane is inside the window: solid up to the playhead, dim as far as it has been seen, nothing beyond. */
export function layoutLane(lane: Lane, scale: LaneScale, text: Text, measure: Measure): readonly LaneItem[] {
  return lane.segments.flatMap((_, index) => layoutSegment(lane, index, scale, text, measure))
}

export function layoutSegment(
  lane: Lane,
  index: number,
  scale: LaneScale,
  text: Text,
  measure: Measure,
): readonly LaneItem[] {
  const segment = lane.segments[index]!
  const look = segmentLooks[segment.what]
  const endMs = segment.toMs ?? Infinity
  const { fromX = scale.x(scale.fromMs), atX = scale.x(scale.atMs) } = scale
  const parts = [
    { from: segment.fromMs, to: Math.min(endMs, scale.atMs), dim: false },
    { from: Math.max(segment.fromMs, scale.atMs), to: Math.min(endMs, scale.seenMs), dim: true },
  ]
  return parts.flatMap(({ from, to, dim }) => {
    if (to <= from || to < scale.fromMs || from > scale.toMs) return []
    const x0 = from < scale.fromMs ? fromX : from === scale.atMs && dim ? atX : scale.x(from)
    const x1 = to > scale.toMs ? scale.x(scale.toMs) : to === scale.atMs && to < endMs ? atX : scale.x(to)
    const whole = segment.toMs !== null && segment.toMs <= to
    const room = x1 - x0 - 2 * padding - (look.shape === 'line' ? 24 : 0)
    const strokes =
      look.shape === 'record' ? strokesIn(Math.max(from, scale.fromMs), Math.min(to, scale.toMs), scale) : []
    const label = dim ? '' : fitting(labels(lane, segment, look, whole, text), room, measure)
    return [{ key: `${index}${dim ? 'dim' : ''}`, x0, x1, look, label, strokes, dim }]
  })
}

/** Past, and nothing of it cut off: as long as the scale is the same, it is drawn the same. */
export const isWhole = ({ fromMs, toMs }: Segment, scale: LaneScale): boolean =>
  toMs !== null && fromMs >= scale.fromMs && toMs <= Math.min(scale.atMs, scale.toMs)

/**
 * From before the window up to the playhead: while the window follows that, it keeps its place on the screen and not in
 * time. Strokes go with the time that they tell.
 */
export const isStanding = ({ what, fromMs, toMs }: Segment, scale: LaneScale): boolean =>
  fromMs < scale.fromMs && (toMs === null || toMs > scale.atMs) && segmentLooks[what].shape !== 'record'

/** So close together strokes would become a surface. */
const strokeGap = 4

/** One a second where that is to be told apart, else one for every so many; they lie on whole seconds and so keep still. */
function strokesIn(fromMs: number, toMs: number, { x }: LaneScale): readonly number[] {
  const pxPerSecond = x(1000) - x(0)
  const stepMs = 1000 * Math.max(1, Math.ceil(strokeGap / pxPerSecond))
  const first = Math.ceil(fromMs / stepMs)
  return Array.from({ length: Math.max(0, Math.floor(toMs / stepMs) - first + 1) }, (_, i) =>
    x((first + i) * stepMs),
  )
}

/** Wordings of a label, the richest first. */
function labels(
  lane: Lane,
  segment: Segment,
  look: SegmentLook,
  whole: boolean,
  text: Text,
): readonly string[] {
  if (look.shape === 'record') return []
  if (look.shape === 'line') return lane.kind === 'node' || !segment.where ? [] : [segment.where]
  const name =
    segment.where && lane.kind === 'client'
      ? text(`${look.label}-of`, { vm: segment.where })
      : text(look.label)
  const short = text(`${look.label}-short`)
  if (!whole || segment.toMs === null || look.shape === 'empty') return [name, short]
  const seconds = Math.round((segment.toMs - segment.fromMs) / 100) / 10
  return [text('ui-lane-lasted', { name, seconds }), name, short]
}

function fitting(candidates: readonly string[], room: number, measure: Measure): string {
  return candidates.find((candidate) => candidate && measure(candidate, font) <= room) ?? ''
}
