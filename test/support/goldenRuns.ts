import { readdirSync, readFileSync } from 'node:fs'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { parseScenario } from '../../src/scenario/parse'

const runs = new Map<string, Run>()

/** Whole runs of scenarios whose transcripts are kept, with their ids; of all of them, or of one. */
export function goldenRuns(only?: string): readonly (readonly [id: string, run: Run])[] {
  const files = readdirSync('test/golden', { recursive: true, encoding: 'utf8' }).sort()
  const ids = files.filter((file) => file.endsWith('.jsonl')).map((file) => file.replace(/\.jsonl$/, ''))
  return ids.filter((id) => only === undefined || id === only).map((id) => [id, runOf(id)] as const)
}

function runOf(id: string): Run {
  const known = runs.get(id)
  if (known) return known
  const file = `scenarios/${id}.yaml`
  const { scenario } = parseScenario(readFileSync(file, 'utf8'), file)
  const run = simulate(scenario!)
  run.advance(Infinity)
  runs.set(id, run)
  return run
}
