import type { Playable } from 'virtual:scenarios'
import { recordedRun } from '../player/recordedRun'
import type { Run } from '../player/run'
import { loadEngine } from './engine'

/** A scenario's run by itself: as it was recorded, or simulated where there is no recording with that seed. */
export async function runOf({ scenario, recording }: Playable, seed: number | null): Promise<Run> {
  if (recording !== null && (seed === null || seed === recording.course.seed))
    return recordedRun(scenario, recording.course)
  return (await loadEngine()).simulate(scenario, [], { seed })
}
