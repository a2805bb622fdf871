import { required, type Kind } from '../kind'
import { changeSoftware } from '../software'

/** Installs an update on one node. Windows restarts for most of them: whatever runs there is saved and moved first. */
export const installUpdate = {
  kind: 'installUpdate',
  class: 'operation',
  target: 'node',
  params: { update: required('update') },
  undoneBy: 'removeUpdate',
  apply: (r, target, params) => changeSoftware(r, target, params, 'install'),
} as const satisfies Kind
