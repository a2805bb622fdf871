import { describe, expect, test } from 'vitest'
import type { HeartbeatSnapshot } from '../../src/model/snapshot'
import { capsules } from '../../src/scene/beats'

const pair: HeartbeatSnapshot = {
  a: 'NODE1',
  b: 'NODE2',
  contact: true,
  sinceMs: 0,
  phaseMs: 999,
  periodMs: 1000,
  threshold: 5,
  lastMs: null,
  networks: ['Heartbeat'],
  watched: true,
}
const lost: HeartbeatSnapshot = { ...pair, contact: false, sinceMs: 20_000, lastMs: 19_999, networks: [] }
const still = (atMs: number) => ({ atMs, rate: 0, reducedMotion: false })
const playing = (atMs: number, rate = 1) => ({ atMs, rate, reducedMotion: false })
const both = { sends: true, counts: true }
const kinds = (list: ReturnType<typeof capsules>) => list.map(({ kind }) => kind)

describe('while contact lasts', () => {
  test('as many beats are on their way as the threshold counts, one slot apart', () => {
    expect(capsules(pair, still(10_400), both).map(({ age }) => age)).toEqual([0.5, 1.5, 2.5, 3.5, 4.5])
  })

  test('they wander while it plays, and keep their identity', () => {
    const [before, after] = [capsules(pair, playing(10_400), both), capsules(pair, playing(10_500), both)]
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(after[0].age - before[0].age).toBeCloseTo(0.1)
  })

  test('a host that does not speak sends none', () => {
    expect(capsules(pair, still(10_400), { sends: false, counts: true })).toEqual([])
  })

  test('above eight times real time they are a steady texture', () => {
    expect(capsules(pair, playing(10_400, 16), both)).toEqual(capsules(pair, still(10_400), both))
  })
})

describe('when contact is lost at 20 s', () => {
  test('misses are counted one a period, up to the threshold', () => {
    const missed = (atMs: number) =>
      kinds(capsules(lost, still(atMs), { sends: false, counts: true })).filter((kind) => kind === 'missed')
        .length
    expect([20_500, 21_000, 23_200, 24_999, 60_000].map(missed)).toEqual([0, 1, 3, 5, 5])
  })

  test('what was heard before stands beyond the misses, in slots of its own', () => {
    const beats = capsules(lost, still(22_200), { sends: false, counts: true })
    const ages = beats.map(({ age }) => age)
    expect(new Set(ages).size).toBe(ages.length)
    expect(kinds(beats)).toEqual(['heard', 'heard', 'heard', 'missed', 'missed'])
  })

  test('the survivor goes on sending, unheard and fading', () => {
    const beats = capsules(lost, still(30_000), { sends: true, counts: false })
    expect(new Set(kinds(beats))).toEqual(new Set(['unheard']))
    expect(beats[0].strength).toBeGreaterThan(beats[4].strength)
  })

  test('two that never met show nothing', () => {
    expect(capsules({ ...lost, lastMs: null }, still(30_000), both)).toEqual([])
  })
})
