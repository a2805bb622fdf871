import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Checkpoints, type Checkpointed } from '../../src/kernel/checkpoints'

interface Mark extends Checkpointed {
  readonly ordinal: number
}

/** That many checkpoints, one every 10 ms. */
function taken(
  count: number,
  bytesMax?: number,
  bytes: (ordinal: number) => number = () => 1,
): Checkpoints<Mark> {
  const checkpoints = new Checkpoints<Mark>(bytesMax)
  for (let ordinal = 0; ordinal < count; ordinal++)
    checkpoints.add({ atMs: ordinal * 10, bytes: bytes(ordinal), ordinal })
  return checkpoints
}

test('the latest ones are all kept, older ones ever fewer, and the first always', () => {
  expect(taken(16).all.map(({ ordinal }) => ordinal)).toEqual([...Array(16).keys()])
  const kept = taken(1000).all.map(({ ordinal }) => ordinal)
  expect(kept[0]).toBe(0)
  expect(kept.slice(-17)).toEqual([...Array(17).keys()].map((i) => 983 + i))
  expect(kept.length).toBeLessThan(17 + 9 * 7)
})

test('going on from any moment replays a quarter of the way back at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (count, pick) => {
      const wanted = pick % count
      const { ordinal } = taken(count).before(wanted * 10)!
      const age = count - 1 - wanted
      expect(wanted - ordinal).toBeLessThanOrEqual(Math.floor(age / 4))
    }),
    { numRuns: 300 },
  )
})

test('the latest at or before a moment is found, and none before the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -20, max: 3200 }), (count, atMs) => {
      const checkpoints = taken(count)
      expect(checkpoints.before(atMs)).toBe(checkpoints.all.findLast((mark) => mark.atMs <= atMs) ?? null)
    }),
    { numRuns: 300 },
  )
})

test('of several at one moment the latest is found', () => {
  const checkpoints = taken(3)
  checkpoints.add({ atMs: 20, bytes: 1, ordinal: 3 })
  expect(checkpoints.before(25)?.ordinal).toBe(3)
})

test('all together stay within their bytes, and the first and the latest are kept even so', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 800, max: 20_000 }), (bytes, bytesMax) => {
      const checkpoints = new Checkpoints<Mark>(bytesMax)
      bytes.forEach((size, ordinal) => {
        checkpoints.add({ atMs: ordinal * 10, bytes: size, ordinal })
        const kept = checkpoints.all.map((mark) => mark.ordinal)
        expect(checkpoints.bytes).toBeLessThanOrEqual(bytesMax)
        expect(checkpoints.bytes).toBe(kept.reduce((sum, each) => sum + bytes[each], 0))
        expect([kept[0], kept.at(-1)]).toEqual([0, ordinal])
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
      })
    }),
    { numRuns: 300 },
  )
})

test('only the first and the latest may be more than is allowed', () => {
  expect(taken(50, 10, () => 100).all.map(({ ordinal }) => ordinal)).toEqual([0, 49])
})
