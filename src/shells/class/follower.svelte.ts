import type { Run } from '../../player/run'
import { misfit } from '../../player/shareLink'
import type { Scenario } from '../../scenario/scenario'
import { Session } from '../session.svelte'
import {
  heard,
  isTold,
  written,
  type Asked,
  type Cause,
  type Cursor,
  type Request,
  type Sender,
  type Spot,
  type Told,
} from './classMessage'
import { channelLine, openerLine, type Line } from './lines'
import { senderIn } from './room'
import { readForeign } from '../foreign'
import { runFor } from './runFor'

/** An audience window says so this often, in wall ms; the presenter counts it, and answers. */
const helloMs = 2_000
/** Silence after which another line to the presenter is tried. */
const silenceMs = 900
/** While both play, so many wall ms apart are no reason to jump. */
const slackMs = 250
/** Wall ms in which a run is simulated to the playhead at once; what is left comes with the frames. */
const catchUpMs = 150
const runsKept = 8

/** The audience's side of the line: makes the presenter's run anew from its cause and stands where the presenter stands. */
export class Follower {
  session = $state.raw() as Session
  /** How the presenter looks at it; null: not heard yet. */
  cursor = $state.raw<Cursor | null>(null)
  /** Where the presenter points. */
  spot = $state.raw<Spot | null>(null)
  /** The presenter is there. */
  connected = $state(false)
  /** Messages that were none. */
  ignored = $state(0)

  readonly #me: Sender
  readonly #load: (id: string) => Promise<Scenario>
  readonly #size: () => { readonly width: number; readonly height: number }
  readonly #channel: Line | null
  #opener: Line | null = null
  readonly #timers: ReturnType<typeof setInterval>[]
  #presenter: Sender | null = null
  #heardAt = 0
  /** The cause that is shown, and the newest that is on its way. */
  #cause = 0
  #coming = 0
  #turn = 0
  #waiting: { readonly cause: number; readonly cursor: Cursor } | null = null
  #seenMs: number | null = null
  #runs: readonly Run[]
  #parsed: { readonly text: string; readonly scenario: Scenario } | null = null
  #leave: () => void

  constructor(
    run: Run,
    room: string,
    load: (id: string) => Promise<Scenario>,
    size: () => { readonly width: number; readonly height: number },
  ) {
    this.session = new Session(run)
    this.#leave = this.#watch()
    this.#runs = [run]
    this.#me = senderIn(room)
    this.#load = load
    this.#size = size
    this.#channel = channelLine(room, (data) => this.#hear(data))
    this.#timers = [setInterval(() => this.hello(), helloMs), setInterval(() => this.#tryOpener(), silenceMs)]
    this.hello()
  }

  /** Says that this window is there, and asks for what it does not have yet. */
  hello(): void {
    const { width, height } = this.#size()
    this.#say({ type: 'hello', cause: this.#coming, width, height })
  }

  /** Passes on a key that was meant for the presenter. */
  ask(request: Request): void {
    this.#say({ type: 'request', request })
  }

  /** The window is going, or only resting in the browser's history. */
  leave(): void {
    this.#say({ type: 'leave' })
  }

  close(): void {
    this.leave()
    this.#leave()
    this.#timers.forEach(clearInterval)
    this.#channel?.close()
    this.#opener?.close()
  }

  #say(message: Asked): void {
    const text = written(this.#me, message)
    this.#channel?.say(text)
    this.#opener?.say(text)
  }

  #tryOpener(): void {
    const now = performance.now()
    if (this.connected && now - this.#heardAt < helloMs + silenceMs) return
    this.connected = false
    this.#opener?.close()
    this.#opener = openerLine((data) => this.#hear(data))
    this.hello()
  }

  #hear(data: unknown): void {
    const all = heard(data)
    if (!all || all.sender.room !== this.#me.room) return this.#ignore()
    const { sender, message } = all
    if (!isTold(message)) return // from another audience window
    if (!this.#follows(sender)) return this.#ignore()
    this.#heardAt = performance.now()
    this.connected = message.type !== 'bye'
    this.#obey(message)
  }

  /** Of two presenters, the one that began later. */
  #follows(sender: Sender): boolean {
    if (sender.from === this.#presenter?.from) return true
    if (this.#presenter && sender.since <= this.#presenter.since) return false
    this.#presenter = sender
    this.#cause = this.#coming = this.#turn = 0
    return true
  }

  #obey(message: Told): void {
    switch (message.type) {
      case 'cause':
        if (message.cause > this.#coming) void this.#make(message.cause, message.made)
        return
      case 'cursor':
        if (message.turn <= this.#turn) return
        this.#turn = message.turn
        this.#waiting = message
        if (message.cause === this.#cause) this.#stand(message.cursor)
        else if (message.cause > this.#coming) this.hello()
        return
      case 'pointer':
        this.spot = message.spot
        return
      case 'bye':
        this.#presenter = null
        this.spot = null
    }
  }

  async #make(cause: number, { link, text }: Cause): Promise<void> {
    this.#coming = cause
    const presenter = this.#presenter
    const scenario = await this.#scenarioOf(link.scenario.id, text)
    if (this.#coming !== cause || this.#presenter !== presenter) return
    // A file that did not come is asked for again with the next hello.
    if (!scenario) this.#coming = this.#cause
    if (!scenario || misfit(link, scenario)) return this.#ignore()
    this.#show(runFor(scenario, link, this.#runs))
    this.#cause = cause
    if (this.#waiting?.cause === cause) this.#stand(this.#waiting.cursor)
  }

  async #scenarioOf(id: string, text: string | null): Promise<Scenario | null> {
    if (text === null) return this.#load(id).catch(() => null)
    if (this.#parsed?.text === text) return this.#parsed.scenario
    const read = await readForeign(text, id)
    if (!('cluster' in read)) return null
    this.#parsed = { text, scenario: read }
    return read
  }

  #show(run: Run): void {
    this.#runs = [run, ...this.#runs.filter((other) => other !== run)].slice(0, runsKept)
    const { player } = this.session
    if (run.scenario === player.run.scenario) return player.setRun(run)
    this.#leave()
    this.session = new Session(run)
    this.#leave = this.#watch()
  }

  /** Stands where the presenter stands. */
  #stand(cursor: Cursor): void {
    this.cursor = cursor
    const { player } = this.session
    const { run } = player
    const { atMs, seenMs, playing, speed, skipIdle } = cursor
    if (player.speed !== speed) player.setSpeed(speed)
    if (player.skipIdle !== skipIdle) player.setSkipIdle(skipIdle)
    const until = performance.now() + catchUpMs
    if (run.simulatedMs < seenMs) run.advance(seenMs, () => performance.now() < until)
    const apart = Math.abs(player.atMs - atMs)
    const isNear = playing && player.playing && apart <= slackMs * player.effectiveRate
    if (!isNear) {
      player.pause()
      player.seek(atMs)
      this.#seenMs = seenMs
    }
    if (playing) player.play()
    this.#recallSeen()
  }

  /** What had been seen is known as soon as the run has come there. */
  #recallSeen(): void {
    const { player } = this.session
    const wanted = this.#seenMs
    if (wanted === null || (player.run.simulatedMs < wanted && !player.run.ended)) return
    this.#seenMs = null
    player.recallSeen(wanted)
  }

  #watch(): () => void {
    return this.session.player.subscribe(() => this.#recallSeen())
  }

  #ignore(): void {
    this.ignored += 1
  }
}
