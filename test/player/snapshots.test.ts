import { expect, test } from 'vitest'
import { byId, changedPlaces } from '../../src/model/things'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { clusterOf, shippedScenario } from '../../src/cli/bench/clusters'
import type { Scenario } from '../../src/scenario/scenario'

const loss = (target: string, atMs: number, kind = 'nodeCrash') => ({
  atMs,
  intervention: { kind, target, params: {} },
})

const runs: [string, () => Run][] = [
  ['a crash and a planned return', () => simulate(shippedScenario('two-node/node-crash'))],
  ['a quick migration', () => simulate(shippedScenario('two-node/planned-move'))],
  ['a storage unit and a node lost', () => lost(clusterOf({ name: '', nodes: 5, perNode: 3, times: 1 }))],
]

function lost(scenario: Scenario): Run {
  const { nodes, storage } = scenario.cluster
  const unit = storage[0]!.id
  return simulate(scenario, [
    loss(nodes[1]!.id, 20_000),
    loss(unit, 45_000, 'storageUnitLoss'),
    loss(unit, 90_000, 'storageUnitRestored'),
    loss(nodes[3]!.id, 200_000, 'nodeHang'),
  ])
}

/** Moments in an order that jumps forth and back, among them those at which something changed. */
const moments = (run: Run): readonly number[] => {
  const [last] = run.eventTimes.slice(-1)
  const all = [...run.eventTimes, ...Array.from({ length: 20 }, (_, i) => Math.floor((last! * i) / 19))]
  return all.map((_, i) => all[(i * 7919) % all.length]!)
}

test.each(runs)('%s: read in any order, each moment is what it is when read alone', (_, make) => {
  const run = make()
  run.advance(Infinity)
  const asked = moments(run)
  expect(asked.length).toBeGreaterThan(25)
  for (const atMs of asked.slice(0, 60)) {
    const alone = make()
    alone.advance(Infinity)
    expect(run.snapshotAt(atMs)).toEqual(alone.snapshotAt(atMs))
  }
})

test.each(runs)('%s: read while the run still grows, the same', (_, make) => {
  const known = make()
  known.advance(Infinity)
  const growing = make()
  for (const atMs of known.eventTimes.slice(0, 60)) {
    growing.advance(atMs)
    growing.snapshotAt(atMs / 2)
    const alone = make()
    alone.advance(atMs)
    expect(growing.snapshotAt(atMs)).toEqual(alone.snapshotAt(atMs))
  }
})

test('what did not change between two moments is the very same object', () => {
  const run = lost(clusterOf({ name: '', nodes: 5, perNode: 3, times: 1 }))
  run.advance(Infinity)
  const before = run.snapshotAt(19_000)
  const calm = run.snapshotAt(19_500)
  expect(calm.atMs).toBe(19_500)
  expect(calm.virtualMachines).toBe(before.virtualMachines)
  expect(calm.volumes).toBe(before.volumes)

  // The lost node's three machines are being started elsewhere; nothing happens to the others.
  const victims = before.virtualMachines.filter(({ node }) => node === before.nodes[1]!.id)
  const starting = run.snapshotAt(32_000)
  const later = run.snapshotAt(44_000)
  const changed = later.virtualMachines.filter((vm, i) => vm !== starting.virtualMachines[i])
  expect(changed.map(({ id }) => id)).toEqual(victims.map(({ id }) => id))
})

test('what changed between two moments is found by comparing, and known without it', () => {
  const run = lost(clusterOf({ name: '', nodes: 5, perNode: 3, times: 1 }))
  run.advance(Infinity)
  for (const [from, to] of [
    [19_000, 32_000],
    [44_000, 20_500],
    [95_000, 96_000],
  ]) {
    const before = run.snapshotAt(from!)
    const after = run.snapshotAt(to!)
    expect(before).not.toBe(after)
    for (const kind of ['nodes', 'volumes', 'groups', 'virtualMachines'] as const) {
      const [a, b]: (readonly { readonly id: string }[])[] = [before[kind], after[kind]]
      const compared = b!.flatMap((thing, place) => (thing === a![place] ? [] : [place]))
      expect(changedPlaces(a!, b!)).toEqual(compared)
      expect(b!.map(({ id }) => byId(b!).get(id))).toEqual(b)
    }
  }
})
