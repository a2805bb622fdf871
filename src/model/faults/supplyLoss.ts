import { sendIf, type Kind } from '../kind'

/** A power circuit fails, or the cooling of a room. */
export const supplyLoss = {
  kind: 'supplyLoss',
  class: 'fault',
  target: 'supply',
  params: {},
  undoneBy: 'supplyRestored',
  apply: (r, target) => {
    const supply = r.plant.numberOf('supply', target)
    const { kind } = r.plant.design.supplies[supply]
    const type = kind === 'cooling' ? 'LOSE_COOLING' : 'LOSE'
    return sendIf(r, r.plant.supply[supply], ['Up'], { type }, 'alreadyLost')
  },
} as const satisfies Kind
