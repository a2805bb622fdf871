import { sendIf, type Kind } from '../kind'

/** The file share is there again. */
export const fileShareRestored = {
  kind: 'fileShareRestored',
  class: 'repair',
  target: 'fileShare',
  params: {},
  apply: (r) => sendIf(r, r.plant.fileShare, ['Down'], { type: 'RESTORE' }, 'notLost'),
} as const satisfies Kind
