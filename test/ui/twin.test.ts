import { expect, test } from 'vitest'
import { moment } from '../../src/kernel/moment'
import { segmentRows, sortSegments } from '../../src/ui/twin/segments'
import { twinOf, type Table } from '../../src/ui/twin/twin'
import { simulate } from '../../src/player/simulate'
import { scenarioOf } from '../support/cluster'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/node-crash')
const words = english()
const twinAt = (atMs: number) => twinOf(run.snapshotAt(atMs), words)
const read = (table: Table | null) =>
  Object.fromEntries(
    (table?.rows() ?? []).map(({ id, state, cells }) => [id, [state.word, ...cells].filter(Boolean)]),
  )

test('a cluster at rest, as it is built: quorum, nodes with their virtual machines, storage, networks, clients', () => {
  const { title, quorum, nodes, storage, silence } = twinAt(0)

  expect(title).toBe(`Cluster ${run.snapshotAt(0).name}`)
  expect(quorum.state.word).toBe('3 of 3 votes')
  expect(nodes.map(({ name, state }) => [name, state.word])).toEqual([
    ['NODE1', 'Up'],
    ['NODE2', 'Up'],
  ])
  expect(read(nodes[0]!.inside).SQL01).toEqual([
    'Running',
    'Running',
    'SQL Server: Running',
    '4 GiB',
    run
      .snapshotAt(0)
      .virtualMachines.find(({ id }) => id === 'SQL01')!
      .volumes.join(', '),
  ])
  expect(Object.keys(read(storage[0]!.inside))).toContain('Witness')
  expect(silence).toEqual([])
})

test('half a minute into a crash: what the cluster says, what is under way and who is silent are said', () => {
  const { quorum, nodes } = twinAt(28_000)
  const said = (index: number) =>
    Object.fromEntries(nodes[index]!.facts.map(({ label, value }) => [label, value]))

  expect(quorum.state.word).toBe('Arbitrating')
  expect(quorum.facts.find(({ label }) => label === 'Under way')?.value).toMatch(
    /^NODE2 fights for the witness until 0:\d\d\.\d$/,
  )
  expect(said(0)).toMatchObject({ Power: 'off' })
  expect(nodes[0]!.state.word).not.toBe('Up')
  expect(twinAt(22_000).silence.join()).toMatch(
    /^NODE1 and NODE2 have not heard each other since 0:\d\d\.\d$/,
  )
})

test('a regroup with the moments at which its stages end', () => {
  const { atMs } = run.log.find(({ type }) => type === 'regroup.started')!
  const { regroupStages } = run.snapshotAt(atMs).nodes[1]!
  const [opening, closing, pruning] = regroupStages.map(({ untilMs }) => moment(untilMs))
  const told = twinAt(atMs).nodes[1]!.facts.find(({ label }) => label === 'Under way')?.value
  expect(told).toBe(
    [
      `Regroup: the survivors agree who is left until ${pruning!}`,
      `opening until ${opening!}`,
      `closing until ${closing!}`,
      `pruning until ${pruning!}`,
    ].join(' · '),
  )
})

test('a virtual machine that boots elsewhere: its users still wait, and its memory is gone', () => {
  const { nodes } = twinAt(60_000)
  const cells = read(nodes[1]!.inside).SQL01!.join(' | ')

  expect(cells).toContain('Booting')
  expect(cells).toContain('content lost')
  expect(cells).toMatch(/Guest boots until 2:\d\d\.\d/)
  expect(cells).toContain('The cluster says: Online')
  expect(read(nodes[0]!.inside)).toEqual({})
})

test('the interfaces of a node that is down are not available', () => {
  expect(read(twinAt(60_000).networks).Public!.at(-1)).toBe('NODE1: not available: its node takes no part')
})

test('it says the same as long as nothing but clocks went on', () => {
  const plain = (atMs: number) => {
    const { nodes, storage, networks, clients, ...rest } = twinAt(atMs)
    const things = [...nodes, ...storage].map((thing) => ({ ...thing, inside: read(thing.inside) }))
    return JSON.stringify([
      rest.quorum.facts,
      rest.quorum.state.word,
      rest.silence,
      things.map((t) => [t.state.word, t.facts, t.inside]),
      read(networks),
      read(clients),
    ])
  }
  for (const fromMs of run.eventTimes) {
    const next = run.eventTimes.find((ms) => ms > fromMs) ?? fromMs + 1000
    const later = Math.floor((fromMs + next) / 2)
    if (run.versionAt(later) === run.versionAt(fromMs)) expect(plain(later)).toBe(plain(fromMs))
  }
})

test('every word of every moment exists', () => {
  for (const atMs of [0, ...run.eventTimes]) {
    const { nodes, storage, networks, clients } = twinAt(atMs)
    for (const table of [...nodes.map((n) => n.inside), ...storage.map((s) => s.inside), networks, clients]) {
      table?.rows()
      table?.summary()
    }
  }
  expect(words.missing).toEqual([])
})

test('many virtual machines are summed up until somebody opens them', () => {
  const snapshot = run.snapshotAt(60_000)
  const one = snapshot.virtualMachines.find(({ id }) => id === 'SQL01')!
  const many = Array.from({ length: 100 }, (_, index) => ({ ...one, id: `VM${index}`, node: 'NODE2' }))
  const table = twinOf({ ...snapshot, virtualMachines: many }, words).nodes[1]!.inside!

  expect(table.folded).toBe(true)
  expect(table.summary()).toBe('100 Booting')
})

test('the table of the timeline gives nothing away that has not been seen', () => {
  for (const seenMs of [0, 20_000, 28_000, 60_000]) {
    for (const { fromMs, toMs } of segmentRows(run.lanes, seenMs)) {
      expect(fromMs).toBeLessThanOrEqual(seenMs)
      expect(toMs ?? 0).toBeLessThanOrEqual(seenMs)
    }
  }
  expect(
    segmentRows(run.lanes, 0).every(
      ({ what, toMs }) => (what === 'well' || what === 'served') && toMs === null,
    ),
  ).toBe(true)
})

test('the outage of a virtual machine, stretch after stretch', () => {
  const rows = segmentRows(run.lanes, run.simulatedMs).filter(({ id }) => id === 'SQL01')
  const stages = rows.map(({ what }) => what)

  expect(stages.slice(0, 3)).toEqual(['well', 'detection', 'regroup'])
  for (const [index, row] of rows.entries())
    expect(row.toMs).toBe(rows[index + 1] ? rows[index + 1]!.fromMs : null)
})

test('sorted by length, what is not over stands first; by time, the latest', () => {
  const rows = segmentRows(run.lanes, run.simulatedMs)
  const lengths = sortSegments(rows, 'length').map(({ fromMs, toMs }) =>
    toMs === null ? Infinity : toMs - fromMs,
  )
  const times = sortSegments(rows, 'from').map(({ fromMs }) => fromMs)

  expect(lengths).toEqual([...lengths].sort((a, b) => (a === b ? 0 : b - a)))
  expect(times).toEqual([...times].sort((a, b) => b - a))
  expect(sortSegments(rows, 'thing')[0]!.kind).toBe('quorum')
})

test('a node that lacks an adapter and a path: both are said, and nothing is said to be pulled', () => {
  const lacking = scenarioOf({ nodes: 3, links: { NODE3: { networks: ['Public'], storage: [] } } })
  const { storage, networks } = twinOf(simulate(lacking, []).snapshotAt(0), words)
  expect(read(networks).Heartbeat).toContain('NODE3: no adapter')
  expect(read(networks).Public!.join()).not.toContain('no adapter')
  expect(storage[0]!.facts).toContainEqual({ label: 'No path to it', value: 'NODE3' })
})
