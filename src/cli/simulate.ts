// npm run simulate: one scenario file, headless. stdout holds the transcript and nothing else.
import { hashOf } from '../player/hash'
import { Run, type TimedIntervention } from '../player/run'
import { formatProblem } from '../scenario/problem'
import type { Scenario } from '../scenario/scenario'
import { orderOf } from './order'
import { readScenario } from './scenarioFile'
import { happeningTable, summaryTable } from './table'
import { clock, endLine, happeningLine } from './transcript'
import { readOptions, Refused, usage, type Options } from './simulateOptions'

// A reader that has seen enough (head, a closed pager) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  const options = readOptions(process.argv.slice(2))
  if (options === null) console.log(usage)
  else simulate(options)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function simulate({ file, untilMs, seed, words, format, orders }: Options): void {
  const scenario = scenarioOf(file)
  const interventions = interventionsOf(orders, scenario)
  const run = runOf(scenario, interventions, seed)
  run.advance(untilMs)
  const lines =
    format === 'jsonl'
      ? [...run.log.map((happening) => happeningLine(happening, words)), endLine(run)]
      : [...happeningTable(run, words), '', ...summaryTable(run.snapshotAt(run.simulatedMs)), '', endOf(run)]
  if (run.problem !== null) {
    console.error(words.sentence(run.problem))
    process.exitCode = 1
  }
  process.stdout.write(lines.join('\n') + '\n')
}

function endOf(run: Run): string {
  const how = run.problem !== null ? 'stopped' : run.settled ? 'settled' : 'not settled'
  return `END  ${clock(run.simulatedMs)}, ${how}, sha256 ${hashOf(run)}`
}

function scenarioOf(file: string): Scenario {
  const checked = readScenario(file)
  const lines = (checked.problems ?? checked.warnings).map(formatProblem).join('\n')
  if (checked.problems) throw new Refused(lines)
  if (lines !== '') console.error(lines)
  return checked.scenario
}

/** In order of time; those of one moment in the order in which they were given. */
function interventionsOf(orders: readonly string[], scenario: Scenario): readonly TimedIntervention[] {
  const given = orders.map((text) => {
    const order = orderOf(text, scenario)
    if (order.given === undefined) throw new Refused(order.refused)
    return order.given
  })
  return given.sort((a, b) => a.atMs - b.atMs)
}

function runOf(
  scenario: Scenario,
  interventions: readonly TimedIntervention[],
  seed: number | undefined,
): Run {
  const sweepEvery = scenario.cluster.size === 'normal' ? { sweepEvery: 1 } : {}
  return new Run(scenario, interventions, { ...sweepEvery, seed: seed ?? null })
}
