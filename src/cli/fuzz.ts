// npm run fuzz: random runs, one after the other, each inspected at every instant and repaired at its end. stdout holds
// what failed, one line each that does it again, and the summary; stderr the progress.
import { parseArgs } from 'node:util'
import { setImmediate } from 'node:timers/promises'
import { campaignRun, kindOf } from '../../test/support/campaign'
import type { RandomRun } from '../../test/support/randomRun'
import type { SmallWorldName } from '../../test/support/closure'
import { reachedIn, states, type State } from '../../test/support/reached'
import { notWhole } from '../../test/support/whole'
import { fuzzClosure, worldNames } from './fuzzClosure'

/** From so many runs on, a state that none of them reached means that the campaign shows nothing. */
const longRuns = 1000

/** Without another bound: so many states of a small cluster are looked for. */
const statesMax = 30_000

const usage = `Usage: npm run fuzz -- [options]

  --runs N     so many runs (default 1000)
  --from K     beginning with run K (default 0): goes on where an earlier campaign ended
  --seed S     another campaign with other runs (default 0)
  --complete   void unless every state is reached, however few the runs (as from ${longRuns} runs on)
  --closure W  instead of random runs every state of a small cluster: ${worldNames.join(', ')} or all
  --states N   at most so many of them (default ${statesMax})
  --help       show this text

Exit code: 0, 1 a run failed or the campaign is void, 2 an option is wrong.`

/** Of the bar, in characters. */
const width = 40

interface Options {
  readonly runs: number
  readonly from: number
  readonly seed: number
  readonly complete: boolean
  /** Small worlds to be explored; empty: random runs. */
  readonly closure: readonly SmallWorldName[]
  readonly states: number
}

interface Tally {
  runs: number
  failures: number
  events: number
  readonly reached: Map<State, number>
}

const options = readOptions(process.argv.slice(2))
if (options !== null && options.closure.length > 0) {
  if (fuzzClosure(options.closure, options.states)) process.exitCode = 1
} else if (options !== null) await fuzz(options)

async function fuzz({ runs, from, seed }: Options): Promise<void> {
  const tally: Tally = { runs: 0, failures: 0, events: 0, reached: new Map() }
  let interrupted = false
  process.once('SIGINT', () => (interrupted = true))
  const startedMs = performance.now()
  for (let k = from; k < from + runs && !interrupted; k++) {
    const problems = oneRun(k, seed, tally)
    if (problems.length > 0) report(k, seed, problems)
    showProgress(tally, runs)
    await setImmediate() // the only moment in which an interruption can be heard
  }
  clearProgress()
  if (interrupted && tally.runs < runs)
    console.log(`go on with: ${again(from + tally.runs, seed, runs - tally.runs)}`)
  summarize(tally, from, performance.now() - startedMs)
  if (tally.failures > 0 || missing(tally).length > 0) process.exitCode = 1
}

/** What is wrong with a run, also if it threw. */
function oneRun(k: number, seed: number, tally: Tally): readonly string[] {
  tally.runs++
  try {
    const random = campaignRun(k, seed)
    const problems = notWhole(random)
    tally.events += random.run.eventsDelivered
    for (const state of reachedIn(random.run)) tally.reached.set(state, (tally.reached.get(state) ?? 0) + 1)
    if (problems.length > 0) tally.failures++
    if (problems.length > 0 && options!.runs === 1) tellTheEnd(random)
    return problems
  } catch (error) {
    tally.failures++
    return [
      error instanceof Error ? (options!.runs === 1 ? String(error.stack) : error.message) : String(error),
    ]
  }
}

// --- words ----------------------------------------------------------------------------------------------------

function report(k: number, seed: number, problems: readonly string[]): void {
  clearProgress()
  const [first, ...more] = problems
  const others = more.length > 0 ? ` (and ${more.length} more)` : ''
  console.log(`${again(k, seed, 1)}    # ${first.slice(0, 160)}${others}`)
  if (options!.runs === 1) for (const problem of more) console.log(`  ${problem}`)
}

function again(k: number, seed: number, runs: number): string {
  return `npm run fuzz -- --runs ${runs} --from ${k}${seed === 0 ? '' : ` --seed ${seed}`}`
}

/** A single run that fails tells what it did last. */
function tellTheEnd({ run }: RandomRun): void {
  console.log(`options ${JSON.stringify(kindOf(options!.from))}`)
  for (const { atMs, type, target, by, params } of run.log.slice(-60))
    console.log(
      [atMs, type, target, by === undefined ? '' : `by ${by.join(' ')}`, JSON.stringify(params)].join(' '),
    )
}

function summarize(tally: Tally, from: number, ms: number): void {
  const { runs, failures, events } = tally
  const count = (n: number) => n.toLocaleString('en-US')
  const perSecond = count(Math.round((runs * 1000) / Math.max(1, ms)))
  console.log(`${count(runs)} runs (${from} to ${from + runs - 1}), ${count(failures)} failed`)
  console.log(`${count(events)} events in ${(ms / 1000).toFixed(1)} s, ${perSecond} runs/s`)
  console.log('reached, in so many runs:')
  for (const state of states)
    console.log(`  ${state.padEnd(24)}${count(tally.reached.get(state) ?? 0).padStart(9)}`)
  if (missing(tally).length > 0)
    console.log(`void: the campaign shows nothing, no run reached: ${missing(tally).join(', ')}`)
}

function missing({ runs, reached }: Tally): readonly State[] {
  return runs < longRuns && !options!.complete ? [] : states.filter((state) => !reached.has(state))
}

// --- progress -------------------------------------------------------------------------------------------------

/** A bar that is drawn over itself on a terminal; a line at every tenth elsewhere. */
function showProgress({ runs, failures }: Tally, all: number): void {
  const done = Math.floor((runs * width) / all)
  const text = `[${'#'.repeat(done)}${'.'.repeat(width - done)}] ${runs} of ${all}, ${failures} failed`
  if (process.stderr.isTTY) process.stderr.write(`\r${text}`)
  else if (Math.floor((runs * 10) / all) > Math.floor(((runs - 1) * 10) / all))
    process.stderr.write(`${text}\n`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K')
}

// --- options --------------------------------------------------------------------------------------------------

/** Null: only the usage was asked for, or an option is wrong and has been told. */
function readOptions(args: readonly string[]): Options | null {
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({
      args: [...args],
      options: {
        runs: text,
        from: text,
        seed: text,
        closure: text,
        states: text,
        complete: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
    if (values.help === true) console.log(usage)
    else
      return {
        runs: whole('runs', values.runs, 1000),
        from: whole('from', values.from, 0),
        seed: whole('seed', values.seed, 0),
        complete: values.complete === true,
        closure: worldsOf(values.closure),
        states: whole('states', values.states, statesMax),
      }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exitCode = 2
  }
  return null
}

function worldsOf(name: string | undefined): readonly SmallWorldName[] {
  if (name === undefined) return []
  const worlds = name === 'all' ? worldNames : worldNames.filter((world) => world === name)
  if (worlds.length === 0) throw new Error(`--closure ${name}: expected ${worldNames.join(', ')} or all`)
  return worlds
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isSafeInteger(value) || value < 0 || text?.trim() === '')
    throw new Error(`--${name} ${text}: expected a whole number from 0`)
  return value
}
