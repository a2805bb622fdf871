import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

const withOffice = (spec: Parameters<typeof buildCluster>[0] = {}) =>
  buildCluster({ ...spec, clients: [{ id: 'Office', uses: ['SQL01'] }] })

describe('a session', () => {
  test('is lost at once with the host, and comes back when somebody answers', () => {
    const cluster = withOffice()
    cluster.node('NODE1').crash()
    expect(cluster.client('Office')).toMatchObject({ connected: false, sessionsLost: 1 })
    cluster.advance('2min')
    expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 1, downMs: 108_499 })
  })

  test('waits 20 s for a machine that is being moved, and goes on if that was enough', () => {
    const cluster = withOffice({ vms: [{ id: 'SQL01', memory: '2GiB' }] })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1s')
    expect(cluster.client('Office').sessions).toMatchObject([{ vm: 'SQL01', state: 'Frozen' }])
    cluster.advance('1min')
    expect(cluster.happened('session.resumed')).toHaveLength(1)
    expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 0 })
  })

  test('is lost in a move that takes longer, and connected anew', () => {
    const cluster = withOffice()
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
    expect(cluster.timeOf('session.lost')).toBe(20_000)
    expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 1, downMs: 29_406 })
    expect(cluster.vm('SQL01').memoryKept).toBe(true)
  })

  test('with a hung guest is waited for, then lost for good', () => {
    const cluster = withOffice()
    cluster.vm('SQL01').hangGuest().advance('1h')
    expect(cluster.timeOf('session.lost')).toBe(20_000)
    expect(cluster.client('Office').connected).toBe(false)
  })

  test('over a network that is gone for 10 s is resumed; the machine was never away', () => {
    const cluster = withOffice()
    cluster.network('Public').fail().advance('10s').network('Public').restore().advance('10s')
    expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 0, downMs: 10_000 })
    expect(cluster.vm('SQL01')).toMatchObject({ downMs: 0, outages: 0 })
  })

  test('over the cable of its host only', () => {
    const cluster = withOffice()
    cluster.node('NODE2').pull('Public').advance('1min')
    expect(cluster.client('Office').connected).toBe(true)
    cluster.node('NODE1').pull('Public').advance('1min')
    expect(cluster.client('Office').connected).toBe(false)
  })

  test('ends where the host has no virtual network of that name, though the machine runs', () => {
    const cluster = withOffice({ virtualNetworks: { NODE2: ['Production 2'] } })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('10min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', application: 'Running', state: 'Running' })
    expect(cluster.client('Office')).toMatchObject({ connected: false, sessionsLost: 1 })
    cluster.vm('SQL01').quickMigrate('NODE1').advance('1min')
    expect(cluster.client('Office').connected).toBe(true)
  })

  test('is told of where its machine comes up without it, and nobody else notices', () => {
    const cluster = withOffice()
    cluster.node('NODE2').renameNetwork('Production', 'Production 2').advance('1s')
    expect(cluster.happened('virtualNetwork.renamed', 'NODE2').at(0)?.params).toMatchObject({
      vms: ['SQL01'],
    })
    expect(cluster.node('NODE2').missingNetworks).toEqual(['Production'])
    cluster.vm('SQL01').quickMigrate('NODE2').advance('2min')
    expect(cluster.happened('vm.unconnected', 'SQL01').map(({ params }) => params)).toEqual([
      { node: 'NODE2', virtualNetwork: 'Production' },
    ])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', unconnected: true })
    expect(cluster.group('SQL01').state).toBe('Online')
    expect(cluster.client('Office').connected).toBe(false)
  })

  test('is missing no longer once it has its name again and the machine is registered anew', () => {
    const cluster = withOffice()
    cluster.node('NODE2').renameNetwork('Production', 'Production 2').vm('SQL01').quickMigrate('NODE2')
    cluster.advance('2min').node('NODE2').renameNetwork('Production 2', 'Production').advance('10min')
    // What was connected to nothing when it was registered stays so.
    expect(cluster.client('Office').connected).toBe(false)
    expect(cluster.vm('SQL01').unconnected).toBe(true)
    cluster
      .vm('SQL01')
      .quickMigrate('NODE1')
      .advance('1min')
      .vm('SQL01')
      .quickMigrate('NODE2')
      .advance('1min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', unconnected: false })
    expect(cluster.client('Office').connected).toBe(true)
  })

  test('renamed under a machine that runs keeps it, until that comes back', () => {
    const cluster = withOffice()
    cluster.node('NODE1').renameNetwork('Production', 'LAN').advance('10min')
    expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 0 })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('1min')
    expect(cluster.client('Office').connected).toBe(true)
    cluster.vm('SQL01').quickMigrate('NODE1').advance('1min')
    expect(cluster.client('Office').connected).toBe(false)
  })

  test('whose absence is to keep its machine from starting does so: it goes where there is one', () => {
    const vms = [{ id: 'SQL01', withoutVirtualNetwork: 'failsToStart' }] as const
    const cluster = buildCluster({ vms, virtualNetworks: { NODE2: ['Production 2'] } })
    cluster.vm('SQL01').quickMigrate('NODE2').advance('5min')
    const refused = cluster.happened('vm.startFailed', 'SQL01')
    expect(refused.map(({ params }) => [params.node, params.reason])).toEqual([
      ['NODE2', 'virtualNetwork'],
      ['NODE2', 'virtualNetwork'],
    ])
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running', memoryKept: true })
  })

  test('is renamed only where Windows runs, from a name that is there to one that is not', () => {
    const cluster = withOffice()
    expect(cluster.node('NODE2').renameNetwork('LAN', 'WAN').refusal).toBe('noVirtualNetwork')
    expect(cluster.node('NODE2').renameNetwork('Production', 'Production').refusal).toBe(
      'virtualNetworkIsThere',
    )
    cluster.node('NODE2').crash().advance('1s')
    expect(cluster.node('NODE2').renameNetwork('Production', 'LAN').refusal).toBe('nodeIsNotRunning')
  })

  test('does not use the heartbeat network', () => {
    const cluster = withOffice()
    cluster.network('Heartbeat').fail().advance('1min')
    expect(cluster.client('Office')).toMatchObject({ connected: true, sessionsLost: 0, downMs: 0 })
  })

  test('follows its machine to the side of a split switch where the clients are', () => {
    const cluster = buildCluster({
      coreOwner: 'NODE2',
      vms: [{ id: 'SQL01', owner: 'NODE1' }],
      clients: [{ id: 'Office', uses: ['SQL01'] }],
    })
    // Clients stand in the first segment; the cluster goes on in the second, where nobody reaches it.
    cluster.split(['NODE1'], ['NODE2']).advance('5min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
    expect(cluster.client('Office').connected).toBe(false)
    expect(cluster.heal().advance('1s').client('Office').connected).toBe(true)
  })
})

test('a client is connected when all of its machines answer', () => {
  const cluster = buildCluster({
    vms: 2,
    clients: [
      { id: 'Office', uses: ['SQL01', 'WEB01'] },
      { id: 'Branch', uses: ['WEB01'] },
    ],
  })
  cluster.vm('SQL01').failApplication().advance('30s')
  expect(cluster.client('Office')).toMatchObject({ connected: false, sessionsLost: 1 })
  expect(cluster.client('Branch')).toMatchObject({ connected: true, sessionsLost: 0 })
  cluster.vm('SQL01').restoreApplication()
  expect(cluster.client('Office')).toMatchObject({ connected: true, downMs: 30_000 })
})

test('a monitored machine that was offline from the start is no outage', () => {
  const cluster = buildCluster({
    vms: 1,
    initial: { groups: { SQL01: { state: 'Offline' } } },
    clients: [{ id: 'Office', uses: ['SQL01'] }],
  })
  expect(cluster.advance('1min').vm('SQL01')).toMatchObject({ state: 'Off', outages: 0, downMs: 0 })
  cluster.group('SQL01').bringOnline().advance('3min')
  expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', outages: 0, downMs: 0 })
  expect(cluster.client('Office').connected).toBe(true)
})
