import type { Happening } from './happening'
import type { Journal } from './journal'
import type { Stop } from './simulation'

/**
 * A run as far as it is known: what was and what came about, instant by instant. A `Simulation` makes one while it
 * goes on; a recorded one was made before and knows all of it.
 */
export interface Course {
  readonly seed: number
  readonly names: readonly string[]
  readonly kinds: readonly string[]
  readonly log: readonly Happening[]
  readonly journal: Journal
  /** Everything up to here will not change; below 0: nothing is settled yet. */
  readonly settledMs: number
  readonly ended: boolean
  /** Nothing is pending but background timers. */
  readonly isSettled: boolean
  readonly stop: Stop | null
  readonly eventsDelivered: number
  find(name: string): number | undefined
  /** Goes on up to `untilMs`, as long as `mayGoOn` says so. True when that or the end is reached. */
  run(untilMs: number, mayGoOn?: () => boolean): boolean
}
