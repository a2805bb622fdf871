import type { ClusterProperties, GroupPolicies, QuorumType } from './design'
import type { NetworkState, Quorate, ResourceState } from './snapshot'

/**
 * The entities that are plain data instead of machines. Nodes, volumes, groups and storage units are numbers here:
 * positions in the design, from 0; group 0 is the cluster core group.
 */

/** A train of pulses, one every period at a phase, that get through while it is alive: heartbeats, renewals. */
export interface PulseTrain {
  /** Since when pulses get through; null while they do not. */
  readonly sinceMs: number | null
  /** The last one that got through before that, −1 if none did. */
  readonly lastMs: number
}

/** Contact between two nodes: physical, one per unordered pair. */
export interface Pair extends PulseTrain {
  /** When contact was gained or lost. */
  readonly changedMs: number
  /** From one heartbeat to the next: SameSubnetDelay, as the two know it. */
  readonly periodMs: number
}

/** What one node's Cluster service believes, and what it has under way. */
export interface View {
  /** The configuration it is a member of; null while it is joining or has none. */
  readonly conf: number | null
  readonly joining: boolean
  /** The configuration that its registry hive holds; null: it belongs to no cluster. */
  readonly durable: number | null
  /** When the join under way is done; null: none is. */
  readonly joinUntilMs: number | null
  /** The wait before forming alone is over. */
  readonly formReady: boolean
  readonly forceQuorum: boolean
  readonly regroup: number | null
  /** Groups whose record or next act waits until this view can commit. */
  readonly waiting: readonly number[]
  /** Failures noticed but not yet recorded. */
  readonly failures: readonly Failure[]
  /** It has lost the witness, or won it, and could not tell every member yet. */
  readonly witnessNews: boolean
  /** Orders of the administrator not yet recorded. */
  readonly orders: readonly Order[]
  /** Its own timers that fell due while the node hung. */
  readonly deferred: readonly Deferred[]
  readonly hungSinceMs: number | null
  /** Its groups leave because the service is being stopped. */
  readonly draining: boolean
}

export interface Failure {
  readonly group: number
  readonly resource: number
  readonly reason: string
}

export interface Order {
  readonly does:
    | 'move'
    | 'offline'
    | 'online'
    | 'fail'
    /** SeparateMonitor becomes 1, or 0. */
    | 'separate'
    | 'share'
    | 'pause'
    | 'resume'
    | 'evict'
    | 'add'
    | 'property'
    | 'groupProperty'
    | 'quorum'
    | 'adopt'
  readonly group: number
  /** Only this resource of the group; −1: the group. */
  readonly resource: number
  readonly node: number
  readonly save: boolean
  /** Shut the virtual machine down, whatever its OfflineAction says. */
  readonly shutDown: boolean
  /** New values of cluster properties. */
  readonly properties: Partial<ClusterProperties>
  /** New values of group properties. */
  readonly policies: Partial<GroupPolicies>
  /** Who is to vote from then on. */
  readonly quorum: QuorumConfiguration | null
  readonly causeSeq: number
}

/** A call into a resource that has not come back, or has and still works on coming online. */
export interface Call {
  readonly group: number
  readonly resource: number
  readonly does: 'isAlive' | 'online' | 'offline'
  /** It hangs; works and will be done in time; works and will be silent for too long; is done and may begin. */
  readonly state: 'hangs' | 'works' | 'falls' | 'done'
  readonly sinceMs: number
  readonly untilMs: number
  /** It reports no progress. */
  readonly silent: boolean
  /** It goes offline as soon as it answers. */
  readonly wantedOff: boolean
}

/** How a resource answers, wherever it is: that its next call does not come back, how much longer Online takes. */
export interface Trouble {
  readonly hangs: boolean
  readonly delayMs: number
  readonly silent: boolean
}

export const noTrouble: Trouble = { hangs: false, delayMs: 0, silent: false }

export interface Deferred {
  readonly event: { readonly type: string; readonly [name: string]: unknown }
  readonly causeSeq: number
}

export const blankView: View = {
  conf: null,
  joining: false,
  durable: null,
  joinUntilMs: null,
  formReady: false,
  forceQuorum: false,
  regroup: null,
  waiting: [],
  failures: [],
  witnessNews: false,
  orders: [],
  deferred: [],
  hungSinceMs: null,
  draining: false,
}

/**
 * One membership's shared configuration: its members hold it by reference, because an update is committed at all of
 * them in one instant or not at all. The cluster database is the block of group records from `groups` on.
 */
export interface Configuration {
  readonly epoch: number
  /** The epoch in which its database was last forked: what it knows. A view that never had quorum knows no more. */
  readonly database: number
  readonly members: readonly number[]
  readonly quorate: Quorate
  readonly votes: number
  readonly witnessCounts: boolean
  readonly forced: boolean
  /** The configuration with which the last forced start began that its database goes back to; null: none. */
  readonly forcedStart: number | null
  /** Nodes of a cluster that is being formed go back to Joining if they do not reach quorum. */
  readonly forming: boolean
  /** First entity of its group records; a pending one still points at those it comes from. */
  readonly groups: number
  readonly properties: ClusterProperties
  readonly quorum: QuorumConfiguration
  readonly paused: readonly number[]
  /** Nodes of the design that the cluster does not consist of: evicted, or never added. */
  readonly outsiders: readonly number[]
  /** Those of them that are being added: they may join. */
  readonly invited: readonly number[]
  readonly saidGoodbye: readonly number[]
  readonly arbitration: Arbitration | null
  readonly sinceMs: number
  /** What its members believe of each cluster network. */
  readonly networks: readonly NetworkBelief[]
  readonly removed: readonly { readonly node: number; readonly atMs: number }[]
}

/** Who votes, as Configure Cluster Quorum Settings leaves it. */
export interface QuorumConfiguration {
  readonly type: QuorumType
  /** Number of the volume; the file share stands behind the volumes. */
  readonly witness: number | null
}

export type InterfaceState = 'Up' | 'Failed' | 'Unreachable'

export interface NetworkBelief {
  readonly state: NetworkState
  /** Interfaces by node that are not Up. */
  readonly interfaces: Readonly<Record<number, InterfaceState>>
}

export interface Arbitration {
  readonly by: number
  readonly startedMs: number
  readonly decidesMs: number
  /** At the first look it had a path, and saw who held the reservation. */
  readonly reached: boolean
  /** Whom it challenges, as it saw at the first look; null: nobody held it, or a fellow member, or it has no path. */
  readonly against: number | null
  /** The holder's last renewal at the first look. */
  readonly renewedMs: number
  readonly deadlineMs: number
}

/** Owner of a service or application that is in no database: nobody has made its virtual machine highly available. */
export const nobody = -1

/** What Hyper-V knows of a virtual machine that began as one of its host alone. */
export interface StandAlone {
  /** It has been made highly available: from then on it is the cluster's. */
  readonly clustered: boolean
  /** Its files lie on the volume that was laid aside for them, no longer on its host's own disk. */
  readonly filesMoved: boolean
  /** It ran when Hyper-V on its host stopped; while Hyper-V runs: it runs. */
  readonly wasOn: boolean
  /** When Hyper-V starts it, after the start of its host. */
  readonly startsAtMs: number | null
}

/** A service or application in the cluster database. */
export interface GroupRecord {
  readonly owner: number
  /** PersistentState: whether it is wanted online. */
  readonly wish: 'online' | 'offline'
  /** Its policies as they are set now. */
  readonly policies: GroupPolicies
  /** Nodes that it prefers, best first. */
  readonly preferred: readonly number[]
  /** Resources that are wanted offline while the rest of the group is not: with each of them all that need it. */
  readonly takenOffline: readonly number[]
  /** SeparateMonitor: resources that a process of the Resource Hosting Subsystem is to host for themselves. */
  readonly separate: readonly number[]
  /** Those of which that was changed since they came online: their process is the one from before. */
  readonly asBefore: readonly number[]
  /** Those of them that are shut down, whatever their OfflineAction says. */
  readonly shutDown: readonly number[]
  readonly moveTo: number | null
  readonly moveReason: MoveReason | null
  /** A node that it prefers is back: where it returns to, and when. */
  readonly back: { readonly to: number; readonly atMs: number } | null
  /** Save the virtual machine on this move, whatever its OfflineAction says. */
  readonly save: boolean
  /** Its owner's service stops and no other node can take it. */
  readonly leaving: boolean
  readonly resources: readonly ResourceState[]
  readonly failed: readonly number[]
  /** Restart times by resource, and counted failovers, ms. */
  readonly restarts: readonly (readonly number[])[]
  readonly failovers: readonly number[]
  readonly failoversInAll: number
  /** What its owner waits for before it tries a failed resource again. */
  readonly next: readonly NextTry[]
  /** What its owner last said of it, so that every turn is reported once. */
  readonly reported: GroupReport
}

export interface NextTry {
  readonly resource: number
  readonly does: 'restart' | 'retry'
  readonly atMs: number
}

export type GroupReport = 'online' | 'offline' | 'bringingOnline' | 'takingOffline'

export type MoveReason = 'administrator' | 'resourceFailure' | 'nodeFailure' | 'serviceStop' | 'failback'

/** One stretch with one decision at its end; which stage of it runs follows from its length: `rules/regroup.ts`. */
export interface Regroup {
  readonly startedMs: number
  readonly endsMs: number
  readonly by: number
  readonly open: boolean
}

/** A virtual machine's files on its volume: a complete saved state, or none. */
export interface SavedState {
  readonly complete: boolean
  readonly guest: string
  readonly guestRemainingMs: number | null
  readonly application: string
  /** The make of the processors that it was saved on: no other reads it. */
  readonly processor: string | null
  /** Where that was. */
  readonly node: number | null
  /** Put there with a snapshot: it is not the memory that its users left. */
  readonly ofSnapshot?: true
}

export const noSavedState: SavedState = {
  complete: false,
  guest: 'Off',
  guestRemainingMs: null,
  application: 'Off',
  processor: null,
  node: null,
}

/** A snapshot of a virtual machine: its disks as they were, and the differencing disk (.avhd) written from then on. */
export interface VmSnapshot {
  readonly takenMs: number
  /** Of a machine that was on, its memory lies in the snapshot, too. */
  readonly memory: SavedState | null
  /** What its .avhd holds; that of the last one grows. */
  readonly writtenMiB: number
  /** Deleted; its .avhd stays until it is merged into the disk before it. */
  readonly deleted: boolean
}

/** The snapshots of one virtual machine, in the order in which they were taken. */
export interface VmSnapshots {
  readonly taken: readonly VmSnapshot[]
  /** Since when the guest writes into the last .avhd; null while it does not. */
  readonly growsSinceMs: number | null
}

export const noSnapshots: VmSnapshots = { taken: [], growsSinceMs: null }

/** What is installed on a node, and what is being done to it. */
export interface Software {
  readonly updates: readonly string[]
  readonly change: SoftwareChange | null
}

export interface SoftwareChange {
  readonly update: string
  readonly does: 'install' | 'remove'
  /** Null while its node stands still. */
  readonly untilMs: number | null
}

/** Saves, restores and merges under way on one storage unit, sharing its bandwidth equally. */
export interface Transfers {
  readonly atMs: number
  readonly running: readonly Transfer[]
}

export interface Transfer {
  readonly machine: number
  readonly node: number
  readonly does: 'save' | 'restore' | 'merge' | 'move'
  readonly leftKiB: number
  /** Neither does its host hang nor is its path or its reservation gone. */
  readonly flows: boolean
}

/** What users felt of one virtual machine so far. */
export interface Availability {
  readonly serving: boolean
  readonly downSinceMs: number | null
  readonly downMs: number
  readonly outages: number
  readonly memoryKept: boolean | null
  /** Cold boots so far: another number after an outage means that memory was lost. */
  readonly boots: number
  readonly bootsAtOutage: number
  readonly alarmSinceMs: number | null
  /** While the monitoring of a silent application counts. */
  readonly alarmDueMs: number | null
  /** When somebody is to look at it after an alarm, and since when somebody does; left out where neither is so. */
  readonly respondsAtMs?: number
  readonly respondedMs?: number
  /** Hosts on which it ran when they failed, until they come back. */
  readonly lostOn: readonly number[]
}

export interface ClientRecord {
  readonly connected: boolean
  readonly downSinceMs: number | null
  readonly downMs: number
  readonly sessionsLost: number
}
