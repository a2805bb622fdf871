import { setup } from 'xstate'
import { actions, happened } from './happened'

/** A node's cable to one network; Absent: it has no adapter there, and nothing can be done to it. */
export const link = setup({
  types: { events: {} as { type: 'LOSE' } | { type: 'RESTORE' } },
  actions,
}).createMachine({
  id: 'link',
  initial: 'Up',
  states: {
    Up: { on: { LOSE: { target: 'Down', actions: happened('link.lost') } } },
    Down: { on: { RESTORE: { target: 'Up', actions: happened('link.restored') } } },
    Absent: {},
  },
})
