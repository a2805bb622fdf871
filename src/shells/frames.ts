import type { Player } from '../player/player'
import type { Run } from '../player/run'
import type { Flag } from '../scene/marks/flag'
import type { Frame } from '../scene/scene'

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
