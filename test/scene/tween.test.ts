import { describe, expect, test } from 'vitest'
import {
  appearing,
  drawing,
  isTravelling,
  lengthOf,
  moving,
  partOf,
  pointAlong,
  progress,
  share,
  windows,
} from '../../src/scene/tween'

const at = (atMs: number, rate = 1, reducedMotion = false) => ({ atMs, rate, reducedMotion })

describe('a change that began at 10 s', () => {
  test('takes its window of playback time at every speed', () => {
    expect(share(at(10_000), 10_000, 400)).toBe(0)
    expect(share(at(10_100), 10_000, 400)).toBe(0.25)
    expect(share(at(10_800, 8), 10_000, 400)).toBe(0.25)
    expect(share(at(10_400), 10_000, 400)).toBe(1)
    expect(share(at(99_000), 10_000, 400)).toBe(1)
  })

  test('is over when nothing plays, and with reduced motion', () => {
    expect(share(at(10_001, 0), 10_000, 400)).toBe(1)
    expect(share(at(10_001, 1, true), 10_000, 400)).toBe(1)
  })

  test.each([
    [appearing, windows.state],
    [drawing, windows.path],
    [moving, windows.move],
  ])('eases from nothing to all', (ease, window) => {
    expect(ease(at(10_000), 10_000)).toBe(0)
    expect(ease(at(10_000 + window), 10_000)).toBe(1)
    const halfway = ease(at(10_000 + window / 2), 10_000)
    expect(halfway).toBeGreaterThanOrEqual(0.5)
    expect(halfway).toBeLessThan(1)
  })
})

test('nothing travels while it stands still, above eight times real time, or with reduced motion', () => {
  expect(isTravelling(at(0, 0))).toBe(false)
  expect(isTravelling(at(0, 8))).toBe(true)
  expect(isTravelling(at(0, 16))).toBe(false)
  expect(isTravelling(at(0, 1, true))).toBe(false)
})

test('progress is linear, and none while frozen', () => {
  expect(progress(15, 10, 20)).toBe(0.5)
  expect(progress(5, 10, 20)).toBe(0)
  expect(progress(25, 10, 20)).toBe(1)
  expect(progress(15, 10, null)).toBe(0)
  expect(progress(15, 15, 15)).toBe(1)
})

test('a path draws itself from its beginning', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 0, y: 10 },
    { x: 30, y: 10 },
  ]
  expect(lengthOf(path)).toBe(40)
  expect(partOf(path, 0.5)).toEqual([path[0], path[1], { x: 10, y: 10 }])
  expect(partOf(path, 0)).toEqual([path[0]])
  expect(partOf(path, 1)).toBe(path)
  expect(pointAlong(path, 5)).toEqual({ x: 0, y: 5 })
  expect(pointAlong(path, 99)).toEqual(path[2])
})
