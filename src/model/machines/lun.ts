import { assign, setup } from 'xstate'
import { actions, happened } from './happened'

export interface LunContext {
  /** Nodes that hold the persistent reservation. One at most; a set, so that a wrong rule can be seen to break it. */
  readonly holders: readonly number[]
  /** The previous holder, for the picture's memory of where a volume came from. */
  readonly former: number | null
}

/** The storage unit's side of a volume: who holds its SCSI-3 persistent reservation. */
export const lun = setup({
  types: {
    context: {} as LunContext,
    events: {} as
      | { type: 'RESERVE'; by: number; from: null }
      | { type: 'PREEMPT'; by: number; from: number }
      | { type: 'RELEASE'; by: number },
  },
  actions: {
    ...actions,
    hold: assign(({ context, event }) => ({
      holders: [event.by],
      former: context.holders.find((n) => n !== event.by) ?? context.former,
    })),
    release: assign(({ context, event }) => ({
      holders: context.holders.filter((n) => n !== event.by),
      former: event.by,
    })),
  },
  guards: {
    isHolder: ({ context, event }) => context.holders.includes(event.by),
    // PREEMPT names the key it takes from: whoever came in between keeps the reservation.
    isFrom: ({ context, event }) => 'from' in event && context.holders.includes(event.from as number),
  },
}).createMachine({
  id: 'lun',
  initial: 'Free',
  context: { holders: [], former: null },
  states: {
    Free: {
      on: {
        RESERVE: { target: 'Reserved', actions: ['hold', happened('volume.reserved')] },
        PREEMPT: { target: 'Reserved', actions: ['hold', happened('volume.reserved')] },
      },
    },
    Reserved: {
      on: {
        PREEMPT: { guard: 'isFrom', actions: ['hold', happened('volume.preempted')] },
        RELEASE: { guard: 'isHolder', target: 'Free', actions: ['release', happened('volume.released')] },
      },
    },
  },
})
