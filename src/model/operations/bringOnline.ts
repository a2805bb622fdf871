import { orderWish } from '../cluster/administration'
import type { Kind } from '../kind'

/** Brings a service or application online, or one of its resources with what that one needs. */
export const bringOnline = {
  kind: 'bringOnline',
  class: 'operation',
  target: 'groupOrResource',
  params: {},
  apply: (r, target) => orderWish(r, target, 'online'),
} as const satisfies Kind
