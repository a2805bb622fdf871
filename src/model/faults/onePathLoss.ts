import { sendToPaths, type Kind } from '../kind'

/** A node loses one of its paths to the storage; MPIO goes on over the others, if there are any. */
export const onePathLoss = {
  kind: 'onePathLoss',
  class: 'fault',
  target: 'node',
  params: {},
  undoneBy: 'onePathRestored',
  apply: (r, target) => sendToPaths(r, target, 'LOSE_ONE', ({ cables, out }) => out < cables, 'alreadyLost'),
} as const satisfies Kind
