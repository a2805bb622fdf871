import type { Data } from './simulator'

/** A rule that no settled instant may break: its number in the catalogue and what broke it. */
export interface Broken {
  readonly id: string
  readonly params: Data
}

/** Says that a rule is broken, of one thing. */
export type Breaks = (id: string, params?: Data) => void
