import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/**
 * What a room gives to several things at once: a power circuit, or its cooling. Without power everything on the circuit is
 * off in that instant; without cooling it goes on until it is too hot.
 */
export const supply = setup({
  types: {
    context: {} as { readonly cools: boolean },
    events: {} as { type: 'LOSE' } | { type: 'RESTORE' },
  },
  actions,
  delays: { overheating: figures.overheating.typical },
}).createMachine({
  id: 'supply',
  initial: 'Up',
  context: { cools: false },
  states: {
    Up: {
      on: {
        LOSE: [
          { guard: ({ context }) => context.cools, target: 'Warming', actions: happened('supply.lost') },
          { target: 'Out', actions: happened('supply.lost') },
        ],
      },
    },
    Warming: {
      after: { overheating: { target: 'Out', actions: happened('supply.overheated') } },
      on: { RESTORE: { target: 'Up', actions: happened('supply.restored') } },
    },
    Out: { on: { RESTORE: { target: 'Up', actions: happened('supply.restored') } } },
  },
})
