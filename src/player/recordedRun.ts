import { Recorded, type Recording } from '../kernel/recording'
import { findAgain } from '../model/findAgain'
import { Plant } from '../model/plant'
import { designOf } from '../scenario/compile'
import type { Scenario } from '../scenario/scenario'
import { Run } from './run'

/** The run of a scenario by itself, without simulating it again: the same, to the byte, as `simulate` makes. */
export function recordedRun(scenario: Scenario, recording: Recording): Run {
  const plant = new Plant(designOf(scenario))
  const course = new Recorded(recording)
  findAgain(plant, course.names, (entity) => course.journal.at(entity, course.settledMs))
  return new Run(scenario, [], course, plant)
}
