import { optional, required, type Kind } from '../kind'

/** The one-way loss is over. */
export const routeRestored = {
  kind: 'routeRestored',
  class: 'repair',
  target: 'node',
  params: { to: required('node'), network: optional('network') },
  apply: (r, target, params) => {
    const [from, to] = [r.plant.nodeNumber(target), r.plant.nodeNumber(params.to as string)]
    if (from === to) return { code: 'sameNode', params: {} }
    const networks = params.network === undefined ? r.plant.networkIds : [params.network as string]
    for (const id of networks)
      r.sim.send(r.plant.network[r.plant.numberOf('network', id)], { type: 'RESTORE_ROUTE', from, to })
    return null
  },
} as const satisfies Kind
