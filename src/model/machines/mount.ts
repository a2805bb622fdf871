import { setup } from 'xstate'
import { actions, figures, happened } from './happened'

/** One host's side of a volume: the disk device and the file system on it. */
export const mount = setup({
  types: {
    events: {} as { type: 'ATTACH' } | { type: 'DISMOUNT' } | { type: 'DETACH' } | { type: 'HOST_LOST' },
  },
  actions,
  delays: {
    diskDeviceOnline: figures.diskDeviceOnline.typical,
    diskMount: figures.diskMount.typical,
    diskRelease: figures.diskRelease.typical,
  },
}).createMachine({
  id: 'mount',
  initial: 'Detached',
  states: {
    Detached: { on: { ATTACH: { target: 'Attaching', actions: happened('volume.attaching') } } },
    Attaching: {
      after: { diskDeviceOnline: { target: 'Mounting', actions: happened('volume.mounting') } },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
    Mounting: {
      after: { diskMount: { target: 'Mounted', actions: happened('volume.mounted') } },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
    Mounted: {
      on: {
        DISMOUNT: { target: 'Dismounting', actions: happened('volume.dismounting') },
        DETACH: { target: 'Detached', actions: happened('volume.detached') },
        HOST_LOST: 'Detached',
      },
    },
    Dismounting: {
      after: { diskRelease: { target: 'Detached', actions: happened('volume.dismounted') } },
      on: { DETACH: 'Detached', HOST_LOST: 'Detached' },
    },
  },
})
