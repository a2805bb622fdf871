import { describe, expect, test } from 'vitest'
import { regroupStageAt } from '../../src/model/rules/regroup'
import { buildCluster, type TestCluster } from '../support/cluster'

const removed = (cluster: TestCluster) =>
  cluster.happened('node.removedFromMembership').map(({ target, by }) => `${by!.join(' ')} without ${target}`)

describe('a cut between nodes', () => {
  test.each(['1ms', '1s', '3.999s'])('of %s is never detected, whatever the phase', (length) => {
    for (let seed = 0; seed < 20; seed++) {
      const cluster = buildCluster({ nodes: 3, seed, variation: 'normal' })
      cluster.split(['NODE1'], ['NODE2', 'NODE3']).advance(length).heal().advance('30s')
      expect(cluster.happened('node.silent')).toEqual([])
    }
  })

  test('of 4 to 5 s is detected or not, by the phase', () => {
    const detected = Array.from({ length: 40 }, (_, seed) => {
      const cluster = buildCluster({ seed, variation: 'normal' })
      cluster.split(['NODE1'], ['NODE2']).advance('4.5s').heal().advance('30s')
      return cluster.happened('node.silent').length > 0
    })
    expect(detected).toContain(true)
    expect(detected).toContain(false)
  })

  test('that is healed before the regroup has ended costs nobody the membership', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.split(['NODE1'], ['NODE2', 'NODE3']).advance('6s').heal().advance('60s')
    expect(cluster.timeOf('regroup.started')).toBe(4_999)
    expect(cluster.timeOf('regroup.unchanged')).toBe(6_499)
    expect(cluster.events(1592)).toEqual([
      [6_499, 'NODE1'],
      [6_499, 'NODE2'],
      [6_499, 'NODE3'],
    ])
    expect(removed(cluster)).toEqual([])
    expect(cluster.now.views).toHaveLength(1)
  })

  test('that is over between two heartbeats for a moment only is still detected', () => {
    const cluster = buildCluster()
    // The next heartbeat is due at +0.999 s; contact from +0.1 s to +0.9 s lets none through.
    cluster.split(['NODE1'], ['NODE2']).advance('100ms').heal().advance('800ms')
    cluster.split(['NODE1'], ['NODE2']).advance('10s')
    expect(cluster.timeOf('node.silent')).toBe(4_999)
  })

  test('counts anew from a heartbeat that got through in between', () => {
    const cluster = buildCluster()
    cluster.split(['NODE1'], ['NODE2']).advance('900ms').heal().advance('200ms')
    cluster.split(['NODE1'], ['NODE2']).advance('10s')
    expect(cluster.timeOf('node.silent')).toBe(5_999)
  })
})

describe('one of two cluster networks', () => {
  test('lost, the other carries the heartbeats and nothing moves', () => {
    const cluster = buildCluster({ vms: 2 })
    cluster.network('Heartbeat').fail().advance('2min')
    expect(cluster.happened('node.silent')).toEqual([])
    expect(cluster.network('Heartbeat').state).toBe('Down')
    expect(cluster.now.heartbeats[0]).toMatchObject({ contact: true, networks: ['Public'] })
    expect(cluster.now.virtualMachines.every(({ downMs }) => downMs === 0)).toBe(true)
  })

  test('lost, the second one counts from its own end', () => {
    const cluster = buildCluster()
    cluster.network('Heartbeat').fail().advance('60s').mark().network('Public').fail().advance('10s')
    expect(cluster.timeOf('node.silent', 'NODE1')).toBe(4_999)
  })

  test('lost, it is written to the log as down, and as up when it is back', () => {
    const cluster = buildCluster()
    cluster.network('Heartbeat').fail().advance('30s')
    expect(cluster.events(1130)).not.toEqual([])
    cluster.network('Heartbeat').restore().advance('30s')
    expect(cluster.events(1128)).not.toEqual([])
  })

  test('with a pulled cable, the interface is written to the log as failed', () => {
    const cluster = buildCluster()
    cluster.node('NODE2').pull('Heartbeat').advance('30s')
    expect([...cluster.events(1126), ...cluster.events(1127)]).not.toEqual([])
    expect(cluster.events(1135)).toEqual([])
  })

  test('that the cluster may not use carries no heartbeat', () => {
    const networks = [
      { id: 'Public', role: 'clusterAndClient' },
      { id: 'Heartbeat', role: 'none' },
    ]
    const cluster = buildCluster({ networks })
    cluster.network('Public').fail().advance('20s')
    expect(cluster.timeOf('node.silent', 'NODE2')).toBe(4_999)
    expect(cluster.events(1177)).toEqual([[12_499, 'NODE2']])
  })
})

describe('packets that get through one way only', () => {
  test('are a loss both ways: both ends are silent at the same instant', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').loseRoute('NODE2').advance('5s')
    const silent = cluster.happened('node.silent').map(({ target, by, atMs }) => [target, ...by!, atMs])
    expect(silent).toEqual([
      ['NODE2', 'NODE1', 24_999],
      ['NODE1', 'NODE2', 24_999],
    ])
  })

  test('on one of two networks, are no loss', () => {
    const cluster = buildCluster()
    cluster.node('NODE1').loseRoute('NODE2', 'Public').advance('60s')
    expect(cluster.happened('node.silent')).toEqual([])
    expect(cluster.network('Public').state).toBe('Down')
  })

  test('among three nodes, leave a set in which each reaches each', () => {
    const cluster = buildCluster({ nodes: 3, vms: 3 })
    cluster.node('NODE1').loseRoute('NODE2').advance('1s')
    expect(cluster.network('Public').state).toBe('Partitioned')
    cluster.advance('59s')
    expect(cluster.now.views[0].members).toEqual(['NODE1', 'NODE3'])
    expect(cluster.events(1006)).toEqual([[6_499, 'NODE2']])
    expect(cluster.events(1177)).toEqual([])
    expect(cluster.vm('WEB01').node).not.toBe('NODE2')
  })

  test('keep a node in Joining that reaches one member but not all, until it does', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE1').loseRoute('NODE2').advance('5min')
    expect(cluster.node('NODE2').state).toBe('Joining')
    cluster.node('NODE1').restoreRoute('NODE2').advance('10s')
    expect(cluster.node('NODE2').state).toBe('Up')
  })
})

describe('the stages of a regroup', () => {
  const stageOf = (cluster: TestCluster, node: string, atMs: number) => {
    const { regroupStages } = cluster.run.snapshotAt(atMs).nodes.find(({ id }) => id === node)!
    return regroupStageAt(regroupStages, atMs)
  }

  test('are opening, closing and pruning at every survivor, and nothing before and after', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE3').crash().advance('10s')
    const named = [24_998, 24_999, 25_598, 25_599, 25_899, 26_498, 26_499].map((atMs) => [
      stageOf(cluster, 'NODE1', atMs)?.name ?? null,
      stageOf(cluster, 'NODE2', atMs)?.name ?? null,
      stageOf(cluster, 'NODE3', atMs)?.name ?? null,
    ])
    expect(named).toEqual([
      [null, null, null],
      ['opening', 'opening', null],
      ['opening', 'opening', null],
      ['closing', 'closing', null],
      ['pruning', 'pruning', null],
      ['pruning', 'pruning', null],
      [null, null, null],
    ])
    expect(stageOf(cluster, 'NODE1', 25_700)).toEqual({
      name: 'closing',
      startedMs: 25_599,
      untilMs: 25_899,
      limitMs: 5_000,
    })
  })

  test('who notices later joins the one that runs, in the stage that it has come to', () => {
    const cluster = buildCluster({ nodes: 3, durations: { regroup: '6s' } })
    cluster.node('NODE3').crash().advance('3s').node('NODE1').loseRoute('NODE2').advance('10s')
    const joined = cluster
      .happened('node.silent')
      .find(({ target, by }) => target === 'NODE2' && by![0] === 'NODE1')!
    expect(stageOf(cluster, 'NODE1', joined.atMs)).toEqual(stageOf(cluster, 'NODE2', joined.atMs))
    expect(stageOf(cluster, 'NODE1', joined.atMs)).toMatchObject({ name: 'closing', startedMs: 27_099 })
  })

  test('who reaches only some of the others leaves at the end of pruning, and is removed then', () => {
    const cluster = buildCluster({ nodes: 3 })
    cluster.node('NODE1').loseRoute('NODE2').advance('60s')
    const began = cluster.happened('regroup.started')[0].atMs
    const [, , pruning] = cluster.run.snapshotAt(began).nodes[1].regroupStages
    expect(pruning.name).toBe('pruning')
    expect(stageOf(cluster, 'NODE2', pruning.untilMs - 1)).toEqual(pruning)
    expect(cluster.events(1006)).toEqual([[pruning.untilMs - 20_000, 'NODE2']])
    expect(cluster.events(1135).map(([atMs]) => atMs + 20_000)).toEqual([pruning.untilMs, pruning.untilMs])
  })
})

test('1135 is logged on every member that stays, and on none that left', () => {
  const cluster = buildCluster({ nodes: 5 })
  cluster.node('NODE3').crash().advance('10s')
  expect(cluster.events(1135)).toEqual(['NODE1', 'NODE2', 'NODE4', 'NODE5'].map((id) => [6_499, id]))
  expect(cluster.node('NODE3').removedAtMs).toBe(26_499)
})

test('losses that are detected during a regroup are decided with it', () => {
  const cluster = buildCluster({ nodes: 5 })
  cluster.node('NODE4').crash().advance('1s').node('NODE5').crash().advance('10s')
  expect(cluster.happened('regroup.started')).toHaveLength(1)
  expect(removed(cluster)).toEqual(['NODE1 NODE2 NODE3 without NODE4', 'NODE1 NODE2 NODE3 without NODE5'])
  expect(cluster.quorum).toMatchObject({ votes: 3, hasQuorum: true })
})

test('four nodes in a ring of contacts: two pairs, and the pair with the witness stays', () => {
  const cluster = buildCluster({ nodes: 4, vms: 4, coreOwner: 'NODE4' })
  cluster.node('NODE1').loseRoute('NODE4').node('NODE2').loseRoute('NODE3').advance('30s')
  expect(cluster.now.views.map(({ members }) => members)).toEqual([['NODE2', 'NODE4']])
  expect(cluster.events(1006).map(([, node]) => node)).toEqual(['NODE1', 'NODE3'])
})

test('a split of eight nodes into three sets: only the majority goes on', () => {
  const cluster = buildCluster({ nodes: 8, vms: 8 })
  const blocks = [['NODE1', 'NODE2'], ['NODE3'], ['NODE4', 'NODE5', 'NODE6', 'NODE7', 'NODE8']]
  cluster.split(...blocks).advance('2min')
  expect(cluster.now.views).toHaveLength(1)
  expect(cluster.quorum.quorateNodes).toEqual(blocks[2])
  expect(cluster.now.virtualMachines.every(({ node }) => blocks[2].includes(node))).toBe(true)
  expect(cluster.now.groups.every(({ state }) => state === 'Online')).toBe(true)
})

test('a node that rebooted before it was missed is a new one: its old self is removed first', () => {
  const cluster = buildCluster({ nodes: 3, vms: 3, durations: { serverBoot: 1_000, serviceStart: 500 } })
  cluster.node('NODE2').crash().node('NODE2').start().advance('60s')
  const story = cluster.happened('node.removedFromMembership', 'NODE2')
  expect(story).toHaveLength(1)
  expect(story[0].atMs - 20_000).toBeLessThan(4_999)
  expect(cluster.timeOf('node.joined', 'NODE2')).toBeGreaterThan(story[0].atMs - 20_000)
  expect(cluster.node('NODE2').state).toBe('Up')
})

test('a node without any cable yields by itself, even if it holds the witness', () => {
  const cluster = buildCluster({ vms: 2 })
  cluster.node('NODE1').pull('Public').node('NODE1').pull('Heartbeat').advance('2min')
  expect(cluster.events(1554)).toEqual([[4_999, 'NODE1']])
  expect(cluster.events(1177)).toEqual([])
  expect(cluster.events(1135)).toEqual([[6_499, 'NODE2']])
  expect(cluster.volume('Witness').reservedBy).toBe('NODE2')
  expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running' })
  expect(cluster.vm('WEB01').downMs).toBe(0)
})

test('the lanes of a split node meet again: it ends as the stale side and joins', () => {
  const cluster = buildCluster({ nodes: 3, vms: 3 })
  cluster.split(['NODE1', 'NODE2'], ['NODE3']).advance('60s').heal().advance('60s')
  expect(cluster.node('NODE3').state).toBe('Up')
  expect(cluster.now.views).toEqual([{ members: ['NODE1', 'NODE2', 'NODE3'], quorate: 'yes', epoch: 3 }])
})
