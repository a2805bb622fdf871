import { readFileSync } from 'node:fs'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { parseScenario } from '../../src/scenario/parse'

/** A shipped scenario, simulated to its end. */
export function shippedRun(id: string): Run {
  const file = `scenarios/${id}.yaml`
  const { scenario, problems } = parseScenario(readFileSync(file, 'utf8'), file)
  if (!scenario) throw new Error(JSON.stringify(problems))
  const run = simulate(scenario)
  run.advance(Number.MAX_SAFE_INTEGER)
  return run
}
