import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesOf } from '../support/messages'
import { english } from './words'

const sources = ['src/ui', 'src/shells', 'src/scene/timeline', 'src/main.ts', 'src/options.ts']
  .flatMap((path) => (path.endsWith('.ts') ? [path] : filesIn(path)))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => join(folder, name))
}

const written = [...messagesOf('en').matchAll(/^(ui-[\w-]+) =/gm)].map((match) => match[1]!)

test('every message that the page names exists', () => {
  const words = english()
  const named = [...sources.matchAll(/'(ui-[\w-]*\w)'/g)].map((match) => match[1]!)
  expect(named.filter((key) => !words.has(key))).toEqual([])
})

test('no message is left over', () => {
  const begun = [...sources.matchAll(/[`'](ui-[\w-]*-)(?:\$\{|')/g)].map((match) => match[1]!)
  const joined = ['ui-choice-', 'ui-lane-', 'ui-cap-', 'ui-fact-']
  const used = (key: string) =>
    sources.includes(`'${key}'`) || [...begun, ...joined].some((start) => key.startsWith(start))
  expect(written.filter((key) => !used(key))).toEqual([])
})

test('no message stands there twice', () => {
  expect(written.filter((key, index) => written.indexOf(key) !== index)).toEqual([])
})
