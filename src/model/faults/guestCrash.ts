import { sendInside, type Kind } from '../kind'

/** The operating system inside the virtual machine crashes and boots again by itself. */
export const guestCrash = {
  kind: 'guestCrash',
  class: 'fault',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) =>
    sendInside(
      r,
      target,
      'guest',
      ['Booting', 'Running', 'Hung', 'ShuttingDown', 'Restarting'],
      { type: 'CRASH' },
      'guestIsNotRunning',
    ),
} as const satisfies Kind
