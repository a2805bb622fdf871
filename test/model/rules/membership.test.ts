import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullyConnectedSets } from '../../../src/model/rules/membership'

type Reach = (a: number, b: number) => boolean

/** Some of the nodes 0 … max − 1 with a symmetric matrix of contacts and, mostly, a holder of the witness. */
const contacts = (max: number) =>
  fc
    .record({
      nodes: fc.uniqueArray(fc.nat(max - 1), { minLength: 1, maxLength: max }),
      cut: fc.array(fc.tuple(fc.nat(max - 1), fc.nat(max - 1)), { maxLength: (max * max) / 3 }),
      holder: fc.option(fc.nat(max - 1)),
    })
    .map(({ nodes, cut, holder }) => {
      const lost = new Set(cut.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
      const reach: Reach = (a, b) => a === b || !lost.has(`${a} ${b}`)
      return { nodes: nodes.sort((a, b) => a - b), reach, holder }
    })

const fully = (set: readonly number[], reach: Reach) => set.every((a) => set.every((b) => reach(a, b)))

/** Every fully connected subset, best first: size, then the witness, then lowest numbers. */
function bestByForce(nodes: readonly number[], reach: Reach, holder: number | null): readonly number[] {
  let best: readonly number[] = []
  const better = (a: readonly number[], b: readonly number[]) => {
    if (a.length !== b.length) return a.length > b.length
    const holds = (set: readonly number[]) => (holder !== null && set.includes(holder) ? 1 : 0)
    if (holds(a) !== holds(b)) return holds(a) > holds(b)
    const i = a.findIndex((n, at) => n !== b[at])
    return i >= 0 && a[i] < b[i]
  }
  for (let bits = 1; bits < 1 << nodes.length; bits++) {
    const set = nodes.filter((_, i) => (bits >> i) & 1)
    if (fully(set, reach) && better(set, best)) best = set
  }
  return best
}

test('the sets are disjoint, cover all nodes, and in each everybody reaches everybody', () => {
  fc.assert(
    fc.property(contacts(20), ({ nodes, reach, holder }) => {
      const sets = fullyConnectedSets(nodes, reach, holder)
      expect(sets.flat().sort((a, b) => a - b)).toEqual(nodes)
      for (const set of sets) {
        expect(fully(set, reach)).toBe(true)
        expect(set).toEqual([...set].sort((a, b) => a - b))
      }
    }),
  )
})

test('up to eight nodes, each set is the best of what was left: largest, with the witness, lowest numbers', () => {
  fc.assert(
    fc.property(contacts(8), ({ nodes, reach, holder }) => {
      let left = nodes
      for (const set of fullyConnectedSets(nodes, reach, holder)) {
        expect(set).toEqual(bestByForce(left, reach, holder))
        left = left.filter((n) => !set.includes(n))
      }
    }),
    { numRuns: 300 },
  )
})

test('up to sixteen nodes, nobody could be added to the first set', () => {
  fc.assert(
    fc.property(contacts(16), ({ nodes, reach, holder }) => {
      const [first] = fullyConnectedSets(nodes, reach, holder)
      for (const n of nodes) if (!first.includes(n)) expect(fully([...first, n], reach)).toBe(false)
    }),
  )
})

describe('examples', () => {
  const all: Reach = () => true
  const without =
    (...cuts: readonly (readonly [number, number])[]): Reach =>
    (a, b) =>
      !cuts.some(([x, y]) => (x === a && y === b) || (x === b && y === a))

  test.each([
    ['everybody in contact: one set', [0, 1, 2], all, null, [[0, 1, 2]]],
    ['nobody: each alone', [0, 1, 2], (a: number, b: number) => a === b, null, [[0], [1], [2]]],
    ['one pair cut: the lower numbers stay', [0, 1, 2], without([1, 2]), null, [[0, 1], [2]]],
    ['one pair cut: the witness stays', [0, 1, 2], without([1, 2]), 2, [[0, 2], [1]]],
    ['size before witness', [0, 1, 2, 3], without([0, 3], [1, 3], [2, 3]), 3, [[0, 1, 2], [3]]],
    [
      'a ring of four',
      [0, 1, 2, 3],
      without([0, 3], [1, 2]),
      null,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      'a ring of four, witness at 3',
      [0, 1, 2, 3],
      without([0, 3], [1, 2]),
      3,
      [
        [1, 3],
        [0, 2],
      ],
    ],
    ['nobody left', [], all, null, []],
  ] as const)('%s', (_situation, nodes, reach, holder, sets) => {
    expect(fullyConnectedSets(nodes, reach, holder)).toEqual(sets)
  })

  test('sixty-four nodes, all in contact, are one set without a search', () => {
    const nodes = Array.from({ length: 64 }, (_, n) => n)
    expect(fullyConnectedSets(nodes, all, null)).toEqual([nodes])
  })

  test('sixty-four nodes in two halves are two sets', () => {
    const nodes = Array.from({ length: 64 }, (_, n) => n)
    const sets = fullyConnectedSets(nodes, (a, b) => a % 2 === b % 2, null)
    expect(sets.map((set) => set.length)).toEqual([32, 32])
  })
})
