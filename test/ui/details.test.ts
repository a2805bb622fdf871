import { intervene } from '../../src/player/simulate'
import { expect, test } from 'vitest'
import { detailsOf } from '../../src/ui/details/detailsOf'
import { sentence } from '../../src/ui/words'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/node-crash')
const words = english()

const begins = (type: string) => run.log.find((happening) => happening.type === type)!.atMs

function read(id: string, atMs: number, of = run): Record<string, string> {
  const details = detailsOf(id, of.snapshotAt(atMs), of.scenario)!
  const facts = [...details.facts, ...details.policy].map(({ label, value, note }) => [
    words.text(label),
    [value, note]
      .map((part) => (part ? sentence(words, part) : ''))
      .join(' ')
      .trim(),
  ])
  return {
    is: words.text(details.state.look.word, details.state.params),
    says: details.clusterSays ? sentence(words, details.clusterSays) : '',
    ...Object.fromEntries(facts),
    ...Object.fromEntries(
      details.underWay.map(({ what }, index) => [`under way ${index + 1}`, sentence(words, what)]),
    ),
  }
}

test('what the cluster says and what people feel stand side by side', () => {
  const { is, says, Owner, Memory, 'under way 1': first } = read('SQL01', 60_000)
  expect({ is, says, Owner, Memory, first }).toEqual({
    is: 'Booting',
    says: 'Online',
    Owner: 'NODE2 before: NODE1',
    Memory: '4 GiB content lost, cold boot',
    first: 'Guest boots',
  })
})

test('a server without power, before and after the others know', () => {
  expect(read('NODE1', 21_000)).toMatchObject({ says: 'Up', Power: 'off' })
  expect(read('NODE1', 60_000)).toMatchObject({ is: 'Down', says: 'Down', Owns: 'none' })
})

test('the witness while it is fought for', () => {
  expect(read('Witness', 28_000)).toMatchObject({
    is: 'Arbitrating',
    'under way 1': 'NODE2 fights for the witness',
  })
})

test('a regroup, at the node that takes part in it and at the quorum that waits for it', () => {
  const started = run.log.find(({ type }) => type === 'regroup.started')!.atMs
  expect(read('NODE2', started)['under way 1']).toBe('Regroup: the survivors agree who is left')
  expect(read('quorum', started)['under way 1']).toBe('Regroup ends: NODE2 decide who is left')
  const { underWay } = detailsOf('quorum', run.snapshotAt(started), run.scenario)!
  expect(underWay[0]).toMatchObject({ startedMs: started })
})

test('the stage that a regroup is in, with its own end, its limit and what is done in it', () => {
  const { regroupStages } = run.snapshotAt(begins('regroup.started')).nodes[1]!
  const told = (id: string) =>
    regroupStages.map(({ startedMs, untilMs }) =>
      [startedMs, untilMs - 1].map((atMs) => {
        const { stage } = detailsOf(id, run.snapshotAt(atMs), run.scenario)!.underWay[0]!
        return [sentence(words, stage!.what), stage!.startedMs, stage!.untilMs]
      }),
    )
  const said = [
    'Opening, 5.0 s at most: who noticed the loss asks all who can still be heard',
    'Closing, 5.0 s at most: they exchange who reaches whom, until all have the same picture of it',
    'Pruning, 5.0 s at most: who does not reach all the others leaves (1006), who is gone is removed (1135)',
  ].map((what, index) => [what, regroupStages[index]!.startedMs, regroupStages[index]!.untilMs])
  expect(told('NODE2')).toEqual(said.map((stage) => [stage, stage]))
  expect(told('quorum')).toEqual(told('NODE2'))
  expect(regroupStages[2]!.untilMs).toBe(begins('node.removedFromMembership'))
  expect(read('NODE2', begins('node.removedFromMembership'))['under way 1']).toBeUndefined()
})

test('limits and tick of a regroup, each with the property that it is known from', () => {
  const { policy } = detailsOf('NODE2', run.snapshotAt(0), run.scenario)!
  const shown = policy.filter(({ label }) => /^figure-regroup./.test(label))
  expect(shown.map(({ value, source }) => [value.params.ms, source])).toEqual([
    [300, 'ClusSvcRegroupTickInMilliseconds, MSCluster_Cluster'],
    [5_000, 'ClusSvcRegroupOpeningTimeout, MSCluster_Cluster'],
    [5_000, 'ClusSvcRegroupStageTimeout, MSCluster_Cluster'],
    [5_000, 'ClusSvcRegroupPruningTimeout, MSCluster_Cluster'],
  ])
})

test('the quorum that was configured while the cluster ran, and what it bears', () => {
  const changed = intervene(shippedRun('operations/third-node'), 35_000, {
    kind: 'setQuorum',
    target: 'CLUSTER1',
    params: { type: 'DiskOnly', witness: 'Witness' },
  })
  changed.advance(60_000)
  const bears = (atMs: number) => {
    const { facts } = detailsOf('quorum', changed.snapshotAt(atMs), changed.scenario)!
    return facts
      .filter(({ label }) => ['ui-fact-quorum-type', 'ui-fact-bears'].includes(label))
      .map(({ value }) => sentence(words, value))
  }
  expect(bears(34_000)).toEqual(['Node and Disk Majority', 'one node'])
  expect(bears(60_000)).toEqual(['No Majority: Disk Only', '2 nodes'])
})

test('every thing of the picture can be read, at every moment of the run, in words that exist', () => {
  for (const atMs of [0, ...run.eventTimes]) {
    const snapshot = run.snapshotAt(atMs)
    const things = [snapshot.nodes, snapshot.volumes, snapshot.virtualMachines, snapshot.networks].flat()
    const more = [...snapshot.storageUnits, ...snapshot.clients, { id: 'quorum' }]
    for (const { id } of [...things, ...more]) expect(Object.keys(read(id, atMs)).length).toBeGreaterThan(2)
  }
  expect(words.missing).toEqual([])
})

test('interfaces that are not up, at the node and at the network', () => {
  const split = intervene(shippedRun('operations/third-node'), 35_000, {
    kind: 'routeLoss',
    target: 'NODE1',
    params: { to: 'NODE2', network: 'Public' },
  })
  split.advance(60_000)
  expect(read('Public', 60_000, split)).toMatchObject({
    Interfaces: expect.stringContaining('NODE1, NODE2 does not reach every other one'),
    'Lost one way': 'NODE1 → NODE2',
  })
  expect(read('NODE1', 60_000, split).Interfaces).toBe('Public does not reach every other one')
  expect(read('NODE1', 34_000, split).Interfaces).toBeUndefined()
})

test('nothing of that name: nothing to say', () => {
  expect(detailsOf('NODE9', run.snapshotAt(0), run.scenario)).toBeNull()
})

test('of restarts and failovers, those are used that policies still count', () => {
  const used = (id: string, atMs: number) => {
    const run = shippedRun(id)
    const policy = detailsOf('SQL01', run.snapshotAt(atMs), run.scenario)!.policy
    return policy.flatMap(({ label, note }) => (/limit$/.test(label) && note ? [sentence(words, note)] : []))
  }
  expect(used('policies/budget-used-up', 0)).toEqual(['none used', 'none used'])
  expect(used('policies/budget-used-up', 32 * 60_000)).toEqual(['1 used', '1 used'])
  // Restarts are counted on one owner, and at 11:00 it got another.
  expect(used('policies/budget-used-up', 30 * 60_000)).toEqual(['1 used', 'none used'])
  expect(used('two-node/node-crash', 180_000)).toEqual(['none used', 'none used'])
})

test('what a node has installed, and what it lacks beside its fellows', () => {
  const night = shippedRun('operations/test-first')
  const at = (type: string) => night.log.find((line) => line.type === type)!.atMs + 1000
  expect(read('NODE2', at('update.installing'), night)['under way 1']).toBe('Installing Driver 2.1')
  expect(read('NODE1', at('update.installed'), night).Updates).toBe('KB951308 other nodes have Driver 2.1')
  expect(read('NODE2', at('update.installed'), night).Updates).toBe('KB951308, Driver 2.1')
})

test('the snapshots of a virtual machine, and what of them waits', () => {
  const merge = shippedRun('hyper-v/stopped-outside')
  const at = (type: string) => merge.log.find((line) => line.type === type)!.atMs
  expect(read('SQL01', at('vm.snapshotTaken') + 3_600_000, merge).Snapshots).toBe('1 with 8 GiB')
  expect(read('SQL01', at('vm.snapshotDeleted'), merge).Snapshots).toBe(
    '0 with 8 GiB 8 GiB wait until it is off',
  )
})
