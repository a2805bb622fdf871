import type { ClusterProperties, GroupPolicies, QuorumType } from './design'
import type { RegroupStage } from './rules/regroup'

/**
 * Everything at one instant as plain data: what `simulate` prints as `state`, and what the picture, the text twin, the
 * details and the probes read. Physical truth and what the quorate side believes stand side by side, never merged.
 * All times are simulated ms; ids are the reader's (`NODE1`, `LUN1`, `SQL01`).
 */
export type NodeState = 'Up' | 'Down' | 'Paused' | 'Joining'
export type Power = 'on' | 'off' | 'booting' | 'hung'
export type ServiceState = 'running' | 'stopped' | 'starting'
export type ResourceState = 'Online' | 'Offline' | 'Failed' | 'OnlinePending' | 'OfflinePending'
export type GroupState = 'Online' | 'Offline' | 'Failed' | 'PartialOnline' | 'Pending'
export type VmState =
  'Off' | 'Starting' | 'Running' | 'Paused' | 'Saving' | 'Saved' | 'Restoring' | 'Stopping'
export type GuestState = 'Off' | 'Booting' | 'Running' | 'Hung' | 'Crashed' | 'ShuttingDown' | 'Restarting'
export type ApplicationState = 'Off' | 'Running' | 'Failed' | 'none'
export type NetworkState = 'Up' | 'Partitioned' | 'Down' | 'Unavailable'
export type NetInterfaceState = 'Up' | 'Unreachable' | 'Failed' | 'Unavailable'
export type MountState = 'Detached' | 'Attaching' | 'Mounting' | 'Checking' | 'Mounted' | 'Dismounting'
export type Quorate = 'yes' | 'pending' | 'no'
export type MembershipView = 'none' | 'joining' | 'member'

export interface ClusterSnapshot {
  readonly atMs: number
  readonly name: string
  /** Of the cluster as it is shown, ms and counts. */
  readonly properties: ClusterProperties
  readonly nodes: readonly NodeSnapshot[]
  readonly quorum: QuorumSnapshot
  readonly networks: readonly NetworkSnapshot[]
  /** One per unordered pair of nodes: who hears whom. */
  readonly heartbeats: readonly HeartbeatSnapshot[]
  readonly storageUnits: readonly StorageUnitSnapshot[]
  readonly supplies: readonly SupplySnapshot[]
  /** The share that is the witness, or could be chosen as one. */
  readonly fileShare: FileShareSnapshot | null
  /** That can be installed or removed. */
  readonly updates: readonly string[]
  readonly volumes: readonly VolumeSnapshot[]
  readonly groups: readonly GroupSnapshot[]
  readonly virtualMachines: readonly VirtualMachineSnapshot[]
  readonly clients: readonly ClientSnapshot[]
  /** Distinct beliefs, the quorate one first; one entry when all agree. */
  readonly views: readonly ViewSnapshot[]
}

export interface NodeSnapshot {
  readonly id: string
  /** Position in the design, from 1. */
  readonly number: number
  /** As the quorate side sees it; without one, as the node's own service does. */
  readonly state: NodeState
  readonly power: Power
  /** The server's own machine: Off, Booting, Running, Hung, Bugcheck, ShuttingDown. */
  readonly server: string
  readonly serverSinceMs: number
  /** When the server's present passing state ends (boot, dump, hang with an end), else null. */
  readonly serverUntilMs: number | null
  readonly clusterService: ServiceState
  /** The service's own machine: Stopped, RestartPending, Starting, Running, Stopping. */
  readonly service: string
  readonly serviceUntilMs: number | null
  /** The node's own belief. */
  readonly view: MembershipView
  readonly members: readonly string[]
  readonly quorate: Quorate
  /** False: evicted, or never added; it has no vote and cannot join. */
  readonly inCluster: boolean
  readonly paused: boolean
  /** The regroup that it takes part in. */
  readonly regroupSinceMs: number | null
  readonly regroupUntilMs: number | null
  /** Of that regroup, in their order; empty without one. */
  readonly regroupStages: readonly RegroupStage[]
  readonly joinUntilMs: number | null
  readonly memoryMiB: { readonly capacity: number; readonly used: number }
  readonly updates: readonly string[]
  /** Updates that another node of the cluster has. */
  readonly lacks: readonly string[]
  readonly virtualNetworks: readonly string[]
  /** Names of virtual networks that machines which may come to it look for in vain. */
  readonly missingNetworks: readonly string[]
  readonly softwareChange: { readonly update: string; readonly does: 'install' | 'remove' } | null
  readonly softwareUntilMs: number | null
  /** Whether it belongs to the side whose state the page shows as the cluster's. */
  readonly inShownView: boolean
  /** When the shown side removed it, null while a member or never a member. */
  readonly removedAtMs: number | null
}

export interface FileShareSnapshot {
  readonly id: string
  readonly up: boolean
}

export interface QuorumSnapshot {
  readonly hasQuorum: boolean
  readonly quorate: Quorate
  readonly type: QuorumType
  readonly votes: number
  readonly total: number
  readonly needed: number
  readonly forced: boolean
  readonly quorateNodes: readonly string[]
  readonly witness: WitnessSnapshot | null
  /** One per configured vote: nodes in order, then the witness. */
  readonly ballots: readonly { readonly id: string; readonly vote: 'counted' | 'lost' | 'asked' }[]
  readonly arbitration: ArbitrationSnapshot | null
}

export interface WitnessSnapshot {
  readonly id: string
  readonly kind: 'disk' | 'fileShare'
  /** The server that holds the share; a disk's unit is shown as a thing of its own. */
  readonly up: boolean
  /** Nodes that reach it, whoever holds it. */
  readonly reachedBy: readonly string[]
  readonly state: ResourceState
  readonly heldBy: string | null
}

export interface ArbitrationSnapshot {
  readonly by: string
  readonly startedMs: number
  /** When the challenger reads the reservation again and decides. */
  readonly decidesMs: number
  readonly against: string | null
}

export interface NetworkSnapshot {
  readonly id: string
  readonly role: 'cluster' | 'clusterAndClient' | 'none'
  /** The network whose subnet it shares: the cluster uses that one alone. */
  readonly sameSubnetAs: string | null
  readonly state: NetworkState
  /** The switch itself. */
  readonly up: boolean
  readonly blocks: readonly (readonly string[])[] | null
  /** Of the nodes that have an adapter there. */
  readonly links: readonly { readonly node: string; readonly up: boolean }[]
  /** Of every node its interface on it, as its members find it. */
  readonly interfaces: readonly { readonly node: string; readonly state: NetInterfaceState }[]
  /** Packets that are lost one way, from a node to another or to the server of the file share. */
  readonly oneWay: readonly { readonly from: string; readonly to: string }[]
}

/** A train of heartbeats: one every periodMs at phaseMs, while contact lasts. */
export interface HeartbeatSnapshot {
  readonly a: string
  readonly b: string
  readonly contact: boolean
  readonly sinceMs: number
  readonly phaseMs: number
  readonly periodMs: number
  readonly threshold: number
  /** The last one that got through before contact was lost; null while there is contact, and where there never was any. */
  readonly lastMs: number | null
  /** Networks that carry it now. */
  readonly networks: readonly string[]
  /** Whether a and b are members of one view, so that silence matters. */
  readonly watched: boolean
}

export interface StorageUnitSnapshot {
  readonly id: string
  readonly up: boolean
  readonly bandwidthMiBPerS: number
  readonly transfers: number
  /** Of the nodes that have cables to it. */
  readonly paths: readonly {
    readonly node: string
    readonly up: boolean
    /** Of how many cables, used by MPIO as one, how many work. */
    readonly cables: number
    readonly working: number
    readonly lostVolumes: readonly string[]
  }[]
}

/** A power circuit, or the cooling of a room. */
export interface SupplySnapshot {
  readonly id: string
  readonly kind: 'power' | 'cooling'
  readonly serves: readonly string[]
  /** Warming: without cooling, not yet too hot. */
  readonly state: 'Up' | 'Warming' | 'Out'
  /** When it is too hot; null while it is not getting there. */
  readonly untilMs: number | null
}

export interface VolumeSnapshot {
  readonly id: string
  readonly unit: string
  readonly sizeMiB: number
  /** What is left beside files and the memory file, MiB. */
  readonly freeMiB: number
  /** Something on it wants to grow and finds no room. */
  readonly full: boolean
  /** The next mount checks the file system. */
  readonly dirty: boolean
  /** Its file system cannot be mounted. */
  readonly damaged: boolean
  /** Health checks rest on the owner. */
  readonly maintenance: boolean
  /** A guest uses it directly: no file system of the host. */
  readonly passedThrough: boolean
  readonly isWitness: boolean
  readonly group: string | null
  /** Where it belongs by design: its group’s first preferred owner, else the owner at the start; null without a group. */
  readonly home: string | null
  /** As the quorate side records it; stale when it is the last quorate view's. */
  readonly state: ResourceState
  readonly owner: string | null
  readonly stale: boolean
  /** Physical truth. */
  readonly reservedBy: string | null
  readonly mountedOn: string | null
  readonly formerOwner: string | null
  readonly hosts: readonly {
    readonly node: string
    readonly state: MountState
    readonly sinceMs: number
    readonly untilMs: number | null
    /** Mounted without the reservation or the path: its writes are refused. */
    readonly fenced: boolean
  }[]
}

export interface GroupSnapshot {
  readonly id: string
  readonly state: GroupState
  readonly owner: string
  readonly stale: boolean
  readonly moveTo: string | null
  readonly moveReason: string | null
  readonly wish: 'online' | 'offline'
  readonly failovers: number
  /** When those were that FailoverThreshold counts, ms: node failures are not among them. */
  readonly failedOverMs: readonly number[]
  /** As they are set now. */
  readonly policies: GroupPolicies
  readonly limits: GroupLimits
  /** Best first; empty: none. */
  readonly preferredOwners: readonly string[]
  /** None in the core group. */
  readonly virtualMachines: readonly string[]
  /** Those that somebody took offline by themselves. */
  readonly takenOffline: readonly string[]
  readonly resources: readonly {
    readonly id: string
    readonly kind: ResourceKind
    /** Whose configuration or machine it is; null for disks and in the core group. */
    readonly virtualMachine: string | null
    readonly state: ResourceState
    /** When it was restarted on this owner, ms. */
    readonly restartedMs: readonly number[]
    /** What the owner waits for before it tries it again. */
    readonly next: NextTry | null
    /** No other resource ends with its process. */
    readonly separateMonitor: boolean
    /** SeparateMonitor as it is set: whether that will be so from its next coming online on. */
    readonly separateMonitorNext: boolean
    /** A call into it that has not come back, or of which it has not reported the end. */
    readonly call: ResourceCall | null
  }[]
  /** The first of these. */
  readonly next: NextTry | null
  /** A node that it prefers is back: where it returns to, and when. */
  readonly back: { readonly to: string; readonly atMs: number } | null
}

/** How often within how long a group's resources are restarted in place, and how often it fails over; null: nodes − 1. */
export interface GroupLimits {
  readonly restarts: { readonly threshold: number; readonly periodMs: number }
  readonly failovers: { readonly threshold: number | null; readonly periodMs: number }
}

export interface ResourceCall {
  readonly does: 'isAlive' | 'online' | 'offline'
  /** Hangs: until its process is ended; silent: until it is ended itself, or done before; works: until it is done. */
  readonly state: 'hangs' | 'silent' | 'works'
  readonly sinceMs: number
  readonly untilMs: number
}

export interface NextTry {
  readonly does: 'restart' | 'retry'
  readonly atMs: number
}

export type ResourceKind = 'networkName' | 'physicalDisk' | 'virtualMachineConfiguration' | 'virtualMachine'

export interface VirtualMachineSnapshot {
  readonly id: string
  /** The service or application that it belongs to, and with which it moves; null: it is not clustered. */
  readonly group: string | null
  /** What Hyper-V alone does with it on its host; null: it is clustered. */
  readonly standAlone: StandAloneSnapshot | null
  /** Null: nobody monitors its application. */
  readonly monitor: MonitorSnapshot | null
  readonly state: VmState
  readonly sinceMs: number
  /** The host of the copy that counts; the group's owner when it is nowhere. */
  readonly node: string
  readonly guest: GuestState
  readonly guestSinceMs: number
  readonly application: ApplicationState
  readonly applicationName: string | null
  readonly monitored: boolean
  readonly alarmSinceMs: number | null
  /** When the monitoring raises an alarm if nothing answers before; null while it does not count. */
  readonly alarmDueMs: number | null
  readonly memoryMiB: number
  readonly virtualNetwork: string
  /** Registered where that was missing: nobody reaches it. */
  readonly unconnected: boolean
  readonly volumes: readonly string[]
  readonly downMs: number
  readonly outages: number
  readonly downSinceMs: number | null
  readonly memoryKept: boolean | null
  /** What is under way, with its end and, where it is known, its share of the whole in thousandths at atMs. */
  readonly progress: VmProgress | null
  /** A complete saved state lies on its volume. */
  readonly savedOnVolume: boolean
  /** Null: it has none, and none of which something is left. */
  readonly snapshots: VmSnapshotsSnapshot | null
  /** Hosts on which a copy exists physically; more than one only while one is fenced. */
  readonly copies: readonly { readonly node: string; readonly state: VmState; readonly fenced: boolean }[]
  /** Hosts on which it ran when they failed, until they come back: the place where its memory was lost. */
  readonly lostOn: readonly string[]
}

/** What the monitoring of an application has measured, and who has heard of its silence. */
export interface MonitorSnapshot {
  /** Of its last look; null: no answer. */
  readonly responseMs: number | null
  /** It answers slowly: memory, snapshots or files are moved on the disk under it. */
  readonly busy: boolean
  /** When somebody is expected to look, once the alarm has been raised; and when somebody did. */
  readonly respondsAtMs: number | null
  readonly respondedMs: number | null
}

/** A virtual machine that is not clustered: it runs on its host or nowhere. */
export interface StandAloneSnapshot {
  readonly host: string
  readonly startAction: 'nothing' | 'startIfRunning' | 'alwaysStart'
  readonly startDelayMs: number
  readonly stopAction: 'save' | 'turnOff' | 'shutDown'
  /** When Hyper-V starts it, after the start of the host. */
  readonly startsAtMs: number | null
  /** The volume to which its files can be moved, and whether they lie there. */
  readonly moveTo: string | null
  readonly filesMoved: boolean
}

/** What snapshots left on the first volume of a virtual machine. */
export interface VmSnapshotsSnapshot {
  /** Without those that are deleted. */
  readonly count: number
  /** When the latest of them was taken. */
  readonly latestMs: number | null
  /** Of all .avhd files, those of deleted ones too. */
  readonly avhdMiB: number
  /** Of deleted ones alone: merged while the machine is off. */
  readonly toMergeMiB: number
  readonly memoryMiB: number
}

export interface VmProgress {
  readonly does: 'register' | 'start' | 'save' | 'restore' | 'merge' | 'move' | 'unregister' | 'stop' | 'boot'
  readonly startedMs: number
  /** Null while frozen. */
  readonly untilMs: number | null
  readonly doneMiB: number | null
  readonly rateMiBPerS: number | null
}

export interface ClientSnapshot {
  readonly id: string
  readonly connected: boolean
  readonly sessionsLost: number
  readonly downMs: number
  readonly sessions: readonly {
    readonly vm: string
    readonly state: SessionState
    readonly sinceMs: number
    /** When its client’s patience ends, while it waits; else null. */
    readonly untilMs: number | null
  }[]
}

export type SessionState = 'Connected' | 'Frozen' | 'Lost'

export interface ViewSnapshot {
  readonly members: readonly string[]
  readonly quorate: Quorate
  readonly epoch: number
}
