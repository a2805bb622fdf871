import { readFileSync } from 'node:fs'
import { outlineOf } from '../../src/scenario/outline'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readShipped } from '../../src/cli/shippedScenarios'
import { wayThrough } from '../../src/learning/way'
import { hashOf } from '../../src/player/hash'
import { simulate } from '../../src/player/simulate'
import { translate } from '../../src/scenario/translation'

const shipped = readShipped('scenarios')
const original = shipped.scenarios.find(({ id }) => id === 'two-node/node-crash')!
const file = join('scenarios', 'two-node', 'node-crash.de.yaml')
const german = readFileSync(file, 'utf8')

const messages = (text: string) => translate(original, text, file).problems.map(({ message }) => message)

test('what is translated is whole and of today, and the first lessons are there in German', () => {
  expect(shipped.problems).toEqual([])
  const translated = shipped.translations.filter(({ lang }) => lang === 'de').map(({ id }) => id)
  expect(translated.length).toBeGreaterThanOrEqual(29)
  const way = wayThrough(shipped.scenarios.map(outlineOf).filter(({ steps }) => steps.length > 0)).map(
    ({ id }) => id,
  )
  expect(translated).toEqual(expect.arrayContaining(way.slice(0, 12)))
})

test('a translated scenario runs byte for byte like the original', () => {
  for (const scenario of shipped.translations) {
    const runs = [scenario, shipped.scenarios.find(({ id }) => id === scenario.id)!].map((each) =>
      simulate(each),
    )
    for (const run of runs) run.advance(Infinity)
    expect(hashOf(runs[0]!)).toBe(hashOf(runs[1]!))
    expect(runs[0]!.scenario.title).not.toBe(runs[1]!.scenario.title)
  }
})

test('a text that the scenario does not have is told with its place', () => {
  const { problems } = translate(original, german.replace('  predict-owner:', '  predict-ovner:'), file)
  const told = problems.find(({ message }) => message.includes('predict-ovner.title'))
  expect(told).toMatchObject({
    severity: 'error',
    message: 'the scenario has no text steps.predict-ovner.title',
  })
  expect(told!.line).toBeGreaterThan(20)
})

test('a text that is missing is told, and stays English', () => {
  const { scenario, problems } = translate(original, german.replace(/^title: .*\n/m, ''), file)
  expect(problems.map(({ message }) => message)).toEqual(['title is not translated'])
  expect(scenario?.title).toBe(original.title)
})

test('a text whose English has changed since is told with its new mark', () => {
  const changed = { ...original, title: 'One of two nodes dies' }
  const told = translate(changed, german, file).problems.map(({ message }) => message)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(
    /^the English of title is another one now: look again; then its mark is [0-9a-f]{8}$/,
  )
})

test('a translation of another version is none', () => {
  expect(messages(german.replace('node-crash@1', 'node-crash@2'))).toEqual([
    'this stands beside two-node/node-crash@1',
  ])
})

test.each(['', '[]', 'for: {', 'a: &b c', '__proto__: { title: x }'])(
  '%j is no translation, and nothing throws',
  (text) => {
    expect(messages(text).length).toBeGreaterThan(0)
    expect(translate(original, text, file).scenario).toBeNull()
  },
)
