import { orderWish } from '../cluster/administration'
import type { Kind } from '../kind'

/** Brings a service or application online. */
export const bringOnline = {
  kind: 'bringOnline',
  class: 'operation',
  target: 'groupOrVirtualMachine',
  params: {},
  apply: (r, target) => orderWish(r, target, 'online'),
} as const satisfies Kind
