import { orderResourceProperty } from '../cluster/administration'
import { required, type Kind } from '../kind'

/**
 * Sets a common property of a resource (cluster res NAME /prop NAME=VALUE); SeparateMonitor is "Run this resource in a
 * separate Resource Monitor" on its page, and holds from its next coming online on.
 */
export const setResourceProperty = {
  kind: 'setResourceProperty',
  class: 'operation',
  target: 'resource',
  params: { property: required('resourceProperty'), value: required('whole') },
  apply: (r, target, params) => orderResourceProperty(r, target, params),
} as const satisfies Kind
