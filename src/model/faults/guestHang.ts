import { sendInside, type Kind } from '../kind'

/** The operating system inside the virtual machine hangs; nothing outside sees it. */
export const guestHang = {
  kind: 'guestHang',
  class: 'fault',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) =>
    sendInside(
      r,
      target,
      'guest',
      ['Booting', 'Running', 'ShuttingDown', 'Restarting'],
      { type: 'HANG' },
      'guestIsNotRunning',
    ),
} as const satisfies Kind
