import { orderGroupProperty } from '../cluster/administration'
import { required, type Kind } from '../kind'

/**
 * Sets a common property of a service or application (cluster group NAME /prop NAME=VALUE; Failover and failback on its
 * page), in Windows' unit; it holds from that instant on, for whoever is a member or joins later.
 */
export const setGroupProperty = {
  kind: 'setGroupProperty',
  class: 'operation',
  target: 'group',
  params: { property: required('groupProperty'), value: required('whole') },
  apply: (r, target, params) => orderGroupProperty(r, target, params),
} as const satisfies Kind
