import { describe, expect, test } from 'vitest'
import { chainOf, latestOf } from '../../src/player/causes'
import { shippedRun } from '../ui/shippedRun'

const run = shippedRun('two-node/node-crash')
const typesOf = (seq: number) => chainOf(run.log, seq).map(({ type, target }) => `${type} ${target}`)
const latest = (id: string, atMs: number) => latestOf(run, id, atMs)?.type

describe('a chain of causes', () => {
  test('leads from a booting guest back to the power loss', () => {
    const booting = latestOf(run, 'SQL01', 60_000)!
    expect(typesOf(booting.seq)).toEqual([
      'guest.booting SQL01',
      'vm.running SQL01',
      'vm.starting SQL01',
      'vm.registered SQL01',
      'vm.registering SQL01',
      'volume.mounted LUN1',
      'volume.mounting LUN1',
      'volume.attaching LUN1',
      'volume.preempted LUN1',
      'group.bringingOnline SQL01',
      'quorum.gained CLUSTER1',
      'witness.arbitrationWon Witness',
      'volume.preempted Witness',
      'witness.arbitrationStarted Witness',
      'node.removedFromMembership NODE1',
      'regroup.started CLUSTER1',
      'node.silent NODE1',
      'server.powerLost NODE1',
      'intervention.applied NODE1',
      'run.started CLUSTER1',
    ])
  })

  test('ends at the start of the run, from every line, and never leads forward', () => {
    for (const { seq } of run.log) {
      const chain = chainOf(run.log, seq)
      expect(chain.at(-1)!.type).toBe('run.started')
      expect(chain.every((happening, i) => i === 0 || happening.seq < chain[i - 1]!.seq)).toBe(true)
    }
  })

  test('of a line that does not exist is empty', () => {
    expect(chainOf(run.log, 100_000)).toEqual([])
  })
})

describe('the latest happening of a thing', () => {
  test('is none while nothing has touched it', () => {
    expect(latest('DC02', 60_000)).toBeUndefined()
    expect(latest('SQL01', 19_999)).toBeUndefined()
  })

  test('is no report about it, but what came about', () => {
    expect(latest('NODE1', 21_000)).toBe('server.powerLost')
    expect(latest('NODE1', 30_000)).toBe('node.removedFromMembership')
    expect(latest('SQL01', 60_000)).toBe('guest.booting')
  })

  test('of the survivor is what it did itself', () => {
    expect(latest('NODE2', 24_500)).toBe('regroup.started')
    expect(latest('NODE2', 60_000)).toBe('quorum.gained')
  })

  test('of the quorum is about votes', () => {
    expect(latest('quorum', 28_000)).toBe('witness.arbitrationStarted')
    expect(latest('quorum', 60_000)).toBe('quorum.gained')
  })
})
