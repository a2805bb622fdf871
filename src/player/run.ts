import type { Happening } from '../kernel/happening'
import { lastAtOrBefore, type Journal } from '../kernel/journal'
import type { ScriptStep as KernelStep } from '../kernel/script'
import { Simulation, type Input, type SimulationOptions } from '../kernel/simulation'
import { TableStepper, type Definition } from '../kernel/table'
import { applyIntervention } from '../model/apply'
import type { Intervention } from '../model/intervention'
import { ClusterLaws } from '../model/laws'
import { machines } from '../model/machines'
import { Plant } from '../model/plant'
import { Running, type ModelOptions } from '../model/running'
import type { ClusterSnapshot } from '../model/snapshot'
import { readSnapshot, SnapshotReader } from '../model/world'
import { designOf, markersOf, scriptOf, type ScriptStep } from '../scenario/compile'
import type { Scenario } from '../scenario/scenario'
import { Past } from './past'
import { answer, within } from './probe'
import type { Sentence } from './sentence'

/** A user's act at a moment; those of one moment are carried out in the order of the list. */
export interface TimedIntervention {
  readonly atMs: number
  readonly intervention: Intervention
}

export interface RunOptions {
  /** Null: the scenario's. */
  readonly seed?: number | null
  /** Inspect every entity at every so many instants; 1 in tests. */
  readonly sweepEvery?: number
}

export interface RunMarker {
  readonly id: string
  readonly label: string
  /** Null: not reached yet. */
  readonly atMs: number | null
}

const steppers = Object.fromEntries(
  Object.entries(machines).map(([kind, machine]) => [
    kind,
    new TableStepper(machine as unknown as Definition),
  ]),
)

/**
 * What happens in a scenario, as a value: a pure function of scenario, interventions and seed that is computed as far as
 * somebody asks. Everything on screen is a cursor on it.
 */
export class Run {
  /** Which entity stands for what. */
  readonly plant: Plant
  private readonly sim: Simulation
  private readonly laws: ClusterLaws
  private readonly past: Past
  private readonly reader: SnapshotReader
  private cached: readonly { version: number; snapshot: ClusterSnapshot }[] = []
  private times: number[] = []
  private timesFrom = 0
  private readonly stepsDone = new Map<string, number>()
  private stepsFrom = 0

  constructor(
    readonly scenario: Scenario,
    readonly interventions: readonly TimedIntervention[] = [],
    private readonly options: RunOptions = {},
    shared?: Run,
    sharedUntilMs = 0,
  ) {
    this.plant = new Plant(designOf(scenario))
    this.laws = new ClusterLaws(this.plant, this.modelOptions())
    const inputs = interventions.map(({ atMs, intervention }): Input => ({
      atMs,
      act: () => applyIntervention(this.laws.state, intervention),
    }))
    this.sim =
      shared === undefined
        ? new Simulation(this.laws, steppers, this.simulationOptions(), inputs).begin()
        : shared.sim.fork(sharedUntilMs, inputs, this.laws, this.simulationOptions())
    this.past = new Past(this.sim)
    this.reader = new SnapshotReader(new Running(this.past, this.plant, this.modelOptions()), (sinceMs) =>
      this.past.changedSince(sinceMs),
    )
  }

  get seed(): number {
    return this.options.seed ?? this.scenario.settings.seed
  }

  get log(): readonly Happening[] {
    return this.sim.log
  }

  /** Everything up to here is known and will not change. */
  get simulatedMs(): number {
    return Math.max(0, this.sim.settledMs)
  }

  /** Then `simulatedMs` is the end. */
  get ended(): boolean {
    return this.sim.ended || this.sim.stop !== null
  }

  /** Nothing was pending any more at the end. */
  get settled(): boolean {
    return this.sim.ended && this.sim.isSettled
  }

  /** Why the run was stopped: a violated invariant or a limit. */
  get problem(): Sentence | null {
    const { stop } = this.sim
    if (stop === null) return null
    const params = Object.entries(stop.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ])
    return { code: `stop-${stop.code}`, params: Object.fromEntries(params) }
  }

  get eventsDelivered(): number {
    return this.sim.eventsDelivered
  }

  /** Simulates further, in slices as long as `mayGoOn` says so. True when `untilMs` or the end is reached. */
  advance(untilMs: number, mayGoOn: () => boolean = () => true): boolean {
    return this.ended || this.sim.run(untilMs, mayGoOn)
  }

  /** Everything at a known moment. What did not change since the moment read before is the very same object. */
  snapshotAt(atMs: number): ClusterSnapshot {
    const at = Math.max(0, Math.min(Math.floor(atMs), this.simulatedMs))
    const version = this.versionAt(at)
    const known = this.cached.find((kept) => kept.version === version && kept.snapshot.atMs === at)
    if (known !== undefined) return known.snapshot
    this.past.moveTo(at)
    const snapshot = this.reader.read()
    // Three: the picture asks for the present, words for a moment before it, the narration for that of its sentence.
    this.cached = [{ version, snapshot }, ...this.cached.slice(0, 2)]
    return snapshot
  }

  /** Equal numbers: nothing changed between the moments, only clocks went on. */
  versionAt(atMs: number): number {
    return lastAtOrBefore(this.sim.journal.instants, atMs)
  }

  /** The last moment, at or before that one, at which anything changed. */
  changedMs(atMs: number): number {
    return this.sim.journal.instants[this.versionAt(atMs)] ?? 0
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

  /** What every entity was at every instant: for those who read more of it than a snapshot tells. */
  get journal(): Journal {
    return this.sim.journal
  }

  /**
   * A new run with the same past and one more act at a moment, after everything that happened in it. Acts after that
   * moment belong to the future that is left behind.
   */
  intervene(atMs: number, intervention: Intervention): Run {
    const at = Math.max(0, Math.min(Math.floor(atMs), this.simulatedMs))
    const kept = this.interventions.filter((i) => i.atMs <= at)
    const acts = [...kept, { atMs: at, intervention }]
    // Without variation the heartbeats' phase follows the first fault: with another first fault nothing can be shared.
    const shares = firstFaultMs(this.scenario, acts) === firstFaultMs(this.scenario, this.interventions)
    const next = shares
      ? new Run(this.scenario, acts, this.options, this, at)
      : new Run(this.scenario, acts, this.options)
    // As far as its own moment, so that somebody can stand there, and act there again.
    next.advance(at)
    return next
  }

  // --- the script ---------------------------------------------------------------------------------------------

  private simulationOptions(): Partial<SimulationOptions> {
    const { settings, cluster } = this.scenario
    return {
      seed: this.seed,
      script: scriptOf(this.scenario).map((step) => this.kernelStep(step)),
      horizonMs: settings.horizon,
      eventsMax: cluster.size === 'stress' ? 5_000_000 : 1_000_000,
      scriptGoesOn: settings.script === 'continue',
      ...(this.options.sweepEvery === undefined ? {} : { sweepEvery: this.options.sweepEvery }),
    }
  }

  private modelOptions(): ModelOptions {
    const { variation } = this.scenario.settings
    return { variation, firstFaultMs: firstFaultMs(this.scenario, this.interventions) }
  }

  private kernelStep({ id, when, intervention }: ScriptStep): KernelStep<Simulation> {
    const act = intervention === null ? null : () => applyIntervention(this.laws.state, intervention, id)
    if (!('waitFor' in when)) return { id, due: when, act }
    const { waitFor, timeoutMs } = when
    const holds =
      waitFor === 'settled'
        ? (sim: Simulation) => sim.isSettled
        : (sim: Simulation) =>
            within(waitFor.tolerance, answer(waitFor, readSnapshot(this.laws.state), sim.log))
    return { id, due: { holds, timeoutMs }, act }
  }
}

/** When the first thing is done to the cluster; 0 where that matters to nothing. */
function firstFaultMs({ settings, method }: Scenario, interventions: readonly TimedIntervention[]): number {
  if (settings.variation !== 'none') return 0
  const scripted = method.find(({ due }) => 'atMs' in due)?.due
  const first = scripted !== undefined && 'atMs' in scripted ? scripted.atMs : Infinity
  const least = Math.min(first, interventions[0]?.atMs ?? Infinity)
  return Number.isFinite(least) ? least : 0
}
