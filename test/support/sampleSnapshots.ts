import { defaults } from '../../src/model/defaults'
import { regroupPace, regroupStages } from '../../src/model/rules/regroup'
import type {
  ClusterSnapshot,
  GroupSnapshot,
  ResourceState,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../../src/model/snapshot'
import { changed, sampleCluster, type Changes, type SampleMachine } from './sampleCluster'

/** Key moments of two stories and of the sizes the picture must bear. Figures are the typical clock of the curriculum. */
const healthy = sampleCluster()
const crashMs = 20_000
const removedMs = 26_500
const wonMs = 32_500

const ghost = (vm: string, sinceMs = crashMs): Partial<VirtualMachineSnapshot> & { readonly id: string } => ({
  id: vm,
  state: 'Off',
  guest: 'Off',
  application: 'Off',
  sinceMs,
  downSinceMs: crashMs,
  outages: 1,
  memoryKept: false,
  copies: [],
  lostOn: ['NODE1'],
})

const held = (
  node: string,
  state: VolumeSnapshot['hosts'][number]['state'],
  sinceMs: number,
): VolumeSnapshot['hosts'][number] => ({ node, state, sinceMs, untilMs: null, fenced: false })
const unmounted: Partial<VolumeSnapshot> = { mountedOn: null, hosts: [] }
const lost = (vm: string, sinceMs = crashMs) => ({ vm, state: 'Lost', sinceMs, untilMs: null }) as const
const fine = (vm: string, sinceMs = 0) => ({ vm, state: 'Connected', sinceMs, untilMs: null }) as const
const clientsAfterCrash = { Office: [lost('SQL01'), fine('FILE01')], Visitors: [lost('WEB01')] }

const dark: Changes = {
  nodes: {
    NODE1: {
      power: 'off',
      server: 'Off',
      serverSinceMs: crashMs,
      clusterService: 'stopped',
      service: 'Stopped',
      view: 'none',
      members: [],
      memoryMiB: { capacity: 30_720, used: 0 },
    },
  },
  volumes: { Witness: unmounted, LUN1: unmounted, LUN2: unmounted },
  machines: { SQL01: ghost('SQL01'), WEB01: ghost('WEB01') },
  clients: clientsAfterCrash,
  pairs: {
    'NODE1 NODE2': { contact: false, sinceMs: crashMs, phaseMs: 999, lastMs: crashMs - 1, networks: [] },
  },
}

const stages = regroupStages(
  25_000,
  removedMs,
  regroupPace((name) => defaults[name].typical),
)

const regroup = changed(changed(healthy, dark), {
  atMs: 25_600,
  nodes: { NODE2: { regroupUntilMs: removedMs, regroupStages: stages } },
})

const removed: Changes = {
  nodes: {
    NODE1: { state: 'Down', inShownView: false, removedAtMs: removedMs },
    NODE2: { members: ['NODE2'], regroupUntilMs: null, regroupStages: [] },
  },
  views: [{ members: ['NODE2'], quorate: 'yes', epoch: 2 }],
}
const ballots = (witness: 'asked' | 'counted') =>
  [
    { id: 'NODE1', vote: 'lost' },
    { id: 'NODE2', vote: 'counted' },
    { id: 'Witness', vote: witness },
  ] as const

const arbitrating = changed(changed(regroup, removed), {
  atMs: 29_400,
  nodes: { NODE2: { quorate: 'pending' } },
  quorum: {
    hasQuorum: false,
    quorate: 'pending',
    votes: 1,
    quorateNodes: [],
    ballots: ballots('asked'),
    arbitration: { by: 'NODE2', startedMs: removedMs, decidesMs: wonMs, against: 'NODE1' },
  },
})

const resources = (
  vm: string,
  volume: string,
  disk: ResourceState,
  configuration: ResourceState,
  machine: ResourceState,
): GroupSnapshot['resources'] => [
  {
    id: volume,
    kind: 'physicalDisk',
    virtualMachine: null,
    state: disk,
    restartedMs: [],
    next: null,
    separateMonitor: false,
    separateMonitorNext: false,
    call: null,
  },
  {
    id: `${vm}.configuration`,
    kind: 'virtualMachineConfiguration',
    virtualMachine: vm,
    state: configuration,
    restartedMs: [],
    next: null,
    separateMonitor: false,
    separateMonitorNext: false,
    call: null,
  },
  {
    id: `${vm}.vm`,
    kind: 'virtualMachine',
    virtualMachine: vm,
    state: machine,
    restartedMs: [],
    next: null,
    separateMonitor: false,
    separateMonitorNext: false,
    call: null,
  },
]
const taken = (
  vm: string,
  volume: string,
  ...states: [ResourceState, ResourceState, ResourceState]
): Partial<GroupSnapshot> => ({
  owner: 'NODE2',
  failovers: 1,
  state: states[2] === 'Online' ? 'Online' : 'Pending',
  resources: resources(vm, volume, ...states),
})
const mounted = (sinceMs: number): Partial<VolumeSnapshot> => ({
  state: 'Online',
  owner: 'NODE2',
  reservedBy: 'NODE2',
  formerOwner: 'NODE1',
  mountedOn: 'NODE2',
  hosts: [held('NODE2', 'Mounted', sinceMs)],
})
const mountingOn2 = (sinceMs: number, state: 'Attaching' | 'Mounting'): Partial<VolumeSnapshot> => ({
  ...mounted(sinceMs),
  state: 'OnlinePending',
  mountedOn: null,
  hosts: [held('NODE2', state, sinceMs)],
})

const takenOver: Changes = {
  nodes: { NODE2: { quorate: 'yes', memoryMiB: { capacity: 30_720, used: 12_288 } } },
  quorum: {
    hasQuorum: true,
    quorate: 'yes',
    votes: 2,
    quorateNodes: ['NODE2'],
    ballots: ballots('counted'),
    arbitration: null,
    witness: {
      id: 'Witness',
      kind: 'disk',
      up: true,
      reachedBy: ['NODE1', 'NODE2'],
      state: 'Online',
      heldBy: 'NODE2',
    },
  },
}

const mounting = changed(changed(arbitrating, takenOver), {
  atMs: 34_800,
  volumes: {
    Witness: mounted(wonMs),
    LUN1: mountingOn2(34_500, 'Mounting'),
    LUN2: mountingOn2(34_600, 'Attaching'),
  },
  groups: {
    SQL01: taken('SQL01', 'LUN1', 'OnlinePending', 'Offline', 'Offline'),
    WEB01: taken('WEB01', 'LUN2', 'OnlinePending', 'Offline', 'Offline'),
  },
  machines: { SQL01: { node: 'NODE2' }, WEB01: { node: 'NODE2' } },
})

const running = (
  state: VirtualMachineSnapshot['state'],
  sinceMs: number,
  more: Partial<VirtualMachineSnapshot>,
): Partial<VirtualMachineSnapshot> => ({
  node: 'NODE2',
  state,
  sinceMs,
  copies: [{ node: 'NODE2', state, fenced: false }],
  ...more,
})
const step = (
  does: NonNullable<VirtualMachineSnapshot['progress']>['does'],
  startedMs: number,
  untilMs: number,
) => ({ does, startedMs, untilMs, doneMiB: null, rateMiBPerS: null })

const starting = changed(mounting, {
  atMs: 37_600,
  volumes: { LUN1: mounted(35_500), LUN2: mountingOn2(36_900, 'Mounting') },
  groups: { SQL01: taken('SQL01', 'LUN1', 'Online', 'Online', 'OnlinePending') },
  machines: { SQL01: running('Starting', 36_500, { progress: step('start', 36_500, 38_500) }) },
})

const booting = changed(starting, {
  atMs: 46_000,
  groups: { SQL01: taken('SQL01', 'LUN1', 'Online', 'Online', 'Online') },
  machines: {
    SQL01: running('Running', 38_500, {
      guest: 'Booting',
      guestSinceMs: 38_500,
      progress: step('boot', 38_500, 128_500),
    }),
  },
})

const recovered = changed(booting, {
  atMs: 160_000,
  volumes: { LUN2: mounted(37_900) },
  groups: { WEB01: taken('WEB01', 'LUN2', 'Online', 'Online', 'Online') },
  machines: {
    SQL01: running('Running', 38_500, {
      guest: 'Running',
      application: 'Running',
      guestSinceMs: 128_500,
      progress: null,
      downSinceMs: null,
      downMs: 108_500,
    }),
    WEB01: running('Running', 40_500, {
      guest: 'Running',
      application: 'Running',
      guestSinceMs: 130_500,
      progress: null,
      downSinceMs: null,
      downMs: 110_500,
    }),
  },
  clients: { Office: [fine('SQL01', 128_500), fine('FILE01')], Visitors: [fine('WEB01', 130_500)] },
})

export const crash = {
  healthy,
  silent: changed(changed(healthy, dark), { atMs: 23_200 }),
  regroup,
  arbitrating,
  mounting,
  starting,
  booting,
  recovered,
} as const satisfies Record<string, ClusterSnapshot>

const moving = { moveTo: 'NODE2', moveReason: 'administrator' } as const
const frozen = {
  Office: [{ vm: 'SQL01', state: 'Frozen', sinceMs: 15_900, untilMs: 105_900 } as const, fine('FILE01')],
}
const transfer = (does: 'save' | 'restore', startedMs: number, doneMiB: number) => ({
  does,
  startedMs,
  untilMs: startedMs + 41_000,
  doneMiB,
  rateMiBPerS: 100,
})

const saving = changed(healthy, {
  atMs: 41_300,
  groups: {
    SQL01: {
      ...moving,
      state: 'Pending',
      resources: resources('SQL01', 'LUN1', 'Online', 'Online', 'OfflinePending'),
    },
  },
  machines: {
    SQL01: {
      state: 'Saving',
      sinceMs: 15_900,
      downSinceMs: 15_900,
      outages: 1,
      memoryKept: true,
      progress: transfer('save', 15_900, 2540),
      copies: [{ node: 'NODE1', state: 'Saving', fenced: false }],
    },
  },
  clients: frozen,
})

const handOver = changed(saving, {
  atMs: 60_300,
  volumes: { LUN1: mountingOn2(60_000, 'Attaching') },
  groups: {
    SQL01: {
      owner: 'NODE2',
      moveTo: null,
      state: 'Pending',
      resources: resources('SQL01', 'LUN1', 'OnlinePending', 'Offline', 'Offline'),
    },
  },
  machines: {
    SQL01: {
      node: 'NODE2',
      state: 'Saved',
      sinceMs: 56_900,
      progress: null,
      savedOnVolume: true,
      copies: [],
    },
  },
})

const restoring = changed(handOver, {
  atMs: 80_000,
  nodes: {
    NODE1: { memoryMiB: { capacity: 30_720, used: 2048 } },
    NODE2: { memoryMiB: { capacity: 30_720, used: 10_240 } },
  },
  volumes: { LUN1: mounted(63_000) },
  groups: { SQL01: { resources: resources('SQL01', 'LUN1', 'Online', 'Online', 'OnlinePending') } },
  machines: {
    SQL01: running('Restoring', 64_000, { progress: transfer('restore', 64_000, 1600), savedOnVolume: true }),
  },
})

export const quickMigration = { saving, handOver, restoring } as const satisfies Record<
  string,
  ClusterSnapshot
>

const paused = changed(healthy, { nodes: { NODE2: { state: 'Paused', paused: true } } })

const failed = changed(healthy, {
  atMs: 95_000,
  groups: {
    SQL01: {
      state: 'Failed',
      failovers: 1,
      resources: resources('SQL01', 'LUN1', 'Online', 'Online', 'Failed'),
    },
  },
  machines: {
    SQL01: {
      state: 'Off',
      guest: 'Off',
      application: 'Off',
      sinceMs: 40_000,
      downSinceMs: 40_000,
      outages: 1,
      memoryKept: false,
      copies: [{ node: 'NODE1', state: 'Off', fenced: false }],
    },
  },
  clients: { Office: [lost('SQL01', 40_000), fine('FILE01')] },
})

const threeMachines: readonly SampleMachine[] = ['SQL01', 'WEB01', 'FILE01', 'DC02', 'MAIL01', 'APP01'].map(
  (id, index) => ({
    id,
    node: `NODE${(index % 3) + 1}`,
    memoryGiB: 2 + (index % 3) * 2,
    volume: `LUN${index + 1}`,
  }),
)
const three = sampleCluster({ nodes: ['NODE1', 'NODE2', 'NODE3'], machines: threeMachines, witness: null })

/** NODE3 alone on its side of a split: two views, one without quorum. */
const split = changed(three, {
  atMs: 28_000,
  nodes: {
    NODE1: { members: ['NODE1', 'NODE2'] },
    NODE2: { members: ['NODE1', 'NODE2'] },
    NODE3: { state: 'Down', inShownView: false, members: ['NODE3'], quorate: 'no', removedAtMs: 26_500 },
  },
  networks: {
    Public: { state: 'Partitioned', blocks: [['NODE1', 'NODE2'], ['NODE3']] },
    Heartbeat: { state: 'Partitioned', blocks: [['NODE1', 'NODE2'], ['NODE3']] },
  },
  pairs: {
    'NODE1 NODE3': { contact: false, sinceMs: 20_000, lastMs: 19_999, networks: [], watched: false },
    'NODE2 NODE3': { contact: false, sinceMs: 20_000, lastMs: 19_999, networks: [], watched: false },
  },
  quorum: {
    votes: 2,
    quorateNodes: ['NODE1', 'NODE2'],
    ballots: [
      { id: 'NODE1', vote: 'counted' },
      { id: 'NODE2', vote: 'counted' },
      { id: 'NODE3', vote: 'lost' },
    ],
  },
  views: [
    { members: ['NODE1', 'NODE2'], quorate: 'yes', epoch: 2 },
    { members: ['NODE3'], quorate: 'no', epoch: 1 },
  ],
})

/** `count` nodes with `each` machines, every machine with a volume of its own, in order of home. */
export function generated(
  count: number,
  each: number,
  options: { witness?: string | null; clients?: boolean } = {},
): ClusterSnapshot {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  const nodes = Array.from(
    { length: count },
    (_, index) => `NODE${count > 9 ? pad(index + 1, 2) : index + 1}`,
  )
  const machines = nodes.flatMap((node, home) =>
    Array.from({ length: each }, (_, index): SampleMachine => {
      const number = pad(home * each + index + 1, count * each > 99 ? 3 : 2)
      return { id: `VM${number}`, node, memoryGiB: 1 + (index % 4), volume: `LUN${number}` }
    }),
  )
  const { witness = 'Witness', clients = false } = options
  return sampleCluster({
    nodes,
    machines,
    witness,
    ...(clients
      ? { clients: [{ id: 'Office', uses: machines.slice(0, 3).map(({ id }) => id) }] }
      : { clients: [] }),
  })
}

/** 14 s after NODE05 of 16 has lost power: its machines are spread over the others, some boot, some wait. */
function spread(): ClusterSnapshot {
  const whole = generated(16, 16)
  const goneTo = (id: string) =>
    `NODE${String(((Number(id.slice(-3)) * 7) % 15) + 1).padStart(2, '0')}`.replace('NODE05', 'NODE16')
  const gone = whole.virtualMachines.filter(({ node }) => node === 'NODE05').map(({ id }) => id)
  const boots = (id: string) => Number(id.slice(-3)) % 16 < 9
  const machines = Object.fromEntries(
    gone.map((id) => {
      const node = goneTo(id)
      const common = {
        node,
        lostOn: ['NODE05'],
        outages: 1,
        downSinceMs: crashMs,
        memoryKept: false,
        application: 'Off' as const,
      }
      if (!boots(id)) return [id, { ...common, state: 'Off' as const, guest: 'Off' as const, copies: [] }]
      return [
        id,
        {
          ...common,
          guest: 'Booting' as const,
          guestSinceMs: 30_000,
          progress: step('boot', 30_000, 120_000),
          copies: [{ node, state: 'Running' as const, fenced: false }],
        },
      ]
    }),
  )
  const volumes = Object.fromEntries(
    gone.map((id) => {
      const node = goneTo(id)
      const moved = { owner: node, reservedBy: node, formerOwner: 'NODE05' }
      return [
        id.replace('VM', 'LUN'),
        boots(id)
          ? { ...moved, mountedOn: node, hosts: [held(node, 'Mounted', 29_000)] }
          : {
              ...moved,
              state: 'OnlinePending' as const,
              mountedOn: null,
              hosts: [held(node, 'Attaching', 32_000)],
            },
      ]
    }),
  )
  return changed(whole, {
    atMs: 34_000,
    nodes: {
      NODE05: {
        state: 'Down',
        power: 'off',
        server: 'Off',
        serverSinceMs: crashMs,
        clusterService: 'stopped',
        view: 'none',
        inShownView: false,
        removedAtMs: removedMs,
      },
    },
    machines,
    volumes,
    groups: Object.fromEntries(gone.map((id) => [id, { owner: goneTo(id), failovers: 1 }])),
    pairs: Object.fromEntries(
      whole.heartbeats
        .filter(({ a, b }) => a === 'NODE05' || b === 'NODE05')
        .map(({ a, b }) => [`${a} ${b}`, { contact: false, lastMs: crashMs - 1, networks: [] }]),
    ),
    quorum: {
      votes: 16,
      ballots: whole.quorum.ballots.map((ballot) =>
        ballot.id === 'NODE05' ? { ...ballot, vote: 'lost' as const } : ballot,
      ),
    },
  })
}

/** What else may go wrong in a picture: a hung node, a degraded guest, a lost path, a network down, no power yet. */
const troubles = changed(healthy, {
  atMs: 64_000,
  nodes: { NODE1: { power: 'hung', server: 'Hung', serverSinceMs: 60_000 } },
  networks: { Heartbeat: { state: 'Down', up: false } },
  machines: {
    FILE01: { guest: 'Hung', guestSinceMs: 50_000, downSinceMs: 50_000, outages: 1 },
    DC02: { application: 'Failed', downSinceMs: 50_000, outages: 1 },
  },
  pairs: { 'NODE1 NODE2': { contact: false, sinceMs: 60_000, lastMs: 59_999, networks: [] } },
})

const noQuorum = changed(arbitrating, {
  atMs: 34_000,
  nodes: { NODE2: { quorate: 'no' } },
  quorum: {
    quorate: 'no',
    votes: 1,
    arbitration: null,
    ballots: [
      { id: 'NODE1', vote: 'lost' },
      { id: 'NODE2', vote: 'counted' },
      { id: 'Witness', vote: 'lost' },
    ],
  },
})

export const states = { paused, failed, three, split, troubles, noQuorum } as const satisfies Record<
  string,
  ClusterSnapshot
>

const longName = 'A-VERY-LONG-NAME-THAT-SOMEBODY-GAVE-IN-2008-AND-NEVER-CHANGED-01'

/** Every name 64 characters long. */
export const longNames = sampleCluster({
  nodes: [`${longName}N1`.slice(-64), `${longName}N2`.slice(-64)],
  machines: ['S', 'W', 'F', 'D'].map((letter, index) => ({
    id: `${longName}${letter}`.slice(-64),
    node: `${longName}N${index < 2 ? 1 : 2}`.slice(-64),
    memoryGiB: 4,
    volume: `${longName}L${index}`.slice(-64),
  })),
  networks: [
    { id: `${longName}P`.slice(-64), role: 'clusterAndClient' },
    { id: `${longName}H`.slice(-64), role: 'cluster' },
    { id: `${longName}I`.slice(-64), role: 'none' },
  ],
  clients: [{ id: `${longName}C`.slice(-64), uses: [`${longName}S`.slice(-64)] }],
  witness: `${longName}Q`.slice(-64),
  units: [`${longName}U`.slice(-64)],
})

const twelveMachines: readonly SampleMachine[] = Array.from({ length: 11 }, (_, index) => ({
  id: `VM${index + 1}`,
  node: `NODE${(index % 2) + 1}`,
  memoryGiB: 2,
  volume: `LUN${index + 1}`,
}))

export const sizes = {
  one: generated(1, 8, { clients: true }),
  oneMachine: generated(1, 1, { witness: null }),
  noClients: sampleCluster({ clients: [] }),
  oneNetwork: sampleCluster({ networks: [{ id: 'Public', role: 'clusterAndClient' }] }),
  threeNetworks: sampleCluster({
    networks: [
      { id: 'iSCSI', role: 'none' },
      { id: 'Public', role: 'clusterAndClient' },
      { id: 'Heartbeat', role: 'cluster' },
    ],
  }),
  twelveVolumes: sampleCluster({ machines: twelveMachines, clients: [] }),
  twoUnits: sampleCluster({ units: ['SAN1', 'SAN2'] }),
  sixteenMachines: generated(2, 8, { clients: true }),
  three,
  fourByTwo: generated(4, 2, { clients: true }),
  fourByEight: generated(4, 8, { clients: true }),
  fiveNodes: generated(5, 4),
  spread: spread(),
  longNames,
  none: sampleCluster({ machines: [], clients: [] }),
} as const satisfies Record<string, ClusterSnapshot>

export const everything: Readonly<Record<string, ClusterSnapshot>> = {
  ...crash,
  ...quickMigration,
  ...states,
  ...sizes,
}
