import { freeMiB } from '../files'
import type { Refusal } from '../intervention'
import { managedHost, type Kind } from '../kind'
import type { Availability, SavedState } from '../records'
import { latestOf, roomIsMade, setTaken, snapshotsOf, stopMerging } from '../vmSnapshots'

/**
 * Hyper-V Manager, Apply, of the latest snapshot, to a machine that is off or saved: the disks are as they were, and so is
 * the memory if the snapshot has one. Everything written since is gone.
 */
export const applySnapshot = {
  kind: 'applySnapshot',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const { plant, sim } = r
    const machine = plant.numberOf('virtualMachine', target)
    const node = managedHost(r, machine)
    const { taken } = snapshotsOf(r, machine)
    const at = latestOf(snapshotsOf(r, machine))
    if (at < 0) return { code: 'noSnapshot', params: {} }
    if (typeof node === 'object') return node
    const vm = plant.onHost('vm', machine, node)!
    const state = r.onHost('vm', machine, node, 'Absent')
    if (state !== 'Off' && state !== 'Saved') return { code: 'vmIsNotOff', params: {} }
    const { memory } = taken[at]
    const lostMiB = taken.slice(at).reduce((sum, { writtenMiB }) => sum + writtenMiB, 0)
    const volume = r.fileVolume(machine)
    if (volume === null) return { code: 'snapshotsLeftOut', params: {} }
    const { complete } = sim.states[plant.saved[machine]] as SavedState
    const moreMiB = memory !== null && !complete ? plant.memoryMiB(machine) : 0
    if (freeMiB(r, volume) + lostMiB < moreMiB)
      return { code: 'noRoomForSnapshot', params: { volume: plant.volumeIds[volume] } }
    stopMerging(r, machine, node)
    setTaken(r, machine, (all) =>
      all.slice(0, at + 1).map((one, i) => (i === at ? { ...one, writtenMiB: 0 } : one)),
    )
    r.happen('vm.snapshotApplied', target, { node: plant.nodeIds[node], lostMiB })
    roomIsMade(r, machine)
    // Whatever memory it comes up with, it is not the one that its users left.
    const a = sim.states[plant.availability[machine]] as Availability
    sim.set(plant.availability[machine], { ...a, boots: a.boots + 1 })
    if (memory !== null) {
      sim.set(plant.saved[machine], { ...memory, ofSnapshot: true } satisfies SavedState)
      if (state === 'Off') sim.send(vm, { type: 'APPLY_SNAPSHOT' })
    } else if (state === 'Saved') sim.send(vm, { type: 'DISCARD' })
    return null
  },
} as const satisfies Kind
