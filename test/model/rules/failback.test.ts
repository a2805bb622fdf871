import { describe, expect, test } from 'vitest'
import { decideFailback, type FailbackQuestion } from '../../../src/model/rules/failback'

const hour = 3_600_000
const q: FailbackQuestion = {
  owner: 1,
  preferred: [0],
  possible: [],
  usable: [0, 1, 2],
  allowed: true,
  window: null,
  timeOfDayMs: 9 * hour,
}

test.each([
  ['it is prevented', { allowed: false }, 'notAllowed'],
  ['nobody is preferred', { preferred: [] }, 'noneBetter'],
  ['it is at home', { owner: 0 }, 'noneBetter'],
  ['the preferred owner is away', { usable: [1, 2] }, 'noneBetter'],
  ['the preferred owner is no possible one', { possible: [1, 2] }, 'noneBetter'],
  ['only less preferred ones are there', { owner: 2, preferred: [0, 2, 1], usable: [1, 2] }, 'noneBetter'],
] as const)('it stays where it is: %s', (_situation, change, code) => {
  expect(decideFailback({ ...q, ...change })).toEqual({ node: null, inMs: 0, code })
})

test('it goes to the best that is there, not further than that', () => {
  expect(decideFailback({ ...q, owner: 3, preferred: [0, 1, 2], usable: [1, 2, 3] }).node).toBe(1)
})

describe('a window', () => {
  const at = (timeOfDay: number, start: number, end: number) =>
    decideFailback({ ...q, timeOfDayMs: timeOfDay * hour, window: { start, end } })

  test.each([
    ['open', 12, 10, 14, 0, 'windowOpen'],
    ['open from its first minute', 10, 10, 14, 0, 'windowOpen'],
    ['closed again at its end', 14, 10, 14, 20, 'waitsForWindow'],
    ['not open yet', 9, 22, 23, 13, 'waitsForWindow'],
    ['across midnight, before it', 23, 22, 6, 0, 'windowOpen'],
    ['across midnight, after it', 5, 22, 6, 0, 'windowOpen'],
    ['across midnight, by day', 9, 22, 6, 13, 'waitsForWindow'],
    ['over for today', 8, 1, 3, 17, 'waitsForWindow'],
  ] as const)('%s', (_situation, timeOfDay, start, end, hours, code) => {
    expect(at(timeOfDay, start, end)).toEqual({ node: 0, inMs: hours * hour, code })
  })
})
