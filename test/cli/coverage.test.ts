import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { coverageMarkdown, teachersOf, uncovered } from '../../src/cli/coveragePage'
import { readShipped } from '../../src/cli/shippedScenarios'
import { loadWords } from '../../src/cli/words'
import { parseScenario } from '../../src/scenario/parse'
import { subjects } from '../../src/scenario/subjects'
import { base } from '../scenario/base'

const { scenarios } = readShipped('scenarios')
const words = loadWords('en')

test('every sentence of the design page and every misconception is taught', () => {
  expect(uncovered(scenarios)).toEqual([])
  expect(Object.keys(subjects).filter((id) => id.startsWith('S'))).toHaveLength(14)
  expect(Object.keys(subjects).filter((id) => id.startsWith('M'))).toHaveLength(33)
})

test('a misconception is taught by a scenario of its own, where it is seen to be wrong', () => {
  const teachers = teachersOf(scenarios)
  const beliefs = [...teachers].filter(([id]) => id.startsWith('M'))
  expect(
    beliefs.filter(([, places]) => places.every(({ scenario, step }) => scenario === null || step === null)),
  ).toEqual([])
})

test('what nobody teaches is missed', () => {
  const without = scenarios.filter(({ id }) => id !== 'storage/dirty-volume')
  expect(uncovered(without)).toEqual(['M33'])
})

test('scenarios/COVERAGE.md stands as npm run coverage writes it', () => {
  expect(readFileSync('scenarios/COVERAGE.md', 'utf8')).toBe(coverageMarkdown(scenarios, words))
  expect(words.missing).toEqual([])
})

test('an id that nobody knows is refused where it stands', () => {
  const { problems } = parseScenario(`${base}teaches: [S1, S99]\n`, 'x.yaml')
  expect(problems?.map(({ path, message }) => [path, message])).toEqual([
    ['teaches.1', expect.stringContaining('S99')],
  ])
})
