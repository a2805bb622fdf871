import { sendIf, type Kind } from '../kind'

/** A power circuit fails, or the cooling of a room. */
export const supplyLoss = {
  kind: 'supplyLoss',
  class: 'fault',
  target: 'supply',
  params: {},
  undoneBy: 'supplyRestored',
  apply: (r, target) =>
    sendIf(r, r.plant.supply[r.plant.numberOf('supply', target)], ['Up'], { type: 'LOSE' }, 'alreadyLost'),
} as const satisfies Kind
