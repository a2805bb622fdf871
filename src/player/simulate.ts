import type { Happening } from '../kernel/happening'
import type { Journal } from '../kernel/journal'
import type { ScriptStep as KernelStep } from '../kernel/script'
import { Simulation, type Input, type SimulationOptions } from '../kernel/simulation'
import { TableStepper, type Definition } from '../kernel/table'
import { applyIntervention } from '../model/apply'
import type { Intervention } from '../model/intervention'
import type { Lane } from '../model/lanes'
import { ClusterLaws } from '../model/laws'
import { machines } from '../model/machines'
import { Plant } from '../model/plant'
import { Running, type ModelOptions } from '../model/running'
import type { ClusterSnapshot } from '../model/snapshot'
import { readSnapshot, SnapshotReader } from '../model/world'
import { designOf } from '../scenario/compile'
import type { Scenario } from '../scenario/scenario'
import { scriptOf, type ScriptStep } from '../scenario/script'
import { lanesOf } from './accounting'
import { Past } from './past'
import { answer, within } from './probe'
import { Run, type TimedIntervention } from './run'
import type { Sentence } from './sentence'

export interface SimulateOptions {
  /** Null: the scenario's. */
  readonly seed?: number | null
  /** Inspect every entity at every so many instants; 1 in tests. */
  readonly sweepEvery?: number
}

const steppers = Object.fromEntries(
  Object.entries(machines).map(([kind, machine]) => [
    kind,
    new TableStepper(machine as unknown as Definition),
  ]),
)

/** A run that is computed as far as somebody asks. */
export class SimulatedRun extends Run {
  private readonly past: Past
  private readonly reader: SnapshotReader

  constructor(
    scenario: Scenario,
    interventions: readonly TimedIntervention[],
    readonly simulation: Simulation,
    /** Which entity stands for what. */
    readonly plant: Plant,
  ) {
    super(scenario, interventions)
    this.past = new Past(simulation)
    this.reader = new SnapshotReader(
      new Running(this.past, plant, modelOptions(scenario, interventions)),
      (sinceMs) => this.past.changedSince(sinceMs),
    )
  }

  get seed(): number {
    return this.simulation.seed
  }

  get log(): readonly Happening[] {
    return this.simulation.log
  }

  get simulatedMs(): number {
    return Math.max(0, this.simulation.settledMs)
  }

  get ended(): boolean {
    return this.simulation.ended || this.simulation.stop !== null
  }

  get settled(): boolean {
    return this.simulation.ended && this.simulation.isSettled
  }

  get problem(): Sentence | null {
    const { stop } = this.simulation
    if (stop === null) return null
    const params = Object.entries(stop.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ])
    return { code: `stop-${stop.code}`, params: Object.fromEntries(params) }
  }

  get eventsDelivered(): number {
    return this.simulation.eventsDelivered
  }

  get instants(): readonly number[] {
    return this.simulation.journal.instants
  }

  get lanes(): readonly Lane[] {
    return lanesOf(this)
  }

  /** What every entity was at every instant: for those who read more of it than a snapshot tells. */
  get journal(): Journal {
    return this.simulation.journal
  }

  advance(untilMs: number, mayGoOn: () => boolean = () => true): boolean {
    return this.ended || this.simulation.run(untilMs, mayGoOn)
  }

  protected read(atMs: number): ClusterSnapshot {
    this.past.moveTo(atMs)
    return this.reader.read()
  }
}

/** A run from its first instant on, which is not settled yet. */
export function simulate(
  scenario: Scenario,
  interventions: readonly TimedIntervention[] = [],
  options: SimulateOptions = {},
): SimulatedRun {
  return begun(scenario, interventions, options, (laws, simulation, inputs) =>
    new Simulation(laws, steppers, simulation, inputs).begin(),
  )
}

/** The same run with all that a simulation knows; one that was recorded is simulated once more, to its end. */
export function simulated(run: Run): SimulatedRun {
  if (run instanceof SimulatedRun) return run
  const known = again.get(run) ?? simulate(run.scenario, run.interventions, { seed: run.seed })
  known.advance(run.simulatedMs)
  again.set(run, known)
  return known
}

const again = new WeakMap<Run, SimulatedRun>()

/**
 * A new run with the same past and one more act at a moment, after everything that happened in it. Acts after that
 * moment belong to the future that is left behind.
 */
export function intervene(run: Run, atMs: number, intervention: Intervention): SimulatedRun {
  const { scenario } = run
  const known = run instanceof SimulatedRun ? run.simulation : null
  const at = Math.max(0, Math.min(Math.floor(atMs), run.simulatedMs))
  const kept = run.interventions.filter((i) => i.atMs <= at)
  const acts = [...kept, { atMs: at, intervention }]
  const options = { seed: run.seed, ...(known === null ? {} : { sweepEvery: known.options.sweepEvery }) }
  // Without variation the heartbeats' phase follows the first fault: with another first fault nothing can be shared.
  const shares = firstFaultMs(scenario, acts) === firstFaultMs(scenario, run.interventions)
  const next =
    shares && known !== null
      ? begun(scenario, acts, options, (laws, simulation, inputs) => known.fork(at, inputs, laws, simulation))
      : simulate(scenario, acts, options)
  // As far as its own moment, so that somebody can stand there, and act there again.
  next.advance(at)
  return next
}

function begun(
  scenario: Scenario,
  interventions: readonly TimedIntervention[],
  options: SimulateOptions,
  start: (laws: ClusterLaws, options: Partial<SimulationOptions>, inputs: readonly Input[]) => Simulation,
): SimulatedRun {
  const plant = new Plant(designOf(scenario))
  const laws = new ClusterLaws(plant, modelOptions(scenario, interventions))
  const inputs = interventions.map(({ atMs, intervention }): Input => ({
    atMs,
    act: () => applyIntervention(laws.state, intervention),
  }))
  const simulation = start(laws, simulationOptions(scenario, options, laws), inputs)
  return new SimulatedRun(scenario, interventions, simulation, plant)
}

function simulationOptions(
  scenario: Scenario,
  { seed, sweepEvery }: SimulateOptions,
  laws: ClusterLaws,
): Partial<SimulationOptions> {
  const { settings, cluster } = scenario
  return {
    seed: seed ?? settings.seed,
    script: scriptOf(scenario).map((step) => kernelStep(step, laws)),
    horizonMs: settings.horizon,
    eventsMax: cluster.size === 'stress' ? 5_000_000 : 1_000_000,
    scriptGoesOn: settings.script === 'continue',
    ...(sweepEvery === undefined ? {} : { sweepEvery }),
  }
}

function kernelStep({ id, when, intervention }: ScriptStep, laws: ClusterLaws): KernelStep<Simulation> {
  const act = intervention === null ? null : () => applyIntervention(laws.state, intervention, id)
  if (!('waitFor' in when)) return { id, due: when, act }
  const { waitFor, timeoutMs } = when
  const holds =
    waitFor === 'settled'
      ? (sim: Simulation) => sim.isSettled
      : (sim: Simulation) => within(waitFor.tolerance, answer(waitFor, readSnapshot(laws.state), sim.log))
  return { id, due: { holds, timeoutMs }, act }
}

/** How the model is run: what follows from scenario and interventions alone. */
function modelOptions(scenario: Scenario, interventions: readonly TimedIntervention[]): ModelOptions {
  const { variation } = scenario.settings
  return { variation, firstFaultMs: firstFaultMs(scenario, interventions) }
}

/** When the first thing is done to the cluster; 0 where that matters to nothing. */
function firstFaultMs({ settings, method }: Scenario, interventions: readonly TimedIntervention[]): number {
  if (settings.variation !== 'none') return 0
  const scripted = method.find(({ due }) => 'atMs' in due)?.due
  const first = scripted !== undefined && 'atMs' in scripted ? scripted.atMs : Infinity
  const least = Math.min(first, interventions[0]?.atMs ?? Infinity)
  return Number.isFinite(least) ? least : 0
}
