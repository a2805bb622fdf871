import { describe, expect, test } from 'vitest'
import { buildCluster, type TestCluster } from '../support/cluster'

type Type = 'NodeMajority' | 'NodeAndDiskMajority' | 'NodeAndFileShareMajority' | 'DiskOnly'

const set = (cluster: TestCluster, type: Type, witness?: string) =>
  cluster.do('setQuorum', 'CLUSTER1', witness === undefined ? { type } : { type, witness })

const votes = ({ quorum: { type, votes: counted, total, witness } }: TestCluster) =>
  `${type} ${counted} of ${total}, ${witness === null ? 'no witness' : `${witness.id} ${witness.state} at ${witness.heldBy}`}`

/** Two of three virtual machines, a spare disk and a share to choose from. */
const cluster = (nodes: number, quorum?: Type) =>
  buildCluster({
    nodes,
    vms: 2,
    spare: ['Other'],
    withShare: true,
    ...(quorum === undefined ? {} : { quorum }),
  })

describe('Configure Cluster Quorum Settings', () => {
  test('from one model to each of the others and back, and nobody notices', () => {
    const three = cluster(3)
    const told = [votes(three)]
    for (const [type, witness] of [
      ['NodeAndDiskMajority', 'Other'],
      ['DiskOnly', 'Other'],
      ['NodeAndFileShareMajority', 'FSW'],
      ['NodeMajority', undefined],
    ] as const) {
      set(three, type, witness).advance('1min')
      expect(three.refusal).toBeNull()
      told.push(votes(three))
    }
    expect(told).toEqual([
      'NodeMajority 3 of 3, no witness',
      'NodeAndDiskMajority 4 of 4, Other Online at NODE1',
      'DiskOnly 1 of 1, Other Online at NODE1',
      'NodeAndFileShareMajority 4 of 4, FSW Online at NODE1',
      'NodeMajority 3 of 3, no witness',
    ])
    expect(three.now.virtualMachines.map(({ outages }) => outages)).toEqual([0, 0])
    expect(three.happened('quorum.lost')).toEqual([])
  })

  test('is told once, with what it was before, and committed at every member', () => {
    const two = set(cluster(2), 'NodeAndFileShareMajority', 'FSW').advance('10s')
    expect(two.happened('quorum.configured')).toMatchObject([
      {
        target: 'CLUSTER1',
        by: ['NODE1', 'NODE2'],
        params: {
          type: 'NodeAndFileShareMajority',
          witness: 'FSW',
          typeBefore: 'NodeAndDiskMajority',
          witnessBefore: 'Witness',
        },
      },
    ])
  })

  test('the new witness is held before the old one is let go, and that lies in Available Storage then', () => {
    const two = set(cluster(2), 'NodeAndDiskMajority', 'Other').advance('1min')
    const seq = (type: string, target: string) => two.happened(type, target)[0].seq
    expect(seq('volume.reserved', 'Other')).toBeLessThan(seq('quorum.configured', 'CLUSTER1'))
    expect(seq('quorum.configured', 'CLUSTER1')).toBeLessThan(seq('volume.dismounting', 'Witness'))
    expect(seq('volume.dismounted', 'Witness')).toBeLessThan(seq('volume.released', 'Witness'))
    expect(two.volume('Witness')).toMatchObject({
      isWitness: false,
      group: null,
      state: 'Offline',
      reservedBy: null,
      mountedOn: null,
    })
    expect(two.volume('Other')).toMatchObject({
      isWitness: true,
      group: 'ClusterGroup',
      state: 'Online',
      mountedOn: 'NODE1',
    })
    expect(two.happened('quorum.votesChanged')).toEqual([])
  })

  test('the witness that was is no vote any more: the storage unit under it may go', () => {
    const four = cluster(4)
    set(four, 'NodeAndFileShareMajority', 'FSW').advance('1min')
    four.do('storageUnitLoss', 'SAN1').advance('1min')
    expect(votes(four)).toBe('NodeAndFileShareMajority 5 of 5, FSW Online at NODE1')
    expect(four.happened('witness.lost')).toEqual([])
  })

  test.each([
    ['NodeAndDiskMajority', 'Other', 'NODE2'],
    ['NodeAndFileShareMajority', 'FSW', 'NODE2'],
    ['DiskOnly', 'Other', 'NODE2'],
  ] as const)('%s: the new witness is fought for as the old one was', (type, witness, winner) => {
    const two = set(cluster(2), type, witness).advance('1min')
    two.node('NODE1').crash().advance('5min')
    expect(two.quorum).toMatchObject({ type, hasQuorum: true, quorateNodes: [winner] })
    expect(two.quorum.witness).toMatchObject({ id: witness, heldBy: winner })
    expect(two.vm('SQL01')).toMatchObject({ state: 'Running', node: winner })
  })

  test('No Majority: Disk Only: who loses its path to the new disk afterwards is no member', () => {
    const three = set(cluster(3), 'DiskOnly', 'Other').advance('1min')
    three.node('NODE3').losePath('Other').advance('30s')
    expect(three.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
  })

  test('a witness that was lost is replaced by one that is there, and its vote is back', () => {
    const four = cluster(4)
    for (const node of four.now.nodes) four.node(node.id).losePath('Witness')
    four.advance('1min')
    expect(four.quorum).toMatchObject({ votes: 4, total: 5 })
    set(four, 'NodeAndDiskMajority', 'Other').advance('30min')
    const { state, owner } = four.group('ClusterGroup')
    expect(votes(four)).toBe(`NodeAndDiskMajority 5 of 5, Other ${state} at ${owner}`)
  })
})

describe('who was not there', () => {
  test('a node that was away learns of it when it joins', () => {
    const three = cluster(3)
    three.node('NODE3').crash().advance('1min')
    set(three, 'NodeAndDiskMajority', 'Other').advance('1min')
    expect(votes(three)).toBe('NodeAndDiskMajority 3 of 4, Other Online at NODE1')
    three.node('NODE3').start().advance('10min')
    expect(votes(three)).toBe('NodeAndDiskMajority 4 of 4, Other Online at NODE1')
    three.node('NODE1').crash().advance('1min').node('NODE2').crash().advance('5min')
    expect(three.happened('quorum.lost', 'NODE3')).toHaveLength(1)
  })

  test('a node that knows the old witness finds on that disk which one it is now', () => {
    const two = cluster(2)
    two.node('NODE2').crash().advance('1min')
    set(two, 'NodeAndDiskMajority', 'Other').advance('1min')
    two.node('NODE1').crash().advance('1min').node('NODE2').start().advance('10min')
    expect(two.node('NODE2').state).toBe('Up')
    expect(votes(two)).toBe('NodeAndDiskMajority 2 of 3, Other Online at NODE2')
  })

  test('a share that votes no more refuses whoever still believes in it (1561)', () => {
    const two = cluster(2, 'NodeAndFileShareMajority')
    two.node('NODE2').crash().advance('1min')
    set(two, 'NodeAndDiskMajority', 'Other').advance('1min')
    two.node('NODE1').crash().advance('1min').node('NODE2').start().advance('10min')
    expect(two.events(1561).map(([, node]) => node)).toEqual(['NODE2'])
    expect(two.quorum.hasQuorum).toBe(false)
  })

  test('a side that asks for the old witness while the other changes it does not get its vote', () => {
    const two = cluster(2)
    two.split(['NODE1'], ['NODE2']).until(() => two.happened('witness.arbitrationStarted').length > 0)
    two.until(() => two.node('NODE1').quorate === 'yes' && two.quorum.quorateNodes.length === 1)
    set(two, 'NodeAndDiskMajority', 'Other').advance('1min')
    expect(two.quorum.quorateNodes).toEqual(['NODE1'])
    expect(two.happened('quorum.lost').map(({ target }) => target)).toEqual(['NODE2'])
    expect(two.happened('witness.arbitrationLost').map(({ params }) => params.reason)).toEqual(['outdated'])
  })
})

describe('is refused', () => {
  const unchanged = () => undefined
  const why = (type: Type, witness: string | undefined, before: (three: TestCluster) => unknown) => {
    const three = cluster(3)
    before(three)
    return set(three, type, witness).refusal
  }

  test.each<readonly [string, string, Type, string | undefined, (three: TestCluster) => unknown]>([
    ['a disk that a service or application uses', 'witnessInUse', 'NodeAndDiskMajority', 'LUN1', unchanged],
    ['a disk as a share', 'witnessDoesNotFit', 'NodeAndFileShareMajority', 'Other', unchanged],
    ['a share as a disk', 'witnessDoesNotFit', 'NodeAndDiskMajority', 'FSW', unchanged],
    ['a witness for Node Majority', 'witnessDoesNotFit', 'NodeMajority', 'Other', unchanged],
    ['what it is already', 'quorumIsSo', 'NodeMajority', undefined, unchanged],
    [
      'a disk that the owner of the core group does not reach',
      'witnessOutOfReach',
      'NodeAndDiskMajority',
      'Other',
      (three) => three.node('NODE1').losePath('Other'),
    ],
    [
      'Disk Only with a disk that one member does not reach',
      'witnessOutOfReach',
      'DiskOnly',
      'Other',
      (three) => three.node('NODE3').losePath('Other'),
    ],
    [
      'a share that is away',
      'witnessOutOfReach',
      'NodeAndFileShareMajority',
      'FSW',
      (three) => three.do('fileShareLoss', 'FSW'),
    ],
    [
      'a disk whose file system is damaged',
      'witnessDamaged',
      'NodeAndDiskMajority',
      'Other',
      (three) => three.do('fileSystemDamage', 'Other'),
    ],
    [
      'anything without quorum',
      'noQuorum',
      'NodeAndDiskMajority',
      'Other',
      (three) => three.node('NODE1').crash().node('NODE2').crash().advance('1min'),
    ],
  ])('%s', (_, code, type, witness, before) => {
    expect(why(type, witness, before)).toBe(code)
  })

  test('a disk that is too small for a copy of the database', () => {
    const two = buildCluster({ spare: ['Tiny'], volumes: { Tiny: { size: '256MiB' } } })
    expect(set(two, 'NodeAndDiskMajority', 'Tiny').refusal).toBe('witnessTooSmall')
  })

  test('a model in which the votes that are left are no majority', () => {
    const four = cluster(4)
    four.node('NODE4').crash().advance('1min').node('NODE3').crash().advance('1min')
    expect(votes(four)).toBe('NodeAndDiskMajority 3 of 5, Witness Online at NODE1')
    expect(set(four, 'NodeMajority').refusal).toBe('tooFewVotes')
  })

  test('while the core group is on its way', () => {
    const two = cluster(2)
    two.group('ClusterGroup').move('NODE2')
    expect(set(two, 'NodeMajority').refusal).toBe('coreGroupIsMoving')
  })
})

test('an order that waits for a commit is looked at again: what is not to be had any more is told', () => {
  const three = cluster(3)
  three.node('NODE3').crash().advance('1s')
  set(three, 'NodeAndDiskMajority', 'Other')
  expect(three.refusal).toBeNull()
  three.node('NODE1').losePath('Other').advance('1min')
  expect(three.happened('quorum.configured')).toEqual([])
  expect(three.happened('quorum.notConfigured')).toHaveLength(1)
})
