import { verdictOf } from '../../player/checks'
import type { Scenario } from '../../scenario/scenario'
import type { PlayerState } from '../../ui/playerState.svelte'
import type { Session } from '../session.svelte'

/** One line of what is to be seen, and whether it is. */
export interface Seen {
  readonly name: string
  readonly holds: boolean
}

/** What comes of a choice, at the cursor of its run: nothing is asked here, everything may be tried. */
export class ConsequenceGuide {
  readonly checks: readonly Seen[] = $derived.by(() => this.#checks())
  readonly holds: boolean = $derived.by(() => this.checks.every(({ holds }) => holds))

  #session: Session | null = null
  #cursor: PlayerState | null = $state.raw(null)

  constructor(readonly scenario: Scenario) {}

  begin(session: Session, cursor: PlayerState): () => void {
    this.#session = session
    this.#cursor = cursor
    session.player.play()
    return () => undefined
  }

  toEnd(): void {
    const player = this.#session?.player
    if (!player) return
    player.run.advance(Infinity)
    player.pause()
    player.seek(player.run.simulatedMs)
  }

  #checks(): readonly Seen[] {
    const cursor = this.#cursor
    const probes = this.scenario.goal?.probes ?? []
    // While it plays, ten times a second is enough; where it stands, the very instant counts.
    const atMs = cursor === null || cursor.seq === 0 ? 0 : cursor.playing ? cursor.tenthMs : cursor.atMs
    return probes.map((probe) => ({
      name: probe.name ?? probe.probe,
      holds: cursor !== null && verdictOf(cursor.run, probe, atMs).holds,
    }))
  }
}
