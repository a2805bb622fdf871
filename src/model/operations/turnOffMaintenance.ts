import { inMaintenance } from '../files'
import { ownerWithMount, type Kind } from '../kind'

/** Health checks of a disk go on. */
export const turnOffMaintenance = {
  kind: 'turnOffMaintenance',
  class: 'operation',
  target: 'volume',
  params: {},
  apply: (r, target) => {
    const volume = r.plant.volumeNumber(target)
    const node = ownerWithMount(r, volume)
    if (node === null || !inMaintenance(r, node, volume)) return { code: 'notInMaintenance', params: {} }
    r.sim.send(r.plant.onHost('mount', volume, node)!, { type: 'MAINTENANCE_OFF' })
    return null
  },
} as const satisfies Kind
