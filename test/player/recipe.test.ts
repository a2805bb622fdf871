import { expect, test } from 'vitest'
import { recipeOf } from '../../src/player/recipe'
import { shippedRun } from '../ui/shippedRun'

const run = shippedRun('two-node/planned-move')
const read = (atMs: number) =>
  recipeOf(run, 'SQL01', run.snapshotAt(atMs))?.steps.map(
    ({ does, state, tookMs, expectedMs }) => `${does} ${state} ${tookMs ?? '–'}/${expectedMs}`,
  )

test('the recipe of a quick migration while the memory is being written', () => {
  expect(read(41_300)).toEqual([
    'save now 21300/40960',
    'unregister ahead –/1000',
    'release ahead –/1000',
    'owner ahead –/0',
    'mount ahead –/3000',
    'register ahead –/1000',
    'restore ahead –/40960',
  ])
})

test('… while the new owner mounts', () => {
  expect(read(64_000)).toEqual([
    'save done 40960/40960',
    'unregister done 1000/1000',
    'release done 1000/1000',
    'owner done 0/0',
    'mount now 1040/3000',
    'register ahead –/1000',
    'restore ahead –/40960',
  ])
  expect(recipeOf(run, 'SQL01', run.snapshotAt(64_000))!.expectedMs).toBe(87_920)
})

test('one step at most is the present one', () => {
  for (const atMs of run.eventTimes)
    expect((read(atMs) ?? []).filter((step) => step.includes(' now ')).length).toBeLessThanOrEqual(1)
})

test('no recipe before the order, after the end, and for what does not move', () => {
  expect([read(19_000), read(108_000)]).toEqual([undefined, undefined])
  expect(recipeOf(run, 'WEB01', run.snapshotAt(41_300))).toBeNull()
  const crash = shippedRun('two-node/node-crash')
  expect(recipeOf(crash, 'SQL01', crash.snapshotAt(33_000))).toBeNull()
})
