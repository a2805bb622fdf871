/**
 * What the model asks of whoever runs it: states by entity number, messages, timers, chance and the log. The kernel's
 * Simulation fits; the model knows no more of it than this.
 */
export interface Simulator {
  readonly names: readonly string[]
  readonly kinds: readonly string[]
  readonly states: readonly unknown[]
  readonly nowMs: number
  readonly seed: number
  readonly streams: {
    draw16(stream: string): number
    below(stream: string, below: number): number
    /** What the name has for the whole run. */
    fixed(name: string, below: number): number
  }
  readonly isSettled: boolean
  readonly causeSeq: number
  readonly log: readonly Logged[]
  add(name: string, kind: string, state?: unknown): number
  find(name: string): number | undefined
  set(entity: number, state: unknown): void
  /** What an entity was when this instant began; undefined if it was not there yet. */
  before(entity: number): unknown
  send(entity: number, event: Message): void
  timer(entity: number, timer: string, delayMs: number, event: Message, background?: boolean): void
  cancel(entity: number, timer: string): void
  cancelAll(entity: number): void
  dueMs(entity: number, timer: string): number | null
  hold(entity: number): void
  release(entity: number): void
  isHeld(entity: number): boolean
  remaining(entity: number, timer: string): number | null
  happen(type: string, target: string, params?: Data, by?: readonly string[]): number
  because(causeSeq: number, act: () => void): void
}

export interface Message {
  readonly type: string
  readonly [name: string]: unknown
}

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }
export interface Data {
  readonly [name: string]: Value
}

/** A line of the log. */
export interface Logged {
  readonly atMs: number
  readonly type: string
  readonly target: string
  readonly params: Data
  /** Number of the line that it came of, from 1. */
  readonly causeSeq: number | null
}

/** A machine's state as the simulator keeps it. */
export interface Standing<C = unknown> {
  readonly value: string
  readonly context: C
  readonly sinceMs: number
  readonly untilMs: number | null
}
