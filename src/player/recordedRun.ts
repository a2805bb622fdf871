import type { Happening } from '../kernel/happening'
import { lastAtOrBefore } from '../kernel/ascending'
import type { Lane } from '../model/lanes'
import type { ClientSnapshot, ClusterSnapshot, VirtualMachineSnapshot } from '../model/snapshot'
import { streamAt, type Stream } from '../model/stream'
import { succeeds } from '../model/things'
import type { Scenario } from '../scenario/scenario'
import { Run } from './run'
import { saidAt, type Narration, type Told } from './telling'

/** A run that has ended, and what is said of it, as data that JSON can hold: `record` makes it. */
export interface Recording {
  readonly seed: number
  readonly endMs: number
  readonly settled: boolean
  readonly eventsDelivered: number
  readonly log: readonly Happening[]
  readonly instants: readonly number[]
  /** For each instant what became another one in it; the first has everything. */
  readonly changes: readonly SnapshotChange[]
  readonly lanes: readonly Lane[]
  /** What is said from each instant with a happening on until the next. */
  readonly told: readonly Told[]
}

export type SnapshotChange = { readonly [name in keyof ClusterSnapshot]?: unknown } & {
  /** Memory under way, by the place of its virtual machine. */
  readonly streams?: Streams
}

type Streams = Readonly<Record<number, Stream>>

/** How everything was at the end of an instant. */
interface Frame {
  readonly snapshot: ClusterSnapshot
  readonly streams: Streams
}

/** The run of a scenario by itself, read from its recording: the same, to the byte, as `simulate` makes. */
export class RecordedRun extends Run {
  readonly ended = true
  readonly problem = null
  private readonly frames: Frame[] = []

  constructor(
    scenario: Scenario,
    private readonly recording: Recording,
  ) {
    super(scenario, [])
  }

  get seed(): number {
    return this.recording.seed
  }

  get log(): readonly Happening[] {
    return this.recording.log
  }

  get simulatedMs(): number {
    return this.recording.endMs
  }

  get settled(): boolean {
    return this.recording.settled
  }

  get eventsDelivered(): number {
    return this.recording.eventsDelivered
  }

  get instants(): readonly number[] {
    return this.recording.instants
  }

  get lanes(): readonly Lane[] {
    return this.recording.lanes
  }

  advance(): boolean {
    return true
  }

  /** What `narrate` says of this run, without working it out again. */
  narration(atMs: number): Narration {
    const at = Math.max(0, Math.min(Math.floor(atMs), this.simulatedMs))
    return saidAt(this.recording.told[lastAtOrBefore(this.eventTimes, at)], at)
  }

  protected read(atMs: number): ClusterSnapshot {
    const version = this.versionAt(atMs)
    for (let at = this.frames.length; at <= version; at++)
      this.frames.push(after(this.frames[at - 1], this.recording.changes[at]))
    return passed(this.frames[version], atMs, atMs - this.instants[version])
  }
}

const nothing = { snapshot: {}, streams: {} } as Frame

function after(before: Frame = nothing, { streams = before.streams, ...changed }: SnapshotChange): Frame {
  const known = before.snapshot as unknown as Readonly<Record<string, unknown>>
  const entries = Object.entries(changed).map(([name, change]) => {
    const list = known[name]
    return [
      name,
      Array.isArray(list) && !Array.isArray(change)
        ? patched(list, change as Readonly<Record<number, unknown>>)
        : change,
    ]
  })
  return { snapshot: { ...known, ...Object.fromEntries(entries) } as ClusterSnapshot, streams }
}

/** A list in which the things at some places are others. */
function patched<T>(list: readonly T[], others: Readonly<Record<number, T>>): readonly T[] {
  const places = Object.keys(others).map(Number)
  if (places.length === 0) return list
  const next = [...list]
  for (const place of places) next[place] = others[place]
  succeeds(next, list, places)
  return next
}

/** The same some ms later, when nothing has changed but the clock. */
function passed({ snapshot, streams }: Frame, atMs: number, ms: number): ClusterSnapshot {
  if (ms === 0) return { ...snapshot, atMs }
  const { virtualMachines, clients } = snapshot
  return {
    ...snapshot,
    atMs,
    virtualMachines: patched(
      virtualMachines,
      ofPlaces(virtualMachines, (vm, place) => vmLater(vm, streams[place], atMs, ms)),
    ),
    clients: patched(
      clients,
      ofPlaces(clients, (client) => clientLater(client, ms)),
    ),
  }
}

function ofPlaces<T>(list: readonly T[], at: (thing: T, place: number) => T | null): Record<number, T> {
  const others: Record<number, T> = {}
  list.forEach((thing, place) => {
    const other = at(thing, place)
    if (other !== null) others[place] = other
  })
  return others
}

function vmLater(
  vm: VirtualMachineSnapshot,
  stream: Stream | undefined,
  atMs: number,
  ms: number,
): VirtualMachineSnapshot | null {
  if (vm.downSinceMs === null && stream === undefined) return null
  const downMs = vm.downMs + (vm.downSinceMs === null ? 0 : ms)
  const progress = stream === undefined ? vm.progress : { ...vm.progress!, ...streamAt(stream, atMs) }
  return { ...vm, downMs, progress }
}

function clientLater(client: ClientSnapshot, ms: number): ClientSnapshot | null {
  return client.connected ? null : { ...client, downMs: client.downMs + ms }
}
