import type { ClusterSnapshot } from '../model/snapshot'
import type { Player, PlayerChange } from '../player/player'
import type { Run } from '../player/run'

/** Clocks and countdowns run in tenths of a second, and ten times a second is as often as an eye reads figures. */
const tenthMs = 100
/** Above this rate even figures are others before they are read: there they stand twice as long, as does the timeline. */
export const fastRate = 8
/** Wall ms for which words stand while a hand drags the playhead. */
const draggedMs = 250
/** So many times as long where they are of thousands, unless the hand rests. */
const stressPatience = 4

/**
 * Who follows: the picture and the clock see every moment that is news, words, lists and figures beside it those that
 * can be read. Both are exact wherever somebody stops or goes.
 */
export type Pace = 'picture' | 'words'

/**
 * The one adapter between the player and the components: reading a property inside a component follows it. The run
 * itself stays plain data; nothing of it goes into reactive state.
 *
 * Each property is followed by itself. What is told here is one moment: while it is played, that goes on ten times a
 * second, and for the picture at once when something happens; under a hand that drags, words go on four times a second.
 * Wherever somebody stops or goes, it is exact. What moves with every frame asks the player itself.
 */
export class PlayerState {
  readonly player: Player<Run>
  readonly #pace: Pace
  #playing = $state.raw(false)
  #speed = $state.raw(1)
  #skipIdle = $state.raw(true)
  /** Counts what was made of the run, so that the same run with more in it is another value. */
  #runs = $state.raw(0)
  #moment = $state.raw<Moment>(nowhere)
  #known: Known | null = null
  /** While it runs, the words stand. */
  #standing: ReturnType<typeof setTimeout> | undefined
  /** They stand at an earlier moment than the hand. */
  #isLate = false
  /** The hand has moved since it was looked at last, and how often that was so while they stand. */
  #hasMoved = false
  #turns = 0

  constructor(player: Player<Run>, pace: Pace = 'picture') {
    this.player = player
    this.#pace = pace
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
    const { run, atMs, playing, speed, skipIdle, effectiveRate: rate } = this.player
    this.#playing = playing
    this.#speed = speed
    this.#skipIdle = skipIdle
    const known = this.#known
    this.#known = { run, simulatedMs: run.simulatedMs, ended: run.ended, stopped: run.problem !== null }
    if (change === 'run' || !isSame(known, this.#known)) this.#runs++
    if (change === 'scrubbed' && this.#pace === 'words') {
      if (this.#standing === undefined) this.#stand()
      else this.#isLate = this.#hasMoved = true
      return
    }
    if (change === 'played' && playing) {
      const before = this.#moment
      // A hand drags while time goes on.
      if (this.#standing !== undefined) return
      if (isDue(before, atMs, rate) || (this.#pace === 'picture' && isNews(before, momentOf(this.player))))
        this.#moment = momentOf(this.player)
      return
    }
    this.#letGo()
    this.#moment = momentOf(this.player)
  }

  /** Goes to where the hand is, and stands there for a while. */
  #stand(): void {
    this.#isLate = false
    this.#turns = 0
    this.#moment = momentOf(this.player)
    this.#wait()
  }

  #wait(): void {
    this.#hasMoved = false
    this.#standing = setTimeout(() => {
      this.#standing = undefined
      const patience = this.player.run.scenario.cluster.size === 'stress' ? stressPatience : 1
      this.#turns++
      if (this.#hasMoved && this.#turns < patience) this.#wait()
      else if (this.#isLate) this.#stand()
    }, draggedMs)
  }

  #letGo(): void {
    clearTimeout(this.#standing)
    this.#standing = undefined
    this.#isLate = false
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

function momentOf({ run, atMs, seenMs, effectiveRate: rate }: Player<Run>): Moment {
  const version = run.versionAt(Math.min(atMs, run.simulatedMs))
  return { atMs, seenMs, rate, version, seq: run.seqAt(atMs) }
}

const isNews = (before: Moment, now: Moment): boolean =>
  now.version !== before.version || now.seq !== before.seq

/** Clocks have gone on by a step. */
function isDue(before: Moment, atMs: number, rate: number): boolean {
  const stepMs = tenthMs * Math.max(1, rate) * (rate > fastRate ? 2 : 1)
  return Math.floor(atMs / stepMs) !== Math.floor(before.atMs / stepMs)
}
