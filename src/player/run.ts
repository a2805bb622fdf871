import type { Course } from '../kernel/course'
import type { Happening } from '../kernel/happening'
import { lastAtOrBefore, type Journal } from '../kernel/journal'
import type { Intervention } from '../model/intervention'
import type { Plant } from '../model/plant'
import { Running, type ModelOptions } from '../model/running'
import type { ClusterSnapshot } from '../model/snapshot'
import { SnapshotReader } from '../model/world'
import { markersOf } from '../scenario/compile'
import type { Scenario } from '../scenario/scenario'
import { Past } from './past'
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
 * cursor on it. `simulate` computes one as far as somebody asks; `recordedRun` reads one that was computed before.
 */
export class Run {
  private readonly past: Past
  private readonly reader: SnapshotReader
  private cached: readonly { version: number; snapshot: ClusterSnapshot }[] = []
  private times: number[] = []
  private timesFrom = 0

  constructor(
    readonly scenario: Scenario,
    readonly interventions: readonly TimedIntervention[],
    readonly course: Course,
    /** Which entity stands for what. */
    readonly plant: Plant,
  ) {
    this.past = new Past(course)
    this.reader = new SnapshotReader(
      new Running(this.past, plant, modelOptions(scenario, interventions)),
      (sinceMs) => this.past.changedSince(sinceMs),
    )
  }

  get seed(): number {
    return this.course.seed
  }

  get log(): readonly Happening[] {
    return this.course.log
  }

  /** Everything up to here is known and will not change. */
  get simulatedMs(): number {
    return Math.max(0, this.course.settledMs)
  }

  /** Then `simulatedMs` is the end. */
  get ended(): boolean {
    return this.course.ended || this.course.stop !== null
  }

  /** Nothing was pending any more at the end. */
  get settled(): boolean {
    return this.course.ended && this.course.isSettled
  }

  /** Why the run was stopped: a violated invariant or a limit. */
  get problem(): Sentence | null {
    const { stop } = this.course
    if (stop === null) return null
    const params = Object.entries(stop.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ])
    return { code: `stop-${stop.code}`, params: Object.fromEntries(params) }
  }

  get eventsDelivered(): number {
    return this.course.eventsDelivered
  }

  /** Simulates further, in slices as long as `mayGoOn` says so. True when `untilMs` or the end is reached. */
  advance(untilMs: number, mayGoOn: () => boolean = () => true): boolean {
    return this.ended || this.course.run(untilMs, mayGoOn)
  }

  /** Everything at a known moment. What did not change since the moment read before is the very same object. */
  snapshotAt(atMs: number): ClusterSnapshot {
    const at = Math.max(0, Math.min(Math.floor(atMs), this.simulatedMs))
    const version = this.versionAt(at)
    const known = this.cached.find((kept) => kept.version === version && kept.snapshot.atMs === at)
    if (known !== undefined) return known.snapshot
    this.past.moveTo(at)
    const snapshot = this.reader.read()
    // Two: the picture asks for the present, the narration for the moment of its sentence.
    this.cached = [{ version, snapshot }, ...this.cached.slice(0, 1)]
    return snapshot
  }

  /** Equal numbers: nothing changed between the moments, only clocks went on. */
  versionAt(atMs: number): number {
    return lastAtOrBefore(this.course.journal.instants, atMs)
  }

  /** The last moment, at or before that one, at which anything changed. */
  changedMs(atMs: number): number {
    return this.course.journal.instants[this.versionAt(atMs)] ?? 0
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
    const line = this.log.find(
      ({ type, target, params }) =>
        (type === 'script.stepReached' && target === step) ||
        (type === 'intervention.applied' && params.step === step),
    )
    return line?.atMs ?? null
  }

  /** What every entity was at every instant: for those who read more of it than a snapshot tells. */
  get journal(): Journal {
    return this.course.journal
  }
}

/** How the model is run: what follows from scenario and interventions alone. */
export function modelOptions(scenario: Scenario, interventions: readonly TimedIntervention[]): ModelOptions {
  const { variation } = scenario.settings
  return { variation, firstFaultMs: firstFaultMs(scenario, interventions) }
}

/** When the first thing is done to the cluster; 0 where that matters to nothing. */
export function firstFaultMs(
  { settings, method }: Scenario,
  interventions: readonly TimedIntervention[],
): number {
  if (settings.variation !== 'none') return 0
  const scripted = method.find(({ due }) => 'atMs' in due)?.due
  const first = scripted !== undefined && 'atMs' in scripted ? scripted.atMs : Infinity
  const least = Math.min(first, interventions[0]?.atMs ?? Infinity)
  return Number.isFinite(least) ? least : 0
}
