import { optional, required, type Kind } from '../kind'

/** Packets from one node no longer reach another: one way, on one network or on all. */
export const routeLoss = {
  kind: 'routeLoss',
  class: 'fault',
  target: 'node',
  params: { to: required('node'), network: optional('network') },
  undoneBy: 'routeRestored',
  apply: (r, target, params) => {
    const [from, to] = [r.plant.nodeNumber(target), r.plant.nodeNumber(params.to as string)]
    if (from === to) return { code: 'sameNode', params: {} }
    const networks = params.network === undefined ? r.plant.networkIds : [params.network as string]
    for (const id of networks)
      r.sim.send(r.plant.network[r.plant.numberOf('network', id)], { type: 'LOSE_ROUTE', from, to })
    return null
  },
} as const satisfies Kind
