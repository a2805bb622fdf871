import { describe, expect, test } from 'vitest'
import { crash, everything, sizes, states } from '../support/sampleSnapshots'
import { drawn, every, labelsOf, overlap, overlaps, withClass, type Label } from './drawn'

const rooms = [
  { width: 1400, height: 620 },
  { width: 1220, height: 540 },
  { width: 1050, height: 560 },
  { width: 904, height: 420 },
  { width: 800, height: 420 },
  { width: 620, height: 400 },
  { width: 344, height: 520 },
  { width: 300, height: 500 },
]

const outside = (labels: readonly Label[], width: number, height: number) =>
  labels
    .filter(
      ({ x, y, width: wide, height: high }) =>
        x < -1 || y < -1 || x + wide > width + 1 || y + high > height + 1,
    )
    .map(({ text }) => text)

describe.each(rooms)('in $width × $height', (room) => {
  test.each(Object.keys(everything))('no label of "%s" overlaps another or leaves the picture', (name) => {
    const { marks, layout } = drawn(everything[name], room)
    const labels = labelsOf(marks)
    expect(labels.length).toBeGreaterThan(0)
    expect(overlaps(labels)).toEqual([])
    expect(outside(labels, layout.width, layout.height)).toEqual([])
  })
})

test('what is written in a server, a machine or a volume stays inside it', { timeout: 60_000 }, () => {
  for (const room of rooms) {
    for (const [name, snapshot] of Object.entries(everything)) {
      const { marks, layout } = drawn(snapshot, room)
      if (layout.lens !== 'picture') continue
      const boxes = new Map([
        ...layout.servers.map(({ id, box }) => [id, box] as const),
        ...layout.volumes.map(({ id, box }) => [id, box] as const),
      ])
      for (const { mark } of every(marks)) {
        const id = String(mark.attrs['data-id'] ?? '')
        const box = ['node', 'volume'].includes(String(mark.attrs['data-kind'])) ? boxes.get(id) : undefined
        if (!box) continue
        const escaped = labelsOf(mark.children ?? []).filter(
          (label) =>
            label.x < box.x ||
            label.x + label.width > box.x + box.width + 0.5 ||
            label.y < box.y ||
            label.y + label.height > box.y + box.height,
        )
        expect(escaped.map(({ text }) => `${name} ${room.width}: ${text}`)).toEqual([])
      }
    }
  }
})

test('no label stands on a heartbeat', () => {
  const troubled = [crash.silent, crash.mounting, states.split, states.troubles]
  for (const room of rooms) {
    for (const snapshot of troubled) {
      const { marks } = drawn(snapshot, room)
      const capsules = withClass(marks, 'capsule').map(({ attrs }) => ({
        x: Number(attrs.x),
        y: Number(attrs.y),
        width: Number(attrs.width),
        height: Number(attrs.height),
      }))
      const hit = labelsOf(marks).filter((label) => capsules.some((capsule) => overlap(label, capsule)))
      expect(hit.map(({ text }) => `${room.width}: ${text}`)).toEqual([])
    }
  }
})

test('a projector shows nothing smaller than 25 px at 1920, and cuts no word', () => {
  for (const snapshot of [crash.mounting, crash.arbitrating, crash.silent, states.failed, states.troubles]) {
    const { marks, layout } = drawn(snapshot, { width: 1920, height: 760 }, { profile: 'projector' })
    expect(layout.scale).toBeGreaterThan(2)
    const texts = [...every(marks)].flatMap(({ mark }) =>
      mark.tag === 'text' && mark.font ? [mark.font.size * layout.scale] : [],
    )
    expect(Math.min(...texts)).toBeGreaterThanOrEqual(25)
    expect(overlaps(labelsOf(marks))).toEqual([])
    expect(labelsOf(marks).filter(({ text }) => text.includes('…'))).toEqual([])
  }
})

test('a name that was cut keeps its end and tells the whole in a tooltip', () => {
  const { marks } = drawn(sizes.longNames, { width: 1050, height: 560 })
  const titles = [...every(marks)].flatMap(({ mark }) => (mark.tag === 'title' ? [mark.text ?? ''] : []))
  const shown = labelsOf(marks).map(({ text }) => text)
  const whole = sizes.longNames.nodes[0].id
  expect(titles).toContain(whole)
  expect(shown.some((text) => text.includes('…') && text.endsWith('N1'))).toBe(true)
})

test('of four servers side by side each is called by its whole name, whatever its state', () => {
  const { nodes } = sizes.fourByTwo
  for (const state of ['Up', 'Joining', 'Paused', 'Down'] as const) {
    const snapshot = { ...sizes.fourByTwo, nodes: nodes.map((node) => ({ ...node, state })) }
    for (const width of [1400, 904, 752]) {
      const heads = withClass(drawn(snapshot, { width, height: 480 }).marks, 'head')
      const names = heads.flatMap((head) => labelsOf(head.children ?? [])[0]?.text ?? [])
      expect(names, `${state} ${width}`).toEqual(nodes.map(({ id }) => id))
    }
  }
})
