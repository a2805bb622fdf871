import { parseArgs } from 'node:util'
import { parseDuration } from '../kernel/duration'
import { nearest } from '../scenario/nearest'
import { languages, loadWords, type Words } from './words'

export const usage = `Usage: npm run simulate -- FILE [options]

  FILE            a scenario, YAML or JSON
  --until TIME    stop at this simulated time (10m, 90s); default the end of the run
  --seed N        instead of the scenario's settings.seed
  --lang LANG     language of the sentences (default en)
  --format text   a table to read (default); jsonl: one JSON object a line; clusterlog: the
                  cluster.log of one node, simulated, in the form of Windows Server 2008;
                  csv: the event log for a spreadsheet, as the page saves it; changes: who changed
                  what when, as CSV
  --node NODE     whose cluster.log
  --do "AT KIND TARGET [name=value]…"
                  an intervention, may stand there several times: --do "60s quickMigrate SQL01 to=NODE2"
  --help          show this text

Exit code: 0, 1 an invariant or a limit was violated, 2 a file or an option is wrong.`

/** What ends the command before it has run: exit code 2. */
export class Refused extends Error {}

const formats = ['text', 'jsonl', 'csv', 'clusterlog', 'changes'] as const

export interface Options {
  readonly file: string
  readonly untilMs: number
  readonly seed: number | undefined
  readonly words: Words
  readonly format: (typeof formats)[number]
  readonly node: string | undefined
  readonly orders: readonly string[]
}

/** Null: only the usage is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parsed(args)
  if (values.help) return null
  if (positionals.length !== 1)
    throw wrong(positionals.length === 0 ? 'FILE is missing.' : 'One FILE is expected.')
  const format = oneOf('--format', values.format, formats)
  if (values.node !== undefined && format !== 'clusterlog')
    throw wrong('--node goes with --format clusterlog alone.')
  return {
    file: positionals[0],
    untilMs: values.until === undefined ? Infinity : untilOf(values.until),
    seed: values.seed === undefined ? undefined : seedOf(values.seed),
    words: loadWords(oneOf('--lang', values.lang, languages())),
    format,
    node: values.node,
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
        node: text,
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
  if (!(seed <= 0xffff_ffff))
    throw wrong(`--seed: ${JSON.stringify(text)} is no whole number from 0 to 4294967295`)
  return seed
}

/** One of some words, or a refusal that names the nearest. */
export function oneOf<T extends string>(option: string, text: string, words: readonly T[]): T {
  const word = words.find((each) => each === text)
  if (word !== undefined) return word
  const meant = nearest(text, words)
  const hint = meant === null ? '' : ` (did you mean ${meant}?)`
  throw wrong(`${option}: ${JSON.stringify(text)} is none of ${words.join(', ')}${hint}`)
}
