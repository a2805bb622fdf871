import { Running } from '../running'
import type { Simulator } from '../simulator'
import { succeeds } from '../things'

/** Reads one thing at a simulator's moment. */
export type Read<T> = (r: Running, index: number) => T

/** Entities whose states may be others now than at that moment; null: any. */
export type ChangedSince = (sinceMs: number) => readonly number[] | null

/** One reading and everything it looked at: as long as that is the same, so is the reading. */
interface Kept<T> {
  readonly value: T
  /** Records of the shown configuration are numbered by group, as ~0, ~1 …, wherever it has them. */
  readonly entities: readonly number[]
  readonly states: readonly unknown[]
  readonly readClock: boolean
}

interface List<T> {
  readonly key: string
  readonly kept: (Kept<T> | undefined)[]
  values: readonly T[]
  /** The moment at which it was looked through last, where the shown records stood then, how much there was. */
  atMs: number
  base: number
  entities: number
  /** By entity and by record: the places that have looked at it. A place stays, even if it looks elsewhere by now. */
  readonly watchers: Watchers
  readonly recordWatchers: Watchers
  /** By place: where it stands among the watchers. */
  readonly watched: (readonly number[])[]
  /** Places whose reading holds for its own instant alone. */
  readonly onClock: Set<number>
}

/** The shown configuration's records of groups at the moment read last, and those that were others at the one before. */
interface Records {
  base: number
  atMs: number
  sinceMs: number
  readonly states: unknown[]
  changed: readonly number[]
}

/** A jump to and fro finds again what depends on the whole configuration. */
const keysKept = 2

/** Most things are looked at by one place alone, a few by all of thousands. */
type Watchers = (number | number[] | undefined)[]

/**
 * Readings of one simulator at one moment after another. States are immutable values, so what looked at the very same
 * ones is not read again; a list none of whose things changed is the same list. What comes out is the same as without
 * it. Looked through is only what saw something of that which changed: of thousands usually a few.
 */
export class Readings {
  /** By kind, for the key of now and the one before. */
  private readonly lists = new Map<string, List<unknown>[]>()
  private readonly records: Records = { base: -1, atMs: -1, sinceMs: -1, states: [], changed: [] }
  private readonly watch: Watch

  constructor(
    private readonly r: Running,
    private readonly changedSince: ChangedSince,
  ) {
    this.watch = new Watch(r)
  }

  /**
   * `key`: everything that a reading depends on and that is neither a state nor the clock. `base`: where the shown
   * configuration's records of groups begin; the same records elsewhere are the same to a reading.
   */
  each<T>(kind: string, key: string, base: number, indices: readonly number[], read: Read<T>): readonly T[] {
    const { sim } = this.r
    this.lookAtRecords(base)
    const list = this.listOf<T>(kind, key, base, indices.length)
    const sameInstant = sim.nowMs === list.atMs
    const before = list.values
    let values: T[] | null = null
    const changed: number[] = []
    for (const place of this.doubtful(kind, list, base)) {
      const known = list.kept[place]
      if (known !== undefined && holds(known, sim, base, sameInstant)) continue
      const kept = this.watch.note(base, (seen) => read(seen, indices[place]))
      list.kept[place] = kept
      if (kept.readClock) list.onClock.add(place)
      else list.onClock.delete(place)
      watch(list, place, kept.entities)
      ;(values ??= [...before])[place] = kept.value
      changed.push(place)
    }
    list.atMs = sim.nowMs
    list.base = base
    list.entities = sim.names.length
    if (values === null) return before
    if (before.length === values.length) succeeds(values, before, changed)
    list.values = values
    return values
  }

  private listOf<T>(kind: string, key: string, base: number, count: number): List<T> {
    const all = (this.lists.get(kind) ?? []) as List<T>[]
    const known = all.find((candidate) => candidate.key === key)
    if (known !== undefined) {
      if (all[0] !== known)
        this.lists.set(kind, [known, ...all.filter((other) => other !== known)] as List<unknown>[])
      return known
    }
    const list: List<T> = {
      key,
      kept: Array.from({ length: count }, () => undefined),
      values: [],
      atMs: -1,
      base,
      entities: 0,
      watchers: [],
      recordWatchers: [],
      watched: [],
      onClock: new Set(),
    }
    this.lists.set(kind, [list, ...all].slice(0, keysKept) as List<unknown>[])
    return list
  }

  /** Once a moment: where another configuration is shown, its records are compared with those shown before. */
  private lookAtRecords(base: number): void {
    const { records } = this
    const { sim, plant } = this.r
    if (records.atMs === sim.nowMs && records.base === base) return
    const changed: number[] = []
    const entities = records.base === base ? this.changedSince(records.atMs) : null
    const doubtful = entities?.map((entity) => entity - base) ?? plant.groups.keys()
    for (const group of doubtful) {
      if (group < 0 || group >= plant.groups.length) continue
      const state = sim.states[base + group]
      if (records.states[group] === state) continue
      records.states[group] = state
      changed.push(group)
    }
    Object.assign(records, { base, atMs: sim.nowMs, sinceMs: records.atMs, changed })
  }

  /** Places whose reading may be another one now, each once, in order. */
  private doubtful(kind: string, list: List<unknown>, base: number): Iterable<number> {
    const { sim } = this.r
    const isElsewhere = base !== list.base
    const isUnknown = list.atMs < 0 || (isElsewhere && list.atMs !== this.records.sinceMs)
    const changed = isUnknown ? null : this.changedSince(list.atMs)
    const places = new Set(changed === null ? list.kept.keys() : list.onClock)
    for (const entity of changed ?? []) {
      addAll(places, list.watchers[entity])
      addAll(places, list.recordWatchers[entity - base])
    }
    if (isElsewhere && changed !== null)
      for (const group of this.records.changed) addAll(places, list.recordWatchers[group])
    // Things on hosts are found by number as soon as they exist: who did not find one looks again.
    if (list.atMs >= 0) {
      for (let entity = list.entities; entity < sim.names.length; entity++) {
        for (const place of this.placesOf(kind, entity)) {
          list.kept[place] = undefined
          places.add(place)
        }
      }
    }
    return changed === null ? places : [...places].sort((a, b) => a - b)
  }

  /** Whose reading asks for a thing on a host. */
  private placesOf(kind: string, entity: number): readonly number[] {
    const { plant, sim } = this.r
    const [what, thing] = [sim.kinds[entity], plant.thing[entity]]
    const isMount = what === 'mount'
    if (!isMount && what !== 'vm' && what !== 'guest' && what !== 'application') return []
    if (kind === 'node') return [plant.node[entity]]
    if (kind === 'volume') return isMount ? [thing] : plant.machineVolumes[thing]
    if (kind !== 'virtualMachine') return []
    const group = plant.groupOfVolume[thing]
    return isMount ? (group < 0 ? [] : plant.groupMachines[group]) : [thing]
  }
}

function addAll(places: Set<number>, watching: Watchers[number]): void {
  if (typeof watching === 'number') places.add(watching)
  else if (watching !== undefined) for (const place of watching) places.add(place)
}

function watch(list: List<unknown>, place: number, entities: readonly number[]): void {
  const before = list.watched[place] ?? []
  // A node looks at everything that is on it.
  const known = before.length > 32 ? new Set(before) : null
  const fresh = entities.filter((entity) => !(known ? known.has(entity) : before.includes(entity)))
  if (fresh.length > 0) list.watched[place] = before.length === 0 ? entities : [...before, ...fresh]
  for (const entity of fresh) {
    const [watchers, at] = entity < 0 ? [list.recordWatchers, ~entity] : [list.watchers, entity]
    const watching = watchers[at]
    if (watching === undefined) watchers[at] = place
    else if (typeof watching === 'number') watchers[at] = [watching, place]
    else watching.push(place)
  }
}

function holds(
  { entities, states, readClock }: Kept<unknown>,
  sim: Simulator,
  base: number,
  sameInstant: boolean,
): boolean {
  if (readClock && !sameInstant) return false
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i]
    if (sim.states[entity < 0 ? base + ~entity : entity] !== states[i]) return false
  }
  return true
}

/** The same cluster, seen through somebody who notes what is looked at. */
class Watch {
  private readonly watched: Running
  private readonly groups: number
  private base = 0
  private seen = new Map<number, unknown>()
  private readClock = false

  constructor(r: Running) {
    const { sim } = r
    this.groups = r.plant.groups.length
    const states = new Proxy(sim.states, {
      get: (all, name) => {
        const entity = typeof name === 'string' ? Number(name) : NaN
        if (Number.isInteger(entity)) this.seen.set(this.numberOf(entity), all[entity])
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

  /** `base`: where the records of the shown configuration begin. */
  note<T>(base: number, read: (r: Running) => T): Kept<T> {
    this.base = base
    this.seen = new Map()
    this.readClock = false
    const value = read(this.watched)
    return {
      value,
      entities: [...this.seen.keys()],
      states: [...this.seen.values()],
      readClock: this.readClock,
    }
  }

  private numberOf(entity: number): number {
    const group = entity - this.base
    return group >= 0 && group < this.groups ? ~group : entity
  }
}
