import { assign, setup } from 'xstate'
import { actions, happened } from './happened'

export interface NetworkContext {
  /** Node numbers by segment while the switch is split; null while it is whole. */
  readonly blocks: readonly (readonly number[])[] | null
  /** One-way losses: packets from the first node do not reach the second. */
  readonly lostRoutes: readonly (readonly [number, number])[]
}

/** What a lost route leads to when it is no node: the server of the file share. */
export const shareServer = -1

/** Nodes that no block names share one of their own. */
export function blockOf(blocks: readonly (readonly number[])[], node: number): number {
  return blocks.findIndex((block) => block.includes(node))
}

/** A network's switch: up or dead, whole or split into segments, with routes that lose packets one way. */
export const network = setup({
  types: {
    context: {} as NetworkContext,
    events: {} as
      | { type: 'LOSE' }
      | { type: 'RESTORE' }
      | { type: 'SPLIT'; blocks: readonly (readonly number[])[] }
      | { type: 'LOSE_ROUTE'; from: number; to: number }
      | { type: 'RESTORE_ROUTE'; from: number; to: number },
  },
  actions: {
    ...actions,
    split: assign(({ event }) => (event.type === 'SPLIT' ? { blocks: event.blocks } : {})),
    heal: assign({ blocks: null }),
    loseRoute: assign(({ context, event }) =>
      event.type === 'LOSE_ROUTE'
        ? {
            lostRoutes: [
              ...without(context.lostRoutes, event.from, event.to),
              [event.from, event.to] as const,
            ],
          }
        : {},
    ),
    restoreRoute: assign(({ context, event }) =>
      event.type === 'RESTORE_ROUTE' ? { lostRoutes: without(context.lostRoutes, event.from, event.to) } : {},
    ),
  },
}).createMachine({
  id: 'network',
  initial: 'Up',
  context: { blocks: null, lostRoutes: [] },
  on: {
    LOSE_ROUTE: { actions: ['loseRoute', happened('route.lost')] },
    RESTORE_ROUTE: { actions: ['restoreRoute', happened('route.restored')] },
  },
  states: {
    Up: {
      on: {
        LOSE: { target: 'Down', actions: happened('network.lost') },
        SPLIT: { actions: ['split', happened('network.split')] },
        RESTORE: { actions: ['heal', happened('network.restored')] },
      },
    },
    Down: {
      on: {
        SPLIT: { actions: ['split'] },
        RESTORE: { target: 'Up', actions: ['heal', happened('network.restored')] },
      },
    },
  },
})

function without(
  routes: NetworkContext['lostRoutes'],
  from: number,
  to: number,
): NetworkContext['lostRoutes'] {
  return routes.filter(([f, t]) => f !== from || t !== to)
}
