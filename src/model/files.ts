import type { VolumeDesign } from './design'
import type { FilesContext, LunContext } from './machines/lun'
import type { FileSystem, MountContext } from './machines/mount'
import { activeStates } from './perceive'
import type { SavedState, VmSnapshots } from './records'
import type { Running } from './running'
import type { Standing } from './simulator'

/**
 * What lies on volumes: how much room is left, whether a file system is in order, and what becomes of a virtual machine
 * whose files cannot grow. In 2008 the memory file (.bin) is as large as the configured memory and is there from the
 * start of the machine, or from its save, until it is off.
 */
export function filesOf({ sizeMiB, usedMiB, dirty }: VolumeDesign): FilesContext {
  return { sizeMiB, usedMiB, dirty, full: false, damaged: false }
}

/** A file share holds nothing of the cluster's but a lock. */
export const noFiles: FilesContext = { sizeMiB: 0, usedMiB: 0, dirty: false, full: false, damaged: false }

const lunOf = (r: Running, volume: number): LunContext => r.at<LunContext>(r.plant.lun[volume]).context

/** What a host finds when it attaches the disk. */
export function fileSystemOf(r: Running, volume: number): FileSystem {
  if (r.plant.passedThrough.has(volume)) return 'none'
  const { dirty, damaged } = lunOf(r, volume)
  if (damaged) return 'damaged'
  return dirty && r.plant.volumes[volume].DiskRunChkDsk === 0 ? 'dirty' : 'clean'
}

/** The memory files of the virtual machines whose first volume this is, MiB; 0 while there are none. */
function memoryFileMiB(r: Running, volume: number): number {
  const { plant } = r
  let sum = 0
  for (const machine of plant.machinesOfVolume[volume])
    if (r.fileVolume(machine) === volume && hasMemoryFile(r, machine)) sum += plant.memoryMiB(machine)
  return sum
}

function hasMemoryFile(r: Running, machine: number): boolean {
  const { plant } = r
  if ((r.sim.states[plant.saved[machine]] as SavedState).complete) return true
  return plant.hostsOfMachine[machine].some((n) => activeStates.has(r.onHost('vm', machine, n, 'Absent')))
}

/** Never below 0, except where a test says so. */
export function freeMiB(r: Running, volume: number): number {
  const { sizeMiB, usedMiB } = lunOf(r, volume)
  return sizeMiB - usedMiB - memoryFileMiB(r, volume) - snapshotFilesMiB(r, volume)
}

/** What the snapshots of the virtual machines take whose first volume this is: memory, and .avhd files that grow, MiB. */
export function snapshotFilesMiB(r: Running, volume: number): number {
  const { plant, sim } = r
  let sum = 0
  for (const machine of plant.machinesOfVolume[volume]) {
    if (r.fileVolume(machine) !== volume) continue
    const { taken } = sim.states[plant.snapshots[machine]] as VmSnapshots
    if (taken.length === 0) continue
    sum += grownMiB(r, machine)
    for (const { writtenMiB, memory, deleted } of taken)
      sum += writtenMiB + (memory === null || deleted ? 0 : plant.memoryMiB(machine))
  }
  return sum
}

/** What its guest has written into the last .avhd since it began to, MiB. */
export function grownMiB(r: Running, machine: number): number {
  const { growsSinceMs } = r.sim.states[r.plant.snapshots[machine]] as VmSnapshots
  if (growsSinceMs === null) return 0
  return Math.trunc((r.plant.machines[machine].writesPerHourMiB * (r.now - growsSinceMs)) / hourMs)
}

export const hourMs = 3_600_000

/** Something on it wants to grow and finds no room. */
export function isFull(r: Running, volume: number): boolean {
  return lunOf(r, volume).full && !r.plant.passedThrough.has(volume)
}

export function fullVolumeOf(r: Running, machine: number): number | undefined {
  return r.volumesUnder(machine).find((volume) => isFull(r, volume))
}

/** Whether health checks of a volume rest on that node. */
export function inMaintenance(r: Running, node: number, volume: number): boolean {
  const entity = r.plant.onHost('mount', volume, node)
  if (entity === undefined) return false
  // In a moment of the past it may not have existed yet.
  const mount: Standing<MountContext> | undefined = r.at<MountContext>(entity)
  return mount !== undefined && mount.value === 'Mounted' && mount.context.maintenance
}

/** What keeps a virtual machine from starting or being restored on a host, besides its memory. */
export function whyFilesRefuse(r: Running, machine: number, node: number, restores: boolean): string | null {
  const { plant } = r
  const { localFileOn } = plant.machines[machine]
  if (localFileOn !== null && localFileOn !== plant.nodeIds[node]) return 'fileNotFound'
  // A saved state has its file; for a start it has to be made, and the machine counts as active already.
  const volume = r.fileVolume(machine)
  return !restores && volume !== null && freeMiB(r, volume) < 0 ? 'noSpace' : null
}

const writing: ReadonlySet<string> = new Set(['Running', 'ShuttingDown'])

/** What runs on a volume that is full is held at the next thing that it writes; a frozen host holds it anyway. */
export function holdIfFull(r: Running, machine: number): void {
  const { plant, sim } = r
  if (fullVolumeOf(r, machine) === undefined) return
  for (const node of plant.hostsOfMachine[machine])
    if (writing.has(r.onHost('vm', machine, node, 'Absent')))
      sim.send(plant.onHost('vm', machine, node)!, { type: 'PAUSE' })
}
