import { freeMiB } from '../files'
import { sendToFiles, type Kind } from '../kind'

/** Files that grow, such as those of a snapshot, take all that is left of a volume. */
export const volumeFull = {
  kind: 'volumeFull',
  class: 'fault',
  target: 'volume',
  params: {},
  undoneBy: 'spaceFreed',
  apply: (r, target) =>
    sendToFiles(
      r,
      target,
      ({ full }) => !full,
      ({ usedMiB }, volume) => ({ type: 'FILL', usedMiB: usedMiB + Math.max(0, freeMiB(r, volume)) }),
      'alreadyFull',
    ),
} as const satisfies Kind
