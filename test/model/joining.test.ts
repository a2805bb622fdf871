import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

/** All nodes off after a power cut, every group where it last was. */
function dark(spec: ClusterSpec = {}) {
  const { nodes = 2, vms = 1 } = spec
  const cluster = buildCluster({ ...spec, nodes, vms })
  for (const { id } of cluster.now.nodes) cluster.node(id).crash()
  return cluster.advance('1min').mark()
}

describe('a node without quorum at the start', () => {
  test('waits in Joining, without end, with nothing online', () => {
    const cluster = dark({ nodes: 3, vms: 3 }).node('NODE1').start().advance('2h')
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Joining', clusterService: 'running' })
    expect(cluster.timeOf('service.started', 'NODE1')).toBe(305_000)
    expect(cluster.events(1061)).toEqual([])
    expect(cluster.now.virtualMachines.every(({ state }) => state === 'Off')).toBe(true)
  })

  test('forms the cluster with the node whose vote it needs, and every group comes online', () => {
    const cluster = dark({ nodes: 3, vms: 3 }).node('NODE1').start().advance('10min').node('NODE2').start()
    cluster.advance('10min')
    expect(cluster.timeOf('cluster.formed')).toBeGreaterThanOrEqual(905_000)
    expect(cluster.timeOf('cluster.formed')).toBeLessThanOrEqual(925_000)
    expect(cluster.quorum).toMatchObject({ quorateNodes: ['NODE1', 'NODE2'], votes: 2 })
    for (const { id } of cluster.now.groups) expect(cluster.group(id).state).toBe('Online')
    for (const { id } of cluster.now.virtualMachines) expect(cluster.vm(id).state).toBe('Running')
  })

  test('that finds the cluster joins it, and nothing else', () => {
    const cluster = buildCluster({ nodes: 3, vms: 3 })
    cluster.node('NODE3').crash().advance('1min').mark().node('NODE3').start().advance('6min')
    expect(cluster.timeOf('node.joined', 'NODE3')).toBe(315_000)
    expect(cluster.happened('cluster.formed')).toEqual([])
    expect(cluster.events(1062)).toEqual([[315_000, 'NODE3']])
  })

  test('that cannot get the witness says so', () => {
    const cluster = dark()
    cluster.node('NODE1').losePath('Witness').node('NODE1').start().advance('10min')
    expect(cluster.node('NODE1').state).toBe('Joining')
    expect(cluster.events(1573).map(([, node]) => node)).toContain('NODE1')
    // It is about the node that could not form the cluster.
    const logged = cluster.happened('event.logged').filter(({ params }) => params.id === 1573)
    expect(new Set(logged.map(({ target }) => target))).toEqual(new Set(['NODE1']))
  })
})

describe('the first node of a stopped cluster', () => {
  test('forms it with the witness: 300 + 5 + 20 s, and the wait for the witness', () => {
    const cluster = dark().node('NODE1').start().advance('10min')
    expect(cluster.timeOf('cluster.forming')).toBe(325_000)
    expect(cluster.events(1061).map(([, node]) => node)).toEqual(['NODE1'])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: false })
  })

  test('takes the groups of nodes that are not there', () => {
    const cluster = dark({ vms: 2 }).node('NODE1').start().advance('10min')
    expect(cluster.now.virtualMachines.map(({ node, state }) => `${node} ${state}`)).toEqual([
      'NODE1 Running',
      'NODE1 Running',
    ])
  })

  test('leaves offline what was taken offline', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.group('SQL01').takeOffline().advance('1min')
    cluster.node('NODE1').crash().node('NODE2').crash().advance('1min')
    cluster.node('NODE1').start().advance('10min')
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Offline', wish: 'offline' })
    expect(cluster.group('WEB01').state).toBe('Online')
  })

  test('brings what had failed for good online again', () => {
    const cluster = buildCluster()
    for (let i = 0; i < 4; i++) cluster.vm('SQL01').crashProcess().advance('30s')
    expect(cluster.group('SQL01').state).toBe('Failed')
    cluster.node('NODE1').crash().node('NODE2').crash().advance('1min')
    cluster.node('NODE2').start().advance('10min')
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('without a witness needs as many as a majority: the last two of four form nothing', () => {
    const cluster = dark({ nodes: 4, quorum: 'NodeMajority' })
    cluster.node('NODE1').start().node('NODE2').start().advance('1h')
    expect(cluster.quorum.hasQuorum).toBe(false)
    cluster.node('NODE4').start().advance('10min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2', 'NODE4'])
  })
})

test('halves that stopped form the cluster again when they hear each other; all their groups come online', () => {
  const cluster = buildCluster({ nodes: 4, vms: 4, quorum: 'NodeMajority' })
  cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4']).advance('3min').heal().advance('3min')
  expect(cluster.quorum.votes).toBe(4)
  expect(cluster.now.groups.every(({ state }) => state === 'Online')).toBe(true)
  expect(cluster.now.virtualMachines.every(({ state }) => state === 'Running')).toBe(true)
})

describe('the node that missed the news', () => {
  // NODE1 leaves; then SQL01 is taken offline, which NODE2 and the witness know; then NODE2 dies.
  const missed = (quorum: ClusterSpec['quorum'], nodes = 2) => {
    const cluster = buildCluster({ nodes, quorum, vms: [{ id: 'SQL01', owner: 'NODE2' }] })
    cluster.node('NODE1').stopService().advance('1min')
    return cluster.group('SQL01').takeOffline().advance('1min')
  }

  test('learns it from the witness disk, which holds a copy of the database', () => {
    const cluster = missed('NodeAndDiskMajority').node('NODE2').crash().advance('1min')
    cluster.node('NODE1').startService().advance('5min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Offline', wish: 'offline' })
  })

  test('learns it from a member that was there', () => {
    const cluster = missed('NodeMajority', 3).node('NODE2').crash().node('NODE3').crash().advance('1min')
    cluster.node('NODE1').startService().node('NODE3').start().advance('10min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE3'])
    expect(cluster.group('SQL01')).toMatchObject({ state: 'Offline', wish: 'offline' })
  })

  test('and is forced declares its own configuration the right one: the order is forgotten, for the others too', () => {
    const cluster = missed('NodeMajority', 3).node('NODE2').crash().node('NODE3').crash().advance('1min')
    cluster.node('NODE1').forceQuorum().advance('2min')
    expect(cluster.quorum).toMatchObject({ forced: true, hasQuorum: true, votes: 1 })
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running' })
    cluster.node('NODE2').start().advance('10min')
    expect(cluster.node('NODE2').state).toBe('Up')
    expect(cluster.group('SQL01')).toMatchObject({ wish: 'online', state: 'Online' })
  })
})

describe('forced quorum', () => {
  const alone = () => {
    const cluster = buildCluster({ nodes: 3, vms: 3 })
    return cluster.node('NODE2').crash().node('NODE3').crash().advance('90s').mark()
  }

  test('a node that waits in Joining becomes the cluster at once and brings everything online', () => {
    const cluster = alone().node('NODE1').forceQuorum().advance('2min')
    expect(cluster.quorum).toMatchObject({ forced: true, votes: 1, needed: 2, hasQuorum: true })
    expect(cluster.now.virtualMachines.map(({ node, state }) => `${node} ${state}`)).toEqual(
      Array(3).fill('NODE1 Running'),
    )
    expect(cluster.now.groups.every(({ state }) => state === 'Online')).toBe(true)
  })

  test('a stopped service is started with it', () => {
    const cluster = buildCluster({ nodes: 3, vms: 1 })
    cluster.node('NODE2').crash().node('NODE3').crash().advance('10s').mark()
    cluster.node('NODE1').forceQuorum().advance('30s')
    expect(cluster.timeOf('quorum.forced', 'NODE1')).toBe(5_000)
    expect(cluster.quorum.forced).toBe(true)
  })

  test('ends as soon as the members are a majority', () => {
    const cluster = alone().node('NODE1').forceQuorum().advance('2min')
    cluster.node('NODE3').start().advance('7min')
    expect(cluster.quorum).toMatchObject({ forced: false, votes: 2, hasQuorum: true })
  })

  test('was not needed: a service that runs as a member is not forced', () => {
    const cluster = buildCluster({ nodes: 3 })
    expect(cluster.node('NODE1').forceQuorum().refusal).toBe('serviceIsRunning')
    expect(cluster.quorum.forced).toBe(false)
  })

  test('of both halves is a hazard: two clusters, volumes kept apart by their reservations, one wins when they meet', () => {
    const cluster = buildCluster({ nodes: 4, vms: 4, quorum: 'NodeMajority' })
    cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4']).advance('100s')
    cluster.node('NODE1').forceQuorum().advance('30s').node('NODE3').forceQuorum()
    for (let s = 0; s < 60; s++)
      for (const { hosts } of cluster.advance('1s').now.volumes)
        expect(hosts.filter(({ fenced }) => !fenced).length).toBeLessThanOrEqual(1)
    expect(cluster.now.views.map(({ members }) => members)).toEqual([
      ['NODE3', 'NODE4'],
      ['NODE1', 'NODE2'],
    ])
    cluster.heal().advance('3min')
    expect(cluster.now.views).toHaveLength(1)
    expect(cluster.quorum.votes).toBe(4)
  })

  test('against a majority that still runs: the forced configuration wins when they meet', () => {
    const cluster = buildCluster({ nodes: 3, vms: 3 })
    cluster.split(['NODE1'], ['NODE2', 'NODE3']).advance('90s').node('NODE1').forceQuorum().advance('1min')
    cluster.heal().advance('3min')
    expect(cluster.now.views).toHaveLength(1)
    expect(cluster.quorum.votes).toBe(3)
    expect(cluster.now.views[0].epoch).toBeGreaterThan(1_000_000)
  })

  test('of two sides: the later one wins, though it knew less and knows nothing of the other', () => {
    const cluster = buildCluster({ nodes: 3, quorum: 'NodeMajority', vms: [{ id: 'SQL01' }] })
    cluster.node('NODE3').stopService().advance('1min')
    for (const _ of [1, 2]) cluster.node('NODE2').stopService().advance('1min').node('NODE2').startService()
    cluster.advance('1min').split(['NODE1'], ['NODE2'], ['NODE3']).advance('90s')
    cluster.node('NODE1').forceQuorum().advance('30s').group('SQL01').takeOffline().advance('30s')
    const earlier = cluster.now.views.find(({ members }) => members.join() === 'NODE1')!.epoch
    cluster.node('NODE3').forceQuorum().advance('30s')
    const later = cluster.now.views.find(({ members }) => members.join() === 'NODE3')!.epoch
    expect(later).toBeGreaterThan(earlier)
    cluster.heal().advance('5min')
    expect(cluster.quorum).toMatchObject({ votes: 3, forced: false })
    expect(cluster.group('SQL01')).toMatchObject({ wish: 'online', state: 'Online' })
  })

  test('meets the other side through a node that joins and is in contact with both', () => {
    const cluster = buildCluster({ nodes: 5, quorum: 'NodeMajority' })
    cluster.node('NODE5').stopService().advance('1min')
    for (const other of ['NODE2', 'NODE3', 'NODE4']) cluster.node('NODE1').loseRoute(other)
    cluster.advance('90s').node('NODE1').forceQuorum().advance('30s')
    expect(cluster.now.views.map(({ members }) => members)).toEqual([['NODE1'], ['NODE2', 'NODE3', 'NODE4']])
    cluster.node('NODE5').startService().advance('40s')
    expect(cluster.now.views.map(({ members }) => members)).toEqual([['NODE1', 'NODE5']])
    for (const other of ['NODE2', 'NODE3', 'NODE4']) cluster.node('NODE1').restoreRoute(other)
    expect(cluster.advance('5min').quorum).toMatchObject({ votes: 5, forced: false })
  })
})
