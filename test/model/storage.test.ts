import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/player/simulate'
import { accepted, buildCluster, scenarioOf, TestCluster } from '../support/cluster'

describe('a node that loses its path to the storage', () => {
  test('stays Up and a member; its groups go to the node that still has one', () => {
    const cluster = buildCluster({ coreOwner: 'NODE2', vms: [{ id: 'SQL01' }, { id: 'DC01' }] })
    cluster.node('NODE1').losePath().advance('2min')

    expect(cluster.story('SQL01', 'LUN1', 'path')).toMatchInlineSnapshot(`
      "
      +0.000 path.lost NODE1 unit="SAN1"
      +1.500 volume.ownershipLost LUN1 node="NODE1" reason="pathLost"
      +1.500 resource.failed LUN1 group="SQL01" node="NODE1" reason="pathLost"
      +1.500 volume.ownershipLost LUN2 node="NODE1" reason="pathLost"
      +1.500 resource.failed LUN2 group="DC01" node="NODE1" reason="pathLost"
      +1.500 vm.turnedOff SQL01 node="NODE1"
      +1.500 volume.detached LUN1 node="NODE1"
      +2.000 group.restarting SQL01 node="NODE1"
      +2.000 group.bringingOnline SQL01 node="NODE1"
      +2.000 resource.failed LUN1 group="SQL01" node="NODE1" reason="volumeNotFound"
      +2.000 group.failingOver SQL01 from="NODE1" to="NODE2" reason="resourceFailure" choice="nextInNodeOrder"
      +2.000 group.ownerChanged SQL01 from="NODE1" to="NODE2" reason="resourceFailure"
      +2.000 group.bringingOnline SQL01 node="NODE2"
      +2.000 volume.preempted LUN1 node="NODE2" from="NODE1"
      +2.000 volume.attaching LUN1 node="NODE2"
      +4.000 volume.mounting LUN1 node="NODE2"
      +5.000 volume.mounted LUN1 node="NODE2"
      +5.000 vm.registering SQL01 node="NODE2"
      +6.000 vm.registered SQL01 node="NODE2"
      +6.000 vm.starting SQL01 node="NODE2"
      +8.000 vm.running SQL01 node="NODE2"
      +8.000 group.online SQL01 node="NODE2"
      +8.000 guest.booting SQL01 node="NODE2"
      +98.000 guest.running SQL01 node="NODE2"
      +98.000 application.started SQL01 node="NODE2" application="Service"
      +98.000 vm.answersAgain SQL01 downMs=96500 memoryKept=false
      "
    `)
    expect(cluster.node('NODE1').state).toBe('Up')
    expect(cluster.events(1135)).toEqual([])
    expect(cluster.events(1038)).toEqual([
      [1_500, 'NODE1'],
      [1_500, 'NODE1'],
    ])
    expect(cluster.events(1034)).toEqual([
      [2_000, 'NODE1'],
      [2_000, 'NODE1'],
    ])
    for (const id of ['SQL01', 'DC01'])
      expect(cluster.vm(id)).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
  })

  test('to one volume: only the group on it moves', () => {
    const cluster = buildCluster({ coreOwner: 'NODE2', vms: [{ id: 'SQL01' }, { id: 'DC01' }] })
    cluster.node('NODE1').losePath('LUN2').advance('2min')
    expect(cluster.vm('DC01').node).toBe('NODE2')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', downMs: 0 })
  })

  test('notices at its next renewal, 0 to 3 s later', () => {
    const times = Array.from({ length: 40 }, (_, seed) => {
      const cluster = buildCluster({ seed, variation: 'normal' })
      cluster.node('NODE1').losePath('LUN1').advance('5s')
      return cluster.timeOf('volume.ownershipLost', 'LUN1')!
    })
    expect(Math.max(...times)).toBeLessThanOrEqual(3_000)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(1_500)
  })

  test('and has it back before that renewal: nothing happened', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').losePath('LUN1').advance('1s').node('NODE1').restorePath('LUN1').advance('1min')
    expect(cluster.happened('event.logged')).toEqual([])
    expect(cluster.vm('SQL01').downMs).toBe(0)
  })

  test('and has it back when it is about to restart: it comes online in place', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').losePath('LUN1').advance('1.8s').node('NODE1').restorePath('LUN1').advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: false })
    expect(cluster.group('SQL01').failovers).toBe(0)
  })

  test('writes nothing meanwhile: its copy is fenced until it is ended', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').losePath('LUN1').advance('1s')
    expect(cluster.vm('SQL01').copies).toEqual([{ node: 'NODE1', state: 'Running', fenced: true }])
    expect(cluster.volume('LUN1').hosts[0]).toMatchObject({ node: 'NODE1', fenced: true })
  })

  test('a move back to it, with the failover of this period used up: Failed, its memory safe on the volume', () => {
    const cluster = buildCluster({ coreOwner: 'NODE2' })
    cluster.node('NODE1').losePath().advance('3min').mark()
    cluster.vm('SQL01').quickMigrate('NODE1').advance('3min')
    expect(cluster.events(1034).map(([, node]) => node)).toContain('NODE1')
    expect(cluster.events(1254)).toHaveLength(1)
    expect(cluster.group('SQL01').state).toBe('Failed')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Saved', outages: 2 })
    cluster.group('SQL01').move('NODE2').advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Running' })
  })
})

describe('the storage unit fails for all', () => {
  const dark = () => {
    const cluster = buildCluster({ vms: [{ id: 'A' }, { id: 'B', owner: 'NODE2' }, { id: 'C' }] })
    return cluster.storageUnit().fail().advance('10min')
  }

  test('every group is tried on every node, and is Failed; the cluster stays up with nothing to serve', () => {
    const cluster = dark()
    expect(cluster.now.groups.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'ClusterGroup Failed',
      'A Failed',
      'B Failed',
      'C Failed',
    ])
    expect(cluster.quorum).toMatchObject({ votes: 2, needed: 2, hasQuorum: true })
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up'])
    expect(cluster.events(1254)).toHaveLength(4)
    expect(cluster.now.groups.map(({ failovers }) => failovers)).toEqual([1, 1, 1, 1])
  })

  test('repaired, the witness comes back at once, the groups at their retry', () => {
    const cluster = dark().storageUnit().restore().advance('10min')
    expect(cluster.quorum.votes).toBe(3)
    expect(cluster.group('ClusterGroup').state).toBe('Online')
    expect(cluster.group('A').state).toBe('Failed')
    cluster.advance('42min')
    expect(cluster.timeOf('group.retrying', 'A')).toBe(3_602_500)
    expect(cluster.now.groups.every(({ state }) => state === 'Online')).toBe(true)
  })

  test('repaired, a group comes online by hand 6 s after the order', () => {
    const cluster = dark().storageUnit().restore().advance('1min').mark().group('A').bringOnline()
    cluster.advance('2min')
    expect(cluster.timeOf('group.online', 'A')).toBe(6_000)
    expect(cluster.timeOf('vm.answersAgain', 'A')).toBe(96_000)
  })

  test('and a node after it: one vote of three', () => {
    const cluster = dark().mark().node('NODE2').crash().advance('90s')
    expect(cluster.quorum.hasQuorum).toBe(false)
    expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE1'])
  })
})

test('with Node Majority the loss of the storage unit costs no vote', () => {
  const cluster = buildCluster({ nodes: 3, vms: 3 })
  cluster.storageUnit().fail().advance('10min')
  expect(cluster.quorum).toMatchObject({ votes: 3, total: 3 })
  expect(cluster.group('ClusterGroup').state).toBe('Online')
  expect(cluster.group('SQL01')).toMatchObject({ state: 'Failed', failovers: 2 })
})

test.each([
  ['half of its nodes but one', 'nodeCrash', 7, 'Online', 5_000],
  ['its storage unit', 'storageUnitLoss', 1, 'Failed', 40_000],
] as const)(
  '16 nodes with 256 machines that lose %s stay far from the limits',
  (_what, kind, times, state, most) => {
    const scenario = accepted({
      formatVersion: 1,
      id: 'test/large',
      version: 1,
      title: 'Large',
      lang: 'en',
      cluster: {
        name: 'CLUSTER1',
        platform: 'windowsServer2008',
        quorum: { type: 'NodeMajority' },
        generate: { nodes: 16, virtualMachinesPerNode: 16 },
      },
    })
    const targets = kind === 'nodeCrash' ? scenario.cluster.nodes : scenario.cluster.storage
    const run = simulate(
      scenario,
      targets
        .slice(0, times)
        .map(({ id }) => ({ atMs: 20_000, intervention: { kind, target: id, params: {} } })),
    )
    run.advance(Infinity)
    expect(run.problem).toBeNull()
    expect(run.eventsDelivered).toBeLessThan(most)
    const machines = run.snapshotAt(Infinity).groups.slice(1)
    expect(new Set(machines.map((group) => group.state))).toEqual(new Set([state]))
  },
)

test('a save on the last of more storage units than there are groups', () => {
  const units = ['SAN1', 'SAN2', 'SAN3', 'SAN4'].map((id) => ({ id, volumes: [{ id: `LUN of ${id}` }] }))
  const { cluster: written, ...rest } = scenarioOf({ quorum: 'NodeMajority', nodes: 3 })
  const [unit] = written.storage
  const storage = units.map(({ id, volumes }) => ({
    ...unit,
    id,
    volumes: volumes.map((volume) => ({ ...unit.volumes[0], ...volume })),
  }))
  const groups = written.groups.map((group) => ({
    ...group,
    virtualMachine: { ...group.virtualMachine!, volumes: ['LUN of SAN4'] },
  }))
  const cluster = new TestCluster(simulate({ ...rest, cluster: { ...written, storage, groups } }), 20_000)
  cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
})

test('saves stand still when the reservation is gone: nothing of them arrives', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').quickMigrate('NODE2').advance('5s').volume('LUN1').takeReservation().advance('1s')
  expect(cluster.vm('SQL01').progress).toMatchObject({ does: 'save', untilMs: null })
  cluster.advance('3min')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
})

test('saves stand still while the unit is dark for a moment', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').quickMigrate('NODE2').advance('5s').storageUnit().fail().advance('1s')
  expect(cluster.vm('SQL01').progress).toMatchObject({ does: 'save', untilMs: null })
  cluster.storageUnit().restore().advance('1min')
  expect(cluster.timeOf('vm.saved')).toBe(12_703)
})
