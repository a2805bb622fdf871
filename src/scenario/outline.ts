import type { LessonStep, Scenario } from './scenario'

/** What of a scenario's lesson is known before it is fetched. */
export interface Outline {
  readonly id: string
  readonly version: number
  readonly steps: readonly { readonly id: string; readonly isTask: boolean }[]
  /** The scenario to go on with. */
  readonly next: string | null
}

export function outlineOf({ id, version, steps, outro }: Scenario): Outline {
  return {
    id,
    version,
    steps: steps.map((step) => ({ id: step.id, isTask: isTask(step) })),
    next: outro?.next ?? null,
  }
}

/** What the list of all scenarios holds of each. */
export interface Listed extends Outline, Pick<Scenario, 'title' | 'level' | 'duration' | 'tags'> {
  readonly description: string
}

export function listed(scenario: Scenario): Listed {
  const { title, description = '', level, duration, tags } = scenario
  return { ...outlineOf(scenario), title, description, level, duration, tags }
}

/** A step in which the learner acts: it has a solution. */
export function isTask(step: LessonStep): boolean {
  return step.solution.length > 0
}
