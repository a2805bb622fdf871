import { expect, test } from 'vitest'
import type { Happening } from '../../../src/kernel/happening'
import { eventIds } from '../../../src/model/eventLog'
import { filtered, noFilter, placeOf, type LogFilter } from '../../../src/ui/log/logFilter'
import { inSight, logRow, meaningOf, rawParams } from '../../../src/ui/log/logRow'
import { RunIndex } from '../../../src/ui/runIndex'
import { shippedRun } from '../shippedRun'
import { english } from '../words'

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

test('a row of an event names its level, number, source and node', () => {
  const removed = run.log.find(({ params }) => params.id === 1135)!
  expect(logRow(removed, words)).toMatchObject({
    id: '1135',
    level: 'Critical',
    source: 'FailoverClustering',
    node: 'NODE2',
    sign: { shape: 'cross', tone: 'down' },
  })
})

test('every event that can be logged has a meaning', () => {
  const event = run.log.find(({ type }) => type === 'event.logged')!
  const meanings = eventIds.map((id) => meaningOf({ ...event, params: { ...event.params, id } }, words))
  expect(new Set(meanings).size).toBe(eventIds.length)
  expect(
    meaningOf(
      run.log.find(({ type }) => type === 'intervention.applied')!,
      words,
    ),
  ).toMatch(/goes off at once/)
  expect(words.missing).toEqual([])
})

test('what was recorded is shown by its own names', () => {
  const removed = run.log.find(({ params }) => params.id === 1135)!
  expect(rawParams(removed)).toEqual(
    expect.arrayContaining([
      ['target', 'NODE1'],
      ['id', '1135'],
      ['loggedOn', 'NODE2'],
    ]),
  )
})

const { rows } = RunIndex.of(run)
const rowAt = (index: number) => logRow(rows[index]!, words)

function left(filter: Partial<LogFilter>, count = rows.length) {
  const shown = filtered(rows, rowAt, { ...noFilter, ...filter })(count)
  return { ...shown, ids: Array.from({ length: shown.count }, (_, index) => shown.at(index).id) }
}

test('a filter by level leaves that level and what was done, and counts what it hides', () => {
  const critical = left({ levels: ['Critical'] })
  const deeds = rows.filter(({ type }) => type !== 'event.logged').length
  expect(critical.ids.filter((id) => id !== '–')).toEqual(['1135'])
  expect(critical.count).toBe(1 + deeds)
  expect(critical.count + critical.hidden).toBe(rows.length)
  expect(left({ levels: ['Critical', 'Error'] }).ids).toEqual(expect.arrayContaining(['1135', '6008']))
})

test('a filter by node leaves what that node logged', () => {
  const byNode = left({ node: 'NODE1' })
  const nodes = Array.from({ length: byNode.count }, (_, index) => byNode.at(index).node)
  expect(new Set(nodes)).toEqual(new Set(['', 'NODE1']))
})

test('a filter by text finds every word anywhere in a line', () => {
  expect(left({ text: '1135' }).ids).toEqual(['1135'])
  expect(left({ text: 'node2 CRITICAL clustering' }).ids).toEqual(['1135'])
  expect(left({ text: '1135 warning' }).ids).toEqual([])
})

test('a filter follows the playhead back and forth', () => {
  const upTo = filtered(rows, rowAt, { ...noFilter, levels: ['Critical'] })
  expect([rows.length, 1, rows.length, 0].map((count) => upTo(count).count)).toEqual([
    upTo(rows.length).count,
    1,
    upTo(rows.length).count,
    0,
  ])
})

test('a chosen line is found again among those that a filter leaves', () => {
  const shown = filtered(rows, rowAt, { ...noFilter, text: 'online' })(rows.length)
  expect(placeOf(shown, shown.at(3).seq)).toBe(3)
  expect(placeOf(shown, rows[0]!.seq)).toBe(-1)
})

test('ten thousand lines: a few dozen are drawn', () => {
  const { first, last } = inSight(125_000, 300, 25, 10_000)
  expect([first, last]).toEqual([4_996, 5_016])
  expect(inSight(0, 300, 25, 3)).toEqual({ first: 0, last: 3 })
})
