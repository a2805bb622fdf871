import { expect, test } from 'vitest'
import { recordingOf } from '../../src/cli/recordings'
import { readShipped } from '../../src/cli/shippedScenarios'
import { hashAt, hashOf } from '../../src/player/hash'
import { narrate } from '../../src/player/narrate'
import { RecordedRun, type Recording } from '../../src/player/recordedRun'
import type { Run } from '../../src/player/run'
import { intervene, simulate } from '../../src/player/simulate'
import type { Scenario } from '../../src/scenario/scenario'

const { scenarios, translations } = readShipped('scenarios')

/** As it comes out of the built page's files. */
function fetched(scenario: Scenario): RecordedRun {
  return new RecordedRun(scenario, JSON.parse(JSON.stringify(recordingOf(scenario).recording)) as Recording)
}

function toEnd(run: Run): Run {
  run.advance(Infinity)
  return run
}

/** Every instant, and a moment before and after each. */
function momentsOf({ instants, simulatedMs }: Run): readonly number[] {
  const near = instants.flatMap((atMs) => [atMs - 1, atMs, atMs + 137])
  return near.filter((atMs) => atMs >= 0 && atMs <= simulatedMs)
}

const recorded = scenarios.filter((scenario) => recordingOf(scenario).recording !== null)

test('all are recorded but those in which files grow', () => {
  const others = scenarios.filter((scenario) => !recorded.includes(scenario)).map(({ id }) => id)
  expect(others).toEqual(['hyper-v/stopped-outside'])
})

test.each(recorded)('$id is the same recorded as simulated, at every moment', (scenario) => {
  const simulated = toEnd(simulate(scenario))
  const played = fetched(scenario)

  expect(played.ended).toBe(true)
  expect(played.settled).toBe(simulated.settled)
  expect(played.problem).toBeNull()
  expect(played.seed).toBe(simulated.seed)
  expect(played.simulatedMs).toBe(simulated.simulatedMs)
  expect(played.eventsDelivered).toBe(simulated.eventsDelivered)
  expect(played.markers()).toEqual(simulated.markers())
  expect(hashOf(played)).toBe(hashOf(simulated))
  expect(played.lanes).toEqual(simulated.lanes)
  for (const atMs of momentsOf(simulated)) {
    expect(played.snapshotAt(atMs)).toEqual(simulated.snapshotAt(atMs))
    expect(played.narration(atMs)).toEqual(narrate(simulated, atMs))
  }
  const last = simulated.simulatedMs
  expect(hashAt(played, last)).toBe(hashAt(simulated, last))
})

test('a translation has the recording of its original', () => {
  expect(translations.length).toBeGreaterThan(0)
  for (const translation of translations) {
    const original = scenarios.find(({ id }) => id === translation.id)!
    expect(recordingOf(translation).recording).toEqual(recordingOf(original).recording)
  }
})

test('something done in a recorded run leads where it leads in the simulated one', () => {
  const scenario = scenarios.find(({ id }) => id === 'two-node/planned-move')!
  const crash = { kind: 'nodeCrash', target: 'NODE2', params: {} }
  const simulated = toEnd(simulate(scenario))
  const moments = simulated.eventTimes.filter((_, i) => i % 2 === 0)
  expect(moments.length).toBeGreaterThan(3)
  for (const atMs of moments) {
    const branch = toEnd(intervene(fetched(scenario), atMs, crash))
    expect(hashOf(branch)).toBe(hashOf(toEnd(intervene(simulated, atMs, crash))))
  }
})
