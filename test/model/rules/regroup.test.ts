import { describe, expect, test } from 'vitest'
import { defaults } from '../../../src/model/defaults'
import { regroupPace, regroupStageAt, regroupStages } from '../../../src/model/rules/regroup'

const pace = regroupPace((name) => defaults[name].typical)
const startedMs = 24_999
const stagesOf = (lengthMs: number, given = pace) => regroupStages(startedMs, startedMs + lengthMs, given)
const lengths = (lengthMs: number, given = pace) =>
  stagesOf(lengthMs, given).map((stage) => stage.untilMs - stage.startedMs)

describe('the stages of a regroup', () => {
  test('of any length up to 15 s are in order, whole, and none beyond its limit', () => {
    for (let lengthMs = defaults.regroup.min; lengthMs <= defaults.regroup.max; lengthMs++) {
      const stages = stagesOf(lengthMs)
      const ends = stages.map(({ untilMs }) => untilMs)
      expect(stages.map(({ name }) => name)).toEqual(['opening', 'closing', 'pruning'])
      expect([...stages.map((stage) => stage.startedMs), ends[2]]).toEqual([startedMs, ...ends])
      expect(ends[2]).toBe(startedMs + lengthMs)
      const isSound = (ms: number) => Number.isInteger(ms) && ms > 0 && ms <= 5_000
      expect([lengthMs, lengths(lengthMs).every(isSound)]).toEqual([lengthMs, true])
    }
  })

  test('end on whole ticks, from the length on that has one for each until their limits do not let them', () => {
    for (let lengthMs = 900; lengthMs <= 14_600; lengthMs++) {
      const [opening, closing] = lengths(lengthMs)
      expect([lengthMs, opening % 300, closing % 300]).toEqual([lengthMs, 0, 0])
      expect(Math.min(opening, closing)).toBeGreaterThanOrEqual(300)
    }
  })

  test.each([
    [300, [100, 100, 100]],
    [899, [299, 300, 300]],
    [900, [300, 300, 300]],
    [1_500, [600, 300, 600]],
    [1_625, [600, 600, 425]],
    [14_600, [4_800, 4_800, 5_000]],
    [14_900, [4_966, 4_934, 5_000]],
    [15_000, [5_000, 5_000, 5_000]],
  ])('of %i ms: %j', (lengthMs, expected) => {
    expect(lengths(lengthMs)).toEqual(expected)
  })

  test('give to the others what a limit takes from one', () => {
    const limited = (name: 'opening' | 'closing' | 'pruning') => ({
      ...pace,
      limitsMs: { ...pace.limitsMs, [name]: 2_500 },
    })
    expect(lengths(12_000, limited('opening'))).toEqual([2_400, 4_800, 4_800])
    expect(lengths(12_000, limited('closing'))).toEqual([4_500, 2_500, 5_000])
    expect(lengths(12_000, limited('pruning'))).toEqual([4_500, 5_000, 2_500])
  })

  test('end with the regroup, whatever a scenario sets', () => {
    const noTick = { ...pace, tickMs: 0 }
    expect(lengths(1_500, noTick)).toEqual([500, 500, 500])
    expect(lengths(16_500)).toEqual([5_000, 5_000, 6_500])
    expect(lengths(0)).toEqual([0, 0, 0])
  })
})

test('the one that runs is told by the clock: each begins with the end of the one before', () => {
  const stages = stagesOf(1_500)
  const at = (ms: number) => regroupStageAt(stages, startedMs + ms)?.name
  expect([0, 599, 600, 899, 900, 1_499].map(at)).toEqual([
    'opening',
    'opening',
    'closing',
    'closing',
    'pruning',
    'pruning',
  ])
  expect(regroupStageAt([], startedMs)).toBeNull()
})
