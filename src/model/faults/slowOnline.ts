import { delayOnline, required, type Kind } from '../kind'

/** Coming online takes a resource so much longer, and it reports its progress all the while: nobody ends it. */
export const slowOnline = {
  kind: 'slowOnline',
  class: 'fault',
  target: 'resource',
  params: { for: required('duration') },
  undoneBy: 'onlineRestored',
  apply: (r, target, params) => delayOnline(r, target, Number(params.for), false),
} as const satisfies Kind
