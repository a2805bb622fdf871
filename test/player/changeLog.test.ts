import { describe, expect, test } from 'vitest'
import { loadWords } from '../../src/cli/words'
import { changesCsv, changesOf, deedText } from '../../src/player/changeLog'
import { buildCluster } from '../support/cluster'

const words = loadWords('en')
const spec = { updates: [{ id: 'KB1' }, { id: 'KB2', restart: false }] }

describe('the change log', () => {
  test('says who changed what when, what came of it, and the way back; faults are nobody’s changes', () => {
    const cluster = buildCluster(spec)
    cluster.node('NODE1').install('KB1').advance('20min').node('NODE2').pause().node('NODE2').pause()
    cluster.node('NODE1').crash().advance('1min')
    const read = changesOf(cluster.run.log).map(({ step, done, outcome, back }) => [
      step,
      words.happening(done),
      outcome,
      back && deedText(back, words),
    ])
    expect(read).toEqual([
      [null, 'Install KB1 on NODE1', 'done', 'Remove KB1 from NODE1'],
      [null, 'Pause NODE2', 'done', 'Resume NODE2'],
      [null, 'Pause NODE2', 'refused', null],
    ])
  })

  test('knows an update that is under way, and one that was broken off', () => {
    const cluster = buildCluster(spec)
    cluster.node('NODE1').install('KB1').advance('1min')
    const outcomes = () => changesOf(cluster.run.log, cluster.run.seqAt(cluster.nowMs)).map((c) => c.outcome)
    expect(outcomes()).toEqual(['underWay'])
    cluster.node('NODE1').crash().advance('1s')
    expect(outcomes()).toEqual(['interrupted'])
  })

  test('leads back to the value that a cluster property had', () => {
    const cluster = buildCluster()
    const set = { property: 'SameSubnetThreshold', value: 10 }
    cluster.do('setClusterProperty', 'CLUSTER1', set).advance('1s')
    const [{ back }] = changesOf(cluster.run.log)
    expect(back).toEqual({
      kind: 'setClusterProperty',
      target: 'CLUSTER1',
      params: { property: 'SameSubnetThreshold', value: 5 },
    })
  })

  test('leads back to the value that a property of a resource had, asked for by the name of its machine', () => {
    const cluster = buildCluster()
    cluster.do('setResourceProperty', 'SQL01', { property: 'SeparateMonitor', value: 1 })
    expect(changesOf(cluster.run.log)).toMatchObject([
      {
        outcome: 'done',
        back: {
          kind: 'setResourceProperty',
          target: 'SQL01',
          params: { property: 'SeparateMonitor', value: 0 },
        },
      },
    ])
  })

  test('leads back to the quorum that there was', () => {
    const cluster = buildCluster()
    cluster.do('setQuorum', 'CLUSTER1', { type: 'NodeMajority' }).advance('10s')
    cluster.do('setQuorum', 'CLUSTER1', { type: 'NodeAndDiskMajority', witness: 'Witness' })
    const changes = changesOf(cluster.advance('1min').run.log)
    expect(changes.map(({ outcome, back }) => [outcome, back])).toEqual([
      [
        'done',
        {
          kind: 'setQuorum',
          target: 'CLUSTER1',
          params: { type: 'NodeAndDiskMajority', witness: 'Witness' },
        },
      ],
      ['done', { kind: 'setQuorum', target: 'CLUSTER1', params: { type: 'NodeMajority' } }],
    ])
    expect(changes.map(({ back }) => deedText(back!, words))).toEqual([
      expect.stringContaining('Witness'),
      expect.stringContaining('Node Majority'),
    ])
  })

  test('travels as CSV', () => {
    const cluster = buildCluster(spec).node('NODE1').install('KB2').advance('5min')
    cluster.node('NODE1').install('KB2')
    expect(changesCsv(changesOf(cluster.run.log), words)).toBe(
      'time,atMs,who,kind,target,what,outcome,back,remark\r\n' +
        '0:20.000,20000,you,installUpdate,NODE1,Install KB2 on NODE1,done,Remove KB2 from NODE1,\r\n' +
        '5:20.000,320000,you,installUpdate,NODE1,Install KB2 on NODE1,refused,,Installing KB2 on NODE1 was refused: KB2 is installed there already\r\n',
    )
  })
})
