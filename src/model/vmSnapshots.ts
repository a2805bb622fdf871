import { freeMiB, grownMiB, hourMs, isFull } from './files'
import type { LunContext } from './machines/lun'
import { alive } from './perceive'
import type { VmSnapshot, VmSnapshots } from './records'
import type { Running } from './running'
import { endTransfer, startTransfer, transferOf } from './transfers'

/**
 * Snapshots of virtual machines in Hyper-V 1.0. A snapshot freezes the disks; from then on the guest writes into a
 * differencing disk (.avhd) beside them, which grows until the volume is full. Deleting one only marks it: its .avhd is
 * merged while the machine is off, from the beginning each time, and any start throws away what was merged so far
 * (Virtual PC Guy, 21 April 2009; Ask the Core Team, on merging snapshots of clustered virtual machines). The cluster
 * knows nothing of all that.
 */
export const snapshotsOf = (r: Running, machine: number): VmSnapshots =>
  r.sim.states[r.plant.snapshots[machine]] as VmSnapshots

/** The last one that nobody has deleted, by its place; −1: there is none. */
export const latestOf = ({ taken }: VmSnapshots): number => taken.findLastIndex(({ deleted }) => !deleted)

export function toMergeMiB({ taken }: VmSnapshots): number {
  return taken.reduce((sum, { deleted, writtenMiB }) => sum + (deleted ? writtenMiB : 0), 0)
}

/** Writes down what has grown and replaces the list; growing goes on if the guest writes. */
export function setTaken(
  r: Running,
  machine: number,
  change: (taken: readonly VmSnapshot[]) => readonly VmSnapshot[],
): void {
  const taken = change(settled(r, machine))
  const growsSinceMs = taken.length > 0 && writes(r, machine) ? r.now : null
  r.sim.set(r.plant.snapshots[machine], { taken, growsSinceMs } satisfies VmSnapshots)
  watchRoom(r, r.fileVolume(machine))
}

function settled(r: Running, machine: number): readonly VmSnapshot[] {
  const { taken } = snapshotsOf(r, machine)
  const grown = grownMiB(r, machine)
  if (grown === 0) return taken
  const last = taken[taken.length - 1]
  return [...taken.slice(0, -1), { ...last, writtenMiB: last.writtenMiB + grown }]
}

/** A guest that is held, frozen or hung writes nothing. */
function writes(r: Running, machine: number): boolean {
  return r.plant.hostsOfMachine[machine].some(
    (n) =>
      alive(r, n) &&
      writingVms.has(r.onHost('vm', machine, n, 'Absent')) &&
      writingGuests.has(r.onHost('guest', machine, n, 'Off')),
  )
}

const writingVms: ReadonlySet<string> = new Set(['Running', 'ShuttingDown'])
const writingGuests: ReadonlySet<string> = new Set(['Booting', 'Running', 'ShuttingDown', 'Restarting'])

/** The guest may write from now on, or no longer. */
export function refreshGrowth(r: Running, machine: number): void {
  const { taken, growsSinceMs } = snapshotsOf(r, machine)
  if (taken.length === 0 || writes(r, machine) === (growsSinceMs !== null)) return
  setTaken(r, machine, (same) => same)
}

/** The virtual machine moved on: what is off is merged, and whatever it does else ends that. */
export function snapshotsFollow(r: Running, machine: number, node: number, from: string, to: string): void {
  refreshGrowth(r, machine)
  if (from === 'Off') stopMerging(r, machine, node)
  if (to === 'Off') mergeSoon(r, machine, node)
  watchRoom(r, r.fileVolume(machine))
}

/** Hyper-V begins a moment after the machine is off. */
export function mergeSoon(r: Running, machine: number, node: number): void {
  const { sim, plant } = r
  if (!snapshotsOf(r, machine).taken.some(({ deleted }) => deleted)) return
  if (transferOf(r, machine, node) !== undefined) return
  const delayMs = r.duration('mergeStart', plant.machineIds[machine])
  sim.timer(plant.snapshots[machine], 'merge', delayMs, { type: 'MERGE', machine, node })
}

export function startMerging(r: Running, machine: number, node: number): void {
  if (!alive(r, node) || r.onHost('vm', machine, node, 'Absent') !== 'Off') return
  const sizeMiB = toMergeMiB(snapshotsOf(r, machine))
  r.happen('vm.mergeStarted', r.plant.machineIds[machine], { node: r.plant.nodeIds[node], sizeMiB })
  startTransfer(r, machine, node, 'merge', sizeMiB)
}

/** A host that stood still when the merge was to begin begins it now. */
export function mergesGoOn(r: Running, node: number): void {
  for (const machine of r.plant.hostedMachines[node])
    if (r.onHost('vm', machine, node, 'Absent') === 'Off') mergeSoon(r, machine, node)
}

/** Whatever was merged so far is thrown away. */
export function stopMerging(r: Running, machine: number, node: number): void {
  r.sim.cancel(r.plant.snapshots[machine], 'merge')
  if (transferOf(r, machine, node)?.does !== 'merge') return
  endTransfer(r, machine, node)
  r.happen('vm.mergeCancelled', r.plant.machineIds[machine], { node: r.plant.nodeIds[node] })
}

/** Each deleted one has become part of the disk before it; the first disk of all has its place already. */
export function merged(r: Running, machine: number, node: number): void {
  endTransfer(r, machine, node)
  const sizeMiB = toMergeMiB(snapshotsOf(r, machine))
  setTaken(r, machine, withoutDeleted)
  roomIsMade(r, machine)
  const [vm, volume] = [r.plant.machineIds[machine], r.fileVolume(machine)]
  const here = { node: r.plant.nodeIds[node] }
  r.happen('vm.merged', vm, { ...here, sizeMiB, freeMiB: volume === null ? 0 : freeMiB(r, volume) })
}

/** A snapshot went: if the volume was full, it is no longer. */
export function roomIsMade(r: Running, machine: number): void {
  const volume = r.fileVolume(machine)
  if (volume === null || !isFull(r, volume) || freeMiB(r, volume) < r.plant.machinesOfVolume[volume].length)
    return
  const { usedMiB } = r.at<LunContext>(r.plant.lun[volume]).context
  r.sim.send(r.plant.lun[volume], { type: 'FREE', usedMiB })
}

function withoutDeleted(taken: readonly VmSnapshot[]): readonly VmSnapshot[] {
  const left: VmSnapshot[] = []
  let carriedMiB = 0
  for (const one of [...taken].reverse()) {
    carriedMiB += one.deleted ? one.writtenMiB : 0
    if (one.deleted) continue
    left.unshift({ ...one, writtenMiB: one.writtenMiB + carriedMiB })
    carriedMiB = 0
  }
  return left
}

/**
 * Looks again when the volume may be full. Each of several that grow may have begun a MiB that its share does not show
 * yet: so many are kept back.
 */
export function watchRoom(r: Running, volume: number | null): void {
  // Of the disk of a host nobody knows how full it is.
  if (volume === null) return
  const { plant, sim } = r
  const growing = plant.machinesOfVolume[volume].filter(
    (m) => r.fileVolume(m) === volume && snapshotsOf(r, m).growsSinceMs !== null,
  )
  const [clock, timer] = [plant.transfers[plant.volumes[volume].unit], `room:${volume}`]
  const perHour = growing.reduce((sum, m) => sum + plant.machines[m].writesPerHourMiB, 0)
  if (perHour === 0 || isFull(r, volume)) return sim.cancel(clock, timer)
  const free = freeMiB(r, volume)
  // What is left of the last MiB written counts, where it can be told.
  const alone = growing.length === 1
  const sinceMs = alone ? snapshotsOf(r, growing[0]).growsSinceMs! : r.now
  const moreMiB = alone ? free + grownMiB(r, growing[0]) : Math.max(1, free - growing.length)
  const dueMs = free < growing.length && !alone ? r.now : sinceMs + Math.ceil((moreMiB * hourMs) / perHour)
  sim.timer(clock, timer, Math.max(0, dueMs - r.now), { type: 'ROOM', volume }, true)
}

/** Nothing on the volume can grow any more, unless it was only looked at early. */
export function roomRunsOut(r: Running, volume: number): void {
  const { plant, sim } = r
  const { usedMiB } = r.at<LunContext>(plant.lun[volume]).context
  const growers = plant.machinesOfVolume[volume].filter((m) => snapshotsOf(r, m).growsSinceMs !== null)
  if (growers.length === 0) return
  if (freeMiB(r, volume) >= growers.length) return watchRoom(r, volume)
  sim.send(plant.lun[volume], { type: 'FILL', usedMiB })
}
