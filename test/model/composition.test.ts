import { describe, expect, test } from 'vitest'
import { buildCluster, type TestCluster } from '../support/cluster'

const evict = (cluster: TestCluster, node: string) => cluster.do('evictNode', node)
const add = (cluster: TestCluster, node: string) => cluster.do('addNode', node)

describe('a node that is evicted', () => {
  test('has no vote any more; a majority is reckoned anew', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE3').crash().advance('1min')
    expect(cluster.quorum).toMatchObject({ votes: 2, total: 3, needed: 2 })
    evict(cluster, 'NODE3').advance('1s')
    expect(cluster.quorum).toMatchObject({ votes: 2, total: 2, needed: 2 })
    expect(cluster.quorum.ballots.map(({ id }) => id)).toEqual(['NODE1', 'NODE2'])
    expect(cluster.node('NODE3').inCluster).toBe(false)
    expect(cluster.events(1011).map(([, node]) => node)).toEqual(['NODE1', 'NODE2'])
  })

  test('while it is up, stops its service, and its groups start elsewhere', () => {
    const cluster = buildCluster({ nodes: 3, vms: 3 })
    evict(cluster, 'NODE2').advance('30s')
    expect(cluster.node('NODE2')).toMatchObject({ state: 'Down', service: 'Stopped', power: 'on' })
    expect(cluster.group('WEB01').owner).not.toBe('NODE2')
    expect(cluster.group('WEB01').state).toBe('Online')
    expect(cluster.events(1135)).toEqual([])
  })

  test('hears of it when it comes back, and stays outside', () => {
    const cluster = buildCluster({ nodes: 3 })
    evict(cluster.node('NODE3').crash().advance('1min'), 'NODE3').node('NODE3').start().advance('10min')
    expect(cluster.node('NODE3')).toMatchObject({ inCluster: false, service: 'Stopped' })
    cluster.node('NODE3').startService()
    expect(cluster.refusal).toBe('notAMember')
  })

  test('must not be one whose vote is needed, nor the last one', () => {
    const two = buildCluster({ nodes: 3 })
    evict(two.node('NODE3').crash().advance('1min'), 'NODE2')
    expect(two.refusal).toBe('tooFewVotes')
    const one = buildCluster({ nodes: 2 })
    evict(one.node('NODE2').crash().advance('1min'), 'NODE1')
    expect(one.refusal).toBe('lastNode')
  })
})

describe('two nodes that were both forced, and each evicted the other', () => {
  const apart = () => {
    const cluster = buildCluster({ nodes: 2, vms: 2, quorum: 'NodeMajority' })
    cluster.split(['NODE1'], ['NODE2']).advance('100s')
    evict(cluster.node('NODE1').forceQuorum().advance('30s'), 'NODE2')
    cluster.advance('1s').node('NODE1').stopService().advance('1min').node('NODE2').forceQuorum()
    evict(cluster.advance('30s'), 'NODE1')
    return cluster.advance('1s').node('NODE1').startService().advance('2min')
  }

  test('are two clusters: each is a majority of the votes that it counts, reservations keep their volumes apart', () => {
    const cluster = apart()
    for (const node of ['NODE1', 'NODE2']) {
      expect(cluster.node(node)).toMatchObject({ service: 'Running' })
      expect(cluster.happened('group.online', 'ClusterGroup').some((h) => h.params.node === node)).toBe(true)
    }
    expect(cluster.quorum).toMatchObject({ votes: 1, total: 1, forced: false })
    expect(cluster.volume('LUN1').hosts.map(({ node, state }) => `${node} ${state}`)).toEqual([
      'NODE1 Mounted',
    ])
  })

  test('are one again when they meet: the one forced later goes on, the other hears that it was evicted', () => {
    const cluster = apart().heal().advance('10min')
    expect(cluster.quorum).toMatchObject({ votes: 1, total: 1, quorateNodes: ['NODE2'] })
    expect(cluster.node('NODE1')).toMatchObject({ inCluster: false, service: 'Stopped' })
  })
})

test('a node evicted by one side hears of it when both ask for quorum together, and the others go on', () => {
  const cluster = buildCluster({ nodes: 4, quorum: 'NodeAndDiskMajority' })
  cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4'])
  cluster.until(() =>
    cluster.now.views.some(({ quorate, members }) => quorate === 'yes' && members.length === 2),
  )
  evict(cluster, 'NODE4')
  cluster.node('NODE1').losePath('Witness').node('NODE2').losePath('Witness')
  cluster.until(() => cluster.now.views.every(({ quorate }) => quorate === 'pending'), '10s').heal()
  cluster.advance('3s')
  expect(cluster.node('NODE4')).toMatchObject({ inCluster: false, service: 'Stopped' })
  expect(cluster.now.views.map(({ members }) => members)).toEqual([['NODE1', 'NODE2', 'NODE3']])
})

describe('a server that is added', () => {
  const besides = () => buildCluster({ nodes: 3, initial: { nodes: { NODE3: { state: 'NotMember' } } } })

  test('joins, and its vote counts from then on', () => {
    const cluster = besides()
    expect(cluster.quorum).toMatchObject({ votes: 2, total: 2 })
    add(cluster, 'NODE3').advance('30s')
    expect(cluster.quorum).toMatchObject({ votes: 3, total: 3, needed: 2 })
    expect(cluster.node('NODE3')).toMatchObject({ state: 'Up', inCluster: true })
    expect(cluster.events(1007).map(([, node]) => node)).toEqual(['NODE1', 'NODE2'])
  })

  test('lets a cluster bear the loss that it could not bear before', () => {
    const before = besides()
    before.node('NODE2').crash().advance('1min')
    expect(before.quorum.hasQuorum).toBe(false)
    const after = add(besides(), 'NODE3').advance('30s')
    after.node('NODE2').crash().advance('1min')
    expect(after.quorum.hasQuorum).toBe(true)
  })

  test('must be on, reachable, and outside', () => {
    const cluster = besides()
    add(cluster, 'NODE2')
    expect(cluster.refusal).toBe('alreadyAMember')
    add(cluster.node('NODE3').pull('Public').node('NODE3').pull('Heartbeat'), 'NODE3')
    expect(cluster.refusal).toBe('noRouteToNode')
    add(cluster.node('NODE3').crash(), 'NODE3')
    expect(cluster.refusal).toBe('nodeIsNotRunning')
  })

  test('after its own forced start was ordered, it joins and forces nothing', () => {
    const cluster = buildCluster({ nodes: 3 })
    evict(cluster.node('NODE3').stopService().advance('30s'), 'NODE3')
    add(cluster.node('NODE3').forceQuorum().advance('1s'), 'NODE3').advance('1min')
    expect(cluster.happened('quorum.forced')).toEqual([])
    expect(cluster.quorum).toMatchObject({ votes: 3, total: 3, forced: false })
    expect(cluster.node('NODE3')).toMatchObject({ state: 'Up', inCluster: true })
  })
})
