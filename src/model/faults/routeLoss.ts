import { optional, required, sendToRoute, type Kind } from '../kind'

/** Packets from one node no longer reach another, or the file share: one way, on one network or on all. */
export const routeLoss = {
  kind: 'routeLoss',
  class: 'fault',
  target: 'node',
  params: { to: required('peer'), network: optional('network') },
  undoneBy: 'routeRestored',
  apply: (r, target, params) => sendToRoute(r, 'LOSE_ROUTE', target, params),
} as const satisfies Kind
