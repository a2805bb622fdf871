// npm run simulate: one scenario file, headless. stdout holds the transcript and nothing else.
import { changesCsv, changesOf } from '../player/changeLog'
import { clusterLogFile, clusterLogOf } from '../player/clusterLog'
import { hashOf } from '../player/hash'
import { csv, jsonLines } from '../player/logLine'
import { clock } from '../kernel/moment'
import type { Run, TimedIntervention } from '../player/run'
import { simulate } from '../player/simulate'
import { formatProblem } from '../scenario/problem'
import type { Scenario } from '../scenario/scenario'
import { orderOf } from './order'
import { readScenario } from './scenarioFile'
import { happeningTable, summaryTable } from './table'
import { endLine } from './transcript'
import type { Words } from './words'
import { oneOf, readOptions, Refused, usage, type Options } from './simulateOptions'

// A reader that has seen enough (head, a closed pager) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  const options = readOptions(process.argv.slice(2))
  if (options === null) console.log(usage)
  else transcribe(options)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function transcribe({ file, untilMs, seed, words, format, node, orders }: Options): void {
  const scenario = scenarioOf(file)
  const writer = format === 'clusterlog' ? writerOf(node, scenario) : ''
  const interventions = interventionsOf(orders, scenario)
  const run = runOf(scenario, interventions, seed)
  run.advance(untilMs)
  if (run.problem !== null) {
    console.error(words.sentence(run.problem))
    process.exitCode = 1
  }
  process.stdout.write(written(format, run, words, writer))
}

/** What is printed, line feeds and all. `node`: whose log it is. */
function written(format: Options['format'], run: Run, words: Words, node: string): string {
  if (format === 'jsonl') return `${jsonLines(run.log, words)}${endLine(run)}\n`
  if (format === 'csv') return csv(run.log, words)
  if (format === 'clusterlog') return clusterLogFile(clusterLogOf(run, node).lines, node, run, words)
  if (format === 'changes') return changesCsv(changesOf(run.log), words)
  const tables = [...happeningTable(run, words), '', ...summaryTable(run.snapshotAt(run.simulatedMs))]
  return `${[...tables, '', endOf(run)].join('\n')}\n`
}

/** The node whose log is wanted. */
function writerOf(node: string | undefined, { cluster }: Scenario): string {
  const ids = cluster.nodes.map(({ id }) => id)
  if (node === undefined) throw new Refused(`--format clusterlog: whose? --node is one of ${ids.join(', ')}`)
  return oneOf('--node', node, ids)
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
  return simulate(scenario, interventions, { ...sweepEvery, seed: seed ?? null })
}
