import { describe, expect, test } from 'vitest'
import { commandFor, keyCap, keyMap, type Focus, type Press } from '../../src/ui/keyMap'

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  alt: false,
  ctrl: false,
  meta: false,
  ...over,
})
const command = (key: string, focus: Focus = 'elsewhere', over: Partial<Press> = {}) =>
  commandFor(press(key, over), focus)

test('no key has two meanings', () => {
  const keys = Object.values(keyMap).flatMap(({ keys }) => keys as readonly string[])
  expect(new Set(keys).size).toBe(keys.length)
})

test('the keys of the public table', () => {
  const said = {
    ' ': 'toggle',
    k: 'toggle',
    ArrowLeft: 'back',
    ArrowRight: 'forward',
    j: 'backFar',
    l: 'forwardFar',
    ',': 'eventBack',
    '.': 'eventForward',
    '[': 'markerPrevious',
    ']': 'markerNext',
    '<': 'slower',
    '-': 'slower',
    '>': 'faster',
    '+': 'faster',
    '0': 'percent',
    '9': 'percent',
    Home: 'start',
    End: 'end',
    f: 'fullScreen',
    v: 'listView',
    x: 'breakIt',
    r: 'reset',
    '?': 'help',
    Escape: 'close',
  }
  expect(Object.fromEntries(Object.keys(said).map((key) => [key, command(key)]))).toEqual(said)
  expect(command('ArrowLeft', 'elsewhere', { alt: true })).toBe('markerPrevious')
  expect(command('ArrowRight', 'elsewhere', { alt: true })).toBe('markerNext')
  expect(command('z', 'elsewhere', { ctrl: true })).toBe('undo')
  expect(command('z', 'elsewhere', { meta: true })).toBe('undo')
  expect(command('z', 'text', { ctrl: true })).toBeUndefined()
})

describe('a key is left to whoever needs it more', () => {
  test('text fields keep all of them but Escape', () => {
    expect(['k', ' ', 'ArrowLeft', '?', 'Home'].map((key) => command(key, 'text'))).toEqual(
      Array(5).fill(undefined),
    )
    expect(command('Escape', 'text')).toBe('close')
  })

  test('a focused button is pressed by Space, yet k still plays', () => {
    expect([command(' ', 'button'), command('k', 'button')]).toEqual([undefined, 'toggle'])
  })

  test('the browser’s own shortcuts stay', () => {
    expect(command('f', 'elsewhere', { ctrl: true })).toBeUndefined()
    expect(command('r', 'elsewhere', { meta: true })).toBeUndefined()
    expect(command('k', 'elsewhere', { alt: true })).toBeUndefined()
  })

  test('capitals mean the same as small letters', () => {
    expect(command('K')).toBe('toggle')
  })
})

test('every key can be shown', () => {
  expect(keyCap(' ')).toEqual({ name: 'ui-cap-space' })
  expect(keyCap('Alt+ArrowLeft')).toEqual({ name: 'ui-cap-alt-arrowleft' })
  expect(keyCap('k')).toEqual({ character: 'k' })
})
