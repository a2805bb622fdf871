import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

describe('a virtual machine that is stopped past the cluster', () => {
  test('is started again: for the cluster of 2008 it has failed', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').turnOff().advance('2s')
    // Half a second to turn it off; until the next LooksAlive poll the console says Online.
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.group('SQL01').state).toBe('Online')
    cluster.advance('2min')
    expect(cluster.events(1069)).toEqual([[3_000, 'NODE1']])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', guest: 'Running' })
    expect(cluster.vm('SQL01').memoryKept).toBe(false)
  })

  test('from inside it is the same, as soon as Windows has shut down', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').shutDownGuest().advance('20s')
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'ShuttingDown' })
    cluster.advance('3min')
    expect(cluster.timeOf('vm.stopped', 'SQL01')).toBe(30_000)
    expect(cluster.events(1069)).toEqual([[32_500, 'NODE1']])
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running', outages: 1 })
  })

  test('a second time within 15 minutes it goes to another node', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').turnOff().advance('3min').vm('SQL01').turnOff().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('the right way: taken offline through the cluster it stays off', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.group('SQL01').takeOffline().advance('1h')
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.events(1069)).toEqual([])
  })

  test('turned off while the cluster is saving it: refused', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').quickMigrate('NODE2').advance('3s').vm('SQL01').turnOff()
    expect(cluster.refusal).toBe('vmIsNotRunning')
  })

  test('the group is taken offline while it is being turned off: nothing is restarted', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').turnOff().group('SQL01').takeOffline().advance('10min')
    expect(cluster.group('SQL01').state).toBe('Offline')
    expect(cluster.events(1069)).toEqual([])
  })
})

describe('processors of two makes', () => {
  const processors = { NODE2: 'amd' } as const

  test('a quick migration fails where the memory is read back, and ends where it began', () => {
    const cluster = buildCluster({ processors })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    const refused = cluster.happened('vm.startFailed', 'SQL01')
    expect(refused.map(({ params }) => [params.node, params.reason])).toEqual([
      ['NODE2', 'processor'],
      ['NODE2', 'processor'],
    ])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
    expect(cluster.group('SQL01').failovers).toBe(1)
  })

  const afar = { NODE2: 'amd', NODE3: 'amd' } as const

  test('of four nodes it goes back to the one that saved it, past others that could be next', () => {
    const cluster = buildCluster({ nodes: 4, processors: afar })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    const moved = cluster.happened('group.failingOver', 'SQL01')
    expect(moved.map(({ params }) => [params.to, params.choice])).toEqual([['NODE1', 'savedThere']])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('where the one that saved it takes nothing any more, the group walks on to one that can read it', () => {
    const cluster = buildCluster({ nodes: 4, processors: afar })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1s').node('NODE1').pause().advance('5min')
    const moved = cluster.happened('group.failingOver', 'SQL01')
    expect(moved.map(({ params }) => params.to)).toEqual(['NODE3', 'NODE4'])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE4', state: 'Running', memoryKept: true })
  })

  test('after a crash it boots there: no memory, nothing to fit', () => {
    const cluster = buildCluster({ processors })
    cluster.node('NODE1').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('when the way back is gone, only giving up the memory helps', () => {
    const vms = [{ id: 'SQL01', policies: { FailoverThreshold: 0 } }]
    const cluster = buildCluster({ processors, vms })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Failed' })
    expect(cluster.vm('SQL01').savedOnVolume).toBe(true)

    cluster.vm('SQL01').discardSavedState()
    expect(cluster.refusal).toBeNull()
    expect(cluster.vm('SQL01').savedOnVolume).toBe(false)
    cluster.group('SQL01').bringOnline().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Running' })
    expect(cluster.vm('SQL01').memoryKept).toBe(false)
  })
})

describe('a saved state', () => {
  test('is deleted only where there is one, and not while it is being read', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').discardSavedState()
    expect(cluster.refusal).toBe('nothingSaved')
    cluster
      .vm('SQL01')
      .quickMigrate('NODE2')
      .until(() => cluster.vm('SQL01').state === 'Restoring')
    cluster.vm('SQL01').discardSavedState()
    expect(cluster.refusal).toBe('nothingSaved')
  })

  test('deleted while the group is offline, the machine boots when it is wanted again', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('1min').vm('SQL01').discardSavedState()
    expect(cluster.refusal).toBe('volumeIsNotMounted')
    expect(cluster.vm('SQL01').state).toBe('Saved')
  })
})
