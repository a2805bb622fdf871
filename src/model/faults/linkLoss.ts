import { required, sendToLink, type Kind } from '../kind'

/** A node's cable to one network is pulled. */
export const linkLoss = {
  kind: 'linkLoss',
  class: 'fault',
  target: 'node',
  params: { network: required('network') },
  undoneBy: 'linkRestored',
  apply: (r, target, params) => sendToLink(r, 'LOSE', target, params),
} as const satisfies Kind
