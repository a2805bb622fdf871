import { optional, sendToPaths, type Kind } from '../kind'

/** A node loses its path to the storage, or to one volume of it. */
export const storagePathLoss = {
  kind: 'storagePathLoss',
  class: 'fault',
  target: 'node',
  params: { volume: optional('volume') },
  undoneBy: 'storagePathRestored',
  apply: (r, target, params) => sendToPaths(r, 'LOSE', target, params),
} as const satisfies Kind
