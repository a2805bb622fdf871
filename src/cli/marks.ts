// npm run marks: writes the marks of the English that a translation was made from, once somebody has looked at it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markOf, textsOf } from '../scenario/translation'
import { root } from './install.mjs'
import { messagesIn } from './messageMarks'
import { readShipped } from './shippedScenarios'
import { languages } from './words'

const usage = `Usage: npm run marks -- FILE.LANG.yaml …    the marks of whole scenario translations
       npm run marks -- LANG [KEYS]            the marks of new messages, and of those named

Marks say: this translation was read beside the English of today. Exit code: 0, 2 there is no such thing.`

/** The file with the marks of every text that its scenario has today. */
function markScenario(file: string): void {
  const [, id] = /^scenarios\/(.+)\.[a-z-]+\.yaml$/i.exec(file) ?? []
  const scenario = readShipped(join(root, 'scenarios')).scenarios.find((each) => each.id === id)
  if (!scenario) throw new TypeError(`${file} stands beside no scenario`)
  const path = join(root, file)
  const [texts] = readFileSync(path, 'utf8').split(/^english:.*$/m)
  const marks = [...textsOf(scenario)].map(([key, { text }]) => `  ${key}: '${markOf(text)}'\n`)
  writeFileSync(
    path,
    `${texts!.trimEnd()}\nenglish: # marks of the texts that were translated\n${marks.join('')}`,
  )
}

/** Adds what has no mark yet, renews what is named, drops what is gone. */
function markMessages(lang: string, named: readonly string[]): void {
  const english = messagesOf('en')
  const translated = messagesOf(lang)
  const unknown = named.find((key) => !english.has(key) || !translated.has(key))
  if (unknown !== undefined) throw new TypeError(`there is no message ${unknown} in both languages`)
  const path = join(root, 'test/translations', `${lang}.json`)
  const before = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  const kept = Object.entries(before).filter(([key]) => english.has(key))
  const marks = Object.fromEntries(kept)
  for (const [key, text] of english)
    if (translated.has(key) && (marks[key] === undefined || named.includes(key))) marks[key] = markOf(text)
  writeFileSync(path, `${JSON.stringify(marks, null, 2)}\n`)
}

function messagesOf(lang: string): ReadonlyMap<string, string> {
  const folder = join(root, 'src/messages', lang)
  return messagesIn(
    readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n'),
  )
}

try {
  const [first = '', ...rest] = process.argv.slice(2)
  if (first.endsWith('.yaml')) [first, ...rest].forEach(markScenario)
  else if (first !== 'en' && languages().includes(first)) markMessages(first, rest)
  else throw new TypeError(first ? `${first} is neither a translation nor a language` : 'nothing is named')
} catch (error) {
  if (!(error instanceof TypeError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
