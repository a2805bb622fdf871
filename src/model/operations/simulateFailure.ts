import { orderFailure } from '../cluster/administration'
import type { Kind } from '../kind'

/** "Simulate failure of this resource": nothing is broken, and the cluster does what it does after a failure. */
export const simulateFailure = {
  kind: 'simulateFailure',
  class: 'operation',
  target: 'resource',
  params: {},
  apply: (r, target) => orderFailure(r, target),
} as const satisfies Kind
