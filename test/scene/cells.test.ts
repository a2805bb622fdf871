import { describe, expect, test } from 'vitest'
import { clusterOf } from '../../src/cli/bench/clusters'
import { simulate } from '../../src/player/simulate'
import { Census } from '../../src/scene/cells/census'
import { blocksOf, cellAt, cellBox, cellsLayout, gridFor, insideOf } from '../../src/scene/cells/layout'
import { Zoom } from '../../src/scene/cells/zoom'
import { factsOf } from '../../src/scene/facts'
import { topologyOf } from '../../src/scene/layout/topology'
import { shippedRun } from '../ui/shippedRun'

const fault = (kind: string, target: string, atMs: number) => ({
  atMs,
  intervention: { kind, target, params: {} },
})
const run = simulate(clusterOf({ name: '', nodes: 9, perNode: 6, times: 1 }), [
  fault('nodeCrash', 'NODE02', 20_000),
  fault('nodeHang', 'NODE05', 90_000),
  fault('storageUnitLoss', 'SAN1', 200_000),
  fault('storageUnitRestored', 'SAN1', 230_000),
])
run.advance(Infinity)
const topology = topologyOf(run.snapshotAt(0))

/** Everything that a census can tell. */
const told = (census: Census) => ({
  cells: topology.nodes.map((node) => census.on(node)),
  counts: topology.nodes.map((node) => [...census.countsOn(node)].sort()),
  tally: {
    ...census.tally,
    counts: [...census.tally.counts].sort(),
    minded: [...census.tally.minded].sort(),
  },
  places: topology.machines.map((vm) => census.cellOf(vm)),
})

describe('who stands where', () => {
  test('kept from moment to moment, it is what counting anew finds', () => {
    const kept = new Census()
    const times = run.eventTimes.map((_, i) => run.eventTimes[(i * 7919) % run.eventTimes.length]!)
    for (const atMs of times.slice(0, 150)) {
      const facts = factsOf(run.snapshotAt(atMs))
      const anew = new Census()
      kept.update(facts)
      anew.update(facts)
      expect(told(kept)).toEqual(told(anew))
    }
  })

  test('what is minded goes by time as well: forwards and backwards it is what counting anew finds', () => {
    const policies = shippedRun('policies/budget-used-up')
    const kept = new Census()
    const spent: boolean[] = []
    for (const place of [...Array(60).keys()].map((n) => (n * 37) % 60)) {
      const facts = factsOf(policies.snapshotAt(Math.min(place * 61_000, policies.simulatedMs)))
      const anew = new Census()
      kept.update(facts)
      anew.update(facts)
      expect([...kept.tally.minded].sort()).toEqual([...anew.tally.minded].sort())
      spent.push(kept.tally.minded.has('spent'))
    }
    expect(new Set(spent)).toEqual(new Set([true, false]))
  })

  test('only blocks of which something changed are touched', () => {
    const census = new Census()
    expect(census.update(factsOf(run.snapshotAt(19_000))).size).toBe(9)
    expect([...census.update(factsOf(run.snapshotAt(19_500)))]).toEqual([])
    expect(census.tally).toEqual({ counts: new Map(), minded: new Map(), steady: 54, moved: 0 })
    census.update(factsOf(run.snapshotAt(20_000)))
    expect(census.countsOn('NODE02')).toEqual(new Map([['memoryLost', 6]]))
    expect([...census.update(factsOf(run.snapshotAt(20_001)))]).toEqual([])
  })
})

const sizes = [
  [904, 505],
  [1400, 560],
  [358, 400],
] as const

describe.each(sizes)('in %i × %i px', (width, height) => {
  const large = { ...topology, crowd: 125, nodes: Array.from({ length: 64 }, (_, n) => `NODE${n + 1}`) }
  const layout = cellsLayout(large, { width, height }, 1)

  test('every machine has a place in its block, at every step of the zoom', () => {
    const zoom = new Zoom()
    do {
      const blocks = blocksOf(layout, zoom.region(layout))
      const inner = insideOf(blocks[0]!.box)
      const grid = gridFor(layout.slots, blocks.length, inner, 44)
      for (const { box } of blocks) expect(box.x + box.width).toBeLessThanOrEqual(width + 1)
      const last = cellBox(inner, grid, layout.slots - 1)
      expect(last.x + last.width).toBeLessThanOrEqual(inner.x + inner.width + 1)
      expect(last.y + last.height).toBeLessThanOrEqual(inner.y + inner.height + 1)
      expect(last.width).toBeGreaterThanOrEqual(2)
      for (const index of [0, 7, layout.slots - 1]) {
        const { x, y, width: wide, height: high } = cellBox(inner, grid, index)
        expect(cellAt(inner, grid, x + wide / 2, y + high / 2)).toBe(index)
      }
    } while (zoom.closer(layout, 'NODE30'))
    expect(blocksOf(layout, zoom.region(layout)).map(({ id }) => id)).toEqual(['NODE30'])
  })

  test('closer and back, beside it and home', () => {
    const zoom = new Zoom()
    expect(zoom.farther()).toBe(false)
    zoom.onto(layout, 'NODE64')
    expect(zoom.canGoCloser(layout)).toBe(false)
    expect(zoom.reach(layout, 'NODE64')).toBe(false)
    expect(zoom.reach(layout, 'NODE1')).toBe(true)
    expect(blocksOf(layout, zoom.region(layout)).map(({ id }) => id)).toEqual(['NODE1'])
    expect(zoom.whole()).toBe(true)
    expect(blocksOf(layout, zoom.region(layout))).toHaveLength(64)
    expect(zoom.isWhole).toBe(true)
  })
})
