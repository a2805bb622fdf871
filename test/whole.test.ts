import { expect, test } from 'vitest'
import type { Params } from '../src/model/intervention'
import type { Run } from '../src/player/run'
import { simulate } from '../src/player/simulate'
import { plainCluster } from './support/randomRun'
import { notWhole } from './support/whole'

const act = (atMs: number, kind: string, target: string, params: Params = {}) => ({
  atMs,
  intervention: { kind, target, params },
})

const failed = (run: Run) =>
  run
    .snapshotAt(Infinity)
    .groups.filter(({ state }) => state === 'Failed')
    .map(({ id }) => id)

test('one machine more than the last node could hold may stay Failed until its retry', () => {
  // 8 × 4 GiB, and 30 GiB of each node are free for them.
  const run = simulate(plainCluster(2, 8, { variation: 'none' }), [
    act(20_000, 'nodeCrash', 'NODE1'),
    act(600_000, 'startNode', 'NODE1'),
  ])
  expect(notWhole({ run })).toEqual([])
  expect(failed(run)).toHaveLength(1)
})

test('a group that stays Failed for want of its disk, while every node has room for it, is a fault', () => {
  const run = simulate(plainCluster(2, 2, { variation: 'none' }), [
    act(20_000, 'storagePathLoss', 'NODE1', { volume: 'LUN1' }),
    act(20_000, 'storagePathLoss', 'NODE2', { volume: 'LUN1' }),
    act(600_000, 'storagePathRestored', 'NODE1'),
    act(600_000, 'storagePathRestored', 'NODE2'),
  ])
  expect(notWhole({ run })).toEqual([expect.stringMatching(/^VM1 is Failed /)])
  expect(failed(run)).toEqual(['VM1'])
})
