import { describe, expect, test } from 'vitest'
import type { Intervention } from '../../src/model/intervention'
import { hashAt, hashOf } from '../../src/player/hash'
import type { Run } from '../../src/player/run'
import { intervene, simulate } from '../../src/player/simulate'
import { begun, momentsOf, played, plots } from './runs'

/** Something that bites in every cluster, and bites differently at different moments. */
const crash: Intervention = { kind: 'nodeCrash', target: 'NODE2', params: {} }
const repair: Intervention = { kind: 'startNode', target: 'NODE2', params: {} }

function toEnd(run: Run): Run {
  run.advance(Infinity)
  return run
}

describe.each(plots)('an intervention in $name', (plot) => {
  const whole = played(plot)
  const { scenario, interventions } = plot
  const before = (atMs: number) => interventions.filter((given) => given.atMs <= atMs)

  test.each(momentsOf(whole, 3))('at %i ms is one that was there from the start', (atMs) => {
    const branch = toEnd(intervene(whole, atMs, crash))
    const given = [...before(atMs), { atMs, intervention: crash }]
    const straight = toEnd(simulate(scenario, given))
    expect(branch.interventions).toEqual(given)
    expect(hashOf(branch)).toBe(hashOf(straight))
    expect(branch.snapshotAt(Infinity)).toEqual(straight.snapshotAt(Infinity))
    for (const moment of [Math.max(0, atMs - 1), atMs, atMs + 7_000])
      expect(hashAt(branch, moment)).toBe(hashAt(straight, moment))
  })

  test('leaves everything before it as it was, byte for byte', () => {
    const atMs = whole.eventTimes[Math.floor(whole.eventTimes.length / 2)]
    const branch = toEnd(intervene(whole, atMs, crash))
    const past = whole.log.slice(0, whole.seqAt(atMs))
    expect(branch.log.slice(0, past.length)).toEqual(past)
    expect(branch.log[past.length]).toMatchObject({
      type: 'intervention.applied',
      target: 'NODE2',
      atMs,
      causeSeq: 1,
    })
    for (const moment of momentsOf(whole, 6).filter((ms) => ms < atMs))
      expect(branch.snapshotAt(moment)).toEqual(whole.snapshotAt(moment))
  })

  test('leaves the run in which it was made alone', () => {
    const [hash, end] = [hashOf(whole), whole.snapshotAt(Infinity)]
    for (const atMs of momentsOf(whole, 2)) toEnd(intervene(whole, atMs, crash))
    expect(hashOf(whole)).toBe(hash)
    expect(whole.snapshotAt(Infinity)).toEqual(end)
    expect(hashOf(toEnd(simulate(scenario, interventions)))).toBe(hash)
  })

  test('after the end comes at the end', () => {
    const branch = toEnd(intervene(whole, whole.simulatedMs + 3_600_000, crash))
    const atMs = whole.simulatedMs
    expect(hashOf(branch)).toBe(
      hashOf(toEnd(simulate(scenario, [...interventions, { atMs, intervention: crash }]))),
    )
  })

  test('in what is known of a run that is still going on is the same', () => {
    const atMs = Math.floor(whole.simulatedMs / 3)
    const partial = begun(plot)
    partial.advance(atMs)
    const branch = toEnd(intervene(partial, atMs, crash))
    expect(hashOf(branch)).toBe(hashOf(toEnd(intervene(whole, atMs, crash))))
  })

  test('after another one belongs to the same branch; one before it begins a branch without it', () => {
    const third = Math.floor(whole.simulatedMs / 3)
    const first = toEnd(intervene(whole, third, crash))
    const laterMs = Math.min(2 * third, first.simulatedMs)
    const second = toEnd(intervene(first, laterMs, repair))
    const given = [
      ...before(third),
      { atMs: third, intervention: crash },
      { atMs: laterMs, intervention: repair },
    ]
    expect(hashOf(second)).toBe(hashOf(toEnd(simulate(scenario, given))))
    const earlier = toEnd(intervene(second, third - 1, repair))
    const alone = [...before(third - 1), { atMs: third - 1, intervention: repair }]
    expect(earlier.interventions).toEqual(alone)
    expect(hashOf(earlier)).toBe(hashOf(toEnd(simulate(scenario, alone))))
  })

  test('in the same millisecond as another comes after it', () => {
    const atMs = Math.floor(whole.simulatedMs / 2)
    const both = toEnd(intervene(toEnd(intervene(whole, atMs, crash)), atMs, repair))
    const acts = both.log.filter((h) => h.type === 'intervention.applied' && h.atMs === atMs)
    expect(acts.slice(-2).map(({ params }) => params.kind)).toEqual(['nodeCrash', 'startNode'])
  })
})
