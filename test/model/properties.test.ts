import { describe, expect, test } from 'vitest'
import { buildCluster, type TestCluster } from '../support/cluster'

const set = (cluster: TestCluster, property: string, value: number) =>
  cluster.do('setClusterProperty', 'CLUSTER1', { property, value }).advance('10s').mark()

describe('a cluster property that is set while the cluster runs', () => {
  test('is told once, with its members, and held by the whole cluster', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.do('setClusterProperty', 'CLUSTER1', { property: 'SameSubnetThreshold', value: 10 })
    const [told] = cluster.happened('cluster.propertyChanged')
    expect(told).toMatchObject({
      target: 'CLUSTER1',
      by: ['NODE1', 'NODE2', 'NODE3'],
      params: { property: 'SameSubnetThreshold', before: 5, value: 10 },
    })
    expect(cluster.now.properties).toMatchObject({ SameSubnetThreshold: 10 })
    expect(cluster.now.heartbeats.map(({ threshold }) => threshold)).toEqual([10, 10, 10])
  })

  test('SameSubnetThreshold: so many heartbeats are waited for from then on', () => {
    const silentAfter = (threshold: number) => {
      const cluster = set(buildCluster({ nodes: 3 }), 'SameSubnetThreshold', threshold)
      cluster.node('NODE3').crash().advance('1min')
      return cluster.timeOf('node.silent', 'NODE3')!
    }
    expect(silentAfter(10) - silentAfter(3)).toBe(7_000)
  })

  test('SameSubnetDelay: heartbeats go at the new interval, and silence is noticed by it', () => {
    const cluster = set(buildCluster({ nodes: 3 }), 'SameSubnetDelay', 250)
    expect(cluster.now.heartbeats.map(({ periodMs }) => periodMs)).toEqual([250, 250, 250])
    cluster.node('NODE3').crash().advance('1min')
    const noticed = cluster.timeOf('node.silent', 'NODE3')!
    expect(noticed).toBeGreaterThan(1_000)
    expect(noticed).toBeLessThanOrEqual(1_250)
  })

  test('a crash right behind the change is counted from the last heartbeat before it', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.do('setClusterProperty', 'CLUSTER1', { property: 'SameSubnetDelay', value: 2000 })
    cluster.node('NODE3').crash().advance('1min')
    expect(cluster.timeOf('node.silent', 'NODE3')).toBeGreaterThan(9_000)
    expect(cluster.timeOf('node.silent', 'NODE3')).toBeLessThanOrEqual(10_000)
  })

  test('QuorumArbitrationTimeMax: how long a side asks for the witness that it cannot reach', () => {
    const endsAfter = (seconds: number) => {
      const cluster = set(buildCluster({ nodes: 2 }), 'QuorumArbitrationTimeMax', seconds)
      cluster.node('NODE2').losePath('Witness').node('NODE1').crash().advance('3min')
      return cluster.timeOf('quorum.lost', 'NODE2')!
    }
    expect(endsAfter(60) - endsAfter(20)).toBeGreaterThan(30_000)
  })

  test('is known to a node that joins later, and to one that was away', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE3').crash().advance('1min')
    set(cluster, 'SameSubnetThreshold', 10).node('NODE3').start().advance('10min')
    expect(cluster.node('NODE3').state).toBe('Up')
    cluster.node('NODE1').crash().mark().advance('1min')
    const silent = cluster.happened('node.silent', 'NODE1')
    expect(silent.map(({ by }) => by![0]).sort()).toEqual(['NODE2', 'NODE3'])
    expect(cluster.timeOf('node.silent', 'NODE1')).toBeGreaterThan(9_000)
  })

  test('outlives the whole cluster being off', () => {
    const cluster = set(buildCluster({ nodes: 2 }), 'SameSubnetThreshold', 8)
    cluster.node('NODE1').crash().node('NODE2').crash().advance('1min')
    cluster.node('NODE1').start().node('NODE2').start().advance('15min')
    expect(cluster.quorum.hasQuorum).toBe(true)
    expect(cluster.now.properties.SameSubnetThreshold).toBe(8)
  })

  test('is refused without quorum, beyond its limits, and where nothing would change', () => {
    const cluster = buildCluster({ nodes: 3 })
    const ask = (property: string, value: number) =>
      cluster.do('setClusterProperty', 'CLUSTER1', { property, value }).refusal
    expect(ask('SameSubnetDelay', 100)).toBe('propertyOutOfRange')
    expect(ask('SameSubnetThreshold', 121)).toBe('propertyOutOfRange')
    expect(ask('SameSubnetThreshold', 5)).toBe('propertyIsSo')
    cluster.node('NODE2').crash().node('NODE3').crash().advance('1min')
    expect(ask('SameSubnetThreshold', 10)).toBe('noQuorum')
  })
})
