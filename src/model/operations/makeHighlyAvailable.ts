import { orderAdoption } from '../cluster/administration'
import type { Kind } from '../kind'

/** High Availability wizard: a virtual machine becomes a service or application of the cluster. */
export const makeHighlyAvailable = {
  kind: 'makeHighlyAvailable',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) => orderAdoption(r, target),
} as const satisfies Kind
