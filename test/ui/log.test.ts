import { expect, test } from 'vitest'
import type { Happening } from '../../src/kernel/happening'
import { inSight, logRow, matches } from '../../src/ui/logRow'
import { RunIndex } from '../../src/ui/runIndex'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/node-crash')
const words = english()

test('the log holds what Windows logged and what was done, in order of time', () => {
  const index = RunIndex.of(run)
  expect(new Set(index.rows.map(({ type }) => type))).toEqual(
    new Set(['event.logged', 'intervention.applied']),
  )
  expect(index.rowTimes).toEqual([...index.rowTimes].sort((a, b) => a - b))
  expect(index.rowsUntil(19_999)).toBe(0)
  expect(index.rowsUntil(20_000)).toBe(1)
  expect(index.interventionBefore(100_000)?.params.kind).toBe('nodeCrash')
})

test('an index follows a log that grows', () => {
  const log: Happening[] = []
  const line = (seq: number): Happening => ({
    seq,
    atMs: seq,
    type: 'intervention.applied',
    target: 'NODE1',
    params: { kind: 'nodeCrash' },
    causeSeq: null,
  })
  expect(RunIndex.of({ log }).rows).toHaveLength(0)
  log.push(line(1), line(2))
  expect(RunIndex.of({ log }).rows).toHaveLength(2)
})

test('a row of an event names its level, number and node', () => {
  const removed = run.log.find(({ params }) => params.id === 1135)!
  expect(logRow(removed, words)).toMatchObject({
    id: '1135',
    node: 'NODE2',
    sign: { shape: 'cross', tone: 'down' },
    origin: 'Critical · Microsoft-Windows-FailoverClustering · logged on NODE2',
  })
})

test('a filter finds words anywhere in a line', () => {
  const removed = logRow(
    run.log.find(({ params }) => params.id === 1135)!,
    words,
  )
  expect(['1135', 'node2 critical', 'NODE2'].map((filter) => matches(removed, filter))).toEqual([
    true,
    true,
    true,
  ])
  expect(matches(removed, '1135 warning')).toBe(false)
})

test('ten thousand lines: a few dozen are drawn', () => {
  const { first, last } = inSight(125_000, 300, 25, 10_000)
  expect([first, last]).toEqual([4_996, 5_016])
  expect(inSight(0, 300, 25, 3)).toEqual({ first: 0, last: 3 })
})
