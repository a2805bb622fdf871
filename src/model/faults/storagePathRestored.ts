import { optional, sendToPaths, type Kind } from '../kind'

/** The path works again, for everything or for one volume. */
export const storagePathRestored = {
  kind: 'storagePathRestored',
  class: 'repair',
  target: 'node',
  params: { volume: optional('volume') },
  apply: (r, target, params) => sendToPaths(r, 'RESTORE', target, params),
} as const satisfies Kind
