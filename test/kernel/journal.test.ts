import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastAtOrBefore } from '../../src/kernel/ascending'
import { Journal } from '../../src/kernel/journal'

interface Change {
  readonly afterMs: number
  readonly entity: number
  readonly state: number
}

const entities = 4
const changes = fc.array(
  fc.record({
    afterMs: fc.constantFrom(0, 0, 0, 1, 2, 30),
    entity: fc.integer({ min: 0, max: entities - 1 }),
    state: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 60 },
)

/** Every change in order, looked through from the beginning at every question. */
class Recording {
  readonly journal = new Journal()
  readonly all: { readonly atMs: number; readonly entity: number; readonly state: number }[] = []
  endMs = 0

  constructor(made: readonly Change[]) {
    for (const change of made) this.write(change)
  }

  write({ afterMs, entity, state }: Change): void {
    this.endMs += afterMs
    this.all.push({ atMs: this.endMs, entity, state })
    this.journal.write(entity, this.endMs, state)
  }

  at(entity: number, atMs: number): number | undefined {
    return this.all.findLast((change) => change.entity === entity && change.atMs <= atMs)?.state
  }
}

const askedTimes = (endMs: number) => Array.from({ length: endMs + 3 }, (_, i) => i - 1)

test('what was true at a time is what a naive recording says', () => {
  fc.assert(
    fc.property(changes, (made) => {
      const recording = new Recording(made)
      const { journal, all, endMs } = recording
      for (const atMs of askedTimes(endMs))
        for (let entity = 0; entity <= entities; entity++)
          expect(journal.at(entity, atMs)).toBe(recording.at(entity, atMs))
      for (let entity = 0; entity <= entities; entity++)
        expect(journal.before(entity, endMs)).toBe(recording.at(entity, endMs - 1))
      expect(journal.instants).toEqual([...new Set(all.map(({ atMs }) => atMs))])
      const distinct = new Set(all.map(({ atMs, entity }) => `${atMs} ${entity}`))
      expect(journal.entries).toBe(distinct.size)
      for (let entity = 0; entity <= entities; entity++) {
        const times = [...new Set(all.filter((change) => change.entity === entity).map(({ atMs }) => atMs))]
        expect(journal.changes(entity)).toEqual({
          times,
          states: times.map((atMs) => recording.at(entity, atMs)),
        })
      }
    }),
    { numRuns: 400 },
  )
})

test('a copy up to a time knows the same until then and nothing after it, and goes its own way', () => {
  fc.assert(
    fc.property(
      changes,
      changes,
      fc.nat(80),
      fc.integer({ min: 0, max: entities + 1 }),
      (made, other, untilMs, known) => {
        const recording = new Recording(made)
        const before = JSON.stringify(recording.journal)
        const copy = recording.journal.until(untilMs, known)
        const kept = recording.all.filter(({ atMs, entity }) => atMs <= untilMs && entity < known)
        for (const atMs of askedTimes(recording.endMs))
          for (let entity = 0; entity < entities; entity++)
            expect(copy.at(entity, atMs)).toBe(
              entity < known ? recording.at(entity, Math.min(atMs, untilMs)) : undefined,
            )
        expect(copy.instants).toEqual(recording.journal.instants.filter((atMs) => atMs <= untilMs))
        expect(copy.entries).toBe(new Set(kept.map(({ atMs, entity }) => `${atMs} ${entity}`)).size)

        let atMs = untilMs
        for (const { afterMs, entity, state } of other) copy.write(entity, (atMs += afterMs), state)
        expect(JSON.stringify(recording.journal)).toBe(before)
      },
    ),
    { numRuns: 300 },
  )
})

test('whoever changed between two moments is among those named, and nobody else', () => {
  fc.assert(
    fc.property(changes, fc.nat(80), fc.nat(80), (made, afterMs, untilMs) => {
      const { journal, all } = new Recording(made)
      const between = all.filter(({ atMs }) => atMs > afterMs && atMs <= untilMs).map(({ entity }) => entity)
      expect(new Set(journal.changedBetween(afterMs, untilMs))).toEqual(new Set(between))
      const copy = journal.until(untilMs, entities)
      expect(copy.changedBetween(afterMs, untilMs)).toEqual(journal.changedBetween(afterMs, untilMs))
      expect(copy.changedBetween(untilMs, untilMs + 100)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

describe('a long run', () => {
  test('can be copied like a short one', () => {
    const journal = new Journal()
    const instants = 300_000
    for (let atMs = 0; atMs < instants; atMs++) journal.write(0, atMs, atMs)
    const copy = journal.until(instants, 1)
    expect([copy.instants.length, copy.entries, copy.at(0, instants)]).toEqual([
      instants,
      instants,
      instants - 1,
    ])
  })
})

test('the last number at or before a limit is what a search from the end finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }),
      fc.integer({ min: -2, max: 22 }),
      (list, limit) => {
        const ascending = [...list].sort((a, b) => a - b)
        expect(lastAtOrBefore(ascending, limit)).toBe(ascending.findLastIndex((n) => n <= limit))
      },
    ),
    { numRuns: 500 },
  )
})
