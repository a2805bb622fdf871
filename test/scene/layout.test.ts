import { describe, expect, test } from 'vitest'
import { lensFor, topologyOf } from '../../src/scene/layout/topology'
import type { PictureLayout } from '../../src/scene/layout/types'
import { crash, everything, generated, sizes } from '../support/sampleSnapshots'
import { sampleCluster } from '../support/sampleCluster'
import { overlap, placed } from './drawn'

const wide = { width: 1400, height: 620 }
const pictureOf = (snapshot: Parameters<typeof topologyOf>[0], size = wide): PictureLayout => {
  const layout = placed(snapshot, size)
  if (layout.lens !== 'picture') throw new Error('a picture was expected')
  return layout
}

describe('the lens', () => {
  test.each([
    [1, 8, 'picture'],
    [4, 8, 'picture'],
    [5, 1, 'table'],
    [2, 9, 'table'],
    [16, 16, 'table'],
    [16, 126, 'cells'],
  ])('%i nodes with %i machines each: %s', (nodes, each, lens) => {
    expect(lensFor(topologyOf(generated(nodes, each)))).toBe(lens)
  })
})

test('places do not change with what happens', () => {
  const healthy = placed(crash.healthy, wide)
  for (const snapshot of Object.values(crash)) expect(placed(snapshot, wide)).toEqual(healthy)
})

test('volumes stand in the order of their home nodes, wherever they are now', () => {
  const { healthy } = crash
  const homes = new Map(healthy.volumes.map(({ id }, index) => [id, index % 2 === 0 ? 'NODE2' : 'NODE1']))
  const mixed = (snapshot: typeof healthy) => ({
    ...snapshot,
    volumes: snapshot.volumes.map((volume) => ({ ...volume, home: homes.get(volume.id)! })),
  })
  for (const snapshot of Object.values(crash)) {
    const order = pictureOf(mixed(snapshot)).volumes.map(({ id }) => homes.get(id))
    expect(order).toEqual([...order].sort())
  }
})

test('every machine has the same berth in every server, so that a move is one horizontal step', () => {
  const { servers, fixedBerths } = pictureOf(sizes.three)
  expect(fixedBerths).toBe(true)
  for (const { slots, box } of servers) {
    expect(slots.map(({ x, y }) => [x - box.x, y])).toEqual(
      servers[0].slots.map(({ x, y }) => [x - servers[0].box.x, y]),
    )
  }
})

test('four machines a server stand in one row in an embed, two abreast on a phone', () => {
  const embed = pictureOf(crash.healthy, { width: 800, height: 420 })
  expect(new Set(embed.servers[0].slots.map(({ y }) => y)).size).toBe(1)
  const phone = pictureOf(crash.healthy, { width: 344, height: 520 })
  expect(new Set(phone.servers[0].slots.map(({ x }) => x)).size).toBe(2)
  expect(phone.servers[0].slots.every(({ height }) => height >= 44)).toBe(true)
})

test('asked for more height it stretches to its most and no further; asked for less it stays readable', () => {
  const heights = [340, 500, 560, 620, 2000].map(
    (height) => pictureOf(crash.healthy, { width: 1400, height }).height,
  )
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(heights[0]).toBeGreaterThan(460)
  expect(heights[4]).toBeLessThanOrEqual(640)
})

test('where a picture could not be read any more the table stands, unless the page grows with it', () => {
  const size = { width: 1400, height: 300 }
  expect(placed(crash.healthy, size).lens).toBe('table')
  expect(placed(crash.healthy, { ...size, grows: true }).lens).toBe('picture')
  expect(placed(crash.healthy, size, 'projector').lens).toBe('picture')
})

test('rows that a finger is to hit are high enough for it', () => {
  const layout = placed(generated(16, 64), { width: 328, height: 400, grows: true })
  if (layout.lens !== 'table') throw new Error('a table was expected')
  expect(Math.min(...layout.rows.map(({ box }) => box.height))).toBeGreaterThanOrEqual(24)
})

test('nothing stands on anything else', () => {
  for (const width of [1400, 1050, 800, 344]) {
    for (const [name, snapshot] of Object.entries(everything)) {
      const layout = placed(snapshot, { width, height: 560 })
      if (layout.lens !== 'picture') continue
      const things = [...layout.servers, ...layout.volumes].map(({ id, box }) => ({ id, ...box }))
      const clashes = things.flatMap((a, index) =>
        things
          .slice(index + 1)
          .flatMap((b) => (overlap(a, b, 0) ? [`${name} ${width}: ${a.id} ${b.id}`] : [])),
      )
      expect(clashes).toEqual([])
      for (const { x, y, width: wide, height } of things) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x + wide).toBeLessThanOrEqual(layout.width)
        expect(y + height).toBeLessThanOrEqual(layout.height)
      }
    }
  }
})

test('no cable comes down through a column of the crossbar', () => {
  for (const snapshot of [sizes.three, sizes.fourByTwo, sizes.fourByEight, sizes.twelveVolumes]) {
    for (const width of [1400, 1050, 800]) {
      const { servers, volumes } = pictureOf(snapshot, { width, height: 560 })
      for (const { cable } of servers)
        for (const { x } of volumes) expect(Math.abs(cable[0].x - x)).toBeGreaterThan(6)
    }
  }
})

test('rails stand in the order of their use, those for clients on top', () => {
  const { rails } = pictureOf(sizes.threeNetworks)
  expect(rails.map(({ id }) => id)).toEqual(['Public', 'Heartbeat', 'iSCSI'])
})

test('a table of sixteen rows gives every volume a column and every machine a cell', () => {
  const layout = placed(sizes.spread, wide)
  if (layout.lens !== 'table') throw new Error('a table was expected')
  expect(layout.rows).toHaveLength(16)
  expect(layout.volumeIds).toHaveLength(257)
  expect(layout.pitch).toBeGreaterThan(2)
  expect(layout.cell.size).toBeGreaterThanOrEqual(12)
})

test('clients that find no room are counted, none is dropped silently', () => {
  const clients = Array.from({ length: 30 }, (_, index) => ({ id: `C${index}`, uses: ['SQL01'] }))
  const places = pictureOf(sampleCluster({ clients })).clients
  const shown = places.filter(({ rest }) => rest === 0).length
  expect(shown + places.reduce((sum, { rest }) => sum + rest, 0)).toBe(30)
})
