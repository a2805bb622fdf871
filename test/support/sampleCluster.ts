import { defaultGroupPolicies } from '../../src/model/plant'
import type {
  ClientSnapshot,
  ClusterSnapshot,
  GroupSnapshot,
  HeartbeatSnapshot,
  NetworkSnapshot,
  NodeSnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../../src/model/snapshot'

/** A healthy cluster made by hand, for drawings that must not wait for a simulation. */
export interface SampleOptions {
  readonly nodes?: readonly string[]
  readonly machines?: readonly SampleMachine[]
  readonly networks?: readonly Pick<NetworkSnapshot, 'id' | 'role'>[]
  readonly clients?: readonly { readonly id: string; readonly uses: readonly string[] }[]
  readonly witness?: string | null
  /** Storage units, machines' volumes dealt out in turn. */
  readonly units?: readonly string[]
  readonly atMs?: number
}

export interface SampleMachine {
  readonly id: string
  readonly node: string
  readonly memoryGiB: number
  readonly volume: string
}

export const twoNodes: readonly SampleMachine[] = [
  { id: 'SQL01', node: 'NODE1', memoryGiB: 4, volume: 'LUN1' },
  { id: 'WEB01', node: 'NODE1', memoryGiB: 2, volume: 'LUN2' },
  { id: 'FILE01', node: 'NODE2', memoryGiB: 4, volume: 'LUN3' },
  { id: 'DC02', node: 'NODE2', memoryGiB: 2, volume: 'LUN4' },
]

const twoNetworks = [
  { id: 'Public', role: 'clusterAndClient' },
  { id: 'Heartbeat', role: 'cluster' },
] as const

const threeClients = [
  { id: 'Office', uses: ['SQL01', 'FILE01'] },
  { id: 'Visitors', uses: ['WEB01'] },
  { id: 'Branch', uses: ['FILE01', 'DC02'] },
]

export function sampleCluster(options: SampleOptions = {}): ClusterSnapshot {
  const {
    nodes = ['NODE1', 'NODE2'],
    machines = twoNodes,
    networks = twoNetworks,
    clients = threeClients,
    witness = 'Witness',
    units = ['SAN1'],
    atMs = 10_000,
  } = options
  const ballots = [...nodes, ...(witness === null ? [] : [witness])].map((id) => ({
    id,
    vote: 'counted' as const,
  }))
  const witnessVolume = witness === null ? [] : [volumeOf(witness, units[0], nodes[0], null)]
  return {
    atMs,
    name: 'CLUSTER1',
    properties: { SameSubnetDelay: 1000, SameSubnetThreshold: 5, QuorumArbitrationTimeMax: 60_000 },
    updates: [],
    nodes: nodes.map((id, index) => nodeOf(id, index + 1, nodes, machines)),
    quorum: {
      hasQuorum: true,
      quorate: 'yes',
      type: witness === null ? 'NodeMajority' : 'NodeAndDiskMajority',
      votes: ballots.length,
      total: ballots.length,
      needed: Math.floor(ballots.length / 2) + 1,
      forced: false,
      quorateNodes: nodes,
      witness:
        witness === null
          ? null
          : { id: witness, kind: 'disk', up: true, reachedBy: nodes, state: 'Online', heldBy: nodes[0] },
      ballots,
      arbitration: null,
    },
    networks: networks.map(({ id, role }) => ({
      sameSubnetAs: null,
      id,
      role,
      state: 'Up',
      up: true,
      blocks: null,
      links: nodes.map((node) => ({ node, up: true })),
      interfaces: nodes.map((node) => ({ node, state: 'Up' as const })),
      oneWay: [],
    })),
    heartbeats: pairsOf(nodes, networks),
    storageUnits: units.map((id) => ({
      id,
      up: true,
      bandwidthMiBPerS: 100,
      transfers: 0,
      paths: nodes.map((node) => ({ node, up: true, cables: 1, working: 1, lostVolumes: [] })),
    })),
    supplies: [],
    fileShare: null,
    volumes: [
      ...witnessVolume,
      ...machines.map(({ id, node, volume }, index) =>
        volumeOf(volume, units[index % units.length], node, id),
      ),
    ],
    groups: machines.map(groupOf),
    virtualMachines: machines.map(machineOf),
    clients: clients.map(clientOf),
    views: [{ members: nodes, quorate: 'yes', epoch: 1 }],
  }
}

function nodeOf(
  id: string,
  number: number,
  members: readonly string[],
  machines: readonly SampleMachine[],
): NodeSnapshot {
  const used = machines
    .filter(({ node }) => node === id)
    .reduce((sum, { memoryGiB }) => sum + memoryGiB * 1024, 0)
  return {
    id,
    number,
    state: 'Up',
    power: 'on',
    server: 'Running',
    serverSinceMs: 0,
    serverUntilMs: null,
    clusterService: 'running',
    service: 'Running',
    serviceUntilMs: null,
    view: 'member',
    members,
    quorate: 'yes',
    inCluster: true,
    paused: false,
    regroupSinceMs: null,
    regroupUntilMs: null,
    regroupStages: [],
    joinUntilMs: null,
    memoryMiB: { capacity: 30 * 1024, used },
    updates: ['KB951308'],
    lacks: [],
    virtualNetworks: ['Production'],
    missingNetworks: [],
    softwareChange: null,
    softwareUntilMs: null,
    inShownView: true,
    removedAtMs: null,
  }
}

function pairsOf(
  nodes: readonly string[],
  networks: readonly Pick<NetworkSnapshot, 'id' | 'role'>[],
): readonly HeartbeatSnapshot[] {
  const carriers = networks.filter(({ role }) => role !== 'none').map(({ id }) => id)
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).map((b) => ({
      a,
      b,
      contact: true,
      sinceMs: 0,
      phaseMs: 0,
      periodMs: 1000,
      threshold: 5,
      lastMs: null,
      networks: carriers,
      watched: true,
    })),
  )
}

const volumeOf = (id: string, unit: string, node: string, group: string | null): VolumeSnapshot => ({
  id,
  unit,
  sizeMiB: 102_400,
  freeMiB: 61_440,
  full: false,
  dirty: false,
  damaged: false,
  maintenance: false,
  passedThrough: false,
  isWitness: group === null,
  group,
  home: node,
  state: 'Online',
  owner: node,
  stale: false,
  reservedBy: node,
  mountedOn: node,
  formerOwner: null,
  hosts: [{ node, state: 'Mounted', sinceMs: 0, untilMs: null, fenced: false }],
})

const groupOf = ({ id, node, volume }: SampleMachine): GroupSnapshot => ({
  id,
  state: 'Online',
  owner: node,
  stale: false,
  moveTo: null,
  moveReason: null,
  wish: 'online',
  failovers: 0,
  failedOverMs: [],
  policies: defaultGroupPolicies,
  limits: {
    restarts: { threshold: 1, periodMs: 900_000 },
    failovers: { threshold: null, periodMs: 21_600_000 },
  },
  preferredOwners: [],
  virtualMachines: [id],
  takenOffline: [],
  resources: [
    {
      id: volume,
      kind: 'physicalDisk',
      virtualMachine: null,
      state: 'Online',
      restartedMs: [],
      next: null,
      separateMonitor: false,
      separateMonitorNext: false,
      call: null,
    },
    {
      id: `${id}.configuration`,
      kind: 'virtualMachineConfiguration',
      virtualMachine: id,
      state: 'Online',
      restartedMs: [],
      next: null,
      separateMonitor: false,
      separateMonitorNext: false,
      call: null,
    },
    {
      id: `${id}.vm`,
      kind: 'virtualMachine',
      virtualMachine: id,
      state: 'Online',
      restartedMs: [],
      next: null,
      separateMonitor: false,
      separateMonitorNext: false,
      call: null,
    },
  ],
  next: null,
  back: null,
})

const machineOf = ({ id, node, memoryGiB, volume }: SampleMachine): VirtualMachineSnapshot => ({
  id,
  virtualNetwork: 'Production',
  unconnected: false,
  group: id,
  standAlone: null,
  monitor: null,
  state: 'Running',
  sinceMs: 0,
  node,
  guest: 'Running',
  guestSinceMs: 0,
  application: 'Running',
  applicationName: 'SQL Server',
  monitored: false,
  alarmSinceMs: null,
  alarmDueMs: null,
  memoryMiB: memoryGiB * 1024,
  volumes: [volume],
  downMs: 0,
  outages: 0,
  downSinceMs: null,
  memoryKept: null,
  progress: null,
  savedOnVolume: false,
  copies: [{ node, state: 'Running', fenced: false }],
  lostOn: [],
  snapshots: null,
})

const clientOf = ({ id, uses }: { id: string; uses: readonly string[] }): ClientSnapshot => ({
  id,
  connected: true,
  sessionsLost: 0,
  downMs: 0,
  sessions: uses.map((vm) => ({ vm, state: 'Connected', sinceMs: 0, untilMs: null })),
})

/** The same cluster with some things otherwise, by id. */
export interface Changes {
  readonly atMs?: number
  readonly nodes?: Readonly<Record<string, Partial<NodeSnapshot>>>
  readonly networks?: Readonly<Record<string, Partial<NetworkSnapshot>>>
  readonly volumes?: Readonly<Record<string, Partial<VolumeSnapshot>>>
  readonly groups?: Readonly<Record<string, Partial<GroupSnapshot>>>
  readonly machines?: Readonly<Record<string, Partial<VirtualMachineSnapshot>>>
  readonly clients?: Readonly<Record<string, ClientSnapshot['sessions']>>
  readonly pairs?: Readonly<Record<string, Partial<HeartbeatSnapshot>>>
  readonly quorum?: Partial<ClusterSnapshot['quorum']>
  readonly views?: ClusterSnapshot['views']
}

export function changed(snapshot: ClusterSnapshot, changes: Changes): ClusterSnapshot {
  const by = <T extends { readonly id: string }>(
    things: readonly T[],
    patches: Readonly<Record<string, Partial<T>>> = {},
  ) => things.map((thing) => ({ ...thing, ...patches[thing.id] }))
  return {
    ...snapshot,
    atMs: changes.atMs ?? snapshot.atMs,
    nodes: by(snapshot.nodes, changes.nodes),
    networks: by(snapshot.networks, changes.networks),
    volumes: by(snapshot.volumes, changes.volumes),
    groups: by(snapshot.groups, changes.groups),
    virtualMachines: by(snapshot.virtualMachines, changes.machines),
    clients: snapshot.clients.map((client) => {
      const sessions = changes.clients?.[client.id] ?? client.sessions
      return { ...client, sessions, connected: sessions.every(({ state }) => state === 'Connected') }
    }),
    heartbeats: snapshot.heartbeats.map((pair) => ({ ...pair, ...changes.pairs?.[`${pair.a} ${pair.b}`] })),
    quorum: { ...snapshot.quorum, ...changes.quorum },
    views: changes.views ?? snapshot.views,
  }
}
