import type { Course } from './course'
import type { Happening } from './happening'
import { Journal } from './journal'

/** A course that has ended without being stopped, as data that JSON can hold. */
export interface Recording {
  readonly seed: number
  readonly endMs: number
  readonly isSettled: boolean
  readonly eventsDelivered: number
  readonly log: readonly Happening[]
  /** What there was, and for each of its states the instant in which it came about. */
  readonly entities: readonly {
    readonly name: string
    readonly kind: string
    readonly times: readonly number[]
    readonly states: readonly unknown[]
  }[]
}

export function record(course: Course): Recording {
  const { seed, settledMs, isSettled, eventsDelivered, log, journal, names, kinds } = course
  if (!course.ended || course.stop !== null) throw new Error('only a course that has ended can be recorded')
  const entities = names.map((name, entity) => ({ name, kind: kinds[entity], ...journal.changes(entity) }))
  return { seed, endMs: settledMs, isSettled, eventsDelivered, log, entities }
}

/** A course that was simulated somewhere else. */
export class Recorded implements Course {
  readonly seed: number
  readonly names: readonly string[]
  readonly kinds: readonly string[]
  readonly log: readonly Happening[]
  readonly journal = new Journal()
  readonly settledMs: number
  readonly ended = true
  readonly isSettled: boolean
  readonly stop = null
  readonly eventsDelivered: number

  constructor({ seed, endMs, isSettled, eventsDelivered, log, entities }: Recording) {
    this.seed = seed
    this.names = entities.map(({ name }) => name)
    this.kinds = entities.map(({ kind }) => kind)
    this.log = log
    this.settledMs = endMs
    this.isSettled = isSettled
    this.eventsDelivered = eventsDelivered
    const changes = entities.flatMap(({ times, states }, entity) =>
      times.map((atMs, i) => ({ atMs, entity, state: states[i] })),
    )
    changes.sort((a, b) => a.atMs - b.atMs)
    for (const { entity, atMs, state } of changes) this.journal.write(entity, atMs, state)
  }

  find(name: string): number | undefined {
    const entity = this.names.indexOf(name)
    return name === '' || entity < 0 ? undefined : entity
  }

  run(): boolean {
    return true
  }
}
