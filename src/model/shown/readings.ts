import { Running } from '../running'
import type { Simulator } from '../simulator'

/** Reads one thing at a simulator's moment. */
export type Read<T> = (r: Running, index: number) => T

/** One reading and everything it looked at: as long as that is the same, so is the reading. */
interface Kept<T> {
  readonly value: T
  readonly entities: readonly number[]
  readonly states: readonly unknown[]
  readonly readClock: boolean
  readonly atMs: number
}

/**
 * Readings of one simulator at one moment after another. States are immutable values, so what looked at the very same
 * ones is not read again; a list none of whose things changed is the same list. What comes out is the same as without it.
 */
export class Readings {
  private readonly lists = new Map<string, List<unknown>>()
  private readonly watch: Watch

  constructor(private readonly r: Running) {
    this.watch = new Watch(r)
  }

  /** `key`: everything that a reading depends on and that is neither a state nor the clock. */
  each<T>(kind: string, key: string, indices: readonly number[], read: Read<T>): readonly T[] {
    const { sim } = this.r
    // Things on hosts are found by number as soon as they exist.
    const whole = `${key} ${sim.names.length}`
    let list = this.lists.get(kind) as List<T> | undefined
    if (list?.key !== whole) this.lists.set(kind, (list = { key: whole, kept: [], values: [] }))
    let values: T[] | null = null
    for (const [place, index] of indices.entries()) {
      const known = list.kept[place]
      if (known !== undefined && holds(known, sim)) continue
      const kept = this.watch.note((watched) => read(watched, index))
      list.kept[place] = kept
      ;(values ??= [...list.values])[place] = kept.value
    }
    if (values !== null) list.values = values
    return list.values
  }
}

interface List<T> {
  readonly key: string
  readonly kept: Kept<T>[]
  values: readonly T[]
}

function holds({ entities, states, readClock, atMs }: Kept<unknown>, sim: Simulator): boolean {
  if (readClock && atMs !== sim.nowMs) return false
  for (let i = 0; i < entities.length; i++) if (sim.states[entities[i]] !== states[i]) return false
  return true
}

/** The same cluster, seen through somebody who notes what is looked at. */
class Watch {
  private readonly watched: Running
  private seen = new Map<number, unknown>()
  private readClock = false

  constructor(private readonly r: Running) {
    const { sim } = r
    const states = new Proxy(sim.states, {
      get: (all, name) => {
        const entity = typeof name === 'string' ? Number(name) : NaN
        if (Number.isInteger(entity)) this.seen.set(entity, all[entity])
        return Reflect.get(all, name) as unknown
      },
    })
    const watching = Object.create(sim, {
      states: { value: states },
      nowMs: {
        get: () => {
          this.readClock = true
          return sim.nowMs
        },
      },
    }) as Simulator
    this.watched = new Running(watching, r.plant, r.options)
  }

  note<T>(read: (r: Running) => T): Kept<T> {
    this.seen = new Map()
    this.readClock = false
    const value = read(this.watched)
    return {
      value,
      entities: [...this.seen.keys()],
      states: [...this.seen.values()],
      readClock: this.readClock,
      atMs: this.r.now,
    }
  }
}
