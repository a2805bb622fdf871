import { expect, test } from 'vitest'
import { endLine } from '../../src/cli/transcript'
import { clock } from '../../src/kernel/moment'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { plainCluster } from '../support/randomRun'

test('a clock counts minutes, seconds and ms', () => {
  expect([0, 999, 20_000, 473_720, 7_200_000].map(clock)).toEqual([
    '0:00.000',
    '0:00.999',
    '0:20.000',
    '7:53.720',
    '120:00.000',
  ])
})

test('the line of the end names what was violated, with everything that is known of it', () => {
  const run = simulate(plainCluster(2, 1))
  run.advance(Infinity)
  const violated = Object.create(run, {
    problem: { value: { code: 'stop-violation', params: { id: 'S-03', vm: 'VM1', atMs: 5 } } },
  }) as Run
  expect(JSON.parse(endLine(violated))).toMatchObject({
    type: 'end',
    violations: [{ code: 'violation', id: 'S-03', vm: 'VM1', atMs: 5 }],
  })
})
