import { delayOnline, required, type Kind } from '../kind'

/** Coming online takes a resource so much longer, and it says nothing meanwhile: after PendingTimeout it is ended and Failed. */
export const silentOnline = {
  kind: 'silentOnline',
  class: 'fault',
  target: 'resource',
  params: { for: required('duration') },
  undoneBy: 'onlineRestored',
  apply: (r, target, params) => delayOnline(r, target, Number(params.for), true),
} as const satisfies Kind
