import type { ClusterSnapshot } from '../model/snapshot'
import type { Player, PlayerChange } from '../player/player'
import type { Run } from '../player/run'

/** Clocks and countdowns run in tenths of a second, and ten times a second is as often as an eye reads figures. */
const tenthMs = 100

/**
 * The one adapter between the player and the components: reading a property inside a component follows it. The run
 * itself stays plain data; nothing of it goes into reactive state.
 *
 * Each property is followed by itself. What is told here is one moment: while it is played, that goes on at once when
 * something happens, and ten times a second when only clocks do. Wherever somebody stops or goes, it is exact. What moves
 * with every frame asks the player itself.
 */
export class PlayerState {
  readonly player: Player<Run>
  #playing = $state.raw(false)
  #speed = $state.raw(1)
  #skipIdle = $state.raw(true)
  /** Counts what was made of the run, so that the same run with more in it is another value. */
  #runs = $state.raw(0)
  #moment = $state.raw<Moment>(nowhere)
  #known: Known | null = null

  constructor(player: Player<Run>) {
    this.player = player
    this.#take('run')
    player.subscribe((change) => this.#take(change))
  }

  get run(): Run {
    void this.#runs
    return this.player.run
  }

  /** The moment. */
  get atMs(): number {
    return this.#moment.atMs
  }

  /** The same, in steps of 100 ms. */
  get tenthMs(): number {
    return Math.floor(this.atMs / tenthMs) * tenthMs
  }

  /** As far as has been shown, at this moment. */
  get seenMs(): number {
    return this.#moment.seenMs
  }

  get durationMs(): number {
    void this.#runs
    return this.player.durationMs
  }

  get playing(): boolean {
    return this.#playing
  }

  get speed(): number {
    return this.#speed
  }

  get skipIdle(): boolean {
    return this.#skipIdle
  }

  get effectiveRate(): number {
    return this.#moment.rate
  }

  get seq(): number {
    return this.#moment.seq
  }

  get snapshot(): ClusterSnapshot {
    return this.run.snapshotAt(this.atMs)
  }

  #take(change: PlayerChange): void {
    const { run, atMs, seenMs, playing, speed, skipIdle, effectiveRate: rate } = this.player
    this.#playing = playing
    this.#speed = speed
    this.#skipIdle = skipIdle
    const known = this.#known
    this.#known = { run, simulatedMs: run.simulatedMs, ended: run.ended, stopped: run.problem !== null }
    if (change === 'run' || !isSame(known, this.#known)) this.#runs++
    const next = {
      atMs,
      seenMs,
      rate,
      version: run.versionAt(Math.min(atMs, run.simulatedMs)),
      seq: run.seqAt(atMs),
    }
    if (change !== 'played' || !playing || isNews(this.#moment, next)) this.#moment = next
  }
}

interface Known {
  readonly run: Run
  readonly simulatedMs: number
  readonly ended: boolean
  readonly stopped: boolean
}

const isSame = (a: Known | null, b: Known): boolean =>
  a?.run === b.run && a.simulatedMs === b.simulatedMs && a.ended === b.ended && a.stopped === b.stopped

interface Moment {
  readonly atMs: number
  readonly seenMs: number
  /** Simulated ms per wall ms. */
  readonly rate: number
  readonly version: number
  readonly seq: number
}

const nowhere: Moment = { atMs: 0, seenMs: 0, rate: 0, version: 0, seq: 0 }

function isNews(before: Moment, now: Moment): boolean {
  const stepMs = tenthMs * Math.max(1, now.rate)
  return (
    now.version !== before.version ||
    now.seq !== before.seq ||
    Math.floor(now.atMs / stepMs) !== Math.floor(before.atMs / stepMs)
  )
}
