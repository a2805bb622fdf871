import { inMaintenance } from '../files'
import { ownerWithMount, type Kind } from '../kind'

/** Health checks of a disk rest, on the node that owns it and as long as that owns it; not for the witness. */
export const turnOnMaintenance = {
  kind: 'turnOnMaintenance',
  class: 'operation',
  target: 'volume',
  params: {},
  apply: (r, target) => {
    const volume = r.plant.volumeNumber(target)
    const isWitness = r.plant.nodes.some((_, n) => r.quorumOf(n).witness === volume)
    if (isWitness) return { code: 'witnessHasNoMaintenance', params: {} }
    const node = ownerWithMount(r, volume)
    if (node === null) return { code: 'volumeIsNotOnline', params: {} }
    if (inMaintenance(r, node, volume)) return { code: 'alreadyInMaintenance', params: {} }
    r.sim.send(r.plant.onHost('mount', volume, node)!, { type: 'MAINTENANCE_ON' })
    return null
  },
} as const satisfies Kind
