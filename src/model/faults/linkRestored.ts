import { required, sendIf, type Kind } from '../kind'

/** The cable is plugged in again. */
export const linkRestored = {
  kind: 'linkRestored',
  class: 'repair',
  target: 'node',
  params: { network: required('network') },
  apply: (r, target, params) => {
    const network = r.plant.numberOf('network', params.network as string)
    return sendIf(
      r,
      r.plant.link[r.plant.nodeNumber(target)][network],
      ['Down'],
      { type: 'RESTORE' },
      'notLost',
    )
  },
} as const satisfies Kind
