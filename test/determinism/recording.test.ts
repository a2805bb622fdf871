import { expect, test } from 'vitest'
import { recordingOf } from '../../src/cli/recordings'
import { readShipped } from '../../src/cli/shippedScenarios'
import type { Recording } from '../../src/kernel/recording'
import { hashAt, hashOf } from '../../src/player/hash'
import { recordedRun } from '../../src/player/recordedRun'
import type { Run } from '../../src/player/run'
import { intervene, simulate } from '../../src/player/simulate'
import type { Scenario } from '../../src/scenario/scenario'

const { scenarios, translations } = readShipped('scenarios')

/** As it comes out of the built page's files. */
function fetched(scenario: Scenario): Run {
  const recording = JSON.parse(JSON.stringify(recordingOf(scenario))) as Recording
  return recordedRun(scenario, recording)
}

function toEnd(run: Run): Run {
  run.advance(Infinity)
  return run
}

const statesOf = (run: Run) => run.eventTimes.map((atMs) => hashAt(run, atMs))

test.each(scenarios)('$id is the same recorded as simulated, at every moment', (scenario) => {
  const simulated = toEnd(simulate(scenario))
  const recorded = fetched(scenario)

  expect(recorded.ended).toBe(true)
  expect(recorded.settled).toBe(simulated.settled)
  expect(recorded.problem).toBeNull()
  expect(recorded.seed).toBe(simulated.seed)
  expect(recorded.simulatedMs).toBe(simulated.simulatedMs)
  expect(recorded.eventsDelivered).toBe(simulated.eventsDelivered)
  expect(recorded.markers()).toEqual(simulated.markers())
  expect(hashOf(recorded)).toBe(hashOf(simulated))
  expect(recorded.journal.instants).toEqual(simulated.journal.instants)
  expect(statesOf(recorded)).toEqual(statesOf(simulated))
})

test('a translation has the recording of its original', () => {
  expect(translations.length).toBeGreaterThan(0)
  for (const translation of translations) {
    const original = scenarios.find(({ id }) => id === translation.id)!
    expect(recordingOf(translation)).toEqual(recordingOf(original))
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
