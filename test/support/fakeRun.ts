/* A stand-in for player/run.ts: one crash of NODE1 at 0:20, hand-made. For unit tests of the page only. */
import type { Happening } from '../../src/kernel/happening'
import type { Intervention } from '../../src/model/intervention'
import type {
  ClusterSnapshot,
  NodeSnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../../src/model/snapshot'
import type { Lane, Segment } from '../../src/player/lanes'

const crash = 20_000
const removed = 26_500
const witness = 32_500
const disk = 35_500
const started = 38_500
const usable = 128_500
const end = 158_500

const log: Happening[] = []
const say = (atMs: number, type: string, target: string, params: Happening['params'] = {}) =>
  log.push({
    seq: log.length + 1,
    atMs,
    type,
    target,
    params,
    causeSeq: log.length === 0 ? null : log.length,
  })
const event = (atMs: number, target: string, id: number, level: string) =>
  say(atMs, 'event.logged', target, {
    id,
    source: 'Microsoft-Windows-FailoverClustering',
    level,
    loggedOn: 'NODE2',
  })

say(0, 'run.started', 'CLUSTER1')
say(crash, 'intervention.applied', 'NODE1', { kind: 'nodeCrash', class: 'fault' })
say(crash, 'server.powerLost', 'NODE1')
say(removed, 'node.removedFromMembership', 'NODE1')
event(removed, 'NODE1', 1135, 'Critical')
event(witness, 'ClusterGroup', 1200, 'Information')
event(witness, 'ClusterGroup', 1201, 'Information')
for (const vm of ['SQL01', 'WEB01']) event(witness, vm, 1153, 'Information')
for (const vm of ['SQL01', 'WEB01']) event(witness, vm, 1200, 'Information')
say(disk, 'volume.mounted', 'LUN1')
for (const vm of ['SQL01', 'WEB01']) event(started, vm, 1201, 'Information')
say(usable, 'application.running', 'SQL01')
say(end, 'run.settled', 'CLUSTER1')

const node = (id: string, number: number, atMs: number): NodeSnapshot => {
  const dead = id === 'NODE1' && atMs >= crash
  return {
    id,
    number,
    state: id === 'NODE1' && atMs >= removed ? 'Down' : 'Up',
    power: dead ? 'off' : 'on',
    server: dead ? 'Off' : 'Running',
    serverSinceMs: dead ? crash : 0,
    serverUntilMs: null,
    clusterService: dead ? 'stopped' : 'running',
    service: dead ? 'Stopped' : 'Running',
    serviceUntilMs: null,
    view: dead ? 'none' : 'member',
    members: atMs >= removed ? ['NODE2'] : ['NODE1', 'NODE2'],
    quorate: atMs >= removed && atMs < witness ? 'pending' : 'yes',
    paused: false,
    regroupUntilMs: null,
    joinUntilMs: null,
    memoryMiB: { capacity: 30_720, used: dead ? 0 : atMs >= started && id === 'NODE2' ? 12_288 : 6_144 },
    inShownView: !dead,
    removedAtMs: id === 'NODE1' && atMs >= removed ? removed : null,
  }
}

const volume = (id: string, first: string, atMs: number): VolumeSnapshot => {
  const moves = first === 'NODE1'
  const taken = id === 'Witness' ? witness : disk
  const away = moves && atMs >= crash
  const owner = !away ? first : atMs >= taken ? 'NODE2' : atMs >= removed ? null : 'NODE1'
  return {
    id,
    unit: 'SAN1',
    sizeMiB: 102_400,
    isWitness: id === 'Witness',
    group:
      id === 'Witness'
        ? 'ClusterGroup'
        : ({ LUN1: 'SQL01', LUN2: 'WEB01', LUN3: 'FILE01', LUN4: 'DC02' }[id] ?? null),
    state: away && atMs < taken && atMs >= removed ? 'OnlinePending' : 'Online',
    owner,
    stale: false,
    reservedBy: owner,
    mountedOn: owner,
    formerOwner: moves && owner === 'NODE2' ? 'NODE1' : null,
    hosts: owner ? [{ node: owner, state: 'Mounted', sinceMs: 0, untilMs: null, fenced: false }] : [],
  }
}

const vm = (id: string, first: string, lun: string, app: string, atMs: number): VirtualMachineSnapshot => {
  const hit = first === 'NODE1' && atMs >= crash
  const boots = hit && atMs >= started && atMs < usable
  const back = hit && atMs >= started
  const down = hit && atMs < usable
  return {
    id,
    state: !hit || back ? 'Running' : atMs >= started - 2_000 ? 'Starting' : 'Off',
    sinceMs: hit ? started : 0,
    node: back ? 'NODE2' : first,
    guest: boots ? 'Booting' : !hit || back ? 'Running' : 'Off',
    guestSinceMs: back ? started : 0,
    application: down ? 'Off' : 'Running',
    applicationName: app,
    monitored: false,
    alarmSinceMs: null,
    memoryMiB: 4_096,
    volumes: [lun],
    downMs: hit ? Math.min(atMs, usable) - crash : 0,
    outages: hit ? 1 : 0,
    downSinceMs: down ? crash : null,
    memoryKept: hit ? false : null,
    progress: boots
      ? { does: 'boot', startedMs: started, untilMs: usable, doneMiB: null, rateMiBPerS: null }
      : null,
    savedOnVolume: false,
    copies: [],
    lostOn: hit ? ['NODE1'] : [],
  }
}

function snapshot(atMs: number): ClusterSnapshot {
  const pending = atMs >= removed && atMs < witness
  const dead = atMs >= crash
  return {
    atMs,
    name: 'CLUSTER1',
    nodes: [node('NODE1', 1, atMs), node('NODE2', 2, atMs)],
    quorum: {
      hasQuorum: !pending,
      quorate: pending ? 'pending' : 'yes',
      type: 'NodeAndDiskMajority',
      votes: pending ? 1 : atMs >= witness ? 2 : 3,
      total: 3,
      needed: 2,
      forced: false,
      quorateNodes: atMs >= removed ? ['NODE2'] : ['NODE1', 'NODE2'],
      witness: { id: 'Witness', state: 'Online', heldBy: atMs >= witness ? 'NODE2' : 'NODE1' },
      ballots: [
        { id: 'NODE1', vote: atMs >= removed ? 'lost' : 'counted' },
        { id: 'NODE2', vote: 'counted' },
        { id: 'Witness', vote: pending ? 'asked' : 'counted' },
      ],
      arbitration: pending ? { by: 'NODE2', startedMs: removed, decidesMs: witness, against: 'NODE1' } : null,
    },
    networks: (['Public', 'Heartbeat'] as const).map((id) => ({
      id,
      role: id === 'Public' ? ('clusterAndClient' as const) : ('cluster' as const),
      state: 'Up' as const,
      up: true,
      blocks: null,
      links: ['NODE1', 'NODE2'].map((name) => ({ node: name, up: true })),
    })),
    heartbeats: [
      {
        a: 'NODE1',
        b: 'NODE2',
        contact: !dead,
        sinceMs: dead ? crash : 0,
        phaseMs: 0,
        periodMs: 1_000,
        threshold: 5,
        lastMs: dead ? crash - 1 : null,
        networks: dead ? [] : ['Public', 'Heartbeat'],
        watched: atMs < removed,
      },
    ],
    storageUnits: [
      {
        id: 'SAN1',
        up: true,
        bandwidthMiBPerS: 341,
        transfers: 0,
        paths: ['NODE1', 'NODE2'].map((name) => ({ node: name, up: true, lostVolumes: [] })),
      },
    ],
    volumes: [
      volume('Witness', 'NODE1', atMs),
      volume('LUN1', 'NODE1', atMs),
      volume('LUN2', 'NODE1', atMs),
      volume('LUN3', 'NODE2', atMs),
      volume('LUN4', 'NODE2', atMs),
    ],
    groups: (['SQL01', 'WEB01', 'FILE01', 'DC02'] as const).map((id, index) => {
      const hit = index < 2 && atMs >= crash
      return {
        id,
        state: hit && atMs < started ? ('Pending' as const) : ('Online' as const),
        owner: index >= 2 || atMs >= witness ? 'NODE2' : 'NODE1',
        stale: false,
        moveTo: null,
        moveReason: null,
        wish: 'online' as const,
        failovers: hit && atMs >= witness ? 1 : 0,
        resources: [],
        next: null,
      }
    }),
    virtualMachines: [
      vm('SQL01', 'NODE1', 'LUN1', 'SQL Server', atMs),
      vm('WEB01', 'NODE1', 'LUN2', 'Web site', atMs),
      vm('FILE01', 'NODE2', 'LUN3', 'File share', atMs),
      vm('DC02', 'NODE2', 'LUN4', 'Directory', atMs),
    ],
    clients: [
      {
        id: 'Office',
        connected: !dead || atMs >= usable,
        sessionsLost: dead ? 1 : 0,
        downMs: 0,
        sessions: [{ vm: 'SQL01', state: dead && atMs < usable ? 'Lost' : 'Connected', sinceMs: 0 }],
      },
    ],
    views: [
      {
        members: atMs >= removed ? ['NODE2'] : ['NODE1', 'NODE2'],
        quorate: pending ? 'pending' : 'yes',
        epoch: 1,
      },
    ],
  }
}

type Cut = readonly [fromMs: number, what: Segment['what'], where?: string]
const lane = (id: string, kind: Lane['kind'], ...cuts: readonly Cut[]): Lane => ({
  id,
  kind,
  segments: cuts.map(([fromMs, what, where], index) => ({
    fromMs,
    toMs: cuts[index + 1]?.[0] ?? null,
    what,
    where: where ?? null,
  })),
})
const lost = (id: string): Lane =>
  lane(
    id,
    'virtualMachine',
    [0, 'well', 'NODE1'],
    [crash, 'detection'],
    [25_000, 'regroup'],
    [removed, 'arbitration'],
    [witness, 'disk'],
    [36_500, 'start'],
    [started, 'boot'],
    [usable, 'well', 'NODE2'],
  )
const lanes: readonly Lane[] = [
  lane('Quorum', 'quorum', [0, 'well'], [removed, 'pending'], [witness, 'well']),
  lane('NODE1', 'node', [0, 'well'], [crash, 'noPower']),
  lane('NODE2', 'node', [0, 'well']),
  lane(
    'Witness',
    'volume',
    [0, 'well', 'NODE1'],
    [crash, 'noOwner'],
    [removed, 'arbitration'],
    [witness, 'well', 'NODE2'],
  ),
  ...['LUN1', 'LUN2'].map((id) =>
    lane(
      id,
      'volume',
      [0, 'well', 'NODE1'],
      [crash, 'noOwner'],
      [witness, 'mounting'],
      [disk, 'well', 'NODE2'],
    ),
  ),
  ...['LUN3', 'LUN4'].map((id) => lane(id, 'volume', [0, 'well', 'NODE2'])),
  lost('SQL01'),
  lost('WEB01'),
  lane('FILE01', 'virtualMachine', [0, 'well', 'NODE2']),
  lane('DC02', 'virtualMachine', [0, 'well', 'NODE2']),
]

export const fakeScenario = {
  id: 'two-node/node-crash',
  version: 1,
  title: 'One of two nodes crashes',
  description: 'The surviving node takes over the volumes and the virtual machines.',
  settings: { seed: 4711, speed: 10, idleTimeLimit: 3_000 },
  intro: { text: 'Watch what NODE2 takes, and in which order.', notes: '' },
  steps: [],
}

export class Run {
  readonly scenario = fakeScenario
  readonly log: readonly Happening[] = log
  readonly eventTimes: readonly number[] = [
    ...new Set([...log.map(({ atMs }) => atMs), 25_000, 36_500]),
  ].sort((a, b) => a - b)
  readonly problem: { code: string; params: Record<string, string | number> } | null = null
  simulatedMs = 0
  ended = false

  advance(untilMs: number, mayGoOn: () => boolean): boolean {
    while (!this.ended && this.simulatedMs < untilMs && mayGoOn()) {
      this.simulatedMs = Math.min(end, this.simulatedMs + 10_000)
      this.ended = this.simulatedMs >= end
    }
    return this.ended || this.simulatedMs >= untilMs
  }
  snapshotAt(atMs: number): ClusterSnapshot {
    return snapshot(atMs)
  }
  versionAt(atMs: number): number {
    return this.eventTimes.filter((at) => at <= atMs).length
  }
  seqAt(atMs: number): number {
    return log.filter((happening) => happening.atMs <= atMs).length
  }
  markers() {
    return [
      { id: 'crash', label: 'NODE1 loses power', atMs: this.simulatedMs >= crash ? crash : null },
      { id: 'back', label: 'SQL01 works again', atMs: this.simulatedMs >= usable ? usable : null },
    ]
  }
  lanes(): readonly Lane[] {
    return lanes
  }
  hashAt(atMs: number): string {
    return `fake-${this.versionAt(atMs)}`
  }
  intervene(_atMs: number, _intervention: Intervention): Run {
    const run = new Run()
    run.simulatedMs = this.simulatedMs
    run.ended = this.ended
    return run
  }
}
