import { afterEach, describe, expect, test, vi } from 'vitest'
import { randomRun, notWhole } from '../support/randomRun'

const wrong = vi.hoisted(() => ({ rule: '' }))
vi.mock('../../src/model/rules/arbitration', async (original) => {
  const actual = await original<typeof import('../../src/model/rules/arbitration')>()
  return {
    ...actual,
    decideArbitration: (look: Parameters<typeof actual.decideArbitration>[0]) =>
      actual.decideArbitration(wrong.rule === 'defence' ? { ...look, renewedMs: look.firstRenewedMs } : look),
  }
})
vi.mock('../../src/model/cluster/membership', async (original) => {
  const actual = await original<typeof import('../../src/model/cluster/membership')>()
  return {
    ...actual,
    wakes: (...args: Parameters<typeof actual.wakes>) => (wrong.rule.includes('wakes') ? undefined : actual.wakes(...args)),
    missesPeers: (...args: Parameters<typeof actual.missesPeers>) => (wrong.rule.includes('misses') ? undefined : actual.missesPeers(...args)),
  }
})
vi.mock('../../src/model/cluster/node', async (original) => {
  const actual = await original<typeof import('../../src/model/cluster/node')>()
  return {
    ...actual,
    catchUp: (...args: Parameters<typeof actual.catchUp>) => (wrong.rule.includes('catch') ? args[0].setView(args[1], { deferred: [] }) : actual.catchUp(...args)),
  }
})
vi.mock('../../src/model/cluster/commit', async (original) => {
  const actual = await original<typeof import('../../src/model/cluster/commit')>()
  return {
    ...actual,
    commit: (...args: Parameters<typeof actual.commit>) => {
      if (wrong.rule !== 'commit') return actual.commit(...args)
      const [r, writer, group, change] = args
      const { conf } = r.view(writer)
      if (conf === null) return actual.commit(...args)
      const entity = r.conf(conf).groups + group
      r.sim.set(entity, { ...(r.sim.states[entity] as object), ...change })
      return true
    },
  }
})
let n = 0
vi.mock('../../src/model/cluster/orders', async (original) => {
  const actual = await original<typeof import('../../src/model/cluster/orders')>()
  return {
    ...actual,
    attach: (...args: Parameters<typeof actual.attach>) => {
      if (!wrong.rule.includes('late')) return actual.attach(...args)
      const [r, node, volume] = args
      r.sim.timer(r.plant.place(r.sim, 'mount', volume, node), 'late', 1, { type: 'ATTACH' })
    },
    tellVm: (...args: Parameters<typeof actual.tellVm>) => {
      const [r, node, group, type, more] = args
      if (!wrong.rule.includes('late') || !['REGISTER','START','RESTORE','SAVE','UNREGISTER'].includes(type)) return actual.tellVm(...args)
      r.sim.timer(r.plant.place(r.sim, 'vm', group, node), 'late', 1, { type, ...more })
    },
  }
})
import { ClusterLaws } from '../../src/model/laws'
import { defaults } from '../../src/model/defaults'

function search(n: number) {
  const found: string[] = []
  const kinds = new Map<string, number>()
  for (const seed of Array.from({length:n},(_,i)=>i)) {
    let p: string
    try { const rr = randomRun(seed, { overtaken: true }); const problems = notWhole(rr); p = rr.run.problem ? String(rr.run.problem.params.id ?? rr.run.problem.code) : problems.length ? 'notWhole' : '' } catch (e) { p = 'threw ' + String(e).slice(0, 80) }
    if (p) { found.push(`${seed} ${p}`); kinds.set(p, (kinds.get(p) ?? 0) + 1) }
  }
  return [found.slice(0, 6), [...kinds]]
}
test.each(['late'])('%s', (rule) => {
  wrong.rule = rule
  console.log(rule, JSON.stringify(search(600)))
}, 60000)
test('wait', () => {
  wrong.rule = ''
  const was = defaults.challengeIntervals.typical
  ;(defaults.challengeIntervals as { typical: number }).typical = 0
  console.log('wait', JSON.stringify(search(600)))
  ;(defaults.challengeIntervals as { typical: number }).typical = was
}, 60000)
test('admits', () => {
  wrong.rule = 'late'
  const spy = vi.spyOn(ClusterLaws.prototype, 'admits').mockReturnValue(true)
  console.log('admits', JSON.stringify(search(600)))
  spy.mockRestore()
}, 60000)
