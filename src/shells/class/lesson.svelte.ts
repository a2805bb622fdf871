import type { Player } from '../../player/player'
import type { Run } from '../../player/run'
import { pointMoment, stepMoment } from '../../player/stepMoment'
import type { Scenario } from '../../scenario/scenario'

/** One stop of a lesson in class: its beginning, a step, its end. */
export interface Place {
  readonly kind: 'intro' | 'step' | 'outro'
  readonly id: string
  /** Of a step. */
  readonly title: string
  readonly text: string
  /** What the instructor says. */
  readonly notes: string
  /** The marker or step of the script to which it is played; null: nothing is played. */
  readonly until: string | null
}

/** What "next" does: play what this place is about, leap to the end of that, go to the next place, or nothing more. */
export type NextAct =
  | { readonly does: 'play' | 'leap'; readonly until: string }
  | { readonly does: 'go'; readonly to: Place }
  | { readonly does: 'nothing' }

/** Begins, steps and ends of a lesson. A scenario without any of them is one place that is played to its end. */
export function placesOf({ title, intro, steps, outro }: Scenario): readonly Place[] {
  const places: Place[] = steps.map(({ id, title, text = '', notes = '', run }) => {
    return { kind: 'step', id, title, text, notes, until: run?.until ?? null }
  })
  const begins = intro || places.length === 0
  const begin: Place = {
    kind: 'intro',
    id: '',
    title,
    text: intro?.text ?? '',
    notes: intro?.notes ?? '',
    until: null,
  }
  const end: Place = {
    kind: 'outro',
    id: '',
    title: '',
    text: outro?.text ?? '',
    notes: outro?.notes ?? '',
    until: null,
  }
  return [...(begins ? [begin] : []), ...places, ...(outro ? [end] : [])]
}

/** Where the class is in its lesson. One key leads through all of it: each press does the next thing. */
export class Lesson {
  readonly places: readonly Place[]
  at = $state(0)
  readonly #player: Player<Run>
  /** Where playing pauses by itself. */
  #until: string | null = null
  readonly #leave: () => void

  constructor(player: Player<Run>) {
    this.#player = player
    this.places = placesOf(player.run.scenario)
    this.#leave = player.subscribe(() => this.#pauseThere())
  }

  get place(): Place {
    return this.places[this.at]!
  }

  /** Follows the player: read it where its changes are followed. */
  get nextAct(): NextAct {
    const { until } = this.place
    if (until !== null && !this.#isReached(until)) {
      if (!this.#player.playing) return { does: 'play', until }
      if (pointMoment(this.#player.run, until) !== null) return { does: 'leap', until }
    }
    const to = this.places[this.at + 1]
    return to ? { does: 'go', to } : { does: 'nothing' }
  }

  next(): void {
    const act = this.nextAct
    if (act.does === 'play') this.play()
    else if (act.does === 'leap') this.seek(pointMoment(this.#player.run, act.until)!)
    else if (act.does === 'go') this.goTo(this.at + 1)
  }

  /** To the beginning of what has been played here, else to the place before. */
  previous(): void {
    const begin = this.#beginOf(this.at)
    if (begin !== null && this.#player.atMs > begin) this.seek(begin)
    else if (this.at > 0) this.goTo(this.at - 1)
  }

  goTo(index: number): void {
    this.at = Math.max(0, Math.min(this.places.length - 1, index))
    const begin = this.#beginOf(this.at)
    if (begin !== null) this.seek(begin)
    else this.pause()
  }

  /** The step that a moment belongs to becomes the present one: that which began last before it. */
  findPlace(ms: number): void {
    const at = this.places.findLastIndex(({ kind }, index) => {
      const begin = kind === 'step' ? this.#beginOf(index) : null
      return begin !== null && begin < ms
    })
    this.at = Math.max(0, at)
  }

  /** Plays; as far as this place goes, if it is not there yet. */
  play(): void {
    const { until } = this.place
    this.#until = until !== null && !this.#isReached(until) ? until : null
    this.#player.play()
  }

  pause(): void {
    this.#until = null
    this.#player.pause()
  }

  toggle(): void {
    if (this.#player.playing) this.pause()
    else this.play()
  }

  /** To a moment, and stays there. */
  seek(ms: number): void {
    this.pause()
    this.#player.seek(ms)
  }

  /** The playhead was moved by something else: it is played on from there, without an end. */
  forgetEnd(): void {
    this.#until = null
  }

  destroy(): void {
    this.#leave()
  }

  #isReached(until: string): boolean {
    const ms = pointMoment(this.#player.run, until)
    return ms === null ? this.#player.atEnd : this.#player.atMs >= ms
  }

  #pauseThere(): void {
    if (this.#until === null || !this.#player.playing) return
    const ms = pointMoment(this.#player.run, this.#until)
    if (ms !== null && this.#player.atMs >= ms) this.seek(ms)
  }

  /** Null: not reached in this run. The end of a lesson is wherever one stands. */
  #beginOf(index: number): number | null {
    const { kind, id } = this.places[index]!
    if (kind === 'outro') return null
    return kind === 'intro' ? 0 : stepMoment(this.#player.run, id)
  }
}
