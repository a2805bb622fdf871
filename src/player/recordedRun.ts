import { lastAtOrBefore } from '../kernel/journal'
import { Recorded, type Recording } from '../kernel/recording'
import { findAgain } from '../model/findAgain'
import { Plant } from '../model/plant'
import { designOf } from '../scenario/compile'
import type { Scenario } from '../scenario/scenario'
import { Run } from './run'
import { saidAt, type Narration, type Told } from './telling'

/** What happens in a scenario by itself, and what is said of it, as data that JSON can hold. */
export interface RecordedScenario {
  readonly course: Recording
  /** What is said from each instant with a happening on until the next. */
  readonly told: readonly Told[]
  /** The messages that word it, as Fluent text in the language of the scenario, English where that lacks some. */
  readonly messages: string
}

/** The run of a scenario by itself, without simulating it again: the same, to the byte, as `simulate` makes. */
export function recordedRun(scenario: Scenario, recording: Recording): Run {
  const plant = new Plant(designOf(scenario))
  const course = new Recorded(recording)
  findAgain(plant, course.names, (entity) => course.journal.at(entity, course.settledMs))
  return new Run(scenario, [], course, plant)
}

/** What `narrate` says of a recorded run, without working it out again. */
export function narrateRecorded(
  { told }: Pick<RecordedScenario, 'told'>,
  run: Pick<Run, 'eventTimes' | 'simulatedMs'>,
  atMs: number,
): Narration {
  const at = Math.max(0, Math.min(Math.floor(atMs), run.simulatedMs))
  return saidAt(told[lastAtOrBefore(run.eventTimes, at)], at)
}
