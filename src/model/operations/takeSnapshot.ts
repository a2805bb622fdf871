import { freeMiB } from '../files'
import type { Refusal } from '../intervention'
import { managedHost, type Kind } from '../kind'
import { memoryOf } from '../physics'
import type { SavedState } from '../records'
import { setTaken, snapshotsOf } from '../vmSnapshots'

/** Hyper-V Manager, Snapshot: the disks are frozen, and with them the memory if there is any; the guest goes on. */
export const takeSnapshot = {
  kind: 'takeSnapshot',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const { plant, sim } = r
    const machine = plant.numberOf('virtualMachine', target)
    const node = managedHost(r, machine)
    if (typeof node === 'object') return node
    if (plant.machines[machine].passThroughDisks.length > 0) return { code: 'passThroughDisk', params: {} }
    const state = r.onHost('vm', machine, node, 'Absent')
    if (!['Running', 'Off', 'Saved'].includes(state)) return { code: 'vmIsChanging', params: {} }
    const most = r.figure('snapshotsMax')
    if (snapshotsOf(r, machine).taken.length >= most) return { code: 'tooManySnapshots', params: { most } }
    const memory =
      state === 'Running'
        ? memoryOf(r, machine, node)
        : state === 'Saved'
          ? (sim.states[plant.saved[machine]] as SavedState)
          : null
    const volume = r.fileVolume(machine)
    if (volume === null) return { code: 'snapshotsLeftOut', params: {} }
    const memoryMiB = memory === null ? 0 : plant.memoryMiB(machine)
    if (freeMiB(r, volume) < memoryMiB)
      return { code: 'noRoomForSnapshot', params: { volume: plant.volumeIds[volume] } }
    setTaken(r, machine, (taken) => [...taken, { takenMs: r.now, memory, writtenMiB: 0, deleted: false }])
    const here = { node: plant.nodeIds[node] }
    r.happen('vm.snapshotTaken', target, { ...here, memoryMiB, freeMiB: freeMiB(r, volume) })
    return null
  },
} as const satisfies Kind
