import type { ScriptStep as KernelStep } from '../kernel/script'
import { Simulation, type Input, type SimulationOptions } from '../kernel/simulation'
import { TableStepper, type Definition } from '../kernel/table'
import { applyIntervention } from '../model/apply'
import type { Intervention } from '../model/intervention'
import { ClusterLaws } from '../model/laws'
import { machines } from '../model/machines'
import { Plant } from '../model/plant'
import { readSnapshot } from '../model/world'
import { designOf, scriptOf, type ScriptStep } from '../scenario/compile'
import type { Scenario } from '../scenario/scenario'
import { answer, within } from './probe'
import { firstFaultMs, modelOptions, Run, type TimedIntervention } from './run'

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

/** A run from its first instant on, which is not settled yet. */
export function simulate(
  scenario: Scenario,
  interventions: readonly TimedIntervention[] = [],
  options: SimulateOptions = {},
): Run {
  return begun(scenario, interventions, options, (laws, simulation, inputs) =>
    new Simulation(laws, steppers, simulation, inputs).begin(),
  )
}

/**
 * A new run with the same past and one more act at a moment, after everything that happened in it. Acts after that
 * moment belong to the future that is left behind.
 */
export function intervene(run: Run, atMs: number, intervention: Intervention): Run {
  const { scenario, course } = run
  const at = Math.max(0, Math.min(Math.floor(atMs), run.simulatedMs))
  const kept = run.interventions.filter((i) => i.atMs <= at)
  const acts = [...kept, { atMs: at, intervention }]
  const sweepEvery = course instanceof Simulation ? course.options.sweepEvery : undefined
  const options = { seed: run.seed, ...(sweepEvery === undefined ? {} : { sweepEvery }) }
  // Without variation the heartbeats' phase follows the first fault: with another first fault nothing can be shared.
  const shares = firstFaultMs(scenario, acts) === firstFaultMs(scenario, run.interventions)
  const next =
    shares && course instanceof Simulation
      ? begun(scenario, acts, options, (laws, simulation, inputs) =>
          course.fork(at, inputs, laws, simulation),
        )
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
): Run {
  const plant = new Plant(designOf(scenario))
  const laws = new ClusterLaws(plant, modelOptions(scenario, interventions))
  const inputs = interventions.map(({ atMs, intervention }): Input => ({
    atMs,
    act: () => applyIntervention(laws.state, intervention),
  }))
  const course = start(laws, simulationOptions(scenario, options, laws), inputs)
  return new Run(scenario, interventions, course, plant)
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
