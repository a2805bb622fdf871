import { describe, expect, test } from 'vitest'
import { ClusterLog } from '../../src/player/clusterLog'
import { buildCluster, scenarioOf, type ClusterSpec, type TestCluster } from '../support/cluster'

/** SQL01 is the cluster's, VM5 is NODE1's alone; both have 4 GiB. */
const beside = (more: object = {}, spec: ClusterSpec = {}): TestCluster => buildCluster(specOf(more, spec))

const specOf = (more: object = {}, spec: ClusterSpec = {}): ClusterSpec => ({
  spare: ['LUN5'],
  clients: [{ id: 'Office', uses: ['VM5'] }],
  ...spec,
  alone: {
    NODE1: [{ id: 'VM5', memory: '4GiB', moveTo: 'LUN5', application: { name: 'Service 5' }, ...more }],
  },
})

const stateOf = (cluster: TestCluster) => cluster.vm('VM5').state

describe('a virtual machine that is not clustered', () => {
  test('waits for its host, while the clustered one beside it fails over', () => {
    const cluster = beside().node('NODE1').crash().advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', application: 'Running', group: 'SQL01' })
    expect(cluster.vm('VM5')).toMatchObject({ node: 'NODE1', state: 'Off', group: null })
    cluster.advance('3min').node('NODE1').start().advance('30min')
    // 300 s without power, 300 s of boot, 1 s for its configuration, 2 s for its start, 90 s for its guest.
    expect(cluster.timeOf('vm.answersAgain', 'VM5')).toBe(693_000)
    expect(cluster.vm('VM5')).toMatchObject({ node: 'NODE1', downMs: 693_000, memoryKept: false })
    expect(cluster.client('Office').connected).toBe(true)
  })

  test('is no service or application, and no Windows event tells of it', () => {
    const cluster = beside().node('NODE1').crash().advance('5min').node('NODE1').start().advance('30min')
    expect(cluster.now.groups.map(({ id }) => id)).toEqual(['ClusterGroup', 'SQL01'])
    expect(cluster.happened('event.logged', 'VM5')).toEqual([])
    const lines = ['NODE1', 'NODE2'].flatMap((id, n) => new ClusterLog(cluster.run.log, id, n + 1).lines)
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter(({ happening }) => JSON.stringify(happening).includes('VM5'))).toEqual([])
  })

  test.each(['crashService', 'stopService'] as const)('runs on through %s', (act) => {
    const cluster = beside().node('NODE1')[act]().advance('30min')
    expect(cluster.happened('vm.answersAgain', 'SQL01')).toHaveLength(1)
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Running', outages: 0 })
  })

  test('runs on where nobody has quorum', () => {
    const cluster = beside({}, { nodes: 3 }).node('NODE2').crash().node('NODE3').crash().advance('5min')
    expect(cluster.quorum.hasQuorum).toBe(false)
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Running', outages: 0 })
  })

  test('takes memory of its host as any other', () => {
    const cluster = beside({}, { memory: '9GiB', vms: [{ id: 'SQL01', owner: 'NODE2' }] })
    expect(cluster.node('NODE1').memoryMiB.used).toBe(4096)
    cluster.vm('SQL01').quickMigrate('NODE1').advance('10min')
    expect(cluster.happened('vm.startFailed', 'SQL01')).not.toEqual([])
    expect(cluster.vm('VM5').outages).toBe(0)
  })

  test('stays where it is when its node is evicted', () => {
    const cluster = beside({}, { nodes: 3 }).do('evictNode', 'NODE1').advance('10min')
    expect(cluster.node('NODE1').inCluster).toBe(false)
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Running', outages: 0 })
  })

  test('runs on a server that is no node of the cluster', () => {
    const cluster = beside(
      {},
      { vms: [{ id: 'SQL01', owner: 'NODE2' }], coreOwner: 'NODE2', initial: outside },
    )
    expect(cluster.node('NODE1').inCluster).toBe(false)
    expect(stateOf(cluster)).toBe('Running')
    cluster.node('NODE1').crash().advance('1min').node('NODE1').start().advance('10min')
    expect(stateOf(cluster)).toBe('Running')
    expect(cluster.vm('SQL01').outages).toBe(0)
  })

  test('is started again by Hyper-V when its worker process has ended', () => {
    const cluster = beside().vm('VM5').crashProcess().advance('5min')
    expect(cluster.happened('resource.failed')).toEqual([])
    expect(cluster.timeOf('vm.answersAgain', 'VM5')).toBe(92_000)
  })

  test('stays off when somebody turns it off, until somebody starts it', () => {
    const cluster = beside().vm('VM5').turnOff().advance('1h')
    expect(stateOf(cluster)).toBe('Off')
    expect(stateOf(cluster.vm('VM5').start().advance('2min'))).toBe('Running')
  })

  test.each(['takeOffline', 'bringOnline', 'simulateFailure', 'shutDownVirtualMachine', 'resourceHang'])(
    'is nothing to which the cluster could do %s',
    (kind) => {
      expect(beside().do(kind, 'VM5').refusal).toBe('notClustered')
    },
  )

  test.each([
    ['setGroupProperty', 'FailoverPeriod'],
    ['setResourceProperty', 'SeparateMonitor'],
  ])('has nothing that %s could set', (kind, property) => {
    expect(beside().do(kind, 'VM5', { property, value: 1 }).refusal).toBe('notClustered')
  })

  test('is started by hand alone where the cluster does not', () => {
    expect(beside().vm('SQL01').start().refusal).toBe('clusterStartsIt')
    expect(beside().vm('VM5').start().refusal).toBe('vmIsNotOff')
  })
})

const outside = { nodes: { NODE1: { state: 'NotMember' } } }

describe('the automatic start action', () => {
  const afterBoot = (more: object, before: (cluster: TestCluster) => TestCluster = (c) => c) =>
    before(beside(more)).node('NODE1').crash().advance('1min').node('NODE1').start().advance('20min')
  const off = (c: TestCluster) => c.vm('VM5').turnOff().advance('1min')

  test('starts by default what ran', () => {
    expect(stateOf(afterBoot({}))).toBe('Running')
    expect(stateOf(afterBoot({}, off))).toBe('Off')
  })

  test('nothing leaves it off', () => {
    expect(stateOf(afterBoot({ startAction: 'nothing' }))).toBe('Off')
  })

  test('always start starts also what was off', () => {
    expect(stateOf(afterBoot({ startAction: 'alwaysStart' }, off))).toBe('Running')
  })

  test('waits for its delay', () => {
    const cluster = beside({ startDelay: '60s' }).node('NODE1').crash().advance('1min').node('NODE1').start()
    cluster.advance('5min').advance('30s')
    expect(cluster.vm('VM5')).toMatchObject({
      state: 'Off',
      standAlone: { startsAtMs: cluster.nowMs + 30_000 },
    })
    expect(stateOf(cluster.advance('35s'))).toBe('Running')
  })

  test('what waits for its start is started after the next boot, too', () => {
    const cluster = beside({ startDelay: '60s' }).node('NODE1').crash().advance('1min').node('NODE1').start()
    cluster.advance('5min').advance('30s').node('NODE1').crash().advance('1min').node('NODE1').start()
    expect(stateOf(cluster.advance('20min'))).toBe('Running')
  })

  test('a host that stands still starts it when it wakes', () => {
    const cluster = beside({ startDelay: '60s' }).node('NODE1').crash().advance('1min').node('NODE1').start()
    cluster.advance('5min').advance('30s').node('NODE1').hang('10min').advance('9min')
    expect(stateOf(cluster)).toBe('Off')
    expect(stateOf(cluster.advance('3min'))).toBe('Running')
  })
})

describe('the automatic stop action', () => {
  const orderly = (more: object) => beside(more).node('NODE1').shutDown().advance('20min')

  test('saves by default, and the memory is there after the next start', () => {
    const cluster = orderly({})
    expect(cluster.node('NODE1').power).toBe('off')
    expect(cluster.vm('VM5').savedOnVolume).toBe(true)
    cluster.node('NODE1').start().advance('20min')
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('holds the power up until the memory is written to the disk of the host', () => {
    // 4 GiB at 100 MiB/s; the Cluster service alone would be done earlier.
    const cluster = orderly({})
    expect(cluster.timeOf('vm.saved', 'VM5')).toBe(40_960)
    expect(cluster.timeOf('server.poweredOff', 'NODE1')).toBeGreaterThan(40_960)
  })

  test.each(['turnOff', 'shutDown'])('%s loses the memory', (stopAction) => {
    const cluster = orderly({ stopAction })
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Off', savedOnVolume: false })
    cluster.node('NODE1').start().advance('20min')
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Running', memoryKept: false })
  })

  test('a guest that hangs is turned off after PendingTimeout', () => {
    const cluster = beside({ stopAction: 'shutDown' }).vm('VM5').hangGuest().node('NODE1').shutDown()
    expect(cluster.advance('20min').node('NODE1').power).toBe('off')
  })

  test('an update with a restart brings it back with its memory', () => {
    const cluster = beside({}, { updates: [{ id: 'KB1' }] })
      .node('NODE1')
      .install('KB1')
      .advance('30min')
    expect(cluster.vm('VM5')).toMatchObject({ state: 'Running', outages: 1, memoryKept: true })
  })
})

describe('made highly available', () => {
  const moved = () => beside().vm('VM5').turnOff().advance('1min').vm('VM5').moveFiles().advance('10min')

  test('it fails over as any other', () => {
    const cluster = moved().vm('VM5').makeHighlyAvailable().advance('1min')
    expect(cluster.vm('VM5')).toMatchObject({ group: 'VM5', standAlone: null, volumes: ['LUN5'] })
    expect(cluster.group('VM5')).toMatchObject({ state: 'Offline', owner: 'NODE1' })
    cluster.vm('VM5').bringOnline().advance('5min').mark().node('NODE1').crash().advance('5min')
    expect(cluster.vm('VM5')).toMatchObject({ node: 'NODE2', application: 'Running' })
    expect(cluster.timeOf('vm.answersAgain', 'VM5')).toBe(108_499)
  })

  test('its files are moved over the disk of the host: 20 GiB at 100 MiB/s', () => {
    const cluster = beside().vm('VM5').turnOff().advance('1min').mark().vm('VM5').moveFiles()
    expect(cluster.vm('VM5').progress).toMatchObject({ does: 'move', rateMiBPerS: 100 })
    cluster.advance('10min')
    expect(cluster.timeOf('vm.filesMoved', 'VM5')).toBe(204_800)
    expect(cluster.volume('LUN5')).toMatchObject({ group: null, freeMiB: 80 * 1024 })
  })

  test('half a copy is of no use when the host fails', () => {
    const cluster = beside().vm('VM5').turnOff().advance('1min').vm('VM5').moveFiles().advance('1min')
    cluster.node('NODE1').crash().advance('1min')
    expect(cluster.happened('vm.filesNotMoved', 'VM5')).toHaveLength(1)
    expect(cluster.volume('LUN5').freeMiB).toBe(100 * 1024)
    expect(cluster.vm('VM5').standAlone).toMatchObject({ filesMoved: false })
  })

  test('is refused while it runs, while its files lie on the host, and a second time', () => {
    const running = beside().vm('VM5').makeHighlyAvailable()
    expect(running.refusal).toBe('filesOnHostDisk')
    const cluster = moved().vm('VM5').makeHighlyAvailable()
    expect(cluster.refusal).toBe(null)
    expect(cluster.advance('1min').vm('VM5').makeHighlyAvailable().refusal).toBe('isClustered')
  })

  test('is refused for a host that is no node, and without quorum', () => {
    const spec = { vms: [{ id: 'SQL01', owner: 'NODE2' }], coreOwner: 'NODE2', initial: outside }
    expect(beside({}, spec).vm('VM5').makeHighlyAvailable().refusal).toBe('hostIsNoMember')
    const alone = beside({}, { nodes: 3 }).node('NODE2').crash().node('NODE3').crash().advance('5min')
    expect(alone.vm('VM5').makeHighlyAvailable().refusal).toBe('noQuorum')
  })

  test('its files stay where they are while it runs, without a disk for them, and without room', () => {
    expect(beside().vm('VM5').moveFiles().refusal).toBe('vmIsNotOff')
    const nowhere = buildCluster({ alone: { NODE1: [{ id: 'VM5' }] } })
      .vm('VM5')
      .turnOff()
      .advance('1min')
    expect(nowhere.vm('VM5').moveFiles().refusal).toBe('noVolumeForFiles')
    const small = beside({}, { volumes: { LUN5: { size: '10GiB' } } })
      .vm('VM5')
      .turnOff()
      .advance('1min')
    expect(small.vm('VM5').moveFiles().refusal).toBe('noRoomForFiles')
    const cut = beside().node('NODE1').losePath('LUN5').vm('VM5').turnOff().advance('1min')
    expect(cut.vm('VM5').moveFiles().refusal).toBe('volumeOutOfReach')
  })

  test('between the two it is started by nobody', () => {
    expect(moved().vm('VM5').start().refusal).toBe('filesOnClusterDisk')
    expect(moved().vm('VM5').moveFiles().refusal).toBe('filesAreThere')
    const moving = beside().vm('VM5').turnOff().advance('1min').vm('VM5').moveFiles()
    expect(moving.vm('VM5').start().refusal).toBe('filesAreMoving')
  })

  test('between the two no start action starts it either', () => {
    const always = beside({ startAction: 'alwaysStart' }).vm('VM5').turnOff().advance('1min')
    const cluster = always.vm('VM5').moveFiles().advance('10min').node('NODE1').crash().advance('1min')
    expect(stateOf(cluster.node('NODE1').start().advance('20min'))).toBe('Off')
  })

  test('it belongs to a configuration as everything else in it', () => {
    const cluster = moved().vm('VM5').makeHighlyAvailable().advance('1min').vm('VM5').bringOnline()
    cluster.advance('5min').vm('VM5').quickMigrate('NODE2').advance('5min').node('NODE2').crash()
    expect(cluster.advance('10min').vm('VM5')).toMatchObject({ node: 'NODE1', state: 'Running' })
  })
})

test.each([
  [{ moveTo: 'LUN1' }, /LUN1 already belongs to SQL01/],
  [{ moveTo: 'Witness' }, /Witness is the witness/],
  [{ moveTo: 'LUN9' }, /no volume LUN9/],
  [{ memory: '64GiB' }, /VM5 needs 64GiB; NODE1 has 30GiB/],
  [{ virtualNetwork: 'Test' }, /NODE1 has no virtual network Test/],
  [{ memory: '28GiB' }, /the virtual machines that start on NODE1 need 32GiB/],
  [{ id: 'SQL01' }, /SQL01 is already the name of a group/],
])('a scenario with %o is refused', (more, message) => {
  expect(() => scenarioOf(specOf(more, { clients: [] }))).toThrow(message)
})
