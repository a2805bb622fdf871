import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

const gib = 1024
/** 36 GiB free, and 4 GiB written in an hour. */
const busy: ClusterSpec = {
  vms: [{ id: 'SQL01', writesPerHour: '4GiB' }],
  volumes: { LUN1: { size: '100GiB', used: '60GiB' } },
}
const withSnapshot = (spec: ClusterSpec = busy) => buildCluster(spec).vm('SQL01').takeSnapshot()

describe('a snapshot', () => {
  test('is taken while the guest goes on, and takes room for its memory at once', () => {
    const cluster = withSnapshot()
    expect(cluster.refusal).toBeNull()
    expect(cluster.volume('LUN1').freeMiB).toBe(32 * gib)
    cluster.advance('1h')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', outages: 0 })
    expect(cluster.vm('SQL01').snapshots).toMatchObject({ count: 1, avhdMiB: 4 * gib, memoryMiB: 4 * gib })
    expect(cluster.volume('LUN1').freeMiB).toBe(28 * gib)
  })

  test('grows by what the guest writes, until the volume is full and Hyper-V holds it', () => {
    const cluster = withSnapshot()
    cluster.advance('7h').advance('59min')
    expect(cluster.vm('SQL01').state).toBe('Running')
    cluster.advance('1h')
    expect(cluster.story('LUN1', 'SQL01')).toMatchInlineSnapshot(`
      "
      +0.000 takeSnapshot SQL01
      +0.000 vm.snapshotTaken SQL01 node="NODE1" memoryMiB=4096 freeMiB=32768
      +28800.000 volume.filled LUN1 freeMiB=0
      +28800.000 vm.paused SQL01 node="NODE1" volume="LUN1"
      "
    `)
    expect(cluster.volume('LUN1')).toMatchObject({ full: true, freeMiB: 0 })
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.happened('event.logged')).toEqual([])
  })

  test('of two machines on one volume: both grow, and both are held', () => {
    const cluster = buildCluster({
      vms: ['BIG', 'TINY'].map((id) => ({ id, group: 'PAIR', volumes: ['LUN1'], writesPerHour: '4GiB' })),
      volumes: { LUN1: { size: '20GiB' } },
    })
    cluster.vm('BIG').takeSnapshot().advance('20min').vm('TINY').takeSnapshot().advance('3h')
    expect(cluster.volume('LUN1').full).toBe(true)
    expect(cluster.volume('LUN1').freeMiB).toBeLessThan(2)
    expect(['BIG', 'TINY'].map((id) => cluster.vm(id).state)).toEqual(['Paused', 'Paused'])
  })

  test('does not grow while its guest stands still', () => {
    const cluster = withSnapshot()
    cluster.advance('1h').vm('SQL01').hangGuest().advance('3h')
    expect(cluster.vm('SQL01').snapshots?.avhdMiB).toBe(4 * gib)
    const frozen = withSnapshot()
    frozen.advance('1h').node('NODE1').hang('2s').advance('1s')
    const { avhdMiB } = frozen.vm('SQL01').snapshots!
    frozen.advance('900ms')
    expect(frozen.vm('SQL01').snapshots?.avhdMiB).toBe(avhdMiB)
  })

  test('moves with its volume, and grows on where its machine runs', () => {
    const cluster = withSnapshot()
    cluster.advance('1h').vm('SQL01').quickMigrate('NODE2').advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
    cluster.advance('1h')
    expect(cluster.vm('SQL01').snapshots?.count).toBe(1)
    expect(cluster.vm('SQL01').snapshots?.avhdMiB).toBeGreaterThan(8 * gib)
  })

  test('is there after a crash, and grows on where its machine boots', () => {
    const cluster = withSnapshot()
    cluster.advance('1h').node('NODE1').crash().advance('1h')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
    expect(cluster.vm('SQL01').snapshots?.avhdMiB).toBeGreaterThan(7 * gib)
  })

  test('with a pass-through disk: refused', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', passThroughDisks: ['LUN9'] }] })
    expect(cluster.vm('SQL01').takeSnapshot().refusal).toBe('passThroughDisk')
  })

  test('without room for its memory, of a paused machine, or of one too many: refused', () => {
    const tight = buildCluster({ volumes: { LUN1: { size: '20GiB', used: '13GiB' } } })
    expect(tight.vm('SQL01').takeSnapshot().refusal).toBe('noRoomForSnapshot')
    const held = buildCluster().volume('LUN1').fill().advance('1s')
    expect(held.vm('SQL01').takeSnapshot().refusal).toBe('vmIsChanging')
    const two = buildCluster({ durations: { snapshotsMax: 1 } })
      .vm('SQL01')
      .takeSnapshot()
    expect(two.vm('SQL01').takeSnapshot().refusal).toBe('tooManySnapshots')
  })

  test('of a group that is offline as a whole: nobody has the machine registered', () => {
    const cluster = withSnapshot().group('SQL01').takeOffline().advance('1min')
    expect(cluster.vm('SQL01').takeSnapshot().refusal).toBe('vmIsNotRegistered')
    expect(cluster.vm('SQL01').deleteSnapshot().refusal).toBe('vmIsNotRegistered')
    expect(cluster.vm('SQL01').applySnapshot().refusal).toBe('vmIsNotRegistered')
  })
})

describe('a full volume', () => {
  test('is not tidied up of snapshots, but 10 GiB more let the machine go on', () => {
    const cluster = withSnapshot().advance('9h')
    expect(cluster.volume('LUN1').makeRoom().refusal).toBe('notFull')
    cluster.volume('LUN1').enlarge().vm('SQL01').resume().advance('1h')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true })
    expect(cluster.volume('LUN1')).toMatchObject({ full: false, freeMiB: 6 * gib })
    cluster.advance('2h')
    expect(cluster.vm('SQL01').state).toBe('Paused')
  })

  test('is full no longer when the memory of a snapshot goes', () => {
    const cluster = withSnapshot().advance('9h').vm('SQL01').deleteSnapshot().advance('1s')
    expect(cluster.volume('LUN1')).toMatchObject({ full: false, freeMiB: 4 * gib })
    cluster.vm('SQL01').resume().advance('1min')
    expect(cluster.vm('SQL01').state).toBe('Running')
  })
})

describe('a deleted snapshot', () => {
  const deleted = () => withSnapshot().advance('2h').vm('SQL01').deleteSnapshot().mark()

  test('gives its memory back at once and its .avhd not before the machine is off', () => {
    const cluster = deleted()
    expect(cluster.volume('LUN1').freeMiB).toBe(28 * gib)
    cluster.advance('1h')
    expect(cluster.vm('SQL01').snapshots).toMatchObject({ count: 0, toMergeMiB: 12 * gib })
    expect(cluster.volume('LUN1').freeMiB).toBe(24 * gib)
    expect(cluster.vm('SQL01').deleteSnapshot().refusal).toBe('noSnapshot')
  })

  test('shut down past the cluster it is started again, and nothing is merged', () => {
    const cluster = deleted().vm('SQL01').shutDownGuest().advance('5min')
    expect(cluster.story('SQL01')).toMatchInlineSnapshot(`
      "
      +0.000 deleteSnapshot SQL01
      +0.000 vm.snapshotDeleted SQL01 node="NODE1" sizeMiB=8192
      +0.000 shutDownGuest SQL01
      +0.000 guest.shuttingDown SQL01 node="NODE1"
      +30.000 guest.shutDown SQL01 node="NODE1"
      +30.000 vm.stopped SQL01 node="NODE1"
      +31.000 vm.mergeStarted SQL01 node="NODE1" sizeMiB=8226
      +32.500 resource.failed SQL01.vm group="SQL01" node="NODE1" reason="notRunning"
      +33.000 group.restarting SQL01 node="NODE1"
      +33.000 group.bringingOnline SQL01 node="NODE1"
      +33.000 vm.starting SQL01 node="NODE1"
      +33.000 vm.mergeCancelled SQL01 node="NODE1"
      +35.000 vm.running SQL01 node="NODE1"
      +35.000 group.online SQL01 node="NODE1"
      +35.000 guest.booting SQL01 node="NODE1"
      +125.000 guest.running SQL01 node="NODE1"
      +125.000 application.started SQL01 node="NODE1" application="Service"
      +125.000 vm.answersAgain SQL01 downMs=125000 memoryKept=false
      "
    `)
    expect(cluster.events(1069)).toHaveLength(1)
    expect(cluster.vm('SQL01').snapshots?.toMergeMiB).toBeGreaterThan(8 * gib)
  })

  test('shut down through the cluster it stays off, and the merge takes as long as its size asks for', () => {
    const cluster = deleted().vm('SQL01').shutDown().advance('10min')
    expect(cluster.story('SQL01')).toMatchInlineSnapshot(`
      "
      +0.000 deleteSnapshot SQL01
      +0.000 vm.snapshotDeleted SQL01 node="NODE1" sizeMiB=8192
      +0.000 shutDownVirtualMachine SQL01
      +0.000 vm.stopping SQL01 node="NODE1"
      +0.000 guest.shuttingDown SQL01 node="NODE1"
      +30.000 guest.shutDown SQL01 node="NODE1"
      +30.000 vm.stopped SQL01 node="NODE1"
      +30.000 resource.offline SQL01.vm group="SQL01" node="NODE1"
      +31.000 vm.mergeStarted SQL01 node="NODE1" sizeMiB=8226
      +54.503 vm.merged SQL01 node="NODE1" sizeMiB=8226 freeMiB=40960
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Off', snapshots: null })
    expect(cluster.volume('LUN1').freeMiB).toBe(40 * gib)
    expect(cluster.events(1069)).toEqual([])
    cluster.group('SQL01').bringOnline().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running' })
    expect(cluster.group('SQL01').failovers).toBe(0)
  })

  test('saved, the machine is not off: nothing is merged', () => {
    const cluster = deleted().group('SQL01').takeOffline().advance('1h')
    expect(cluster.happened('vm.mergeStarted')).toEqual([])
    expect(cluster.vm('SQL01').snapshots?.toMergeMiB).toBe(8 * gib)
  })

  test('a start throws away what was merged, and the next merge begins anew', () => {
    const cluster = deleted().vm('SQL01').shutDown()
    cluster.until(() => cluster.vm('SQL01').progress?.does === 'merge').advance('10s')
    expect(cluster.vm('SQL01').progress?.doneMiB).toBe(3500)
    cluster.group('SQL01').bringOnline().advance('5min')
    expect(cluster.happened('vm.mergeCancelled')).toHaveLength(1)
    expect(cluster.vm('SQL01').snapshots?.toMergeMiB).toBeGreaterThan(8 * gib)
    cluster.vm('SQL01').shutDown()
    cluster.until(() => cluster.vm('SQL01').progress?.does === 'merge')
    expect(cluster.vm('SQL01').progress?.doneMiB).toBe(0)
    cluster.advance('10min')
    expect(cluster.happened('vm.merged')).toHaveLength(1)
  })

  test('its node is lost while it is merged: the next one begins anew, and the machine stays off', () => {
    const cluster = deleted().vm('SQL01').shutDown()
    cluster.until(() => cluster.vm('SQL01').progress?.does === 'merge').advance('5s')
    cluster.node('NODE1').crash().advance('10min')
    expect(cluster.happened('vm.merged').map(({ params }) => params.node)).toEqual(['NODE2'])
    expect(cluster.vm('SQL01').state).toBe('Off')
  })

  test('its node stands still as the merge is to begin: it begins when that wakes', () => {
    const cluster = deleted().vm('SQL01').shutDown()
    cluster
      .until(() => cluster.vm('SQL01').state === 'Off')
      .node('NODE1')
      .hang('2s')
      .advance('10min')
    expect(cluster.happened('vm.merged')).toHaveLength(1)
  })

  test('between two that are kept: it becomes part of the one before it', () => {
    const cluster = withSnapshot().advance('1h').vm('SQL01').takeSnapshot().advance('1h')
    cluster.vm('SQL01').deleteSnapshot().vm('SQL01').shutDown().advance('10min')
    expect(cluster.vm('SQL01').snapshots).toMatchObject({ count: 1, toMergeMiB: 0 })
    // Half a minute of shutting down was written, too.
    expect(cluster.vm('SQL01').snapshots?.avhdMiB).toBe(8 * gib + 34)
  })
})

describe('shut down through the cluster', () => {
  test('takes the machine alone offline, whatever its offline action says', () => {
    const cluster = buildCluster().vm('SQL01').shutDown().advance('5min')
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.group('SQL01')).toMatchObject({ state: 'PartialOnline', takenOffline: ['SQL01'] })
    expect(cluster.volume('LUN1')).toMatchObject({ state: 'Online', mountedOn: 'NODE1' })
    expect(cluster.vm('SQL01').shutDown().refusal).toBe('vmIsNotRunning')
  })

  test('the next time it is taken offline, its offline action holds again', () => {
    const cluster = buildCluster().vm('SQL01').shutDown().advance('5min')
    cluster.group('SQL01').bringOnline().advance('5min').group('SQL01').takeOffline().advance('1min')
    expect(cluster.vm('SQL01').state).toBe('Saved')
  })

  test('without quorum: refused', () => {
    const cluster = buildCluster({ quorum: 'NodeMajority' }).node('NODE2').crash()
    cluster.advance('5min')
    expect(cluster.vm('SQL01').shutDown().refusal).toBe('noQuorum')
  })
})

describe('applying a snapshot', () => {
  test('gives back the memory that it holds, and counts as memory lost', () => {
    const cluster = withSnapshot().advance('1h').vm('SQL01').shutDown().advance('5min')
    cluster.vm('SQL01').applySnapshot()
    expect(cluster.refusal).toBeNull()
    cluster.advance('1s')
    expect(cluster.vm('SQL01').state).toBe('Saved')
    expect(cluster.vm('SQL01').snapshots).toMatchObject({ count: 1, avhdMiB: 0 })
    cluster.group('SQL01').bringOnline().advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running', memoryKept: false })
    expect(cluster.happened('guest.booting')).toEqual([])
    // It is not the memory that its users left; saved again, it is like any other.
    expect(cluster.happened('vm.snapshotRestored')).toHaveLength(1)
    expect(cluster.happened('vm.restored')).toEqual([])
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
    expect(cluster.happened('vm.restored')).toHaveLength(1)
    expect(cluster.vm('SQL01').memoryKept).toBe(false)
  })

  test('that was taken while the machine was off: it boots', () => {
    const cluster = buildCluster().vm('SQL01').shutDown().advance('5min').vm('SQL01').takeSnapshot()
    expect(cluster.vm('SQL01').snapshots?.memoryMiB).toBe(0)
    cluster.group('SQL01').bringOnline().advance('1h').vm('SQL01').shutDown().advance('5min')
    cluster.vm('SQL01').applySnapshot().group('SQL01').bringOnline().advance('5min')
    expect(cluster.happened('guest.booting')).toHaveLength(2)
    expect(cluster.vm('SQL01').state).toBe('Running')
  })

  test('to a machine that runs, or that has none: refused', () => {
    expect(withSnapshot().vm('SQL01').applySnapshot().refusal).toBe('vmIsNotOff')
    expect(buildCluster().vm('SQL01').applySnapshot().refusal).toBe('noSnapshot')
  })

  test('on processors of another make, its memory is refused as a saved state is', () => {
    const cluster = withSnapshot({ ...busy, processors: { NODE2: 'amd' } })
    cluster.vm('SQL01').shutDown().advance('5min').vm('SQL01').applySnapshot().advance('1s')
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1min').group('SQL01').bringOnline().advance('1min')
    expect(cluster.happened('vm.startFailed').at(0)?.params).toMatchObject({
      node: 'NODE2',
      reason: 'processor',
    })
  })
})
