import type { Input, Laws } from '../../src/kernel/simulation'
import type { Intervention, Params } from '../../src/model/intervention'
import type { Run, TimedIntervention } from '../../src/player/run'
import { simulate, type SimulatedRun } from '../../src/player/simulate'
import type { Scenario } from '../../src/scenario/scenario'
import { accepted } from './cluster'
import { hinder } from './hindered'

type Dice = (below: number) => number

/** Uniform integers from a seed, independent of the kernel's own generator. */
export function dice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * below)
  }
}

/** A seed far from those of its neighbours: `dice` of seeds close together begin alike. */
export function scattered(k: number): number {
  let h = Math.imul(k ^ 0x2545f491, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return (h ^ (h >>> 13)) >>> 0
}

export interface RandomOptions {
  readonly nodes?: number
  readonly vms?: number
  readonly acts?: number
  /** Owners' lists, policies, offline actions, memory that does not fit everywhere, two volumes. */
  readonly rich?: boolean
  /** Two power circuits and a cooling, which fail. */
  readonly place?: boolean
  /** Machines are stopped past the cluster, and saved memory is deleted. */
  readonly past?: boolean
  /** Single resources go offline, come online and fail by hand. */
  readonly resources?: boolean
  /** Their calls hang, and coming online takes them longer. */
  readonly calls?: boolean
  /** Groups that go home or keep apart. */
  readonly home?: boolean
  /** Several paths, dirty and small volumes, disks passed through, local files, and what can happen to all of them. */
  readonly storage?: boolean
  /** Virtual machines that lie on one volume, and so are one group; each may be taken offline by itself. */
  readonly shared?: boolean
  /** Forced starts as well. */
  readonly forced?: boolean
  /** Every second act is overtaken by a fault before anything could come of it. */
  readonly overtaken?: boolean
  /** Another model than Node Majority and Node and Disk Majority. */
  readonly quorum?: 'NodeAndDiskMajority' | 'NodeAndFileShareMajority' | 'DiskOnly'
  /** Nodes are evicted and added. */
  readonly members?: boolean
  /** One-way and single losses of all kinds, also between one node and the file share. */
  readonly asymmetric?: boolean
  /** Somebody changes how often heartbeats are sent, how many are waited for, how long the witness is fought for. */
  readonly properties?: boolean
  /** Somebody changes how often a group may fail over, and whether and when it goes home. */
  readonly policies?: boolean
  /** The quorum is configured anew: two disks and the share to choose from, whichever votes. */
  readonly electorate?: boolean
  /** Snapshots are taken, applied and deleted, machines shut down through the cluster, and guests write much. */
  readonly snapshots?: boolean
  /** Updates are installed and removed, with a restart and without one. */
  readonly software?: boolean
  /** People pause, resume and reset machines in Hyper-V Manager, and restart Windows inside. */
  readonly hyperV?: boolean
  /** Virtual machines that are not clustered, one on each node; some of them are made highly available. */
  readonly alone?: boolean
  /** Every network at once falls apart, into two or three segments. */
  readonly splits?: boolean
  /** Before everything is repaired, only a majority of the nodes is: these alone must serve what can be served. */
  readonly core?: boolean
  /** As long as things break, resource actions take long now and then, or fail once. */
  readonly hindered?: boolean
}

export interface RandomRun {
  readonly run: Run
  readonly interventions: readonly TimedIntervention[]
  readonly options: RandomOptions
  readonly core: Core | null
}

/** These nodes have been whole for long enough at that moment. */
export interface Core {
  readonly nodes: readonly string[]
  readonly atMs: number
}

/**
 * A safety phase in which anything may break, in bursts and close together, then liveness: a core of nodes is repaired and
 * the rest stays as it is, if that is wanted, and at last everything is repaired in random order and left alone. The same seed and options are the same run for ever: draws are only added behind options.
 */
export function randomRun(seed: number, options: RandomOptions = {}): RandomRun {
  const pick = dice(seed)
  const nodes = options.nodes ?? 2 + pick(3)
  const vms = options.vms ?? 1 + pick(6)
  const acts = options.acts ?? 3 + pick(20)
  const broken = breakThings(nodes, vms, acts, options, pick)
  const lastMs = broken.at(-1)?.atMs ?? 1_000
  const whole = options.core === true ? coreOf(nodes, pick) : []
  const kept = options.core === true ? keepCore(whole, nodes, vms, lastMs, options, pick) : []
  const servedMs = kept.at(-1)?.atMs ?? lastMs
  const interventions = [...broken, ...kept, ...repairThings(nodes, vms, servedMs, options, pick)]
  const usual = pick(3) === 0 ? 'NodeMajority' : 'NodeAndDiskMajority'
  const settings = {
    quorum: options.quorum ?? usual,
    variation: ['none', 'normal', 'full'][pick(3)],
    seed,
    horizon: '48h',
  }
  const scenario = plainCluster(nodes, vms, {
    ...settings,
    ...(options.rich === true ? { rich: pick } : {}),
    ...(options.storage === true ? { storage: pick } : {}),
    ...(options.home === true ? { home: pick } : {}),
    place: options.place === true,
    shared: options.shared === true,
    electorate: options.electorate === true,
    snapshots: options.snapshots === true,
    software: options.software === true,
    alone: options.alone === true,
  })
  const run = inspected(simulate(scenario, interventions, { sweepEvery: 1 }))
  if (options.hindered === true) hinder(((run as SimulatedRun).simulation as unknown as Inside).laws, lastMs)
  const core = kept.length > 0 ? { nodes: whole, atMs: servedMs } : null
  return { run: options.overtaken === true ? atOnce(run) : run, interventions, options, core }
}

// --- the cluster ----------------------------------------------------------------------------------------------

interface Plain {
  readonly quorum?: string
  readonly variation?: string
  readonly seed?: number
  readonly horizon?: string
  readonly rich?: Dice
  readonly storage?: Dice
  readonly home?: Dice
  readonly place?: boolean
  readonly shared?: boolean
  readonly electorate?: boolean
  readonly snapshots?: boolean
  readonly software?: boolean
  readonly alone?: boolean
}

/** Of each three the first two lie on one volume: with the first of them as `leader` they are one group. */
const leaderOf = (i: number, shared: boolean): number => (shared && i % 3 === 2 ? i - 1 : i)

/** A leader that others may follow has a group with a name of its own. */
const groupOf = (i: number, shared: boolean): string =>
  shared && i % 3 !== 0 ? `G${leaderOf(i, shared)}` : `VM${i}`

/** A plain cluster of `nodes` nodes with `vms` virtual machines spread over them. */
export function plainCluster(nodes: number, vms: number, more: Plain = {}): Scenario {
  const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  const machines = Array.from({ length: vms }, (_, i) => i + 1)
  const { quorum = 'NodeAndDiskMajority', rich, storage, shared = false, home: homes } = more
  const share = quorum === 'NodeAndFileShareMajority'
  const disk = quorum !== 'NodeMajority' && !share
  const room = ids.map(() => 30)
  const second = machines.map(() => {
    const pick = rich ?? storage
    return pick !== undefined && pick(4) === 0
  })
  return accepted({
    formatVersion: 1,
    id: `test/plain-${nodes}x${vms}`,
    version: 1,
    title: 'A plain cluster',
    lang: 'en',
    settings: {
      seed: more.seed ?? 1,
      variation: more.variation ?? 'normal',
      horizon: more.horizon ?? '2h',
      // Else it would have been mended long before.
      ...(more.place === true ? { durations: { overheating: '30s' } } : {}),
      ...(more.snapshots === true ? { durations: { snapshotsMax: 3 } } : {}),
    },
    cluster: {
      name: 'CLUSTER1',
      ...(more.place === true ? { supplies: suppliesFor(ids) } : {}),
      ...(more.software === true ? { updates: [{ id: 'KB1' }, { id: 'KB2', restart: false }] } : {}),
      platform: 'windowsServer2008',
      quorum: { type: quorum, ...(disk ? { witness: 'Witness' } : share ? { witness: 'FSW' } : {}) },
      ...(share || more.electorate === true ? { fileShareWitness: { id: 'FSW' } } : {}),
      nodes: ids.map((id, n) => ({
        id,
        ...(more.alone === true ? { virtualMachines: [aloneOn(n)] } : {}),
        memory: '32GiB',
        hostReserve: '2GiB',
        virtualNetworks: ['Production'],
      })),
      networks: [
        { id: 'Public', role: 'clusterAndClient' },
        { id: 'Heartbeat', role: 'cluster' },
      ],
      storage: [
        {
          id: 'SAN1',
          bandwidth: '350MiB/s',
          ...(storage === undefined ? {} : { paths: 1 + storage(3) }),
          volumes: [
            ...(disk || more.electorate === true ? [{ id: 'Witness', size: '1GiB' }] : []),
            ...(more.electorate === true ? [{ id: 'Other', size: '1GiB' }] : []),
            ...machines.map((i) => ({
              id: `LUN${i}`,
              size: shared ? '120GiB' : '100GiB',
              ...(storage === undefined ? {} : anyFiles(storage)),
            })),
            ...(more.alone === true ? ids.map((_, n) => ({ id: `SPARE${n + 1}` })) : []),
            ...machines.filter((_, i) => second[i]).map((i) => ({ id: `DATA${i}`, size: '100GiB' })),
          ],
        },
      ],
      groups: groupsOf(
        machines.map((i) => {
          const leader = leaderOf(i, shared)
          const volumes = second[i - 1] ? [`LUN${leader}`, `DATA${i}`] : [`LUN${leader}`]
          const home = (leader - 1) % nodes
          return {
            group: groupOf(i, shared),
            owner: ids[home],
            virtualMachine: {
              memory: '4GiB',
              volumes,
              virtualNetwork: 'Production',
              ...(more.snapshots === true ? { writesPerHour: '600GiB' } : {}),
              ...(rich === undefined ? {} : richMachine(rich, room, home)),
              ...(storage === undefined || storage(6) > 0 ? {} : { localFileOn: ids[home] }),
              ...(storage !== undefined && second[i - 1] && storage(2) === 0
                ? { volumes: volumes.slice(0, 1), passThroughDisks: volumes.slice(1) }
                : {}),
            },
            application: { name: 'Service', monitored: i % 2 === 1 },
            policies: {
              ...(rich === undefined ? {} : richPolicies(ids, ids[home], rich)),
              ...(homes === undefined ? {} : homePolicies(ids, homes)),
            },
            id: `VM${i}`,
          }
        }),
      ),
    },
    clients: [{ id: 'Office', uses: ['VM1'] }],
  })
}

interface Written {
  readonly id: string
  readonly group: string
  readonly owner: string
  readonly virtualMachine: object
  readonly application: object
  readonly policies: object
}

/** A group has the owner and the policies of its first virtual machine. */
function groupsOf(machines: readonly Written[]): readonly object[] {
  return [...new Set(machines.map(({ group }) => group))].map((group) => {
    const [first, ...others] = machines.filter((machine) => machine.group === group)
    const { id, owner, virtualMachine, application, policies } = first
    if (id === group) return { id, owner, virtualMachine, application, ...policies }
    const virtualMachines = [first, ...others].map((machine) => {
      return { id: machine.id, ...machine.virtualMachine, application: machine.application }
    })
    return { id: group, owner, virtualMachines, ...policies }
  })
}

/** Everything fits at the start, with a little to spare; on fewer nodes it may not. */
function richMachine(pick: Dice, room: number[], owner: number): object {
  const wanted = [2, 4, 9, 12][pick(4)]
  const gib = wanted + 6 <= room[owner] ? wanted : room[owner] > 4 ? 2 : 0.5
  room[owner] -= gib
  return { memory: `${gib}GiB`, offlineAction: ['save', 'save', 'shutDown', 'turnOff'][pick(4)] }
}

/** Always with room for the memory file at the start. */
function anyFiles(pick: Dice): object {
  return {
    used: `${[0, 40, 80, 88][pick(4)]}GiB`,
    files: [4, 100, 200_000][pick(3)],
    dirty: pick(3) === 0,
    DiskRunChkDsk: pick(4) === 0 ? 4 : 0,
  }
}

function richPolicies(ids: readonly string[], owner: string, pick: Dice): object {
  const some = () => ids.filter(() => pick(2) === 0)
  return {
    preferredOwners: pick(3) === 0 ? some() : [],
    // Its owner at the start must be among them, and one more, or there would be nothing to see.
    possibleOwners: pick(3) === 0 ? [...new Set([owner, ids[pick(ids.length)], ...some()])] : [],
    policies: pick(3) === 0 ? { FailoverThreshold: pick(4) } : {},
    resources: {
      all: pick(3) === 0 ? { RestartAction: pick(3), RestartThreshold: pick(3), RestartPeriod: '5min' } : {},
    },
  }
}

/** Each with other actions than its neighbour; little enough to fit everywhere. */
function aloneOn(n: number): object {
  return {
    id: `ALONE${n + 1}`,
    memory: '512MiB',
    disk: '1GiB',
    startAction: ['startIfRunning', 'alwaysStart', 'nothing'][n % 3],
    startDelay: ['0s', '20s'][n % 2],
    stopAction: ['save', 'shutDown', 'turnOff', 'save'][n % 4],
    moveTo: `SPARE${n + 1}`,
  }
}

const supplyIds = ['CircuitA', 'CircuitB', 'Room'] as const

/** The even ones on one circuit, the odd ones on the other, the storage unit on both; one switch with it on the first. */
function suppliesFor(ids: readonly string[]): readonly object[] {
  return [
    { id: 'CircuitA', kind: 'power', serves: [...ids.filter((_, i) => i % 2 === 0), 'SAN1', 'Heartbeat'] },
    { id: 'CircuitB', kind: 'power', serves: [...ids.filter((_, i) => i % 2 === 1), 'SAN1'] },
    { id: 'Room', kind: 'cooling', serves: [ids[0]] },
  ]
}

/** Most with a node that they like best, half of them always on the way there, a few by night alone. */
function homePolicies(ids: readonly string[], pick: Dice): object {
  const start = pick(3) > 0 ? -1 : pick(24)
  return {
    preferredOwners: pick(4) === 0 ? [] : ids.filter(() => pick(2) === 0),
    policies: {
      AutoFailbackType: pick(4) === 0 ? 0 : 1,
      FailbackWindowStart: start,
      FailbackWindowEnd: start < 0 ? -1 : (start + 1 + pick(23)) % 24,
      AntiAffinityClassNames: [['DC'], ['DC', 'WEB'], []][pick(3)],
    },
  }
}

// --- what is done to it ---------------------------------------------------------------------------------------

function breakThings(
  nodes: number,
  vms: number,
  acts: number,
  options: RandomOptions,
  pick: Dice,
): readonly TimedIntervention[] {
  const list: TimedIntervention[] = []
  const gaps = [0, 1, 300, 1_000, 2_000, 3_000, 5_000, 7_000, 15_000, 60_000, 200_000]
  let atMs = 1_000
  for (let i = 0; i < acts; i++) {
    atMs += pick(3) === 0 ? gaps[pick(4)] : pick(gaps[pick(gaps.length)] + 1)
    list.push({ atMs, intervention: anything(nodes, vms, options, pick) })
    if (options.overtaken === true && pick(2) === 0) list.push({ atMs, intervention: sudden(nodes, pick) })
    if (options.splits === true && pick(4) === 0)
      for (const intervention of splitAll(nodes, pick)) list.push({ atMs, intervention })
  }
  return list
}

const make = (kind: string, target: string, params: Params = {}): Intervention => ({ kind, target, params })

function anything(nodes: number, vms: number, options: RandomOptions, pick: Dice): Intervention {
  const node = () => `NODE${pick(nodes) + 1}`
  const vm = () => `VM${pick(vms) + 1}`
  const group = () => groupOf(pick(vms) + 1, options.shared === true)
  const network = () => ['Public', 'Heartbeat'][pick(2)]
  const kinds: (() => Intervention)[] = [
    () => make('nodeCrash', node()),
    () => make('nodeBugcheck', node()),
    () => make('nodeHang', node(), { for: 500 + pick(30_000) }),
    () => make('nodeHang', node(), { for: 500 + pick(8_000) }),
    () => make('clusterServiceCrash', node()),
    () => make('networkLoss', network()),
    () => make('linkLoss', node(), { network: network() }),
    () => make('linkLoss', node(), { network: network() }),
    () => make('linkRestored', node(), { network: network() }),
    () => make('networkRestored', network()),
    () => make('networkSplit', network(), { blocks: [[node()]] }),
    () => make('routeLoss', node(), { to: node() }),
    () => make('routeRestored', node(), { to: node() }),
    () => make('storagePathLoss', node()),
    () => make('storagePathLoss', node(), { volume: `LUN${pick(vms) + 1}` }),
    () => make('storagePathRestored', node()),
    () => make('storageUnitLoss', 'SAN1'),
    () => make('storageUnitRestored', 'SAN1'),
    () => make('vmProcessCrash', vm()),
    () => make('guestHang', vm()),
    () => make('guestCrash', vm()),
    () => make('applicationFailure', vm()),
    () => make('applicationRestored', vm()),
    () => make('quickMigrate', group(), { to: node() }),
    () => make('quickMigrate', group()),
    () => make('moveGroup', group()),
    () => make('moveGroup', 'ClusterGroup'),
    () => make('takeOffline', group()),
    () => make('bringOnline', group()),
    () => make('startNode', node()),
    () => make('startNode', node()),
    () => make('startClusterService', node()),
    () => make('stopClusterService', node()),
    () => make('shutDownNode', node()),
    () => make('pauseNode', node()),
    () => make('resumeNode', node()),
  ]
  const often = (kind: () => Intervention) => kinds.push(kind, kind, kind, kind)
  if (options.shared === true) {
    often(() => make('takeOffline', vm()))
    often(() => make('bringOnline', vm()))
  }
  if (options.forced === true) often(() => make('startClusterService', node(), { forceQuorum: true }))
  if (options.quorum === 'NodeAndFileShareMajority') {
    often(() => make('fileShareLoss', 'FSW'))
    often(() => make('fileShareRestored', 'FSW'))
  }
  if (options.quorum === 'DiskOnly') often(() => make('storagePathLoss', node(), { volume: 'Witness' }))
  if (options.members === true) {
    often(() => make('evictNode', node()))
    often(() => make('addNode', node()))
  }
  if (options.past === true)
    for (const kind of ['turnOffVirtualMachine', 'shutDownGuest', 'discardSavedState'])
      often(() => make(kind, vm()))
  if (options.resources === true) {
    const hasDisk = options.quorum === 'NodeAndDiskMajority' || options.quorum === 'DiskOnly'
    const core = hasDisk ? ['Witness', 'ClusterGroup.name'] : ['ClusterGroup.name']
    const resource = () => {
      const id = vm()
      return [`LUN${id.slice(2)}`, `${id}.configuration`, `${id}.vm`, id][pick(4)]
    }
    for (const kind of ['takeOffline', 'bringOnline', 'simulateFailure']) often(() => make(kind, resource()))
    kinds.push(() => make('simulateFailure', core[pick(core.length)]))
    if (options.calls === true) {
      often(() => make('resourceHang', resource()))
      kinds.push(
        () => make('resourceHang', core[pick(core.length)]),
        () => make('slowOnline', resource(), { for: 1 + pick(300_000) }),
        () => make('silentOnline', resource(), { for: 1 + pick(300_000) }),
        () => make('onlineRestored', resource()),
      )
    }
  }
  if (options.software === true)
    for (const kind of ['installUpdate', 'removeUpdate'])
      often(() => make(kind, node(), { update: `KB${1 + pick(2)}` }))
  if (options.hyperV === true)
    for (const kind of ['pauseVirtualMachine', 'resumeVirtualMachine', 'resetVirtualMachine', 'restartGuest'])
      often(() => make(kind, vm()))
  if (options.hyperV === true)
    for (const [from, to] of [
      ['Production', 'LAN'],
      ['LAN', 'Production'],
    ])
      often(() => make('renameVirtualNetwork', node(), { from, to }))
  if (options.snapshots === true)
    for (const kind of ['takeSnapshot', 'applySnapshot', 'deleteSnapshot', 'shutDownVirtualMachine'])
      often(() => make(kind, vm()))
  if (options.alone === true) {
    const alone = () => `ALONE${pick(nodes) + 1}`
    for (const kind of [
      'turnOffVirtualMachine',
      'startVirtualMachine',
      'moveFiles',
      'makeHighlyAvailable',
      'bringOnline',
    ])
      often(() => make(kind, alone()))
    kinds.push(
      () => make('vmProcessCrash', alone()),
      () => make('guestHang', alone()),
      () => make('pauseVirtualMachine', alone()),
      () => make('resumeVirtualMachine', alone()),
      () => make('resetVirtualMachine', alone()),
      () => make('restartGuest', alone()),
      () => make('setResourceProperty', alone(), { property: 'SeparateMonitor', value: pick(2) }),
      () => make('moveGroup', alone()),
      () => make('shutDownVirtualMachine', alone()),
    )
  }
  if (options.place === true)
    for (const supply of supplyIds)
      kinds.push(
        () => make('supplyLoss', supply),
        () => make('supplyRestored', supply),
      )
  if (options.asymmetric === true) {
    const share = options.quorum === 'NodeAndFileShareMajority'
    const peer = () => (share && pick(2) === 0 ? 'FSW' : node())
    often(() => make('routeLoss', node(), { to: peer() }))
    often(() => make('routeLoss', node(), { to: node(), network: network() }))
    kinds.push(() => make('routeRestored', node(), { to: peer() }))
    if (share) often(() => make('routeLoss', node(), { to: 'FSW', network: 'Public' }))
  }
  if (options.properties === true) often(() => anyProperty(pick))
  if (options.policies === true) often(() => anyPolicy(group(), pick))
  if (options.electorate === true) {
    often(() => anyElectorate(pick))
    kinds.push(
      () => make('storagePathLoss', node(), { volume: ['Witness', 'Other'][pick(2)] }),
      () => make('routeLoss', node(), { to: 'FSW' }),
      () => make('fileShareLoss', 'FSW'),
      () => make('fileShareRestored', 'FSW'),
    )
  }
  if (options.storage === true) for (let i = 0; i < 2; i++) kinds.push(...aboutStorage(nodes, vms, pick))
  return kinds[pick(kinds.length)]()
}

/** One segment of the nodes that no block names, and one or two more. */
function splitAll(nodes: number, pick: Dice): readonly Intervention[] {
  const segments = 2 + pick(2)
  const blocks: string[][] = Array.from({ length: segments - 1 }, () => [])
  for (let n = 1; n <= nodes; n++) blocks[pick(segments)]?.push(`NODE${n}`)
  const named = blocks.filter((block) => block.length > 0)
  return ['Public', 'Heartbeat'].map((network) => make('networkSplit', network, { blocks: named }))
}

function anyProperty(pick: Dice): Intervention {
  const [property, values] = (
    [
      ['SameSubnetDelay', [250, 500, 1000, 2000]],
      ['SameSubnetThreshold', [3, 5, 10, 20]],
      ['QuorumArbitrationTimeMax', [1, 10, 60, 120]],
    ] as const
  )[pick(3)]
  return make('setClusterProperty', 'CLUSTER1', { property, value: values[pick(4)] })
}

function anyPolicy(group: string, pick: Dice): Intervention {
  const [property, values] = (
    [
      ['AutoFailbackType', [0, 1, 1, 1]],
      ['FailbackWindowStart', [-1, 0, 8, 22]],
      ['FailbackWindowEnd', [-1, 6, 12, 23]],
      ['FailoverThreshold', [0, 1, 3, 0xffff_ffff]],
      ['FailoverPeriod', [1, 2, 6, 24]],
    ] as const
  )[pick(5)]
  return make('setGroupProperty', group, { property, value: values[pick(4)] })
}

function anyElectorate(pick: Dice): Intervention {
  const witness = ['Witness', 'Other'][pick(2)]
  const electorates: readonly Params[] = [
    { type: 'NodeMajority' },
    { type: 'NodeAndDiskMajority', witness },
    { type: 'NodeAndDiskMajority', witness },
    { type: 'NodeAndFileShareMajority', witness: 'FSW' },
    { type: 'DiskOnly', witness },
  ]
  return make('setQuorum', 'CLUSTER1', electorates[pick(electorates.length)])
}

function aboutStorage(nodes: number, vms: number, pick: Dice): readonly (() => Intervention)[] {
  const node = () => `NODE${pick(nodes) + 1}`
  const volume = () => `LUN${pick(vms) + 1}`
  return [
    () => make('onePathLoss', node()),
    () => make('onePathRestored', node()),
    () => make('reservationLoss', volume()),
    () => make('volumeFull', volume()),
    () => make('spaceFreed', volume()),
    () => make('volumeDirty', volume()),
    () => make('fileSystemDamage', volume()),
    () => make('fileSystemRepaired', volume()),
    () => make('turnOnMaintenance', volume()),
    () => make('turnOnMaintenance', volume()),
    () => make('turnOffMaintenance', volume()),
    () => make('enlargeVolume', volume()),
    () => make('resumeVirtualMachine', `VM${pick(vms) + 1}`),
  ]
}

/** A fault that needs no time. */
function sudden(nodes: number, pick: Dice): Intervention {
  const node = `NODE${pick(nodes) + 1}`
  const kinds: (() => Intervention)[] = [
    () => make('nodeCrash', node),
    () => make('nodeCrash', node),
    () => make('nodeHang', node, { for: 500 + pick(12_000) }),
    () => make('clusterServiceCrash', node),
    () => make('storagePathLoss', node),
    () => make('networkSplit', 'Public', { blocks: [[node]] }),
    () => make('networkSplit', 'Heartbeat', { blocks: [[node]] }),
  ]
  return kinds[pick(kinds.length)]()
}

/** Everything that can be repaired, in random order; then somebody goes round and switches on what is off. */
function repairThings(
  nodes: number,
  vms: number,
  afterMs: number,
  options: RandomOptions,
  pick: Dice,
): readonly TimedIntervention[] {
  const list: TimedIntervention[] = []
  const repairs: Intervention[] = []
  const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  for (const id of ids) {
    for (const network of ['Public', 'Heartbeat']) repairs.push(make('linkRestored', id, { network }))
    repairs.push(make('storagePathRestored', id))
    for (const to of ids) if (to !== id) repairs.push(make('routeRestored', id, { to }))
  }
  for (const network of ['Public', 'Heartbeat']) repairs.push(make('networkRestored', network))
  repairs.push(make('storageUnitRestored', 'SAN1'))
  const share = options.quorum === 'NodeAndFileShareMajority' || options.electorate === true
  if (share && (options.asymmetric === true || options.electorate === true))
    for (const id of ids) repairs.push(make('routeRestored', id, { to: 'FSW' }))
  if (share) repairs.push(make('fileShareRestored', 'FSW'))
  if (options.place === true) for (const supply of supplyIds) repairs.unshift(make('supplyRestored', supply))
  if (options.calls === true)
    for (let i = 1; i <= vms; i++)
      for (const id of [`LUN${i}`, `VM${i}.configuration`, `VM${i}.vm`])
        repairs.push(make('onlineRestored', id))
  const numbers = options.storage === true ? Array.from({ length: vms }, (_, i) => i + 1) : []
  for (const i of numbers)
    for (const kind of ['spaceFreed', 'fileSystemRepaired', 'turnOffMaintenance'])
      repairs.push(make(kind, `LUN${i}`))
  const snapshotted = options.snapshots === true ? Array.from({ length: vms }, (_, i) => i + 1) : []
  for (let i = repairs.length - 1; i > 0; i--) {
    const j = pick(i + 1)
    ;[repairs[i], repairs[j]] = [repairs[j], repairs[i]]
  }
  let atMs = afterMs
  for (const intervention of repairs) list.push({ atMs: (atMs += pick(4_000)), intervention })
  // Three times, since shutting down and stopping take their time; what is due earlier than the step before it comes late.
  for (const wait of [40_000, 700_000, 900_000]) {
    atMs += wait
    // A configuration that was forced may count on nodes that another one evicted: then nobody has quorum until somebody
    // forces it again. Whoever is a member takes no notice.
    if (wait === 700_000 && options.members === true && options.forced === true)
      for (const id of ids)
        list.push({
          atMs: atMs + 390_000,
          intervention: make('startClusterService', id, { forceQuorum: true }),
        })
    for (const id of ids) {
      list.push({ atMs, intervention: make('startNode', id) })
      list.push({ atMs, intervention: make('startClusterService', id) })
      list.push({ atMs: atMs + 400_000, intervention: make('resumeNode', id) })
      if (options.members === true) list.push({ atMs: atMs + 400_000, intervention: make('addNode', id) })
    }
    for (const i of options.hyperV === true ? Array.from({ length: vms }, (_, i) => i + 1) : numbers)
      list.push({ atMs: atMs + 400_000, intervention: make('resumeVirtualMachine', `VM${i}`) })
    if (options.snapshots === true && wait > 40_000)
      for (const i of snapshotted)
        list.push(
          { atMs, intervention: make('bringOnline', groupOf(i, options.shared === true)) },
          ...['deleteSnapshot', 'deleteSnapshot', 'deleteSnapshot', 'shutDownVirtualMachine'].map((kind) => ({
            atMs: atMs + 400_000,
            intervention: make(kind, `VM${i}`),
          })),
        )
    atMs += 400_000
  }
  // Whatever the last round started while its snapshots were not merged yet is shut down once more.
  for (const i of snapshotted)
    list.push({ atMs: atMs + 120_000, intervention: make('shutDownVirtualMachine', `VM${i}`) })
  for (const i of snapshotted)
    list.push({
      atMs: atMs + 30 * 60_000,
      intervention: make('bringOnline', groupOf(i, options.shared === true)),
    })
  // Background waits (RetryPeriodOnFailure, the witness's restart interval) end no run, so something has to come after them:
  // whoever was paused and could join in the last round alone is resumed.
  return [...list, ...ids.map((id) => ({ atMs: atMs + 75 * 60_000, intervention: make('resumeNode', id) }))]
}

/** A majority of the nodes, whatever the witness does. */
function coreOf(nodes: number, pick: Dice): readonly string[] {
  const core = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  const least = Math.trunc((nodes + 1) / 2) + 1
  for (let left = pick(nodes - least + 1); left > 0; left--) core.splice(pick(core.length), 1)
  return core
}

/**
 * A core is made whole: power, services, cables, storage and the routes between them. The others keep their lost links,
 * one-way losses and paths, as members or not.
 */
function keepCore(
  core: readonly string[],
  nodes: number,
  vms: number,
  afterMs: number,
  options: RandomOptions,
  pick: Dice,
): readonly TimedIntervention[] {
  const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  const share = options.quorum === 'NodeAndFileShareMajority'
  const repairs = [
    ...['Public', 'Heartbeat'].map((network) => make('networkRestored', network)),
    make('storageUnitRestored', 'SAN1'),
    ...(share ? [make('fileShareRestored', 'FSW')] : []),
    ...core.flatMap((id) => [
      ...['Public', 'Heartbeat'].map((network) => make('linkRestored', id, { network })),
      make('storagePathRestored', id),
      ...[...core, ...(share ? ['FSW'] : [])]
        .filter((to) => to !== id)
        .map((to) => make('routeRestored', id, { to })),
    ]),
  ]
  const numbers = options.storage === true ? Array.from({ length: vms }, (_, i) => i + 1) : []
  for (const i of numbers)
    for (const kind of ['spaceFreed', 'fileSystemRepaired', 'turnOffMaintenance'])
      repairs.push(make(kind, `LUN${i}`))
  const list: TimedIntervention[] = []
  let atMs = afterMs
  while (repairs.length > 0) {
    atMs += pick(4_000)
    list.push({ atMs, intervention: repairs.splice(pick(repairs.length), 1)[0] })
  }
  for (const wait of [40_000, 700_000, 900_000]) {
    atMs += wait
    for (const id of core)
      for (const kind of ['startNode', 'startClusterService'])
        list.push({ atMs, intervention: make(kind, id) })
    atMs += 400_000
    for (const id of ids) list.push({ atMs, intervention: make('resumeNode', id) })
    for (const i of numbers) list.push({ atMs, intervention: make('resumeVirtualMachine', `VM${i}`) })
  }
  // What was given up is tried again after an hour.
  return [
    ...list,
    { atMs: atMs + 75 * 60_000, intervention: make('applicationRestored', `VM${1 + pick(vms)}`) },
  ]
}

interface Inside {
  readonly inputs: Input[]
  readonly touched: readonly number[]
  readonly laws: Pick<Laws, 'inspect' | 'delayMs' | 'stepped'>
}

/** Inspects everything at every instant, and what was touched as the released product does. */
function inspected(run: Run): Run {
  const sim = (run as SimulatedRun).simulation as unknown as Inside
  const { laws } = sim
  const inspect = laws.inspect.bind(laws)
  laws.inspect = (simulation) => [...inspect(simulation, sim.touched), ...inspect(simulation, null)]
  return run
}

/** Acts of one moment are carried out without letting anything come of the first before the second. */
function atOnce(run: Run): Run {
  const { inputs } = (run as SimulatedRun).simulation as unknown as Inside
  for (let i = inputs.length - 1; i > 0; i--) {
    const [first, second] = [inputs[i - 1], inputs[i]]
    if (first.atMs !== second.atMs) continue
    const both = (sim: Parameters<Input['act']>[0]) => {
      first.act(sim)
      second.act(sim)
    }
    inputs.splice(i - 1, 2, { atMs: first.atMs, act: both })
  }
  return run
}
