import type {
  ApplicationState,
  GroupState,
  GuestState,
  NetworkState,
  NodeState,
  Power,
  ResourceState,
  VmState,
} from '../model/snapshot'

/** What a probe looks at. A resource is `G.vm`, `G.configuration` or a volume; a group may be the core group. */
export type ProbeTarget = 'node' | 'network' | 'volume' | 'group' | 'resource' | 'virtualMachine' | 'client'

/** What it can answer: one of these words, a node's id, true or false, or a whole number. */
export type ProbeAnswer = readonly string[] | 'node' | 'boolean' | 'count'

export interface ProbeSpec {
  /** Null: it asks about the whole cluster and takes no target. */
  readonly target: ProbeTarget | null
  readonly answer: ProbeAnswer
  /** Whether null is an answer too: held by nobody, nothing lost yet. */
  readonly nullable?: true
}

const resourceStates = [
  'Online',
  'Offline',
  'Failed',
  'OnlinePending',
  'OfflinePending',
] as const satisfies readonly ResourceState[]

/** Every probe that `tolerance`, `waitFor`, `verify` and `goal` can ask. */
export const probes = {
  'node.state': {
    target: 'node',
    answer: ['Up', 'Down', 'Paused', 'Joining'] satisfies readonly NodeState[],
  },
  'node.power': { target: 'node', answer: ['on', 'off', 'booting', 'hung'] satisfies readonly Power[] },
  'node.updates': { target: 'node', answer: 'count' },
  'node.lacks': { target: 'node', answer: 'count' },
  'quorum.has': { target: null, answer: 'boolean' },
  'quorum.votes': { target: null, answer: 'count' },
  'witness.state': { target: null, answer: resourceStates },
  'witness.heldBy': { target: null, answer: 'node', nullable: true },
  'volume.state': { target: 'volume', answer: resourceStates },
  'volume.owner': { target: 'volume', answer: 'node', nullable: true },
  'volume.reservedBy': { target: 'volume', answer: 'node', nullable: true },
  'volume.maintenance': { target: 'volume', answer: 'boolean' },
  'volume.freeMiB': { target: 'volume', answer: 'count' },
  'group.state': {
    target: 'group',
    answer: ['Online', 'Offline', 'Failed', 'PartialOnline', 'Pending'] satisfies readonly GroupState[],
  },
  'group.owner': { target: 'group', answer: 'node' },
  'group.returnsTo': { target: 'group', answer: 'node', nullable: true },
  'group.failovers': { target: 'group', answer: 'count' },
  'resource.state': { target: 'resource', answer: resourceStates },
  'virtualMachine.state': {
    target: 'virtualMachine',
    answer: [
      'Off',
      'Starting',
      'Running',
      'Paused',
      'Saving',
      'Saved',
      'Restoring',
      'Stopping',
    ] satisfies readonly VmState[],
  },
  'virtualMachine.node': { target: 'virtualMachine', answer: 'node' },
  'virtualMachine.memoryKept': { target: 'virtualMachine', answer: 'boolean', nullable: true },
  'virtualMachine.downMs': { target: 'virtualMachine', answer: 'count' },
  'virtualMachine.outages': { target: 'virtualMachine', answer: 'count' },
  'guest.state': {
    target: 'virtualMachine',
    answer: [
      'Off',
      'Booting',
      'Running',
      'Hung',
      'Crashed',
      'ShuttingDown',
      'Restarting',
    ] satisfies readonly GuestState[],
  },
  'application.state': {
    target: 'virtualMachine',
    answer: ['Off', 'Running', 'Failed', 'none'] satisfies readonly ApplicationState[],
  },
  'network.state': {
    target: 'network',
    answer: ['Up', 'Partitioned', 'Down', 'Unavailable'] satisfies readonly NetworkState[],
  },
  'client.connected': { target: 'client', answer: 'boolean' },
  'event.count': { target: null, answer: 'count' },
  'intervention.count': { target: null, answer: 'count' },
} as const satisfies Record<string, ProbeSpec>

export type ProbeName = keyof typeof probes

export const probeNames = Object.keys(probes) as readonly ProbeName[]

export type Scalar = string | number | boolean | null

/** What an answer may be: one value, a number between two, or one of several. */
export type Tolerance =
  | { readonly equals: Scalar }
  | { readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly oneOf: readonly Scalar[] }
