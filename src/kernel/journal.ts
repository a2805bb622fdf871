import { firstAfter, lastAtOrBefore } from './ascending'

interface History {
  readonly times: number[]
  readonly states: unknown[]
}

/**
 * Append-only record of every entity's states, one per instant in which it changed: what was true at a time is a binary
 * search away. States are immutable values, so a journal costs two numbers a change.
 */
export class Journal {
  private histories: (History | undefined)[] = []
  /** Instants at which anything at all changed, ascending. */
  readonly instants: number[] = []
  entries = 0
  /** Every change in order of time: which entity, and when. */
  private readonly changed: number[] = []
  private readonly changedAt: number[] = []

  write(entity: number, atMs: number, state: unknown): void {
    const history = this.histories[entity]
    if (history === undefined) {
      this.histories[entity] = { times: [atMs], states: [state] }
      this.note(entity, atMs)
    } else if (history.times[history.times.length - 1] === atMs) {
      history.states[history.states.length - 1] = state
    } else {
      history.times.push(atMs)
      history.states.push(state)
      this.note(entity, atMs)
    }
    if (this.instants[this.instants.length - 1] !== atMs) this.instants.push(atMs)
  }

  private note(entity: number, atMs: number): void {
    this.entries++
    this.changed.push(entity)
    this.changedAt.push(atMs)
  }

  /** Entities that changed after one moment and up to a later one; some may stand there more than once. */
  changedBetween(afterMs: number, untilMs: number): readonly number[] {
    return this.changed.slice(firstAfter(this.changedAt, afterMs), firstAfter(this.changedAt, untilMs))
  }

  /** The entity's state at the end of that instant; undefined before it existed. */
  at(entity: number, atMs: number): unknown {
    const history = this.histories[entity]
    if (history === undefined) return undefined
    const i = lastAtOrBefore(history.times, atMs)
    return i < 0 ? undefined : history.states[i]
  }

  /** The entity's state before that instant, which is the last one or comes after it. */
  before(entity: number, atMs: number): unknown {
    const history = this.histories[entity]
    if (history === undefined) return undefined
    const last = history.times.length - 1
    return history.states[history.times[last] < atMs ? last : last - 1]
  }

  /** Its changes in order of time. */
  changes(entity: number): { readonly times: readonly number[]; readonly states: readonly unknown[] } {
    return this.histories[entity] ?? { times: [], states: [] }
  }

  /** A copy that knows nothing after that instant and nothing of entities from `entities` on. */
  until(atMs: number, entities: number): Journal {
    const copy = new Journal()
    for (let entity = 0; entity < Math.min(entities, this.histories.length); entity++) {
      const history = this.histories[entity]
      if (history === undefined) continue
      const n = firstAfter(history.times, atMs)
      if (n === 0) continue
      copy.histories[entity] = { times: history.times.slice(0, n), states: history.states.slice(0, n) }
      copy.entries += n
    }
    this.changed.forEach((entity, i) => {
      if (this.changedAt[i] > atMs || entity >= entities) return
      copy.changed.push(entity)
      copy.changedAt.push(this.changedAt[i])
    })
    // One by one: a long run has more instants than a call may have arguments.
    for (let i = 0, n = firstAfter(this.instants, atMs); i < n; i++) copy.instants.push(this.instants[i])
    return copy
  }
}
