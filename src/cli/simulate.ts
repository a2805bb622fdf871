// npm run simulate: one scenario file, headless. stdout holds the transcript and nothing else.
import { parseArgs } from 'node:util'
import { parseDuration } from '../kernel/duration'
import { Run, RunRefused, type TimedIntervention } from '../player/run'
import { nearest } from '../scenario/nearest'
import { formatProblem } from '../scenario/problem'
import type { Scenario } from '../scenario/scenario'
import { orderOf } from './order'
import { readScenario } from './scenarioFile'
import { happeningTable, summaryTable } from './table'
import { clock, endLine, happeningLine } from './transcript'
import { languages, loadWords, type Words } from './words'

const usage = `Usage: npm run simulate -- FILE [options]

  FILE            a scenario, YAML or JSON
  --until TIME    stop at this simulated time (10m, 90s); default the end of the run
  --seed N        instead of the scenario's settings.seed
  --lang LANG     language of the sentences (default en)
  --format text   a table to read (default); jsonl: one JSON object a line
  --do "AT KIND TARGET [name=value]…"
                  an intervention, may stand there several times: --do "60s quickMigrate SQL01 to=NODE2"
  --help          show this text

Exit code: 0, 1 an invariant or a limit was violated, 2 a file or an option is wrong.`

/** What ends the command before it has run: exit code 2. */
class Refused extends Error {}

const formats = ['text', 'jsonl'] as const

interface Options {
  readonly file: string
  readonly untilMs: number
  readonly seed: number | undefined
  readonly words: Words
  readonly format: (typeof formats)[number]
  readonly orders: readonly string[]
}

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
  const run = runOf(scenario, interventions, seed, file, words)
  run.advance(untilMs)
  const lines =
    format === 'jsonl'
      ? [...run.log.map((happening) => happeningLine(happening, words)), endLine(run)]
      : [...happeningTable(run, words), '', ...summaryTable(run.snapshotAt(run.simulatedMs)), '', endOf(run)]
  if (run.problem !== null) {
    console.error(words.text(run.problem.code, run.problem.params))
    process.exitCode = 1
  }
  process.stdout.write(lines.join('\n') + '\n')
}

function endOf(run: Run): string {
  const how = run.problem !== null ? 'stopped' : run.settled ? 'settled' : 'not settled'
  return `END  ${clock(run.simulatedMs)}, ${how}, sha256 ${run.hash()}`
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
  file: string,
  words: Words,
): Run {
  const sweepEvery = scenario.cluster.size === 'normal' ? { sweepEvery: 1 } : {}
  try {
    return new Run(scenario, interventions, { ...sweepEvery, ...(seed === undefined ? {} : { seed }) })
  } catch (error) {
    if (!(error instanceof RunRefused)) throw error
    throw new Refused(`${file}:1:1: ${words.text(error.sentence.code, error.sentence.params)}`)
  }
}

// --- options -----------------------------------------------------------------------------------------------------

/** Null: only the usage is asked for. */
function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parsed(args)
  if (values.help || args.length === 0) return null
  if (positionals.length !== 1) throw wrong(positionals.length === 0 ? 'FILE is missing.' : 'One FILE is expected.')
  return {
    file: positionals[0],
    untilMs: values.until === undefined ? Infinity : untilOf(values.until),
    seed: values.seed === undefined ? undefined : seedOf(values.seed),
    words: loadWords(oneOf('--lang', values.lang, languages())),
    format: oneOf('--format', values.format, formats),
    orders: values.do,
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        until: text,
        seed: text,
        lang: { ...text, default: 'en' },
        format: { ...text, default: 'text' },
        do: { ...text, multiple: true, default: [] },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

function wrong(message: string): Refused {
  return new Refused(`${message}\n\n${usage}`)
}

function untilOf(text: string): number {
  const ms = parseDuration(text)
  if (ms === null) throw wrong(`--until: ${JSON.stringify(text)} is no duration: write 10m, 90s or 250ms`)
  return ms
}

function seedOf(text: string): number {
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (!(seed <= 0xffff_ffff)) throw wrong(`--seed: ${JSON.stringify(text)} is no whole number from 0 to 4294967295`)
  return seed
}

function oneOf<T extends string>(option: string, text: string, words: readonly T[]): T {
  const word = words.find((each) => each === text)
  if (word !== undefined) return word
  const meant = nearest(text, words)
  const hint = meant === null ? '' : ` (did you mean ${meant}?)`
  throw wrong(`${option}: ${JSON.stringify(text)} is none of ${words.join(', ')}${hint}`)
}
