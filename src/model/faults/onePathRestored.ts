import { sendToPaths, type Kind } from '../kind'

/** One of the paths works again. */
export const onePathRestored = {
  kind: 'onePathRestored',
  class: 'repair',
  target: 'node',
  params: {},
  apply: (r, target) => sendToPaths(r, target, 'RESTORE_ONE', ({ out }) => out > 0, 'notLost'),
} as const satisfies Kind
