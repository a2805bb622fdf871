import { join, relative, sep } from 'node:path'
import { placeIn } from '../scenario/parse'
import { Problems, type Problem } from '../scenario/problem'
import { useGoldens, type GoldenUse } from './golden'
import { judge } from './judge'
import { pathOf, readScenario } from './scenarioFile'
import type { Words } from './words'

/** Where the shipped scenarios and their golden transcripts lie. */
export interface Shelf {
  readonly scenarios: string
  readonly goldens: string
}

export interface CheckOptions {
  readonly shelf: Shelf
  readonly goldens: GoldenUse
  readonly english: Words
}

/**
 * Everything that is wrong with one scenario file: its shape and names, then what it promises and does not keep. Only
 * those on the shelf have golden transcripts.
 */
export function problemsOf(file: string, { shelf, goldens, english }: CheckOptions): readonly Problem[] {
  const { text, ...checked } = readScenario(file)
  if (checked.problems) return checked.problems
  const { scenario, warnings } = checked
  const found = new Problems(placeIn(text, file))
  const run = judge(scenario, found, english)
  const isShipped = pathOf(file) === pathOf(join(shelf.scenarios, `${scenario.id}.yaml`))
  const differences = run !== null && isShipped ? useGoldens(shelf.goldens, run, english, goldens) : []
  return [...warnings, ...found.list(), ...differences]
}

/** The project's own shelf, as seen from where the command runs. */
export function shelfOf(root: string): Shelf {
  const seen = (...parts: readonly string[]) => relative('', join(root, ...parts)).replaceAll(sep, '/')
  return { scenarios: seen('scenarios'), goldens: seen('test', 'golden') }
}
