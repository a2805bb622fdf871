import { expect, test } from 'vitest'
import { simulate } from '../../src/player/simulate'
import { loadEngine } from '../../src/shells/engine'
import { Session } from '../../src/shells/session.svelte'
import { shippedRun } from './shippedRun'

await loadEngine()

const crash = { kind: 'nodeCrash', target: 'NODE2', params: {} }
const stop = { kind: 'takeOffline', target: 'FILE01', params: {} }

function sitting() {
  const run = shippedRun('two-node/node-crash')
  const session = new Session(run)
  session.player.seek(60_000)
  session.player.seek(30_000)
  return { run, session, player: session.player }
}

test('an intervention begins a branch at the playhead, and its future is unknown', () => {
  const { run, session, player } = sitting()
  session.intervene(crash)
  expect(player.run).not.toBe(run)
  expect([player.atMs, player.seenMs]).toEqual([30_000, 30_000])
  expect(player.run.log.slice(0, 10)).toEqual(run.log.slice(0, 10))
  expect(session.branches.map(({ intervention }) => intervention.kind)).toEqual(['nodeCrash'])
})

test('undo leads back to its moment, with what had been seen', () => {
  const { run, session, player } = sitting()
  session.intervene(crash)
  player.run.advance(90_000)
  player.seek(90_000)
  session.undo()
  expect(player.run).toBe(run)
  expect([player.atMs, player.seenMs]).toEqual([30_000, 60_000])
  expect(session.branches).toEqual([])
})

test('back to the script passes over all branches at once', () => {
  const { run, session, player } = sitting()
  session.intervene(stop)
  player.run.advance(40_000)
  player.seek(40_000)
  session.intervene(crash)
  expect(session.branches).toHaveLength(2)
  session.backToScript()
  expect(player.run).toBe(run)
  expect(player.atMs).toBe(30_000)
})

test('with no branch there is nothing to undo', () => {
  const { run, session, player } = sitting()
  session.undo()
  session.backToScript()
  expect([player.run, player.atMs]).toEqual([run, 30_000])
})

test('what a link brought along is a branch each, and can be taken back', () => {
  const { scenario } = shippedRun('two-node/node-crash')
  const done = [
    { atMs: 10_000, intervention: stop },
    { atMs: 15_000, intervention: crash },
  ]
  const session = new Session(simulate(scenario, done, { seed: 7 }))
  expect(session.branches.map(({ atMs, intervention }) => [atMs, intervention])).toEqual([
    [10_000, stop],
    [15_000, crash],
  ])
  session.undo()
  const { player } = session
  expect([player.run.interventions, player.run.seed]).toEqual([[done[0]], 7])
  player.run.advance(60_000)
  player.runGrew()
  expect(player.atMs).toBe(15_000)
  session.backToScript()
  expect(player.run.interventions).toEqual([])
})
