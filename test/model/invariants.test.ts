import { describe, expect, test } from 'vitest'
import type { Simulation } from '../../src/kernel/simulation'
import { inspect, quorumLossBoundMs } from '../../src/model/invariants'
import type { ClusterLaws } from '../../src/model/laws'
import type { Availability, Call, Configuration, GroupRecord, SavedState } from '../../src/model/records'
import type { Running } from '../../src/model/running'
import type { ResourceState } from '../../src/model/snapshot'
import type { Standing } from '../../src/model/simulator'
import type { Run } from '../../src/player/run'
import { simulate, type SimulatedRun } from '../../src/player/simulate'
import { notWhole } from '../support/whole'
import { buildCluster, scenarioOf, type ClusterSpec } from '../support/cluster'

/**
 * The inside of a healthy cluster, to be put wrong by hand: SQL01 runs on NODE1 from LUN1, WEB01 on NODE2 from LUN2,
 * NODE1 holds the witness. Things are numbers here, from 0; group 0 is the core group, volume 0 the witness,
 * virtual machine 0 is SQL01.
 */
class World {
  readonly touched: number[] = []
  readonly run: Run
  readonly r: Running

  constructor(spec: ClusterSpec = { vms: 2 }) {
    this.run = buildCluster(spec).run
    this.r = insideOf(this.run).state
  }

  machine(entity: number | undefined, value: string, context?: object): this {
    const before = this.r.at(entity!) as Standing<object>
    return this.write(entity!, { ...before, value, context: { ...before.context, ...context } })
  }

  holders(volume: number, ...holders: readonly number[]): this {
    return this.machine(this.r.plant.lun[volume], holders.length > 0 ? 'Reserved' : 'Free', { holders })
  }

  mount(volume: number, node: number, value = 'Mounted'): this {
    return this.machine(this.r.plant.place(this.r.sim, 'mount', volume, node), value)
  }

  vm(machine: number, node: number, value = 'Running'): this {
    const { r } = this
    this.machine(r.plant.place(r.sim, 'vm', machine, node), value)
    r.activeMiB[node] = r.plant.hostedMachines[node]
      .filter((m) => !['Absent', 'Off', 'Saved'].includes(r.onHost('vm', m, node, 'Absent')))
      .reduce((sum, m) => sum + r.plant.memoryMiB(m), 0)
    return this
  }

  server(node: number, value: string): this {
    return this.machine(this.r.plant.server[node], value)
  }

  /** The owner's next renewal of a volume is on its way. */
  renewalDue(volume: number, node: number): this {
    this.r.sim.timer(this.r.plant.view[node], `renewal:${volume}`, 1_500, { type: 'RENEWAL', volume })
    return this
  }

  /** NODE1 and NODE2 hear each other no more; `lastMs`: since when. */
  silence(lastMs: number): this {
    const pair = this.r.plant.pair(0, 1)
    return this.write(pair, { ...this.r.pair(0, 1), sinceMs: null, lastMs })
  }

  /** The same, and who can commit is not asked anew. */
  unheard(): this {
    expect(this.broken).toEqual([])
    const pair = this.r.plant.pair(0, 1)
    this.r.sim.set(pair, { ...this.r.pair(0, 1), sinceMs: null })
    this.touched.push(pair)
    return this
  }

  /** NODE2 has come back and waits. */
  joining(looksAgain: boolean): this {
    const { plant, sim } = this.r
    const view = plant.view[1]
    sim.cancelAll(view)
    if (looksAgain) sim.timer(view, 'look', 15_000, { type: 'LOOK' }, true)
    this.configuration({ members: [0], votes: 2 }).write(view, {
      ...this.r.view(1),
      conf: null,
      joining: true,
    })
    return this
  }

  /** NODE1 asks who is left. */
  regroup(): this {
    const { sim, plant, now } = this.r
    const regroup = sim.add('', 'record', { startedMs: now, endsMs: now + 1_500, by: 0, open: true })
    this.touched.push(regroup)
    return this.write(plant.view[0], { ...this.r.view(0), regroup })
  }

  record(group: number, change: Partial<GroupRecord>): this {
    const { groups } = this.r.conf(this.conf)
    return this.write(groups + group, { ...this.r.group(this.r.conf(this.conf), group), ...change })
  }

  configuration(change: Partial<Configuration>, entity = this.conf): this {
    return this.write(entity, { ...this.r.conf(entity), ...change })
  }

  /** NODE2 believes in a view of its own. */
  split(mine: Partial<Configuration>, theirs: Partial<Configuration>): this {
    const { sim, plant } = this.r
    const other = sim.add('', 'record', { ...this.r.conf(this.conf), members: [1], epoch: 2, ...theirs })
    this.configuration({ members: [0], ...mine })
    this.touched.push(other)
    return this.write(plant.view[1], { ...this.r.view(1), conf: other })
  }

  /** What lies on a volume, in MiB, and whether something on it wants to grow. */
  full(volume: number, usedMiB: number, full: boolean): this {
    return this.machine(this.r.plant.lun[volume], 'Reserved', { usedMiB, full })
  }

  /** NODE1 writes the memory of SQL01. */
  transfer(flows: boolean): this {
    const running = [{ machine: 0, node: 0, does: 'save' as const, leftKiB: 1024, flows }]
    return this.record(1, { resources: ['Online', 'Online', 'OfflinePending'] }).write(
      this.r.plant.transfers[0],
      { atMs: this.r.now, running },
    )
  }

  saved(machine: number, change: Partial<SavedState>): this {
    const entity = this.r.plant.saved[machine]
    return this.write(entity, { ...(this.r.sim.states[entity] as SavedState), ...change })
  }

  /** NODE1 waits for an answer of SQL01's disk until then, from now. */
  call(state: Call['state'], untilMs: number): this {
    const { now, plant } = this.r
    const call: Call = {
      ...{ group: 1, resource: 0, does: 'online', state, sinceMs: 0 },
      ...{ untilMs: now + untilMs, silent: true, wantedOff: false },
    }
    return this.write(plant.calls[0], [call])
  }

  /** What follows comes about in a later instant. */
  later(ms = 1_000): this {
    ;(this.r.sim as Simulation).nowMs += ms
    this.touched.length = 0
    return this
  }

  /** So it was when this instant began, and it is looked at again. */
  already(): this {
    ;(this.r.sim as Simulation).nowMs += 1
    return this
  }

  /** Somebody has asked for it in this instant. */
  asked(kind: string): this {
    this.r.happen('intervention.applied', 'SQL01', { kind })
    return this
  }

  /** The one, and because of it the other. */
  comesOf(cause: string, effect: string): this {
    this.r.happen(cause, 'SQL01')
    this.r.happen(effect, 'SQL01')
    return this
  }

  /** SQL01 is down on NODE1. */
  down(change: Partial<GroupRecord> = {}): this {
    return this.record(1, { resources: offline, ...change })
      .vm(0, 0, 'Absent')
      .mount(this.r.plant.groupVolumes[1][0], 0, 'Detached')
  }

  /** SQL01 has failed on NODE1, and is tried again so much later. */
  failed(does: 'restart' | 'retry', inMs: number, change: Partial<GroupRecord> = {}): this {
    const { now, plant, sim } = this.r
    const next = [{ resource: 2, does, atMs: now + inMs }]
    sim.timer(plant.view[0], 'next:1', inMs, { type: 'NEXT', group: 1 })
    return this.vm(0, 0, 'Off').record(1, {
      ...{ resources: ['Online', 'Online', 'Failed'], failed: [2], next, ...change },
    })
  }

  /** SQL01 moves on from NODE1. */
  moves(moveTo: number, moveReason: GroupRecord['moveReason'], change: Partial<GroupRecord> = {}): this {
    return this.record(1, { moveTo, moveReason, ...change })
  }

  /** Nothing wakes NODE1 any more. */
  asleep(): this {
    this.r.sim.cancelAll(this.r.plant.view[0])
    return this
  }

  /** The service of NODE1 is being stopped. */
  leaving(): this {
    return this.write(this.r.plant.view[0], { ...this.r.view(0), draining: true })
  }

  /** The memory of SQL01 was read, and is there only once. */
  restored(): this {
    return this.vm(0, 0).saved(0, { complete: false })
  }

  /** NODE1 and NODE2 agree on another view. */
  nextView(change: Partial<Configuration>): this {
    const { r } = this
    const next = r.sim.add('', 'record', { ...r.conf(this.conf), epoch: 2, ...change })
    this.touched.push(next)
    for (const n of [0, 1]) this.write(r.plant.view[n], { ...r.view(n), conf: next })
    return this
  }

  /** SQL01 with all that it needs is on NODE2 from now on, and nothing of it is left on NODE1. */
  handedOver(value: string): this {
    return this.record(1, { owner: 1 })
      .vm(0, 0, 'Absent')
      .mount(1, 0, 'Detached')
      .holders(1, 1)
      .mount(1, 1)
      .vm(0, 1, value)
  }

  /** SQL01 has lost its memory and begins anew. */
  boots(): this {
    const entity = this.r.plant.availability[0]
    const before = this.r.sim.states[entity] as Availability
    return this.write(entity, { ...before, boots: before.boots + 1 })
  }

  /** The rules that are broken: over everything, and over what was touched alone. */
  get broken(): readonly string[] {
    return idsOf(this.r, null)
  }

  get brokenByTouched(): readonly string[] {
    return idsOf(this.r, this.touched)
  }

  private get conf(): number {
    return this.r.view(0).conf!
  }

  private write(entity: number, state: unknown): this {
    this.r.sim.set(entity, state)
    this.touched.push(entity)
    this.r.topologyChanged()
    return this
  }
}

function idsOf(r: Running, touched: readonly number[] | null): readonly string[] {
  return [...new Set(inspect(r, touched).map(({ id }) => id))].sort()
}

function insideOf(run: Run): ClusterLaws {
  return (run as SimulatedRun).simulation.laws as unknown as ClusterLaws
}

const online: readonly ['Online', 'Online', 'Online'] = ['Online', 'Online', 'Online']
const offline: readonly ['Offline', 'Offline', 'Offline'] = ['Offline', 'Offline', 'Offline']

const onlinePending: readonly ResourceState[] = ['OnlinePending', 'Offline', 'Offline']
const machinePending: readonly ResourceState[] = ['Online', 'Online', 'OnlinePending']
const withoutMachine = { resources: ['Online', 'Online', 'Offline'], takenOffline: [2] } as const
const givenAnotherTry = { resources: ['Online', 'Online', 'Offline'], failed: [], next: [] } as const
const hourMs = 3_600_000

const nodeMajority = { type: 'NodeMajority', witness: null } as const

const onOneVolume: ClusterSpec = {
  vms: ['SQL01', 'WEB01'].map((id) => ({ id, group: 'SHARED', volumes: ['LUN1'] })),
}

/** Four nodes and a witness, and NODE3 is down. */
const threeOfFour: ClusterSpec = { nodes: 4, vms: 1, initial: { nodes: { NODE3: { state: 'Down' } } } }

/** SQL01 goes home to NODE2 between 3 and 5 o'clock. */
const goesHome: ClusterSpec = {
  nodes: 3,
  initial: { timeOfDay: '00:00' },
  vms: [
    {
      id: 'SQL01',
      owner: 'NODE1',
      preferredOwners: ['NODE2'],
      policies: { AutoFailbackType: 1, FailbackWindowStart: 3, FailbackWindowEnd: 5 },
    },
  ],
}

/** Until its window opens at three. */
const waitsForNODE2: Partial<GroupRecord> = { back: { to: 1, atMs: 3 * hourMs } }

test('a healthy cluster breaks nothing', () => {
  expect(new World().broken).toEqual([])
})

describe.each<[string, string, (w: World) => World, (w: World) => World, ClusterSpec?]>([
  ['S-01', 'two nodes hold the reservation of one volume', (w) => w.holders(1, 0, 1), (w) => w.holders(1, 0)],
  [
    'S-02',
    'two nodes have a volume mounted and could both write to it',
    (w) => w.holders(1, 0, 1).mount(1, 1),
    (w) => w.mount(1, 1).renewalDue(1, 1).already(), // the second one is fenced, and about to find out
  ],
  [
    'S-02',
    'a fenced mount that nothing will ever end',
    (w) => w.mount(1, 1),
    (w) => w.mount(1, 1).server(1, 'Hung').already(), // it ends in the instant of waking
  ],
  [
    'S-02',
    'a volume mounted without a path, and no renewal pending',
    (w) => w.machine(w.r.plant.path[0][0], 'Lost'),
    (w) => w.machine(w.r.plant.path[0][0], 'Lost').renewalDue(0, 0).renewalDue(1, 0),
  ],
  [
    'S-03',
    'one virtual machine runs on two hosts that can both write',
    (w) => w.holders(1, 0, 1).mount(1, 1).vm(0, 1),
    (w) => w.mount(1, 1).vm(0, 1).renewalDue(1, 1).already(), // the second copy is fenced
  ],
  [
    'S-31',
    'two virtual machines on one volume run on two hosts that can both write',
    (w) => w.holders(1, 0, 1).mount(1, 1).vm(1, 0, 'Absent').vm(1, 1),
    (w) => w.mount(1, 1).vm(1, 1).renewalDue(1, 1).already(), // a second copy, and it is fenced
    onOneVolume,
  ],
  [
    'S-04',
    'a virtual machine runs and its volume is not mounted',
    (w) => w.mount(1, 0, 'Detached'),
    (w) => w.mount(1, 0, 'Detached').vm(0, 0, 'Absent').record(1, { resources: offline }),
  ],
  [
    'S-02',
    'a volume that lost its reservation in maintenance, and maintenance is over',
    (w) => w.holders(1),
    (w) => w.holders(1).machine(w.r.plant.onHost('mount', 1, 0), 'Mounted', { maintenance: true }),
  ],
  [
    'S-05',
    'memory is written to a volume that another node holds',
    (w) => w.vm(0, 0, 'Saving').transfer(true).holders(1, 1).renewalDue(1, 0),
    (w) => w.vm(0, 0, 'Saving').transfer(false).holders(1, 1).renewalDue(1, 0),
  ],
  [
    'S-41',
    'more lies on a volume than fits on it',
    (w) => w.machine(w.r.plant.lun[1], 'Reserved', { usedMiB: 96 * 1024 + 1 }),
    (w) => w.machine(w.r.plant.lun[1], 'Reserved', { usedMiB: 96 * 1024 }),
  ],
  [
    'S-41',
    'a saved memory that has no room where it lies',
    (w) =>
      w
        .full(1, 100 * 1024, false)
        .vm(0, 0, 'Absent')
        .record(1, { resources: offline })
        .saved(0, { complete: true }),
    (w) =>
      w
        .full(1, 100 * 1024, false)
        .vm(0, 0, 'Absent')
        .record(1, { resources: offline }),
  ],
  [
    'S-42',
    'a virtual machine runs on although its volume is full',
    (w) => w.full(1, 96 * 1024, true),
    (w) => w.full(1, 96 * 1024, true).vm(0, 0, 'Paused'),
  ],
  [
    'S-45',
    'a virtual machine that is not clustered is on another host',
    (w) => w.vm(2, 1),
    (w) => w.vm(2, 0),
    { vms: 2, alone: { NODE1: [{ id: 'VM5' }] } },
  ],
  [
    'L-05',
    'a call that has not come back is waited for without end',
    (w) => w.call('hangs', -1),
    (w) => w.call('hangs', 0),
  ],
  [
    'L-05',
    'a resource that works on is waited for after its time',
    (w) => w.call('works', -1),
    (w) => w.call('done', -1), // it begins with the next act of its owner
  ],
  [
    'S-06',
    'a record has a resource Online on nothing',
    (w) => w.record(1, { resources: ['Offline', 'Online', 'Online'] }),
    (w) => w.record(1, { resources: ['Online', 'Online', 'Offline'] }),
  ],
  [
    'S-06',
    'a record has a machine coming online on a configuration that is not',
    (w) => w.record(1, { resources: ['Online', 'OnlinePending', 'OnlinePending'] }),
    (w) => w.record(1, { resources: ['Online', 'OnlinePending', 'Offline'] }),
  ],
  [
    'S-07',
    'a disk goes offline before the configuration that needs it is',
    (w) => w.record(1, { resources: ['OfflinePending', 'OfflinePending', 'Offline'] }),
    (w) => w.record(1, { resources: ['Online', 'OfflinePending', 'Offline'] }),
  ],
  [
    'S-07',
    'a configuration is offline, and its machine only on the way there',
    (w) => w.record(1, { resources: ['Online', 'Offline', 'OfflinePending'] }),
    (w) => w.record(1, { resources: ['Online', 'Online', 'OfflinePending'] }),
  ],
  [
    'S-08',
    'a record says Online, and its owner has nothing of it',
    (w) => w.mount(1, 0, 'Detached').vm(0, 0, 'Absent'),
    (w) => w.vm(0, 0, 'Off'), // its process has just ended: LooksAlive will tell
  ],
  [
    'S-08',
    'a record says Online on a node that is no member',
    (w) => w.record(1, { owner: 2, resources: online }),
    (w) => w.down({ owner: 2 }),
    { nodes: 3, vms: 1, initial: { nodes: { NODE3: { state: 'Down' } } } },
  ],
  [
    'S-09',
    'a virtual machine runs on a node whose Cluster service does not',
    (w) => w.machine(w.r.plant.service[0], 'Stopped'),
    (w) => w.machine(w.r.plant.service[0], 'Stopping'),
  ],
  [
    'S-09',
    'a virtual machine runs on a node that is no member of anything',
    (w) => w.split({}, { quorate: 'no' }) && w.machine(w.r.plant.service[1], 'RestartPending'),
    (w) => w.server(1, 'Hung'),
  ],
  [
    'S-10',
    'two sets are able to commit',
    (w) => w.split({ votes: 2 }, { votes: 2, witnessCounts: false }),
    (w) => w.split({ votes: 2 }, { votes: 1, witnessCounts: false, quorate: 'pending', sinceMs: w.r.now }),
    { vms: [] },
  ],
  [
    'S-10',
    'two sets with different quorum configurations are able to commit, and nobody forced one',
    (w) => w.split({ votes: 2 }, { votes: 2, witnessCounts: false, quorum: nodeMajority }),
    (w) =>
      w
        .split({ votes: 2 }, { votes: 2, witnessCounts: false, quorum: nodeMajority, forcedStart: 1 })
        .already(),
    { vms: [] },
  ],
  [
    'S-10',
    'two sets that count the same votes, or go back to the same forced start',
    (w) => w.split({ votes: 2, forcedStart: 1 }, { votes: 2, witnessCounts: false, forcedStart: 2 }),
    (w) =>
      w
        .split(
          { votes: 2, outsiders: [1], forcedStart: 1 },
          { votes: 2, witnessCounts: false, outsiders: [0], forcedStart: 2 },
        )
        .already(),
    { vms: [] },
  ],
  [
    'S-10',
    'two sets that evicted each other, and neither was forced',
    (w) => w.split({ votes: 2, outsiders: [1] }, { votes: 2, witnessCounts: false, outsiders: [0] }),
    (w) =>
      w
        .split(
          { votes: 2, outsiders: [1] },
          { votes: 1, quorate: 'no', witnessCounts: false, outsiders: [0], sinceMs: w.r.now },
        )
        .already(),
    { vms: [] },
  ],
  [
    'S-11',
    'a set with a minority of votes has quorum',
    (w) => w.configuration({ votes: 1 }),
    (w) => w.configuration({ votes: 1, forced: true }),
  ],
  [
    'S-11',
    'a set with exactly half of the votes has quorum',
    (w) => w.configuration({ votes: 2 }),
    (w) => w.configuration({ votes: 3 }),
    { nodes: 4, vms: 1, quorum: 'NodeMajority' },
  ],
  [
    'S-12',
    'where the disk alone votes, a node that does not reach it goes on as a member',
    (w) => w.machine(w.r.plant.path[1][0], 'Connected', { lostVolumes: [0] }),
    (w) => w.machine(w.r.plant.path[1][0], 'Connected', { lostVolumes: [0] }).renewalDue(0, 1),
    { vms: [], quorum: 'DiskOnly' },
  ],
  [
    'S-38',
    'a node that has been evicted is still a member',
    (w) => w.configuration({ outsiders: [1], votes: 2 }),
    (w) => w.configuration({ outsiders: [] }),
  ],
  [
    'S-14',
    'a set is held together by force although it has a majority',
    (w) => w.configuration({ forced: true }),
    (w) => w.configuration({ forced: true, votes: 1 }),
  ],
  [
    'S-16',
    'members that do not hear each other go on committing',
    (w) => w.unheard(),
    (w) => w.silence(w.r.now),
  ],
  [
    'S-17',
    'a regroup begins although every member answers',
    (w) => w.regroup(),
    (w) => w.silence(w.r.now - 5_000).regroup(),
  ],
  [
    'S-17',
    'a regroup begins before the threshold is reached',
    (w) => w.silence(w.r.now - 4_999).regroup(),
    (w) => w.configuration({ saidGoodbye: [1] }).regroup(),
  ],
  [
    'S-13',
    'the witness votes on both sides',
    (w) => w.split({ forced: true, votes: 1 }, { forced: true, votes: 1 }),
    (w) => w.split({ forced: true, votes: 1 }, { forced: true, votes: 1, witnessCounts: false }),
    { vms: [] },
  ],
  [
    'S-43',
    'the vote of the witness is lost for a member that has not heard of it',
    (w) => w.unheard().later().configuration({ witnessCounts: false, votes: 2 }),
    (w) => w.later().configuration({ witnessCounts: false, votes: 2 }),
  ],
  [
    'S-44',
    'a witness votes although its owner has given it up',
    (w) => w.record(0, { resources: ['Failed', 'Offline'], failed: [0] }),
    (w) =>
      w.record(0, {
        ...{ resources: ['Failed', 'Offline'], failed: [0] },
        next: [{ resource: 0, does: 'restart', atMs: w.r.now + 500 }],
      }),
  ],
  [
    'S-15',
    'a set goes on without quorum for longer than detection, regroup and arbitration last',
    (w) =>
      w.configuration({
        quorate: 'pending',
        sinceMs: w.r.now - quorumLossBoundMs(w.r, w.r.plant.design.properties) - 1,
      }),
    (w) =>
      w.configuration({
        quorate: 'pending',
        sinceMs: w.r.now - quorumLossBoundMs(w.r, w.r.plant.design.properties),
      }),
  ],
  [
    'L-04',
    'a node in Joining never looks again for a cluster that it could join',
    (w) => w.joining(false),
    (w) => w.joining(true),
    { vms: [] },
  ],
  [
    'S-18',
    'more memory is in use than the node has',
    (w) => w.mount(2, 0).renewalDue(2, 0).vm(1, 0),
    (w) => w.mount(2, 0).renewalDue(2, 0).vm(1, 0, 'Off').already(),
    {
      vms: [
        { id: 'A', owner: 'NODE1', memory: '16GiB' },
        { id: 'B', owner: 'NODE2', memory: '16GiB' },
      ],
    },
  ],
  [
    'S-19',
    'a group is Online on a node that is no possible owner',
    (w) => w.record(1, { owner: 1 }),
    (w) => w.down({ owner: 1 }),
    { vms: [{ id: 'SQL01', possibleOwners: ['NODE1'] }] },
  ],
  [
    'S-20',
    'a group is sent to a paused node',
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .moves(1, 'administrator')
        .asked('moveGroup'),
    // The pause came in the very instant in which it was sent.
    (w) =>
      w
        .later()
        .configuration({ paused: [1] })
        .moves(1, 'administrator')
        .asked('moveGroup'),
  ],
  [
    'S-20',
    'a group is given to a paused node without having been on its way there',
    (w) =>
      w
        .configuration({ paused: [1] })
        .down()
        .later()
        .record(1, { owner: 1 }),
    (w) =>
      w
        .moves(1, null)
        .configuration({ paused: [1] })
        .down()
        .later()
        .record(1, { owner: 1, moveTo: null }),
  ],
  [
    'S-20',
    'a paused node takes over from one that is gone although another could',
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .configuration({ members: [1, 2] })
        .down({ owner: 1 }),
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .configuration({ members: [1, 2] })
        .down({ owner: 2 }),
    { nodes: 3, vms: 1 },
  ],
  [
    'S-20',
    'a paused node brings a group online',
    (w) =>
      w
        .configuration({ paused: [0] })
        .down()
        .later()
        .record(1, { resources: onlinePending }),
    (w) =>
      w
        .down()
        .later()
        .configuration({ paused: [0] })
        .record(1, { resources: onlinePending }),
  ],
  [
    'S-21',
    'a group begins to move, and nobody has asked for it',
    (w) => w.later().moves(1, 'administrator'),
    (w) => w.later().asked('quickMigrate').moves(1, 'administrator'),
  ],
  [
    'S-21',
    'a group moves as if its node were leaving',
    (w) => w.later().moves(1, 'serviceStop'),
    (w) => w.later().leaving().moves(1, 'serviceStop'),
  ],
  [
    'S-21',
    'a node is not paused any more, and nobody has resumed it',
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .configuration({ paused: [] }),
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .asked('resumeNode')
        .configuration({ paused: [] }),
  ],
  [
    'S-21',
    'a pause is forgotten with the next view',
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .nextView({ paused: [] }),
    (w) =>
      w
        .configuration({ paused: [1] })
        .later()
        .nextView({}),
  ],
  [
    'S-22',
    'a resource fails because an application in the guest has',
    (w) => w.later().comesOf('application.failed', 'resource.failed'),
    (w) => w.later().comesOf('vm.processLost', 'resource.failed'),
  ],
  [
    'S-22',
    'a group fails over because its guest hangs',
    (w) => w.later().comesOf('guest.hung', 'group.failingOver'),
    (w) => w.later().comesOf('guest.hung', 'application.failed'),
  ],
  [
    'S-23',
    'a group that was taken offline is wanted online, and nobody has asked for it',
    (w) => w.down({ wish: 'offline' }).later().record(1, { wish: 'online' }),
    (w) => w.down({ wish: 'offline' }).later().asked('bringOnline').record(1, { wish: 'online' }),
  ],
  [
    'S-23',
    'a machine that was taken offline alone comes online',
    (w) => w.record(1, withoutMachine).vm(0, 0, 'Off').later().record(1, { resources: machinePending }),
    (w) =>
      w
        .record(1, withoutMachine)
        .vm(0, 0, 'Off')
        .later()
        .asked('bringOnline')
        .record(1, { resources: machinePending, takenOffline: [] }),
  ],
  [
    'S-24',
    'a resource is restarted twice in one RestartPeriod',
    (w) => w.record(1, { restarts: [[], [], [w.r.now - 899_999, w.r.now]] }),
    (w) => w.record(1, { restarts: [[], [], [w.r.now - 900_000, w.r.now]] }),
  ],
  [
    'S-24',
    'a restart is not counted',
    (w) => w.failed('restart', 500),
    (w) => w.failed('restart', 500, { restarts: [[], [], [w.r.now]] }),
  ],
  [
    'S-25',
    'a group of two nodes fails over twice in one FailoverPeriod',
    (w) => w.record(1, { failovers: [w.r.now - 6 * hourMs + 1, w.r.now] }),
    (w) => w.record(1, { failovers: [w.r.now - 6 * hourMs, w.r.now] }),
  ],
  [
    'S-25',
    'a failover is not counted',
    (w) => w.moves(1, 'resourceFailure'),
    (w) => w.moves(1, 'resourceFailure', { failovers: [w.r.now] }),
  ],
  [
    'S-26',
    'a failover goes past the next node',
    (w) => w.later().moves(2, 'resourceFailure', { failovers: [w.r.now] }),
    (w) => w.later().moves(1, 'resourceFailure', { failovers: [w.r.now] }),
    { nodes: 3, vms: 1 },
  ],
  [
    'S-26',
    'the node of a group is gone, and it does not go where it would rather be',
    (w) =>
      w
        .later()
        .configuration({ members: [1, 2] })
        .down({ owner: 2 }),
    (w) =>
      w
        .later()
        .configuration({ members: [1, 2] })
        .down({ owner: 1 }),
    { nodes: 3, vms: [{ id: 'SQL01', preferredOwners: ['NODE1', 'NODE2'] }] },
  ],
  [
    'S-27',
    'a group is to go home to a node that it does not prefer',
    (w) => w.record(1, { back: { to: 2, atMs: 3 * hourMs } }),
    (w) => w.record(1, { back: { to: 1, atMs: 3 * hourMs } }),
    goesHome,
  ],
  [
    'S-27',
    'a group goes home outside its window',
    (w) => w.later(5 * hourMs).moves(1, 'failback'),
    (w) => w.later(4 * hourMs).moves(1, 'failback'),
    goesHome,
  ],
  [
    'S-28',
    'a group changes owner while its machine runs on the former one',
    (w) => w.moves(1, null).later().record(1, { owner: 1, moveTo: null, resources: offline }),
    (w) => w.moves(1, null).later().down({ owner: 1, moveTo: null }),
  ],
  [
    'S-28',
    'what comes of a restore is not what was saved',
    (w) => w.saved(0, { complete: true }).vm(0, 0, 'Restoring').later().restored().boots(),
    (w) => w.saved(0, { complete: true }).vm(0, 0, 'Restoring').later().restored(),
  ],
  [
    'S-29',
    'a machine is restored although nothing was saved',
    (w) => w.record(1, { resources: machinePending }).vm(0, 0, 'Restoring'),
    (w) => w.record(1, { resources: machinePending }).vm(0, 0, 'Restoring').saved(0, { complete: true }),
  ],
  [
    'S-29',
    'a machine starts, and has its memory still',
    (w) => w.vm(0, 0, 'Starting').later().vm(0, 0),
    (w) => w.vm(0, 0, 'Starting').later().vm(0, 0).boots(),
  ],
  [
    'S-32',
    'what has failed for good is tried again before its time',
    (w) => w.failed('retry', hourMs).later().record(1, givenAnotherTry),
    (w) => w.failed('retry', hourMs).later().asked('bringOnline').record(1, givenAnotherTry),
  ],
  [
    'S-32',
    'what fails for good is to be tried again sooner than RetryPeriodOnFailure',
    (w) => w.later().failed('retry', hourMs - 1),
    (w) => w.later().failed('retry', hourMs),
  ],
  [
    'L-02',
    'what has failed is never tried again',
    (w) => w.failed('retry', hourMs, { next: [] }),
    (w) => w.failed('retry', hourMs),
  ],
  [
    'L-02',
    'what is never to be tried again is',
    (w) => w.failed('retry', hourMs),
    (w) => w.failed('retry', hourMs, { next: [] }),
    { vms: [{ id: 'SQL01', resources: { all: { RetryPeriodOnFailure: 0xffff_ffff } } }] },
  ],
  [
    'L-02',
    'what has failed is to be tried again, and nobody is woken for it',
    (w) => w.failed('retry', hourMs).asleep(),
    (w) => w.failed('retry', hourMs),
  ],
  [
    'L-10',
    'a group is online and its time to go home was before',
    (w) => w.record(1, { back: { to: 1, atMs: w.r.now } }),
    (w) => w.record(1, { back: { to: 1, atMs: w.r.now + 1 } }),
    goesHome,
  ],
  [
    'L-10',
    'a group waits to return, and what it waits for is lost on its way to another node',
    (w) => w.record(1, waitsForNODE2).later().down({ owner: 2, back: null }),
    (w) => w.record(1, waitsForNODE2).later().down({ owner: 2 }),
    goesHome,
  ],
  [
    'L-10',
    'a node that a group prefers is back, and nobody thinks of it',
    (w) =>
      w
        .configuration({ members: [0, 2] })
        .later()
        .configuration({ members: [0, 1, 2] }),
    (w) =>
      w
        .configuration({ members: [0, 2] })
        .later()
        .configuration({ members: [0, 1, 2] })
        .record(1, waitsForNODE2),
    goesHome,
  ],
  [
    'S-30',
    'a saved state is kept while the machine runs on',
    (w) => w.saved(0, { complete: true }),
    (w) =>
      w
        .saved(0, { complete: true })
        .vm(0, 0, 'Restoring')
        .record(1, {
          resources: ['Online', 'Online', 'OnlinePending'],
        }),
  ],
  [
    'S-35',
    'a machine runs on another host than a moment ago, all of it handed over, and its memory has moved along',
    (w) => w.later().handedOver('Running'),
    (w) => w.later().handedOver('Running').boots(),
  ],
  [
    'S-35',
    'a machine is held on a host where it has not been, and was not saved',
    (w) => w.later().handedOver('Paused'),
    (w) => w.saved(0, { complete: true }).vm(0, 0, 'Restoring').later().restored(),
  ],
  [
    'S-35',
    'a second host mounts a volume while the first one keeps it',
    (w) => w.later().mount(1, 1).renewalDue(1, 1),
    // The first one has lost it in this instant, and is about to find out.
    (w) => w.later().holders(1, 1).mount(1, 1).renewalDue(1, 0),
  ],
  [
    'S-35',
    'the vote of a node that is down does not count any more, and nobody has evicted it',
    (w) => w.later().configuration({ outsiders: [2] }),
    (w) =>
      w
        .later()
        .asked('evictNode')
        .configuration({ outsiders: [2] }),
    threeOfFour,
  ],
  [
    'S-35',
    'the vote of a node counts again because it is back',
    (w) =>
      w
        .configuration({ outsiders: [2] })
        .later()
        .nextView({ outsiders: [] }),
    // It was being added, and has joined.
    (w) =>
      w
        .configuration({ outsiders: [1], invited: [1], members: [0], votes: 3 })
        .later()
        .nextView({ outsiders: [], invited: [], members: [0, 1, 3] }),
    threeOfFour,
  ],
  [
    'S-35',
    'the witness votes no more, and nobody has configured the quorum',
    (w) => w.later().configuration({ quorum: nodeMajority, witnessCounts: false, votes: 2 }),
    (w) =>
      w.later().asked('setQuorum').configuration({ quorum: nodeMajority, witnessCounts: false, votes: 2 }),
  ],
  [
    'S-35',
    'a group leaves a node because that was paused',
    (w) => w.later().comesOf('node.paused', 'group.moving'),
    (w) => w.later().comesOf('node.resumed', 'group.moving'),
  ],
  [
    'S-35',
    'a resource fails because the network of its clients is gone',
    (w) => w.later().comesOf('network.lost', 'resource.failed'),
    (w) => w.later().comesOf('path.lost', 'resource.failed'),
  ],
  [
    'S-39',
    'a volume is mounted on a host without power',
    (w) => w.server(0, 'Off').vm(0, 0, 'Absent'),
    (w) => w.server(0, 'Hung'),
  ],
  [
    'S-39',
    'a virtual machine runs on a host without power',
    (w) => w.server(0, 'Booting').mount(0, 0, 'Detached').mount(1, 0, 'Detached'),
    (w) => w.server(0, 'Booting').mount(0, 0, 'Detached').mount(1, 0, 'Detached').vm(0, 0, 'Absent'),
  ],
])('%s: %s', (id, _situation, wrong, right, spec) => {
  test('is caught', () => {
    expect(wrong(new World(spec)).broken).toContain(id)
  })

  test('is caught by what was touched alone', () => {
    expect(wrong(new World(spec)).brokenByTouched).toContain(id)
  })

  test('its legal neighbour passes', () => {
    const world = right(new World(spec))
    expect(world.broken).toEqual([])
    expect(world.brokenByTouched).toEqual([])
  })
})

test('S-40: a record that is written while a member is out of contact is caught by what was touched', () => {
  const world = new World()
  const { sim, plant } = world.r
  const pair = sim.states[plant.pair(0, 1)] as object
  sim.set(plant.pair(0, 1), { ...pair, sinceMs: null })
  world.record(1, { failovers: [1] })
  expect(world.brokenByTouched).toEqual(['S-40'])
})

test('S-40: its legal neighbour, written in the instant in which contact was lost, passes', () => {
  const world = new World()
  const { sim, plant } = world.r
  const pair = sim.states[plant.pair(0, 1)] as object
  sim.set(plant.pair(0, 1), { ...pair, sinceMs: null })
  world.record(1, { failovers: [1] }).touched.push(plant.pair(0, 1))
  expect(world.brokenByTouched).toEqual([])
})

test('S-05: a witness that is written to by a side that does not hold it is caught by what was touched', () => {
  const copyOf = (world: World) => {
    const { plant, sim } = world.r
    const copy = plant.witnessCopy.get(plant.firstQuorum.witness!)!
    sim.set(copy, { ...(sim.states[copy] as object) })
    return copy
  }
  const world = new World()
  world.touched.push(copyOf(world))
  expect(world.brokenByTouched).toEqual([])
  const astray = new World({ vms: [], quorum: 'NodeAndFileShareMajority' })
  astray.holders(astray.r.plant.share!).configuration({ witnessCounts: false, votes: 2 })
  astray.touched.length = 0
  astray.touched.push(copyOf(astray))
  expect(astray.brokenByTouched).toEqual(['S-05'])
})

test('S-34: the account of memory in use that does not add up is caught by the sweep', () => {
  const world = new World()
  world.r.activeMiB[1] -= 1
  expect(world.broken).toEqual(['S-34'])
})

test('every rule that is inspected has an illegal world above', async () => {
  const { readFileSync } = await import('node:fs')
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const files = ['invariants', 'policyInvariants', 'changeInvariants']
  const inspected = new Set(
    files.flatMap((file) => text(`../../src/model/${file}.ts`).match(/[SL]-\d\d/g) ?? []),
  )
  const shown = new Set(text('invariants.test.ts').match(/[SL]-\d\d/g))
  expect([...inspected].filter((id) => !shown.has(id))).toEqual([])
})

describe('L-07: a group that is down at rest, wanted online, with every try left and room where it is', () => {
  const foundIn = (world: World) => notWhole({ run: world.run })

  test('is found in the end', () => {
    expect(foundIn(new World().down())).toEqual([expect.stringMatching(/^SQL01 is Offline /)])
  })

  test('its legal neighbour, which somebody took offline, passes', () => {
    expect(foundIn(new World().down({ wish: 'offline' }))).toEqual([])
  })
})

describe('the released run keeps the rules on', () => {
  const begun = () => {
    const run = simulate(scenarioOf({ vms: 2 }), [
      { atMs: 30_000, intervention: { kind: 'nodeCrash', target: 'NODE1', params: {} } },
    ])
    run.advance(20_000)
    return run
  }
  const sim = (run: Run) => insideOf(run).state.sim as unknown as Simulation
  const reserveTwice = (run: Run) => {
    const { plant } = insideOf(run).state
    const before = sim(run).states[plant.lun[1]] as Standing<object>
    sim(run).set(plant.lun[1], { ...before, context: { ...before.context, holders: [0, 1] } })
  }

  test('and stops in the very instant in which one is broken, with a problem that names it', () => {
    const run = begun()
    const laws = insideOf(run)
    const stepped = laws.stepped.bind(laws)
    laws.stepped = (...args) => {
      stepped(...args)
      reserveTwice(run)
    }
    run.advance(3_600_000)
    expect(run.ended).toBe(true)
    expect(run.settled).toBe(false)
    expect(run.simulatedMs).toBe(30_000)
    expect(run.problem).toMatchObject({ code: 'stop-violation', params: { id: 'S-01', volume: 'LUN1' } })
  })

  test('L-06: and stops in an instant that never ends', () => {
    const run = begun()
    const laws = insideOf(run)
    const { view } = laws.state.plant
    const received = laws.received.bind(laws)
    // From the instant in which NODE2 misses NODE1, what it does makes it do the same again.
    laws.received = (...args) => {
      received(...args)
      sim(run).send(view[1], { type: 'ADVANCE', groups: [2] })
    }
    run.advance(3_600_000)
    expect([run.ended, run.settled]).toEqual([true, false])
    expect(run.problem).toMatchObject({ code: 'stop-eventsInInstant', params: { atMs: 34_999 } })
  })

  test('and looks at everything at its end, touched or not', () => {
    const run = begun()
    run.advance(29_000)
    reserveTwice(run)
    run.advance(Infinity)
    expect(run.problem).toMatchObject({ code: 'stop-violation', params: { id: 'S-01' } })
  })

  test('a run in which nothing is broken has no problem', () => {
    const run = begun()
    run.advance(Infinity)
    expect(run.problem).toBeNull()
    expect(run.settled).toBe(true)
  })
})
