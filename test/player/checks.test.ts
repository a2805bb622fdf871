import { describe, expect, test } from 'vitest'
import { firstMoment, verdictOf } from '../../src/player/checks'
import { simulate } from '../../src/player/simulate'
import type { Probe } from '../../src/scenario/scenario'
import { plainCluster } from '../support/randomRun'

const act = (atMs: number, kind: string, target: string) => ({
  atMs,
  intervention: { kind, target, params: {} },
})

/** The application of VM1 is down from 10 s to 30 s; the second repair finds nothing to do. */
const run = simulate(plainCluster(2, 2), [
  act(10_000, 'applicationFailure', 'VM1'),
  act(30_000, 'applicationRestored', 'VM1'),
  act(40_000, 'applicationRestored', 'VM1'),
])
run.advance(Infinity)

const running: Omit<Probe, 'when'> = {
  probe: 'application.state',
  target: 'VM1',
  tolerance: { equals: 'Running' },
}
const failed: Omit<Probe, 'when'> = { ...running, tolerance: { equals: 'Failed' } }

describe('a probe', () => {
  test('that asks for the end looks at the end alone', () => {
    expect(verdictOf(run, { ...running, when: 'end' })).toEqual({
      holds: true,
      atMs: 40_000,
      answer: 'Running',
    })
    expect(verdictOf(run, { ...running, when: 'end' }, 20_000)).toEqual({
      holds: false,
      atMs: 20_000,
      answer: 'Failed',
    })
  })

  test('that has to hold always fails at the first moment at which it does not', () => {
    expect(verdictOf(run, { ...running, when: 'always' })).toEqual({
      holds: false,
      atMs: 10_000,
      answer: 'Failed',
    })
    expect(verdictOf(run, { ...running, when: 'always' }, 9_999)).toEqual({
      holds: true,
      atMs: 9_999,
      answer: 'Running',
    })
  })

  test('that may never hold fails at the first moment at which it does', () => {
    expect(verdictOf(run, { ...failed, when: 'never' })).toEqual({
      holds: false,
      atMs: 10_000,
      answer: 'Failed',
    })
    expect(verdictOf(run, { ...failed, when: 'never' }, 9_999)).toEqual({
      holds: true,
      atMs: 9_999,
      answer: 'Running',
    })
  })

  test('that has to hold once holds from the first moment at which it does', () => {
    expect(verdictOf(run, { ...failed, when: 'eventually' })).toEqual({
      holds: true,
      atMs: 10_000,
      answer: 'Failed',
    })
    expect(verdictOf(run, { ...failed, when: 'eventually' }, 9_999)).toMatchObject({
      holds: false,
      atMs: 9_999,
    })
  })

  test('of what only clocks change is judged to the last moment', () => {
    const patient: Probe = {
      probe: 'virtualMachine.downMs',
      target: 'VM1',
      tolerance: { max: 15_000 },
      when: 'always',
    }
    expect(verdictOf(run, patient, 25_000)).toEqual({ holds: true, atMs: 25_000, answer: 15_000 })
    expect(verdictOf(run, patient, 25_001)).toEqual({ holds: false, atMs: 25_001, answer: 15_001 })
  })

  test('of what the log alone tells is judged there too', () => {
    const asked: Probe = { probe: 'intervention.count', tolerance: { min: 3 }, when: 'eventually' }
    expect(verdictOf(run, asked)).toEqual({ holds: true, atMs: 40_000, answer: 3 })
  })

  test('of something that does not exist holds in no way but never', () => {
    const nothing: Omit<Probe, 'when'> = { ...running, target: 'VM9' }
    for (const when of ['end', 'always', 'eventually'] as const)
      expect(verdictOf(run, { ...nothing, when })).toMatchObject({ holds: false, answer: undefined })
    expect(verdictOf(run, { ...nothing, when: 'never' })).toMatchObject({ holds: true })
  })
})

test('the first moment from another one on is the other one itself, if it holds then', () => {
  expect(firstMoment(run, failed, 0, 40_000)).toBe(10_000)
  expect(firstMoment(run, failed, 12_345, 40_000)).toBe(12_345)
  expect(firstMoment(run, failed, 30_000, 40_000)).toBe(null)
  expect(firstMoment(run, running, 10_000, 40_000)).toBe(30_000)
})
