import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languages } from '../../src/cli/words'
import { createWords } from '../../src/player/describe'
import { markOf } from '../../src/scenario/translation'
import { messagesOf } from '../support/messages'
import { messagesIn, problemsWith } from '../../src/cli/messageMarks'

const english = messagesIn(messagesOf('en'))
const others = languages().filter((lang) => lang !== 'en')

const marksOf = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${lang}.json`, import.meta.url), 'utf8'))

test('there is a second language', () => {
  expect(others).toContain('de')
})

test.each(others)('in %s every message is there, made from the English of today', (lang) => {
  expect(problemsWith(english, messagesIn(messagesOf(lang)), marksOf(lang))).toEqual([])
})

test.each(others)('in %s no message asks for something that it is not given', (lang) => {
  const paramsOf = (text: string) => new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!))
  const references = (text: string) => [...text.matchAll(/\{ ([a-z][\w-]+) \}/g)].map(([, name]) => name!)
  const translated = messagesIn(messagesOf(lang))
  const words = createWords(lang, messagesOf(lang))
  const strange = [...translated].flatMap(([key, text]) => {
    // The count of a list comes with the list.
    const given = [...paramsOf(english.get(key) ?? '')].flatMap((name) => [name, `${name}Count`])
    const referred = references(english.get(key) ?? '').flatMap((name) => [
      ...paramsOf(english.get(name) ?? ''),
    ])
    const known = new Set([...given, ...referred])
    return [
      ...[...paramsOf(text)].filter((name) => !known.has(name)).map((name) => `${key} $${name}`),
      ...references(text)
        .filter((name) => !words.has(name))
        .map((name) => `${key} ${name}`),
    ]
  })
  expect(strange).toEqual([])
})

test('what is missing, left over or made from another English is told', () => {
  const now = new Map([
    ['a', 'One'],
    ['b', 'Two, changed'],
    ['c', 'Three'],
  ])
  const translated = new Map([
    ['a', 'Eins'],
    ['b', 'Zwei'],
    ['d', 'Vier'],
  ])
  const marks = { a: markOf('One'), b: markOf('Two'), d: markOf('Four') }
  expect(problemsWith(now, translated, marks)).toEqual([
    'c is missing',
    'd is left over',
    `b was made from another English; look again, then its mark is ${markOf('Two, changed')}`,
    'the mark of d is left over',
  ])
})
