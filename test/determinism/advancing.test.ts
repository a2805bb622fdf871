import { describe, expect, test } from 'vitest'
import { canonicalLine } from '../../src/kernel/canonical'
import { hashAt, hashOf } from '../../src/player/hash'
import { begun, momentsOf, played, plots } from './runs'

describe.each(plots)('$name', (plot) => {
  const whole = played(plot)

  test('gives the same bytes again', () => {
    const again = played(plot)
    expect(again.log.map(canonicalLine)).toEqual(whole.log.map(canonicalLine))
    expect(hashOf(again)).toBe(hashOf(whole))
    expect(again.snapshotAt(Infinity)).toEqual(whole.snapshotAt(Infinity))
  })

  test('gives other bytes for another seed', () => {
    const other = played({
      ...plot,
      scenario: { ...plot.scenario, settings: { ...plot.scenario.settings, seed: 99 } },
    })
    expect(hashOf(other)).not.toBe(hashOf(whole))
  })

  test('comes out the same in steps of a millisecond as in one', () => {
    const stepped = begun(plot)
    // Long quiet stretches teach nothing new: a few hundred thousand steps cover the storms.
    const endMs = Math.min(whole.simulatedMs, 600_000)
    for (let atMs = 0; atMs <= endMs; atMs++) stepped.advance(atMs)
    expect(stepped.simulatedMs).toBe(endMs)
    for (const atMs of momentsOf(stepped)) expect(stepped.snapshotAt(atMs)).toEqual(whole.snapshotAt(atMs))
    stepped.advance(Infinity)
    expect(hashOf(stepped)).toBe(hashOf(whole))
    expect([stepped.simulatedMs, stepped.settled]).toEqual([whole.simulatedMs, whole.settled])
  })

  test('comes out the same however often it is interrupted, also in the middle of an instant', () => {
    const sliced = begun(plot)
    let slices = 0
    while (!sliced.advance(Infinity, () => false)) {
      slices++
      const atMs = sliced.simulatedMs
      if (slices % 16 === 0) expect(sliced.snapshotAt(atMs)).toEqual(whole.snapshotAt(atMs))
    }
    expect(hashOf(sliced)).toBe(hashOf(whole))
  })
})

describe.each(plots)('seeking in $name', (plot) => {
  const whole = played(plot)
  const moments = momentsOf(whole)

  test('shows what playing showed', () => {
    const playing = begun(plot)
    for (const atMs of moments) {
      playing.advance(atMs)
      expect(playing.simulatedMs).toBe(atMs)
      expect(playing.snapshotAt(atMs)).toEqual(whole.snapshotAt(atMs))
      expect(hashAt(playing, atMs)).toBe(hashAt(whole, atMs))
    }
  })

  test('shows the same forwards, backwards and again', () => {
    const forwards = moments.map((atMs) => hashAt(whole, atMs))
    const backwards = [...moments].reverse().map((atMs) => hashAt(whole, atMs))
    expect(backwards.reverse()).toEqual(forwards)
  })
})
