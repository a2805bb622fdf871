import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

describe('two paths of each node, used as one', () => {
  test('one is lost: MPIO goes on over the other, and the cluster hears nothing of it', () => {
    const cluster = buildCluster({ paths: 2 })
    cluster.node('NODE1').loseOnePath().advance('10min')
    expect(cluster.happened('path.oneLost', 'NODE1').map(({ params }) => params)).toEqual([
      { unit: 'SAN1', left: 1, of: 2 },
    ])
    expect(cluster.happened('event.logged')).toEqual([])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', downMs: 0 })
    expect(cluster.storageUnit().paths).toEqual([
      { node: 'NODE1', up: true, cables: 2, working: 1, lostVolumes: [] },
      { node: 'NODE2', up: true, cables: 2, working: 2, lostVolumes: [] },
    ])
  })

  test('the second one is lost, too: the volume is lost with it', () => {
    const cluster = buildCluster({ paths: 2, coreOwner: 'NODE2' })
    cluster.node('NODE1').loseOnePath().advance('1min').mark().node('NODE1').loseOnePath().advance('1min')
    expect(cluster.timeOf('path.lost', 'NODE1')).toBe(0)
    expect(cluster.events(1038)).toEqual([[1_500, 'NODE1']])
    expect(cluster.vm('SQL01').node).toBe('NODE2')
  })

  test('one of two lost ones comes back: the volumes are reached again', () => {
    const cluster = buildCluster({ paths: 2 })
    cluster.node('NODE1').losePath().advance('1s').node('NODE1').restoreOnePath().advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', downMs: 0 })
    expect(cluster.storageUnit().paths[0]).toMatchObject({ up: true, working: 1 })
    cluster.node('NODE1').restoreOnePath()
    expect(cluster.storageUnit().paths[0]).toMatchObject({ working: 2 })
  })

  test('there is nothing to lose or to restore: refused', () => {
    const cluster = buildCluster({ paths: 2 })
    expect(cluster.node('NODE1').restoreOnePath().refusal).toBe('notLost')
    expect(cluster.node('NODE1').losePath().node('NODE1').loseOnePath().refusal).toBe('alreadyLost')
  })
})

describe('the only path of a node to a storage unit', () => {
  test('is its whole connection, where the unit is named', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').loseOnePath('SAN1')
    expect(cluster.happened('path.lost', 'NODE1')).toHaveLength(1)
  })

  test('is none of several: refused', () => {
    const cluster = buildCluster()
    expect(cluster.node('NODE1').loseOnePath().refusal).toBe('onlyOnePath')
    expect(cluster.node('NODE1').losePath().node('NODE1').restoreOnePath().refusal).toBe('onlyOnePath')
  })

  test('stays when one of the paths to another unit is lost', () => {
    const cluster = buildCluster({ paths: 2, units: [{ id: 'SAN2', volumes: [{ id: 'LUN9' }] }] })
    cluster.node('NODE1').loseOnePath().advance('1min').node('NODE1').loseOnePath().advance('1min')
    expect(cluster.happened('path.lost', 'NODE1').map(({ params }) => params)).toEqual([{ unit: 'SAN1' }])
    expect(cluster.storageUnit('SAN2').paths[0]).toMatchObject({ up: true, working: 1 })
  })
})

test('a path to one of two storage units is lost by its name', () => {
  const cluster = buildCluster({ paths: 2, units: [{ id: 'SAN2', paths: 2, volumes: [{ id: 'LUN9' }] }] })
  cluster.node('NODE1').loseOnePath('SAN2')
  expect(cluster.storageUnit('SAN1').paths[0]).toMatchObject({ working: 2 })
  expect(cluster.storageUnit('SAN2').paths[0]).toMatchObject({ working: 1 })
  cluster.node('NODE1').restoreOnePath('SAN2')
  expect(cluster.storageUnit('SAN2').paths[0]).toMatchObject({ working: 2 })
})

describe('a node without a path to a storage unit', () => {
  const spec: ClusterSpec = {
    nodes: 3,
    vms: [{ id: 'WEB01', owner: 'NODE2' }],
    units: [{ id: 'SAN2', volumes: [{ id: 'LUN9' }] }],
    links: { NODE1: { storage: ['SAN2'] } },
  }

  test('is none of those that reach it: there is nothing to lose and nothing to repair', () => {
    const cluster = buildCluster(spec)
    const reach = () => cluster.storageUnit('SAN1').paths.map(({ node }) => node)
    expect(reach()).toEqual(['NODE2', 'NODE3'])
    expect(cluster.node('NODE1').losePath('LUN1').refusal).toBe('noPath')
    cluster.node('NODE1').losePath().node('NODE1').restorePath().advance('1min')
    expect(cluster.happened('path.lost', 'NODE1').map(({ params }) => params)).toEqual([{ unit: 'SAN2' }])
    expect(reach()).toEqual(['NODE2', 'NODE3'])
  })

  test('is tried all the same as a possible owner, and the group walks on', () => {
    const cluster = buildCluster(spec)
    cluster.group('WEB01').move('NODE1').advance('5min')
    expect(cluster.happened('resource.failed', 'LUN1').length).toBeGreaterThan(0)
    expect(cluster.group('WEB01')).toMatchObject({ state: 'Online' })
    expect(['NODE2', 'NODE3']).toContain(cluster.group('WEB01').owner)
  })
})
