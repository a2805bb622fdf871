import { optional, sendToOnePath, type Kind } from '../kind'

/** A node loses one of its paths to a storage unit; MPIO goes on over the others, while there are any. */
export const onePathLoss = {
  kind: 'onePathLoss',
  class: 'fault',
  target: 'node',
  params: { unit: optional('storageUnit') },
  undoneBy: 'onePathRestored',
  apply: (r, target, params) =>
    sendToOnePath(r, 'LOSE_ONE', target, params, ({ cables, out }) => out < cables, 'alreadyLost'),
} as const satisfies Kind
