import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TimedIntervention } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { parseScenario } from '../../src/scenario/parse'
import { drawn, labelsOf, overlaps, withClass } from './drawn'
import { buildCluster } from '../support/cluster'

const at = (
  atMs: number,
  kind: string,
  target: string,
  params: TimedIntervention['intervention']['params'] = {},
) => ({
  atMs,
  intervention: { kind, target, params },
})

const stories: Readonly<Record<string, readonly TimedIntervention[]>> = {
  'as written': [],
  'the heartbeat network and a storage path lost': [
    at(5_000, 'networkLoss', 'Heartbeat'),
    at(9_000, 'storagePathLoss', 'NODE2'),
  ],
  'the storage unit lost': [at(5_000, 'storageUnitLoss', 'SAN1')],
  'a link lost': [at(5_000, 'linkLoss', 'NODE2', { network: 'Public' })],
  'a node hangs': [at(5_000, 'nodeHang', 'NODE2', { for: 60_000 })],
  'a bugcheck': [at(5_000, 'nodeBugcheck', 'NODE2')],
  'the Cluster service crashes': [at(5_000, 'clusterServiceCrash', 'NODE2')],
  'both networks lost': [at(3_000, 'networkLoss', 'Heartbeat'), at(5_000, 'networkLoss', 'Public')],
}
const rooms = [
  { width: 1400, height: 620 },
  { width: 800, height: 420 },
  { width: 344, height: 520 },
]

test.each(Object.entries(stories))(
  'two-node/node-crash, %s: legible and true from end to end',
  { timeout: 60_000 },
  (_, list) => {
    const file = new URL('../../scenarios/two-node/node-crash.yaml', import.meta.url)
    const checked = parseScenario(readFileSync(file, 'utf8'), 'node-crash.yaml')
    if (!checked.scenario) throw new Error('the scenario was refused')
    const run = simulate(checked.scenario, list)
    const untilMs = 200_000
    while (!run.advance(untilMs));
    for (let atMs = 0; atMs < Math.min(run.simulatedMs, untilMs); atMs += 1_900) {
      const snapshot = run.snapshotAt(atMs)
      for (const room of rooms) {
        const { marks } = drawn(snapshot, room)
        expect(overlaps(labelsOf(marks)).map((pair) => `${atMs} ms, ${room.width} px: ${pair}`)).toEqual([])
        const columns = withClass(marks, 'is-owner').map((mark) => mark.at?.x)
        expect(new Set(columns).size).toBe(columns.length)
      }
    }
  },
)

test('a server that is no node of the cluster neither sends heartbeats nor is it missed', () => {
  const { run } = buildCluster({ initial: { nodes: { NODE2: { state: 'NotMember' } } } })
    .node('NODE1')
    .crash()
  run.advance(100_000)
  for (const atMs of [10_000, 100_000]) {
    const { marks } = drawn(run.snapshotAt(atMs), rooms[0]!)
    expect(withClass(marks, 'capsule')).toEqual([])
    expect(withClass(marks, 'silent')).toEqual([])
  }
})
