/**
 * What a cluster is made of before anything happens: the checked, unit-free form of a scenario's `cluster`.
 * Memory and sizes are MiB, durations are ms. Ids are unique over the whole design.
 */
export interface ClusterDesign {
  readonly name: string
  readonly size: 'normal' | 'stress'
  readonly properties: ClusterProperties
  readonly quorum: { readonly type: QuorumType; readonly witness: string | null }
  readonly fileShareWitness: FileShareDesign | null
  /** Owner of the cluster core group at the start, and with it of the witness. */
  readonly coreOwner: string
  readonly nodes: readonly NodeDesign[]
  readonly networks: readonly NetworkDesign[]
  readonly storage: readonly StorageUnitDesign[]
  readonly supplies: readonly SupplyDesign[]
  /** Updates of which more is to be said than their name. */
  readonly updates: readonly UpdateDesign[]
  readonly groups: readonly GroupDesign[]
  readonly clients: readonly ClientDesign[]
  readonly initial: InitialState
  /** Overrides of figures in defaults.ts, by name; ms unless the default says otherwise. */
  readonly durations: Readonly<Record<string, number>>
}

/** The exact cluster common property names, with Windows' units (ms and counts). */
export interface ClusterProperties {
  readonly SameSubnetDelay: number
  readonly SameSubnetThreshold: number
  readonly QuorumArbitrationTimeMax: number
}

/** Node Majority, Node and Disk Majority, Node and File Share Majority, No Majority: Disk Only. */
export const quorumTypes = [
  'NodeMajority',
  'NodeAndDiskMajority',
  'NodeAndFileShareMajority',
  'DiskOnly',
] as const

export type QuorumType = (typeof quorumTypes)[number]

/** A share on a server outside the cluster, which the nodes reach over any of these networks. */
export interface FileShareDesign {
  readonly id: string
  readonly networks: readonly string[]
}

export interface NodeDesign {
  readonly id: string
  readonly memoryMiB: number
  readonly hostReserveMiB: number
  readonly processor: string
  readonly edition: 'enterprise' | 'datacenter' | 'standard'
  readonly servicePack: number
  /** Installed updates, as KB numbers. */
  readonly updates: readonly string[]
  readonly domain: string
  readonly virtualNetworks: readonly string[]
  /** Networks on which it has an adapter, and storage units to which it has paths; null: all of them. */
  readonly networks: readonly string[] | null
  readonly storage: readonly string[] | null
}

export interface NetworkDesign {
  readonly id: string
  readonly role: 'cluster' | 'clusterAndClient' | 'none'
  /** Of several networks in one subnet the cluster knows the first alone; null: a subnet of its own. */
  readonly subnet: string | null
}

export interface StorageUnitDesign {
  readonly id: string
  /** Of the whole unit, shared equally by all saves and restores under way. */
  readonly bandwidthMiBPerS: number
  /** Of each node to it; from two on MPIO uses them as one. */
  readonly paths: number
  readonly volumes: readonly VolumeDesign[]
}

/** A power circuit, or the cooling of a room. */
export interface SupplyDesign {
  readonly id: string
  readonly kind: 'power' | 'cooling'
  /** Nodes, networks (their switches) and storage units. With several circuits a thing runs as long as one of them is on. */
  readonly serves: readonly string[]
}

/** A software update, and what somebody will find out about it. */
export interface UpdateDesign {
  readonly id: string
  /** Windows restarts once it is installed or removed. */
  readonly restart: boolean
  /** virtualMachines: none starts where it is installed; server: Windows stops so long after it has started. */
  readonly breaks: 'virtualMachines' | 'server' | null
  readonly afterMs: number
}

export interface VolumeDesign {
  readonly id: string
  readonly sizeMiB: number
  /** Taken by virtual hard disks and other files, without the memory files of virtual machines. */
  readonly usedMiB: number
  readonly files: number
  /** The dirty bit of its file system. */
  readonly dirty: boolean
  /** 0: checked before it is mounted when it is dirty; 4: never. */
  readonly DiskRunChkDsk: 0 | 4
}

/** A service or application of 2008: virtual machines that lie on the same volumes, and so move together. */
export interface GroupDesign {
  readonly id: string
  readonly owner: string
  /** One at least. */
  readonly virtualMachines: readonly VirtualMachineDesign[]
  /** Ordered wish list; empty: none. */
  readonly preferredOwners: readonly string[]
  /** Hard limit; empty: every node. */
  readonly possibleOwners: readonly string[]
  /** Groups that share one of these avoid each other's node. */
  readonly antiAffinityClassNames: readonly string[]
  readonly policies: GroupPolicies
  readonly resourcePolicies: ResourcePolicies
  /** SeparateMonitor: each of its resources has a process of the Resource Hosting Subsystem for itself. */
  readonly separateMonitor: boolean
  /** Until somebody makes its virtual machine highly available, it is one of its owner alone: there is no such group. */
  readonly standAlone?: StandAloneDesign
}

/** Hyper-V Manager's settings of a virtual machine that is not clustered. Its files lie on the disk of its host. */
export interface StandAloneDesign {
  /** What its virtual hard disk takes. */
  readonly diskMiB: number
  readonly startAction: 'nothing' | 'startIfRunning' | 'alwaysStart'
  readonly startDelayMs: number
  readonly stopAction: 'save' | 'turnOff' | 'shutDown'
}

export interface VirtualMachineDesign {
  /** That of its group where it is the only one and has no name of its own. */
  readonly id: string
  readonly memoryMiB: number
  /** With file systems, and its files on them; the memory file lies on the first one. */
  readonly volumes: readonly string[]
  /** Used by the guest directly. */
  readonly passThroughDisks: readonly string[]
  /** The node on whose own disk one of its files lies; it runs nowhere else. */
  readonly localFileOn: string | null
  readonly virtualNetwork: string
  /** Where there is none of that name; sources have it both ways. */
  readonly withoutVirtualNetwork: 'unconnected' | 'failsToStart'
  readonly offlineAction: OfflineAction
  /** What its guest writes anew in an hour; the .avhd of a snapshot grows by it. */
  readonly writesPerHourMiB: number
  readonly application: { readonly name: string; readonly monitored: boolean } | null
}

export type OfflineAction = 'turnOff' | 'save' | 'shutDown' | 'shutDownForced'

/** Group common properties. FailoverThreshold null: nodes − 1. FailoverPeriod in hours, as Windows has it. */
export interface GroupPolicies {
  readonly FailoverThreshold: number | null
  readonly FailoverPeriod: number
  readonly AutoFailbackType: 0 | 1
  /** Hours of the day between which a group may go back; −1: at any time. */
  readonly FailbackWindowStart: number
  readonly FailbackWindowEnd: number
}

/** Resource common properties, ms. */
export interface ResourcePolicies {
  readonly RestartAction: 0 | 1 | 2
  readonly RestartThreshold: number
  readonly RestartPeriod: number
  readonly RestartDelay: number
  readonly RetryPeriodOnFailure: number
}

export interface ClientDesign {
  readonly id: string
  /** Virtual machines that it works with. */
  readonly uses: readonly string[]
}

export interface InitialState {
  /** Since midnight. */
  readonly timeOfDayMs: number
  readonly nodes: Readonly<Record<string, 'Up' | 'Down' | 'Paused' | 'NotMember'>>
  readonly groups: Readonly<Record<string, 'Online' | 'Offline'>>
}

/** Id of the cluster core group, which every cluster has. */
export const coreGroupId = 'ClusterGroup'
