import { describe, expect, test } from 'vitest'
import type { TimedIntervention } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { explore, smallWorlds, type SmallWorldName } from '../support/closure'
import { scenarioOf } from '../support/cluster'
import { essenceOf } from '../support/essence'

const names = Object.keys(smallWorlds) as readonly SmallWorldName[]

describe.each(names)('a small cluster, %s', (name) => {
  test('the first 150 states keep every rule, and all of them come to rest', () => {
    const { states, open, changes, problems } = explore(smallWorlds[name], 150)
    expect(problems).toEqual([])
    expect(states).toBeGreaterThanOrEqual(150)
    expect(changes).toBeGreaterThan(states)
    expect(open).toBeGreaterThan(0)
  })
})

test('a world with few acts is explored until there is nothing new', () => {
  const acts = smallWorlds.quorum.acts.filter(({ name }) =>
    /NODE2 (crashes|is started)|split|healed/.test(name),
  )
  const closed = explore({ spec: { vms: [] }, acts }, 5_000)
  expect(closed).toMatchObject({ open: 0, problems: [] })
  expect(explore({ spec: { vms: [] }, acts }, 5_000)).toEqual(closed)
})

describe('moments with the same future', () => {
  const at = (atMs: number, ...interventions: readonly TimedIntervention[]) => {
    const run = simulate(scenarioOf({}), interventions)
    run.advance(atMs)
    return essenceOf(run)
  }
  const does = (atMs: number, kind: string, target: string): TimedIntervention => {
    return { atMs, intervention: { kind, target, params: {} } }
  }

  test('are one state, however late they are', () => {
    expect(at(60_000)).toBe(at(3_600_000))
  })

  test('are one state after what has left no trace', () => {
    expect(at(600_000, does(60_000, 'pauseNode', 'NODE2'), does(120_000, 'resumeNode', 'NODE2'))).toBe(
      at(60_000),
    )
  })

  test.each([
    ['a node is down', 'nodeCrash', 'NODE2'],
    ['a node is paused', 'pauseNode', 'NODE2'],
    ['a path is lost', 'storagePathLoss', 'NODE2'],
    ['a group was moved', 'moveGroup', 'SQL01'],
    ['a restart counts', 'vmProcessCrash', 'SQL01'],
  ])('are another state when %s', (_what, kind, target) => {
    expect(at(600_000, does(60_000, kind, target))).not.toBe(at(60_000))
  })
})
