import { optional, sendToOnePath, type Kind } from '../kind'

/** One of the paths works again. */
export const onePathRestored = {
  kind: 'onePathRestored',
  class: 'repair',
  target: 'node',
  params: { unit: optional('storageUnit') },
  apply: (r, target, params) =>
    sendToOnePath(r, 'RESTORE_ONE', target, params, ({ out }) => out > 0, 'notLost'),
} as const satisfies Kind
