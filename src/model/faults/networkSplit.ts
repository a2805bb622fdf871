import { required, type Kind } from '../kind'

/** The network falls apart into segments that do not hear each other; nodes that no block names form one of their own. */
export const networkSplit = {
  kind: 'networkSplit',
  class: 'fault',
  target: 'network',
  params: { blocks: required('blocks') },
  undoneBy: 'networkRestored',
  apply: (r, target, params) => {
    const blocks = (params.blocks as readonly (readonly string[])[]).map((block) =>
      block.map((id) => r.plant.nodeNumber(id)),
    )
    r.sim.send(r.plant.network[r.plant.numberOf('network', target)], { type: 'SPLIT', blocks })
    return null
  },
} as const satisfies Kind
