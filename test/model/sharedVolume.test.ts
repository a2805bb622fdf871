import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec, type Machine } from '../support/cluster'

/** BIG and TINY lie on LUN1 and move together; each of three nodes has room for 30 GiB. */
const machines: readonly Machine[] = [
  { id: 'BIG', group: 'SHARED', volumes: ['LUN1'], memory: '16GiB' },
  { id: 'TINY', group: 'SHARED', volumes: ['LUN1'], memory: '2GiB' },
]
const shared = (spec: ClusterSpec = {}) => buildCluster({ nodes: 3, vms: machines, ...spec })
const vms = ['BIG', 'TINY']

describe('two virtual machines on one volume', () => {
  test('are one group with one disk, and a configuration and a machine each', () => {
    const cluster = shared()
    expect(cluster.group('SHARED')).toMatchObject({ state: 'Online', owner: 'NODE1', virtualMachines: vms })
    expect(cluster.group('SHARED').resources.map(({ id }) => id)).toEqual([
      ...['LUN1', 'BIG.configuration', 'BIG.vm', 'TINY.configuration', 'TINY.vm'],
    ])
    expect(vms.map((id) => cluster.vm(id).group)).toEqual(['SHARED', 'SHARED'])
  })

  test('move together, both with their memory, after both are saved', () => {
    const cluster = shared()
    cluster.group('SHARED').move('NODE2').advance('5min')
    for (const id of vms)
      expect(cluster.vm(id)).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
    expect(cluster.timeOf('volume.dismounting', 'LUN1')).toBeGreaterThan(cluster.timeOf('vm.saved', 'BIG')!)
    expect(cluster.timeOf('vm.saved', 'BIG')).toBeGreaterThan(cluster.timeOf('vm.saved', 'TINY')!)
  })

  test('share the bandwidth while they are saved: 2 GiB take twice as long', () => {
    const alone = buildCluster({ nodes: 3, vms: [{ id: 'TINY', memory: '2GiB' }] })
    alone.group('TINY').move('NODE2').advance('1min')
    const together = shared()
    together.group('SHARED').move('NODE2').advance('5min')
    const ratio = together.timeOf('vm.saved', 'TINY')! / alone.timeOf('vm.saved', 'TINY')!
    expect(ratio).toBeGreaterThan(1.9)
    expect(ratio).toBeLessThan(2.1)
  })

  test('fail over together when their node crashes, and both boot', () => {
    const cluster = shared()
    cluster.node('NODE1').crash().advance('3min')
    const { owner } = cluster.group('SHARED')
    expect(owner).not.toBe('NODE1')
    for (const id of vms)
      expect(cluster.vm(id)).toMatchObject({ node: owner, state: 'Running', memoryKept: false })
    expect(cluster.group('SHARED').failovers).toBe(1)
  })

  test('are both gone when their disk fails, and both come back with it', () => {
    const cluster = shared()
    cluster.node('NODE1').losePath('LUN1').advance('3min')
    const { owner, state } = cluster.group('SHARED')
    expect([owner, state]).toEqual(['NODE2', 'Online'])
    for (const id of vms) expect(cluster.vm(id)).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('take a memory file each on it', () => {
    const cluster = shared({ volumes: { LUN1: { size: '40GiB', used: '20GiB' } } })
    expect(cluster.volume('LUN1').freeMiB).toBe(2 * 1024)
    expect(cluster.vm('TINY').takeOffline().advance('1min').vm('TINY').savedOnVolume).toBe(true)
    expect(cluster.volume('LUN1').freeMiB).toBe(2 * 1024)
  })

  test('are both held when it is full', () => {
    const cluster = shared()
    cluster.volume('LUN1').fill().advance('1s')
    expect(vms.map((id) => cluster.vm(id).state)).toEqual(['Paused', 'Paused'])
  })
})

describe('one of them alone', () => {
  test('is restarted without the other feeling anything', () => {
    const cluster = shared()
    cluster.vm('TINY').crashProcess().advance('3min')
    expect(cluster.vm('TINY')).toMatchObject({ state: 'Running', memoryKept: false, outages: 1 })
    expect(cluster.vm('BIG')).toMatchObject({ state: 'Running', memoryKept: null, outages: 0 })
    expect(cluster.group('SHARED')).toMatchObject({ state: 'Online', owner: 'NODE1', failovers: 0 })
  })

  test('that fails twice takes the other with it to another node', () => {
    const cluster = shared()
    cluster.vm('TINY').crashProcess().advance('2min').vm('TINY').crashProcess().advance('5min')
    expect(cluster.group('SHARED')).toMatchObject({ state: 'Online', owner: 'NODE2', failovers: 1 })
    expect(cluster.vm('BIG')).toMatchObject({ node: 'NODE2', memoryKept: true, outages: 1 })
  })

  test('that must not be restarted stays Failed, and the other goes on', () => {
    const resources = { all: { RestartAction: 0 } }
    const cluster = shared({ vms: machines.map((machine) => ({ ...machine, resources })) })
    cluster.vm('TINY').crashProcess().advance('3min')
    expect(cluster.group('SHARED').state).toBe('Failed')
    expect(cluster.vm('BIG')).toMatchObject({ state: 'Running', outages: 0 })
    cluster.vm('BIG').crashProcess().advance('1min')
    cluster.vm('BIG').bringOnline().advance('2min')
    expect([cluster.vm('BIG').state, cluster.vm('TINY').state]).toEqual(['Running', 'Off'])
  })

  test('is taken offline: saved, its group Partially Online, the other untouched', () => {
    const cluster = shared()
    cluster.vm('TINY').takeOffline().advance('1min')
    expect(cluster.vm('TINY')).toMatchObject({ state: 'Saved', node: 'NODE1' })
    expect(cluster.group('SHARED')).toMatchObject({ state: 'PartialOnline', takenOffline: ['TINY'] })
    expect(cluster.vm('BIG')).toMatchObject({ state: 'Running', outages: 0 })
    cluster.vm('TINY').bringOnline().advance('1min')
    expect(cluster.group('SHARED')).toMatchObject({ state: 'Online', takenOffline: [] })
    expect(cluster.vm('TINY')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('that was taken offline stays so when the group moves, and comes online with the whole of it', () => {
    const cluster = shared()
    cluster.vm('TINY').takeOffline().advance('1min').group('SHARED').move('NODE3').advance('5min')
    expect(cluster.group('SHARED')).toMatchObject({ state: 'PartialOnline', owner: 'NODE3' })
    expect(cluster.vm('TINY')).toMatchObject({ state: 'Saved', node: 'NODE3' })
    expect(cluster.vm('BIG')).toMatchObject({ state: 'Running', node: 'NODE3', memoryKept: true })
    cluster.group('SHARED').bringOnline().advance('1min')
    expect(cluster.vm('TINY')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('whose process has just ended is taken offline before anybody misses it, and has not failed', () => {
    const cluster = shared()
    cluster.vm('BIG').crashProcess().advance('1s').vm('BIG').takeOffline().advance('1min')
    const { resources } = cluster.group('SHARED')
    expect(resources.find(({ id }) => id === 'BIG.vm')!.state).toBe('Offline')
    expect(cluster.happened('resource.failed')).toEqual([])
    expect(cluster.vm('TINY').state).toBe('Running')
  })

  test('is brought online while its group is offline: with what it needs, and without the other', () => {
    const cluster = shared()
    cluster.group('SHARED').takeOffline().advance('3min').vm('TINY').bringOnline().advance('1min')
    expect(cluster.group('SHARED')).toMatchObject({ state: 'PartialOnline', takenOffline: ['BIG'] })
    expect([cluster.vm('BIG').state, cluster.vm('TINY').state]).toEqual(['Saved', 'Running'])
  })
})

describe('where there is room for one of them only', () => {
  // 12 GiB for virtual machines on NODE2, 14 on NODE3.
  const cramped = () => shared({ memory: { NODE1: '32GiB', NODE2: '14GiB', NODE3: '16GiB' } })

  test('a move takes both away for minutes: the large one fits on no other node', () => {
    const cluster = cramped()
    cluster.group('SHARED').move('NODE2').advance('20min')
    expect(cluster.happened('vm.startFailed', 'BIG').map(({ params }) => params.reason)).toContain('memory')
    expect(cluster.vm('TINY').downMs).toBeGreaterThan(60_000)
    expect(cluster.vm('BIG').outages).toBe(1)
  })
})

test('a machine that needs another volume too waits for that one alone', () => {
  const cluster = buildCluster({
    nodes: 2,
    vms: [
      { id: 'ONE', group: 'SHARED', volumes: ['LUN1'] },
      { id: 'TWO', group: 'SHARED', volumes: ['LUN1', 'LUN2'] },
    ],
  })
  cluster.volume('LUN2').damage().advance('10min')
  expect(cluster.vm('ONE').state).toBe('Running')
  expect(cluster.vm('TWO').state).toBe('Off')
  expect(cluster.group('SHARED').state).toBe('Failed')
})

test('what a client uses is the machine, not the group', () => {
  const cluster = shared({ clients: [{ id: 'Office', uses: ['TINY'] }] })
  cluster.vm('BIG').crashProcess().advance('10s')
  expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 0 })
  cluster.vm('TINY').crashProcess().advance('1s')
  expect(cluster.client('Office').sessions).toMatchObject([{ vm: 'TINY', state: 'Lost' }])
})
