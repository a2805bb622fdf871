import type { EntityEvent } from './eventQueue'

/** What XState needs to go on; the rest of a snapshot can be given back. */
export interface Place {
  readonly value: string
  readonly context: unknown
}

/** A named `after` of the state just entered; its length is the model's to say. */
export interface DelayStarted {
  readonly id: string
  readonly delay: string
  readonly event: EntityEvent
}

/** An action of the machine's own, as data. */
export interface Effect {
  readonly type: string
  readonly params: unknown
}

export interface Stepped {
  readonly place: Place
  readonly started: readonly DelayStarted[]
  readonly cancelled: readonly string[]
  readonly effects: readonly Effect[]
}

/** One machine's steps: XState's own (below), or a table compiled from the same definition (table.ts). */
export interface Steps {
  readonly initial: Place
  step(from: Place, event: EntityEvent): Stepped
}

export const afterPrefix = 'xstate.after.'

/** Whether a timer is the delay of a state, and not one that somebody set on the machine. */
export function isDelay(timer: string): boolean {
  return timer.startsWith(afterPrefix)
}
