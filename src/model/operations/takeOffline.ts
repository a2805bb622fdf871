import { orderWish } from '../cluster/administration'
import type { Kind } from '../kind'

/**
 * Takes a service or application offline, or one of its resources, after what needs that one; all of it stays so
 * (PersistentState) until somebody brings it online.
 */
export const takeOffline = {
  kind: 'takeOffline',
  class: 'operation',
  target: 'groupOrResource',
  params: {},
  apply: (r, target) => orderWish(r, target, 'offline'),
} as const satisfies Kind
