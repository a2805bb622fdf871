import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseTarget, type PlacementQuestion } from '../../../src/model/rules/placement'

const question = fc.integer({ min: 1, max: 16 }).chain((nodes) => {
  const some = fc.uniqueArray(fc.nat(nodes - 1), { maxLength: nodes })
  return fc.record({
    nodes: fc.constant(nodes),
    from: fc.nat(nodes - 1),
    usable: some,
    possible: some,
    preferred: some,
    avoid: some,
    savedOn: fc.constant(null),
    why: fc.constantFrom('resourceFailure', 'nodeFailure', 'bestPossible'),
    chance: fc.nat(65_535).map((draw) => (below: number) => draw % below),
  }) as fc.Arbitrary<PlacementQuestion>
})

const may = ({ from, usable, possible }: PlacementQuestion, n: number) =>
  n !== from && usable.includes(n) && (possible.length === 0 || possible.includes(n))

/** What is to be avoided counts only as long as something else is left. */
const allowed = (q: PlacementQuestion, n: number) => {
  const isLeft = q.usable.some((other) => may(q, other) && !q.avoid.includes(other))
  return may(q, n) && !(isLeft && q.avoid.includes(n))
}

test('never back, never to a node that is unusable or no possible owner; nowhere only if there is none', () => {
  fc.assert(
    fc.property(question, fc.option(fc.nat(15)), (asked, savedOn) => {
      const q = { ...asked, savedOn }
      const { node, code } = chooseTarget(q)
      const candidates = Array.from({ length: q.nodes }, (_, n) => n).filter((n) => allowed(q, n))
      if (node === null) {
        expect(candidates).toEqual([])
        expect(code).toBe('nobodyUsable')
      } else expect(candidates).toContain(node)
    }),
  )
})

test('chance is asked only where there is no list and no resource has failed, and every candidate can be drawn', () => {
  fc.assert(
    fc.property(question, (q) => {
      const drawn: number[] = []
      const chance = (below: number) => drawn.push(below) - 1
      const { node, code } = chooseTarget({ ...q, chance })
      const isRandom = node !== null && q.preferred.length === 0 && q.why !== 'resourceFailure'
      expect(code === 'random').toBe(isRandom)
      const candidates = Array.from({ length: q.nodes }, (_, n) => n).filter((n) => allowed(q, n))
      expect(drawn).toEqual(isRandom ? [candidates.length] : [])
    }),
  )
})

test('without a list, a failing resource walks all usable nodes in order, wrapping, before it comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 16 }), fc.nat(15), (nodes, start) => {
      const usable = Array.from({ length: nodes }, (_, n) => n)
      const walked: number[] = []
      let from = start % nodes
      for (let i = 0; i < nodes; i++) {
        walked.push(from)
        const q = {
          from,
          nodes,
          usable,
          possible: [],
          avoid: [],
          preferred: [],
          savedOn: null,
          why: 'resourceFailure',
          chance: () => 0,
        } as const
        from = chooseTarget(q).node!
        expect(from).toBe((walked[i] + 1) % nodes)
      }
      expect(new Set(walked).size).toBe(nodes)
    }),
  )
})

test('with a list, failures walk the list and then the rest by number, wrapping', () => {
  fc.assert(
    fc.property(question, (q) => {
      fc.pre(q.preferred.length > 0 && q.why !== 'bestPossible')
      const rest = Array.from({ length: q.nodes }, (_, n) => n).filter((n) => !q.preferred.includes(n))
      const order = [...q.preferred, ...rest]
      const at = order.indexOf(q.from)
      const behind = [...order.slice(at + 1), ...order.slice(0, at)]
      expect(chooseTarget(q).node).toBe(behind.find((n) => allowed(q, n)) ?? null)
    }),
  )
})

test('memory that is refused goes back to where it was saved, if that may have it, and else on as ever', () => {
  fc.assert(
    fc.property(question, fc.nat(15), (q, savedOn) => {
      const answer = chooseTarget({ ...q, savedOn })
      if (allowed(q, savedOn)) expect(answer).toMatchObject({ node: savedOn, code: 'savedThere' })
      else expect(answer).toEqual(chooseTarget(q))
    }),
  )
})

test('by hand with a list, it is the first of the list that may have it', () => {
  fc.assert(
    fc.property(question, (q) => {
      fc.pre(q.preferred.some((n) => allowed(q, n)))
      expect(chooseTarget({ ...q, why: 'bestPossible' }).node).toBe(q.preferred.find((n) => allowed(q, n)))
    }),
  )
})

describe('five nodes, list 1, 3, 5 (numbers from 0 here)', () => {
  const q = {
    nodes: 5,
    usable: [0, 1, 2, 3, 4],
    possible: [],
    avoid: [],
    preferred: [0, 2, 4],
    savedOn: null,
    chance: () => 0,
  }
  test.each([
    ['it fails on 3', 2, 'resourceFailure', 4],
    ['then on 5: on to 2, not back to 1', 4, 'resourceFailure', 1],
    ['then on 2', 1, 'resourceFailure', 3],
    ['then on 4: wrapping to 1', 3, 'resourceFailure', 0],
    ['its node crashes: the same order', 2, 'nodeFailure', 4],
    ['by hand: from the top', 4, 'bestPossible', 0],
    ['by hand from the top itself: the next', 0, 'bestPossible', 2],
  ] as const)('%s', (_situation, from, why, node) => {
    expect(chooseTarget({ ...q, from, why }).node).toBe(node)
  })
})

describe('anti-affinity', () => {
  const q = {
    from: 0,
    nodes: 4,
    usable: [1, 2, 3],
    possible: [],
    preferred: [],
    savedOn: null,
    why: 'resourceFailure',
    chance: () => 0,
  } as const

  test.each([
    ['nobody to avoid', [], 1, null],
    ['the next node is passed over', [1], 2, 'kept'],
    ['two in a row are', [1, 2], 3, 'kept'],
    ['only such nodes are left: the rule is ignored', [1, 2, 3], 1, 'ignored'],
    ['who cannot have it anyway need not be avoided', [0], 1, null],
  ] as const)('%s', (_situation, avoid, node, antiAffinity) => {
    expect(chooseTarget({ ...q, avoid })).toMatchObject({ node, antiAffinity })
  })

  test('a preferred owner is passed over, too', () => {
    const answer = chooseTarget({ ...q, preferred: [0, 2, 3], avoid: [2] })
    expect(answer).toEqual({ node: 3, code: 'nextInPreferredOrder', antiAffinity: 'kept' })
  })
})
