import { createSubscriber } from 'svelte/reactivity'
import type { ClusterSnapshot } from '../model/snapshot'
import type { Player } from '../player/player'
import type { Run } from '../player/run'

/**
 * The one adapter between the player and the components: reading a property inside a component follows it. The run
 * itself stays plain data; nothing of it goes into reactive state.
 */
export class PlayerState {
  readonly player: Player<Run>
  readonly #follow: () => void

  constructor(player: Player<Run>) {
    this.player = player
    this.#follow = createSubscriber((update) => player.subscribe(update))
  }

  get run(): Run {
    this.#follow()
    return this.player.run
  }

  get atMs(): number {
    this.#follow()
    return this.player.atMs
  }

  /** The same, in steps of 100 ms: enough for every clock and countdown, and ten times fewer updates. */
  get tenthMs(): number {
    return Math.floor(this.atMs / 100) * 100
  }

  get seenMs(): number {
    this.#follow()
    return this.player.seenMs
  }

  get durationMs(): number {
    this.#follow()
    return this.player.durationMs
  }

  get playing(): boolean {
    this.#follow()
    return this.player.playing
  }

  get speed(): number {
    this.#follow()
    return this.player.speed
  }

  get skipIdle(): boolean {
    this.#follow()
    return this.player.skipIdle
  }

  get effectiveRate(): number {
    this.#follow()
    return this.player.effectiveRate
  }

  get seq(): number {
    return this.run.seqAt(this.atMs)
  }

  get snapshot(): ClusterSnapshot {
    return this.run.snapshotAt(this.atMs)
  }
}
