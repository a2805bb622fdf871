import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

/** SQL01, WEB01 and FILE01 on NODE1, each on a disk of its own; nothing else. */
const three: ClusterSpec = {
  quorum: 'NodeMajority',
  nodes: 3,
  vms: ['SQL01', 'WEB01', 'FILE01'].map((id) => ({ id })),
}
const separate = (id: string) => ({ id, resources: { all: { SeparateMonitor: 1 } } })

describe('a resource that is long in coming online', () => {
  const offline = (spec: ClusterSpec = {}) =>
    buildCluster(spec).group('SQL01').takeOffline().advance('1min').mark()

  test('and reports its progress is waited for, longer than PendingTimeout', () => {
    const cluster = offline()
    cluster.resource('LUN1').slowOnline('10min').group('SQL01').bringOnline().advance('9min')
    expect(cluster.resource('LUN1')).toMatchObject({ state: 'OnlinePending', call: { state: 'works' } })
    expect(cluster.group('SQL01').state).toBe('Pending')
    cluster.advance('5min')
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.timeOf('volume.reserved', 'LUN1')).toBe(600_000)
    expect(cluster.events(1069)).toEqual([])
  })

  test('and says nothing for PendingTimeout is ended: it is restarted, and then fails over', () => {
    const cluster = offline()
    cluster.resource('LUN1').silentOnline('10min').group('SQL01').bringOnline().advance('7min')
    expect(cluster.happened('resource.failed').map(({ params }) => params.reason)).toEqual([
      ...['pendingTimeout', 'pendingTimeout'],
    ])
    expect(cluster.events(1069)).toEqual([
      [180_000, 'NODE1'],
      [360_500, 'NODE1'],
    ])
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', failovers: 1 })
  })

  test('and says nothing for DeadlockTimeout is ended, where that is the lower of the two', () => {
    const cluster = offline({ durations: { deadlockTimeout: '2min' } })
    cluster.resource('LUN1').silentOnline('10min').group('SQL01').bringOnline().advance('150s')
    expect(cluster.events(1069)).toEqual([[120_000, 'NODE1']])
  })

  test('and says nothing for less than that comes online after all', () => {
    const cluster = offline()
    cluster.resource('LUN1').silentOnline('179s').group('SQL01').bringOnline().advance('5min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', state: 'Online' })
    expect(cluster.events(1069)).toEqual([])
  })

  test.each(['SQL01.configuration', 'SQL01.vm'])('waits with its disk Online, if it is %s', (id) => {
    const cluster = offline()
    cluster.resource(id).slowOnline('5min').group('SQL01').bringOnline().advance('4min')
    expect(cluster.resource('LUN1').state).toBe('Online')
    expect(cluster.resource(id).state).toBe('OnlinePending')
    cluster.advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('is through as soon as it comes online as usual again', () => {
    const cluster = offline()
    cluster.resource('LUN1').slowOnline('1h').group('SQL01').bringOnline().advance('1min')
    cluster.mark().resource('LUN1').restoreOnline().advance('1min')
    expect(cluster.refusal).toBeNull()
    expect(cluster.timeOf('volume.reserved', 'LUN1')).toBe(0)
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.resource('LUN1').restoreOnline().refusal).toBe('comesOnlineAsUsual')
  })

  test('is given up when it is wanted elsewhere', () => {
    const cluster = offline()
    cluster.resource('LUN1').slowOnline('10min').group('SQL01').bringOnline().advance('1min')
    cluster.group('SQL01').move('NODE2').advance('15min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online' })
  })

  test('a check of ten minutes is not ended: chkdsk reports its progress', () => {
    const cluster = buildCluster({ volumes: { LUN1: { files: 3_000_000 } } })
    cluster.volume('LUN1').setDirty().node('NODE1').crash().advance('20min')
    const [from, to] = [cluster.timeOf('volume.checking', 'LUN1')!, cluster.timeOf('volume.checked', 'LUN1')!]
    expect(to - from).toBe(600_000)
    expect(cluster.events(1069)).toEqual([])
  })
})

describe('a call that never comes back', () => {
  test('is noticed by nobody for DeadlockTimeout; then all that shares its process fails at once', () => {
    const cluster = buildCluster(three)
    cluster.resource('LUN1').hang().advance('5min')
    expect(cluster.resource('LUN1')).toMatchObject({
      state: 'Online',
      call: { does: 'isAlive', state: 'hangs' },
    })
    expect(cluster.happened('event.logged')).toEqual([])
    cluster.advance('3s')
    expect(cluster.events(1230)).toEqual([[302_500, 'NODE1']])
    expect(cluster.events(1146)).toEqual([[302_500, 'NODE1']])
    expect(cluster.happened('resource.failed').map(({ target, params }) => [target, params.reason])).toEqual([
      ['ClusterGroup.name', 'hostEnded'],
      ['LUN1', 'deadlocked'],
      ['LUN2', 'hostEnded'],
      ['LUN3', 'hostEnded'],
    ])
    cluster.advance('5min')
    for (const id of ['SQL01', 'WEB01', 'FILE01'])
      expect(cluster.vm(id)).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: false, outages: 1 })
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('leaves the processes of other nodes alone', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.resource('LUN1').hang().advance('10min')
    expect(cluster.vm('WEB01')).toMatchObject({ node: 'NODE2', outages: 0 })
  })

  test('gives the culprit a process of its own: the next time nobody else falls', () => {
    const cluster = buildCluster(three)
    cluster.resource('LUN1').hang().advance('20min')
    expect(cluster.resource('LUN1').separateMonitor).toBe(true)
    expect(cluster.resource('LUN2').separateMonitor).toBe(false)
    cluster.mark().resource('LUN1').hang().advance('10min')
    expect(cluster.happened('resource.failed').map(({ target }) => target)).toEqual(['LUN1'])
    expect(cluster.events(1146)).toHaveLength(1)
    expect(cluster.vm('SQL01').outages).toBe(2)
    expect(cluster.vm('WEB01').outages).toBe(1)
  })

  test('in a process of its own from the start takes nobody along', () => {
    const cluster = buildCluster({ ...three, vms: [separate('SQL01'), { id: 'WEB01' }, { id: 'FILE01' }] })
    cluster.resource('LUN1').hang().advance('10min')
    expect(cluster.happened('resource.failed').map(({ target }) => target)).toEqual(['LUN1'])
    expect(cluster.vm('WEB01').outages).toBe(0)
  })

  test('somewhere else spares a resource with a process of its own', () => {
    const cluster = buildCluster({ ...three, vms: [{ id: 'SQL01' }, separate('WEB01'), { id: 'FILE01' }] })
    cluster.resource('LUN1').hang().advance('10min')
    expect([cluster.vm('WEB01').outages, cluster.vm('FILE01').outages]).toEqual([0, 1])
  })

  describe('while SeparateMonitor of another is set', () => {
    const ofDisk = { property: 'SeparateMonitor' } as const
    const withMonitor = () => buildCluster(three).do('setResourceProperty', 'LUN2', { ...ofDisk, value: 1 })

    test('holds from its next coming online on: until then it falls with the others', () => {
      const cluster = withMonitor()
      expect(cluster.resource('LUN2')).toMatchObject({ separateMonitor: false, separateMonitorNext: true })
      cluster.resource('LUN1').hang().advance('10min')
      expect(cluster.happened('resource.failed', 'LUN2')).toHaveLength(1)
      expect(cluster.resource('LUN2')).toMatchObject({ separateMonitor: true, separateMonitorNext: true })
    })

    test('taken offline and brought online it survives, with what needs it only if that is separate, too', () => {
      const cluster = withMonitor()
      for (const id of ['WEB01.configuration', 'WEB01'])
        cluster.do('setResourceProperty', id, { ...ofDisk, value: 1 })
      cluster.group('WEB01').takeOffline().advance('1min').group('WEB01').bringOnline().advance('2min')
      const { outages } = cluster.vm('WEB01')
      cluster.resource('LUN1').hang().advance('10min')
      expect(cluster.happened('resource.failed').map(({ target }) => target)).toEqual([
        'ClusterGroup.name',
        'LUN1',
        'LUN3',
      ])
      expect(cluster.vm('WEB01')).toMatchObject({ state: 'Running', outages })
    })

    test('moved to another node it is separate there', () => {
      const cluster = withMonitor()
      cluster.group('WEB01').move('NODE2').advance('5min')
      expect(cluster.resource('LUN2').separateMonitor).toBe(true)
    })

    test('is so on the node that takes over from one that is gone', () => {
      const cluster = withMonitor()
      cluster.node('NODE1').crash().advance('5min')
      expect(cluster.resource('LUN2').separateMonitor).toBe(true)
    })

    test('taken back, it is shared again from its next coming online on', () => {
      const cluster = buildCluster({ ...three, vms: [{ id: 'SQL01' }, separate('WEB01'), { id: 'FILE01' }] })
      cluster.do('setResourceProperty', 'LUN2', { ...ofDisk, value: 0 })
      expect(cluster.resource('LUN2')).toMatchObject({ separateMonitor: true, separateMonitorNext: false })
      cluster.group('WEB01').takeOffline().advance('1min')
      expect(cluster.resource('LUN2').separateMonitor).toBe(false)
    })

    test('set and taken back nothing has changed', () => {
      const cluster = withMonitor().do('setResourceProperty', 'LUN2', { ...ofDisk, value: 0 })
      cluster.group('WEB01').takeOffline().advance('1min').group('WEB01').bringOnline().advance('2min')
      expect(cluster.resource('LUN2')).toMatchObject({ separateMonitor: false, separateMonitorNext: false })
    })

    test('is refused where it is so, is no value or has no quorum', () => {
      const refusal = (value: number) =>
        withMonitor().do('setResourceProperty', 'LUN2', { ...ofDisk, value }).refusal
      expect([refusal(0), refusal(1), refusal(2)]).toEqual([null, 'propertyIsSo', 'propertyOutOfRange'])
      const cluster = buildCluster(three)
      for (const id of ['NODE1', 'NODE2', 'NODE3']) cluster.node(id).crash()
      expect(cluster.do('setResourceProperty', 'LUN2', { ...ofDisk, value: 1 }).refusal).toBe('noQuorum')
    })
  })

  test('the name of the cluster keeps its own process when the quorum is configured anew', () => {
    const cluster = buildCluster()
    cluster.resource('ClusterGroup.name').hang().advance('20min')
    cluster.do('setQuorum', 'CLUSTER1', { type: 'NodeMajority' }).advance('1min')
    expect(cluster.resource('ClusterGroup.name').separateMonitor).toBe(true)
  })

  test('counts as a failure: the second within RestartPeriod fails over', () => {
    const cluster = buildCluster(three)
    cluster.resource('LUN2').simulateFailure().advance('2min').resource('LUN1').hang().advance('10min')
    expect(cluster.group('SQL01').owner).toBe('NODE1')
    expect(cluster.group('WEB01')).toMatchObject({ owner: 'NODE2', state: 'Online', failovers: 1 })
  })

  test('on the way offline holds up a move until its process is ended', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').hang().vm('SQL01').quickMigrate('NODE2').advance('4min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', moveTo: 'NODE2', state: 'Pending' })
    expect(cluster.resource('LUN1').state).toBe('OfflinePending')
    cluster.advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
    expect(cluster.events(1230)).toHaveLength(1)
  })

  test('of a configuration on its way offline keeps the machine from starting until its process is ended', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('1s').resource('SQL01.configuration').hang()
    cluster.do('vmProcessCrash', 'SQL01').advance('1min').group('SQL01').bringOnline().advance('1min')
    expect(cluster.resource('SQL01.configuration')).toMatchObject({ call: { does: 'offline' } })
    expect(cluster.vm('SQL01').state).toBe('Off')
    cluster.advance('5min')
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('on the way online is waited for longer than PendingTimeout', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('1min').resource('LUN1').hang()
    cluster.mark().group('SQL01').bringOnline().advance('299s')
    expect(cluster.resource('LUN1')).toMatchObject({ state: 'OnlinePending', call: { does: 'online' } })
    cluster.advance('3min')
    expect(cluster.events(1230)).toEqual([[300_000, 'NODE1']])
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('of a machine that is to be saved: its memory is lost in the end', () => {
    const cluster = buildCluster()
    cluster.resource('SQL01.vm').hang().vm('SQL01').quickMigrate('NODE2').advance('15min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
  })

  test('ends with the node on which it was made, and is made nowhere else', () => {
    const cluster = buildCluster()
    cluster.resource('LUN1').hang().advance('1min').node('NODE1').crash().advance('20min')
    expect(cluster.events(1230)).toEqual([])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', outages: 1 })
  })

  test('is not made while the disk is in maintenance', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').turnOnMaintenance().resource('LUN1').hang().advance('20min')
    expect(cluster.events(1230)).toEqual([])
    cluster.mark().volume('LUN1').turnOffMaintenance().advance('10min')
    expect(cluster.events(1230)).toEqual([[302_500, 'NODE1']])
  })

  test('is one: a second fault finds it hanging', () => {
    const cluster = buildCluster()
    expect(cluster.resource('LUN1').hang().resource('LUN1').hang().refusal).toBe('hangsAlready')
  })

  test('goes on counting across a checkpoint', () => {
    const cluster = buildCluster(three)
    cluster.resource('LUN1').hang().advance('4min').vm('WEB01').crashGuest().advance('2min')
    expect(cluster.events(1230)).toEqual([[302_500, 'NODE1']])
  })
})
