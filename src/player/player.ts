import { firstAfter } from '../kernel/ascending'
import { advance, rateAt, type Pace } from './idle'

/** What a cursor needs to know of the run it stands on. */
export interface Playable {
  readonly simulatedMs: number
  readonly ended: boolean
  readonly eventTimes: readonly number[]
  readonly scenario: { readonly settings: { readonly speed: number; readonly idleTimeLimit: number } }
  markers(): readonly { readonly id: string; readonly label: string; readonly atMs: number | null }[]
}

export const speeds = [0.25, 0.5, 1, 2, 4, 8, 10, 16, 32, 64] as const

/** Wall ms after a marker during which "previous marker" still means the one before it, as in every media player. */
const graceMs = 700

/**
 * What changed a player: its time passed, somebody moved it, or drags it and is not there yet, it stands on another run or
 * on more of it, or a setting.
 */
export type PlayerChange = 'played' | 'moved' | 'scrubbed' | 'run' | 'setting'

/**
 * A position on a run. It knows neither DOM nor clock: whoever owns the clock calls `tick` with the wall ms that passed.
 * Positions are whole simulated ms and never beyond what the run has simulated.
 */
export class Player<R extends Playable = Playable> {
  #run: R
  #cursorMs = 0
  /** A place asked for that the run has not reached yet. */
  #wantedMs: number | null = null
  #seenMs = 0
  #playing = false
  #speed: number
  #skipIdle = true
  readonly #listeners = new Set<(change: PlayerChange) => void>()

  constructor(run: R) {
    this.#run = run
    this.#speed = clampSpeed(run.scenario.settings.speed)
  }

  get run(): R {
    return this.#run
  }

  get atMs(): number {
    return Math.floor(this.#cursorMs)
  }

  /** The furthest moment that has been shown: what lies beyond is still unknown to the watcher. */
  get seenMs(): number {
    return this.#seenMs
  }

  get durationMs(): number {
    return this.#run.simulatedMs
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

  /** Simulated ms per wall ms here, idle skipping included. */
  get effectiveRate(): number {
    return rateAt(this.#pace, this.#cursorMs)
  }

  /** On its way to a moment that is not simulated yet. */
  get seeking(): boolean {
    return this.#wantedMs !== null
  }

  get atEnd(): boolean {
    return this.#run.ended && this.#cursorMs >= this.#run.simulatedMs
  }

  /** Plays on; from the start when it stands at the end. */
  play(): void {
    if (this.#playing) return
    if (this.atEnd) this.#cursorMs = 0
    this.#playing = true
    this.#changed('setting')
  }

  pause(): void {
    if (!this.#playing) return
    this.#playing = false
    this.#changed('setting')
  }

  toggle(): void {
    if (this.#playing) this.pause()
    else this.play()
  }

  /** Goes to a simulated moment; one that is not simulated yet is reached as soon as it is. */
  seek(ms: number): void {
    this.#seek(ms, 'moved')
  }

  /** The same for a hand that will go on moving: who cannot keep up may leave moments out. */
  scrub(ms: number): void {
    this.#seek(ms, 'scrubbed')
  }

  stepForward(): void {
    this.pause()
    const { eventTimes } = this.#run
    this.seek(eventTimes[firstAfter(eventTimes, this.atMs)] ?? this.#run.simulatedMs)
  }

  stepBackward(): void {
    this.pause()
    const { eventTimes } = this.#run
    this.seek(eventTimes[firstAfter(eventTimes, this.atMs - 1) - 1] ?? 0)
  }

  /** To the nearest marker in that direction, else to the run's start or end. */
  toMarker(direction: 'next' | 'previous'): void {
    const times = this.#run
      .markers()
      .flatMap(({ atMs }) => (atMs === null ? [] : [atMs]))
      .sort((a, b) => a - b)
    const grace = this.#playing ? graceMs * this.effectiveRate : 0
    this.seek(
      direction === 'next'
        ? (times[firstAfter(times, this.atMs)] ?? this.#run.simulatedMs)
        : (times[firstAfter(times, this.atMs - 1 - grace) - 1] ?? 0),
    )
  }

  setSpeed(speed: number): void {
    this.#speed = clampSpeed(speed)
    this.#changed('setting')
  }

  faster(): void {
    this.setSpeed(speeds.find((speed) => speed > this.#speed) ?? this.#speed)
  }

  slower(): void {
    this.setSpeed(speeds.findLast((speed) => speed < this.#speed) ?? this.#speed)
  }

  setSkipIdle(skip: boolean): void {
    this.#skipIdle = skip
    this.#changed('setting')
  }

  /** Continues on another run that shares the past up to here: a branch, or the way back from one. */
  setRun(run: R): void {
    this.#run = run
    this.#seenMs = Math.min(this.#seenMs, Math.max(run.simulatedMs, this.atMs))
    this.#moveTo(this.#cursorMs, 'run')
  }

  /** What lies beyond the cursor was never seen, because it has just been made different. */
  forgetFuture(): void {
    this.#seenMs = this.atMs
    this.#changed('run')
  }

  /** The other way: on the run that one comes back to, this much had been shown. */
  recallSeen(ms: number): void {
    this.#seenMs = Math.max(this.atMs, Math.min(ms, this.#run.simulatedMs))
    this.#changed('run')
  }

  /** Tells the player that its run has been simulated further. */
  runGrew(): void {
    if (this.#wantedMs === null) return this.#changed('run')
    const wanted = this.#wantedMs
    if (wanted <= this.#run.simulatedMs || this.#run.ended) this.#wantedMs = null
    this.#moveTo(wanted)
  }

  /** Lets `wallMs` of playing pass. True when the picture is another one now. */
  tick(wallMs: number): boolean {
    if (!this.#playing) return false
    const before = this.#cursorMs
    this.#cursorMs = advance(this.#pace, before, wallMs)
    this.#seenMs = Math.max(this.#seenMs, this.atMs)
    if (this.atEnd) this.#playing = false
    else if (this.#cursorMs === before) return false
    this.#changed('played')
    return true
  }

  /** Calls back after every change; returns the way to stop that. */
  subscribe(listener: (change: PlayerChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get #pace(): Pace {
    const { eventTimes, simulatedMs, ended, scenario } = this.#run
    const idleLimitMs = this.#skipIdle ? scenario.settings.idleTimeLimit : Infinity
    return { eventTimes, simulatedMs, ended, speed: this.#speed, idleLimitMs }
  }

  #seek(ms: number, change: PlayerChange): void {
    const target = Math.max(0, Math.round(ms))
    this.#wantedMs = target > this.#run.simulatedMs && !this.#run.ended ? target : null
    this.#moveTo(target, change)
  }

  #moveTo(ms: number, change: PlayerChange = 'moved'): void {
    this.#cursorMs = Math.min(ms, this.#run.simulatedMs)
    this.#seenMs = Math.max(this.#seenMs, this.atMs)
    this.#changed(change)
  }

  #changed(change: PlayerChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}

function clampSpeed(speed: number): number {
  return Math.min(speeds.at(-1)!, Math.max(speeds[0], speed))
}
