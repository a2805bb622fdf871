import { sendInside, type Kind } from '../kind'

/** Somebody shuts Windows down inside the virtual machine: past the cluster, which takes it for a failure. */
export const shutDownGuest = {
  kind: 'shutDownGuest',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) =>
    sendInside(r, target, 'guest', ['Running'], { type: 'SHUT_DOWN' }, 'guestIsNotRunning'),
} as const satisfies Kind
