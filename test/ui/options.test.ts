import { expect, test } from 'vitest'
import { options, readOptions } from '../../src/options'
import { moment, parseMoment } from '../../src/kernel/moment'

test('an empty address means every default', () => {
  const { values, warnings } = readOptions('')
  expect(warnings).toEqual([])
  expect(values.scenario).toBe('two-node/node-crash')
  expect(values).toEqual(
    Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
  )
})

test('every option is read from its text', () => {
  const { values, warnings } = readOptions(
    '?mode=present&room=r1&scenario=quorum/count-down&t=1:02.5&speed=0.5&seed=7&autoplay&theme=dark&profile=projector&motion=reduce' +
      '&lang=de&panels=log,timeline&announce=off&step=back' +
      '&controls=false&interactive=play-only&loop&allowlinks=false&api=1&origin=https://docs.example',
  )
  expect(warnings).toEqual([])
  expect(values).toEqual({
    mode: 'present',
    room: 'r1',
    scenario: 'quorum/count-down',
    t: 62_500,
    speed: 0.5,
    seed: 7,
    autoplay: true,
    theme: 'dark',
    profile: 'projector',
    motion: 'reduce',
    lang: 'de',
    controls: false,
    interactive: 'play-only',
    loop: true,
    allowlinks: false,
    api: true,
    origin: 'https://docs.example',
    panels: ['timeline', 'log'],
    announce: 'off',
    step: 'back',
  })
})

test.each([
  'speed=fast',
  'speed=',
  'speed=65',
  'seed=1.5',
  't=soon',
  'theme=pink',
  'panels=log,moon',
  'autoplay=maybe',
  'scenario=',
])('a bad value warns and falls back: %s', (query) => {
  const name = query.split('=')[0]!
  const { values, warnings } = readOptions(query)
  expect(warnings.map(({ code, params }) => [code, params.name])).toEqual([['ui-option-bad', name]])
  expect(values[name as 'speed']).toEqual(options[name as 'speed'].default)
})

test('an unknown name warns, whatever it is', () => {
  expect(
    readOptions('?scenarios=x&__proto__=y').warnings.map(({ code, params }) => [code, params.name]),
  ).toEqual([
    ['ui-option-unknown', 'scenarios'],
    ['ui-option-unknown', '__proto__'],
  ])
})

test('a moment reads as a clock and back', () => {
  expect([0, 34_000, 34_049, 59_999, 60_000, 3_723_400].map((ms) => moment(ms))).toEqual([
    '0:00.0',
    '0:34.0',
    '0:34.0',
    '0:59.9',
    '1:00.0',
    '1:02:03.4',
  ])
  expect(moment(94_900, false)).toBe('1:34')
  for (const ms of [0, 34_000, 60_000, 3_723_400]) expect(parseMoment(moment(ms))).toBe(ms)
  expect(['', '1:', ':1', '-3', '1e3', '1:2:3:4'].map(parseMoment)).toEqual(Array(6).fill(undefined))
})
