import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultResourcePolicies } from '../../../src/model/plant'
import { decideAfterFailure, type FailureQuestion } from '../../../src/model/rules/failurePolicy'

const minute = 60_000
const hour = 60 * minute

const question = (change: Partial<FailureQuestion> = {}): FailureQuestion => ({
  policies: defaultResourcePolicies,
  restarts: [],
  failovers: [],
  failoverThreshold: 1,
  failoverPeriodMs: 6 * hour,
  mayRestartHere: true,
  nowMs: 10 * hour,
  ...change,
})

/** What a resource goes through that fails at these times, with its counters kept as the cluster keeps them. */
function history(times: readonly number[], change: Partial<FailureQuestion> = {}) {
  const restarts: number[] = []
  const failovers: number[] = []
  return times.map((nowMs) => {
    const { does } = decideAfterFailure(question({ ...change, restarts, failovers, nowMs }))
    if (does === 'restart') restarts.push(nowMs)
    if (does === 'failOver') {
      failovers.push(nowMs)
      restarts.length = 0 // counted anew on the next node
    }
    return { does, nowMs }
  })
}

const failureTimes = fc
  .array(fc.nat(24 * hour), { minLength: 1, maxLength: 60 })
  .map((times) => times.sort((a, b) => a - b))

test('in any RestartPeriod there are at most RestartThreshold restarts on one node', () => {
  fc.assert(
    fc.property(failureTimes, fc.nat(4), (times, RestartThreshold) => {
      const policies = { ...defaultResourcePolicies, RestartAction: 1 as const, RestartThreshold }
      const restarted = history(times, { policies }).filter(({ does }) => does === 'restart')
      for (const { nowMs } of restarted) {
        const within = restarted.filter((r) => r.nowMs > nowMs - 15 * minute && r.nowMs <= nowMs)
        expect(within.length).toBeLessThanOrEqual(RestartThreshold)
      }
    }),
  )
})

test('in any FailoverPeriod there are at most FailoverThreshold failovers', () => {
  fc.assert(
    fc.property(failureTimes, fc.nat(5), (times, failoverThreshold) => {
      const moved = history(times, { failoverThreshold }).filter(({ does }) => does === 'failOver')
      for (const { nowMs } of moved) {
        const within = moved.filter((m) => m.nowMs > nowMs - 6 * hour && m.nowMs <= nowMs)
        expect(within.length).toBeLessThanOrEqual(failoverThreshold)
      }
    }),
  )
})

test('it gives up only when both budgets are spent, or the policy says so', () => {
  fc.assert(
    fc.property(failureTimes, fc.nat(5), fc.boolean(), (times, failoverThreshold, mayRestartHere) => {
      for (const { does, nowMs } of history(times, { failoverThreshold, mayRestartHere })) {
        if (does !== 'giveUp') continue
        const moved = history(times, { failoverThreshold, mayRestartHere }).filter(
          (h) => h.does === 'failOver',
        )
        expect(moved.filter((m) => m.nowMs > nowMs - 6 * hour && m.nowMs <= nowMs).length).toBe(
          failoverThreshold,
        )
      }
    }),
  )
})

describe('examples', () => {
  test.each([
    ['the first failure', {}, 'restart', 'restartsLeft'],
    ['the second within 15 min', { restarts: [10 * hour - minute] }, 'failOver', 'failoversLeft'],
    ['the second, exactly 15 min later', { restarts: [10 * hour - 15 * minute] }, 'restart', 'restartsLeft'],
    ['on a paused node', { mayRestartHere: false }, 'failOver', 'failoversLeft'],
    [
      'with both budgets spent',
      { restarts: [10 * hour - 1], failovers: [5 * hour] },
      'giveUp',
      'failoversUsedUp',
    ],
    [
      'with a failover exactly 6 h ago',
      { restarts: [10 * hour - 1], failovers: [4 * hour] },
      'failOver',
      'failoversLeft',
    ],
    [
      'do not restart',
      { policies: { ...defaultResourcePolicies, RestartAction: 0 } },
      'giveUp',
      'doNotRestart',
    ],
    [
      'restart, never fail over',
      { policies: { ...defaultResourcePolicies, RestartAction: 1 }, restarts: [10 * hour - 1] },
      'giveUp',
      'restartOnly',
    ],
  ] as const)('%s', (_situation, change, does, code) => {
    expect(decideAfterFailure(question(change as Partial<FailureQuestion>))).toEqual({ does, code })
  })
})
