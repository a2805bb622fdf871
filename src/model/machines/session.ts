import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/**
 * One client's session with one virtual machine. A frozen server is waited for; one that stopped, or that nobody
 * reaches, has lost the session. Clients connect again by themselves.
 */
export const session = setup({
  types: { events: {} as { type: 'ANSWERED' } | { type: 'SILENT' } | { type: 'BROKEN' } },
  actions,
  delays: { sessionPatience: figures.sessionPatience.typical },
}).createMachine({
  id: 'session',
  initial: 'Lost',
  states: {
    Connected: {
      on: {
        SILENT: { target: 'Frozen', actions: happened('session.frozen') },
        BROKEN: { target: 'Lost', actions: happened('session.lost') },
      },
    },
    Frozen: {
      after: { sessionPatience: { target: 'Lost', actions: happened('session.lost') } },
      on: {
        ANSWERED: { target: 'Connected', actions: happened('session.resumed') },
        BROKEN: { target: 'Lost', actions: happened('session.lost') },
      },
    },
    Lost: { on: { ANSWERED: { target: 'Connected', actions: happened('session.connected') } } },
  },
})
