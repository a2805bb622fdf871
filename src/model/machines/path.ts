import { assign, setup } from 'xstate'
import { actions, happened } from './happened'

export interface PathContext {
  /** Volumes (by number) that it does not reach although it is connected. */
  readonly lostVolumes: readonly number[]
  /** Cables of this node to the unit, which MPIO uses as one, and how many of them are out. */
  readonly cables: number
  readonly out: number
}

/** A node's connection to a storage unit: its cables as a whole, and single volumes masked from it. Absent: it has no cable to it. */
export const path = setup({
  types: {
    context: {} as PathContext,
    events: {} as
      | { type: 'LOSE' }
      | { type: 'RESTORE' }
      | { type: 'LOSE_ONE' }
      | { type: 'RESTORE_ONE' }
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
    loseAll: assign(({ context }) => ({ out: context.cables })),
    loseOne: assign(({ context }) => ({ out: context.out + 1 })),
    restoreOne: assign(({ context }) => ({ out: context.out - 1 })),
    restoreAll: assign({ lostVolumes: [], out: 0 }),
  },
  guards: {
    hasAnother: ({ context }) => context.out + 1 < context.cables,
    lacksOne: ({ context }) => context.out > 0,
  },
}).createMachine({
  id: 'path',
  initial: 'Connected',
  context: { lostVolumes: [], cables: 2, out: 0 },
  on: {
    LOSE_VOLUME: { actions: ['loseVolume', happened('path.volumeLost')] },
    RESTORE_VOLUME: { actions: ['restoreVolume', happened('path.volumeRestored')] },
  },
  states: {
    Connected: {
      on: {
        LOSE: { target: 'Lost', actions: ['loseAll', happened('path.lost')] },
        LOSE_ONE: [
          { guard: 'hasAnother', actions: ['loseOne', happened('path.oneLost')] },
          { target: 'Lost', actions: ['loseAll', happened('path.lost')] },
        ],
        RESTORE: { actions: ['restoreAll', happened('path.restored')] },
        RESTORE_ONE: { guard: 'lacksOne', actions: ['restoreOne', happened('path.oneRestored')] },
      },
    },
    Lost: {
      on: {
        RESTORE: { target: 'Connected', actions: ['restoreAll', happened('path.restored')] },
        RESTORE_ONE: { target: 'Connected', actions: ['restoreOne', happened('path.restored')] },
      },
    },
    Absent: {},
  },
})
