import { laneKinds, type Lane, type Segment } from '../../model/lanes'

/** One stretch of one lane as a row of the table. */
export interface SegmentRow {
  readonly key: string
  readonly id: string
  readonly kind: Lane['kind']
  readonly fromMs: number
  /** Null: not over as far as has been seen. */
  readonly toMs: number | null
  readonly what: Segment['what']
  readonly where: string | null
  readonly stages?: Segment['stages']
}

export type SortBy = 'thing' | 'from' | 'length'

/** What of the lanes has been seen, in the order of the picture. An end that lies ahead is not given away. */
export function segmentRows(lanes: readonly Lane[], seenMs: number): readonly SegmentRow[] {
  return laneKinds.flatMap((kind) =>
    lanes
      .filter((lane) => lane.kind === kind)
      .flatMap(({ id, segments }) =>
        segments
          .filter(({ fromMs }) => fromMs <= seenMs)
          .map(({ fromMs, toMs, what, where, stages }) => ({
            key: `${kind} ${id} ${fromMs}`,
            id,
            kind,
            fromMs,
            toMs: toMs !== null && toMs <= seenMs ? toMs : null,
            what,
            where,
            stages,
          })),
      ),
  )
}

/** Sorted by time, the latest first; by length, the longest first and what is not over before that. */
export function sortSegments(rows: readonly SegmentRow[], by: SortBy): readonly SegmentRow[] {
  if (by === 'thing') return rows
  const figure = ({ fromMs, toMs }: SegmentRow): number => {
    if (by === 'from') return fromMs
    return toMs === null ? Infinity : toMs - fromMs
  }
  return rows
    .map((row, index) => ({ row, index, figure: figure(row) }))
    .sort((a, b) => (a.figure === b.figure ? a.index - b.index : b.figure > a.figure ? 1 : -1))
    .map(({ row }) => row)
}
