import type { MachineOf } from '../../player/machineMoment'
import type { Sentence } from '../../player/sentence'
import type { ShownState } from '../../scene/timeline/state'

/** What the details panel says about one thing at one instant: keys and figures, no sentence yet. */
export interface Details {
  readonly kind: Sentence
  readonly title: Sentence
  readonly state: ShownState
  /** What the cluster says, where people feel something else. */
  readonly clusterSays: Sentence | null
  readonly facts: readonly Fact[]
  /** What decides about it later: limits and settings. */
  readonly policy: readonly Fact[]
  readonly underWay: readonly UnderWay[]
  /** Its statecharts, the one that says most first. */
  readonly machines?: readonly MachineOf[]
}

export interface Fact {
  /** Key of the label. */
  readonly label: string
  readonly value: Sentence
  readonly note?: Sentence
  /** Where a figure comes from; null: a modelling choice that says nothing about the product. */
  readonly source?: string | null
  /** The line of the model's ledger that tells more. */
  readonly ledger?: string
  /** Key of a sentence that explains it. */
  readonly help?: string
}

/** Something with an end: shown with a countdown. */
export interface UnderWay {
  readonly what: Sentence
  readonly startedMs: number | null
  readonly untilMs: number
  /** The part of it that runs now. */
  readonly stage?: UnderWay
}

export const say = (code: string, params: Sentence['params'] = {}): Sentence => ({ code, params })
export const name = (id: string): Sentence => say('ui-name', { name: id })
export const names = (ids: readonly string[]): Sentence =>
  ids.length === 0 ? say('ui-none') : name(ids.join(', '))
export const fact = (label: string, value: Sentence, note?: Sentence | null): Fact => ({
  label: `ui-fact-${label}`,
  value,
  ...(note && { note }),
})
export const gib = (mib: number): number => Math.round((mib / 1024) * 10) / 10
