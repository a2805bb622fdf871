import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../src/cli/install.mjs'
import { isScenarioFile } from '../src/cli/shippedScenarios'
import { readProgress, type Finished } from '../src/learning/progress'
import { ProgressStore } from '../src/learning/progressStore'
import { simulate } from '../src/player/simulate'
import { decode, linkOfForm, misfit, type ShareLink } from '../src/player/shareLink'
import { parseScenario } from '../src/scenario/parse'
import { formatProblem } from '../src/scenario/problem'
import { translate } from '../src/scenario/translation'
import { heard } from '../src/shells/class/classMessage'

/**
 * What a release wrote, every later one reads: people keep scenarios, links and progress. That it means the same is
 * asked; that a run comes out the same is not, for the model is corrected.
 */
const frozen = join(root, 'test/frozen')
const releases = readdirSync(frozen, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('there are releases', () => {
  expect(releases).toContain('0.1.0')
})

describe.each(releases)('release %s', (release) => {
  const folder = join(frozen, release)
  const kept = <T>(name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
  const files = readdirSync(join(folder, 'scenarios'), { recursive: true, encoding: 'utf8' })
  const parsed = (file: string) => parseScenario(readFileSync(join(folder, 'scenarios', file), 'utf8'), file)
  const scenarioOf = (id: string) => parsed(`${id}.yaml`).scenario!
  const links = kept<{ link: ShareLink; text: string; state: unknown }[]>('links.json')

  test.each(files.filter(isScenarioFile))('%s is a scenario still, and runs to its end', (file) => {
    const { scenario, problems } = parsed(file)
    expect((problems ?? []).map(formatProblem)).toEqual([])
    const run = simulate(scenario!)
    run.advance(Infinity)
    expect(run.problem).toBeNull()
    expect(run.log.length).toBeGreaterThan(10)
  })

  test.each(files.filter((file) => /\.\w+\.yaml$/.test(file)))(
    '%s translates what it stands beside',
    (file) => {
      const text = readFileSync(join(folder, 'scenarios', file), 'utf8')
      const { scenario, problems } = translate(scenarioOf(file.split('.')[0]!), text, file)
      expect(problems.map(formatProblem)).toEqual([])
      expect(scenario?.lang).toBe(file.split('.')[1])
    },
  )

  test.each(links)('the link into $link.scenario.id is read, and does what it did', ({ text, link }) => {
    expect(decode(text)).toEqual({ link })
    const scenario = scenarioOf(link.scenario.id)
    expect(misfit(link, scenario)).toBeNull()
    const run = simulate(scenario, link.interventions, { seed: link.seed })
    run.advance(Infinity)
    expect(run.problem).toBeNull()
    const applied = run.log.filter(
      ({ type, params }) => type === 'intervention.applied' && params.step === undefined,
    )
    expect(applied.map(({ target, params }) => [target, params.kind])).toEqual(
      link.interventions.map(({ intervention: { target, kind } }) => [target, kind]),
    )
  })

  test.each(links)('the state of an element with $link.scenario.id is read', ({ state, link }) => {
    expect(linkOfForm(state)).toEqual({ link })
  })

  test('progress is read, from a browser and from a file, and kept', () => {
    const [{ storage, finished }] =
      kept<[{ storage: Record<string, string>; finished: Finished[] }]>('progress.json')
    const drawer = new Map(Object.entries(storage))
    const store = new ProgressStore(() => ({
      getItem: (key) => drawer.get(key) ?? null,
      setItem: (key, text) => void drawer.set(key, text),
    }))
    expect([store.finished, store.notice]).toEqual([finished, null])
    for (const text of Object.values(storage)) expect(readProgress(text).problem).toBeUndefined()
    expect(
      new ProgressStore(() => ({ getItem: () => null, setItem: () => undefined })).bringIn(
        storage['failover-lab:progress']!,
      ),
    ).toBeNull()
  })

  test('windows of a class understand each other', () => {
    const messages = kept<{ text: string; heard: unknown }[]>('class.json')
    expect(messages.map(({ text }) => heard(text))).toEqual(messages.map((message) => message.heard))
  })
})
