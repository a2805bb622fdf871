import { markersOf, scriptOf } from '../scenario/script'
import type { Scenario } from '../scenario/scenario'
import type { Run } from './run'

/** Whether a scenario has something of that name to go to: a step of its lesson or its script, or a marker. */
export function hasStep(scenario: Scenario, name: string): boolean {
  return (
    scenario.steps.some(({ id }) => id === name) ||
    scriptOf(scenario).some(({ id }) => id === name) ||
    markersOf(scenario).some(({ id }) => id === name)
  )
}

/** When it is reached; null while the run has not come there. A lesson's step begins where the one before it ran to. */
export function stepMoment(run: Run, name: string): number | null {
  const { steps } = run.scenario
  const index = steps.findIndex(({ id }) => id === name)
  if (index < 0) return pointMoment(run, name)
  const before = steps.slice(0, index).findLast((step) => step.run)?.run
  return before ? pointMoment(run, before.until) : 0
}

/** When a marker or a step of the script is reached; null while the run has not come there. */
export function pointMoment(run: Run, name: string): number | null {
  const marker = run.markers().find(({ id }) => id === name)
  return marker ? marker.atMs : run.stepDoneMs(name)
}
