import { describe, expect, test } from 'vitest'
import { buildCluster, type TestCluster } from '../support/cluster'

const states = (cluster: TestCluster, id: string) =>
  cluster.group(id).resources.map(({ kind, state }) => `${kind} ${state}`)

describe('a group that is taken offline and brought online', () => {
  test('goes down machine → configuration → disk, and comes up the other way round', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('30s').group('SQL01').bringOnline().advance('30s')
    expect(cluster.story('SQL01', 'LUN1')).toMatchInlineSnapshot(`
      "
      +0.000 takeOffline SQL01
      +0.000 group.takingOffline SQL01 node="NODE1"
      +0.000 vm.saving SQL01 node="NODE1" memoryMiB=4096
      +11.703 vm.saved SQL01 node="NODE1"
      +11.703 vm.unregistering SQL01 node="NODE1"
      +12.703 vm.unregistered SQL01 node="NODE1"
      +12.703 volume.dismounting LUN1 node="NODE1"
      +13.703 volume.dismounted LUN1 node="NODE1"
      +13.703 group.offline SQL01 node="NODE1"
      +13.703 volume.released LUN1 node="NODE1"
      +30.000 bringOnline SQL01
      +30.000 group.bringingOnline SQL01 node="NODE1"
      +30.000 volume.reserved LUN1 node="NODE1"
      +30.000 volume.attaching LUN1 node="NODE1"
      +32.000 volume.mounting LUN1 node="NODE1"
      +33.000 volume.mounted LUN1 node="NODE1"
      +33.000 vm.registering SQL01 node="NODE1"
      +34.000 vm.registered SQL01 node="NODE1"
      +34.000 vm.restoring SQL01 node="NODE1" memoryMiB=4096
      +45.703 vm.restored SQL01 node="NODE1"
      +45.703 group.online SQL01 node="NODE1"
      +45.703 vm.answersAgain SQL01 downMs=45703 memoryKept=true
      "
    `)
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', memoryKept: true })
  })

  test('is Pending on the way, and each resource waits for the one below it', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('2s')
    expect(cluster.group('SQL01').state).toBe('Pending')
    expect(states(cluster, 'SQL01')).toEqual([
      'physicalDisk Online',
      'virtualMachineConfiguration Online',
      'virtualMachine OfflinePending',
    ])
    cluster.advance('30s').group('SQL01').bringOnline().advance('1s')
    expect(states(cluster, 'SQL01')).toEqual([
      'physicalDisk OnlinePending',
      'virtualMachineConfiguration Offline',
      'virtualMachine Offline',
    ])
  })

  test('stays offline through a failover and comes back only by order', () => {
    const cluster = buildCluster()
    cluster.group('SQL01').takeOffline().advance('30s').node('NODE1').crash().advance('3h')
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Offline', wish: 'offline', owner: 'NODE2' })
    cluster.group('SQL01').bringOnline().advance('2min')
    expect(cluster.group('SQL01').state).toBe('Online')
  })
})

describe('a virtual machine that dies again and again', () => {
  const crash = (cluster: TestCluster) => cluster.vm('SQL01').crashProcess()

  test('is restarted in place once in 15 min, then fails over, then both budgets are spent', () => {
    const cluster = buildCluster()
    crash(cluster).advance('10min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running' })
    expect(cluster.timeOf('group.online')).toBe(5_000)

    crash(cluster.mark()).advance('20min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
    expect(cluster.events(1153)).toEqual([[2_500, 'NODE2']])

    crash(cluster.mark()).advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
    expect(cluster.events(1153)).toEqual([])

    crash(cluster.mark()).advance('1min')
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Failed', owner: 'NODE2', failovers: 1 })
    expect(cluster.events(1254)).toEqual([[2_500, 'NODE2']])

    cluster.advance('58min')
    expect(cluster.group('SQL01').state).toBe('Failed')
    cluster.advance('2min')
    expect(cluster.timeOf('group.retrying')).toBe(3_602_500)
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('has a new restart after 15 min, counted from the first', () => {
    const cluster = buildCluster()
    crash(cluster).advance('15min')
    crash(cluster).advance('2min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', failovers: 0 })
    crash(cluster).advance('2min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', failovers: 1 })
  })

  test('of three nodes, fails over twice in 6 h', () => {
    const cluster = buildCluster({ nodes: 3 })
    for (let i = 0; i < 5; i++) crash(cluster).advance('2min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE3', failovers: 2, state: 'Online' })
    crash(cluster).advance('2min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE3', failovers: 2, state: 'Failed' })
    expect(cluster.events(1254).map(([, node]) => node)).toEqual(['NODE3'])
  })

  test('may fail over again when the 6 h are over', () => {
    const cluster = buildCluster()
    crash(cluster).advance('1min')
    crash(cluster).advance('6h')
    crash(cluster).advance('1min')
    crash(cluster).advance('1min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', failovers: 2, state: 'Online' })
  })

  test('is brought online by hand at any time, with its counters as they are', () => {
    const cluster = buildCluster()
    for (let i = 0; i < 4; i++) crash(cluster).advance('1min')
    expect(cluster.group('SQL01').state).toBe('Failed')
    cluster.mark().group('SQL01').bringOnline().advance('2min')
    expect(cluster.timeOf('group.online')).toBe(2_000)
    crash(cluster).advance('1min')
    expect(cluster.group('SQL01').state).toBe('Failed')
  })
})

describe('policies', () => {
  const broken = (resources: object, policies: object = {}) => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', resources: { all: resources }, policies }] })
    for (let i = 0; i < 4; i++) cluster.vm('SQL01').crashProcess().advance('1min')
    return cluster.group('SQL01')
  }

  test('RestartAction 0: not even one restart', () => {
    expect(broken({ RestartAction: 0 })).toMatchObject({ state: 'Failed', owner: 'NODE1', failovers: 0 })
  })

  test('RestartAction 0: no retry after 60 min either, only an order brings it back', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', resources: { all: { RestartAction: 0 } } }] })
    cluster.vm('SQL01').crashProcess().advance('3h')
    expect(cluster.group('SQL01').state).toBe('Failed')
    cluster.group('SQL01').bringOnline().advance('1min')
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('RestartAction 1: one restart, no failover', () => {
    expect(broken({ RestartAction: 1 })).toMatchObject({ state: 'Failed', owner: 'NODE1', failovers: 0 })
  })

  test('RestartThreshold 3: three restarts in place', () => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', resources: { all: { RestartThreshold: 3 } } }] })
    for (let i = 0; i < 3; i++) cluster.vm('SQL01').crashProcess().advance('3min')
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Online', owner: 'NODE1', failovers: 0 })
  })

  test('FailoverThreshold 0: no failover', () => {
    expect(broken({}, { FailoverThreshold: 0 })).toMatchObject({ state: 'Failed', owner: 'NODE1' })
  })

  test('FailoverThreshold 3: more failovers than nodes − 1', () => {
    expect(broken({ RestartThreshold: 0 }, { FailoverThreshold: 4 })).toMatchObject({
      state: 'Online',
      owner: 'NODE1',
      failovers: 4,
    })
  })

  test('RetryPeriodOnFailure 10 min', () => {
    const vms = [{ id: 'SQL01', resources: { all: { RestartAction: 1, RetryPeriodOnFailure: '10min' } } }]
    const cluster = buildCluster({ vms })
    cluster.vm('SQL01').crashProcess().advance('1min').mark().vm('SQL01').crashProcess().advance('11min')
    expect(cluster.timeOf('group.retrying')).toBe(602_500)
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('a retry that fails is followed by the next one, a RetryPeriodOnFailure later', () => {
    const all = { RestartAction: 1 as const, RestartThreshold: 0 }
    const cluster = buildCluster({ vms: [{ id: 'SQL01', resources: { all } }] })
    cluster.node('NODE1').losePath('LUN1').advance('10min')
    cluster.mark().advance('3h')
    expect(cluster.happened('group.retrying', 'SQL01')).toHaveLength(3)
  })

  test.each([
    ['RetryPeriodOnFailure 4294967295', { RestartAction: 1, RetryPeriodOnFailure: 0xffff_ffff }],
    ['RestartAction 0', { RestartAction: 0 }],
  ])('%s: never tried again, until somebody brings it online', (_policy, all) => {
    const cluster = buildCluster({ vms: [{ id: 'SQL01', resources: { all } }] })
    cluster.vm('SQL01').crashProcess().advance('1min').vm('SQL01').crashProcess().advance('1min')
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Failed', owner: 'NODE1', next: null })
    expect(cluster.happened('group.failed')[0].params).toMatchObject({ retryAfterMs: null })
    cluster.advance('50h')
    expect(cluster.group('SQL01').state).toBe('Failed')
    expect(cluster.happened('group.retrying')).toEqual([])
    cluster.group('SQL01').bringOnline().advance('2min')
    expect(cluster.group('SQL01').state).toBe('Online')
  })
})

test('node crashes use up no failover budget', () => {
  const cluster = buildCluster()
  cluster.node('NODE1').crash().advance('5min').node('NODE1').start().advance('6min')
  cluster.node('NODE2').crash().advance('5min').node('NODE2').start().advance('6min')
  expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', state: 'Online', failovers: 2 })
  cluster.vm('SQL01').crashProcess().advance('1min').vm('SQL01').crashProcess().advance('1min')
  expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online', failovers: 3 })
})

test('moves by hand use up no failover budget', () => {
  const cluster = buildCluster()
  cluster.vm('SQL01').quickMigrate('NODE2').advance('1min').vm('SQL01').quickMigrate('NODE1').advance('1min')
  cluster.vm('SQL01').crashProcess().advance('1min').vm('SQL01').crashProcess().advance('1min')
  expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online', failovers: 1 })
})

describe('where a group goes', () => {
  const preferred = (owner: string, preferredOwners: readonly string[]) =>
    buildCluster({
      nodes: 5,
      vms: [{ id: 'SQL01', owner, preferredOwners, resources: { all: { RestartThreshold: 0 } } }],
    })

  test('nodes 1 to 5, list 1, 3, 5: it fails on 3 → 5, then on 5 → 2, then → 4', () => {
    const cluster = preferred('NODE3', ['NODE1', 'NODE3', 'NODE5'])
    const owners = [1, 2, 3].map(
      () => cluster.vm('SQL01').crashProcess().advance('1min').group('SQL01').owner,
    )
    expect(owners).toEqual(['NODE5', 'NODE2', 'NODE4'])
  })

  test('the same list, and the nodes crash', () => {
    const cluster = preferred('NODE3', ['NODE1', 'NODE3', 'NODE5'])
    expect(cluster.node('NODE3').crash().advance('1min').group('SQL01').owner).toBe('NODE5')
    expect(cluster.node('NODE5').crash().advance('1min').group('SQL01').owner).toBe('NODE2')
  })

  test('the same list, by hand to the best possible: from the top', () => {
    const cluster = preferred('NODE5', ['NODE1', 'NODE3', 'NODE5'])
    expect(cluster.vm('SQL01').quickMigrate().advance('1min').group('SQL01').owner).toBe('NODE1')
  })

  test('no list, a failure: the next node by number, wrapping', () => {
    const cluster = preferred('NODE4', [])
    const owners = [1, 2, 3].map(
      () => cluster.vm('SQL01').crashProcess().advance('1min').group('SQL01').owner,
    )
    expect(owners).toEqual(['NODE5', 'NODE1', 'NODE2'])
  })

  test('no list, a node crash or the best possible: any usable node, by the seed', () => {
    const owners = (act: (cluster: TestCluster) => TestCluster) =>
      new Set(
        Array.from(
          { length: 40 },
          (_, seed) =>
            act(buildCluster({ nodes: 5, seed }))
              .advance('1min')
              .group('SQL01').owner,
        ),
      )
    const others = ['NODE2', 'NODE3', 'NODE4', 'NODE5']
    expect([...owners((c) => c.node('NODE1').crash())].sort()).toEqual(others)
    expect([...owners((c) => c.vm('SQL01').quickMigrate())].sort()).toEqual(others)
  })

  test('never to a paused node while another is Up', () => {
    for (let seed = 0; seed < 10; seed++) {
      const cluster = buildCluster({ nodes: 3, seed })
      cluster.node('NODE2').pause().node('NODE1').crash().advance('1min')
      expect(cluster.group('SQL01').owner).toBe('NODE3')
    }
  })

  test('a wish is no wall: behind its preferred owners come the others', () => {
    const cluster = buildCluster({ nodes: 4, vms: [{ id: 'SQL01', preferredOwners: ['NODE1', 'NODE2'] }] })
    cluster.node('NODE1').crash().advance('3min').node('NODE2').crash().advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE3', state: 'Running' })
  })

  test('possible owners are a wall: without any of them it is online nowhere, until one is back', () => {
    const cluster = buildCluster({ nodes: 4, vms: [{ id: 'SQL01', possibleOwners: ['NODE1', 'NODE2'] }] })
    cluster.node('NODE1').crash().advance('3min').node('NODE2').crash().advance('3min')
    expect(cluster.quorum.hasQuorum).toBe(true)
    expect(cluster.group('SQL01').state).not.toBe('Online')
    expect(cluster.vm('SQL01').state).toBe('Off')
    cluster.node('NODE1').start().advance('7min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running' })
  })

  test('by hand to a node that is no possible owner: refused', () => {
    const cluster = buildCluster({ nodes: 3, vms: [{ id: 'SQL01', possibleOwners: ['NODE1', 'NODE2'] }] })
    expect(cluster.vm('SQL01').quickMigrate('NODE3').refusal).toBe('notAPossibleOwner')
  })

  test.each([
    ['down', 'targetIsDown', (c: TestCluster) => c.node('NODE2').crash().advance('20s')],
    ['paused', 'targetIsPaused', (c: TestCluster) => c.node('NODE2').pause()],
  ])('by hand to a node that is %s: refused', (_state, refusal, act) => {
    const cluster = buildCluster()
    act(cluster).vm('SQL01').quickMigrate('NODE2')
    expect(cluster.refusal).toBe(refusal)
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', downMs: 0 })
  })
})

test('a group that is offline is moved as it is, and its memory waits on the volume', () => {
  const cluster = buildCluster()
  cluster.group('SQL01').takeOffline().advance('1min').group('SQL01').move('NODE2').advance('1min')
  expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Offline' })
  cluster.group('SQL01').bringOnline().advance('1min')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', memoryKept: true })
})

describe('nobody looks at the memory', () => {
  const crowded = () =>
    buildCluster({
      nodes: 3,
      vms: [
        { id: 'MAIL01', owner: 'NODE1', memory: '12GiB' },
        { id: 'A', owner: 'NODE2', memory: '20GiB' },
        { id: 'B', owner: 'NODE3', memory: '24GiB' },
      ],
    })

  test('it is tried on each node, twice on each, and is Failed in the end', () => {
    const cluster = crowded()
    cluster.node('NODE1').crash().advance('2min')
    const tried = cluster.happened('vm.startFailed', 'MAIL01').map(({ params }) => params.node)
    expect(new Set(tried)).toEqual(new Set(['NODE2', 'NODE3']))
    expect(cluster.group('MAIL01').state).toBe('Failed')
    expect(cluster.events(1254)).toHaveLength(1)
    expect(cluster.now.nodes.every(({ memoryMiB }) => memoryMiB.used <= memoryMiB.capacity)).toBe(true)
  })

  test('with room made by hand it comes online by order', () => {
    const cluster = crowded()
    cluster.node('NODE1').crash().advance('2min').group('A').takeOffline().advance('90s')
    const { owner } = cluster.group('MAIL01')
    if (owner !== 'NODE2') cluster.group('MAIL01').move('NODE2').advance('1min')
    cluster.group('MAIL01').bringOnline().advance('2min')
    expect(cluster.vm('MAIL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  })

  test('a move to a node without room costs an outage, and ends where it fits', () => {
    const cluster = buildCluster({
      nodes: 2,
      vms: [
        { id: 'BIG', owner: 'NODE1', memory: '16GiB' },
        { id: 'A', owner: 'NODE2', memory: '20GiB' },
      ],
    })
    cluster.vm('BIG').quickMigrate('NODE2').advance('10min')
    expect(cluster.vm('BIG')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
    expect(cluster.vm('BIG').downMs).toBeGreaterThan(90_000)
  })

  test('a machine that is being restored counts from its start', () => {
    const cluster = buildCluster({ vms: [{ id: 'BIG', owner: 'NODE1', memory: '16GiB' }] })
    cluster
      .vm('BIG')
      .quickMigrate('NODE2')
      .until(() => cluster.vm('BIG').state === 'Restoring')
    expect(cluster.node('NODE2').memoryMiB.used).toBe(16 * 1024)
    expect(cluster.node('NODE1').memoryMiB.used).toBe(0)
  })
})

test('two volumes of one machine move together', () => {
  const cluster = buildCluster({ vms: [{ id: 'SQL01', volumes: ['LUN1', 'LUN2'] }] })
  cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
  expect(['LUN1', 'LUN2'].map((id) => cluster.volume(id).mountedOn)).toEqual(['NODE2', 'NODE2'])
  cluster.node('NODE2').crash().advance('1min')
  expect(['LUN1', 'LUN2'].map((id) => cluster.volume(id).mountedOn)).toEqual(['NODE1', 'NODE1'])
})

test('two machines start in one instant: the one that is refused takes no memory from the other', () => {
  const cluster = buildCluster({
    memory: '20GiB',
    vms: [
      { id: 'LARGE', owner: 'NODE1', memory: '8GiB' },
      { id: 'SMALL', owner: 'NODE1', memory: '4GiB' },
      { id: 'SQL01', owner: 'NODE2', memory: '12GiB' },
    ],
  })
  cluster.node('NODE1').crash()
  cluster.advance('3min')
  expect(cluster.happened('vm.startFailed', 'LARGE')).not.toEqual([])
  expect(cluster.happened('vm.startFailed', 'SMALL')).toEqual([])
  expect(cluster.vm('SMALL').state).toBe('Running')
})
