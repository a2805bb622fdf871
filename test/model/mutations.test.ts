import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaults } from '../../src/model/defaults'
import { ClusterLaws } from '../../src/model/laws'
import { randomRun, scattered, type RandomOptions } from '../support/randomRun'
import { notWhole } from '../support/whole'

/**
 * One wrong rule at a time, put into the model from outside. Each must be found by the random campaign; a campaign that
 * does not find them would not find a mistake of ours either.
 */
const wrong = vi.hoisted(() => ({ rule: '' }))

vi.mock(import('../../src/model/rules/arbitration'), async (original) => {
  const right = await original()
  return {
    ...right,
    decideArbitration: (look) =>
      right.decideArbitration(wrong.rule === 'defence' ? { ...look, renewedMs: look.firstRenewedMs } : look),
  }
})

vi.mock(import('../../src/model/rules/quorum'), async (original) => {
  const right = await original()
  return {
    ...right,
    countQuorum: (members, witness, total, forced) => {
      const answer = right.countQuorum(members, witness, total, forced)
      const isHalf = wrong.rule === 'half' && answer.votes * 2 === total
      return isHalf ? { ...answer, quorate: 'yes', code: 'majority' } : answer
    },
  }
})

vi.mock(import('../../src/model/cluster/membership'), async (original) => {
  const right = await original()
  return {
    ...right,
    wakes: (...args) => (wrong.rule === 'absence' ? undefined : right.wakes(...args)),
    missesPeers: (...args) => (wrong.rule === 'absence' ? undefined : right.missesPeers(...args)),
  }
})

vi.mock(import('../../src/model/cluster/node'), async (original) => {
  const right = await original()
  return {
    ...right,
    catchUp: (r, node) =>
      wrong.rule === 'absence' ? r.setView(node, { deferred: [] }) : right.catchUp(r, node),
  }
})

vi.mock(import('../../src/model/cluster/commit'), async (original) => {
  const right = await original()
  return {
    ...right,
    commit: (r, writer, group, change) => {
      const { conf } = r.view(writer)
      if (wrong.rule !== 'commit' || conf === null) return right.commit(r, writer, group, change)
      const entity = r.conf(conf).groups + group
      r.sim.set(entity, { ...r.group(r.conf(conf), group), ...change })
      return true
    },
  }
})

vi.mock(import('../../src/model/cluster/placing'), async (original) => {
  const right = await original()
  return {
    ...right,
    newOwner: (r, group, record, to) => {
      const { resources, ...change } = right.newOwner(r, group, record, to)
      return wrong.rule === 'formed' && to === record.owner ? change : { ...change, resources }
    },
  }
})

vi.mock(import('../../src/model/cluster/orders'), async (original) => {
  const right = await original()
  const slow = () => wrong.rule === 'slow' || wrong.rule === 'slowAndUnchecked'
  return {
    ...right,
    attach: (r, node, volume) =>
      slow()
        ? r.sim.timer(r.plant.place(r.sim, 'mount', volume, node), 'order', 400, { type: 'ATTACH' })
        : right.attach(r, node, volume),
    tellVm: (r, node, group, type, more = {}) =>
      slow() && type !== 'TERMINATE'
        ? r.sim.timer(r.plant.place(r.sim, 'vm', group, node), 'order', 400, { type, ...more })
        : right.tellVm(r, node, group, type, more),
    dropEverything: (...args) => (wrong.rule === 'drop' ? undefined : right.dropEverything(...args)),
  }
})

vi.mock(import('../../src/model/physics'), async (original) => {
  const right = await original()
  return { ...right, hostLost: (...args) => (wrong.rule === 'power' ? undefined : right.hostLost(...args)) }
})

interface Found {
  readonly seed: number
  readonly rule: string
}

/** The first run of so many that ends in a violated rule, or not whole. */
function find(runs: number, options: RandomOptions = {}): Found | null {
  for (let k = 0; k < runs; k++) {
    const seed = scattered(k)
    const random = randomRun(seed, options)
    const problems = notWhole(random)
    const { problem } = random.run
    if (problem !== null) return { seed, rule: String(problem.params.id ?? problem.code) }
    if (problems.length > 0) return { seed, rule: 'not whole' }
  }
  return null
}

afterEach(() => {
  wrong.rule = ''
  vi.restoreAllMocks()
})

test('nothing is wrong: nothing is found', () => {
  expect(find(100)).toBeNull()
  expect(find(100, { overtaken: true })).toBeNull()
})

describe.each<[string, string, RegExp, RandomOptions?]>([
  ['defence', 'a challenger does not look whether the owner renews', /S-10|S-13/],
  ['half', 'half of the votes counts as a majority', /S-11/],
  ['absence', 'a node that wakes looks at nothing', /S-02|S-10|S-15/],
  ['commit', 'a record is written without reaching every member', /S-40/, { overtaken: true }],
  ['formed', 'a cluster that is formed takes for Online what was recorded so', /S-08/],
  ['drop', 'a service that ends leaves everything running', /S-04|S-09/],
  ['power', 'a host without power goes on', /S-39/],
])('%s: %s', (rule, _what, expected, options) => {
  beforeEach(() => {
    wrong.rule = rule
  })

  test('is found', () => {
    expect(find(300, options)?.rule).toMatch(expected)
  })
})

describe('no challenge wait: a challenger looks again after 0.3 s instead of 6', () => {
  const figure = defaults.challengeIntervals as { typical: number }
  const { typical } = figure
  afterEach(() => {
    figure.typical = typical
  })

  test('is found', () => {
    figure.typical = 0.1
    expect(find(300)?.rule).toMatch(/S-10|S-13/)
  })
})

describe('orders take 0.4 s to arrive', () => {
  test('checked again on arrival, no rule is broken', () => {
    wrong.rule = 'slow'
    for (let k = 0; k < 150; k++) {
      const { run } = randomRun(scattered(k), { overtaken: true })
      run.advance(Infinity)
      expect([k, run.problem]).toEqual([k, null])
    }
  })

  test('unchecked, a dead host carries them out: it is found', () => {
    wrong.rule = 'slowAndUnchecked'
    vi.spyOn(ClusterLaws.prototype, 'admits').mockReturnValue(true)
    expect(find(600, { overtaken: true })?.rule).toMatch(/S-39|S-09/)
  })
})
