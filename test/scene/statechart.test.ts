import { describe, expect, test } from 'vitest'
import { machines } from '../../src/model/machines'
import { statechart } from '../../src/player/statechart'
import { estimate } from '../../src/scene/measure'
import { chartMarks, layoutChart, places, rareEvents, type ChartFrame } from '../../src/scene/statechart'
import { english } from '../ui/words'

const words = english()
type Drawn = keyof typeof machines & keyof typeof places
const drawn = Object.keys(places) as Drawn[]

function frameOf(kind: Drawn, now: string, taken: ChartFrame['taken'] = null): ChartFrame {
  const { states, edges } = statechart(kind)
  return {
    states: states.map((id) => ({ id, label: words.text(`ui-chart-${id}`) })),
    edges: edges.map(({ from, to, by }) => ({
      from,
      to,
      label: by[0]!.kind === 'after' ? '2.0 s' : words.text(`ui-event-${by[0]!.name}`),
      rare: by.every(({ name }) => rareEvents.has(name)),
    })),
    now,
    taken,
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each(drawn)('the chart of %s', (kind) => {
  const { states, edges } = statechart(kind)

  test('has a place of its own for every state, and for no other', () => {
    expect(Object.keys(places[kind]!).sort()).toEqual([...states].sort())
    expect(new Set(Object.values(places[kind]!).map(String)).size).toBe(states.length)
  })

  test('keeps boxes and labels apart and inside, whatever is present and was taken', () => {
    for (const now of states)
      for (const taken of [null, ...edges.filter(({ to }) => to === now)]) {
        const chart = layoutChart(kind, frameOf(kind, now, taken), 412, estimate)!
        const boxes: Box[] = [...chart.boxes, ...chart.lines.flatMap(({ label }) => label ?? [])]
        boxes.forEach((a, i) => {
          expect(a.x).toBeGreaterThanOrEqual(0)
          expect(a.x + a.width).toBeLessThanOrEqual(412)
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false)
        })
      }
  })

  test('lights the last transition, a rare one too, and fills the present state', () => {
    for (const taken of edges) {
      const chart = layoutChart(kind, frameOf(kind, taken.to, taken), 412, estimate)!
      const marks = chartMarks(chart, taken.to)
      expect(marks.filter(({ attrs }) => attrs.class === 'edge taken')).toHaveLength(1)
      expect(marks.filter(({ attrs }) => attrs.class === 'state now')).toHaveLength(2)
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
    }
  })
})

test('too narrow a panel has no chart', () => {
  expect(layoutChart('vm', frameOf('vm', 'Running'), 260, estimate)).toBeNull()
})

test('states, events and delays have words', () => {
  expect(words.missing).toEqual([])
})
