import { optional, type Kind } from '../kind'
import { unsupplied } from '../supplies'

/** The switch works again, as one. */
export const networkRestored = {
  kind: 'networkRestored',
  class: 'repair',
  target: 'network',
  params: { blocks: optional('blocks') },
  apply: (r, target) => {
    const refused = unsupplied(r, target)
    if (refused !== null) return refused
    r.sim.send(r.plant.network[r.plant.numberOf('network', target)], { type: 'RESTORE' })
    return null
  },
} as const satisfies Kind
