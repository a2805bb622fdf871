import { describe, expect, test } from 'vitest'
import { buildCluster, type TestCluster } from '../support/cluster'

/** What the cluster did about it: nothing at all in its log, its groups or its owners. */
function nothingDone(cluster: TestCluster): void {
  expect(cluster.happened('event.logged')).toEqual([])
  expect(cluster.happened('resource.failed')).toEqual([])
  expect(cluster.group('SQL01')).toMatchObject({ state: 'Online', owner: 'NODE1', failovers: 0 })
  expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', node: 'NODE1' })
}

const watched = (monitored = false) =>
  buildCluster({
    vms: [{ id: 'SQL01', application: { name: 'SQL Server', monitored } }],
    clients: [{ id: 'Office', uses: ['SQL01'] }],
  })

describe('the cluster does not see', () => {
  test('an application that fails: users are out until a person repairs it', () => {
    const cluster = watched()
    cluster.vm('SQL01').failApplication().advance('270s')
    nothingDone(cluster)
    expect(cluster.vm('SQL01')).toMatchObject({ application: 'Failed', guest: 'Running', outages: 1 })
    cluster.vm('SQL01').restoreApplication()
    expect(cluster.vm('SQL01')).toMatchObject({ application: 'Running', downMs: 270_000, memoryKept: true })
  })

  test('a guest that hangs, for hours', () => {
    const cluster = watched()
    cluster.vm('SQL01').hangGuest().advance('5h')
    nothingDone(cluster)
    expect(cluster.vm('SQL01')).toMatchObject({ guest: 'Hung', downMs: 5 * 3_600_000 })
  })

  test('a guest that crashes and restarts itself', () => {
    const cluster = watched()
    cluster.vm('SQL01').crashGuest().advance('3min')
    nothingDone(cluster)
    expect(cluster.vm('SQL01')).toMatchObject({ guest: 'Running', memoryKept: false, outages: 1 })
    expect(cluster.vm('SQL01').downMs).toBe(30_000 + 90_000)
  })

  test('the dead network of its clients', () => {
    const cluster = watched()
    cluster.network('Public').fail().advance('10min')
    expect(cluster.happened('resource.failed')).toEqual([])
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Online', owner: 'NODE1' })
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', downMs: 0 })
    expect(cluster.client('Office').connected).toBe(false)
  })
})

describe('the cluster sees', () => {
  test('a worker process that ends: restart in place after LooksAlive', () => {
    const cluster = watched()
    cluster.vm('SQL01').crashProcess().advance('2s')
    expect(cluster.group('SQL01').state).toBe('Online')
    cluster.advance('1s')
    expect(cluster.events(1069)).toEqual([[2_500, 'NODE1']])
    cluster.advance('2min')
    expect(cluster.timeOf('group.online')).toBe(5_000)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', downMs: 95_000, memoryKept: false })
  })

  test('the second one within 15 min: failover', () => {
    const cluster = watched()
    cluster.vm('SQL01').crashProcess().advance('7min').mark().vm('SQL01').crashProcess().advance('3min')
    expect(cluster.story('SQL01', 'LUN1', 'event')).toMatchInlineSnapshot(`
      "
      +0.000 vmProcessCrash SQL01
      +0.000 vm.processLost SQL01 node="NODE1"
      +0.000 session.lost Office vm="SQL01"
      +2.500 resource.failed SQL01.vm group="SQL01" node="NODE1" reason="notRunning"
      +2.500 event 1069 on NODE1
      +2.500 group.failingOver SQL01 from="NODE1" to="NODE2" reason="resourceFailure" choice="nextInNodeOrder"
      +2.500 event 1153 on NODE2
      +2.500 group.takingOffline SQL01 node="NODE1"
      +2.500 event 1203 on NODE1
      +2.500 vm.unregistering SQL01 node="NODE1"
      +3.500 vm.unregistered SQL01 node="NODE1"
      +3.500 volume.dismounting LUN1 node="NODE1"
      +4.500 volume.dismounted LUN1 node="NODE1"
      +4.500 group.offline SQL01 node="NODE1"
      +4.500 event 1204 on NODE1
      +4.500 volume.released LUN1 node="NODE1"
      +4.500 group.ownerChanged SQL01 from="NODE1" to="NODE2" reason="resourceFailure"
      +4.500 group.bringingOnline SQL01 node="NODE2"
      +4.500 event 1200 on NODE2
      +4.500 volume.reserved LUN1 node="NODE2"
      +4.500 volume.attaching LUN1 node="NODE2"
      +6.500 volume.mounting LUN1 node="NODE2"
      +7.500 volume.mounted LUN1 node="NODE2"
      +7.500 vm.registering SQL01 node="NODE2"
      +8.500 vm.registered SQL01 node="NODE2"
      +8.500 vm.starting SQL01 node="NODE2"
      +10.500 vm.running SQL01 node="NODE2"
      +10.500 group.online SQL01 node="NODE2"
      +10.500 event 1201 on NODE2
      +10.500 guest.booting SQL01 node="NODE2"
      +100.500 guest.running SQL01 node="NODE2"
      +100.500 application.started SQL01 node="NODE2" application="SQL Server"
      +100.500 vm.answersAgain SQL01 downMs=100500 memoryKept=false
      +100.500 session.connected Office vm="SQL01"
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('a process that ends between two looks, 0 to 5 s later', () => {
    const times = Array.from({ length: 40 }, (_, seed) => {
      const cluster = buildCluster({ seed, variation: 'normal' })
      cluster.vm('SQL01').crashProcess().advance('6s')
      return cluster.timeOf('resource.failed')!
    })
    expect(Math.min(...times)).toBeLessThan(1_000)
    expect(Math.max(...times)).toBeGreaterThan(4_000)
    expect(Math.max(...times)).toBeLessThan(5_000)
  })
})

describe('monitoring', () => {
  test('splits an outage into what nobody knows, what nobody answers, and the repair', () => {
    const cluster = watched(true).vm('SQL01').failApplication().advance('7min')
    expect(cluster.timeOf('application.alarmRaised', 'SQL01')).toBe(60_000)
    expect(cluster.timeOf('application.responded', 'SQL01')).toBe(60_000 + 300_000)
    cluster.vm('SQL01').restoreApplication().advance('1min')
    const lane = cluster.run.lanes.find(({ id }) => id === 'SQL01')!
    const seconds = lane.segments.map(({ what, fromMs, toMs }) => [what, ((toMs ?? fromMs) - fromMs) / 1000])
    expect(seconds).toEqual([
      ['well', 20],
      ['unheard', 60],
      ['alarmRings', 300],
      ['repair', 60],
      ['well', 0],
    ])
  })

  test('sees also a guest that hangs', () => {
    const cluster = watched(true).vm('SQL01').hangGuest().advance('6min')
    expect(cluster.vm('SQL01').monitor).toMatchObject({ responseMs: null, respondedMs: 380_000 })
  })

  test('calls nobody where the application answers again before somebody came', () => {
    const cluster = watched(true).vm('SQL01').failApplication().advance('2min')
    expect(cluster.vm('SQL01').monitor!.respondsAtMs).toBe(380_000)
    cluster.vm('SQL01').restoreApplication().advance('1h')
    expect(cluster.happened('application.responded')).toEqual([])
    expect(cluster.vm('SQL01').monitor).toMatchObject({ respondsAtMs: null, respondedMs: null })
  })

  test('hears of a second silence anew', () => {
    const cluster = watched(true).vm('SQL01').failApplication().advance('10min')
    cluster.vm('SQL01').restoreApplication().advance('1min').vm('SQL01').failApplication().advance('2min')
    expect(cluster.vm('SQL01').monitor).toMatchObject({ responseMs: null, respondedMs: null })
  })

  test('measures a slow answer while memory moves on the disk under it', () => {
    const cluster = buildCluster({
      vms: [{ id: 'SQL01', application: { name: 'SQL Server', monitored: true } }, { id: 'WEB01' }],
    })
    expect(cluster.vm('SQL01').monitor).toMatchObject({ responseMs: 50, busy: false })
    cluster.vm('WEB01').quickMigrate().advance('5s')
    expect(cluster.vm('SQL01').monitor).toMatchObject({ responseMs: 500, busy: true })
    expect(cluster.vm('WEB01').monitor).toBeNull()
    expect(cluster.advance('5min').vm('SQL01').monitor).toMatchObject({ responseMs: 50 })
  })

  test('raises an alarm 60 s after the failure and clears it when the application answers', () => {
    const cluster = watched(true)
    cluster.vm('SQL01').failApplication().advance('59s')
    expect(cluster.vm('SQL01').alarmSinceMs).toBeNull()
    cluster.advance('2s')
    expect(cluster.vm('SQL01').alarmSinceMs).toBe(80_000)
    cluster.vm('SQL01').restoreApplication()
    expect(cluster.vm('SQL01').alarmSinceMs).toBeNull()
  })

  test('raises none for an outage that is over before', () => {
    const cluster = watched(true)
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    expect(cluster.vm('SQL01').downMs).toBe(29_406)
    expect(cluster.happened('application.alarmRaised')).toEqual([])
  })

  test('is not there where nobody asked for it', () => {
    const cluster = watched(false)
    cluster.vm('SQL01').failApplication().advance('1h')
    expect(cluster.happened('application.alarmRaised')).toEqual([])
  })
})

test('a hung guest is restarted by taking its machine off and on', () => {
  const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'turnOff' }] })
  cluster.vm('SQL01').hangGuest().advance('1min').group('SQL01').takeOffline().advance('10s')
  cluster.group('SQL01').bringOnline().advance('3min')
  expect(cluster.vm('SQL01')).toMatchObject({ guest: 'Running', application: 'Running' })
  expect(cluster.group('SQL01').failovers).toBe(0)
})

test('a machine without an application serves when its guest runs', () => {
  const cluster = buildCluster({ vms: [{ id: 'SQL01', application: null }] })
  expect(cluster.vm('SQL01')).toMatchObject({ application: 'none', applicationName: null })
  cluster.node('NODE1').crash().advance('2min')
  expect(cluster.vm('SQL01').downMs).toBe(108_499)
  cluster.vm('SQL01').failApplication()
  expect(cluster.refusal).toBe('applicationIsNotRunning')
})
