import { describe, expect, test } from 'vitest'
import { changesOf } from '../../src/player/changeLog'
import { buildCluster, type TestCluster } from '../support/cluster'

const set = (cluster: TestCluster, property: string, value: number, target = 'SQL01') =>
  cluster.do('setGroupProperty', target, { property, value })

describe('a policy of a group', () => {
  test('is told with what it was, and the change log leads back to that', () => {
    const cluster = set(buildCluster(), 'FailoverThreshold', 3).advance('1s')
    const [{ params }] = cluster.happened('group.propertyChanged', 'SQL01')
    expect(params).toMatchObject({ property: 'FailoverThreshold', before: 4_294_967_295, value: 3 })
    expect(cluster.group('SQL01').policies.FailoverThreshold).toBe(3)
    const [{ back }] = changesOf(cluster.run.log)
    set(cluster, 'FailoverThreshold', Number(back!.params.value)).advance('1s')
    expect(cluster.group('SQL01').policies.FailoverThreshold).toBeNull()
  })

  test.each([
    ['FailoverPeriod', 1194, 'propertyOutOfRange'],
    ['FailbackWindowStart', 24, 'propertyOutOfRange'],
    ['FailbackWindowEnd', -2, 'propertyOutOfRange'],
    ['AutoFailbackType', 0, 'propertyIsSo'],
    ['FailbackWindowStart', -1, 'propertyIsSo'],
    ['FailoverThreshold', 4_294_967_295, 'propertyIsSo'],
  ])('%s %d is refused: %s', (property, value, refusal) => {
    expect(set(buildCluster(), property, value).refusal).toBe(refusal)
  })

  test('needs quorum, and is none of the core group', () => {
    const cluster = buildCluster()
    expect(set(cluster, 'FailoverPeriod', 1, 'ClusterGroup').refusal).toBe('coreGroupHasItsOwn')
    cluster.node('NODE1').crash().node('NODE2').crash().advance('10s')
    expect(set(cluster, 'FailoverPeriod', 1).refusal).toBe('noQuorum')
  })

  test('is learnt by who was away', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').crash().advance('1min')
    set(cluster, 'FailoverThreshold', 0).node('NODE2').start().advance('6min')
    cluster.node('NODE1').crash().advance('3min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', policies: { FailoverThreshold: 0 } })
  })

  test('is waited with until all members can hear of it', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').crash().advance('1s')
    set(cluster, 'FailoverThreshold', 0)
    expect(cluster.happened('group.propertyChanged')).toEqual([])
    cluster.advance('30s')
    expect(cluster.happened('group.propertyChanged')).toHaveLength(1)
  })
})

describe('FailoverThreshold and FailoverPeriod', () => {
  const fails = (cluster: TestCluster) => cluster.vm('SQL01').crashProcess().advance('2min')
  const failsOver = (cluster: TestCluster) => fails(fails(cluster))

  test('one failover is enough from then on, also of those that were before', () => {
    const cluster = failsOver(buildCluster({ nodes: 4 }))
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online' })
    set(cluster, 'FailoverThreshold', 1)
    expect(failsOver(cluster).group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Failed' })
  })

  test('a shorter period forgets what is longer ago', () => {
    const cluster = failsOver(buildCluster())
    cluster.advance('2h')
    set(cluster, 'FailoverPeriod', 1)
    expect(failsOver(cluster).group('SQL01')).toMatchObject({ owner: 'NODE1', state: 'Online' })
  })
})

describe('failback', () => {
  /** NODE1 goes and comes back; its group is on NODE2 then. */
  const comesBack = (cluster: TestCluster) =>
    cluster.node('NODE1').shutDown().advance('5min').node('NODE1').start().advance('7min')
  const home = (cluster: TestCluster) => cluster.group('SQL01').owner
  const vms = (policies: object) => [{ id: 'SQL01', preferredOwners: ['NODE1'], policies }]
  const night = { AutoFailbackType: 1, FailbackWindowStart: 22, FailbackWindowEnd: 6 }

  test('allowed afterwards, it comes with the next return and not before', () => {
    const cluster = comesBack(buildCluster({ vms: vms({}) }))
    set(cluster, 'AutoFailbackType', 1).advance('1h')
    expect(home(cluster)).toBe('NODE2')
    expect(home(comesBack(cluster))).toBe('NODE1')
  })

  test('prevented while it waits, it does not come', () => {
    const cluster = comesBack(buildCluster({ vms: vms(night), initial: { timeOfDay: '21:00' } }))
    expect(cluster.group('SQL01').back).toMatchObject({ to: 'NODE1' })
    set(cluster, 'AutoFailbackType', 0)
    expect(cluster.group('SQL01').back).toBeNull()
    expect(home(cluster.advance('3h'))).toBe('NODE2')
  })

  test('an earlier window is waited for anew, without one it goes at once', () => {
    const cluster = comesBack(buildCluster({ vms: vms(night), initial: { timeOfDay: '09:00' } })).mark()
    set(cluster, 'FailbackWindowStart', 10)
    expect(cluster.happened('group.failbackWaits')).toHaveLength(1)
    cluster.advance('1h')
    expect(home(cluster)).toBe('NODE1')
  })

  test('without a window any more, it goes at once', () => {
    const cluster = comesBack(buildCluster({ vms: vms(night), initial: { timeOfDay: '09:00' } }))
    expect(home(cluster)).toBe('NODE2')
    expect(home(set(cluster, 'FailbackWindowEnd', -1).advance('2min'))).toBe('NODE1')
  })
})
