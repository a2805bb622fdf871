import { snapshotFilesMiB } from '../files'
import { sendToFiles, type Kind } from '../kind'

/** What grew is deleted: the volume holds again what it held at the start. */
export const spaceFreed = {
  kind: 'spaceFreed',
  class: 'repair',
  target: 'volume',
  params: {},
  apply: (r, target) =>
    sendToFiles(
      r,
      target,
      // Also on a volume that was enlarged since: what grew on it is still there. Snapshots are nothing to be tidied up.
      ({ full, usedMiB }, volume) =>
        usedMiB > r.plant.volumes[volume].usedMiB || (full && snapshotFilesMiB(r, volume) === 0),
      (_, volume) => ({ type: 'FREE', usedMiB: r.plant.volumes[volume].usedMiB }),
      'notFull',
    ),
} as const satisfies Kind
