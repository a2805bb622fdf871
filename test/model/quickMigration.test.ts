import { describe, expect, test } from 'vitest'
import { buildCluster, type Machine, type TestCluster } from '../support/cluster'

/** Hand-over between save and restore: configuration off 1, release 1, disk on 2 + 1, configuration on 1. */
const handOverMs = 6_000
const wireMs = (mib: number, mibPerS: number) => Math.ceil((mib * 1000) / mibPerS)

test('a planned move of one machine', () => {
  const cluster = buildCluster({ clients: [{ id: 'Office', uses: ['SQL01'] }] })
  cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
  expect(cluster.story()).toMatchInlineSnapshot(`
    "
    +0.000 quickMigrate SQL01
    +0.000 group.moveRequested SQL01 from="NODE1" to="NODE2" reason="administrator"
    +0.000 group.takingOffline SQL01 node="NODE1"
    +0.000 event 1203 on NODE1
    +0.000 vm.saving SQL01 node="NODE1" memoryMiB=4096
    +0.000 session.frozen Office vm="SQL01"
    +11.703 vm.saved SQL01 node="NODE1"
    +11.703 vm.unregistering SQL01 node="NODE1"
    +12.703 vm.unregistered SQL01 node="NODE1"
    +12.703 volume.dismounting LUN1 node="NODE1"
    +13.703 volume.dismounted LUN1 node="NODE1"
    +13.703 group.offline SQL01 node="NODE1"
    +13.703 event 1204 on NODE1
    +13.703 volume.released LUN1 node="NODE1"
    +13.703 group.ownerChanged SQL01 from="NODE1" to="NODE2" reason="administrator"
    +13.703 group.bringingOnline SQL01 node="NODE2"
    +13.703 event 1200 on NODE2
    +13.703 volume.reserved LUN1 node="NODE2"
    +13.703 volume.attaching LUN1 node="NODE2"
    +15.703 volume.mounting LUN1 node="NODE2"
    +16.703 volume.mounted LUN1 node="NODE2"
    +16.703 vm.registering SQL01 node="NODE2"
    +17.703 vm.registered SQL01 node="NODE2"
    +17.703 vm.restoring SQL01 node="NODE2" memoryMiB=4096
    +20.000 session.lost Office vm="SQL01"
    +29.406 vm.restored SQL01 node="NODE2"
    +29.406 group.online SQL01 node="NODE2"
    +29.406 event 1201 on NODE2
    +29.406 vm.answersAgain SQL01 downMs=29406 memoryKept=true
    +29.406 session.connected Office vm="SQL01"
    "
  `)
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Running' })
  expect(cluster.vm('SQL01')).toMatchObject({ memoryKept: true, outages: 1, savedOnVolume: false })
  expect(cluster.group('SQL01').failovers).toBe(0)
})

test.each([
  ['2GiB', '100MiB/s', 2048, 100],
  ['16GiB', '100MiB/s', 16_384, 100],
  ['2GiB', '350MiB/s', 2048, 350],
  ['4GiB', '350MiB/s', 4096, 350],
  ['16GiB', '350MiB/s', 16_384, 350],
])('%s at %s: memory ÷ bandwidth twice, and the hand-over', (memory, bandwidth, mib, mibPerS) => {
  const cluster = buildCluster({ bandwidth, vms: [{ id: 'SQL01', memory }] })
  cluster.vm('SQL01').quickMigrate('NODE2').advance('10min')
  expect(cluster.vm('SQL01').downMs).toBe(2 * wireMs(mib, mibPerS) + handOverMs)
})

describe('the volume', () => {
  test('is not released before the save is complete', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
    expect(cluster.timeOf('vm.saved', 'SQL01')).toBe(11_703)
    expect(cluster.timeOf('volume.released', 'LUN1')).toBe(13_703)
    expect(cluster.timeOf('volume.reserved', 'LUN1')).toBe(13_703)
    expect(cluster.happened('volume.preempted')).toEqual([])
  })

  test('carries the memory while nobody runs the machine', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').quickMigrate('NODE2').advance('15s')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Saved', guest: 'Running', savedOnVolume: true })
    expect(cluster.node('NODE1').memoryMiB.used).toBe(0)
  })
})

describe('several at once', () => {
  const four: readonly Machine[] = [1, 2, 3, 4].map((i) => ({ id: `VM${i}`, owner: 'NODE1', memory: '4GiB' }))

  test('share the bandwidth equally: four of 4 GiB take four times as long each', () => {
    const cluster = buildCluster({ bandwidth: '100MiB/s', vms: four })
    for (const { id } of four) cluster.vm(id).quickMigrate('NODE2')
    cluster.advance('10min')
    const downMs = four.map(({ id }) => cluster.vm(id).downMs)
    expect(downMs).toEqual(Array(4).fill(2 * wireMs(4 * 4096, 100) + handOverMs))
  })

  test('one after the other, each is away for its own time only', () => {
    const cluster = buildCluster({ bandwidth: '100MiB/s', vms: four })
    for (const { id } of four) cluster.vm(id).quickMigrate('NODE2').advance('2min')
    const downMs = four.map(({ id }) => cluster.vm(id).downMs)
    expect(downMs).toEqual(Array(4).fill(2 * wireMs(4096, 100) + handOverMs))
  })

  test('when one save ends, the other goes on at full rate', () => {
    const vms = [
      { id: 'SMALL', memory: '2GiB' },
      { id: 'LARGE', memory: '4GiB' },
    ]
    const cluster = buildCluster({ bandwidth: '100MiB/s', vms })
    cluster.vm('SMALL').quickMigrate('NODE2').vm('LARGE').quickMigrate('NODE2').advance('42s')
    // 2 GiB at 50 MiB/s; from then on 100 MiB/s until SMALL reads its memory back 6 s later.
    expect(cluster.timeOf('vm.saved', 'SMALL')).toBe(40_960)
    expect(cluster.vm('LARGE').progress).toMatchObject({ does: 'save', rateMiBPerS: 100 })
    cluster.advance('5s')
    expect(cluster.vm('LARGE').progress).toMatchObject({ does: 'save', rateMiBPerS: 50 })
    cluster.advance('1min')
    // 2048 MiB left at 40.96 s: 600 MiB in 6 s at 100 MiB/s, 1448 MiB at 50 MiB/s.
    expect(cluster.timeOf('vm.saved', 'LARGE')).toBe(40_960 + 6_000 + 28_960)
  })

  test('a second save that begins later slows the first one down from there on', () => {
    const vms = [
      { id: 'A', memory: '2GiB' },
      { id: 'B', memory: '4GiB' },
    ]
    const cluster = buildCluster({ bandwidth: '100MiB/s', vms })
    cluster.vm('A').quickMigrate('NODE2').advance('10s').vm('B').quickMigrate('NODE2').advance('1min')
    // 1000 MiB in 10 s, 1048 MiB at 50 MiB/s.
    expect(cluster.timeOf('vm.saved', 'A')).toBe(10_000 + 20_960)
  })
})

describe('something fails on the way', () => {
  const moving = (after: string) => {
    const cluster = buildCluster()
    cluster.vm('SQL01').quickMigrate('NODE2').advance(after)
    return cluster
  }

  test('the path of the source, during the save: memory is lost, the move goes on as a cold boot', () => {
    const cluster = moving('5s').node('NODE1').losePath('LUN1').advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
    expect(cluster.happened('vm.saved')).toEqual([])
    expect(cluster.happened('vm.restored')).toEqual([])
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('the path of the source, for a moment: the save goes on where it stopped', () => {
    const cluster = moving('5s')
      .node('NODE1')
      .losePath('LUN1')
      .advance('1s')
      .node('NODE1')
      .restorePath('LUN1')
    cluster.advance('1min')
    expect(cluster.timeOf('vm.saved')).toBe(11_703 + 1_000)
    expect(cluster.vm('SQL01').memoryKept).toBe(true)
  })

  test('the path of the target: the group comes back and is restored where it was', () => {
    const cluster = moving('5s').node('NODE2').losePath('LUN1').advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('the target dies during the save: the source restores its own saved state', () => {
    const cluster = moving('5s').node('NODE2').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', moveTo: null, failovers: 0 })
  })

  test('the target dies when the volume is already free: the source takes it back', () => {
    const cluster = moving('13.5s').node('NODE2').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('the target dies while it reads the memory: what lies on the volume is read on the source', () => {
    const cluster = moving('20s').node('NODE2').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('the source crashes during the save: cold boot', () => {
    const cluster = moving('5s').node('NODE1').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
    expect(cluster.happened('vm.restored')).toEqual([])
  })

  test('the source crashes right after the save: it is complete, so it is restored', () => {
    const cluster = moving('12s').node('NODE1').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
    expect(cluster.happened('guest.booting')).toEqual([])
  })

  test('the worker process ends during the save: cold boot on the target', () => {
    const cluster = moving('5s').vm('SQL01').crashProcess().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
  })

  test.each([
    ['its worker process', (c: TestCluster) => c.vm('SQL01').crashProcess(), true, 'NODE2'],
    ['the Cluster service there', (c: TestCluster) => c.node('NODE2').crashService(), false, 'NODE1'],
    ['the path there', (c: TestCluster) => c.node('NODE2').losePath(), false, 'NODE1'],
    ['its host', (c: TestCluster) => c.node('NODE2').crash(), null, 'NODE1'],
  ])(
    'whatever ends it while its memory is read, the saved state stays and is read anew: %s',
    (_, end, how, node) => {
      const cluster = end(moving('20s')).advance('3min')
      expect(cluster.vm('SQL01')).toMatchObject({ node, state: 'Running', memoryKept: true, outages: 1 })
      expect(cluster.happened('vm.turnedOff')).toEqual([])
      expect(cluster.happened('vm.processLost')).toEqual([])
      expect(cluster.happened('vm.restoreEnded').map(({ params }) => params.processLost)).toEqual(
        how === null ? [] : [how],
      )
      expect(cluster.happened('vm.restored')).toHaveLength(1)
    },
  )

  test('the worker process ends while the memory is read: the cluster finds out at its next poll', () => {
    const cluster = moving('20s').vm('SQL01').crashProcess().advance('1s')
    expect(cluster.vm('SQL01').state).toBe('Saved')
    expect(cluster.group('SQL01').state).toBe('Pending')
    cluster.advance('3min')
    expect(cluster.events(1069)).toEqual([[22_500, 'NODE2']])
  })

  test('the process that hosts it ends while its memory is read: its configuration and what is saved stay', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01' }, { id: 'WEB01', owner: 'NODE2' }] })
    cluster.do('resourceHang', 'WEB01.vm').advance('282s').vm('SQL01').quickMigrate('NODE2').advance('21s')
    expect(cluster.happened('rhs.ended')).toHaveLength(1)
    expect(cluster.happened('vm.restoreEnded', 'SQL01')).toHaveLength(1)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Saved' })
    cluster.advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
  })

  test('the source hangs for 3 s during the save: it loses 3 s and nothing else', () => {
    const cluster = moving('5s').node('NODE1').hang('3s').advance('1min')
    expect(cluster.timeOf('vm.saved')).toBe(11_703 + 3_000)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: true })
  })

  test('the network between source and target is cut before the hand-over: the owner does not change', () => {
    const cluster = moving('10s').split(['NODE1'], ['NODE2']).advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
  })

  test('a change of owner waits for contact: a cut of 3 s delays it by what is left of the cut', () => {
    const cluster = moving('12s').split(['NODE1'], ['NODE2']).advance('3s').heal().advance('1min')
    expect(cluster.timeOf('volume.released')).toBe(13_703)
    expect(cluster.timeOf('group.ownerChanged')).toBe(15_000)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: true })
  })
})

describe('what the offline action says', () => {
  test('save: memory kept', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'save' }] })
    cluster.group('SQL01').move('NODE2').advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ memoryKept: true, downMs: 29_406 })
  })

  test('shut down: the guest ends in good order, boots, memory gone', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.group('SQL01').move('NODE2').advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: false })
    expect(cluster.vm('SQL01').downMs).toBe(30_000 + handOverMs + 2_000 + 90_000)
    expect(cluster.happened('vm.saving')).toEqual([])
  })

  test('turn off: off at once, boots, memory gone', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'turnOff' }] })
    cluster.group('SQL01').move('NODE2').advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: false })
    expect(cluster.vm('SQL01').downMs).toBe(500 + handOverMs + 2_000 + 90_000)
  })

  test('a quick migration saves, whatever the action', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    expect(cluster.vm('SQL01').memoryKept).toBe(true)
  })

  test.each(['shutDown', 'shutDownForced'])(
    '%s, and the guest does not answer: after PendingTimeout the machine is turned off',
    (offlineAction) => {
      const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction }] })
      cluster.vm('SQL01').hangGuest().group('SQL01').move('NODE2').advance('2min')
      expect(cluster.group('SQL01').state).toBe('Pending')
      cluster.advance('5min')
      expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Running' })
    },
  )

  test('shut down while the guest still boots: no group stays Pending for ever', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.vm('SQL01').crashProcess().advance('20s').group('SQL01').move('NODE2').advance('15min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })
})

test('a guest that hung before the move hangs after it', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').hangGuest().vm('SQL01').quickMigrate('NODE2').advance('1min')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Hung' })
})

test('a guest that was booting boots on from where it was saved', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').crashProcess().advance('35s')
  expect(cluster.vm('SQL01').guest).toBe('Booting')
  cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
  // Booted for 30 s of its 90 s at +35 s, frozen for the move of 29.406 s, 60 s left after it.
  expect(cluster.timeOf('guest.running')).toBe(35_000 + 29_406 + 60_000)
})

test('a group that moves is told once: a second order is refused', () => {
  const cluster = buildCluster({ nodes: 3 })
  cluster.vm('SQL01').quickMigrate('NODE2').vm('SQL01').quickMigrate('NODE3')
  expect(cluster.refusal).toBe('alreadyMoving')
  expect(cluster.advance('1min').vm('SQL01').node).toBe('NODE2')
})

test('a move keeps what a crash before it had left', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('3min').node('NODE1').start().advance('10min')
  cluster.vm('SQL01').quickMigrate('NODE1').advance('1min')
  const told = cluster.happened('vm.answersAgain').map(({ params }) => params.memoryKept)
  expect(told).toEqual([false, true])
  expect(cluster.vm('SQL01').memoryKept).toBe(false)
})

test('an application in a saved machine answers nobody, and comes back as it was', () => {
  const cluster = buildCluster()
  const application = () => cluster.vm('SQL01').application
  cluster.do('applicationFailure', 'SQL01').group('SQL01').takeOffline().advance('2min')
  expect([cluster.vm('SQL01').state, application()]).toEqual(['Saved', 'Off'])
  cluster.group('SQL01').bringOnline().advance('2min')
  expect([cluster.vm('SQL01').state, application()]).toEqual(['Running', 'Failed'])
  cluster.do('shutDownVirtualMachine', 'SQL01').advance('2min')
  expect([cluster.vm('SQL01').state, application()]).toEqual(['Off', 'Off'])
})
