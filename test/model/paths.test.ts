import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

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

test('the only path of a node is its whole connection', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').loseOnePath()
  expect(cluster.happened('path.lost', 'NODE1')).toHaveLength(1)
})
