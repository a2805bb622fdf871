import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { Kept } from '../../src/scene/kept'
import type { Mark } from '../../src/scene/mark'
import { estimate } from '../../src/scene/measure'
import { marksOf, type Frame } from '../../src/scene/scene'
import { viewOf } from '../../src/scene/view'
import { shippedRun } from '../ui/shippedRun'
import { placed, say } from './drawn'

const room = { width: 1200, height: 560 }
const scenarios = [
  'two-node/node-crash',
  'two-node/planned-move',
  'storage/path-lost',
  'networks/cables-out',
  'operations/evict-and-count',
]
const selections = [null, 'NODE1', 'SQL01', 'LUN1']

/** Moments in an order that goes forward in small steps, stops, and jumps to and fro. */
function* walk(endMs: number): Generator<Pick<Frame, 'atMs' | 'rate' | 'selected'> & { toldMs: number }> {
  let atMs = 0
  for (let step = 0; step < 900; step += 1) {
    const rate = [0, 1, 10, 10, 40][Math.floor(step / 60) % 5]!
    const toldMs = rate > 8 ? Math.floor(atMs / (rate * 100)) * rate * 100 : atMs
    yield { atMs, rate, selected: selections[Math.floor(step / 150) % 4]!, toldMs }
    atMs = step % 30 === 29 ? (step * 7_919) % endMs : (atMs + (rate || 1) * 17) % endMs
  }
}

describe.each(scenarios)('%s, drawn from frame to frame', (id) => {
  test('is what it would be if nothing was remembered', { timeout: 60_000 }, () => {
    const run = shippedRun(id)
    const kept = new Kept()
    let shown: readonly Mark[] = []
    let left = 0
    for (const { atMs, rate, selected, toldMs } of walk(Math.min(run.simulatedMs, 150_000))) {
      const changedMs = run.changedMs(atMs)
      const snapshot = run.snapshotAt(Math.max(toldMs, changedMs))
      const rest = { focused: null, found: null, reducedMotion: false }
      const frame: Frame = {
        snapshot,
        version: run.versionAt(atMs),
        changedMs,
        atMs,
        rate,
        selected,
        ...rest,
      }
      const layout = placed(snapshot, room)
      const anew = marksOf(viewOf(frame, known(layout), say, estimate, 'test'))
      const keep = kept.for(frame, known(layout))
      if (keep) shown = marksOf(viewOf(frame, known(layout), say, estimate, 'test', keep))
      else left += 1
      // The quicker look is the stricter one, too; `expect` tells the difference.
      if (!isDeepStrictEqual(shown, anew)) expect(shown, `${atMs} ms at ${rate}`).toEqual(anew)
    }
    expect(left).toBeGreaterThan(50)
  })
})

/** One layout for all frames of the same room, as the drawing has. */
const known = (() => {
  const layouts = new Map<string, ReturnType<typeof placed>>()
  return (layout: ReturnType<typeof placed>) => {
    const key = JSON.stringify(layout)
    const first = layouts.get(key) ?? layout
    layouts.set(key, first)
    return first
  }
})()
