import { record, type Recording } from '../kernel/recording'
import { simulate } from '../player/simulate'
import type { Scenario } from '../scenario/scenario'

/** JSON of about this many characters packs as large as the engine that would make the same run. */
const charactersMax = 300_000

/** What happens in a scenario by itself, from its beginning to its end; null: better simulated by who watches it. */
export function recordingOf(scenario: Scenario): Recording | null {
  const run = simulate(scenario)
  run.advance(Number.MAX_SAFE_INTEGER)
  if (run.problem !== null) return null
  const recording = record(run.course)
  return JSON.stringify(recording).length > charactersMax ? null : recording
}
