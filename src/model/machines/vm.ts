import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/**
 * A virtual machine on one host, as Hyper-V 1.0 of Windows Server 2008 knows it. Absent: not registered there. Saving and
 * Restoring last as long as physics needs to move the memory; TERMINATE is the Resource Hosting Subsystem's end of the
 * resource, which turns the machine off; END ends the virtual machine and leaves its configuration.
 */
export const vm = setup({
  types: {
    events: {} as
      | { type: 'REGISTER'; saved: boolean }
      | { type: 'UNREGISTER' }
      | { type: 'START' }
      | { type: 'START_FAILED'; reason: string }
      | { type: 'PAUSE' }
      | { type: 'RESUME' }
      | { type: 'SAVE' }
      | { type: 'SAVED' }
      | { type: 'RESTORE' }
      | { type: 'RESTORED' }
      | { type: 'DISCARD' }
      | { type: 'APPLY_SNAPSHOT' }
      | { type: 'TURN_OFF' }
      | { type: 'SHUT_DOWN' }
      | { type: 'GUEST_OFF' }
      | { type: 'PROCESS_LOST' }
      | { type: 'TERMINATE' }
      | { type: 'END' }
      | { type: 'HOST_LOST' },
  },
  actions,
  delays: {
    vmConfigurationOnline: figures.vmConfigurationOnline.typical,
    vmConfigurationOffline: figures.vmConfigurationOffline.typical,
    vmStart: figures.vmStart.typical,
    vmTurnOff: figures.vmTurnOff.typical,
    pendingTimeout: figures.pendingTimeout.typical,
  },
}).createMachine({
  id: 'vm',
  initial: 'Absent',
  on: { TERMINATE: '.Absent', HOST_LOST: '.Absent' },
  states: {
    Absent: {
      on: {
        REGISTER: [
          {
            guard: ({ event }) => event.saved,
            target: 'RegisteringSaved',
            actions: happened('vm.registering'),
          },
          { target: 'Registering', actions: happened('vm.registering') },
        ],
        TERMINATE: undefined,
        HOST_LOST: undefined,
      },
    },
    Registering: {
      after: { vmConfigurationOnline: { target: 'Off', actions: happened('vm.registered') } },
    },
    RegisteringSaved: {
      after: { vmConfigurationOnline: { target: 'Saved', actions: happened('vm.registered') } },
    },
    Off: {
      on: {
        START: { target: 'Starting', actions: happened('vm.starting') },
        // One that was taken while the machine was on holds its memory.
        APPLY_SNAPSHOT: 'Saved',
        UNREGISTER: { target: 'Unregistering', actions: happened('vm.unregistering') },
      },
    },
    Starting: {
      after: { vmStart: { target: 'Running', actions: happened('vm.running') } },
      on: {
        START_FAILED: { target: 'Off', actions: happened('vm.startFailed') },
        PROCESS_LOST: { target: 'Off', actions: happened('vm.processLost') },
        END: { target: 'Off', actions: happened('vm.turnedOff') },
        TERMINATE: { target: 'Absent', actions: happened('vm.turnedOff') },
      },
    },
    Running: {
      on: {
        SAVE: { target: 'Saving', actions: happened('vm.saving') },
        PAUSE: { target: 'Paused', actions: happened('vm.paused') },
        TURN_OFF: { target: 'TurningOff', actions: happened('vm.stopping') },
        SHUT_DOWN: { target: 'ShuttingDown', actions: happened('vm.stopping') },
        GUEST_OFF: { target: 'Off', actions: happened('vm.stopped') },
        PROCESS_LOST: { target: 'Off', actions: happened('vm.processLost') },
        END: { target: 'Off', actions: happened('vm.turnedOff') },
        TERMINATE: { target: 'Absent', actions: happened('vm.turnedOff') },
      },
    },
    // Hyper-V holds a machine whose files cannot grow. It goes on when somebody resumes it.
    Paused: {
      on: {
        RESUME: { target: 'Running', actions: happened('vm.resumed') },
        SAVE: { target: 'Saving', actions: happened('vm.saving') },
        TURN_OFF: { target: 'TurningOff', actions: happened('vm.stopping') },
        PROCESS_LOST: { target: 'Off', actions: happened('vm.processLost') },
        END: { target: 'Off', actions: happened('vm.turnedOff') },
        TERMINATE: { target: 'Absent', actions: happened('vm.turnedOff') },
      },
    },
    Saving: {
      on: {
        SAVED: { target: 'Saved', actions: happened('vm.saved') },
        PROCESS_LOST: { target: 'Off', actions: happened('vm.processLost') },
        END: { target: 'Off', actions: happened('vm.turnedOff') },
        TERMINATE: { target: 'Absent', actions: happened('vm.turnedOff') },
      },
    },
    Saved: {
      on: {
        RESTORE: { target: 'Restoring', actions: happened('vm.restoring') },
        DISCARD: { target: 'Off', actions: happened('vm.savedStateDiscarded') },
        UNREGISTER: { target: 'Unregistering', actions: happened('vm.unregistering') },
      },
    },
    // What lies on the volume is used up when it has been read in full: whatever ends that before leaves it there.
    Restoring: {
      on: {
        RESTORED: { target: 'Running', actions: happened('vm.restored') },
        START_FAILED: { target: 'Saved', actions: happened('vm.startFailed') },
        PROCESS_LOST: { target: 'Saved', actions: happened('vm.restoreEnded') },
        END: { target: 'Saved', actions: happened('vm.restoreEnded') },
        TERMINATE: { target: 'Absent', actions: happened('vm.restoreEnded') },
      },
    },
    TurningOff: {
      after: { vmTurnOff: { target: 'Off', actions: happened('vm.stopped') } },
      on: { END: { target: 'Off', actions: happened('vm.turnedOff') } },
    },
    ShuttingDown: {
      // A guest that does not answer keeps nobody waiting for ever.
      after: { pendingTimeout: 'TurningOff' },
      on: {
        GUEST_OFF: { target: 'Off', actions: happened('vm.stopped') },
        TURN_OFF: 'TurningOff',
        PAUSE: { target: 'Paused', actions: happened('vm.paused') },
        END: { target: 'Off', actions: happened('vm.turnedOff') },
        PROCESS_LOST: { target: 'Off', actions: happened('vm.processLost') },
      },
    },
    Unregistering: {
      after: { vmConfigurationOffline: { target: 'Absent', actions: happened('vm.unregistered') } },
    },
  },
})
