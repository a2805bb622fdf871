import { setup } from 'xstate'
import { actions, happened } from './happened'

/** The program the virtual machine exists for. The 2008 host cluster never looks at it. */
export const application = setup({
  types: {
    events: {} as
      | { type: 'START' }
      | { type: 'STOP' }
      | { type: 'FAIL' }
      | { type: 'REPAIR' }
      | { type: 'THAW'; as: string },
  },
  actions,
}).createMachine({
  id: 'application',
  initial: 'Off',
  states: {
    Off: {
      on: {
        START: { target: 'Running', actions: happened('application.started') },
        THAW: [{ guard: ({ event }) => event.as === 'Failed', target: 'Failed' }, { target: 'Running' }],
      },
    },
    Running: { on: { STOP: 'Off', FAIL: { target: 'Failed', actions: happened('application.failed') } } },
    Failed: { on: { STOP: 'Off', REPAIR: { target: 'Running', actions: happened('application.restored') } } },
  },
})
