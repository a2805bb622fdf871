import { orderMove } from '../cluster/administration'
import { optional, type Kind } from '../kind'

/** Saves the virtual machine, hands its volumes over and restores it on the other node. */
export const quickMigrate = {
  kind: 'quickMigrate',
  class: 'operation',
  target: 'group',
  params: { to: optional('node') },
  apply: (r, target, params) => orderMove(r, target, params, true),
} as const satisfies Kind
