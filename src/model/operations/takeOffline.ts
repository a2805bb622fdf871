import { orderWish } from '../cluster/administration'
import type { Kind } from '../kind'

/** Takes a service or application offline, or one of the virtual machines in it; it stays so until somebody brings it online. */
export const takeOffline = {
  kind: 'takeOffline',
  class: 'operation',
  target: 'groupOrVirtualMachine',
  params: {},
  apply: (r, target) => orderWish(r, target, 'offline'),
} as const satisfies Kind
