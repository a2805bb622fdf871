import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/**
 * The Cluster service as Windows runs it. What it believes is its view, an entity of its own; RestartPending is the
 * Service Control Manager waiting before it starts the service again.
 */
export const clusterService = setup({
  types: {
    events: {} as
      | { type: 'START' }
      | { type: 'STOP' }
      | { type: 'STOPPED' }
      | { type: 'CRASH' }
      | { type: 'END' }
      | { type: 'END_FOR_GOOD' }
      | { type: 'HOST_LOST' },
  },
  actions,
  delays: { serviceStart: figures.serviceStart.typical, serviceRestart: figures.serviceRestart.typical },
}).createMachine({
  id: 'clusterService',
  initial: 'Running',
  states: {
    Stopped: { on: { START: { target: 'Starting', actions: happened('service.starting') } } },
    RestartPending: {
      after: { serviceRestart: { target: 'Starting', actions: happened('service.starting') } },
      on: {
        START: { target: 'Starting', actions: happened('service.starting') },
        STOP: 'Stopped',
        // It crashed in the very instant in which it learned that it must not run any more.
        END_FOR_GOOD: 'Stopped',
        HOST_LOST: 'Stopped',
      },
    },
    Starting: {
      after: { serviceStart: { target: 'Running', actions: happened('service.started') } },
      on: {
        STOP: { target: 'Stopped', actions: happened('service.stopped') },
        CRASH: { target: 'RestartPending', actions: happened('service.crashed') },
        HOST_LOST: 'Stopped',
      },
    },
    Running: {
      on: {
        STOP: { target: 'Stopping', actions: happened('service.stopping') },
        CRASH: { target: 'RestartPending', actions: happened('service.crashed') },
        END: { target: 'RestartPending', actions: happened('service.ended') },
        // It has reported why it must not run, so the Service Control Manager does not start it again (assumption).
        END_FOR_GOOD: { target: 'Stopped', actions: happened('service.ended') },
        HOST_LOST: 'Stopped',
      },
    },
    Stopping: {
      on: {
        STOPPED: { target: 'Stopped', actions: happened('service.stopped') },
        CRASH: { target: 'RestartPending', actions: happened('service.crashed') },
        END: { target: 'Stopped', actions: happened('service.ended') },
        END_FOR_GOOD: { target: 'Stopped', actions: happened('service.ended') },
        HOST_LOST: 'Stopped',
      },
    },
  },
})
