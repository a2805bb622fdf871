import { describe, expect, test } from 'vitest'
import { partsOf, upcoming } from '../../src/player/upcoming'
import { shippedRun } from '../ui/shippedRun'
import { english } from '../ui/words'

const crash = shippedRun('two-node/node-crash')
const move = shippedRun('two-node/planned-move')
const words = english()
const read = (run: typeof crash, atMs: number) =>
  upcoming(run.snapshotAt(atMs)).map((next) => `${next.atMs} ${words.sentence(next.what)}`)

describe('after a power loss comes', () => {
  test('nothing while all is well', () => {
    expect(read(crash, 10_000)).toEqual([])
  })

  test('the threshold of missed heartbeats, for the one that still counts them', () => {
    expect(read(crash, 23_000)).toEqual(['24436 NODE2 gives up on NODE1: 3 of 5 heartbeats missed'])
  })

  test('the end of the regroup', () => {
    expect(read(crash, 25_000)).toEqual(['26007 Regroup ends: NODE2 decide who is left'])
  })

  test('the second look at the witness', () => {
    expect(read(crash, 30_000)).toEqual(['32007 NODE2 looks at Witness again and decides'])
  })

  test('one boot after the other, the sooner one first', () => {
    expect(read(crash, 60_000)).toEqual([
      '127018 Guest of WEB01 has booted; users can work',
      '129240 Guest of SQL01 has booted; users can work',
    ])
  })

  test('the boot of the repaired server', () => {
    expect(read(crash, 200_000)).toEqual(['458427 Windows runs on NODE1'])
  })
})

test('a move shows the step under way and none that follows it', () => {
  expect(read(move, 41_300)).toEqual(['60960 Memory of SQL01 is saved'])
  expect(read(move, 63_000)).toEqual(['64960 NODE2 has the disk of LUN1'])
})

test.each([
  ['node-crash', crash],
  ['planned-move', move],
])('every countdown of %s is kept, in words that exist, unless somebody intervenes', (_, run) => {
  for (const atMs of run.eventTimes) {
    const all = upcoming(run.snapshotAt(atMs))
    expect(all.map((next) => next.atMs)).toEqual(all.map((next) => next.atMs).sort((a, b) => a - b))
    for (const next of all) {
      expect(words.sentence(next.what)).not.toContain('soon-')
      expect(next.atMs).toBeGreaterThan(atMs)
      if (!/soon-(alarm|patience)/.test(next.what.code)) expect(run.eventTimes).toContain(next.atMs)
    }
  }
  expect(words.missing).toEqual([])
})

test('what concerns the selected thing stands apart from the rest', () => {
  const { own, others } = partsOf(upcoming(crash.snapshotAt(60_000)), ['SQL01', 'LUN1'])
  expect(own.map(({ about }) => about)).toEqual([['SQL01']])
  expect(others.map(({ about }) => about)).toEqual([['WEB01']])
})

describe('while a virtual machine stands still', () => {
  const clients = (atMs: number) => read(move, atMs).filter((line) => /session/.test(line))

  test('each of its clients waits so long and no longer', () => {
    const frozen = move.log.find(({ type }) => type === 'session.frozen')!
    const [line] = clients(frozen.atMs)
    expect(line).toMatch(/^\d+ Office gives up its session with SQL01, unless it answers before$/)
    const lost = move.log.find(({ type }) => type === 'session.lost')
    const goesOn = move.log.find(({ type }) => type === 'session.resumed')
    const dueMs = Number(line!.split(' ')[0])
    expect(lost ? lost.atMs === dueMs : goesOn!.atMs < dueMs).toBe(true)
    expect(clients(frozen.atMs - 1)).toEqual([])
  })

  test('monitoring counts to its alarm, and the alarm comes', () => {
    const monitored = shippedRun('two-node/application-failure')
    const raised = monitored.log.find(({ type }) => type === 'application.alarmRaised')!
    const line = `${raised.atMs} Monitoring raises an alarm for ${raised.target}, unless it answers before`
    expect(read(monitored, raised.atMs - 1)).toContain(line)
    expect(read(monitored, raised.atMs)).not.toContain(line)
  })
})
