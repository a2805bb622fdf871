import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer, quietMs } from '../../src/ui/announcer'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listening() {
  const heard: string[] = []
  return { heard, announcer: new Announcer((text) => heard.push(text)) }
}

test('a flood becomes one sentence in 1.5 s, and the newest wins', () => {
  const { heard, announcer } = listening()
  for (const text of ['one', 'two', 'three']) announcer.say(text)
  expect(heard).toEqual(['one'])
  vi.advanceTimersByTime(quietMs)
  expect(heard).toEqual(['one', 'three'])
})

test('the same sentence is not said twice in a row', () => {
  const { heard, announcer } = listening()
  announcer.say('one')
  vi.advanceTimersByTime(quietMs)
  announcer.say('one')
  expect(heard).toEqual(['one'])
})

test('scrubbing silences what waits', () => {
  const { heard, announcer } = listening()
  announcer.say('one')
  announcer.say('two')
  announcer.hush()
  vi.advanceTimersByTime(quietMs * 2)
  expect(heard).toEqual(['one'])
})

test('while somebody scrubs during playback nothing is said; afterwards the newest', () => {
  const { heard, announcer } = listening()
  for (const text of ['one', 'two', 'three']) {
    announcer.hush()
    announcer.say(text)
    vi.advanceTimersByTime(quietMs / 3)
  }
  expect(heard).toEqual([])
  vi.advanceTimersByTime(quietMs)
  expect(heard).toEqual(['three'])
})
