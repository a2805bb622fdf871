import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../src/cli/install.mjs'
import { isScenarioFile } from '../../src/cli/shippedScenarios'
import type { Run, TimedIntervention } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { parseScenario } from '../../src/scenario/parse'
import type { Scenario } from '../../src/scenario/scenario'
import { randomRun, scattered } from '../support/randomRun'

/** What a run is a function of, apart from its seed. */
export interface Plot {
  readonly name: string
  readonly scenario: Scenario
  readonly interventions: readonly TimedIntervention[]
}

const folder = join(root, 'scenarios')

const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(isScenarioFile)
  .map((file): Plot => {
    const checked = parseScenario(readFileSync(join(folder, file), 'utf8'), file)
    if (checked.problems) throw new Error(JSON.stringify(checked.problems))
    return { name: file, scenario: checked.scenario, interventions: [] }
  })

/** Clusters in which a lot breaks, close together. */
const turbulent = [3, 8, 21].map((seed): Plot => {
  const { run, interventions } = randomRun(scattered(seed))
  return { name: `random run ${seed}`, scenario: run.scenario, interventions }
})

export const plots: readonly Plot[] = [...shipped, ...turbulent]

export function begun({ scenario, interventions }: Plot): Run {
  return simulate(scenario, interventions)
}

export function played(plot: Plot): Run {
  const run = begun(plot)
  run.advance(Infinity)
  return run
}

/** Moments worth a look: the start, times of happenings with the ms before and after, between two of them, and the end. */
export function momentsOf(run: Run, count = 12): readonly number[] {
  const times = run.eventTimes
  const stride = Math.max(1, Math.floor(times.length / count))
  const some = times.filter((_, index) => index % stride === 0)
  const around = some.flatMap((atMs, i) => [
    atMs - 1,
    atMs,
    atMs + 1,
    atMs + Math.floor(((some[i + 1] ?? atMs) - atMs) / 2),
  ])
  const within = [0, ...around, run.simulatedMs].filter((atMs) => atMs >= 0 && atMs <= run.simulatedMs)
  return [...new Set(within)].sort((a, b) => a - b)
}
