import { sendIf, type Kind } from '../kind'

/** The network's switch is dead. */
export const networkLoss = {
  kind: 'networkLoss',
  class: 'fault',
  target: 'network',
  params: {},
  undoneBy: 'networkRestored',
  apply: (r, target) =>
    sendIf(r, r.plant.network[r.plant.numberOf('network', target)], ['Up'], { type: 'LOSE' }, 'alreadyLost'),
} as const satisfies Kind
