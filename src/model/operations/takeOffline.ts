import { orderWish } from '../cluster/administration'
import type { Kind } from '../kind'

/** Takes a service or application offline; it stays so until somebody brings it online. */
export const takeOffline = {
  kind: 'takeOffline',
  class: 'operation',
  target: 'group',
  params: {},
  apply: (r, target) => orderWish(r, target, 'offline'),
} as const satisfies Kind
