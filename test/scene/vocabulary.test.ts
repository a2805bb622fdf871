import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { glyphShapes } from '../../src/scene/marks/glyphs'
import { toneClass, tones } from '../../src/scene/palette'
import { vocabulary, type Look } from '../../src/scene/states'
import { sceneEnglish, sceneKeys } from '../../src/scene/words'
import { everything } from '../support/sampleSnapshots'
import { bundle, drawn, problems, say } from './drawn'

const src = new URL('../../src/scene/', import.meta.url)
const css = readFileSync(new URL('scene.css', src), 'utf8')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) =>
      path.endsWith('.ts') &&
      !path.includes('timeline') &&
      path !== 'export.ts' &&
      !path.endsWith('words.ts'),
  )
  .map((path) => readFileSync(new URL(path, src), 'utf8'))
  .join('\n')

const looks = Object.entries(vocabulary).flatMap(([kind, table]) =>
  Object.entries(table as Record<string, Look>).map(([state, look]) => ({ kind, state, look })),
)

describe('every state', () => {
  test.each(looks)('$kind $state has a shape, a colour and a word', ({ look }) => {
    expect(glyphShapes).toContain(look.shape)
    expect(css).toContain(`.${toneClass(look.tone)} {\n  --tone: var(--${tones[look.tone]});`)
    expect(say(look.word, { percent: 62, votes: 2, total: 3 })).not.toBe('')
  })

  test.each(Object.keys(vocabulary))('of a %s is told from the others without colour', (kind) => {
    const told = looks.filter((entry) => entry.kind === kind).map(({ look }) => `${look.shape} ${look.word}`)
    expect(new Set(told).size).toBe(told.length)
  })

  test('has the shape that the look assigns to its colour', () => {
    const tonesOf = {
      tick: 'up',
      pending: 'pend',
      clock: 'pend',
      half: 'pend',
      alert: 'pend',
      bars: 'calm',
      tray: 'calm',
      ring: 'quiet',
      cross: 'down',
      bareCross: 'down',
    }
    for (const { look } of looks) expect(tonesOf[look.shape]).toBe(look.tone)
  })
})

describe('every word', () => {
  test('is valid Fluent', () => {
    expect(problems).toEqual([])
    for (const key of sceneKeys) expect(bundle.hasMessage(key)).toBe(true)
  })

  test('is used, and every used word exists', () => {
    const used = new Set([...sources.matchAll(/'(scene-[a-z-]+)'/g)].map(([, key]) => key))
    for (const key of used) expect(Object.keys(sceneEnglish)).toContain(key)
    const composed = (key: string) => key.startsWith('scene-state-') || key.startsWith('scene-band-')
    expect(sceneKeys.filter((key) => !used.has(key) && !composed(key))).toEqual([])
  })

  test('that is composed from a state is the state of some table', () => {
    const words = new Set(looks.flatMap(({ look }) => [look.word, look.short]))
    const states = sceneKeys.filter((key) => key.startsWith('scene-state-'))
    expect(states.filter((key) => !words.has(key))).toEqual([])
  })

  test('is found with all its parameters in every moment, at every size', () => {
    for (const width of [1400, 1050, 800, 344]) {
      for (const snapshot of Object.values(everything))
        expect(() => drawn(snapshot, { width, height: 560 }, { selected: 'SQL01' })).not.toThrow()
    }
  })
})

test('no colour is written in a mark', () => {
  expect([...sources.matchAll(/#[0-9a-f]{3,6}\b|rgb\(/gi)].map(([found]) => found)).toEqual([])
})

test('nothing writes a style attribute', () => {
  expect([...sources.matchAll(/attr\('style'|attrs: \{ style/g)]).toHaveLength(0)
})
