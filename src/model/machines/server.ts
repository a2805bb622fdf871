import { assign, setup } from 'xstate'
import { actions, figures, happened } from './happened'

/** A physical server: power, Windows, and whether it answers. Hung is frozen, not off: it may wake. */
export const server = setup({
  types: {
    context: {} as {
      /** It last stopped without being shut down. */
      readonly unclean: boolean
      /** It is shut down to start again. */
      readonly restarts: boolean
    },
    events: {} as
      | { type: 'POWER_LOST' }
      | { type: 'POWER_ON' }
      | { type: 'BUGCHECK' }
      | { type: 'HANG' }
      | { type: 'WAKE' }
      | { type: 'SHUT_DOWN' }
      | { type: 'RESTART' }
      | { type: 'SERVICES_STOPPED' },
  },
  actions: {
    ...actions,
    noteUnclean: assign({ unclean: true, restarts: false }),
    noteClean: assign({ unclean: false, restarts: false }),
    noteRestart: assign({ restarts: true }),
  },
  delays: {
    serverBoot: figures.serverBoot.typical,
    serverDump: figures.serverDump.typical,
    serverShutdown: figures.serverShutdown.typical,
  },
}).createMachine({
  id: 'server',
  initial: 'Running',
  context: { unclean: false, restarts: false },
  states: {
    Off: { on: { POWER_ON: { target: 'Booting', actions: happened('server.poweredOn') } } },
    Booting: {
      after: { serverBoot: { target: 'Running', actions: [happened('server.started'), 'noteClean'] } },
      on: { POWER_LOST: powerLost() },
    },
    Running: {
      on: {
        POWER_LOST: powerLost(),
        BUGCHECK: bugcheck(),
        HANG: { target: 'Hung', actions: happened('server.hung') },
        SHUT_DOWN: { target: 'ShuttingDown', actions: happened('server.shuttingDown') },
        RESTART: { target: 'ShuttingDown', actions: ['noteRestart', happened('server.shuttingDown')] },
      },
    },
    Hung: {
      on: {
        WAKE: { target: 'Running', actions: happened('server.woke') },
        POWER_LOST: powerLost(),
        BUGCHECK: bugcheck(),
      },
    },
    Bugcheck: {
      after: { serverDump: { target: 'Booting', actions: happened('server.restarting') } },
      on: { POWER_LOST: powerLost() },
    },
    ShuttingDown: {
      on: {
        SERVICES_STOPPED: 'PoweringOff',
        POWER_LOST: powerLost(),
        BUGCHECK: bugcheck(),
      },
    },
    PoweringOff: {
      after: {
        serverShutdown: [
          {
            guard: ({ context }) => context.restarts,
            target: 'Booting',
            actions: happened('server.bootsAgain'),
          },
          { target: 'Off', actions: happened('server.poweredOff') },
        ],
      },
      on: { POWER_LOST: powerLost() },
    },
  },
})

function powerLost() {
  return { target: 'Off', actions: [happened('server.powerLost'), 'noteUnclean'] } as const
}

function bugcheck() {
  return { target: 'Bugcheck', actions: [happened('server.bugchecked'), 'noteUnclean'] } as const
}
