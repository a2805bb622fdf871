import type { Playable } from 'virtual:scenarios'
import { RecordedRun } from '../player/recordedRun'
import type { Run } from '../player/run'
import { loadEngine } from './engine'

/** A scenario's run by itself: as it was recorded, or simulated where there is no recording with that seed. */
export async function runOf({ scenario, recording }: Playable, seed: number | null): Promise<Run> {
  if (recording !== null && (seed === null || seed === recording.seed))
    return new RecordedRun(scenario, recording)
  return (await loadEngine()).simulate(scenario, [], { seed })
}

/** A scenario that did not come with the page. */
export const foreign = (scenario: Playable['scenario']): Playable => ({
  scenario,
  recording: null,
  messages: '',
})
