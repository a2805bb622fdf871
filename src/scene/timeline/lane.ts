import type { segmentLooks } from './segmentLook'

/** What the timeline draws of one thing, whoever found it out: its life in stretches, simulated ms. */
export interface Lane {
  readonly id: string
  readonly kind: 'quorum' | 'node' | 'volume' | 'virtualMachine'
  readonly segments: readonly Segment[]
}

export interface Segment {
  readonly fromMs: number
  /** Null: lasts beyond what is known. */
  readonly toMs: number | null
  readonly what: SegmentKind
  /** Who owns it or where it runs; null where that means nothing. */
  readonly where: string | null
}

/** What can be drawn is what can be handed over: the table of looks names the kinds. */
export type SegmentKind = keyof typeof segmentLooks
