import type { Intervention } from '../model/intervention'
import type { Due, Scenario, Step } from './scenario'

/** A step of the script with its name; `intervention` is null for one that only waits. */
export interface ScriptStep {
  readonly id: string
  readonly when: Due
  readonly intervention: Intervention | null
}

/** A point on the time line: the instant in which a step of the script was done, or a fixed time. */
export interface Marker {
  readonly id: string
  readonly label: string
  readonly at: { readonly step: string } | { readonly atMs: number }
}

/** The script in order, every step with a name. */
export function scriptOf(scenario: Scenario): readonly ScriptStep[] {
  return namedSteps(scenario.method)
}

/** The same for a solution or a repair, which are scripts of their own. */
export function namedSteps(steps: readonly Step[]): readonly ScriptStep[] {
  return steps.map(({ id, due, intervention }, index) => ({
    id: id ?? `step-${index + 1}`,
    when: due,
    intervention,
  }))
}

/** The markers, every one with a name and with what it stands at. */
export function markersOf(scenario: Scenario): readonly Marker[] {
  return scenario.markers.map(({ id, at, label }, index) => {
    const step = 'step' in at ? at.step : null
    return { id: id ?? step ?? `marker-${index + 1}`, label, at }
  })
}
