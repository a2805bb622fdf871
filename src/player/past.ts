import type { Simulation } from '../kernel/simulation'
import type { Simulator } from '../model/simulator'

/**
 * A simulator that stands still at a moment of the past: the states of then, read from the journal, and nothing that
 * could change them. Moving it costs as much as has changed between the two moments.
 */
export class Past implements Simulator {
  readonly states: unknown[] = []
  nowMs = -1
  readonly streams = {
    draw16: still,
    below: still,
    fixed: (name: string, below: number): number => this.sim.streams.fixed(name, below),
  }
  readonly isSettled = false
  readonly causeSeq = 0
  readonly add = still
  readonly set = still
  readonly before = still
  readonly send = still
  readonly timer = still
  readonly cancel = still
  readonly cancelAll = still
  readonly hold = still
  readonly release = still
  readonly happen = still
  readonly because = still

  constructor(private readonly sim: Simulation) {}

  get names(): readonly string[] {
    return this.sim.names
  }

  get kinds(): readonly string[] {
    return this.sim.kinds
  }

  get log(): Simulation['log'] {
    return this.sim.log
  }

  get seed(): number {
    return this.sim.seed
  }

  /** Stands at another moment, earlier or later; it must be settled. */
  moveTo(atMs: number): void {
    const { journal, names } = this.sim
    const changed = this.changed(this.nowMs, atMs)
    if (changed !== null) for (const entity of changed) this.states[entity] = journal.at(entity, atMs)
    else for (let entity = 0; entity < names.length; entity++) this.states[entity] = journal.at(entity, atMs)
    this.nowMs = atMs
  }

  /** Entities whose state may be another one than at that moment, earlier or later; null: so many that all may be. */
  changedSince(atMs: number): readonly number[] | null {
    return this.changed(atMs, this.nowMs)
  }

  private changed(oneMs: number, otherMs: number): readonly number[] | null {
    const { journal, names } = this.sim
    const changed = journal.changedBetween(Math.min(oneMs, otherMs), Math.max(oneMs, otherMs))
    return changed.length < names.length ? changed : null
  }

  find(name: string): number | undefined {
    return this.sim.find(name)
  }

  dueMs(): null {
    return null
  }

  remaining(): null {
    return null
  }

  isHeld(): boolean {
    return false
  }
}

function still(): never {
  throw new Error('the past does not change')
}
