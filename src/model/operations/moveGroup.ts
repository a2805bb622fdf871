import { orderMove } from '../cluster/administration'
import { optional, type Kind } from '../kind'

/** Moves a service or application in good order: what its OfflineAction says, hand over, online. */
export const moveGroup = {
  kind: 'moveGroup',
  class: 'operation',
  target: 'group',
  params: { to: optional('node') },
  apply: (r, target, params) => orderMove(r, target, params, false),
} as const satisfies Kind
