import { untrack } from 'svelte'
import type { Lane } from '../model/lanes'
import type { Run } from '../player/run'
import type { Narration } from '../player/telling'
import type { Scenario } from '../scenario/scenario'
import type { TrackFrame } from '../scene/timeline/track'
import { chainOf } from '../ui/chain'
import type { Details } from '../ui/details/details'
import type { Message } from '../ui/message'
import type { PlayerState } from '../ui/playerState.svelte'
import { RunIndex } from '../ui/runIndex'
import { lasting, sentence, type Words } from '../ui/words'
import type { Later } from './later'
import type { Session } from './session.svelte'

/** What the watcher chose and how much room there is. */
export interface Wishes {
  readonly selected: string | null
  /** Lanes that have room. */
  readonly rows: number
}

/** What comes after the first picture, as far as it is told here. */
interface Told extends Pick<Later['parts'], 'detailsOf' | 'timeline'> {
  /** Undefined: who tells it has not come yet. */
  readonly narrate: (run: Run, atMs: number) => Narration | undefined
}

/** What a page says about the present moment: every sentence and figure round the picture, worded. */
export class Reading {
  /** Until the narrator is here, the name of what is shown. */
  readonly headline: string = $derived.by(() =>
    this.#narration ? sentence(this.#words(), this.#narration.headline) : this.#scenario.title,
  )
  readonly detail: string | null = $derived.by(() => {
    const detail = this.#narration?.detail
    return detail ? sentence(this.#words(), detail) : null
  })
  /** The last line of the log. */
  readonly news: string = $derived.by(() => {
    const last = this.#cursor.run.log[this.#cursor.seq - 1]
    return last && this.#parts() ? this.#words().happening(last) : ''
  })
  readonly details: Details | null = $derived.by(() => {
    const { selected } = this.#wishes()
    return selected === null
      ? null
      : (this.#parts()?.detailsOf(selected, this.#cursor.snapshot, this.#scenario) ?? null)
  })
  /** How long ago the last thing was done to the cluster, and what it was; null before the first. */
  readonly last: { readonly time: string; readonly what: string } | null = $derived.by(() => {
    const done = RunIndex.of(this.#cursor.run).interventionBefore(this.#cursor.atMs)
    if (!done || !this.#parts()) return null // the narrator brings the nouns
    const time = lasting(this.#words(), this.#cursor.tenthMs - done.atMs)
    return { time, what: this.noun(String(done.params.kind)) }
  })
  readonly since: string = $derived.by(() => {
    if (this.last) return this.#words().text('ui-since', this.last)
    return this.#words().text('ui-clock-of', { time: lasting(this.#words(), this.#cursor.durationMs) })
  })
  readonly lanes: readonly Lane[] = $derived.by(() => {
    const { run } = this.#cursor
    return this.#parts() === null ? [] : run.lanes
  })
  readonly rows: readonly Lane[] = $derived.by(() => {
    const ids = this.#rowIds.split('\n')
    return ids.flatMap((id) => this.lanes.find((lane) => lane.id === id) ?? [])
  })
  /** What was done in the branches, in order. */
  readonly deeds: readonly string[] = $derived.by(() =>
    this.#session.branches.map(({ intervention }) => this.noun(intervention.kind)),
  )
  readonly branch: TrackFrame['branch'] = $derived.by(() => {
    const first = this.#session.branches[0]
    return first ? { atMs: first.atMs, label: this.deeds.at(-1) ?? '' } : null
  })
  /** Why the simulation stopped where it did, if it should not have. */
  readonly stopped: Message | null = $derived.by(() => {
    const { problem } = this.#cursor.run
    if (!problem) return null
    return { title: this.#words().text('ui-run-stopped'), lines: [sentence(this.#words(), problem)] }
  })

  readonly #cursor: PlayerState
  readonly #session: Session
  readonly #words: () => Words
  readonly #parts: () => Told | null
  readonly #scenario: Scenario
  readonly #wishes: () => Wishes
  readonly #narration = $derived.by(() => this.#parts()?.narrate(this.#cursor.run, this.#cursor.atMs))
  // What departed from rest changes with what happens, the chain with who owns what; neither with the clock.
  readonly #chain = $derived.by(() => chainOf(this.#wishes().selected, this.#cursor.snapshot).join('\n'))
  readonly #seenVersion = $derived.by(() => this.#cursor.run.versionAt(this.#cursor.seenMs))
  // The names decide, so that the lanes are laid out anew only when they become other ones.
  readonly #rowIds = $derived.by(() => {
    const { rows } = this.#wishes()
    void this.#seenVersion
    const seenMs = untrack(() => this.#cursor.seenMs)
    const chosen = this.#parts()?.timeline.chooseRows(this.lanes, {
      max: rows,
      seenMs,
      chain: this.#chain.split('\n'),
    })
    return chosen?.map(({ id }) => id).join('\n') ?? ''
  })

  constructor(
    cursor: PlayerState,
    session: Session,
    words: () => Words,
    parts: () => Told | null,
    wishes: () => Wishes,
  ) {
    this.#cursor = cursor
    this.#session = session
    this.#words = words
    this.#parts = parts
    this.#scenario = session.player.run.scenario
    this.#wishes = wishes
  }

  /** What an intervention is called after it was done: "power loss". */
  noun(kind: string): string {
    return this.#words().text(`ui-noun-${kind}`)
  }
}

/** How many lanes a page of that size shows. */
export function rowsFor({ width, height }: { width: number; height: number }, onWall: boolean): number {
  if (onWall) return 1
  if (width < 640) return 2
  if (width < 1100) return 3
  const byHeight = [
    { height: 1000, rows: 12 },
    { height: 860, rows: 8 },
    { height: 700, rows: 4 },
  ]
  return byHeight.find((step) => height >= step.height)?.rows ?? 3
}
