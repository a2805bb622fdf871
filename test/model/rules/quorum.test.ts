import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countQuorum, majorityOf } from '../../../src/model/rules/quorum'

/** Nodes 0 … n − 1 dealt out to two disjoint sets and to nobody; the witness to one of them or to none. */
const division = fc.integer({ min: 1, max: 16 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    side: fc.array(fc.constantFrom(0, 1, 2), { minLength: n, maxLength: n }),
    hasWitness: fc.boolean(),
    witnessAt: fc.constantFrom(0, 1, 2),
  }),
)

test('of two disjoint sets at most one is a majority', () => {
  fc.assert(
    fc.property(division, ({ n, side, hasWitness, witnessAt }) => {
      const total = n + (hasWitness ? 1 : 0)
      const quorate = [0, 1].filter((set) => {
        const members = side.filter((s) => s === set).length
        return (
          countQuorum(members, hasWitness && witnessAt === set ? 'held' : 'none', total, false).quorate ===
          'yes'
        )
      })
      expect(quorate.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('a set has quorum exactly when its votes are more than half of those configured', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.boolean(), fc.integer({ min: 1, max: 17 }), (members, held, total) => {
      const { quorate, votes, needed } = countQuorum(members, held ? 'held' : 'none', total, false)
      expect(votes).toBe(members + (held ? 1 : 0))
      expect(quorate === 'yes').toBe(votes * 2 > total)
      expect(quorate === 'yes').toBe(votes >= needed)
    }),
  )
})

test('one vote more never costs quorum', () => {
  fc.assert(
    fc.property(
      fc.nat(16),
      fc.constantFrom('held', 'open', 'none'),
      fc.integer({ min: 1, max: 17 }),
      (m, w, total) => {
        const worth = { no: 0, pending: 1, yes: 2 }
        const of = (members: number, witness: 'held' | 'open' | 'none') =>
          worth[countQuorum(members, witness, total, false).quorate]
        expect(of(m + 1, w)).toBeGreaterThanOrEqual(of(m, w))
        expect(of(m, 'held')).toBeGreaterThanOrEqual(of(m, w))
        expect(of(m, w)).toBeGreaterThanOrEqual(of(m, 'none'))
      },
    ),
  )
})

test('it is pending exactly when the witness that could still be won would decide', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 17 }), (members, total) => {
      const pending = countQuorum(members, 'open', total, false).quorate === 'pending'
      const without = countQuorum(members, 'none', total, false).quorate
      const withIt = countQuorum(members, 'held', total, false).quorate
      expect(pending).toBe(without === 'no' && withIt === 'yes')
    }),
  )
})

test('forced, any set has quorum, and it is called forced only while it is no majority', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.integer({ min: 1, max: 17 }), (members, total) => {
      const { quorate, code } = countQuorum(members, 'none', total, true)
      expect(quorate).toBe('yes')
      expect(code).toBe(members >= majorityOf(total) ? 'majority' : 'forced')
    }),
  )
})

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 3],
  [6, 4],
  [7, 4],
  [8, 5],
  [9, 5],
  [16, 9],
  [17, 9],
])('the majority of %i is %i', (votes, majority) => {
  expect(majorityOf(votes)).toBe(majority)
})
