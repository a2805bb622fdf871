/** What arrives at an entity. `type` names it; the rest is plain data. */
export interface EntityEvent {
  readonly type: string
  readonly [name: string]: unknown
}

/** One pending event. Entries with a `timer` name can be replaced, cancelled, held and released by that name. */
export interface Pending {
  readonly atMs: number
  readonly seq: number
  readonly entity: number
  readonly event: EntityEvent
  readonly timer: string | null
  /** Seq of the happening that led to it. */
  readonly causeSeq: number
  /** Arithmetic polls and long waits: a run is settled although they are pending. */
  readonly background: boolean
}

interface Slot {
  pending: Pending
  live: boolean
}

/**
 * Pending events by (time, sequence): a binary heap in which cancelled entries stay until they surface. Times are
 * integer ms.
 */
export class EventQueue {
  private heap: Slot[] = []
  private timers = new Map<number, Map<string, Slot>>()
  private foreground = 0

  /** Number of pending events that keep a run from being settled. */
  get busy(): number {
    return this.foreground
  }

  add(pending: Pending): void {
    const slot = { pending, live: true }
    if (pending.timer !== null) {
      this.cancel(pending.entity, pending.timer)
      let named = this.timers.get(pending.entity)
      if (named === undefined) this.timers.set(pending.entity, (named = new Map()))
      named.set(pending.timer, slot)
    }
    if (!pending.background) this.foreground++
    this.push(slot)
  }

  /** Takes the named timer of an entity off the queue and returns it, or null if none is pending. */
  cancel(entity: number, timer: string): Pending | null {
    const slot = this.timers.get(entity)?.get(timer)
    if (slot === undefined) return null
    this.drop(slot)
    return slot.pending
  }

  /** Takes every named timer of an entity off the queue, in the order in which they were set. */
  cancelAll(entity: number): Pending[] {
    const named = this.timers.get(entity)
    if (named === undefined || named.size === 0) return []
    const taken = [...named.values()].sort((a, b) => a.pending.seq - b.pending.seq)
    for (const slot of taken) this.drop(slot)
    return taken.map((slot) => slot.pending)
  }

  timer(entity: number, timer: string): Pending | null {
    return this.timers.get(entity)?.get(timer)?.pending ?? null
  }

  /** Time of the earliest pending event, or null. */
  nextAt(): number | null {
    this.shed()
    return this.heap.length > 0 ? this.heap[0].pending.atMs : null
  }

  /** Removes and returns the earliest pending event. */
  take(): Pending | null {
    this.shed()
    if (this.heap.length === 0) return null
    const slot = this.heap[0]
    this.drop(slot)
    this.pop()
    return slot.pending
  }

  /** Every live entry, in no particular order; `restore` takes it back. */
  save(): Pending[] {
    return this.heap.filter((slot) => slot.live).map((slot) => slot.pending)
  }

  restore(entries: readonly Pending[]): void {
    this.heap = []
    this.timers = new Map()
    this.foreground = 0
    for (const pending of entries) this.add(pending)
  }

  private drop(slot: Slot): void {
    slot.live = false
    const { pending } = slot
    if (!pending.background) this.foreground--
    if (pending.timer !== null) this.timers.get(pending.entity)!.delete(pending.timer)
  }

  private shed(): void {
    while (this.heap.length > 0 && !this.heap[0].live) this.pop()
  }

  private push(slot: Slot): void {
    const heap = this.heap
    let i = heap.length
    heap.push(slot)
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!before(slot.pending, heap[parent].pending)) break
      heap[i] = heap[parent]
      i = parent
    }
    heap[i] = slot
  }

  private pop(): void {
    const heap = this.heap
    const last = heap.pop()!
    if (heap.length === 0) return
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1].pending, heap[child].pending)) child++
      if (!before(heap[child].pending, last.pending)) break
      heap[i] = heap[child]
      i = child
    }
    heap[i] = last
  }
}

function before(a: Pending, b: Pending): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.seq < b.seq)
}
