import type { Snippet } from 'svelte'
import type { Flag } from '../scene/marks/flag'
import type { Forbids } from '../ui/interventionMenu'
import type { Command } from '../ui/keyMap'
import type { PlayerState } from '../ui/playerState.svelte'
import type { Session } from './session.svelte'

/** Whoever leads a learner through a scenario: what is said beside the picture, and what may be done when. */
export interface Guide {
  /** What is said and asked now. */
  readonly card: Snippet
  readonly flags: readonly Flag[]
  /** Takes the lead over a sitting; answers the way to give it up. */
  begin(session: Session, cursor: PlayerState): () => void
  /** Whether a command is meant for the guide, or not for now; then nothing else happens. */
  takes(command: Command, key: string): boolean
  /** Whether a thing that was chosen in the picture is an answer. */
  choose(id: string): boolean
  readonly forbids: Forbids
}
