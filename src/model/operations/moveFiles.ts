import { freeMiB, isFull } from '../files'
import type { Refusal } from '../intervention'
import { managedHost, type Kind } from '../kind'
import { reaches } from '../perceive'
import { isClustered, standAloneOf, startMoving } from '../standAlone'
import { transferOf } from '../transfers'

/** Export and import in Hyper-V Manager: the files of a machine that is off go to a disk of the cluster. */
export const moveFiles = {
  kind: 'moveFiles',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const { plant } = r
    const machine = plant.numberOf('virtualMachine', target)
    if (isClustered(r, machine) || standAloneOf(r, machine)!.filesMoved)
      return { code: 'filesAreThere', params: {} }
    const volume = plant.machineVolumes[machine].at(0)
    if (volume === undefined) return { code: 'noVolumeForFiles', params: {} }
    const node = managedHost(r, machine)
    if (typeof node === 'object') return node
    if (r.onHost('vm', machine, node, 'Absent') !== 'Off') return { code: 'vmIsNotOff', params: {} }
    if (transferOf(r, machine, node) !== undefined) return { code: 'filesAreMoving', params: {} }
    const named = { volume: plant.volumeIds[volume] }
    if (!reaches(r, node, volume)) return { code: 'volumeOutOfReach', params: named }
    if (isFull(r, volume) || freeMiB(r, volume) < plant.diskMiB(machine))
      return { code: 'noRoomForFiles', params: named }
    startMoving(r, machine, node)
    return null
  },
} as const satisfies Kind
