import { required, type Kind } from '../kind'
import { changeSoftware } from '../software'

/** Removes an update from one node, with the same restart. */
export const removeUpdate = {
  kind: 'removeUpdate',
  class: 'operation',
  target: 'node',
  params: { update: required('update') },
  apply: (r, target, params) => changeSoftware(r, target, params, 'remove'),
} as const satisfies Kind
