import { orderShutDown } from '../cluster/administration'
import type { Kind } from '../kind'

/** Failover Cluster Management, Shut Down: through the cluster, which takes the virtual machine alone offline. */
export const shutDownVirtualMachine = {
  kind: 'shutDownVirtualMachine',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) => orderShutDown(r, target),
} as const satisfies Kind
