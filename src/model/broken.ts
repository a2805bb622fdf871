import type { Running } from './running'
import type { Data, Logged } from './simulator'

/** A rule that no settled instant may break: its number in the catalogue and what broke it. */
export interface Broken {
  readonly id: string
  readonly params: Data
}

/** Says that a rule is broken, of one thing. */
export type Breaks = (id: string, params?: Data) => void

/** Whether this instant has brought such a line. */
export function saidNow({ sim: { log }, now }: Running, is: (line: Logged) => boolean): boolean {
  for (let i = log.length - 1; i >= 0 && log[i].atMs === now; i--) if (is(log[i])) return true
  return false
}
