import { optional, required, sendToRoute, type Kind } from '../kind'

/** The one-way loss is over. */
export const routeRestored = {
  kind: 'routeRestored',
  class: 'repair',
  target: 'node',
  params: { to: required('peer'), network: optional('network') },
  apply: (r, target, params) => sendToRoute(r, 'RESTORE_ROUTE', target, params),
} as const satisfies Kind
