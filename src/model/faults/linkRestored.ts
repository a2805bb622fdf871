import { required, sendToLink, type Kind } from '../kind'

/** The cable is plugged in again. */
export const linkRestored = {
  kind: 'linkRestored',
  class: 'repair',
  target: 'node',
  params: { network: required('network') },
  apply: (r, target, params) => sendToLink(r, 'RESTORE', target, params),
} as const satisfies Kind
