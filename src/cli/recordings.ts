import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { canBeRecorded, record } from '../player/record'
import type { Recording } from '../player/recordedRun'
import { simulate } from '../player/simulate'
import type { Told } from '../player/telling'
import type { Scenario } from '../scenario/scenario'
import { entriesOf, withoutComments } from './messagesPlugin.mjs'

export interface Recorded {
  /** What happens in the scenario by itself; null: better simulated by who watches it. */
  readonly recording: Recording | null
  /** The messages that word what is said of it, as Fluent text in its language, English where that lacks some. */
  readonly messages: string
}

const notRecorded: Recorded = { recording: null, messages: '' }

/** JSON of about this many characters packs as large as the engine that would make the same run. */
const charactersMax = 300_000

/** Plays a scenario from its beginning to its end. */
export function recordingOf(scenario: Scenario): Recorded {
  const run = simulate(scenario)
  run.advance(Number.MAX_SAFE_INTEGER)
  if (!canBeRecorded(run)) return notRecorded
  const recording = record(run)
  const wanted = new Set([...codesIn(recording.told), ...deedsIn(run)])
  if (JSON.stringify(recording).length > charactersMax) return notRecorded
  return { recording, messages: wordsFor(wanted, scenario.lang) }
}

/** The narrator's messages of a language, and those that they quote. */
function narrationIn(lang: string): string {
  return ['narration', 'log']
    .map((name) => fileURLToPath(new URL(`../messages/${lang}/${name}.ftl`, import.meta.url)))
    .map((file) => (existsSync(file) ? withoutComments(readFileSync(file, 'utf8')) : ''))
    .join('\n')
}

/** Sentences, and those that they quote by what was done and why not. */
function* codesIn(told: readonly Told[]): Iterable<string> {
  for (const { telling, refusal } of told)
    for (const sentence of [
      telling.headline,
      telling.detail,
      refusal?.telling.headline,
      refusal?.telling.detail,
    ]) {
      if (!sentence) continue
      yield sentence.code
      yield `deed-${sentence.params.kind}`
      yield `refused-${sentence.params.reason}`
    }
  for (const { telling } of told) if (telling.runs?.of === 'since') yield `deed-${telling.runs.kind}`
}

/** What an intervention of the script is called after it was done. */
function* deedsIn({ log }: Pick<ReturnType<typeof simulate>, 'log'>): Iterable<string> {
  for (const { type, params } of log)
    if (type === 'intervention.applied') yield `ui-noun-${String(params.kind)}`
}

/** The messages that are wanted, with those that they mention; English where the language has none. */
function wordsFor(wanted: ReadonlySet<string>, lang: string): string {
  const entries = new Map([...entriesOf(narrationIn('en')), ...entriesOf(narrationIn(lang))])
  const kept = new Set<string>()
  const keep = (key: string) => {
    const text = entries.get(key)
    if (text === undefined || kept.has(key)) return
    kept.add(key)
    for (const [, mentioned] of text.matchAll(/\{\s*(-?[a-z][\w-]*)\s*\}/g)) keep(mentioned)
  }
  for (const key of wanted) keep(key)
  return [...entries].flatMap(([key, text]) => (kept.has(key) ? [text] : [])).join('\n')
}
