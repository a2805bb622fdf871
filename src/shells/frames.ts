import type { Flag } from '../scene/marks/flag'
import type { Frame } from '../scene/scene'
import type { PlayerState } from '../ui/playerState.svelte'

/** What the watcher chose, as far as the drawings care. */
export interface View {
  readonly selected: string | null
  readonly reducedMotion: boolean
  /** What a search has found; null: nobody searches. */
  readonly found?: ReadonlySet<string> | null
  /** What a lesson marks in the picture. */
  readonly flags?: readonly Flag[]
}

const unmarked: readonly Flag[] = []

/** What is told is that of the moment; what moves, moves with every frame. */
export function sceneFrame(
  { player, snapshot }: PlayerState,
  { selected, reducedMotion, found = null, flags = unmarked }: View,
  focused: string | null,
): Frame {
  const { run, atMs, playing, effectiveRate } = player
  // Standing still, everything is drawn where it ends.
  const rate = playing ? effectiveRate : 0
  const knownMs = Math.min(atMs, run.simulatedMs)
  return {
    snapshot,
    version: run.versionAt(knownMs),
    changedMs: run.changedMs(knownMs),
    atMs,
    rate,
    selected,
    focused,
    found,
    reducedMotion,
    flags,
  }
}
