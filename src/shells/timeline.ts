/** The timeline: what it is made of and what it shows. None of it is needed for the first picture. */
import type { Lane } from '../model/lanes'
import type { Player } from '../player/player'
import type { Run } from '../player/run'
import type { LanesFrame } from '../scene/timeline/lanes'
import '../scene/timeline/timeline.css'
import { longestOutage, type TrackFrame } from '../scene/timeline/track'
import { spanFor, type TimeWindow } from '../scene/timeline/window'
import type { PlayerState } from '../ui/playerState.svelte'
import { RunIndex } from '../ui/runIndex'
import type { View } from './frames'

export { createLanes } from '../scene/timeline/lanes'
export { chooseRows } from '../scene/timeline/rows'
export { createTrack } from '../scene/timeline/track'

export function lanesFrame(
  { player, snapshot }: PlayerState,
  { selected, reducedMotion }: View,
  width: number,
): Omit<LanesFrame, 'rows'> {
  const { run, atMs, seenMs, speed } = player
  return {
    snapshot,
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
