import { optional, type Kind } from '../kind'

/** The path works again, for everything or for one volume. */
export const storagePathRestored = {
  kind: 'storagePathRestored',
  class: 'repair',
  target: 'node',
  params: { volume: optional('volume') },
  apply: (r, target, params) => {
    const node = r.plant.nodeNumber(target)
    if (params.volume === undefined) {
      for (const path of r.plant.path[node]) r.sim.send(path, { type: 'RESTORE' })
      return null
    }
    const volume = r.plant.volumeNumber(params.volume as string)
    r.sim.send(r.plant.path[node][r.plant.volumes[volume].unit], { type: 'RESTORE_VOLUME', volume })
    return null
  },
} as const satisfies Kind
