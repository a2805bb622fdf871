import { sendIf, type Kind } from '../kind'

/** The server with the file share is gone: no node reaches the witness. */
export const fileShareLoss = {
  kind: 'fileShareLoss',
  class: 'fault',
  target: 'fileShare',
  params: {},
  undoneBy: 'fileShareRestored',
  apply: (r) => sendIf(r, r.plant.fileShare, ['Up'], { type: 'LOSE' }, 'alreadyLost'),
} as const satisfies Kind
