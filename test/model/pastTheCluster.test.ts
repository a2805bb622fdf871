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

describe('a machine that somebody pauses in Hyper-V Manager', () => {
  test('stands still with its memory, and its resource stays Online', () => {
    const cluster = buildCluster({ clients: [{ id: 'Office', uses: ['SQL01'] }] })
    cluster.vm('SQL01').pause().advance('1h')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Paused', guest: 'Running' })
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.happened('resource.failed')).toEqual([])
    expect(cluster.timeOf('session.lost', 'Office')).toBe(20_000)
    cluster.vm('SQL01').resume().advance('1s')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true, downMs: 3_600_000 })
  })

  test('its guest stands still, also while it boots', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').reset().advance('30s').vm('SQL01').pause().advance('10min').vm('SQL01').resume()
    cluster.advance('59s')
    expect(cluster.vm('SQL01').guest).toBe('Booting')
    cluster.advance('1s')
    expect(cluster.vm('SQL01').guest).toBe('Running')
  })

  test('is saved and moved as one that runs, and runs where it is restored', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').pause().advance('1min').vm('SQL01').quickMigrate('NODE2').advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
  })

  test('is turned off where its offline action is to shut down: its guest hears nothing', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.vm('SQL01').pause().advance('1min').group('SQL01').takeOffline().advance('10s')
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.happened('guest.shuttingDown')).toEqual([])
  })

  test('dies with its host and boots elsewhere: nobody remembers the pause', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').pause().advance('1min').node('NODE1').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: false })
  })

  test('stays paused when its host was frozen and wakes', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').pause().advance('1min').node('NODE1').hang('2s').advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Paused' })
  })

  test('not running, or not paused: refused', () => {
    const cluster = buildCluster()
    expect(cluster.vm('SQL01').resume().refusal).toBe('vmIsNotPaused')
    cluster.vm('SQL01').pause().advance('1s')
    expect(cluster.vm('SQL01').pause().refusal).toBe('vmIsNotRunning')
    expect(cluster.vm('SQL01').reset().refusal).toBe('vmIsNotRunning')
    expect(cluster.vm('SQL01').restartGuest().refusal).toBe('vmIsNotRunning')
  })
})

describe('a guest that boots again in a machine that runs', () => {
  test('reset in Hyper-V Manager: its memory is lost, and the cluster takes no notice', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').reset().advance('2min')
    expect(cluster.story()).toMatchInlineSnapshot(`
      "
      +0.000 resetVirtualMachine SQL01
      +0.000 vm.reset SQL01 node="NODE1"
      +0.000 guest.booting SQL01 node="NODE1"
      +90.000 guest.running SQL01 node="NODE1"
      +90.000 application.started SQL01 node="NODE1" application="Service"
      +90.000 vm.answersAgain SQL01 downMs=90000 memoryKept=false
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({
      node: 'NODE1',
      state: 'Running',
      outages: 1,
      memoryKept: false,
    })
  })

  test('restarted from inside: it shuts down and boots, and the cluster takes no notice', () => {
    const cluster = buildCluster({ clients: [{ id: 'Office', uses: ['SQL01'] }] })
    cluster.vm('SQL01').restartGuest().advance('3min')
    expect(cluster.story()).toMatchInlineSnapshot(`
      "
      +0.000 restartGuest SQL01
      +0.000 guest.restarting SQL01 node="NODE1"
      +0.000 session.lost Office vm="SQL01"
      +30.000 guest.booting SQL01 node="NODE1"
      +120.000 guest.running SQL01 node="NODE1"
      +120.000 application.started SQL01 node="NODE1" application="Service"
      +120.000 vm.answersAgain SQL01 downMs=120000 memoryKept=false
      +120.000 session.connected Office vm="SQL01"
      "
    `)
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Online', failovers: 0 })
  })

  test('a hung guest that is reset boots', () => {
    const cluster = buildCluster().do('guestHang', 'SQL01').advance('1h').vm('SQL01').reset().advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running', memoryKept: false })
  })

  test('one that boots, or shuts down from inside, begins anew', () => {
    const cluster = buildCluster().vm('SQL01').reset().advance('60s').vm('SQL01').reset().advance('89s')
    expect(cluster.vm('SQL01').guest).toBe('Booting')
    cluster.advance('1s').vm('SQL01').shutDownGuest().advance('10s').vm('SQL01').reset().advance('2min')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', guest: 'Running' })
    expect(cluster.happened('vm.stopped')).toEqual([])
  })

  test('moved while it restarts, it goes on restarting where it is restored', () => {
    const cluster = buildCluster()
    cluster.vm('SQL01').restartGuest().advance('10s').vm('SQL01').quickMigrate('NODE2').advance('31s')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Restarting' })
    cluster.advance('20s')
    expect(cluster.vm('SQL01').guest).toBe('Booting')
  })

  test('taken offline while it restarts, it shuts down for good', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', offlineAction: 'shutDown' }] })
    cluster.vm('SQL01').restartGuest().advance('10s').group('SQL01').takeOffline().advance('1min')
    expect(cluster.vm('SQL01').state).toBe('Off')
    expect(cluster.happened('guest.booting')).toEqual([])
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
