import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

describe('a reservation that somebody outside the cluster takes away', () => {
  test('is missed at the next renewal: 1038, the resource fails, and the owner takes the volume anew', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').takeReservation().advance('2min')
    expect(cluster.story('SQL01', 'LUN1')).toMatchInlineSnapshot(`
      "
      +0.000 reservationLoss LUN1
      +0.000 volume.takenAway LUN1 from="NODE1"
      +1.500 volume.ownershipLost LUN1 node="NODE1" reason="preempted"
      +1.500 resource.failed LUN1 group="SQL01" node="NODE1" reason="preempted"
      +1.500 vm.turnedOff SQL01 node="NODE1"
      +1.500 volume.detached LUN1 node="NODE1"
      +2.000 group.restarting SQL01 node="NODE1"
      +2.000 group.bringingOnline SQL01 node="NODE1"
      +2.000 volume.reserved LUN1 node="NODE1"
      +2.000 volume.attaching LUN1 node="NODE1"
      +4.000 volume.mounting LUN1 node="NODE1"
      +5.000 volume.mounted LUN1 node="NODE1"
      +5.000 vm.registering SQL01 node="NODE1"
      +6.000 vm.registered SQL01 node="NODE1"
      +6.000 vm.starting SQL01 node="NODE1"
      +8.000 vm.running SQL01 node="NODE1"
      +8.000 group.online SQL01 node="NODE1"
      +8.000 guest.booting SQL01 node="NODE1"
      +98.000 guest.running SQL01 node="NODE1"
      +98.000 application.started SQL01 node="NODE1" application="Service"
      +98.000 vm.answersAgain SQL01 downMs=96500 memoryKept=false
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', memoryKept: false, outages: 1 })
    expect(cluster.group('SQL01').failovers).toBe(0)
  })

  test('of the witness: its vote is gone until its holder has won it again', () => {
    const cluster = buildCluster()
    cluster.volume('Witness').takeReservation().advance('2s')
    expect(cluster.events(1038)).toEqual([[1_500, 'NODE1']])
    cluster.advance('30s')
    expect(cluster.quorum).toMatchObject({ votes: 3, hasQuorum: true })
    expect(cluster.vm('SQL01').downMs).toBe(0)
  })

  test('and that nobody holds: refused', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('1min')
    expect(cluster.volume('LUN1').takeReservation().refusal).toBe('notReserved')
  })
})

describe('a volume that is full', () => {
  test('its virtual machine is held, its resource stays Online, and nothing fails over', () => {
    const cluster = buildCluster({ clients: [{ id: 'Office', uses: ['SQL01'] }] })
    cluster.volume('LUN1').fill().advance('1h')
    expect(cluster.story('SQL01', 'LUN1')).toMatchInlineSnapshot(`
      "
      +0.000 volumeFull LUN1
      +0.000 volume.filled LUN1 freeMiB=0
      +0.000 vm.paused SQL01 node="NODE1" volume="LUN1"
      +0.000 session.frozen Office vm="SQL01"
      +20.000 session.lost Office vm="SQL01"
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Paused', guest: 'Running', downMs: 3_600_000 })
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.volume('LUN1')).toMatchObject({ state: 'Online', full: true, freeMiB: 0 })
    expect(cluster.happened('event.logged')).toEqual([])
    expect(cluster.client('Office').connected).toBe(false)
  })

  test('with room again it goes on when somebody resumes it, with its memory', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').fill().advance('10s')
    expect(cluster.vm('SQL01').resume().refusal).toBe('volumeIsFull')
    cluster.volume('LUN1').makeRoom().advance('1min')
    expect(cluster.vm('SQL01').state).toBe('Paused')
    cluster.vm('SQL01').resume().advance('1s')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true, downMs: 70_000 })
    expect(cluster.vm('SQL01').resume().refusal).toBe('vmIsNotPaused')
  })

  test('10 GiB more are room, too', () => {
    const cluster = buildCluster({ volumes: { LUN1: { size: '50GiB', used: '30GiB' } } })
    expect(cluster.volume('LUN1').freeMiB).toBe(16 * 1024)
    cluster.volume('LUN1').fill().volume('LUN1').enlarge().vm('SQL01').resume().advance('1s')
    expect(cluster.volume('LUN1')).toMatchObject({ sizeMiB: 60 * 1024, freeMiB: 10 * 1024, full: false })
    expect(cluster.vm('SQL01').state).toBe('Running')
  })

  test('moves with its machine, which is held again where it arrives', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').fill().advance('1s').vm('SQL01').quickMigrate('NODE2').advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Paused', guest: 'Running' })
    expect(cluster.group('SQL01').state).toBe('Online')
    // Held before anybody had an answer: one outage, from the first hold on.
    expect(cluster.happened('vm.answersAgain')).toEqual([])
    expect(cluster.vm('SQL01').outages).toBe(1)
    cluster.volume('LUN1').makeRoom().vm('SQL01').resume().advance('1s')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('a machine that is held and whose offline action is to shut down is turned off: its guest hears nothing', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.volume('LUN1').fill().advance('1s').group('SQL01').takeOffline().advance('1min')
    expect(cluster.timeOf('vm.stopped', 'SQL01')).toBe(1_500)
    expect(cluster.group('SQL01').state).toBe('Offline')
  })

  test('a machine that is shutting down when its volume runs full is held, too, and so turned off', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.group('SQL01').takeOffline().advance('10s').volume('LUN1').fill().advance('1s')
    expect(cluster.timeOf('vm.paused', 'SQL01')).toBe(10_000)
    expect(cluster.timeOf('vm.stopped', 'SQL01')).toBe(10_500)
    expect(cluster.happened('guest.shutDown')).toEqual([])
  })

  test('its node is lost while it is held: it boots elsewhere and is held there', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').fill().advance('1s').node('NODE1').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Paused', guest: 'Booting' })
  })

  test('full already, or not full: refused', () => {
    const cluster = buildCluster()
    expect(cluster.volume('LUN1').makeRoom().refusal).toBe('notFull')
    expect(cluster.volume('LUN1').fill().volume('LUN1').fill().refusal).toBe('alreadyFull')
  })
})

describe('the memory file', () => {
  const tight: ClusterSpec = {
    vms: [{ id: 'APP01', memory: '4GiB' }],
    volumes: { LUN1: { size: '41GiB', used: '38GiB' } },
    initial: { groups: { APP01: { state: 'Offline' } } },
  }

  test('does not fit beside what lies on the volume: the machine starts on no node', () => {
    const cluster = buildCluster(tight)
    cluster.group('APP01').bringOnline().advance('5min')
    expect(cluster.happened('vm.startFailed', 'APP01').map(({ params }) => params)).toEqual(
      ['NODE1', 'NODE1', 'NODE2', 'NODE2'].map((node) => ({ node, memoryMiB: 4096, reason: 'noSpace' })),
    )
    expect(cluster.group('APP01').state).toBe('Failed')
    expect(cluster.events(1254)).toHaveLength(1)
    expect(cluster.volume('LUN1').freeMiB).toBe(3 * 1024)
  })

  test('fits once there is room', () => {
    const cluster = buildCluster(tight)
    cluster.volume('LUN1').enlarge().group('APP01').bringOnline().advance('2min')
    expect(cluster.vm('APP01')).toMatchObject({ state: 'Running', guest: 'Running' })
    expect(cluster.volume('LUN1').freeMiB).toBe(9 * 1024)
  })

  test('is there while the machine runs and while it is saved, and is gone when it is off', () => {
    const cluster = buildCluster({ vms: [{ id: 'APP01' }, { id: 'OFF01', offlineAction: 'turnOff' }] })
    const free = () => ['LUN1', 'LUN2'].map((id) => cluster.volume(id).freeMiB / 1024)
    expect(free()).toEqual([96, 96])
    cluster.group('APP01').takeOffline().group('OFF01').takeOffline().advance('1min')
    expect(cluster.vm('APP01').state).toBe('Saved')
    expect(free()).toEqual([96, 100])
  })
})

describe('a dirty volume', () => {
  const spec = (files: number): ClusterSpec => ({
    vms: [{ id: 'SQL01' }],
    coreOwner: 'NODE2',
    volumes: { LUN1: { files, dirty: true } },
  })

  test('is checked before it is mounted, with 1066, and is clean afterwards', () => {
    const cluster = buildCluster(spec(4))
    cluster.node('NODE1').crash().advance('3min')
    expect(cluster.story('LUN1')).toMatchInlineSnapshot(`
      "
      +6.499 volume.preempted LUN1 node="NODE2" from="NODE1"
      +6.499 volume.attaching LUN1 node="NODE2"
      +8.499 volume.mounting LUN1 node="NODE2"
      +9.499 volume.checking LUN1 node="NODE2" files=4
      +39.499 volume.checked LUN1 node="NODE2"
      +39.499 volume.mounted LUN1 node="NODE2"
      "
    `)
    expect(cluster.volume('LUN1').dirty).toBe(false)
    cluster.mark().vm('SQL01').quickMigrate().advance('2min')
    expect(cluster.happened('volume.checking')).toEqual([])
  })

  test('with three million files takes ten minutes: files count, not the size', () => {
    const cluster = buildCluster(spec(3_000_000))
    cluster.node('NODE1').crash().advance('20min')
    const [from, to] = [cluster.timeOf('volume.checking')!, cluster.timeOf('volume.checked')!]
    expect(to - from).toBe(600_000)
    expect(cluster.happened('resource.failed')).toEqual([])
  })

  test('shows that it is being checked', () => {
    const cluster = buildCluster(spec(4))
    cluster
      .node('NODE1')
      .crash()
      .until(() => cluster.volume('LUN1').hosts[0]?.state === 'Checking')
    expect(cluster.volume('LUN1')).toMatchObject({ state: 'OnlinePending', mountedOn: null })
  })

  test('is mounted as it is where DiskRunChkDsk says so', () => {
    const cluster = buildCluster({ ...spec(4), volumes: { LUN1: { dirty: true, DiskRunChkDsk: 4 } } })
    cluster.node('NODE1').crash().advance('3min')
    expect(cluster.happened('volume.checking')).toEqual([])
    expect(cluster.volume('LUN1')).toMatchObject({ state: 'Online', dirty: true })
  })

  test('whose check is cut short by a crash is checked anew on the next node', () => {
    const cluster = buildCluster({ ...spec(4), nodes: 5, coreOwner: 'NODE1' })
    const checks = () => cluster.happened('volume.checking').map(({ params }) => String(params.node))
    cluster
      .node('NODE1')
      .crash()
      .until(() => checks().length === 1)
    cluster.node(checks()[0]).crash().advance('2min')
    expect(checks()).toHaveLength(2)
    expect(new Set(checks()).size).toBe(2)
    expect(cluster.volume('LUN1')).toMatchObject({ state: 'Online', dirty: false })
  })

  test('nothing happens when the bit is set on a mounted one', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').setDirty().advance('1h')
    expect(cluster.happened('event.logged')).toEqual([])
    expect(cluster.volume('LUN1')).toMatchObject({ dirty: true, state: 'Online' })
    expect(cluster.volume('LUN1').setDirty().refusal).toBe('alreadyDirty')
  })
})

describe('a damaged file system', () => {
  test('is found by IsAlive, and no node can mount it: 1037, 1035, Failed', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').damage().advance('5min')
    expect(cluster.story('LUN1', 'SQL01')).toMatchInlineSnapshot(`
      "
      +0.000 fileSystemDamage LUN1
      +0.000 volume.damaged LUN1
      +30.000 resource.failed LUN1 group="SQL01" node="NODE1" reason="corrupt"
      +30.000 vm.turnedOff SQL01 node="NODE1"
      +30.000 volume.detached LUN1 node="NODE1"
      +30.500 group.restarting SQL01 node="NODE1"
      +30.500 group.bringingOnline SQL01 node="NODE1"
      +30.500 volume.attaching LUN1 node="NODE1"
      +32.500 volume.mounting LUN1 node="NODE1"
      +33.500 volume.mountFailed LUN1 node="NODE1"
      +33.500 resource.failed LUN1 group="SQL01" node="NODE1" reason="mountFailed"
      +33.500 group.failingOver SQL01 from="NODE1" to="NODE2" reason="resourceFailure" choice="nextInNodeOrder"
      +33.500 volume.released LUN1 node="NODE1"
      +33.500 group.ownerChanged SQL01 from="NODE1" to="NODE2" reason="resourceFailure"
      +33.500 group.bringingOnline SQL01 node="NODE2"
      +33.500 volume.reserved LUN1 node="NODE2"
      +33.500 volume.attaching LUN1 node="NODE2"
      +35.500 volume.mounting LUN1 node="NODE2"
      +36.500 volume.mountFailed LUN1 node="NODE2"
      +36.500 resource.failed LUN1 group="SQL01" node="NODE2" reason="mountFailed"
      +37.000 group.restarting SQL01 node="NODE2"
      +37.000 volume.attaching LUN1 node="NODE2"
      +39.000 volume.mounting LUN1 node="NODE2"
      +40.000 volume.mountFailed LUN1 node="NODE2"
      +40.000 resource.failed LUN1 group="SQL01" node="NODE2" reason="mountFailed"
      +40.000 group.failed SQL01 node="NODE2" reason="failoversUsedUp" retryAfterMs=3600000
      "
    `)
    expect(cluster.events(1037)).toEqual([[30_000, 'NODE1']])
    expect(cluster.events(1035).map(([, node]) => node)).toEqual(['NODE1', 'NODE2', 'NODE2'])
    expect(cluster.group('SQL01').state).toBe('Failed')
  })

  test('repaired before IsAlive looks: nothing has happened', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').damage().advance('10s').volume('LUN1').repair().advance('5min')
    expect(cluster.happened('event.logged')).toEqual([])
    expect(cluster.vm('SQL01').downMs).toBe(0)
  })

  test('repaired when all has failed: it comes online by hand', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').damage().advance('5min').volume('LUN1').repair()
    cluster.group('SQL01').bringOnline().advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running' })
    expect(cluster.volume('LUN1').repair().refusal).toBe('notDamaged')
  })

  test('is found within a minute, whenever', () => {
    const times = Array.from({ length: 30 }, (_, seed) => {
      const cluster = buildCluster({ seed, variation: 'normal' })
      cluster.volume('LUN1').damage().advance('61s')
      return cluster.events(1037)[0][0]
    })
    expect(Math.max(...times)).toBeLessThanOrEqual(60_000)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(30_000)
  })
})

describe('maintenance mode', () => {
  test('health checks rest: a damaged disk is not found until it is over', () => {
    const cluster = buildCluster()
    cluster.volume('LUN1').turnOnMaintenance().volume('LUN1').damage().advance('1h')
    expect(cluster.events(1237)).toEqual([[0, 'NODE1']])
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.volume('LUN1').maintenance).toBe(true)
    cluster.mark().volume('LUN1').turnOffMaintenance().advance('1min')
    expect(cluster.events(1238)).toEqual([[0, 'NODE1']])
    expect(cluster.events(1037)).toEqual([[30_000, 'NODE1']])
  })

  test('a lost path is not found either; nothing is written meanwhile', () => {
    const cluster = buildCluster({ coreOwner: 'NODE2' })
    cluster.volume('LUN1').turnOnMaintenance().node('NODE1').losePath().advance('10min')
    expect(cluster.events(1038)).toEqual([])
    expect(cluster.vm('SQL01').copies).toEqual([{ node: 'NODE1', state: 'Running', fenced: true }])
    // Its guest waits for its disk, and what ran in it answers nobody.
    expect(cluster.vm('SQL01')).toMatchObject({ outages: 1, downMs: 600_000 })
    expect(cluster.happened('vm.answersAgain')).toEqual([])
    cluster.mark().volume('LUN1').turnOffMaintenance().advance('1min')
    expect(cluster.events(1038)).toEqual([[1_500, 'NODE1']])
    expect(cluster.vm('SQL01').node).toBe('NODE2')
  })

  test('its guest answers again as soon as its disk is back', () => {
    const cluster = buildCluster({ coreOwner: 'NODE2' })
    cluster.volume('LUN1').turnOnMaintenance().node('NODE1').losePath().advance('5min')
    cluster.node('NODE1').restorePath().advance('1min')
    expect(cluster.happened('vm.answersAgain').map(({ params }) => params)).toEqual([
      { downMs: 300_000, memoryKept: true },
    ])
  })

  test.each<[string, (cluster: ReturnType<typeof buildCluster>) => unknown]>([
    ['a crash of its node', (cluster) => cluster.node('NODE1').crash()],
    ['a move', (cluster) => cluster.vm('SQL01').quickMigrate('NODE2')],
    ['a stop of the Cluster service', (cluster) => cluster.node('NODE1').stopService()],
  ])('ends with %s', (_what, act) => {
    const cluster = buildCluster()
    cluster.volume('LUN1').turnOnMaintenance()
    act(cluster)
    cluster.advance('3min')
    expect(cluster.volume('LUN1')).toMatchObject({ state: 'Online', mountedOn: 'NODE2', maintenance: false })
  })

  test('does not keep a failover from its place: a crash moves the volume as always', () => {
    const times = [false, true].map((maintained) => {
      const cluster = buildCluster()
      if (maintained) cluster.volume('LUN1').turnOnMaintenance()
      cluster.mark().node('NODE1').crash().advance('1min')
      return cluster.timeOf('volume.mounted', 'LUN1')
    })
    expect(times[0]).toBe(times[1])
  })

  test('is refused for the witness, for a volume that is not Online, and twice', () => {
    const cluster = buildCluster()
    expect(cluster.volume('Witness').turnOnMaintenance().refusal).toBe('witnessHasNoMaintenance')
    expect(cluster.volume('LUN1').turnOffMaintenance().refusal).toBe('notInMaintenance')
    cluster.volume('LUN1').turnOnMaintenance()
    expect(cluster.volume('LUN1').turnOnMaintenance().refusal).toBe('alreadyInMaintenance')
    cluster.group('SQL01').takeOffline().advance('1min')
    expect(cluster.volume('LUN1').turnOnMaintenance().refusal).toBe('volumeIsNotOnline')
  })
})

describe('a disk that is passed through to a guest', () => {
  const passed: ClusterSpec = { vms: [{ id: 'SQL01', passThroughDisks: ['RAW1'] }] }

  test('moves with its machine and is not mounted: no file system of the host is on it', () => {
    const cluster = buildCluster(passed)
    cluster.vm('SQL01').quickMigrate('NODE2').advance('2min')
    expect(cluster.story('RAW1')).toMatchInlineSnapshot(`
      "
      +12.703 volume.dismounting RAW1 node="NODE1"
      +13.703 volume.dismounted RAW1 node="NODE1"
      +13.703 volume.released RAW1 node="NODE1"
      +13.703 volume.reserved RAW1 node="NODE2"
      +13.703 volume.attaching RAW1 node="NODE2"
      +15.703 volume.passedThrough RAW1 node="NODE2"
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
    expect(cluster.vm('SQL01').volumes).toEqual(['LUN1', 'RAW1'])
  })

  test('is lost with its path: the machine goes where it is found', () => {
    const cluster = buildCluster(passed)
    cluster.node('NODE1').losePath('RAW1').advance('2min')
    expect(cluster.vm('SQL01').node).toBe('NODE2')
    expect(cluster.volume('LUN1').reservedBy).toBe('NODE2')
  })

  test('is neither full nor dirty nor damaged for the host', () => {
    const cluster = buildCluster(passed)
    for (const kind of ['volumeFull', 'volumeDirty', 'fileSystemDamage', 'enlargeVolume'])
      expect(cluster.do(kind, 'RAW1').refusal).toBe('passedThrough')
  })
})

describe('a file on a local disk', () => {
  const local: ClusterSpec = { vms: [{ id: 'APP01', localFileOn: 'NODE1' }] }

  test('a planned move comes back, with an outage and its memory', () => {
    const cluster = buildCluster(local)
    cluster.vm('APP01').quickMigrate('NODE2').advance('5min')
    expect(cluster.happened('vm.startFailed').map(({ params }) => [params.node, params.reason])).toEqual([
      ['NODE2', 'fileNotFound'],
      ['NODE2', 'fileNotFound'],
    ])
    expect(cluster.vm('APP01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('does not fail over: the machine stays Failed until its node is back', () => {
    const cluster = buildCluster(local)
    cluster.node('NODE1').crash().advance('5min')
    expect(cluster.group('APP01')).toMatchObject({ state: 'Failed', owner: 'NODE2' })
    cluster.node('NODE1').start().advance('10min').group('APP01').move('NODE1').advance('2min')
    cluster.group('APP01').bringOnline().advance('3min')
    expect(cluster.vm('APP01')).toMatchObject({ node: 'NODE1', state: 'Running', guest: 'Running' })
  })
})
