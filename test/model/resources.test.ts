import { describe, expect, test } from 'vitest'
import { buildCluster, type Machine, type TestCluster } from '../support/cluster'

const states = (cluster: TestCluster, group = 'SQL01') =>
  Object.fromEntries(cluster.group(group).resources.map(({ id, state }) => [id, state]))
const off = { LUN1: 'Offline', 'SQL01.configuration': 'Offline', 'SQL01.vm': 'Offline' }

/** BIG and TINY lie on LUN1, TINY on LUN2 besides. */
const machines: readonly Machine[] = [
  { id: 'BIG', group: 'SHARED', volumes: ['LUN1'] },
  { id: 'TINY', group: 'SHARED', volumes: ['LUN1', 'LUN2'] },
]

describe('a disk that is taken offline by itself', () => {
  test('goes last: the machine is saved and its configuration leaves first', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').takeOffline().advance('1min')
    expect(cluster.story('SQL01', 'LUN1')).toMatchInlineSnapshot(`
      "
      +0.000 takeOffline LUN1
      +0.000 vm.saving SQL01 node="NODE1" memoryMiB=4096
      +11.703 vm.saved SQL01 node="NODE1"
      +11.703 resource.offline SQL01.vm group="SQL01" node="NODE1"
      +11.703 vm.unregistering SQL01 node="NODE1"
      +12.703 vm.unregistered SQL01 node="NODE1"
      +12.703 resource.offline SQL01.configuration group="SQL01" node="NODE1"
      +12.703 volume.dismounting LUN1 node="NODE1"
      +13.703 volume.dismounted LUN1 node="NODE1"
      +13.703 resource.offline LUN1 group="SQL01" node="NODE1"
      +13.703 volume.released LUN1 node="NODE1"
      "
    `)
    expect(states(cluster)).toEqual(off)
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Offline', wish: 'online', failovers: 0 })
    expect(cluster.events(1069)).toEqual([])
  })

  test('comes back alone when it is brought online alone: Partially Online', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').takeOffline().advance('1min').resource('LUN1').bringOnline().advance('1min')
    expect(states(cluster)).toEqual({ ...off, LUN1: 'Online' })
    expect(cluster.group('SQL01').state).toBe('PartialOnline')
    cluster.group('SQL01').bringOnline().advance('1min')
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('stays offline, with what went with it, where its group fails over to', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').takeOffline().advance('1min').node('NODE1').crash().advance('10min')
    expect(cluster.group('SQL01').owner).toBe('NODE2')
    expect(states(cluster)).toEqual(off)
    cluster.resource('SQL01.vm').bringOnline().advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
  })

  test('stays offline when its group is moved by hand', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').takeOffline().advance('1min').resource('LUN1').bringOnline().advance('1min')
    cluster.group('SQL01').move('NODE2').advance('5min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'PartialOnline' })
    expect(states(cluster)).toEqual({ ...off, LUN1: 'Online' })
  })

  test('on a paused node goes down all the same, and cannot come up there', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').pause().resource('LUN1').takeOffline().advance('1min')
    expect(states(cluster)).toEqual(off)
    expect(cluster.resource('LUN1').bringOnline().refusal).toBe('ownerIsPaused')
  })

  test('takes with it only what needs it', () => {
    const cluster = buildCluster({ vms: machines })
    cluster.resource('LUN2').takeOffline().advance('1min')
    expect(states(cluster, 'SHARED')).toEqual({
      LUN1: 'Online',
      LUN2: 'Offline',
      'BIG.configuration': 'Online',
      'BIG.vm': 'Online',
      'TINY.configuration': 'Offline',
      'TINY.vm': 'Offline',
    })
    expect(cluster.vm('BIG')).toMatchObject({ state: 'Running', outages: 0 })
  })

  test('that loses its path on the way down is Offline and nothing is restarted', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').takeOffline().advance('5s').node('NODE1').losePath('LUN1').advance('20min')
    expect(states(cluster)).toEqual(off)
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', failovers: 0 })
  })
})

describe('a virtual machine and its configuration', () => {
  test('the machine alone: saved, its disk and its configuration stay', () => {
    const cluster = buildCluster()
    cluster.resource('SQL01.vm').takeOffline().advance('1min')
    expect(states(cluster)).toEqual({
      LUN1: 'Online',
      'SQL01.configuration': 'Online',
      'SQL01.vm': 'Offline',
    })
    expect(cluster.group('SQL01').state).toBe('PartialOnline')
    expect(cluster.vm('SQL01').state).toBe('Saved')
  })

  test('the configuration takes the machine along', () => {
    const cluster = buildCluster()
    cluster.resource('SQL01.configuration').takeOffline().advance('1min')
    expect(states(cluster)).toEqual({ ...off, LUN1: 'Online' })
  })

  test('bringing the machine online brings what it needs', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').takeOffline().advance('1min').resource('SQL01.vm').bringOnline().advance('1min')
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('of a group that is offline comes online with what it needs, and nothing else of it', () => {
    const cluster = buildCluster({ vms: machines })
    cluster.group('SHARED').takeOffline().advance('3min').resource('BIG.vm').bringOnline().advance('1min')
    expect(cluster.group('SHARED')).toMatchObject({ state: 'PartialOnline', wish: 'online' })
    expect(states(cluster, 'SHARED')).toMatchObject({ LUN1: 'Online', LUN2: 'Offline', 'BIG.vm': 'Online' })
    expect([cluster.vm('BIG').state, cluster.vm('TINY').state]).toEqual(['Running', 'Saved'])
  })

  test('of a group that is offline cannot be taken offline once more', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('1min').resource('LUN1').takeOffline()
    expect(cluster.refusal).toBe('groupIsOffline')
  })
})

describe('a failure that somebody simulates', () => {
  test('of a disk: the machine ends with it, and all of it is restarted where it was', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').simulateFailure().advance('3min')
    expect(cluster.story('SQL01', 'LUN1')).toMatchInlineSnapshot(`
      "
      +0.000 simulateFailure LUN1
      +0.000 resource.failed LUN1 group="SQL01" node="NODE1" reason="simulated"
      +0.000 vm.turnedOff SQL01 node="NODE1"
      +0.000 volume.detached LUN1 node="NODE1"
      +0.500 group.restarting SQL01 node="NODE1"
      +0.500 group.bringingOnline SQL01 node="NODE1"
      +0.500 volume.attaching LUN1 node="NODE1"
      +2.500 volume.mounting LUN1 node="NODE1"
      +3.500 volume.mounted LUN1 node="NODE1"
      +3.500 vm.registering SQL01 node="NODE1"
      +4.500 vm.registered SQL01 node="NODE1"
      +4.500 vm.starting SQL01 node="NODE1"
      +6.500 vm.running SQL01 node="NODE1"
      +6.500 group.online SQL01 node="NODE1"
      +6.500 guest.booting SQL01 node="NODE1"
      +96.500 guest.running SQL01 node="NODE1"
      +96.500 application.started SQL01 node="NODE1" application="Service"
      +96.500 vm.answersAgain SQL01 downMs=96500 memoryKept=false
      "
    `)
    expect(cluster.events(1069)).toEqual([[0, 'NODE1']])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: false })
  })

  test.each(['LUN1', 'SQL01.configuration', 'SQL01.vm'])(
    'of %s counts against RestartThreshold: the second within 15 min fails over',
    (id) => {
      const cluster = buildCluster()
      cluster.resource(id).simulateFailure().advance('5min')
      expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', state: 'Online', failovers: 0 })
      cluster.resource(id).simulateFailure().advance('5min')
      expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online', failovers: 1 })
    },
  )

  test('of the machine: it is off at once, its configuration stays, and it is counted once', () => {
    const cluster = buildCluster()
    cluster.resource('SQL01.vm').simulateFailure()
    expect(states(cluster)).toEqual({ LUN1: 'Online', 'SQL01.configuration': 'Online', 'SQL01.vm': 'Failed' })
    expect(cluster.vm('SQL01').state).toBe('Off')
    cluster.advance('5min')
    expect(cluster.events(1069)).toEqual([[0, 'NODE1']])
  })

  test('of a machine that has just ended by itself is the same failure, not a second one', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').crashProcess().advance('1s').resource('SQL01.vm').simulateFailure().advance('5min')
    expect(cluster.events(1069)).toHaveLength(1)
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', state: 'Online' })
  })

  test('of the witness disk is mended in place, and its vote counts all the time', () => {
    const cluster = buildCluster()
    cluster.resource('Witness').simulateFailure()
    expect(cluster.group('ClusterGroup').state).toBe('Failed')
    expect(cluster.quorum.votes).toBe(3)
    cluster.advance('1min')
    expect(cluster.group('ClusterGroup')).toMatchObject({ state: 'Online', owner: 'NODE1' })
    expect(cluster.quorum.votes).toBe(3)
    cluster.resource('Witness').simulateFailure().advance('1min')
    expect(cluster.group('ClusterGroup')).toMatchObject({ state: 'Online', owner: 'NODE2' })
    expect(cluster.quorum).toMatchObject({ votes: 3, witness: { heldBy: 'NODE2' } })
  })

  test('is refused where there is nothing Online', () => {
    const cluster = buildCluster()
    cluster.resource('SQL01.vm').takeOffline().advance('1min').resource('SQL01.vm').simulateFailure()
    expect(cluster.refusal).toBe('resourceIsNotOnline')
  })

  test('of a resource whose owner hangs waits until that wakes', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE2').hang('3s').resource('LUN2').simulateFailure().advance('2s')
    expect(cluster.events(1069)).toEqual([])
    cluster.advance('3min')
    expect(cluster.events(1069)).toEqual([[3_000, 'NODE2']])
    expect(cluster.group('WEB01')).toMatchObject({ state: 'Online', owner: 'NODE2' })
  })
})
