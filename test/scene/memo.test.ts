import { expect, test } from 'vitest'
import type { Mark } from '../../src/scene/mark'
import { shippedRun } from '../ui/shippedRun'
import { drawn } from './drawn'

/** Every mark with a memo, by its place in the picture. */
function* remembered(marks: readonly Mark[], path = ''): Generator<readonly [string, Mark]> {
  for (const [index, mark] of marks.entries()) {
    const at = `${path}/${mark.key ?? `${mark.tag} ${index}`}`
    if (mark.memo !== undefined) yield [`${at} ${mark.memo}`, mark]
    yield* remembered(mark.children ?? [], at)
  }
}

test('what is kept because of its memo is what would be drawn anew, at another size, too', () => {
  const run = shippedRun('operations/evict-and-count')
  const seen = new Map<string, Mark>()
  let met = 0
  for (const width of [1_300, 1_000, 940, 800, 700, 600])
    for (const atMs of [0, 22_000, 30_000, 90_000]) {
      const { layout, marks } = drawn(run.snapshotAt(atMs), { width, height: 380 }, { selected: 'NODE2' })
      expect(layout.lens).toBe('table')
      for (const [place, mark] of remembered(marks)) {
        const before = seen.get(place)
        if (before) met += 1
        else seen.set(place, mark)
        expect(mark, `${width} px, ${atMs} ms: ${place}`).toEqual(before ?? mark)
      }
    }
  expect(met).toBeGreaterThan(100)
})
