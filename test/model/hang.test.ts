import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

describe('a server that hangs for 40 s', () => {
  const hung = () =>
    buildCluster({ clients: [{ id: 'Office', uses: ['SQL01'] }] })
      .node('NODE1')
      .hang('40s')

  test('is removed, fenced, ends its copy when it wakes, and joins', () => {
    const cluster = hung().advance('2min')
    expect(cluster.story('NODE1 ', 'SQL01', 'LUN1', 'quorum', /event 1(038|135|062|177)/))
      .toMatchInlineSnapshot(`
        "
        +0.000 session.frozen Office vm="SQL01"
        +4.999 node.silent NODE1 by NODE2 lastHeartbeatMs=19999
        +6.499 node.removedFromMembership NODE1 by NODE2
        +6.499 event 1135 on NODE2
        +12.499 quorum.gained CLUSTER1 by NODE2 votes=2 total=3 needed=2 witness=true forced=false
        +12.499 group.failingOver SQL01 from="NODE1" to="NODE2" reason="nodeFailure"
        +12.499 group.bringingOnline SQL01 node="NODE2"
        +12.499 volume.preempted LUN1 node="NODE2" from="NODE1"
        +12.499 volume.attaching LUN1 node="NODE2"
        +14.499 volume.mounting LUN1 node="NODE2"
        +15.499 volume.mounted LUN1 node="NODE2"
        +15.499 vm.registering SQL01 node="NODE2"
        +16.499 vm.registered SQL01 node="NODE2"
        +16.499 vm.starting SQL01 node="NODE2"
        +18.499 vm.running SQL01 node="NODE2"
        +18.499 group.online SQL01 node="NODE2"
        +18.499 guest.booting SQL01 node="NODE2"
        +20.000 session.lost Office vm="SQL01"
        +40.000 service.endsItself NODE1 reason="removed"
        +40.000 event 1038 on NODE1
        +40.000 volume.ownershipLost LUN1 node="NODE1" reason="preempted"
        +40.000 event 1038 on NODE1
        +40.000 vm.turnedOff SQL01 node="NODE1"
        +40.000 volume.detached LUN1 node="NODE1"
        +105.000 node.joining NODE1 by NODE1
        +108.499 guest.running SQL01 node="NODE2"
        +108.499 application.started SQL01 node="NODE2" application="Service"
        +108.499 vm.answersAgain SQL01 downMs=108499 memoryKept=false
        +108.499 session.connected Office vm="SQL01"
        +115.000 node.joined NODE1 by NODE1 NODE2 paused=false
        +115.000 event 1062 on NODE1
        "
      `)
    expect(cluster.events(1135)).toEqual([[6_499, 'NODE2']])
    expect(cluster.timeOf('volume.preempted', 'LUN1')).toBe(12_499)
    expect(cluster.timeOf('group.online', 'SQL01')).toBe(18_499)
    expect(cluster.events(1038)).toContainEqual([40_000, 'NODE1'])
    expect(cluster.timeOf('service.starting', 'NODE1')).toBe(100_000)
    expect(cluster.timeOf('node.joined', 'NODE1')).toBe(115_000)
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('has no key to its volume from +12.5 s on, and never gets it back', () => {
    const cluster = hung()
    for (const at of ['13s', '30s', '39.999s', '40s', '41s', '2min'])
      expect(cluster.advanceTo(at).volume('LUN1').reservedBy).toBe('NODE2')
  })

  test('keeps a frozen copy that writes nothing, shown as such, until it wakes', () => {
    const cluster = hung().advance('30s')
    expect(cluster.vm('SQL01').copies).toEqual([
      { node: 'NODE2', state: 'Running', fenced: false },
      { node: 'NODE1', state: 'Running', fenced: true },
    ])
    expect(cluster.advance('10s').vm('SQL01').copies).toHaveLength(1)
  })

  test('costs one outage: the frozen copy does not answer once more when it wakes', () => {
    const cluster = hung().advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ outages: 1, downMs: 108_499, memoryKept: false })
    expect(cluster.happened('vm.answersAgain').map(({ atMs }) => atMs)).toEqual([128_499])
    expect(cluster.client('Office').sessionsLost).toBe(1)
  })
})

describe('a server that hangs for a moment', () => {
  test.each(['1s', '3s', '3.999s', '4s', '4.5s'])('of %s: nothing happens but the moment', (time) => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE1').hang(time).advance('2min')
    expect(cluster.happened('event.logged')).toEqual([])
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up'])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', memoryKept: true, outages: 1 })
  })

  test('shorter than the regroup: it answers when it is asked, and stays', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').hang('6s').advance('2min')
    expect(cluster.timeOf('regroup.unchanged')).toBe(6_499)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', memoryKept: true })
  })

  test('longer than the regroup, shorter than the wait for the witness: it is out all the same', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').hang('7s').advance('2min')
    expect(cluster.events(1135)).toEqual([[6_499, 'NODE2']])
    expect(cluster.happened('service.endsItself').map(({ params }) => params.reason)).toEqual(['removed'])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: false })
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('cut off from everybody when it wakes, and away for 4 s: it does not trust what it knew', () => {
    const cluster = buildCluster({ nodes: 3, vms: 3 })
    cluster.node('NODE1').hang('60s').split(['NODE1'], ['NODE2', 'NODE3']).advance('59s')
    expect(cluster.vm('SQL01').copies.map(({ node }) => node)).toContain('NODE1')
    cluster.advance('2s')
    expect(cluster.vm('SQL01').copies.map(({ node }) => node)).not.toContain('NODE1')
    expect(cluster.node('NODE1').members).toEqual([])
  })
})

test('everything on a hung host stands still: a boot goes on where it was', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').crashProcess().advance('35s').node('NODE1').hang('3s').advance('2min')
  expect(cluster.timeOf('guest.running')).toBe(95_000 + 3_000)
})

test('a server that hangs for good is out until somebody takes its power', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').hang().advance('3h')
  expect(cluster.node('NODE1')).toMatchObject({ power: 'hung', state: 'Down' })
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  cluster.node('NODE1').crash().node('NODE1').start().advance('10min')
  expect(cluster.node('NODE1').state).toBe('Up')
  expect(cluster.vm('SQL01').copies).toHaveLength(1)
})

test('the survivor hangs while it waits for the witness: the dead node stays out, the rest comes late', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('8s').node('NODE2').hang('10s').advance('3min')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
})

test('what fell due while it hung is dealt with when it wakes', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').crashProcess().advance('2s').node('NODE1').hang('3s').advance('2min')
  expect(cluster.timeOf('resource.failed')).toBe(5_000)
  expect(cluster.vm('SQL01').state).toBe('Running')
})

test('a host that hangs while it reads memory back lets the guest go on afterwards, also where it had been before', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').quickMigrate('NODE2').advance('2min').vm('SQL01').quickMigrate('NODE1').advance('2min')
  cluster.vm('SQL01').crashGuest().advance('45s').vm('SQL01').quickMigrate('NODE2')
  for (let s = 0; s < 60 && cluster.vm('SQL01').state !== 'Restoring'; s++) cluster.advance('1s')
  expect(cluster.vm('SQL01').state).toBe('Restoring')
  cluster.node('NODE2').hang('2s').advance('20min')
  expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running' })
})
