import type { Happening } from '../kernel/happening'
import { firstAfter } from '../kernel/ascending'

/** What the page looks up in a run's log again and again, kept up while the log grows. */
export class RunIndex {
  /** Lines of the event log: what Windows logged, and what was done to the cluster. */
  readonly rows: Happening[] = []
  readonly rowTimes: number[] = []
  /** Faults, repairs and operations, by the script or by the user. */
  readonly interventions: Happening[] = []
  readonly #log: readonly Happening[]
  #read = 0

  private constructor(log: readonly Happening[]) {
    this.#log = log
  }

  static #of = new WeakMap<readonly Happening[], RunIndex>()

  static of(run: { readonly log: readonly Happening[] }): RunIndex {
    const index = RunIndex.#of.get(run.log) ?? new RunIndex(run.log)
    RunIndex.#of.set(run.log, index)
    index.#readOn()
    return index
  }

  /** How many rows lie at or before that moment. */
  rowsUntil(atMs: number): number {
    return firstAfter(this.rowTimes, atMs)
  }

  /** The latest thing done to the cluster at or before that moment. */
  interventionBefore(atMs: number): Happening | undefined {
    return this.interventions.findLast((happening) => happening.atMs <= atMs)
  }

  #readOn(): void {
    for (; this.#read < this.#log.length; this.#read++) {
      const happening = this.#log[this.#read]!
      if (happening.type === 'intervention.applied') this.interventions.push(happening)
      if (!isRow(happening)) continue
      this.rows.push(happening)
      this.rowTimes.push(happening.atMs)
    }
  }
}

const important: ReadonlySet<string> = new Set([
  'intervention.applied',
  'intervention.refused',
  'script.timedOut',
])

function isRow({ type }: Happening): boolean {
  return type === 'event.logged' || important.has(type)
}
