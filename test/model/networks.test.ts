import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

describe('two adapters of a node', () => {
  const withNetworks = (...subnets: readonly string[]) =>
    buildCluster({
      networks: subnets.map((subnet, i) => ({ id: `LAN${i + 1}`, role: 'clusterAndClient', subnet })),
    })

  test('in one subnet are one way in: without the first the node drops out', () => {
    const cluster = withNetworks('10.0.0.0/24', '10.0.0.0/24')
    cluster.node('NODE2').pull('LAN1').advance('10s')
    expect(cluster.events(1554)).toEqual([[4_999, 'NODE2']])
    expect(cluster.events(1135)).toEqual([[6_499, 'NODE1']])
    expect(cluster.network('LAN2').sameSubnetAs).toBe('LAN1')
  })

  test('in one subnet: the second one can go unnoticed', () => {
    const cluster = withNetworks('10.0.0.0/24', '10.0.0.0/24')
    cluster.node('NODE2').pull('LAN2').advance('1min')
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up'])
    expect([...cluster.events(1126), ...cluster.events(1127), ...cluster.events(1130)]).toEqual([])
  })

  test('in two subnets carry heartbeats both', () => {
    const cluster = withNetworks('10.0.0.0/24', '10.0.1.0/24')
    cluster.node('NODE2').pull('LAN1').advance('1min')
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up'])
    expect(cluster.events(1127)).toEqual([[5_000, 'NODE2']])
  })
})

test('a network with role none carries no heartbeat, however sound it is', () => {
  const cluster = buildCluster({
    networks: [
      { id: 'Public', role: 'clusterAndClient' },
      { id: 'Heartbeat', role: 'none' },
    ],
  })
  cluster.network('Public').split(['NODE1'], ['NODE2']).advance('20s')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
  expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE2'])
})

test('packets lost one way on one of two networks: the other one carries the heartbeats', () => {
  const cluster = buildCluster({ nodes: 3 })
  cluster.node('NODE1').loseRoute('NODE2', 'Public').advance('1min')
  expect(cluster.events(1129).map(([, node]) => node)).toEqual(['NODE1', 'NODE2', 'NODE3'])
  expect(cluster.events(1135)).toEqual([])
})

describe('interfaces, of three nodes', () => {
  const interfaces = (cluster: ReturnType<typeof buildCluster>, network = 'Public') =>
    cluster.network(network).interfaces.map(({ state }) => state)

  test('one that reaches none of the others has failed; the others are up, and the network is partitioned', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.network('Public').split(['NODE1'], ['NODE2', 'NODE3']).advance('1min')
    expect(cluster.events(1127)).toEqual([[5_000, 'NODE1']])
    expect(cluster.events(1126)).toEqual([])
    expect(cluster.network('Public').state).toBe('Partitioned')
    expect(interfaces(cluster)).toEqual(['Failed', 'Up', 'Up'])
    cluster.mark().network('Public').restore().advance('1min')
    expect(cluster.events(1125)).toEqual([[5_000, 'NODE1']])
  })

  test('one that reaches some is unreachable, and so are those that it does not reach', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE1').loseRoute('NODE2', 'Public').advance('1min')
    expect(cluster.events(1126).map(([, node]) => node)).toEqual(['NODE1', 'NODE2'])
    expect(interfaces(cluster)).toEqual(['Unreachable', 'Unreachable', 'Up'])
    expect(cluster.network('Public').oneWay).toEqual([{ from: 'NODE1', to: 'NODE2' }])
  })

  test('a pulled cable is what failed, whoever it does not reach', () => {
    const cluster = buildCluster({ nodes: 2 })
    cluster.node('NODE2').pull('Public').advance('1min')
    expect(interfaces(cluster)).toEqual(['Up', 'Failed'])
    cluster.node('NODE2').plugIn('Public').network('Public').split(['NODE1'], ['NODE2'])
    // Of two with a link each nobody can tell which one it is.
    expect(interfaces(cluster)).toEqual(['Unreachable', 'Unreachable'])
  })

  test('those of a node that is down, or waits in Joining, are not available', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE3').crash().advance('20s')
    expect(interfaces(cluster)).toEqual(['Up', 'Up', 'Unavailable'])
    const split = buildCluster({ nodes: 3 })
    split.split(['NODE1', 'NODE2'], ['NODE3']).advance('3min')
    expect(split.node('NODE3').state).toBe('Joining')
    expect(interfaces(split)).toEqual(['Up', 'Up', 'Unavailable'])
    expect(split.network('Public').state).toBe('Up')
  })
})

test('nodes that try to form a cluster in vain say nothing of their networks', () => {
  const cluster = buildCluster({ networks: [{ id: 'Public', role: 'clusterAndClient' }] })
  cluster.split(['NODE1'], ['NODE2']).advance('5min')
  expect(cluster.happened('cluster.notFormed').length).toBeGreaterThan(2)
  expect(cluster.events(1126).map(([atMs]) => atMs)).toEqual([5_000, 5_000])
  expect(cluster.events(1128).map(([atMs]) => atMs)).toEqual([6_499, 6_499])
})

test('each of two networks broken between another pair: every pair still has a route', () => {
  const cluster = buildCluster({ nodes: 3 })
  cluster
    .node('NODE1')
    .loseRoute('NODE2', 'Public')
    .node('NODE2')
    .loseRoute('NODE3', 'Heartbeat')
    .advance('1min')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2', 'NODE3'])
})

test('a node that starts without any network waits (1553), asks for nothing, and joins once it is plugged in', () => {
  const cluster = buildCluster({ durations: { serverBoot: 10_000 } })
  cluster.node('NODE2').crash().node('NODE2').pull('Public').node('NODE2').pull('Heartbeat')
  cluster.node('NODE2').start().advance('10min')
  expect(cluster.events(1553).map(([, node]) => node)).toEqual(['NODE2'])
  expect(cluster.node('NODE2').state).toBe('Joining')
  expect(
    cluster.happened('witness.arbitrationStarted').filter(({ params }) => params.by === 'NODE2'),
  ).toEqual([])
  cluster.node('NODE2').plugIn('Heartbeat').advance('12s')
  expect(cluster.node('NODE2').state).toBe('Up')
})

test('eight nodes and a witness in three parts, none of them with 5 of 9 votes: all stop, and all come back', () => {
  const cluster = buildCluster({ nodes: 8, vms: 8 })
  const parts = [
    ['NODE1', 'NODE2', 'NODE3'],
    ['NODE4', 'NODE5', 'NODE6'],
    ['NODE7', 'NODE8'],
  ]
  cluster.split(...parts).advance('30s')
  expect(new Set(cluster.events(1177).map(([, node]) => node)).size).toBe(8)
  expect(cluster.now.virtualMachines.every(({ state }) => state === 'Off')).toBe(true)
  cluster.heal().advance('5min')
  expect(cluster.quorum).toMatchObject({ votes: 9, hasQuorum: true })
  expect(cluster.events(1061).map(([, node]) => node)).toContain('NODE1')
  expect(cluster.now.groups.every(({ state }) => state === 'Online')).toBe(true)
})

describe('bounds', () => {
  const models = ['NodeMajority', 'NodeAndDiskMajority', 'NodeAndFileShareMajority', 'DiskOnly'] as const

  test.each(models)(
    '%s: a side without quorum is at rest within detection, regroup and arbitration',
    (quorum) => {
      const cluster = losesQuorum({ quorum })
      cluster.advance('90s')
      const active = cluster.now.virtualMachines.flatMap(({ copies }) => copies)
      expect(active.filter(({ state, node }) => node !== 'NODE1' && state !== 'Off')).toEqual([])
    },
  )

  test.each(models)('%s: a node that was cut off comes back by itself within the bound', (quorum) => {
    const cluster = losesQuorum({ quorum })
    cluster.advance('5min').heal().advance('60s')
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up', 'Up'])
  })
})

/** NODE1, which holds the witness, is parted from the others one by one. */
function losesQuorum(spec: ClusterSpec) {
  const cluster = buildCluster({ nodes: 3, vms: 3, ...spec })
  return cluster.split(['NODE1'], ['NODE2'], ['NODE3'])
}

describe('a node without an adapter on one of two networks', () => {
  const spec: ClusterSpec = { nodes: 3, links: { NODE3: { networks: ['Public'] } } }

  test('has no interface there: nothing to pull, and nothing is judged', () => {
    const cluster = buildCluster(spec)
    expect(cluster.network('Heartbeat').links.map(({ node }) => node)).toEqual(['NODE1', 'NODE2'])
    expect(cluster.network('Heartbeat').state).toBe('Up')
    expect(cluster.node('NODE3').pull('Heartbeat').refusal).toBe('noAdapter')
    expect(cluster.node('NODE3').plugIn('Heartbeat').refusal).toBe('noAdapter')
    cluster.node('NODE2').pull('Heartbeat').advance('20s')
    expect(cluster.events(1127).map(([, node]) => node)).toEqual(['NODE2'])
    expect(cluster.happened('interface.failed', 'NODE3')).toEqual([])
    cluster.node('NODE2').plugIn('Heartbeat').advance('20s')
    expect(cluster.network('Heartbeat').state).toBe('Up')
  })

  test('has lost every cluster network with the one that it has', () => {
    const cluster = buildCluster(spec)
    cluster.node('NODE3').pull('Public').advance('20s')
    expect(cluster.events(1554).map(([, node]) => node)).toEqual(['NODE3'])
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
  })

  test('is cut off by the loss of that network, which the others bear', () => {
    const cluster = buildCluster(spec)
    cluster.network('Public').fail().advance('20s')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
    expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE3'])
  })
})
