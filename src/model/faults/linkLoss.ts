import { required, sendIf, type Kind } from '../kind'

/** A node's cable to one network is pulled. */
export const linkLoss = {
  kind: 'linkLoss',
  class: 'fault',
  target: 'node',
  params: { network: required('network') },
  undoneBy: 'linkRestored',
  apply: (r, target, params) => {
    const network = r.plant.numberOf('network', params.network as string)
    return sendIf(
      r,
      r.plant.link[r.plant.nodeNumber(target)][network],
      ['Up'],
      { type: 'LOSE' },
      'alreadyLost',
    )
  },
} as const satisfies Kind
