import { orderProperty } from '../cluster/administration'
import { required, type Kind } from '../kind'

/** Sets a common property of the cluster, in Windows' unit (cluster /prop NAME=VALUE); it holds at once for all members. */
export const setClusterProperty = {
  kind: 'setClusterProperty',
  class: 'operation',
  target: 'cluster',
  params: { property: required('property'), value: required('whole') },
  apply: (r, _target, params) => orderProperty(r, params),
} as const satisfies Kind
