import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec } from '../support/cluster'

const withShare = (spec: ClusterSpec = {}) => buildCluster({ quorum: 'NodeAndFileShareMajority', ...spec })

const campus = [
  { id: 'Public', role: 'clusterAndClient' },
  { id: 'Heartbeat', role: 'cluster' },
  { id: 'Campus', role: 'none' },
]

describe('a file share witness that is lost', () => {
  test('is noticed within 3 s; nothing stops, and one loss less can be borne', () => {
    const cluster = withShare({ vms: 2 })
    cluster.do('fileShareLoss', 'FSW').advance('5s')
    expect(cluster.events(1562)).toEqual([[1_500, 'NODE1']])
    expect(cluster.events(1558)).toEqual([])
    expect(cluster.quorum).toMatchObject({ votes: 2, total: 3, hasQuorum: true })
    expect(cluster.quorum.witness).toMatchObject({ id: 'FSW', kind: 'fileShare', up: false, reachedBy: [] })
    cluster.node('NODE2').crash().advance('2min')
    expect(cluster.events(1564).map(([, node]) => node)).toEqual(['NODE1'])
    expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE1'])
    expect(cluster.vm('SQL01').state).toBe('Off')
  })

  test('keeps a node that starts alone from forming the cluster: 1573, and 1564 for its vote', () => {
    const cluster = withShare()
    cluster.node('NODE1').crash().node('NODE2').crash().do('fileShareLoss', 'FSW')
    cluster.mark().node('NODE1').start().advance('7min')
    expect(cluster.node('NODE1').state).toBe('Joining')
    expect(cluster.events(1573)).toEqual([[385_000, 'NODE1']])
    expect(cluster.events(1564)).toEqual([[385_000, 'NODE1']])
  })

  test('is tried again every 15 min, and votes from then on: not as soon as it can be reached', () => {
    const cluster = withShare()
    cluster.do('fileShareLoss', 'FSW').advance('20min').do('fileShareRestored', 'FSW').mark().advance('10min')
    // Given up at +61.5 s and again at +17 min, it is asked for 15 min after that.
    expect(cluster.quorum).toMatchObject({ votes: 2, hasQuorum: true })
    cluster.advance('5min')
    expect(cluster.quorum).toMatchObject({ votes: 3, hasQuorum: true })
    expect(cluster.timeOf('witness.arbitrationWon')! / 60_000).toBeCloseTo(12, 0)
  })

  test('comes too late for a node that has asked for a minute, in time for one that still asks', () => {
    const again = (after: string) => {
      const cluster = withShare()
      cluster.do('fileShareLoss', 'FSW').advance('2min').node('NODE2').crash().advance(after)
      return cluster.do('fileShareRestored', 'FSW').advance('8s')
    }
    expect(again('30s').quorum.hasQuorum).toBe(true)
    expect(again('90s').quorum.hasQuorum).toBe(false)
  })
})

test('on a split switch the share stands in the first block: that side wins', () => {
  const cluster = withShare({ vms: 2 })
  cluster.split(['NODE2'], ['NODE1']).advance('90s')
  expect(cluster.quorum.quorateNodes).toEqual(['NODE2'])
  expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE1'])
})

describe('a share that one node reaches and another does not', () => {
  test('goes to the one that reaches it, and nothing stops', () => {
    const cluster = withShare({ vms: 2 })
    cluster.node('NODE1').loseRoute('FSW').advance('1s')
    expect(cluster.quorum.witness).toMatchObject({ up: true, reachedBy: ['NODE2'] })
    cluster.advance('2min')
    expect(cluster.quorum).toMatchObject({ votes: 3, hasQuorum: true, witness: { heldBy: 'NODE2' } })
    expect(cluster.now.nodes.map(({ state }) => state)).toEqual(['Up', 'Up'])
    expect(cluster.events(1135)).toEqual([])
  })

  test('decides a split for the side that reaches it, whoever held its lock before', () => {
    const cluster = withShare({ vms: 2, networks: campus, shareNetwork: 'Campus' })
    cluster.node('NODE1').loseRoute('FSW')
    for (const id of ['Public', 'Heartbeat']) cluster.network(id).split(['NODE1'], ['NODE2'])
    cluster.advance('90s')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE2'])
    expect(cluster.events(1177).map(([, node]) => node)).toEqual(['NODE1'])
  })

  test('is reached again where the route is repaired', () => {
    const cluster = withShare()
    cluster.node('NODE1').loseRoute('FSW').advance('1min').node('NODE1').restoreRoute('FSW').advance('1s')
    expect(cluster.quorum.witness!.reachedBy).toEqual(['NODE1', 'NODE2'])
  })

  test('is reached over any of several networks', () => {
    const cluster = withShare({ networks: campus, shareNetworks: ['Public', 'Campus'] })
    cluster.node('NODE1').loseRoute('FSW', 'Campus').network('Public').fail().advance('1s')
    expect(cluster.quorum.witness!.reachedBy).toEqual(['NODE2'])
    cluster.node('NODE1').restoreRoute('FSW', 'Campus').advance('1s')
    expect(cluster.quorum.witness!.reachedBy).toEqual(['NODE1', 'NODE2'])
    cluster.node('NODE1').loseRoute('FSW', 'Heartbeat')
    expect(cluster.refusal).toBe('shareIsNotThere')
  })
})

describe('partition in time', () => {
  const missedTheNews = (quorum: ClusterSpec['quorum']) => {
    const cluster = buildCluster({ quorum })
    cluster.node('NODE1').stopService().advance('2min').node('NODE2').crash().advance('1min')
    return cluster.node('NODE1').startService().advance('3min')
  }

  test('a share votes but does not remember: the node that missed the latest configuration is refused', () => {
    const cluster = missedTheNews('NodeAndFileShareMajority')
    expect(cluster.events(1561).map(([, node]) => node)).toEqual(['NODE1'])
    expect(cluster.node('NODE1')).toMatchObject({ state: 'Down', service: 'Stopped' })
    cluster.node('NODE2').start().advance('10min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE2'])
    cluster.node('NODE1').startService().advance('1min')
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('a witness disk brings it up to date', () => {
    const cluster = missedTheNews('NodeAndDiskMajority')
    expect(cluster.events(1561)).toEqual([])
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
    expect(cluster.group('SQL01').state).toBe('Online')
  })

  test('by force it starts nevertheless, and the other one learns its configuration', () => {
    const cluster = missedTheNews('NodeAndFileShareMajority')
    cluster.node('NODE1').forceQuorum().advance('1min')
    expect(cluster.quorum.quorateNodes).toEqual(['NODE1'])
    cluster.node('NODE2').start().advance('10min')
    expect(cluster.quorum).toMatchObject({ votes: 3, forced: false, quorateNodes: ['NODE1', 'NODE2'] })
  })
})
