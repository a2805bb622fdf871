import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

type Quorum = NonNullable<ClusterSpec['quorum']>

/** Nodes die one after the other, the one with the witness never, until the cluster stops. */
function lossesBorne(nodes: number, quorum: Quorum, witness: 'up' | 'down' = 'up'): number {
  const cluster = buildCluster({ nodes, quorum })
  const ids = cluster.now.nodes.map(({ id }) => id)
  if (witness === 'down') {
    for (const id of ids) cluster.node(id).losePath('Witness')
    cluster.advance('90s')
  }
  for (let lost = 0; lost < nodes; lost++) {
    if (!cluster.advance('90s').quorum.hasQuorum) return lost - 1
    cluster.node(ids[nodes - 1 - lost]).crash()
  }
  return cluster.advance('90s').quorum.hasQuorum ? nodes : nodes - 1
}

const majority = (votes: number) => Math.floor(votes / 2) + 1
const upTo16 = Array.from({ length: 15 }, (_, i) => i + 2)

describe('how many nodes may be lost', () => {
  test.each(upTo16)('Node Majority, %i nodes', (n) => {
    expect(lossesBorne(n, 'NodeMajority')).toBe(n - majority(n))
  })

  test.each(upTo16)('Node and Disk Majority, %i nodes, witness up', (n) => {
    expect(lossesBorne(n, 'NodeAndDiskMajority')).toBe(n + 1 - majority(n + 1))
  })

  test.each(upTo16)('Node and Disk Majority, %i nodes, witness down', (n) => {
    expect(lossesBorne(n, 'NodeAndDiskMajority', 'down')).toBe(n - majority(n + 1))
  })

  test('the table of the facts page', () => {
    const table = [2, 3, 4, 5, 8, 16].map((n) => [
      lossesBorne(n, 'NodeMajority'),
      lossesBorne(n, 'NodeAndDiskMajority'),
    ])
    expect(table).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [3, 4],
      [7, 8],
    ])
  })

  test('a cluster of one node loses its quorum with it, and one of one is a majority', () => {
    const cluster = buildCluster({ nodes: 1, quorum: 'NodeMajority' })
    expect(cluster.quorum).toMatchObject({ hasQuorum: true, votes: 1, needed: 1 })
    expect(cluster.node('NODE1').crash().advance('10s').quorum.hasQuorum).toBe(false)
  })
})

test.each(upTo16)('votes configured stay in the count: %i nodes, one lost', (n) => {
  for (const quorum of ['NodeMajority', 'NodeAndDiskMajority'] as const) {
    const cluster = buildCluster({ nodes: n, quorum })
    const total = n + (quorum === 'NodeMajority' ? 0 : 1)
    expect(cluster.quorum).toMatchObject({ votes: total, total, needed: majority(total) })
    cluster.node(`NODE${n}`).crash().advance('30s')
    expect(cluster.quorum).toMatchObject({ total, needed: majority(total) })
  }
})

describe('two nodes that no longer hear each other', () => {
  test('the owner of the witness stays, the other logs 1177 and stops', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.split(['NODE1'], ['NODE2']).advance('2min')

    expect(cluster.story('removed', 'quorum', 'arbitration', 'LUN2', 'WEB01', 'service', 'event'))
      .toMatchInlineSnapshot(`
        "
        +5.000 event 1126 on NODE1
        +5.000 event 1126 on NODE2
        +5.000 event 1130 on NODE1
        +5.000 event 1130 on NODE2
        +5.000 event 1126 on NODE1
        +5.000 event 1126 on NODE2
        +5.000 event 1130 on NODE1
        +5.000 event 1130 on NODE2
        +6.499 node.removedFromMembership NODE2 by NODE1
        +6.499 event 1135 on NODE1
        +6.499 quorum.gained CLUSTER1 by NODE1 votes=2 total=3 needed=2 witness=true forced=false
        +6.499 group.failingOver WEB01 from="NODE2" to="NODE1" reason="nodeFailure"
        +6.499 event 1153 on NODE1
        +6.499 node.removedFromMembership NODE1 by NODE2
        +6.499 event 1135 on NODE2
        +6.499 event 1125 on NODE1
        +6.499 event 1128 on NODE1
        +6.499 event 1125 on NODE1
        +6.499 event 1128 on NODE1
        +6.499 group.bringingOnline WEB01 node="NODE1"
        +6.499 event 1200 on NODE1
        +6.499 event 1125 on NODE2
        +6.499 event 1128 on NODE2
        +6.499 event 1125 on NODE2
        +6.499 event 1128 on NODE2
        +6.499 witness.arbitrationStarted Witness by="NODE2" against="NODE1" waitMs=6000
        +6.499 volume.preempted LUN2 node="NODE1" from="NODE2"
        +6.499 volume.attaching LUN2 node="NODE1"
        +7.999 volume.ownershipLost LUN2 node="NODE2" reason="preempted"
        +7.999 event 1038 on NODE2
        +7.999 vm.turnedOff WEB01 node="NODE2"
        +7.999 volume.detached LUN2 node="NODE2"
        +8.499 volume.mounting LUN2 node="NODE1"
        +9.499 volume.mounted LUN2 node="NODE1"
        +9.499 vm.registering WEB01 node="NODE1"
        +10.499 vm.registered WEB01 node="NODE1"
        +10.499 vm.starting WEB01 node="NODE1"
        +12.499 witness.arbitrationLost Witness by="NODE2" reason="renewed" forming=false share=false needed=true
        +12.499 quorum.lost NODE2 by NODE2 votes=1 total=3
        +12.499 event 1177 on NODE2
        +12.499 vm.running WEB01 node="NODE1"
        +12.499 group.online WEB01 node="NODE1"
        +12.499 event 1201 on NODE1
        +12.499 service.ended NODE2
        +12.499 event 7024 on NODE2
        +12.499 guest.booting WEB01 node="NODE1"
        +72.499 service.starting NODE2
        +77.499 service.started NODE2
        +97.499 witness.arbitrationStarted Witness by="NODE2" against="NODE1" waitMs=6000
        +102.499 guest.running WEB01 node="NODE1"
        +102.499 application.started WEB01 node="NODE1" application="Service"
        +102.499 vm.answersAgain WEB01 downMs=94500 memoryKept=false
        +103.499 witness.arbitrationLost Witness by="NODE2" reason="renewed" forming=true share=false needed=true
        +118.499 witness.arbitrationStarted Witness by="NODE2" against="NODE1" waitMs=6000
        "
      `)
    expect(cluster.vm('SQL01').downMs).toBe(0)
    expect(cluster.vm('WEB01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: false })
    expect(cluster.node('NODE2')).toMatchObject({ state: 'Joining', clusterService: 'running' })
  })

  test('with the witness on the other side, the other side stays', () => {
    const cluster = buildCluster({ vms: 2, coreOwner: 'NODE2' })
    cluster.split(['NODE1'], ['NODE2']).advance('2min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE2'])
    expect(cluster.events(1177)).toEqual([[12_499, 'NODE1']])
  })

  test('the loser has nothing left when its service ends: machines off, unmounted, released', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.split(['NODE1'], ['NODE2']).advance('13s')
    expect(cluster.node('NODE2')).toMatchObject({ service: 'RestartPending', view: 'none' })
    expect(cluster.vm('WEB01').copies.map(({ node }) => node)).toEqual(['NODE1'])
    expect(cluster.now.volumes.flatMap(({ hosts }) => hosts).map(({ node }) => node)).not.toContain('NODE2')
  })

  test('are one cluster again once they do', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.split(['NODE1'], ['NODE2']).advance('5min').heal().advance('30s')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
    expect(cluster.vm('WEB01').node).toBe('NODE1')
  })
})

describe('an exact half', () => {
  test('without witness is no majority: both halves stop', () => {
    const cluster = buildCluster({ nodes: 4, vms: 4, quorum: 'NodeMajority' })
    cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4']).advance('20s')
    expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE1', 'NODE2', 'NODE3', 'NODE4'])
    expect(cluster.quorum.hasQuorum).toBe(false)
    expect(cluster.now.virtualMachines.every(({ state }) => state === 'Off')).toBe(true)
  })

  test('without witness, the idle node of two dies: the other one stops as well', () => {
    const cluster = buildCluster({ quorum: 'NodeMajority' })
    cluster.node('NODE2').crash().advance('2min')
    expect(cluster.events(1177)).toEqual([[6_499, 'NODE1']])
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Off', memoryKept: false })
    expect(cluster.node('NODE1').state).toBe('Joining')
  })

  test('with the witness is one', () => {
    const cluster = buildCluster({ nodes: 4, vms: 4 })
    cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4']).advance('2min')
    expect(cluster.quorum).toMatchObject({ quorateNodes: ['NODE1', 'NODE2'], votes: 3, needed: 3 })
    expect(cluster.now.groups.every(({ state }) => state === 'Online')).toBe(true)
  })
})

test('a witness too many: three nodes and a witness stop with the second loss, whichever it is', () => {
  const cluster = buildCluster({ nodes: 3, quorum: 'NodeAndDiskMajority' })
  for (const id of ['NODE1', 'NODE2', 'NODE3']) cluster.node(id).losePath('Witness')
  expect(cluster.advance('90s').quorum).toMatchObject({ votes: 3, hasQuorum: true })
  expect(cluster.node('NODE3').crash().advance('90s').quorum.hasQuorum).toBe(false)
})

test('the larger side wins the witness that the smaller, ending side has given back', () => {
  const cluster = buildCluster({ nodes: 5, vms: 5, quorum: 'NodeAndDiskMajority', coreOwner: 'NODE5' })
  cluster.split(['NODE1', 'NODE2', 'NODE3'], ['NODE4', 'NODE5']).advance('2min')
  // 3 of 6 votes need the witness: 6 s after the regroup it is free.
  expect(cluster.quorum).toMatchObject({ quorateNodes: ['NODE1', 'NODE2', 'NODE3'], votes: 4, needed: 4 })
  expect(cluster.timeOf('quorum.gained')).toBe(12_499)
  expect(cluster.events(1177)).toEqual([6_499, 6_499].map((ms, i) => [ms, `NODE${i + 4}`]))
})

test('while quorum is asked for, machines run on and nothing new starts', () => {
  const cluster = buildCluster({ nodes: 5, vms: 5, quorum: 'NodeAndDiskMajority', coreOwner: 'NODE5' })
  cluster.split(['NODE1', 'NODE2', 'NODE3'], ['NODE4', 'NODE5']).advance('10s')
  expect(cluster.quorum).toMatchObject({ hasQuorum: false, quorate: 'pending', arbitration: { by: 'NODE1' } })
  expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', downMs: 0 })
  expect(cluster.vm('DC01').state).toBe('Off')
  cluster.vm('SQL01').quickMigrate('NODE2')
  expect(cluster.refusal).toBe('noQuorum')
})
