import { sendIf, type Kind } from '../kind'

/** The storage unit fails for every node at once. */
export const storageUnitLoss = {
  kind: 'storageUnitLoss',
  class: 'fault',
  target: 'storageUnit',
  params: {},
  undoneBy: 'storageUnitRestored',
  apply: (r, target) =>
    sendIf(r, r.plant.unit[r.plant.numberOf('storageUnit', target)], ['Up'], { type: 'LOSE' }, 'alreadyLost'),
} as const satisfies Kind
