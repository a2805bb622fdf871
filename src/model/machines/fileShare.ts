import { setup } from 'xstate'
import { actions, happened } from './happened'

/** The server outside the cluster whose share is the witness. */
export const fileShare = setup({
  types: { events: {} as { type: 'LOSE' } | { type: 'RESTORE' } },
  actions,
}).createMachine({
  id: 'fileShare',
  initial: 'Up',
  states: {
    Up: { on: { LOSE: { target: 'Down', actions: happened('fileShare.lost') } } },
    Down: { on: { RESTORE: { target: 'Up', actions: happened('fileShare.restored') } } },
  },
})
