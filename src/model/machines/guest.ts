import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/**
 * The operating system inside a virtual machine. While its host hangs or its memory is being saved, the kernel holds
 * its clocks: it is frozen and does not know it. THAW puts a saved guest back as it was.
 */
export const guest = setup({
  types: {
    events: {} as
      | { type: 'BOOT' }
      | { type: 'HANG' }
      | { type: 'CRASH' }
      | { type: 'SHUT_DOWN' }
      | { type: 'RESTART' }
      | { type: 'RESET' }
      | { type: 'POWER_OFF' }
      | { type: 'THAW'; as: string },
  },
  actions,
  delays: {
    guestBoot: figures.guestBoot.typical,
    guestShutdown: figures.guestShutdown.typical,
    guestCrashDump: figures.guestCrashDump.typical,
  },
}).createMachine({
  id: 'guest',
  initial: 'Off',
  states: {
    Off: {
      on: {
        BOOT: boots(),
        THAW: [
          { guard: ({ event }) => event.as === 'Booting', target: 'Booting' },
          { guard: ({ event }) => event.as === 'Hung', target: 'Hung' },
          { guard: ({ event }) => event.as === 'Crashed', target: 'Crashed' },
          { guard: ({ event }) => event.as === 'Restarting', target: 'Restarting' },
          { target: 'Running' },
        ],
      },
    },
    Booting: {
      after: { guestBoot: { target: 'Running', actions: happened('guest.running') } },
      // It begins anew as soon as physics finds it off in a machine that runs.
      on: { POWER_OFF: 'Off', RESET: 'Off', HANG: hung(), CRASH: crashed() },
    },
    Running: {
      on: {
        HANG: hung(),
        CRASH: crashed(),
        SHUT_DOWN: { target: 'ShuttingDown', actions: happened('guest.shuttingDown') },
        RESTART: { target: 'Restarting', actions: happened('guest.restarting') },
        RESET: boots(),
        POWER_OFF: 'Off',
      },
    },
    Hung: { on: { POWER_OFF: 'Off', RESET: boots(), CRASH: crashed() } },
    Crashed: {
      after: { guestCrashDump: boots() },
      on: { POWER_OFF: 'Off', RESET: boots() },
    },
    ShuttingDown: {
      after: { guestShutdown: { target: 'Off', actions: happened('guest.shutDown') } },
      on: { POWER_OFF: 'Off', RESET: boots(), HANG: hung(), CRASH: crashed() },
    },
    // The virtual machine runs on and is told nothing.
    Restarting: {
      after: { guestShutdown: boots() },
      on: { POWER_OFF: 'Off', SHUT_DOWN: 'ShuttingDown', RESET: boots(), HANG: hung(), CRASH: crashed() },
    },
  },
})

function boots() {
  return { target: 'Booting', actions: happened('guest.booting') } as const
}

function hung() {
  return { target: 'Hung', actions: happened('guest.hung') } as const
}

function crashed() {
  return { target: 'Crashed', actions: happened('guest.crashed') } as const
}
