import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventQueue, type Pending } from '../../src/kernel/eventQueue'

/** The same promises kept in the plainest way: a list that is sorted whenever somebody asks. */
class SortedList {
  private list: Pending[] = []

  private named(entity: number, timer: string) {
    return this.list.find((p) => p.entity === entity && p.timer === timer) ?? null
  }
  private without(gone: readonly Pending[]) {
    this.list = this.list.filter((p) => !gone.includes(p))
  }
  get busy() {
    return this.list.filter((p) => !p.background).length
  }
  add(pending: Pending) {
    if (pending.timer !== null) this.cancel(pending.entity, pending.timer)
    this.list.push(pending)
    this.list.sort((a, b) => a.atMs - b.atMs || a.seq - b.seq)
  }
  cancel(entity: number, timer: string) {
    const found = this.named(entity, timer)
    if (found !== null) this.without([found])
    return found
  }
  cancelAll(entity: number) {
    const found = this.list
      .filter((p) => p.entity === entity && p.timer !== null)
      .sort((a, b) => a.seq - b.seq)
    this.without(found)
    return found
  }
  timer(entity: number, timer: string) {
    return this.named(entity, timer)
  }
  nextAt() {
    return this.list[0]?.atMs ?? null
  }
  take() {
    return this.list.shift() ?? null
  }
}

const entity = fc.integer({ min: 0, max: 3 })
const timer = fc.constantFrom('egg', 'cake', 'tea')

type Doing =
  | {
      readonly do: 'add'
      readonly atMs: number
      readonly entity: number
      readonly timer: string | null
      readonly background: boolean
    }
  | { readonly do: 'cancel' | 'timer'; readonly entity: number; readonly timer: string }
  | { readonly do: 'cancelAll'; readonly entity: number }
  | { readonly do: 'take' | 'nextAt' | 'save and restore' }

const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      atMs: fc.integer({ min: 0, max: 12 }),
      entity,
      timer: fc.option(timer),
      background: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('cancel' as const, 'timer' as const), entity, timer }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancelAll' as const), entity }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('take' as const, 'nextAt' as const, 'save and restore' as const),
    }),
  },
)

test('a queue answers like a sorted list, whatever is added, cancelled, taken, saved and restored', () => {
  fc.assert(
    fc.property(fc.array(doing, { minLength: 1, maxLength: 120 }), (doings) => {
      let queue = new EventQueue()
      const list = new SortedList()
      let seq = 0
      for (const step of doings) {
        if (step.do === 'add') {
          const { atMs, entity, timer, background } = step
          const pending = { atMs, seq, entity, event: { type: `E${seq}` }, timer, causeSeq: seq, background }
          seq++
          queue.add(pending)
          list.add(pending)
        } else if (step.do === 'cancel') {
          expect(queue.cancel(step.entity, step.timer)).toEqual(list.cancel(step.entity, step.timer))
        } else if (step.do === 'timer') {
          expect(queue.timer(step.entity, step.timer)).toEqual(list.timer(step.entity, step.timer))
        } else if (step.do === 'cancelAll') {
          expect(queue.cancelAll(step.entity)).toEqual(list.cancelAll(step.entity))
        } else if (step.do === 'take') {
          expect(queue.take()).toEqual(list.take())
        } else if (step.do === 'nextAt') {
          expect(queue.nextAt()).toBe(list.nextAt())
        } else {
          const saved = JSON.parse(JSON.stringify(queue.save())) as Pending[]
          queue = new EventQueue()
          queue.restore(saved)
        }
        expect(queue.busy).toBe(list.busy)
      }
      for (let rest = list.take(); rest !== null; rest = list.take()) expect(queue.take()).toEqual(rest)
      expect([queue.take(), queue.nextAt(), queue.busy]).toEqual([null, null, 0])
    }),
    { numRuns: 500 },
  )
})

test('what is saved is not changed by what happens to the queue afterwards', () => {
  const queue = new EventQueue()
  const pending = {
    atMs: 5,
    seq: 0,
    entity: 0,
    event: { type: 'RING' },
    timer: 'egg',
    causeSeq: 1,
    background: false,
  }
  queue.add(pending)
  const saved = queue.save()
  queue.take()
  expect(saved).toEqual([pending])
  queue.restore(saved)
  expect([queue.busy, queue.timer(0, 'egg'), queue.take(), queue.timer(0, 'egg')]).toEqual([
    1,
    pending,
    pending,
    null,
  ])
})

test('restoring forgets what was pending before', () => {
  const queue = new EventQueue()
  queue.add({
    atMs: 5,
    seq: 0,
    entity: 0,
    event: { type: 'RING' },
    timer: 'egg',
    causeSeq: 1,
    background: false,
  })
  queue.restore([])
  expect([queue.busy, queue.nextAt(), queue.timer(0, 'egg')]).toEqual([0, null, null])
})
