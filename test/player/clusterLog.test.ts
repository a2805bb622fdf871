import { describe, expect, test } from 'vitest'
import type { Happening } from '../../src/kernel/happening'
import { ClusterLog, clusterLogFile, clusterLogOf, clusterLogText, isLine } from '../../src/player/clusterLog'
import { clusterLogRules } from '../../src/player/clusterLogRules'
import { createWords } from '../../src/player/describe'
import type { Run } from '../../src/player/run'
import { buildCluster } from '../support/cluster'
import { messagesOf } from '../support/messages'
import { goldenRuns } from '../support/goldenRuns'
import { happeningTypes } from '../support/sources'

const words = createWords('en', messagesOf('en'))
const format =
  /^[0-9a-f]{8}\.[0-9a-f]{8}::2008\/03\/\d\d-\d\d:\d\d:\d\d\.\d{3} (INFO |WARN |ERR  ) \[(CS|NM|IM|CORE|RGP|QUORUM|RCM|GUM|RHS|RES)\] \S.*$/

/** Without their numbers and dates. */
const textsOf = (run: Run, node: string) =>
  clusterLogOf(run, node).lines.map((line) => clusterLogText(line, node, words))

describe('what becomes a line', () => {
  test('is decided for every happening there is, and for nothing else', () => {
    expect(Object.keys(clusterLogRules).sort()).toEqual([...happeningTypes()].sort())
  })

  test('has its words, and only what becomes a line has', () => {
    const lines = Object.keys(clusterLogRules).filter((type) => isLine(clusterLogRules[type]))
    const keys = [...messagesOf('en').matchAll(/^clusterLog-(?!head)([\w-]+) =/gm)].map(([, key]) => key)
    expect(keys.sort()).toEqual(lines.map((type) => type.replace('.', '-')).sort())
  })

  test.each(goldenRuns())('in %s stands in the log of every node that knows of it', (_id, run) => {
    const seqs = new Map(
      run.scenario.cluster.nodes.map(({ id }) => [
        id,
        new Set(clusterLogOf(run, id).lines.map(({ seq }) => seq)),
      ]),
    )
    const missing: Happening[] = []
    let told = 0
    for (const happening of run.log) {
      const rule = clusterLogRules[happening.type]
      // Of a machine that is not clustered no Cluster service knows.
      if (!isLine(rule) || happening.params.clustered === false) continue
      const writers = rule.writers(happening)
      if (writers.length === 0 || writers.some((node) => !seqs.get(node)?.has(happening.seq)))
        missing.push(happening)
      told += writers.length
    }
    expect(missing).toEqual([])
    // And nobody writes of what it does not know.
    expect([...seqs.values()].reduce((sum, each) => sum + each.size, 0)).toBe(told)
  })
})

describe('a file', () => {
  const [[, run]] = goldenRuns('two-node/node-crash')
  const lines = clusterLogFile(clusterLogOf(run, 'NODE2').lines, 'NODE2', run, words).split('\r\n')

  test('says first that it is simulated', () => {
    expect(lines[0]).toMatch(/^; SIMULATED by Failover Lab/)
    expect(lines[1]).toContain(`Node NODE2, scenario two-node/node-crash version 1, seed ${run.seed}`)
    expect(lines.filter((line) => line.startsWith(';'))).toHaveLength(3)
  })

  test('has lines of the form of 2008, each ended as Windows ends it, in plain ASCII', () => {
    expect(lines.at(-1)).toBe('')
    const body = lines.slice(3, -1)
    expect(body.length).toBeGreaterThan(30)
    expect(body.filter((line) => !format.test(line))).toEqual([])
    expect(lines.filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([])
  })

  test('is worded to the last param', () => {
    const fresh = createWords('en', messagesOf('en'))
    for (const [, each] of goldenRuns())
      for (const { id } of each.scenario.cluster.nodes)
        for (const line of clusterLogOf(each, id).lines)
          expect(clusterLogText(line, id, fresh)).not.toMatch(/[{}$]|undefined|null|NaN/)
    expect(fresh.missing).toEqual([])
  })

  test('begins on a day that does not depend on the day it is written, and counts days on', () => {
    const late = new ClusterLog([at('node.joining', 'NODE1', 25 * 3_600_000 + 61_005)], 'NODE1', 1)
    expect(late.lines[0].stamp).toMatch(/::2008\/03\/02-01:01:01\.005$/)
  })
})

describe('a node', () => {
  test('that loses power writes nothing more, and its new service has new numbers', () => {
    const cluster = buildCluster({ nodes: 2 })
    cluster.node('NODE1').crash()
    cluster.advance('1min')
    expect(textsOf(cluster.run, 'NODE1')).toEqual([])
    cluster.node('NODE1').start()
    cluster.advance('20min')
    const { lines } = clusterLogOf(cluster.run, 'NODE1')
    expect(clusterLogText(lines[0], 'NODE1', words)).toBe('INFO  [CS] The Cluster service starts on NODE1')
    const other = clusterLogOf(cluster.run, 'NODE2').lines[0]
    expect(new Set([lines[0], other].map(({ stamp }) => stamp.slice(0, 8))).size).toBe(2)
  })

  test('that was cut off tells its own story: each side believes the other is gone', () => {
    const [[, run]] = goldenRuns('networks/switch-dead')
    expect(textsOf(run, 'NODE1')).toContain('WARN  [NM] NODE2 is out of the view; members now (NODE1)')
    expect(textsOf(run, 'NODE2')).toContain('WARN  [NM] NODE1 is out of the view; members now (NODE2)')
    expect(textsOf(run, 'NODE2')).toContain(
      'ERR   [QUORUM] No quorum: 1 of 3 votes. Ending the service on NODE2',
    )
    expect(textsOf(run, 'NODE1').join('\n')).not.toContain('No quorum')
  })

  test('says how long each stage of a regroup lasts, by the figures of its scenario', () => {
    const regroups = (durations: object) => {
      const cluster = buildCluster({ nodes: 3, durations })
      cluster.node('NODE3').crash().advance('1min')
      return textsOf(cluster.run, 'NODE1').filter((text) => text.includes('[RGP]'))
    }
    expect(regroups({})).toEqual([
      'INFO  [RGP] Regroup begun, 1500 ms to find out who reaches whom: opening 600, closing 300, pruning 600',
    ])
    expect(regroups({ regroupTick: '100ms', regroupOpeningTimeout: '200ms' })).toEqual([
      'INFO  [RGP] Regroup begun, 1500 ms to find out who reaches whom: opening 200, closing 800, pruning 500',
    ])
  })

  test('knows nothing of a guest that it hosts, of cables, and of what people do', () => {
    const [[, run]] = goldenRuns('two-node/application-failure')
    expect(run.log.some(({ type }) => type === 'application.failed')).toBe(true)
    expect(textsOf(run, 'NODE1')).toEqual([])
  })

  test('that hangs writes nothing while it hangs', () => {
    const told = new ClusterLog(
      [at('server.hung', 'NODE1', 1), at('node.joining', 'NODE1', 2), at('server.woke', 'NODE1', 3)],
      'NODE1',
      1,
    )
    expect(told.lines).toEqual([])
    const after = new ClusterLog(
      [at('server.hung', 'NODE1', 1), at('server.woke', 'NODE1', 3), at('node.joining', 'NODE1', 4)],
      'NODE1',
      1,
    )
    expect(after.times).toEqual([4])
  })

  test('that does not exist has none', () => {
    expect(() => clusterLogOf(goldenRuns('two-node/node-crash')[0][1], 'NODE9')).toThrow(
      'NODE9 is no node of CLUSTER1',
    )
  })

  test('writes on while its log grows', () => {
    const log = [at('node.joining', 'NODE1', 1)]
    const told = new ClusterLog(log, 'NODE1', 1)
    log.push(at('node.joining', 'NODE1', 2))
    told.readOn()
    expect(told.times).toEqual([1, 2])
  })
})

function at(type: string, target: string, atMs: number): Happening {
  return { seq: atMs, atMs, type, target, by: ['NODE1'], params: {}, causeSeq: null }
}
