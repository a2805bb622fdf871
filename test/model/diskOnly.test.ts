import { expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

const diskOnly = (nodes: number) => buildCluster({ nodes, vms: nodes, quorum: 'DiskOnly' })

test('a member that loses the disk alone is no member any more, though it hears the others', () => {
  const cluster = diskOnly(3)
  cluster.node('NODE3').losePath('Witness').advance('3s')
  expect(cluster.happened('service.endsItself', 'NODE3').map(({ params }) => params.reason)).toEqual([
    'noQuorumDisk',
  ])
  cluster.advance('2min')
  expect(cluster.node('NODE3').state).toBe('Joining')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
  cluster.node('NODE3').restorePath('Witness').advance('30s')
  expect(cluster.node('NODE3').state).toBe('Up')
})

test('an owner of the disk that loses it leaves it to a fellow member', () => {
  const cluster = diskOnly(3)
  cluster.node('NODE1').losePath('Witness').advance('1min')
  expect(cluster.quorum).toMatchObject({ hasQuorum: true, quorateNodes: ['NODE2', 'NODE3'] })
  expect(cluster.events(1177)).toEqual([])
  expect(cluster.now.virtualMachines.map(({ node }) => node)).not.toContain('NODE1')
})

test('an owner that a fellow member relieved of the disk has it mounted no more, also when that one hangs', () => {
  const cluster = buildCluster({ nodes: 3, vms: 0, quorum: 'DiskOnly' })
  cluster.node('NODE3').stopService().advance('900ms').node('NODE1').losePath('Witness')
  cluster
    .until(() => cluster.volume('Witness').reservedBy === 'NODE2', '3s')
    .node('NODE2')
    .hang('4s')
  cluster.advance('3s')
  expect(cluster.volume('Witness').hosts.map(({ node }) => node)).toEqual(['NODE2'])
})

test('the disk lost for all of them: they wait for it, then all stop', () => {
  const cluster = diskOnly(4)
  cluster.storageUnit().fail().advance('55s')
  expect(cluster.quorum.quorate).toBe('pending')
  cluster.advance('30s')
  expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE1', 'NODE2', 'NODE3', 'NODE4'])
  // Its owner says so once.
  expect(cluster.happened('volume.ownershipLost', 'Witness')).toHaveLength(1)
})

test('a hiccup shorter than QuorumArbitrationTimeMax stops nobody', () => {
  const cluster = diskOnly(4)
  cluster.storageUnit().fail().advance('20s').storageUnit().restore().advance('1min')
  expect(cluster.quorum.hasQuorum).toBe(true)
  expect(cluster.events(1177)).toEqual([])
})

test('one node with the disk goes on against three without', () => {
  const cluster = diskOnly(4)
  cluster.split(['NODE1'], ['NODE2', 'NODE3', 'NODE4']).advance('1min')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
})

test('in a broken mesh the set that holds the disk stays, also when another one is larger', () => {
  const cluster = diskOnly(4)
  for (const other of ['NODE3', 'NODE4']) cluster.node('NODE1').loseRoute(other)
  cluster.advance('30s')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
  expect(cluster.events(1006).map(([, node]) => node)).toEqual(['NODE3', 'NODE4'])
})
