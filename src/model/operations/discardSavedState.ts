import { hostOf, ownerWithMount, type Kind } from '../kind'
import type { Refusal } from '../intervention'
import { noSavedState, type SavedState } from '../records'

/** Hyper-V Manager, Delete Saved State: the memory is given up, and the virtual machine boots anew. */
export const discardSavedState = {
  kind: 'discardSavedState',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const { plant, sim } = r
    const machine = plant.numberOf('virtualMachine', target)
    const host = hostOf(r, machine)
    const state = host === null ? 'Absent' : r.onHost('vm', machine, host, 'Absent')
    const { complete } = sim.states[plant.saved[machine]] as SavedState
    if (!complete || (state !== 'Absent' && state !== 'Saved')) return { code: 'nothingSaved', params: {} }
    if (host !== null && state === 'Saved') {
      sim.send(plant.onHost('vm', machine, host)!, { type: 'DISCARD' })
      return null
    }
    const volume = r.fileVolume(machine)
    if (volume === null) return { code: 'nodeIsNotRunning', params: {} }
    const node = ownerWithMount(r, volume)
    if (node === null) return { code: 'volumeIsNotMounted', params: { volume: plant.volumeIds[volume] } }
    sim.set(plant.saved[machine], noSavedState)
    r.happen('vm.savedStateDiscarded', target, { node: plant.nodeIds[node] })
    return null
  },
} as const satisfies Kind
