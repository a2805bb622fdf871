import { sendInside, type Kind } from '../kind'

/** Somebody restarts Windows inside: the machine runs on (2, 32774, 2: Msvm_ComputerSystem), so nothing has failed. */
export const restartGuest = {
  kind: 'restartGuest',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) => sendInside(r, target, 'guest', ['Running'], { type: 'RESTART' }, 'guestIsNotRunning'),
} as const satisfies Kind
