import { assign, setup } from 'xstate'
import { actions, happened } from './happened'

/** What lies on a volume, as far as it matters here. Sizes in MiB; memory files of virtual machines come on top. */
export interface FilesContext {
  readonly sizeMiB: number
  readonly usedMiB: number
  /** What grows on it finds no room. */
  readonly full: boolean
  readonly dirty: boolean
  /** Its file system cannot be mounted. */
  readonly damaged: boolean
}

export interface LunContext extends FilesContext {
  /** Nodes that hold the persistent reservation. One at most; a set, so that a wrong rule can be seen to break it. */
  readonly holders: readonly number[]
  /** The previous holder, for the picture's memory of where a volume came from. */
  readonly former: number | null
}

/** The storage unit's side of a volume: who holds its SCSI-3 persistent reservation, and what lies on it. */
export const lun = setup({
  types: {
    context: {} as LunContext,
    events: {} as
      | { type: 'RESERVE'; by: number; from: null }
      | { type: 'PREEMPT'; by: number; from: number }
      | { type: 'RELEASE'; by: number }
      | { type: 'TAKE_AWAY' }
      | { type: 'FILL'; usedMiB: number }
      | { type: 'FREE'; usedMiB: number }
      | { type: 'WRITE'; usedMiB: number }
      | { type: 'ENLARGE'; sizeMiB: number }
      | { type: 'SET_DIRTY' }
      | { type: 'CHECKED' }
      | { type: 'DAMAGE' }
      | { type: 'REPAIR' },
  },
  actions: {
    ...actions,
    hold: assign(({ context, event }) =>
      'by' in event
        ? {
            holders: [event.by],
            former: context.holders.find((n) => n !== event.by) ?? context.former,
          }
        : {},
    ),
    release: assign(({ context, event }) =>
      'by' in event
        ? { holders: context.holders.filter((n) => n !== event.by), former: event.by }
        : { holders: [], former: context.holders[0] ?? context.former },
    ),
    fill: assign(({ event }) => (event.type === 'FILL' ? { usedMiB: event.usedMiB, full: true } : {})),
    free: assign(({ event }) => (event.type === 'FREE' ? { usedMiB: event.usedMiB, full: false } : {})),
    write: assign(({ event }) => (event.type === 'WRITE' ? { usedMiB: event.usedMiB } : {})),
    enlarge: assign(({ event }) => (event.type === 'ENLARGE' ? { sizeMiB: event.sizeMiB, full: false } : {})),
  },
  guards: {
    isHolder: ({ context, event }) => 'by' in event && context.holders.includes(event.by),
    // PREEMPT names the key it takes from: whoever came in between keeps the reservation.
    isFrom: ({ context, event }) => 'from' in event && context.holders.includes(event.from as number),
  },
}).createMachine({
  id: 'lun',
  initial: 'Free',
  context: { holders: [], former: null, sizeMiB: 0, usedMiB: 0, full: false, dirty: false, damaged: false },
  on: {
    FILL: { guard: ({ context }) => !context.full, actions: ['fill', happened('volume.filled')] },
    FREE: { actions: ['free', happened('volume.spaceFreed')] },
    WRITE: { actions: 'write' },
    ENLARGE: { actions: ['enlarge', happened('volume.enlarged')] },
    SET_DIRTY: {
      guard: ({ context }) => !context.dirty,
      actions: [assign({ dirty: true }), happened('volume.dirtied')],
    },
    CHECKED: { guard: ({ context }) => context.dirty, actions: assign({ dirty: false }) },
    DAMAGE: {
      guard: ({ context }) => !context.damaged,
      actions: [assign({ damaged: true }), happened('volume.damaged')],
    },
    REPAIR: {
      guard: ({ context }) => context.damaged,
      actions: [assign({ damaged: false }), happened('volume.repaired')],
    },
  },
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
        TAKE_AWAY: { target: 'Free', actions: ['release', happened('volume.takenAway')] },
      },
    },
  },
})
