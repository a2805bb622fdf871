import { firstMoment } from '../player/checks'
import type { Run } from '../player/run'
import { simulate } from '../player/simulate'
import { namedSteps, scriptOf, type ScriptStep } from '../scenario/script'
import type { Step } from '../scenario/scenario'

/** A run in which somebody has carried out a solution, and what of it could not be done. */
export interface Solved {
  readonly run: Run
  /** When its last step was done. */
  readonly atMs: number
  /** Index of the step that waited in vain. */
  readonly stuckAt: number | null
}

/**
 * Carries out the steps of a solution from a moment on, each when it is due, and lets the run go on to its end. The
 * script of the scenario goes on meanwhile, as it does for a learner.
 */
export function solved(before: Run, fromMs: number, solution: readonly Step[]): Solved {
  let run = before
  let atMs = fromMs
  for (const [index, { when, intervention }] of namedSteps(solution).entries()) {
    const due = dueMs(run, atMs, when)
    if (due === null) return { run, atMs, stuckAt: index }
    atMs = due
    if (intervention !== null) run = runToEnd(run, [...run.interventions, { atMs, intervention }])
  }
  return { run, atMs, stuckAt: null }
}

/** The same scenario with other interventions, inspected at every instant and run to its end. */
export function runToEnd(
  { scenario, seed }: Pick<Run, 'scenario' | 'seed'>,
  interventions: Run['interventions'],
): Run {
  const run = simulate(scenario, interventions, { seed, sweepEvery: 1 })
  run.advance(Infinity)
  return run
}

/** The first moment from `atMs` on in which a step is due; null when it waits in vain. */
function dueMs(run: Run, atMs: number, when: ScriptStep['when']): number | null {
  if ('atMs' in when) return Math.max(atMs, when.atMs)
  if ('afterMs' in when) return atMs + when.afterMs
  const untilMs = Math.min(atMs + when.timeoutMs, run.simulatedMs)
  if (when.waitFor !== 'settled') return firstMoment(run, when.waitFor, Math.min(atMs, untilMs), untilMs)
  const settledMs = Math.max(atMs, settledFrom(run, atMs))
  return settledMs <= atMs + when.timeoutMs ? settledMs : null
}

/** When nothing would be pending any more if the script stopped at this moment; Infinity: never. */
function settledFrom(run: Run, atMs: number): number {
  const done = scriptOf(run.scenario).filter(({ id }) => (run.stepDoneMs(id) ?? Infinity) <= atMs).length
  const scenario = { ...run.scenario, method: run.scenario.method.slice(0, done), markers: [] }
  const alone = runToEnd({ scenario, seed: run.seed }, run.interventions)
  return alone.settled ? alone.simulatedMs : Infinity
}
