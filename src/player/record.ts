import type { Stream } from '../model/stream'
import { streamOf } from '../model/transfers'
import type { StandAlone, Transfers } from '../model/records'
import { toldAfter } from './narrate'
import type { Recording, SnapshotChange } from './recordedRun'
import type { SimulatedRun } from './simulate'

/**
 * Whether all that goes on between two instants is what a `RecordedRun` knows of: clocks and memory on its way, but not
 * files that grow.
 */
export function canBeRecorded({ ended, problem, log }: SimulatedRun): boolean {
  return ended && problem === null && !log.some(({ type }) => type === 'vm.snapshotTaken')
}

/** What a `RecordedRun` plays. Throws for a run that cannot be recorded. */
export function record(run: SimulatedRun): Recording {
  if (!canBeRecorded(run)) throw new Error('this run cannot be recorded')
  const { seed, simulatedMs, settled, eventsDelivered, log, lanes, eventTimes } = run
  const instants = run.instants.filter((atMs) => atMs <= simulatedMs)
  let before: Readonly<Record<string, unknown>> = {}
  const changes = instants.map((atMs): SnapshotChange => {
    const { atMs: _, ...snapshot } = run.snapshotAt(atMs)
    const now: Readonly<Record<string, unknown>> = { ...snapshot, streams: streamsAt(run, atMs) }
    const changed = Object.entries(now).filter(([name, value]) => !isSame(before[name], value))
    const change = changed.map(([name, value]) => [name, patchOf(before[name], value)])
    before = now
    return Object.fromEntries(change) as SnapshotChange
  })
  const told = eventTimes.map((atMs) => toldAfter(run, run.seqAt(atMs)))
  return { seed, endMs: simulatedMs, settled, eventsDelivered, log, instants, changes, lanes, told }
}

/** Of a list with as many things as before, only those that are others, by place. */
function patchOf(before: unknown, value: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(before) || before.length !== value.length) return value
  const entries = value.map((thing: unknown, place) => [place, thing] as const)
  return Object.fromEntries(entries.filter(([place, thing]) => !isSame(before[place], thing)))
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Memory under way then, by the place of its virtual machine. */
function streamsAt(run: SimulatedRun, atMs: number): Readonly<Record<number, Stream>> {
  const { plant, journal } = run
  const streams = run.snapshotAt(atMs).virtualMachines.map(({ node, progress }, machine) => {
    if (progress === null || progress.doneMiB === null) return null
    const alone = plant.standAlone[machine]
    const isLocal = alone !== undefined && !(journal.at(alone, atMs) as StandAlone).filesMoved
    const disk = plant.diskOf(machine, isLocal)
    const transfers = journal.at(plant.transfers[disk], atMs) as Transfers
    const sizeMiB = progress.does === 'move' ? plant.diskMiB(machine) : plant.memoryMiB(machine)
    return streamOf(plant, disk, transfers, machine, plant.nodeNumber(node), sizeMiB)
  })
  const entries = streams.map((stream, place) => [place, stream] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [number, Stream] => entry[1] !== null))
}
