import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/player/hash'
import { randomRun, scattered, type RandomOptions, type RandomRun } from '../support/randomRun'
import { notWhole } from '../support/whole'
import { reachedIn, type State } from '../support/reached'
import { regressions } from './regressions'

/** Runs that broke a rule or did not become whole again, with what is wrong; and how many runs reached what. */
function campaign(runs: number, options: RandomOptions = {}) {
  const failures: [number, readonly string[]][] = []
  const tally = new Map<State, number>()
  for (let k = 0; k < runs; k++) {
    const seed = scattered(k)
    const random = randomRun(seed, options)
    const problems = notWhole(random)
    if (problems.length > 0) failures.push([seed, problems])
    for (const state of reachedIn(random.run)) tally.set(state, (tally.get(state) ?? 0) + 1)
  }
  return { failures, tally }
}

describe('200 random runs of 2 to 4 nodes, every rule at every instant, then everything is repaired', () => {
  const { failures, tally } = campaign(200)

  test('no rule is broken, and every cluster is whole again', () => {
    expect(failures).toEqual([])
  })

  test.each<State>([
    'quorum lost',
    'regroup split',
    'arbitration contested',
    'witness defended',
    'failover exhausted',
    'memory kept',
    'memory lost',
    'node joined',
    'cluster formed',
    'copy fenced',
    'path lost',
    'orderly stop',
    'hang woken',
    'removed while it hung',
    'no network left',
    'stale view ended',
    'node paused',
    'retried later',
  ])('reached: %s', (state) => {
    expect(tally.get(state) ?? 0).toBeGreaterThan(0)
  })
})

describe.each<[string, RandomOptions, readonly State[]]>([
  ['every second act overtaken by a fault in the same instant', { overtaken: true }, ['hang woken']],
  ['forced starts', { forced: true }, ['forced start']],
  ['owners, policies, offline actions and memory of all kinds', { rich: true }, ['memory full']],
  [
    'storage of all kinds',
    { storage: true },
    [
      'file missing',
      'machine held',
      'volume checked',
      'mount failed',
      'found damaged',
      'one path left',
      'disk passed through',
      'maintenance ended',
      'reservation taken',
    ],
  ],
  [
    'machines paused, reset and restarted past the cluster',
    { hyperV: true, past: true },
    ['paused by hand', 'machine reset', 'guest restarted', 'without network'],
  ],
  [
    'a file share as witness',
    { quorum: 'NodeAndFileShareMajority', forced: true, nodes: 2, acts: 40 },
    ['share lost', 'share knew more'],
  ],
  [
    'a file share that some reach and others do not',
    { quorum: 'NodeAndFileShareMajority', asymmetric: true, acts: 40 },
    ['share out of reach', 'pruned'],
  ],
  ['the disk alone votes', { quorum: 'DiskOnly', overtaken: true }, ['no quorum disk left']],
  [
    'virtual machines that share a volume, with storage and owners of all kinds',
    { shared: true, rich: true, storage: true },
    ['memory full', 'machine held'],
  ],
  [
    'resource actions that take long now and then, or fail once',
    { hindered: true },
    ['action took long', 'start failed once', 'mount failed'],
  ],
  ['every network falls apart at once', { splits: true, nodes: 5 }, ['regroup split', 'split in three']],
  ['cluster properties that change', { properties: true, forced: true }, ['property changed']],
  [
    'policies that change, of groups that go home',
    { policies: true, home: true },
    ['policy changed', 'gone home', 'waited for a window'],
  ],
  [
    'a quorum that is configured anew',
    { electorate: true, forced: true, acts: 40 },
    ['quorum configured', 'overtaken by a later configuration'],
  ],
  [
    'single resources that go offline, come online and fail by hand',
    { resources: true, shared: true, quorum: 'NodeAndDiskMajority' },
    ['failed by hand', 'taken offline alone'],
  ],
  [
    'calls that hang, and resources that are long in coming online',
    { resources: true, calls: true, quorum: 'NodeAndDiskMajority' },
    ['silent too long', 'host ended'],
  ],
  ['nodes that come and go', { members: true }, ['node added', 'evicted while away']],
  [
    'nodes that come and go, with forced starts and owners of all kinds',
    { members: true, forced: true, rich: true },
    ['node added', 'forced start'],
  ],
  [
    'snapshots, which fill volumes and are merged',
    { snapshots: true, vms: 2, acts: 60 },
    ['machine held', 'snapshot taken', 'snapshot applied', 'merge broken off', 'merged'],
  ],
  [
    'updates, with their restarts',
    { software: true, forced: true, overtaken: true, acts: 40 },
    ['update interrupted', 'restarted for an update'],
  ],
  [
    'all of it at once',
    { overtaken: true, forced: true, rich: true, storage: true },
    ['forced start', 'memory full'],
  ],
])('60 random runs: %s', (_what, options, states) => {
  const { failures, tally } = campaign(60, options)

  test('no rule is broken, and every cluster is whole again', () => {
    expect(failures).toEqual([])
  })

  test.each(states)('reached: %s', (state) => {
    expect(tally.get(state) ?? 0).toBeGreaterThan(0)
  })
})

describe('60 random runs in which a majority is whole and the others are left as they are', () => {
  const runs = Array.from({ length: 60 }, (_, k) => {
    return randomRun(scattered(k), { core: true, nodes: 4, vms: 5, acts: 25, asymmetric: true })
  })

  test('whatever can be served is, on members, and in the end every cluster is whole', () => {
    expect(runs.flatMap((random) => notWhole(random))).toEqual([])
  })

  test('reached: a node that is still out of it', () => {
    const isOut = ({ run, core }: RandomRun) =>
      run.snapshotAt(core!.atMs).nodes.some(({ state }) => state !== 'Up')
    expect(runs.filter(isOut).length).toBeGreaterThan(5)
  })
})

test('one run of 16 nodes and 32 virtual machines', () => {
  expect(notWhole(randomRun(7, { nodes: 16, vms: 32, acts: 60 }))).toEqual([])
})

test.each(regressions)('seed $seed $options: $once', ({ seed, options }) => {
  expect(notWhole(randomRun(seed, options))).toEqual([])
})

test('the same seed is the same run, byte for byte', () => {
  const twice = [1, 2].map(() => {
    const { run } = randomRun(11)
    run.advance(Infinity)
    return hashOf(run)
  })
  expect(twice[0]).toBe(twice[1])
})
