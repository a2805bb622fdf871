import { setup } from 'xstate'
import { actions, happened } from './happened'

/** The storage unit as a whole: controllers and power. Reservations survive its failure. */
export const storageUnit = setup({
  types: { events: {} as { type: 'LOSE' } | { type: 'RESTORE' } },
  actions,
}).createMachine({
  id: 'storageUnit',
  initial: 'Up',
  states: {
    Up: { on: { LOSE: { target: 'Down', actions: happened('storageUnit.lost') } } },
    Down: { on: { RESTORE: { target: 'Up', actions: happened('storageUnit.restored') } } },
  },
})
