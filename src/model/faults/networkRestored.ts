import { optional, type Kind } from '../kind'

/** The switch works again, as one. */
export const networkRestored = {
  kind: 'networkRestored',
  class: 'repair',
  target: 'network',
  params: { blocks: optional('blocks') },
  apply: (r, target) => {
    r.sim.send(r.plant.network[r.plant.numberOf('network', target)], { type: 'RESTORE' })
    return null
  },
} as const satisfies Kind
