import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

const good: ClusterSpec = { updates: [{ id: 'KB1' }, { id: 'KB2', restart: false }] }
const noMachines: ClusterSpec = { updates: [{ id: 'BAD', breaks: 'virtualMachines' }] }
const stops: ClusterSpec = { updates: [{ id: 'BAD', breaks: 'server', after: '30min' }] }

describe('an update', () => {
  test('restarts its node: what runs there is saved and moved, and stays where it is', () => {
    const cluster = buildCluster(good)
    cluster.node('NODE1').install('KB1').advance('20min')
    expect(cluster.story('NODE1', 'group.ownerChanged')).toMatchInlineSnapshot(`
      "
      +0.000 installUpdate NODE1
      +0.000 update.installing NODE1 update="KB1"
      +180.000 update.installed NODE1 update="KB1" restart=true differs=["NODE2"]
      +180.000 server.shuttingDown NODE1
      +180.000 service.stopping NODE1
      +180.000 group.moveRequested ClusterGroup from="NODE1" to="NODE2" reason="serviceStop"
      +180.000 group.moveRequested SQL01 from="NODE1" to="NODE2" reason="serviceStop"
      +180.000 group.takingOffline ClusterGroup node="NODE1"
      +180.000 event 1203 on NODE1
      +180.000 group.takingOffline SQL01 node="NODE1"
      +180.000 event 1203 on NODE1
      +180.000 volume.dismounting Witness node="NODE1"
      +180.000 vm.saving SQL01 node="NODE1" memoryMiB=4096
      +181.000 volume.dismounted Witness node="NODE1"
      +181.000 group.ownerChanged ClusterGroup from="NODE1" to="NODE2" reason="serviceStop"
      +181.000 volume.preempted Witness node="NODE2" from="NODE1"
      +191.703 vm.saved SQL01 node="NODE1"
      +191.703 vm.unregistering SQL01 node="NODE1"
      +192.703 vm.unregistered SQL01 node="NODE1"
      +192.703 volume.dismounting LUN1 node="NODE1"
      +193.703 volume.dismounted LUN1 node="NODE1"
      +193.703 group.offline SQL01 node="NODE1"
      +193.703 event 1204 on NODE1
      +193.703 volume.released LUN1 node="NODE1"
      +193.703 group.ownerChanged SQL01 from="NODE1" to="NODE2" reason="serviceStop"
      +194.703 node.saidGoodbye NODE1 by NODE1
      +194.703 service.stopped NODE1
      +194.703 event 1063 on NODE1
      +194.703 node.left NODE1 by NODE2
      +224.703 server.bootsAgain NODE1
      +524.703 server.started NODE1 unclean=false
      +524.703 service.starting NODE1
      +529.703 service.started NODE1
      +529.703 node.joining NODE1 by NODE1
      +539.703 node.joined NODE1 by NODE1 NODE2 paused=false
      +539.703 event 1062 on NODE1
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', memoryKept: true, outages: 1 })
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Up', updates: ['KB951308', 'KB1'] })
    // It was shut down in good order.
    expect(cluster.events(6008)).toEqual([])
  })

  test('on an empty node nobody notices', () => {
    const cluster = buildCluster(good)
    cluster.vm('SQL01').quickMigrate('NODE2').advance('2min').node('NODE1').install('KB1').advance('20min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', outages: 1 })
  })

  test('without a restart nothing stops', () => {
    const cluster = buildCluster(good)
    cluster.node('NODE1').install('KB2').advance('10min')
    expect(cluster.happened('update.installed', 'NODE1')).toHaveLength(1)
    expect(cluster.vm('SQL01').outages).toBe(0)
  })

  test('is removed the same way', () => {
    const cluster = buildCluster(good)
    cluster.node('NODE1').install('KB1').advance('20min').node('NODE1').remove('KB1').advance('20min')
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Up', updates: ['KB951308'] })
    expect(cluster.happened('server.bootsAgain')).toHaveLength(2)
  })

  test('is not there if its node stops meanwhile', () => {
    const cluster = buildCluster(good)
    cluster.node('NODE1').install('KB1').advance('1min').node('NODE1').crash()
    expect(cluster.happened('update.interrupted', 'NODE1')).toHaveLength(1)
    cluster.advance('1min').node('NODE1').start().advance('15min')
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Up', updates: ['KB951308'], softwareChange: null })
  })

  test('takes as much longer as its node stands still', () => {
    const cluster = buildCluster(good)
    cluster.node('NODE1').install('KB2').advance('1min').node('NODE1').hang('2s').advance('1s')
    expect(cluster.node('NODE1').softwareUntilMs).toBeNull()
    cluster.advance('1s')
    expect(cluster.node('NODE1').softwareUntilMs).toBe(202_000)
    cluster.advance('118s')
    expect(cluster.happened('update.installed')).toEqual([])
    cluster.advance('2s')
    expect(cluster.timeOf('update.installed', 'NODE1')).toBe(182_000)
  })

  test('shut down meanwhile, the node is off, and nothing is installed', () => {
    const cluster = buildCluster(good)
    cluster.node('NODE1').install('KB1').advance('2min').node('NODE1').shutDown().advance('20min')
    expect(cluster.node('NODE1').power).toBe('off')
  })

  test('twice, two at a time, away already, on a server that is off: refused', () => {
    const cluster = buildCluster(good)
    expect(cluster.node('NODE1').remove('KB1').refusal).toBe('updateIsNotInstalled')
    expect(cluster.node('NODE1').install('KB951308').refusal).toBe('updateIsInstalled')
    expect(cluster.node('NODE1').install('KB1').node('NODE1').install('KB2').refusal).toBe(
      'softwareIsChanging',
    )
    cluster.node('NODE2').crash()
    expect(cluster.node('NODE2').install('KB1').refusal).toBe('nodeIsNotRunning')
  })
})

describe('a node that has another update', () => {
  test('differs from its fellows, and is a member all the same', () => {
    const cluster = buildCluster({ nodes: 3, installed: { NODE2: ['KB7'] } })
    expect(cluster.now.updates).toEqual(['KB951308', 'KB7'])
    expect(cluster.now.nodes.map(({ lacks }) => lacks)).toEqual([['KB7'], [], ['KB7']])
    cluster.node('NODE1').install('KB7').node('NODE3').install('KB7').advance('30min')
    expect(cluster.now.nodes.map(({ lacks, state }) => [lacks, state])).toEqual(
      ['Up', 'Up', 'Up'].map((state) => [[], state]),
    )
    expect(cluster.happened('update.installed').map(({ params }) => params.differs)).toEqual([['NODE3'], []])
  })

  test('counts no longer once it is evicted', () => {
    const cluster = buildCluster({ nodes: 3, installed: { NODE3: ['KB7'] } })
    cluster.node('NODE3').stopService().advance('1min').do('evictNode', 'NODE3').advance('1min')
    expect(cluster.now.nodes.map(({ lacks }) => lacks)).toEqual([[], [], []])
  })
})

describe('a fault that came with an update', () => {
  test('lets no virtual machine start where it is installed: a move fails there and comes back', () => {
    const cluster = buildCluster(noMachines)
    cluster.node('NODE2').install('BAD').advance('20min').mark()
    expect(cluster.node('NODE2').state).toBe('Up')
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    expect(cluster.happened('vm.startFailed', 'SQL01').map(({ params }) => params)).toEqual(
      [1, 2].map(() => ({ node: 'NODE2', memoryMiB: 4096, reason: 'update', update: 'BAD' })),
    )
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('shows after a crash, when it is too late; removed, the machine starts', () => {
    const cluster = buildCluster(noMachines)
    cluster.node('NODE2').install('BAD').advance('20min').node('NODE1').crash().advance('10min')
    expect(cluster.group('SQL01').state).toBe('Failed')
    cluster.node('NODE2').remove('BAD').advance('20min').group('SQL01').bringOnline().advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('on all nodes: nothing starts anywhere', () => {
    const cluster = buildCluster(noMachines)
    cluster.node('NODE2').install('BAD').advance('20min').node('NODE1').install('BAD').advance('30min')
    expect(cluster.group('SQL01').state).toBe('Failed')
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up'])
  })

  test('stops its node half an hour after every start, until it is removed', () => {
    const cluster = buildCluster(stops)
    cluster.node('NODE1').install('BAD')
    cluster.until(() => cluster.happened('server.started', 'NODE1').length === 1).mark()
    cluster.advance('31min')
    expect(cluster.timeOf('update.broke', 'NODE1')).toBe(1_800_000)
    expect(cluster.timeOf('server.bugchecked', 'NODE1')).toBe(1_800_000)
    cluster.advance('40min')
    expect(cluster.happened('server.bugchecked', 'NODE1')).toHaveLength(2)
    cluster.advance('10min').node('NODE1').remove('BAD').advance('2h')
    expect(cluster.happened('server.bugchecked', 'NODE1')).toHaveLength(2)
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('is there from the beginning where it was installed before', () => {
    const cluster = buildCluster({ ...stops, installed: { NODE2: ['BAD'] } })
    cluster.advance('30min')
    expect(cluster.happened('update.broke').map(({ target }) => target)).toEqual(['NODE2'])
  })
})
