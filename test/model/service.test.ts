import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

describe('the Cluster service is stopped', () => {
  const stopped = () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01' }, { id: 'MAIL01' }] })
    return cluster.node('NODE1').stopService().advance('90s')
  }

  test('its groups are saved, moved and restored, the two saves sharing the rate; then it says good-bye', () => {
    const cluster = stopped()
    for (const id of ['SQL01', 'MAIL01'])
      expect(cluster.vm(id)).toMatchObject({ node: 'NODE2', memoryKept: true, downMs: 52_812 })
    expect(cluster.timeOf('node.saidGoodbye', 'NODE1')).toBe(26_406)
    expect(cluster.timeOf('node.left', 'NODE1')).toBe(26_406)
    expect(cluster.events(1063)).toEqual([[26_406, 'NODE1']])
    expect(cluster.events(1135)).toEqual([])
    expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Down', power: 'on', clusterService: 'stopped' })
  })

  test('and stays so until it is started: Up 5 + 10 s later', () => {
    const cluster = stopped().advance('1h').mark().node('NODE1').startService().advance('30s')
    expect(cluster.timeOf('service.started', 'NODE1')).toBe(5_000)
    expect(cluster.timeOf('node.joined', 'NODE1')).toBe(15_000)
    expect(cluster.vm('SQL01').node).toBe('NODE2')
  })

  test('the other node dies while the groups leave: they come up again where they are', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01' }, { id: 'MAIL01' }] })
    cluster.node('NODE1').stopService().advance('5s').node('NODE2').crash().advance('10min')
    expect(cluster.quorum.hasQuorum).toBe(false)
    expect(cluster.node('NODE1').clusterService).toBe('stopped')
    expect(cluster.now.virtualMachines.flatMap(({ copies }) => copies)).toEqual([])
  })

  test('a group that may go nowhere loses its disks on the way down: the service says good-bye all the same', () => {
    const cluster = buildCluster({
      vms: [{ id: 'SQL01', volumes: ['LUN1', 'LUN2'], possibleOwners: ['NODE1'] }],
      durations: { diskRelease: '10s' },
    })
    cluster.do('moveGroup', 'ClusterGroup').advance('1min').node('NODE1').stopService()
    cluster.node('NODE1').losePath('LUN2')
    cluster.until(() => cluster.happened('volume.dismounting', 'LUN1').length > 0)
    cluster.node('NODE1').losePath('LUN1').advance('30s')
    expect(cluster.happened('node.saidGoodbye')).toHaveLength(1)
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Down', clusterService: 'stopped' })
  })

  test('on the last node: what runs there is saved, and the cluster is gone', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').stopService().advance('1min').node('NODE1').stopService().advance('2min')
    expect(cluster.node('NODE1').clusterService).toBe('stopped')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Saved', savedOnVolume: true })
    expect(cluster.quorum.hasQuorum).toBe(false)
  })

  test('and started again on the last node: it forms, and the memory is still there', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').stopService().advance('1min').node('NODE1').stopService().advance('2min').mark()
    cluster.node('NODE1').startService().advance('2min')
    expect(cluster.timeOf('cluster.formed')).toBeGreaterThanOrEqual(25_000)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })
})

describe('the Cluster service crashes', () => {
  test('its host drops everything at once; the others notice by heartbeat; it is restarted and joins', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE1').crashService()
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.volume('LUN1')).toMatchObject({ reservedBy: null, mountedOn: null })
    cluster.advance('2min')
    expect(cluster.events(1000)).toEqual([[0, 'NODE1']])
    expect(cluster.events(1135)).toEqual([[6_499, 'NODE2']])
    expect(cluster.timeOf('service.starting', 'NODE1')).toBe(60_000)
    expect(cluster.timeOf('node.joined', 'NODE1')).toBe(75_000)
    // The witness was given back, so nobody has to be watched: 1 s instead of 6.
    expect(cluster.timeOf('group.online', 'SQL01')).toBe(13_499)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: false })
    expect(cluster.vm('WEB01').downMs).toBe(0)
  })

  test('the server itself stays on', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').crashService().advance('10s')
    expect(cluster.node('NODE1')).toMatchObject({ power: 'on', server: 'Running', state: 'Down' })
  })
})

describe('a server is shut down', () => {
  test('its groups leave in good order, then the power goes', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE1').shutDown().advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: true, downMs: 29_406 })
    expect(cluster.timeOf('service.stopped', 'NODE1')).toBe(14_703)
    expect(cluster.timeOf('server.poweredOff', 'NODE1')).toBe(44_703)
    expect(cluster.events(1135)).toEqual([])
    expect(cluster.node('NODE1').power).toBe('off')
  })

  test('and is switched on: no unexpected shutdown is logged', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').shutDown().advance('2min').mark().node('NODE1').start().advance('6min')
    expect(cluster.timeOf('node.joined', 'NODE1')).toBe(315_000)
    expect(cluster.events(6008)).toEqual([])
  })

  test('after a crash it is', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').crash().advance('2min').mark().node('NODE1').start().advance('6min')
    expect(cluster.events(6008)).toEqual([[300_000, 'NODE1']])
  })

  test('loses its power on the way: a crash like any other', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').shutDown().advance('5s').node('NODE1').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
  })
})

describe('a paused node', () => {
  test('keeps what it owns, votes, and receives nothing', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE1').pause().advance('1h')
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Paused', view: 'member' })
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', downMs: 0 })
    expect(cluster.quorum.votes).toBe(3)
    expect(cluster.vm('WEB01').quickMigrate('NODE1').refusal).toBe('targetIsPaused')
    cluster.vm('WEB01').quickMigrate().advance('1min')
    expect(cluster.vm('WEB01')).toMatchObject({ node: 'NODE2', downMs: 0 })
  })

  test('brings nothing online, not even what failed on it: that goes to another node', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').pause().vm('SQL01').crashProcess().advance('1min')
    expect(cluster.happened('group.restarting')).toEqual([])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('can be emptied by hand', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').pause().vm('SQL01').quickMigrate('NODE2').advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: true })
  })

  test('is still paused after a restart', () => {
    const cluster = buildCluster()
    cluster
      .node('NODE2')
      .pause()
      .node('NODE2')
      .shutDown()
      .advance('2min')
      .node('NODE2')
      .start()
      .advance('7min')
    expect(cluster.node('NODE2').state).toBe('Paused')
    expect(cluster.node('NODE2').resume().node('NODE2').state).toBe('Up')
  })

  test('is the last one: it has quorum and takes ownership, and nothing comes online until it is resumed', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').pause().node('NODE1').crash().advance('2min')
    expect(cluster.quorum).toMatchObject({ votes: 2, hasQuorum: true })
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Offline' })
    expect(cluster.group('ClusterGroup').state).toBe('Online')
    expect(cluster.group('SQL01').bringOnline().refusal).toBe('ownerIsPaused')
    cluster.mark().node('NODE2').resume().advance('2min')
    expect(cluster.timeOf('group.online', 'SQL01')).toBe(6_000)
  })

  test('stops its service: its groups leave', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').pause().node('NODE1').stopService().advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: true })
  })
})

describe('what cannot be done is refused, with the reason', () => {
  test('twice the same', () => {
    const cluster = buildCluster()
    expect(cluster.node('NODE1').pause().node('NODE1').pause().refusal).toBe('alreadyPaused')
    expect(cluster.node('NODE1').resume().node('NODE1').resume().refusal).toBe('notPaused')
    expect(cluster.node('NODE1').start().refusal).toBe('nodeIsOn')
    expect(cluster.node('NODE1').startService().refusal).toBe('serviceIsRunning')
    expect(cluster.network('Public').fail().network('Public').fail().refusal).toBe('alreadyLost')
    expect(cluster.node('NODE2').crash().node('NODE2').crash().refusal).toBe('nodeIsOff')
  })

  test('on a node that is off', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').crash()
    expect(cluster.node('NODE2').stopService().refusal).toBe('nodeIsNotRunning')
    expect(cluster.node('NODE2').startService().refusal).toBe('nodeIsNotRunning')
    expect(cluster.node('NODE2').shutDown().refusal).toBe('nodeIsNotRunning')
    expect(cluster.advance('20s').node('NODE2').pause().refusal).toBe('nodeIsDown')
  })

  test('without quorum', () => {
    const cluster = buildCluster({ quorum: 'NodeMajority' })
    cluster.node('NODE2').crash().advance('1min')
    for (const act of [
      () => cluster.vm('SQL01').quickMigrate('NODE2'),
      () => cluster.group('SQL01').takeOffline(),
      () => cluster.node('NODE1').pause(),
    ])
      expect(act().refusal).toBe('noQuorum')
  })

  test('with the core group', () => {
    const cluster = buildCluster()
    expect(cluster.group('ClusterGroup').takeOffline().refusal).toBe('coreGroupStaysOnline')
  })

  test('to where it is', () => {
    expect(buildCluster().vm('SQL01').quickMigrate('NODE1').refusal).toBe('alreadyThere')
  })
})

test('an order in the instant in which its host loses power is not carried out there', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').quickMigrate('NODE2').node('NODE1').crash().advance('2min')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: false })
  const other = buildCluster()
  other.group('SQL01').takeOffline().advance('1min').group('SQL01').bringOnline().node('NODE1').crash()
  expect(other.volume('LUN1').hosts).toEqual([])
  other.advance('2min')
  expect(other.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
})
