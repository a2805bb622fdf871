import type { RegroupStage } from './rules/regroup'

/** What one thing went through, as bars for the timeline and rows for its table. Times are simulated ms. */
export interface Lane {
  readonly id: string
  readonly kind: LaneKind
  readonly segments: readonly Segment[]
}

/** In the order in which lanes stand: what decides first, what is noticed last. */
export const laneKinds = ['quorum', 'node', 'volume', 'virtualMachine', 'client'] as const
export type LaneKind = (typeof laneKinds)[number]

export interface Segment {
  readonly fromMs: number
  /** Null: lasts beyond what has been simulated. */
  readonly toMs: number | null
  readonly what: SegmentKind
  /** Who owns a volume, where a virtual machine runs, which one a client misses; null where that means nothing. */
  readonly where: string | null
  /** Of the regroups that it waits for. */
  readonly stages?: readonly RegroupStage[]
}

/**
 * `well` is a hairline. The outage stages say who caused each second; `saving`, `handOver`, `restoring` are the frozen
 * seconds of a planned move, in which memory is kept. What only monitoring sees is `unheard` until its alarm, `alarmRings` until
 * somebody looks, and then under `repair`. A client is `served` while all of its sessions are answered.
 */
export type SegmentKind =
  | 'well'
  | OutageStage
  | 'saving'
  | 'handOver'
  | 'restoring'
  | 'noPower'
  | 'hung'
  | 'windowsBoot'
  | 'serviceStopped'
  | 'joining'
  | 'paused'
  | 'noOwner'
  | 'mounting'
  | 'pending'
  | 'noQuorum'
  | 'failed'
  | 'offline'
  | 'guestDown'
  | 'applicationDown'
  | 'unheard'
  | 'alarmRings'
  | 'repair'
  | 'served'
  | 'sessionWaits'
  | 'sessionLost'

/** Who causes each second of an outage, in the order in which they come. */
export type OutageStage = 'detection' | 'regroup' | 'arbitration' | 'disk' | 'start' | 'boot'
