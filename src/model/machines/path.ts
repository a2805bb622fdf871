import { assign, setup } from 'xstate'
import { actions, happened } from './happened'

/** Volumes (by number) that this path does not reach although it is connected. */
export interface PathContext {
  readonly lostVolumes: readonly number[]
}

/** A node's connection to a storage unit: the cable as a whole, and single volumes masked from it. */
export const path = setup({
  types: {
    context: {} as PathContext,
    events: {} as
      | { type: 'LOSE' }
      | { type: 'RESTORE' }
      | { type: 'LOSE_VOLUME'; volume: number }
      | { type: 'RESTORE_VOLUME'; volume: number },
  },
  actions: {
    ...actions,
    loseVolume: assign(({ context, event }) =>
      event.type === 'LOSE_VOLUME'
        ? { lostVolumes: [...context.lostVolumes.filter((v) => v !== event.volume), event.volume] }
        : {},
    ),
    restoreVolume: assign(({ context, event }) =>
      event.type === 'RESTORE_VOLUME'
        ? { lostVolumes: context.lostVolumes.filter((v) => v !== event.volume) }
        : {},
    ),
    restoreAll: assign({ lostVolumes: [] }),
  },
}).createMachine({
  id: 'path',
  initial: 'Connected',
  context: { lostVolumes: [] },
  on: {
    LOSE_VOLUME: { actions: ['loseVolume', happened('path.volumeLost')] },
    RESTORE_VOLUME: { actions: ['restoreVolume', happened('path.volumeRestored')] },
  },
  states: {
    Connected: {
      on: {
        LOSE: { target: 'Lost', actions: happened('path.lost') },
        RESTORE: { actions: ['restoreAll', happened('path.restored')] },
      },
    },
    Lost: { on: { RESTORE: { target: 'Connected', actions: ['restoreAll', happened('path.restored')] } } },
  },
})
