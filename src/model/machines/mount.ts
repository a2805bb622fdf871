import { assign, setup } from 'xstate'
import { actions, figures, happened } from './happened'

/** How a host finds the file system when it attaches the disk; none: the disk is passed through to a guest. */
export type FileSystem = 'clean' | 'dirty' | 'damaged' | 'none'

export interface MountContext {
  readonly fileSystem: FileSystem
  /** Maintenance mode: health checks rest. It lives on this host and ends with the mount. */
  readonly maintenance: boolean
}

/** One host's side of a volume: the disk device and the file system on it. */
export const mount = setup({
  types: {
    context: {} as MountContext,
    events: {} as
      | { type: 'ATTACH'; fileSystem: FileSystem }
      | { type: 'DISMOUNT' }
      | { type: 'DETACH' }
      | { type: 'HOST_LOST' }
      | { type: 'MAINTENANCE_ON' }
      | { type: 'MAINTENANCE_OFF' },
  },
  actions: {
    ...actions,
    find: assign(({ event }) =>
      event.type === 'ATTACH' ? { fileSystem: event.fileSystem, maintenance: false } : {},
    ),
  },
  delays: {
    diskDeviceOnline: figures.diskDeviceOnline.typical,
    diskMount: figures.diskMount.typical,
    diskCheck: figures.diskCheck.typical,
    diskRelease: figures.diskRelease.typical,
  },
}).createMachine({
  id: 'mount',
  initial: 'Detached',
  context: { fileSystem: 'clean', maintenance: false },
  states: {
    Detached: { on: { ATTACH: { target: 'Attaching', actions: ['find', happened('volume.attaching')] } } },
    Attaching: {
      after: {
        diskDeviceOnline: [
          {
            guard: ({ context }) => context.fileSystem === 'none',
            target: 'Mounted',
            actions: happened('volume.passedThrough'),
          },
          { target: 'Mounting', actions: happened('volume.mounting') },
        ],
      },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
    Mounting: {
      after: {
        diskMount: [
          {
            guard: ({ context }) => context.fileSystem === 'damaged',
            target: 'Detached',
            actions: happened('volume.mountFailed'),
          },
          {
            guard: ({ context }) => context.fileSystem === 'dirty',
            target: 'Checking',
            actions: happened('volume.checking'),
          },
          { target: 'Mounted', actions: happened('volume.mounted') },
        ],
      },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
    Checking: {
      after: {
        diskCheck: { target: 'Mounted', actions: [happened('volume.checked'), happened('volume.mounted')] },
      },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
    Mounted: {
      on: {
        DISMOUNT: { target: 'Dismounting', actions: happened('volume.dismounting') },
        DETACH: { target: 'Detached', actions: happened('volume.detached') },
        HOST_LOST: 'Detached',
        MAINTENANCE_ON: {
          guard: ({ context }) => !context.maintenance,
          actions: [assign({ maintenance: true }), happened('volume.maintenanceOn')],
        },
        MAINTENANCE_OFF: {
          guard: ({ context }) => context.maintenance,
          actions: [assign({ maintenance: false }), happened('volume.maintenanceOff')],
        },
      },
    },
    Dismounting: {
      after: { diskRelease: { target: 'Detached', actions: happened('volume.dismounted') } },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
  },
})
