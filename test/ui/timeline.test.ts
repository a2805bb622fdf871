import { describe, expect, test } from 'vitest'
import { estimate } from '../../src/scene/measure'
import { isStanding, layoutLane } from '../../src/scene/timeline/laneLayout'
import { chooseRows } from '../../src/scene/timeline/rows'
import { segmentLooks } from '../../src/scene/timeline/segmentLook'
import { stagesSeen } from '../../src/scene/timeline/segmentStages'
import { longestOutage } from '../../src/scene/timeline/track'
import { Viewport } from '../../src/scene/timeline/viewport'
import { placeIn, spanFor, ticks, windowAround, windowPage } from '../../src/scene/timeline/window'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/node-crash')
const lanes = run.lanes
const words = english()
const names = (max: number, seenMs: number, chain: readonly string[] = []) =>
  chooseRows(lanes, { max, seenMs, chain }).map(({ id }) => id)

describe('which lanes are shown', () => {
  test('all of them where there is room, in the order of the picture', () => {
    expect(names(15, 0)).toEqual([
      'quorum',
      'NODE1',
      'NODE2',
      'Witness',
      'LUN1',
      'LUN2',
      'LUN3',
      'LUN4',
      'SQL01',
      'WEB01',
      'FILE01',
      'DC02',
      'Office',
      'Visitors',
      'Branch',
    ])
  })

  test('quorum, the selection and its chain, then what was hit', () => {
    expect(names(4, 60_000, ['SQL01', 'LUN1'])).toEqual(['quorum', 'LUN1', 'SQL01', 'WEB01'])
  })

  test('what has not been seen yet decides nothing', () => {
    expect(names(4, 10_000)).toEqual(['quorum', 'NODE1', 'NODE2', 'SQL01'])
  })
})

describe('the window', () => {
  test('never begins before the run, then follows', () => {
    expect(windowAround(5_000, 40_000)).toEqual({ fromMs: 0, toMs: 40_000 })
    expect(windowAround(100_000, 40_000).fromMs).toBe(68_600)
  })

  test('turns pages where motion is not wanted, and always holds the playhead', () => {
    expect(windowPage(20_000, 40_000)).toEqual(windowPage(27_000, 40_000))
    for (let atMs = 0; atMs < 200_000; atMs += 1_000) {
      const { fromMs, toMs } = windowPage(atMs, 40_000)
      expect(atMs >= fromMs && atMs <= toMs).toBe(true)
    }
  })

  test('shows more time when it passes faster', () => {
    expect(spanFor(64, 1_200)).toBeGreaterThan(spanFor(4, 1_200))
  })

  test('has round times with room for their names', () => {
    expect(ticks({ fromMs: 12_000, toMs: 40_000 }, 1_200, 62)).toEqual([
      12_000, 14_000, 16_000, 18_000, 20_000, 22_000, 24_000, 26_000, 28_000, 30_000, 32_000, 34_000, 36_000,
      38_000, 40_000,
    ])
  })
})

describe('zoom and pan', () => {
  const at = (viewport: Viewport, atMs: number) => viewport.show(atMs, 40_000, windowAround)

  test('zooming keeps to the playhead, and it goes on following', () => {
    const viewport = new Viewport()
    at(viewport, 100_000)
    viewport.zoomBy(2, null)
    expect(at(viewport, 100_000)).toEqual(windowAround(100_000, 20_000))
    expect(at(viewport, 150_000)).toEqual(windowAround(150_000, 20_000))
  })

  test('zooming at a moment leaves that moment in its place', () => {
    const viewport = new Viewport()
    const { fromMs, toMs } = at(viewport, 100_000)
    viewport.zoomBy(2, 80_000)
    const after = at(viewport, 100_000)
    const share = (w: { fromMs: number; toMs: number }) => (80_000 - w.fromMs) / (w.toMs - w.fromMs)
    expect(after.toMs - after.fromMs).toBe((toMs - fromMs) / 2)
    expect(share(after)).toBeCloseTo(share({ fromMs, toMs }))
  })

  test('what was panned stays there, never before the run, until the playhead walks out of it', () => {
    const viewport = new Viewport()
    at(viewport, 100_000)
    viewport.panBy(-10)
    expect(at(viewport, 100_000)).toEqual({ fromMs: 0, toMs: 40_000 })
    expect(at(viewport, 30_000)).toEqual({ fromMs: 0, toMs: 40_000 })
    expect(at(viewport, 41_000)).toEqual(windowAround(41_000, 40_000))
  })

  test('a reset shows what was shown at first; there is an end to zooming', () => {
    const viewport = new Viewport()
    const first = at(viewport, 100_000)
    viewport.zoomBy(1e9, null)
    const { fromMs, toMs } = at(viewport, 100_000)
    expect([toMs - fromMs, viewport.isMoved]).toEqual([1_000, true])
    viewport.reset()
    expect([at(viewport, 100_000), viewport.isMoved]).toEqual([first, false])
  })
})

describe('a lane', () => {
  const sql = lanes.find(({ id }) => id === 'SQL01')!
  const drawn = (atMs: number, seenMs: number, width = 1_200) => {
    const window = windowAround(atMs, 40_000)
    const scale = { x: placeIn(window, 0, width), ...window, atMs, seenMs }
    return layoutLane(sql, scale, (key, params) => words.text(key, params), estimate)
  }

  test('is solid up to the playhead and has nothing beyond what was seen', () => {
    const items = drawn(34_000, 34_000)
    expect(Math.max(...items.map(({ x1 }) => x1))).toBeCloseTo(0.785 * 1_200)
    expect(items.some(({ dim }) => dim)).toBe(false)
  })

  test('keeps what was seen, dimmed, after going back', () => {
    expect(
      drawn(22_000, 34_000)
        .filter(({ dim }) => dim)
        .map(({ look }) => look.label),
    ).toEqual(['ui-lane-detection', 'ui-lane-regroup', 'ui-lane-arbitration', 'ui-lane-disk'])
  })

  test('ends at the playhead and begins at the edge where it goes on and is cut off', () => {
    const window = windowAround(34_010, 10_000)
    const edges = { fromX: 150, atX: 900 }
    const scale = { x: placeIn(window, 150.3, 1_200), ...window, atMs: 34_010, seenMs: 34_010, ...edges }
    const items = layoutLane(sql, scale, (key) => key, estimate)
    expect(items[0]!.x0).toBe(150)
    expect(items.at(-1)!.x1).toBe(900)
    const inside = sql.segments.filter(({ fromMs }) => fromMs > window.fromMs && fromMs < 34_010)
    expect(items.slice(1).map(({ x0 }) => x0)).toEqual(inside.map(({ fromMs }) => scale.x(fromMs)))
  })

  test('stands still while it goes on from before the window, unless it tells seconds', () => {
    const at = (atMs: number) => ({
      x: (ms: number) => ms,
      ...windowAround(atMs, 10_000),
      atMs,
      seenMs: atMs,
    })
    const well = { what: 'well', fromMs: 0, toMs: 20_000, where: null } as const
    const served = { what: 'served', fromMs: 0, toMs: null, where: null } as const
    expect([at(5_000), at(15_000), at(20_000)].map((scale) => isStanding(well, scale))).toEqual([
      false,
      true,
      false,
    ])
    expect(isStanding(served, at(15_000))).toBe(false)
  })

  test('names its bars as fully as they have room', () => {
    expect(drawn(40_000, 40_000).map(({ label }) => label)).toEqual([
      'NODE1',
      'Detection 4.4 s',
      'Regr.',
      'Arbitration 6.0 s',
      'Disk 2.8 s',
      'Start 3.1 s',
      'Boot',
    ])
    expect(drawn(40_000, 40_000, 120).map(({ label }) => label)).toEqual(['', '', '', '', '', '', ''])
  })
})

test('the scrubber carries the longest outage, as far as it was seen', () => {
  expect(longestOutage(lanes, 15_000)).toEqual([])
  expect(longestOutage(lanes, 33_000).map(({ what }) => what)).toEqual([
    'detection',
    'regroup',
    'arbitration',
    'disk',
  ])
})

describe('what clients noticed', () => {
  const crash = run.log.find(({ type }) => type === 'server.powerLost')!.atMs
  const story = (of: typeof run, id: string) =>
    of.lanes
      .find((lane) => lane.id === id)!
      .segments.map(({ what, where }) => (where ? `${what} ${where}` : what))

  test('a crash takes the sessions away until the guest has booted', () => {
    expect(story(run, 'Office')).toEqual(['served', 'sessionLost SQL01', 'served'])
    expect(story(run, 'Branch')).toEqual(['served'])
    const lost = lanes.find(({ id }) => id === 'Office')!.segments[1]!
    const back = run.log.find(({ type, target }) => type === 'session.connected' && target === 'Office')!
    expect([lost.fromMs, lost.toMs]).toEqual([crash, back.atMs])
  })

  test('a quick migration makes them wait, and they say for what', () => {
    expect(story(shippedRun('two-node/planned-move'), 'Office')).toContain('sessionWaits SQL01')
  })

  test('being served leaves a stroke a second, on whole seconds, and none while it is not', () => {
    const lane = lanes.find(({ id }) => id === 'Office')!
    const shown = { fromMs: crash - 10_500, toMs: crash + 9_500 }
    const scale = { x: placeIn(shown, 0, 400), ...shown, atMs: shown.toMs, seenMs: shown.toMs }
    const items = layoutLane(lane, scale, (key) => key, estimate)
    expect(items.map(({ look }) => look.shape)).toEqual(['record', 'empty'])
    expect(items[0]!.strokes.map((x) => x / 20 + shown.fromMs / 1000)).toEqual(
      Array.from({ length: 11 }, (_, second) => crash / 1000 - 10 + second),
    )
    expect(items[1]!.strokes).toEqual([])
  })
})

test('the lane of the quorum: a regroup asks who is left, then the witness is fought for', () => {
  const { segments } = lanes.find(({ id }) => id === 'quorum')!
  const begins = (type: string) => run.log.find((happening) => happening.type === type)!.atMs
  expect(segments.slice(0, 4).map(({ fromMs, what }) => [fromMs, what])).toEqual([
    [0, 'well'],
    [begins('regroup.started'), 'regroup'],
    [begins('node.removedFromMembership'), 'pending'],
    [begins('witness.arbitrationWon'), 'well'],
  ])
})

describe('the stages of a regroup', () => {
  const read = (id: string, seenMs: number) => {
    const segment = lanes.find((lane) => lane.id === id)!.segments.find(({ what }) => what === 'regroup')!
    return stagesSeen(segment, seenMs, (key, params) => words.text(key, params))
  }
  const begins = run.log.find(({ type }) => type === 'regroup.started')!.atMs
  const [opening, closing, pruning] = run.snapshotAt(begins).nodes[1]!.regroupStages

  test('are told of its bar, where votes and where machines wait for it', () => {
    const told = 'opening 0.6 s · closing 0.3 s · pruning 0.7 s'
    expect(read('quorum', run.simulatedMs)).toBe(told)
    expect(read('SQL01', run.simulatedMs)).toBe(told)
  })

  test('as far as they have been seen', () => {
    expect(read('quorum', begins)).toBe('opening')
    expect(read('quorum', closing!.startedMs)).toBe('opening 0.6 s · closing')
    expect(read('quorum', pruning!.untilMs - 1)).toBe('opening 0.6 s · closing 0.3 s · pruning')
    expect(opening!.startedMs).toBe(begins)
  })

  test('stand in no other bar', () => {
    const others = lanes.flatMap(({ segments }) => segments).filter(({ what }) => what !== 'regroup')
    expect(others.filter(({ stages }) => stages !== undefined)).toEqual([])
  })

  test('of two sides that regroup at once are those of one', () => {
    const split = shippedRun('networks/switch-dead')
    const [segment] = split.lanes[0]!.segments.filter(({ what }) => what === 'regroup')
    expect(segment!.stages!.map(({ name }) => name)).toEqual(['opening', 'closing', 'pruning'])
  })
})

test('every kind of segment has its words, long and short', () => {
  const keys = Object.values(segmentLooks).flatMap(({ label }) => [label, `${label}-short`])
  expect(keys.filter((key) => !words.has(key))).toEqual([])
})
