import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

describe('the witness of a dead owner', () => {
  test('is watched for two intervals of 3 s, then taken', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').crash().advance('7s')
    expect(cluster.quorum.arbitration).toEqual({
      by: 'NODE2',
      against: 'NODE1',
      startedMs: 26_499,
      decidesMs: 32_499,
    })
    expect(cluster.volume('Witness').reservedBy).toBe('NODE1')
    cluster.advance('6s')
    expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
    expect(cluster.quorum).toMatchObject({ hasQuorum: true, arbitration: null })
  })

  test('is taken at once by nobody: without the wait the votes do not count', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').crash().advance('12s')
    expect(cluster.quorum).toMatchObject({ votes: 1, hasQuorum: false, quorate: 'pending' })
  })

  test('that has been given back is free after 1 s', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').crashService().advance('10s')
    expect(cluster.timeOf('witness.arbitrationWon')).toBe(7_499)
  })
})

test('a live owner renews its reservation, and the challenger withdraws', () => {
  for (let seed = 0; seed < 20; seed++) {
    const cluster = buildCluster({ seed, variation: 'normal' })
    cluster.split(['NODE1'], ['NODE2']).advance('20s')
    expect(cluster.happened('witness.arbitrationLost').map(({ params }) => params)).toEqual([
      { by: 'NODE2', reason: 'renewed', forming: false, share: false, needed: true },
    ])
    expect(cluster.volume('Witness').reservedBy).toBe('NODE1')
  }
})

describe('an owner of the witness that loses its path to it', () => {
  test('notices within 3 s and hands the witness to a fellow member; nothing else moves', () => {
    const cluster = buildCluster({ nodes: 4, vms: 4 })
    cluster.node('NODE1').losePath('Witness').advance('60s')
    expect(cluster.timeOf('volume.ownershipLost', 'Witness')).toBe(1_500)
    expect(cluster.events(1038)).toEqual([[1_500, 'NODE1']])
    expect(cluster.events(1558)).toEqual([[1_500, 'NODE1']])
    expect(cluster.quorum).toMatchObject({ votes: 5, hasQuorum: true })
    expect(cluster.volume('Witness').reservedBy).not.toBe('NODE1')
    expect(cluster.group('ClusterGroup').owner).toBe(cluster.volume('Witness').reservedBy)
    expect(cluster.now.virtualMachines.every(({ downMs }) => downMs === 0)).toBe(true)
  })

  test('during a split loses it to the other side, which does not see it renewed', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE1').losePath('Witness').split(['NODE1'], ['NODE2']).advance('80s')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE2'])
    // It does not even see that somebody else has it, and gives up after QuorumArbitrationTimeMax.
    expect(cluster.events(1177)).toEqual([[66_499, 'NODE1']])
  })

  test('that loses its path while all are cut off from each other is challenged as anybody else', () => {
    const cluster = buildCluster({ vms: 2, coreOwner: 'NODE2' })
    cluster.split(['NODE1'], ['NODE2']).node('NODE2').losePath('Witness').advance('5s')
    // NODE2 has noticed; NODE1 cannot have heard of it.
    expect(cluster.timeOf('witness.lost')).toBe(1_500)
    expect(cluster.quorum).toMatchObject({ votes: 3, arbitration: null })
    expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
    cluster.advance('10s')
    expect(
      cluster.happened('witness.arbitrationStarted').filter(({ params }) => params.by === 'NODE1'),
    ).toEqual([
      expect.objectContaining({ atMs: 26_499, params: { by: 'NODE1', against: 'NODE2', waitMs: 6_000 } }),
    ])
    expect(cluster.timeOf('volume.preempted', 'Witness')).toBe(12_499)
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
    expect(cluster.events(1558)).toEqual([[1_500, 'NODE2']])
  })

  test('tells its fellows as soon as they hear it again', () => {
    const cluster = buildCluster({ vms: 2, coreOwner: 'NODE2' })
    cluster.split(['NODE1'], ['NODE2']).node('NODE2').losePath('Witness').advance('3s').heal().advance('3s')
    expect(cluster.happened('quorum.votesChanged').map(({ atMs }) => atMs - 20_000)).toEqual([3_000, 3_500])
    expect(cluster.volume('Witness').reservedBy).toBe('NODE1')
    expect(cluster.group('ClusterGroup').owner).toBe('NODE1')
  })

  test('and is the only one of its side, stays no longer than until the other side has it', () => {
    const cluster = buildCluster({ nodes: 4, vms: 4 })
    cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4']).advance('20s')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2'])
    cluster.mark().node('NODE1').losePath('Witness').advance('30s')
    // NODE2 reaches it and takes it over from its fellow member.
    expect(cluster.quorum).toMatchObject({ votes: 3, quorateNodes: ['NODE1', 'NODE2'] })
    expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
  })
})

test('the first challenger has no path: a fellow member that has one challenges instead', () => {
  const cluster = buildCluster({ nodes: 4 })
  cluster.node('NODE2').losePath('Witness')
  cluster.node('NODE1').crash().node('NODE4').crash().advance('20s')
  expect(cluster.happened('witness.arbitrationStarted').map(({ params }) => params.by)).toEqual(['NODE3'])
  expect(cluster.quorum).toMatchObject({ votes: 3, hasQuorum: true, witness: { heldBy: 'NODE3' } })
})

test('the challenger dies while it waits: the others regroup and one of them challenges', () => {
  const cluster = buildCluster({ nodes: 4, quorum: 'NodeAndDiskMajority', coreOwner: 'NODE4' })
  cluster.split(['NODE1', 'NODE2', 'NODE3'], ['NODE4']).advance('30s')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE1', 'NODE2', 'NODE3'])
  const alone = buildCluster({ nodes: 4 })
  alone.node('NODE1').crash().node('NODE4').crash().advance('8s')
  expect(alone.quorum.arbitration?.by).toBe('NODE2')
  alone.node('NODE2').crash().advance('60s')
  // NODE3 and the witness are 2 of 5: it takes it, and stops.
  expect(alone.quorum.hasQuorum).toBe(false)
})

describe('a challenger without a path', () => {
  const deaf = () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE2').losePath('Witness')
    return cluster.split(['NODE1'], ['NODE2'])
  }

  test('does not see who holds the witness', () => {
    const cluster = deaf().advance('10s')
    const asked = cluster.happened('witness.arbitrationStarted').map(({ params }) => params)
    expect(asked).toEqual([{ by: 'NODE2', against: null, waitMs: 6_000 }])
  })

  test('looks anew when it gets one: its first look was none', () => {
    const cluster = deaf().node('NODE1').hang('50s')
    cluster.advance('10s').node('NODE2').restorePath('Witness').advance('15s')
    // Asked at +6.5 s, the path was back at +10 s, seen at +12.5 s: two intervals from then on.
    expect(cluster.timeOf('volume.preempted', 'Witness')).toBe(18_499)
  })

  test('gives up when QuorumArbitrationTimeMax is over, also in the middle of a wait', () => {
    const cluster = buildCluster({ vms: 2, properties: { QuorumArbitrationTimeMax: 20 } })
    cluster.node('NODE2').losePath('Witness').split(['NODE1'], ['NODE2']).advance('40s')
    expect(cluster.timeOf('witness.arbitrationLost')).toBe(26_499)
    expect(cluster.events(1177)).toEqual([[26_499, 'NODE2']])
  })
})

test('without the time for two intervals nobody can be challenged', () => {
  const cluster = buildCluster({ vms: 2, properties: { QuorumArbitrationTimeMax: 5 } })
  cluster.node('NODE1').crash().advance('20s')
  expect(cluster.happened('witness.arbitrationLost').map(({ params }) => params.reason)).toEqual(['notSeen'])
  expect(cluster.quorum.hasQuorum).toBe(false)
})

test('the first member goes while another one waits for the witness: what is won serves all the same', () => {
  const cluster = buildCluster({ nodes: 4, vms: 4, coreOwner: 'NODE3' })
  cluster.node('NODE1').losePath('Witness').node('NODE3').crash().node('NODE4').crash().advance('10s')
  expect(cluster.quorum.arbitration?.by).toBe('NODE2')
  cluster.node('NODE1').crashService().advance('3s')
  // NODE1 is missed later: until then its vote counts.
  expect(cluster.timeOf('quorum.gained')).toBe(12_499)
})

describe('a witness that nobody reaches', () => {
  const lost = () => {
    const cluster = buildCluster({ nodes: 4, vms: 4 })
    for (const { id } of cluster.now.nodes) cluster.node(id).losePath('Witness')
    return cluster
  }

  test('costs one vote and nothing else while the nodes are a majority', () => {
    const cluster = lost().advance('2min')
    expect(cluster.quorum).toMatchObject({ votes: 4, total: 5, hasQuorum: true })
    expect(cluster.group('ClusterGroup').state).toBe('Failed')
    expect(cluster.events(1177)).toEqual([])
    expect(cluster.now.virtualMachines.every(({ downMs }) => downMs === 0)).toBe(true)
  })

  test('is fought for over 60 s, and looked for again 15 min later', () => {
    const cluster = lost().advance('20min')
    const lostAt = cluster.timeOf('witness.arbitrationLost')!
    expect(lostAt).toBe(61_500)
    expect(cluster.happened('witness.arbitrationLost')[0].params.reason).toBe('timeOut')
    const after = cluster.happened('witness.arbitrationStarted').filter(({ atMs }) => atMs > 20_000 + lostAt)
    expect(after[0].atMs - 20_000).toBe(lostAt + 15 * 60_000)
  })

  test('is taken at the next try, and not because somebody reaches it again', () => {
    const cluster = lost().advance('2min').node('NODE3').restorePath('Witness').advance('10min')
    expect(cluster.quorum).toMatchObject({ votes: 4, hasQuorum: true })
    cluster.advance('5min')
    expect(cluster.timeOf('witness.arbitrationWon')).toBe(61_500 + 15 * 60_000 + 1_000)
    expect(cluster.quorum).toMatchObject({ votes: 5, witness: { heldBy: 'NODE3' } })
    expect(cluster.group('ClusterGroup')).toMatchObject({ state: 'Online', owner: 'NODE3' })
  })

  test('is taken before that where an administrator moves the core group', () => {
    const cluster = lost().advance('2min').node('NODE3').restorePath('Witness').mark()
    cluster.group('ClusterGroup').move('NODE3').advance('10s')
    expect(cluster.quorum).toMatchObject({ votes: 5, witness: { heldBy: 'NODE3', state: 'Online' } })
  })

  test('is missed when the nodes are no majority any more: 60 s, then 1177 on all of them', () => {
    const cluster = lost().advance('2min')
    cluster.node('NODE4').crash().advance('2min')
    expect(cluster.quorum).toMatchObject({ votes: 3, needed: 3, hasQuorum: true })
    cluster.mark().node('NODE3').crash().advance('90s')
    expect(cluster.events(1177)).toEqual(['NODE1', 'NODE2'].map((id) => [66_499, id]))
    expect(cluster.now.virtualMachines.every(({ state }) => state === 'Off')).toBe(true)
  })
})

describe('a witness disk whose file system is damaged', () => {
  const damaged = () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.volume('Witness').damage()
    return cluster.advance('2min')
  }

  test('has no vote once it is given up, and a side that needs it stops', () => {
    const cluster = damaged()
    expect(cluster.group('ClusterGroup').state).toBe('Failed')
    expect(cluster.happened('quorum.votesChanged').map(({ atMs }) => atMs)).toEqual([60_000])
    expect(cluster.quorum).toMatchObject({ votes: 2, hasQuorum: true })
    const owner = cluster.volume('Witness').reservedBy!
    const other = owner === 'NODE1' ? 'NODE2' : 'NODE1'
    for (const crashed of [owner, other]) {
      const left = damaged().mark().node(crashed).crash().advance('20s')
      expect(left.events(1177).map(([, node]) => node)).toEqual([crashed === owner ? other : owner])
    }
  })

  test('is tried again every 15 min in vain, without a vote; repaired, it votes again', () => {
    const cluster = damaged().advance('20min')
    const lost = cluster.happened('witness.arbitrationLost')
    expect(lost.map(({ params }) => params.reason)).toEqual(['cannotBeMounted'])
    expect(cluster.happened('quorum.votesChanged')).toHaveLength(1)
    cluster.volume('Witness').repair().advance('15min')
    expect(cluster.quorum).toMatchObject({ votes: 3, witness: { state: 'Online' } })
    expect(cluster.group('ClusterGroup').state).toBe('Online')
  })

  test('votes again as soon as it is online again', () => {
    const cluster = damaged().volume('Witness').repair()
    const { owner } = cluster.group('ClusterGroup')
    cluster
      .mark()
      .group('ClusterGroup')
      .move(owner === 'NODE1' ? 'NODE2' : 'NODE1')
      .advance('10s')
    expect(cluster.quorum).toMatchObject({ votes: 3, witness: { state: 'Online' } })
    expect(cluster.happened('quorum.votesChanged').at(-1)?.params).toMatchObject({ witness: true })
  })

  test('is won by nobody who forms a cluster', () => {
    const cluster = damaged().node('NODE1').crash().node('NODE2').crash().advance('10s')
    cluster.node('NODE1').start().advance('8min')
    expect(cluster.node('NODE1').state).toBe('Joining')
    cluster.volume('Witness').repair().advance('1min')
    expect(cluster.quorum).toMatchObject({ votes: 2, hasQuorum: true, quorateNodes: ['NODE1'] })
  })
})

test('the witness moves with its group, without a moment in which nobody holds it', () => {
  const cluster = buildCluster()
  cluster.group('ClusterGroup').move('NODE2').advance('30s')
  expect(cluster.happened('volume.released', 'Witness')).toEqual([])
  expect(cluster.happened('quorum.votesChanged')).toEqual([])
  expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
  expect(cluster.group('ClusterGroup')).toMatchObject({ state: 'Online', owner: 'NODE2' })
})

test('a hang that a waiting challenger waits out costs the witness: on waking the owner looks first', () => {
  // NODE3 begins to form at +96.1 s, right after a renewal; it looks again 6 s later, in the middle of the hang.
  const cluster = buildCluster({ nodes: 4, vms: 4, durations: { form: 18_600 } })
  cluster.split(['NODE1', 'NODE2'], ['NODE3', 'NODE4']).advanceTo('98.5s')
  cluster.node('NODE1').hang('3.9s').advance('4s')
  expect(cluster.timeOf('cluster.formed')).toBe(102_099)
  expect(
    cluster
      .happened('event.logged')
      .filter(({ params }) => params.id === 1177)
      .slice(-2),
  ).toMatchObject(['NODE1', 'NODE2'].map((loggedOn) => ({ atMs: 122_400, params: { loggedOn } })))
  expect(cluster.quorum.quorateNodes).toEqual(['NODE3', 'NODE4'])
})

describe('the owner of the witness comes back from a power cut', () => {
  const back = () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.node('NODE1').crash().node('NODE2').crash().advance('1min').split(['NODE1'], ['NODE2'])
    return cluster
  }

  test('and defends it as soon as it has formed the cluster: the other one waits in Joining', () => {
    const cluster = back().node('NODE1').start().advance('7min').node('NODE2').start().advance('10min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
    expect(cluster.node('NODE2').state).toBe('Joining')
    const reasons = cluster.happened('witness.arbitrationLost').map(({ params }) => params.reason)
    expect(new Set(reasons)).toEqual(new Set(['renewed']))
  })

  test('and does not defend it as long as it is a member of nothing: the other one takes it', () => {
    const cluster = back().node('NODE2').start().advance('10s').node('NODE1').start().advance('322s')
    // NODE1's Windows runs and its service waits; its old reservation is only what stayed behind.
    expect(cluster.quorum.quorateNodes).toEqual(['NODE2'])
    expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
  })
})
