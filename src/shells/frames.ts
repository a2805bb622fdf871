import type { Lane } from '../model/lanes'
import type { Player } from '../player/player'
import type { Run } from '../player/run'
import type { Flag } from '../scene/marks/flag'
import type { Frame } from '../scene/scene'
import type { LanesFrame } from '../scene/timeline/lanes'
import { longestOutage, type TrackFrame } from '../scene/timeline/track'
import { spanFor, type TimeWindow } from '../scene/timeline/window'
import { RunIndex } from '../ui/runIndex'

/** What the watcher chose, as far as the drawings care. */
export interface View {
  readonly selected: string | null
  readonly reducedMotion: boolean
  /** What a search has found; null: nobody searches. */
  readonly found?: ReadonlySet<string> | null
  /** What a lesson marks in the picture. */
  readonly flags?: readonly Flag[]
}

export function sceneFrame(
  { run, atMs, playing, effectiveRate }: Player<Run>,
  { selected, reducedMotion, found = null, flags = [] }: View,
  focused: string | null,
): Frame {
  // Standing still, everything is drawn where it ends.
  const rate = playing ? effectiveRate : 0
  const version = run.versionAt(Math.min(atMs, run.simulatedMs))
  return {
    snapshot: run.snapshotAt(atMs),
    version,
    atMs,
    rate,
    selected,
    focused,
    found,
    reducedMotion,
    flags,
  }
}

export function lanesFrame(
  { run, atMs, seenMs, speed }: Player<Run>,
  { selected, reducedMotion }: View,
  width: number,
): Omit<LanesFrame, 'rows'> {
  return {
    snapshot: run.snapshotAt(atMs),
    atMs,
    seenMs,
    endMs: run.ended ? run.simulatedMs : null,
    spanMs: spanFor(speed, width),
    selected,
    reducedMotion,
    interventions: RunIndex.of(run).interventions.map(({ atMs: doneMs, params }) => ({
      atMs: doneMs,
      isFault: params.class === 'fault',
    })),
  }
}

export function trackFrame(
  { run, atMs, seenMs, durationMs }: Player<Run>,
  lanes: readonly Lane[],
  window: TimeWindow,
  branch: TrackFrame['branch'],
): TrackFrame {
  return {
    durationMs,
    atMs,
    seenMs,
    window,
    markers: run.markers(),
    outage: longestOutage(lanes, seenMs),
    branch,
  }
}
