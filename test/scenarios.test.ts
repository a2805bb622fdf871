import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../src/cli/install.mjs'
import { problemsOf, shelfOf } from '../src/cli/scenarioCheck'
import { isScenarioFile, readShipped } from '../src/cli/shippedScenarios'
import { loadWords } from '../src/cli/words'
import { formatProblem } from '../src/scenario/problem'

const shelf = shelfOf(root)
const files = readdirSync(shelf.scenarios, { recursive: true, encoding: 'utf8' }).filter(isScenarioFile)
const english = loadWords('en')

test('there are scenarios', () => {
  expect(files.length).toBeGreaterThan(0)
})

test.each(files)('%s keeps what it promises and runs as its golden transcript says', (file) => {
  const problems = problemsOf(join(shelf.scenarios, file), { shelf, goldens: 'compare', english })
  expect(problems.map(formatProblem)).toEqual([])
})

test('what scenarios say of each other is right', () => {
  expect(readShipped(shelf.scenarios).problems.map(formatProblem)).toEqual([])
})

test('every golden transcript is that of a scenario', () => {
  const kept = readdirSync(shelf.goldens, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(jsonl|txt)$/.test(file),
  )
  const wanted = files.flatMap((file) =>
    ['.jsonl', '.en.txt'].map((ending) => file.replace(/\.yaml$/, ending)),
  )
  expect(kept.sort()).toEqual(wanted.sort())
})

test('golden sentences are sentences, none a key that the message file lacks', () => {
  for (const file of files) {
    const text = readFileSync(join(shelf.goldens, file.replace(/\.yaml$/, '.en.txt')), 'utf8')
    expect(text.split('\n').filter((line) => /^\S+ {2}(happening|event|applied)-\S+$/.test(line))).toEqual([])
  }
  expect(english.missing).toEqual([])
})
