import type { Happening } from '../kernel/happening'
import { lastAtOrBefore } from '../kernel/ascending'
import type { Intervention } from '../model/intervention'
import type { Lane } from '../model/lanes'
import type { ClusterSnapshot } from '../model/snapshot'
import { markersOf } from '../scenario/script'
import type { Scenario } from '../scenario/scenario'
import type { Sentence } from './sentence'

/** A user's act at a moment; those of one moment are carried out in the order of the list. */
export interface TimedIntervention {
  readonly atMs: number
  readonly intervention: Intervention
}

export interface RunMarker {
  readonly id: string
  readonly label: string
  /** Null: not reached yet. */
  readonly atMs: number | null
}

/**
 * What happens in a scenario, as a value: a pure function of scenario, interventions and seed. Everything on screen is a
 * cursor on it. `simulate` computes one as far as somebody asks; a `RecordedRun` was computed before.
 */
export abstract class Run {
  abstract readonly seed: number
  abstract readonly log: readonly Happening[]
  /** Everything up to here is known and will not change. */
  abstract readonly simulatedMs: number
  /** Then `simulatedMs` is the end. */
  abstract readonly ended: boolean
  /** Nothing was pending any more at the end. */
  abstract readonly settled: boolean
  /** Why the run was stopped: a violated invariant or a limit. */
  abstract readonly problem: Sentence | null
  abstract readonly eventsDelivered: number
  /** Moments at which anything at all changed, ascending. */
  abstract readonly instants: readonly number[]
  /** What each thing went through so far. */
  abstract readonly lanes: readonly Lane[]
  private cached: readonly { version: number; snapshot: ClusterSnapshot }[] = []
  private times: number[] = []
  private timesFrom = 0
  private readonly stepsDone = new Map<string, number>()
  private stepsFrom = 0

  constructor(
    readonly scenario: Scenario,
    readonly interventions: readonly TimedIntervention[],
  ) {}

  /** Simulates further, in slices as long as `mayGoOn` says so. True when `untilMs` or the end is reached. */
  abstract advance(untilMs: number, mayGoOn?: () => boolean): boolean

  protected abstract read(atMs: number): ClusterSnapshot

  /** Everything at a known moment. What did not change since the moment read before is the very same object. */
  snapshotAt(atMs: number): ClusterSnapshot {
    const at = Math.max(0, Math.min(Math.floor(atMs), this.simulatedMs))
    const version = this.versionAt(at)
    const known = this.cached.find((kept) => kept.version === version && kept.snapshot.atMs === at)
    if (known !== undefined) return known.snapshot
    const snapshot = this.read(at)
    // Three: the picture asks for the present, words for a moment before it, the narration for that of its sentence.
    this.cached = [{ version, snapshot }, ...this.cached.slice(0, 2)]
    return snapshot
  }

  /** Equal numbers: nothing changed between the moments, only clocks went on. */
  versionAt(atMs: number): number {
    return lastAtOrBefore(this.instants, atMs)
  }

  /** The last moment, at or before that one, at which anything changed. */
  changedMs(atMs: number): number {
    return this.instants[this.versionAt(atMs)] ?? 0
  }

  /** The last happening at or before a moment. */
  seqAt(atMs: number): number {
    let low = 0
    let high = this.log.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.log[middle].atMs <= atMs) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Distinct times of happenings up to what is known, ascending. */
  get eventTimes(): readonly number[] {
    for (; this.timesFrom < this.log.length; this.timesFrom++) {
      const { atMs } = this.log[this.timesFrom]
      if (this.times[this.times.length - 1] !== atMs) this.times.push(atMs)
    }
    return this.times
  }

  markers(): readonly RunMarker[] {
    return markersOf(this.scenario).map(({ id, label, at }) => {
      const atMs = 'atMs' in at ? (at.atMs <= this.simulatedMs ? at.atMs : null) : this.stepDoneMs(at.step)
      return { id, label, atMs }
    })
  }

  /** When a step of the script was done; null while it is not. */
  stepDoneMs(step: string): number | null {
    // The log only grows: each line is looked at once.
    for (; this.stepsFrom < this.log.length; this.stepsFrom++) {
      const { type, target, params, atMs } = this.log[this.stepsFrom]
      const done =
        type === 'script.stepReached' ? target : type === 'intervention.applied' ? params.step : undefined
      if (typeof done === 'string' && !this.stepsDone.has(done)) this.stepsDone.set(done, atMs)
    }
    return this.stepsDone.get(step) ?? null
  }
}
