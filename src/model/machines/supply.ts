import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/**
 * What a room gives to several things at once: a power circuit, or its cooling. Without power everything on the circuit is
 * off in that instant; without cooling it goes on until it is too hot.
 */
export const supply = setup({
  types: { events: {} as { type: 'LOSE' } | { type: 'LOSE_COOLING' } | { type: 'RESTORE' } },
  actions,
  delays: { overheating: figures.overheating.typical },
}).createMachine({
  id: 'supply',
  initial: 'Up',
  states: {
    Up: {
      on: {
        LOSE: { target: 'Out', actions: happened('supply.lost') },
        LOSE_COOLING: { target: 'Warming', actions: happened('supply.lost') },
      },
    },
    Warming: {
      after: { overheating: { target: 'Out', actions: happened('supply.overheated') } },
      on: { RESTORE: { target: 'Up', actions: happened('supply.restored') } },
    },
    Out: { on: { RESTORE: { target: 'Up', actions: happened('supply.restored') } } },
  },
})
