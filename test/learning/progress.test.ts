import { describe, expect, test } from 'vitest'
import { hashText } from '../../src/kernel/hash'
import {
  merged,
  progressCharactersMax,
  readProgress,
  standingIn,
  writeProgress,
  type Finished,
} from '../../src/learning/progress'
import { ProgressStore, type Drawer } from '../../src/learning/progressStore'

const one: Finished = {
  scenario: 'two-node/node-crash',
  version: 1,
  step: 'a',
  points: 1,
  of: 2,
  predicted: null,
}
const two: Finished = { ...one, step: 'b', points: 2, predicted: true }
const key = 'failover-lab:progress'

/** A browser's storage in memory, with room for so many writes. */
function drawer(
  entries: Record<string, string> = {},
  writes = Infinity,
): Drawer & { map: Map<string, string> } {
  const map = new Map(Object.entries(entries))
  let left = writes
  return {
    map,
    getItem: (name) => map.get(name) ?? null,
    setItem: (name, value) => {
      if ((left -= 1) < 0) throw new Error('QuotaExceededError')
      map.set(name, value)
    },
  }
}

const wrapped = (finished: unknown, more: object = {}) =>
  JSON.stringify({ format: 1, finished, check: hashText(JSON.stringify(finished)), ...more })

describe('a file of progress', () => {
  test('is read as it was written', () => {
    expect(readProgress(writeProgress([one, two]))).toEqual({ finished: [one, two] })
  })

  test.each([
    ['nothing', '', 'progress-not-json', ''],
    ['cut off', writeProgress([one]).slice(0, -9), 'progress-not-json', ''],
    ['a number', '7', 'progress-wrong-shape', 'format'],
    ['a list', '[]', 'progress-wrong-shape', 'format'],
    ['null', 'null', 'progress-wrong-shape', 'format'],
    ['without a form', '{}', 'progress-wrong-shape', 'format'],
    ['of form 0', '{"format":0}', 'progress-wrong-shape', 'format'],
    ['of a form to come', '{"format":2,"anything":[]}', 'progress-newer', ''],
    ['with a stranger', wrapped([], { more: 1 }), 'progress-wrong-shape', 'more'],
    ['with a prototype', '{"format":1,"__proto__":{"x":1}}', 'progress-wrong-shape', '__proto__'],
    ['without a list', '{"format":1,"finished":{}}', 'progress-wrong-shape', 'finished'],
    ['with a hole', wrapped([null]), 'progress-wrong-shape', 'finished[0].scenario'],
    ['with markup', wrapped([{ ...one, step: '<b>' }]), 'progress-wrong-shape', 'finished[0].step'],
    [
      'leading upwards',
      wrapped([{ ...one, scenario: '../x' }]),
      'progress-wrong-shape',
      'finished[0].scenario',
    ],
    [
      'with an inherited step',
      wrapped([one, { ...one, step: 'constructor' }]),
      'progress-wrong-shape',
      'finished[1].step',
    ],
    [
      'with more points than there are',
      wrapped([{ ...one, points: 3 }]),
      'progress-wrong-shape',
      'finished[0].points',
    ],
    ['with half a point', wrapped([{ ...one, points: 0.5 }]), 'progress-wrong-shape', 'finished[0].points'],
    [
      'with a wrong kind',
      wrapped([{ ...one, predicted: 'yes' }]),
      'progress-wrong-shape',
      'finished[0].predicted',
    ],
    [
      'with a prototype inside',
      `{"format":1,"finished":[{"__proto__":{}}]}`,
      'progress-wrong-shape',
      'finished[0].__proto__',
    ],
    ['endless', wrapped(Array.from({ length: 10_001 }, () => 1)), 'progress-too-many', ''],
    ['changed by hand', writeProgress([one]).replace('"points":1', '"points":2'), 'progress-changed', ''],
    ['huge', ' '.repeat(progressCharactersMax + 1), 'progress-too-large', ''],
    ['deep', '['.repeat(100_000), 'progress-not-json', ''],
  ])('%s is refused', (_what, text, code, place) => {
    const { problem } = readProgress(text)
    expect(problem?.code).toBe(code)
    expect(problem?.params.place ?? '').toBe(place)
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('the store', () => {
  test('keeps what was finished, and the copy before it', () => {
    const shelf = drawer()
    const store = new ProgressStore(() => shelf)
    store.add(one)
    store.add(two)
    expect([store.notice, store.isKept]).toEqual([null, true])
    expect(new ProgressStore(() => shelf).finished).toEqual([one, two])
    expect(readProgress(shelf.map.get(`${key}.good`)!).finished).toEqual([one])
  })

  test('the same step with the same result is one line, so that it cannot grow without end', () => {
    const shelf = drawer()
    const store = new ProgressStore(() => shelf)
    for (let times = 0; times < 50; times += 1) store.add(one)
    expect(store.finished).toEqual([one])
  })

  test('two tabs lose nothing of each other', () => {
    const shelf = drawer()
    const [left, right] = [new ProgressStore(() => shelf), new ProgressStore(() => shelf)]
    left.add(one)
    right.add(two)
    left.refresh()
    expect(left.finished).toEqual([one, two])
    expect(new ProgressStore(() => shelf).finished).toEqual([one, two])
  })

  test.each([0, 1, 2, 3])('a page that ends after %i writes leaves a store that can be read', (writes) => {
    const shelf = drawer({}, writes)
    const store = new ProgressStore(() => shelf)
    store.add(one)
    store.add(two)
    expect(store.finished).toEqual([one, two])
    const { finished, notice } = new ProgressStore(() => drawer(Object.fromEntries(shelf.map)))
    expect(notice).toBeNull()
    expect(finished.length).toBeGreaterThanOrEqual(Math.min(1, writes))
  })

  test('without storage, or with a full one, it lasts as long as the page, and says so', () => {
    const forbidden = new ProgressStore(() => {
      throw new Error('SecurityError')
    })
    const full = new ProgressStore(() => drawer({}, 0))
    for (const store of [forbidden, full]) {
      store.add(one)
      expect(store.finished).toEqual([one])
      expect([store.notice?.code, store.isKept]).toEqual(['progress-no-storage', false])
    }
  })

  test('what is damaged is put aside, and the last good copy is used', () => {
    const shelf = drawer({ [key]: '{"format":1,', [`${key}.good`]: writeProgress([one]) })
    const store = new ProgressStore(() => shelf)
    expect([store.finished, store.notice?.code]).toEqual([[one], 'progress-restored'])
    expect(shelf.map.get(`${key}.damaged`)).toBe('{"format":1,')
    store.add(two)
    expect(new ProgressStore(() => shelf).finished).toEqual([one, two])
  })

  test('without a good copy it begins anew, and what was found is kept', () => {
    const shelf = drawer({ [key]: 'rubbish' })
    const store = new ProgressStore(() => shelf)
    expect([store.finished, store.notice?.code]).toEqual([[], 'progress-lost'])
    expect(shelf.map.get(`${key}.damaged`)).toBe('rubbish')
  })

  test('what a newer version wrote is never overwritten', () => {
    const shelf = drawer({ [key]: '{"format":2,"new":true}' })
    const store = new ProgressStore(() => shelf)
    store.add(one)
    expect([store.notice?.code, store.isKept]).toEqual(['progress-newer-store', false])
    expect([...shelf.map]).toEqual([[key, '{"format":2,"new":true}']])
  })

  test('a file adds to what is there; a refused one changes nothing', () => {
    const shelf = drawer()
    const store = new ProgressStore(() => shelf)
    store.add(one)
    const before = [...shelf.map]
    expect(store.bringIn('{}')?.code).toBe('progress-wrong-shape')
    expect([...shelf.map]).toEqual(before)
    expect(store.bringIn(writeProgress([two]))).toBeNull()
    expect(store.finished).toEqual([one, two])
  })
})

describe('how far somebody is', () => {
  const lesson = { id: one.scenario, version: 1, steps: [{ id: 'a' }, { id: 'b' }] } as unknown as Parameters<
    typeof standingIn
  >[0]

  test('the best of each step counts, of this version alone', () => {
    const better = { ...one, points: 2 }
    const other = { ...two, version: 2 }
    expect(standingIn(lesson, [one, better, one, other])).toEqual({
      done: new Set(['a']),
      whole: false,
      earned: 2,
      of: 2,
    })
    expect(standingIn(lesson, merged([one], [two])).whole).toBe(true)
  })
})
