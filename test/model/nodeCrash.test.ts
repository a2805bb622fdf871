import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

// The last heartbeat falls 1 ms before the fault, so every stage ends 1 ms before the round figure.

test('one of two nodes crashes, the one with the witness', () => {
  const cluster = buildCluster({ vms: 2 })
  cluster.node('NODE1').crash().advance('120s')

  expect(cluster.story('NODE1 ', 'SQL01', 'Witness', 'LUN1', 'quorum', 'event')).toMatchInlineSnapshot(`
    "
    +0.000 vm.lost SQL01 node="NODE1"
    +4.999 node.silent NODE1 by NODE2 lastHeartbeatMs=19999
    +6.499 node.removedFromMembership NODE1 by NODE2
    +6.499 event 1135 on NODE2
    +6.499 witness.arbitrationStarted Witness by="NODE2" against="NODE1" waitMs=6000
    +12.499 volume.preempted Witness node="NODE2" from="NODE1"
    +12.499 witness.arbitrationWon Witness by="NODE2"
    +12.499 quorum.gained CLUSTER1 by NODE2 votes=2 total=3 needed=2 witness=true forced=false
    +12.499 event 1153 on NODE2
    +12.499 group.failingOver SQL01 from="NODE1" to="NODE2" reason="nodeFailure"
    +12.499 event 1153 on NODE2
    +12.499 event 1200 on NODE2
    +12.499 group.bringingOnline SQL01 node="NODE2"
    +12.499 event 1200 on NODE2
    +12.499 volume.attaching Witness node="NODE2"
    +12.499 volume.preempted LUN1 node="NODE2" from="NODE1"
    +12.499 volume.attaching LUN1 node="NODE2"
    +14.499 volume.mounting Witness node="NODE2"
    +14.499 volume.mounting LUN1 node="NODE2"
    +15.499 volume.mounted Witness node="NODE2"
    +15.499 event 1201 on NODE2
    +15.499 volume.mounted LUN1 node="NODE2"
    +15.499 vm.registering SQL01 node="NODE2"
    +16.499 vm.registered SQL01 node="NODE2"
    +16.499 vm.starting SQL01 node="NODE2"
    +18.499 vm.running SQL01 node="NODE2"
    +18.499 group.online SQL01 node="NODE2"
    +18.499 event 1201 on NODE2
    +18.499 guest.booting SQL01 node="NODE2"
    +108.499 guest.running SQL01 node="NODE2"
    +108.499 application.started SQL01 node="NODE2" application="Service"
    +108.499 vm.answersAgain SQL01 downMs=108499 memoryKept=false
    "
  `)
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: false, outages: 1, downMs: 108_499 })
  expect(cluster.vm('WEB01')).toMatchObject({ node: 'NODE2', outages: 0, downMs: 0 })
  expect(cluster.volume('LUN1')).toMatchObject({ owner: 'NODE2', reservedBy: 'NODE2', mountedOn: 'NODE2' })
  expect(cluster.quorum).toMatchObject({ votes: 2, needed: 2, total: 3, witness: { heldBy: 'NODE2' } })
})

test.each([
  ['detected', 'node.silent', 'NODE1', 4_999],
  ['removed from membership', 'node.removedFromMembership', 'NODE1', 6_499],
  ['the witness is won', 'witness.arbitrationWon', 'Witness', 12_499],
  ['the volume is mounted', 'volume.mounted', 'LUN1', 15_499],
  ['the configuration is registered', 'vm.registered', 'SQL01', 16_499],
  ['the group is Online', 'group.online', 'SQL01', 18_499],
  ['users can work', 'vm.answersAgain', 'SQL01', 108_499],
])('the crash clock: %s', (_stage, type, target, ms) => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('2min')
  expect(cluster.timeOf(type, target)).toBe(ms)
})

test('where the survivor holds the witness, nothing is waited for after the regroup', () => {
  const cluster = buildCluster({ coreOwner: 'NODE2' })
  cluster.node('NODE1').crash().advance('2min')
  expect(cluster.happened('witness.arbitrationStarted')).toEqual([])
  expect(cluster.timeOf('group.online', 'SQL01')).toBe(12_499)
  expect(cluster.vm('SQL01').downMs).toBe(102_499)
})

describe('the settings of the heartbeat', () => {
  test.each([
    [1000, 3, 2_999],
    [1000, 10, 9_999],
    [2000, 10, 19_999],
    [250, 3, 749],
  ])('delay %i ms × threshold %i: silent after %i ms', (SameSubnetDelay, SameSubnetThreshold, ms) => {
    const cluster = buildCluster({ properties: { SameSubnetDelay, SameSubnetThreshold } })
    cluster.node('NODE1').crash().advance('2min')
    expect(cluster.timeOf('node.silent', 'NODE1')).toBe(ms)
    expect(cluster.timeOf('group.online', 'SQL01')).toBe(ms + 13_500)
  })
})

test('a crash is noticed 4 to 5 s later, by the phase of the heartbeats', () => {
  const times = Array.from({ length: 40 }, (_, seed) => {
    const cluster = buildCluster({ seed, variation: 'normal' })
    cluster.node('NODE1').crash().advance('10s')
    return cluster.timeOf('node.silent', 'NODE1')!
  })
  expect(Math.min(...times)).toBeGreaterThanOrEqual(4_000)
  expect(Math.max(...times)).toBeLessThan(5_000)
  expect(new Set(times).size).toBeGreaterThan(30)
})

test('a node that was switched on again joins, and what left it stays where it is', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('2min').mark()
  cluster.node('NODE1').start().advance('6min')

  expect(cluster.story('NODE1', 'quorum')).toMatchInlineSnapshot(`
    "
    +0.000 startNode NODE1
    +0.000 server.poweredOn NODE1
    +300.000 server.started NODE1 unclean=true
    +300.000 event 6008 on NODE1
    +300.000 service.starting NODE1
    +305.000 service.started NODE1
    +305.000 node.joining NODE1 by NODE1
    +315.000 node.joined NODE1 by NODE1 NODE2 paused=false
    +315.000 event 1062 on NODE1
    "
  `)
  expect(cluster.node('NODE1')).toMatchObject({ state: 'Up', members: ['NODE1', 'NODE2'] })
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
})

test('a blue screen is a crash that ends by itself', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').bugcheck().advance('8min')
  expect(cluster.timeOf('group.online', 'SQL01')).toBe(18_499)
  expect(cluster.timeOf('server.started', 'NODE1')).toBe(420_000)
  expect(cluster.timeOf('node.joined', 'NODE1')).toBe(435_000)
  expect(cluster.events(6008)).toEqual([[420_000, 'NODE1']])
})

test('when the second node crashes as well, nothing runs anywhere', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('60s').node('NODE2').crash().advance('60s')
  expect(cluster.quorum.hasQuorum).toBe(false)
  expect(cluster.vm('SQL01')).toMatchObject({ state: 'Off', copies: [] })
  expect(cluster.volume('LUN1')).toMatchObject({ stale: true, mountedOn: null, reservedBy: 'NODE2' })
})

test('the reservation of a dead node stays behind on its volume until somebody preempts it', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('12s')
  expect(cluster.volume('LUN1')).toMatchObject({ reservedBy: 'NODE1', mountedOn: null })
  cluster.advance('1s')
  expect(cluster.volume('LUN1')).toMatchObject({ reservedBy: 'NODE2', formerOwner: 'NODE1' })
})
