import { describe, expect, test } from 'vitest'
import { defaults } from '../../src/model/defaults'
import { machines, type MachineKind } from '../../src/model/machines'
import { machineMoment } from '../../src/player/machineMoment'
import { statechart, wayBetween } from '../../src/player/statechart'
import { shippedRun } from '../ui/shippedRun'

const kinds = Object.keys(machines) as MachineKind[]
const edge = (kind: MachineKind, from: string, to: string) =>
  statechart(kind).edges.find((candidate) => candidate.from === from && candidate.to === to)

describe('a statechart is the machine itself', () => {
  test.each(kinds)('%s: every edge joins two of its states and is taken by something', (kind) => {
    const { states, edges } = statechart(kind)
    expect(states).toEqual(Object.keys(machines[kind].config.states!))
    for (const { from, to, by } of edges) {
      expect(states).toContain(from)
      expect(states).toContain(to)
      expect(by.length).toBeGreaterThan(0)
    }
  })

  test.each(kinds)('%s: every delay is a figure', (kind) => {
    const delays = statechart(kind).edges.flatMap(({ by }) => by.filter((step) => step.kind === 'after'))
    for (const { name } of delays) expect(Object.keys(defaults)).toContain(name)
  })

  test('a delay and an event between the same two states are one edge', () => {
    expect(edge('mount', 'Mounting', 'Mounted')!.by).toEqual([{ kind: 'after', name: 'diskMount' }])
    expect(edge('mount', 'Dismounting', 'Detached')!.by).toEqual([
      { kind: 'after', name: 'diskRelease' },
      { kind: 'event', name: 'DETACH' },
      { kind: 'event', name: 'HOST_LOST' },
    ])
  })

  test('what holds in every state holds where a state does not say otherwise', () => {
    expect(edge('vm', 'Off', 'Absent')!.by.map(({ name }) => name)).toEqual(['TERMINATE', 'HOST_LOST'])
    expect(statechart('vm').edges.some(({ from, to }) => from === 'Absent' && to === 'Absent')).toBe(false)
  })
})

describe('the way from one state to another', () => {
  const way = (from: string, to: string) =>
    wayBetween(statechart('vm'), from, to).map((step) => `${step.from}>${step.to}`)

  test('is the edge between neighbours', () => {
    expect(way('Starting', 'Running')).toEqual(['Starting>Running'])
  })

  test('goes through states that last no time', () => {
    expect(way('Registering', 'Starting')).toEqual(['Registering>Off', 'Off>Starting'])
  })
})

describe('where a machine stands', () => {
  const run = shippedRun('two-node/node-crash')

  test('and where it stood before', () => {
    expect(machineMoment(run, { machine: 'vm', id: 'SQL01', node: 'NODE2' }, 60_000)).toMatchObject({
      value: 'Running',
      sinceMs: 37_949,
      before: 'Starting',
    })
    expect(machineMoment(run, { machine: 'guest', id: 'SQL01', node: 'NODE2' }, 60_000)).toMatchObject({
      value: 'Booting',
      untilMs: 129_240,
      before: 'Off',
    })
    expect(machineMoment(run, { machine: 'server', id: 'NODE1', node: 'NODE1' }, 60_000)).toMatchObject({
      value: 'Off',
      before: 'Running',
    })
  })

  test('with nothing before it at the start', () => {
    expect(machineMoment(run, { machine: 'server', id: 'NODE1', node: 'NODE1' }, 10_000)).toMatchObject({
      value: 'Running',
      before: null,
    })
  })

  test('is unknown on a host where the thing never was', () => {
    expect(machineMoment(run, { machine: 'mount', id: 'LUN1', node: 'NODE2' }, 10_000)).toBeNull()
  })
})
