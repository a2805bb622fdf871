import { optional, type Kind } from '../kind'

/** A node loses its path to the storage, or to one volume of it. */
export const storagePathLoss = {
  kind: 'storagePathLoss',
  class: 'fault',
  target: 'node',
  params: { volume: optional('volume') },
  undoneBy: 'storagePathRestored',
  apply: (r, target, params) => {
    const node = r.plant.nodeNumber(target)
    if (params.volume === undefined) {
      for (const path of r.plant.path[node]) r.sim.send(path, { type: 'LOSE' })
      return null
    }
    const volume = r.plant.volumeNumber(params.volume as string)
    r.sim.send(r.plant.path[node][r.plant.volumes[volume].unit], { type: 'LOSE_VOLUME', volume })
    return null
  },
} as const satisfies Kind
