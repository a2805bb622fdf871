import { describe, expect, test } from 'vitest'
import type { ClusterSnapshot } from '../../src/model/snapshot'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { checkScenario } from '../../src/scenario/check'
import type { Mark } from '../../src/scene/mark'
import { shippedRun } from '../ui/shippedRun'
import { classOf, drawn, every, labelsOf, overlaps, withClass } from './drawn'

const wide = { width: 1400, height: 620 }
const rooms = [wide, { width: 1050, height: 560 }, { width: 904, height: 420 }, { width: 620, height: 400 }]
const texts = (snapshot: ClusterSnapshot, room = wide) =>
  labelsOf(drawn(snapshot, room).marks).map(({ text }) => text)
const titles = (snapshot: ClusterSnapshot, room = wide) =>
  [...every(drawn(snapshot, room).marks)].flatMap(({ mark }) => (mark.tag === 'title' ? [mark.text] : []))
const toldBy = (mark: Mark) =>
  [...every([mark])].flatMap(({ mark: { tag, text } }) => (tag === 'title' ? [text] : [])).join('\n')
const pipsOf = (snapshot: ClusterSnapshot) =>
  withClass(drawn(snapshot, wide).marks, 'counter').map((counter) =>
    [...every([counter])]
      .filter(({ mark }) => mark.tag === 'circle')
      .map(({ mark }) => (classOf(mark) === 'fill' ? 'used' : 'left'))
      .join(' '),
  )

/** Three nodes or more on two circuits in one room; SQL01 prefers NODE1 and goes home, WEB01 is watched from outside. */
function story(method: readonly object[], nodes = 3): Run {
  const ids = Array.from({ length: nodes }, (_, index) => `NODE${index + 1}`)
  const { scenario, problems } = checkScenario({
    formatVersion: 1,
    id: 'test/policies',
    version: 1,
    title: 'Policies',
    lang: 'en',
    settings: { variation: 'none' },
    cluster: {
      name: 'CLUSTER1',
      platform: 'windowsServer2008',
      quorum: { type: 'NodeMajority' },
      nodes: ids.map((id) => ({ id })),
      networks: [{ id: 'Public' }, { id: 'Heartbeat', role: 'cluster' }],
      storage: [{ id: 'SAN1', volumes: [{ id: 'LUN1' }, { id: 'LUN2' }] }],
      supplies: [
        { id: 'Circuit A', kind: 'power', serves: ['NODE1', 'SAN1'] },
        { id: 'Circuit B', kind: 'power', serves: [...ids.slice(1), 'SAN1'] },
        { id: 'Room 1', kind: 'cooling', serves: ids },
      ],
      groups: [
        {
          id: 'SQL01',
          owner: 'NODE1',
          preferredOwners: ['NODE1'],
          policies: { AutoFailbackType: 1, FailbackWindowStart: 22, FailbackWindowEnd: 6 },
          virtualMachine: { memory: '4GiB', volumes: ['LUN1'] },
        },
        {
          id: 'WEB01',
          owner: 'NODE2',
          virtualMachine: { memory: '8GiB', volumes: ['LUN2'] },
          application: { name: 'Web shop', monitored: true },
        },
      ],
    },
    method,
  })
  if (!scenario) throw new Error(JSON.stringify(problems))
  const run = simulate(scenario)
  run.advance(Number.MAX_SAFE_INTEGER)
  return run
}

describe('restarts and failovers', () => {
  const run = shippedRun('policies/budget-used-up')

  test('are not spoken of before there are any', () => {
    expect(withClass(drawn(run.snapshotAt(0), wide).marks, 'trace')).toEqual([])
  })

  test('are counted by pips, each over its own period', () => {
    const minutes = (n: number) => pipsOf(run.snapshotAt(n * 60_000))
    expect(minutes(5)).toEqual(['used'])
    expect(minutes(14)).toEqual(['used'])
    expect(texts(run.snapshotAt(14 * 60_000))).toContain('failovers 1/1')
    expect(minutes(32)).toEqual(['used', 'used'])
    expect(texts(run.snapshotAt(38 * 60_000))).toContain('both used up')
  })

  test('a failover that a node failure caused uses nothing', () => {
    const crashed = shippedRun('two-node/node-crash').snapshotAt(180_000)
    expect(crashed.groups.some(({ failovers }) => failovers > 0)).toBe(true)
    expect(withClass(drawn(crashed, wide).marks, 'counter')).toEqual([])
  })

  test('more than four are told in figures', () => {
    const snapshot = story([{ at: '10s', fault: 'vmProcessCrash', target: 'WEB01' }]).snapshotAt(60_000)
    const many = {
      ...snapshot,
      groups: snapshot.groups.map((group) => ({
        ...group,
        limits: { ...group.limits, restarts: { threshold: 9, periodMs: 900_000 } },
      })),
    }
    expect(pipsOf(snapshot)).toEqual(['used'])
    expect(texts(many)).toContain('1/9')
  })
})

test('away from where it would rather be, and back when its hour comes', () => {
  const run = story([
    { at: '10s', fault: 'nodeCrash', target: 'NODE1' },
    { at: '5min', operation: 'startNode', target: 'NODE1' },
    { at: '20min', operation: 'pauseNode', target: 'NODE3' },
  ])
  const said = (atMs: number) => [...texts(run.snapshotAt(atMs)), ...titles(run.snapshotAt(atMs))].join('\n')
  expect(said(0)).not.toContain('NODE1 12:')
  expect(said(0)).not.toContain('prefers')
  expect(said(120_000)).toContain('prefers NODE1')
  // The window opens at 22:00, and the clock stood at 9:00.
  expect(said(1_200_000)).toContain('back to NODE1 13:00:00')
})

test('monitoring says when it will raise its alarm, then since when it has', () => {
  const run = story([
    { at: '10s', fault: 'guestHang', target: 'WEB01' },
    { at: '20min', operation: 'pauseNode', target: 'NODE3' },
  ])
  const silent = run.snapshotAt(20_000)
  const due = silent.virtualMachines.find(({ id }) => id === 'WEB01')!.alarmDueMs!
  expect([...texts(silent), ...titles(silent)].join('\n')).toMatch(/alarm at/)
  const raised = run.snapshotAt(due + 1_000)
  expect([...texts(raised), ...titles(raised)].join('\n')).toMatch(/alarm since/)
})

describe('memory', () => {
  const run = shippedRun('policies/no-room')

  test('each machine takes its part of the strip, and together they take what is used', () => {
    for (const each of [run, shippedRun('hyper-v/four-at-once')])
      for (const atMs of [0, ...each.eventTimes]) {
        const snapshot = each.snapshotAt(atMs)
        const { marks, layout } = drawn(snapshot, wide)
        if (layout.lens !== 'picture') throw new Error('a picture was expected')
        for (const { id, head } of layout.servers) {
          const node = snapshot.nodes.find((each) => each.id === id)!
          const server = [...every(marks)].find(({ mark }) => mark.attrs['data-id'] === id)!.mark
          const blocks = withClass(withClass(server.children ?? [], 'memory'), 'done')
          if (blocks.length === 0) continue
          const taken = blocks.reduce((sum, { attrs }) => sum + Number(attrs.width) + 1, 0)
          const share = node.memoryMiB.used / node.memoryMiB.capacity
          expect(Math.abs(taken - share * head.width), `${id} at ${atMs}`).toBeLessThanOrEqual(blocks.length)
        }
      }
  })

  test('what has failed for want of it says what it needs, and stands against the end of the strip', () => {
    const snapshot = run.snapshotAt(70_000)
    expect([...texts(snapshot), ...titles(snapshot)]).toContain('needs 12, free 10 GiB')
    expect(withClass(drawn(snapshot, wide).marks, 'refused')).toHaveLength(1)
    expect(withClass(drawn(run.snapshotAt(0), wide).marks, 'refused')).toEqual([])
  })
})

test('a server names what it hangs on, and says what has become of it', () => {
  const run = story([
    { at: '10s', fault: 'supplyLoss', target: 'Circuit A' },
    { at: '20s', fault: 'supplyLoss', target: 'Room 1' },
    { at: '20min', operation: 'supplyRestored', target: 'Circuit A' },
  ])
  const below = (atMs: number, room = wide) =>
    withClass(drawn(run.snapshotAt(atMs), room).marks, 'supplies').map(({ children }) =>
      labelsOf(children ?? []).map(({ text }) => text),
    )
  expect(below(0)).toEqual([
    ['Circuit A', 'Room 1'],
    ['Circuit B', 'Room 1'],
    ['Circuit B', 'Room 1'],
  ])
  expect(below(30_000, { width: 1800, height: 620 })[0]).toEqual([
    'Circuit A: Out',
    expect.stringMatching(/^Room 1: too hot at/),
  ])
  // With less room the glyph alone says it, and the tooltip.
  expect(below(30_000, { width: 1050, height: 560 })[0]).toEqual(['Circuit A', 'Room 1'])
  expect(titles(run.snapshotAt(30_000)).filter((text) => text?.startsWith('Room 1'))).toHaveLength(3)
  expect(titles(run.snapshotAt(30_000))).toContainEqual(
    expect.stringMatching(/^Room 1: too hot at \d+:\d\d$/),
  )
})

describe('in the table', () => {
  const run = story(
    [
      { at: '10s', fault: 'guestHang', target: 'WEB01' },
      { at: '20s', fault: 'supplyLoss', target: 'Circuit A' },
      { at: '10min', operation: 'supplyRestored', target: 'Circuit A' },
      { at: '10min', operation: 'startNode', target: 'NODE1' },
      { at: '30min', operation: 'pauseNode', target: 'NODE3' },
    ],
    5,
  )
  const due = run.snapshotAt(15_000).virtualMachines.find(({ id }) => id === 'WEB01')!.alarmDueMs!
  const cellOf = (snapshot: ClusterSnapshot, vm: string) =>
    [...every(drawn(snapshot, wide).marks)].find(({ mark }) => mark.attrs['data-id'] === vm)!.mark

  test('each running node has its memory as a strip, in its column or below its name', () => {
    const snapshot = run.snapshotAt(0)
    for (const room of rooms) {
      const { layout, marks } = drawn(snapshot, room)
      expect(layout.lens).toBe('table')
      expect(withClass(marks, 'memory')).toHaveLength(5)
      expect(withClass(marks, 'done').map(({ attrs }) => Number(attrs.width) > 0)).toEqual([true, true])
    }
    expect(titles(snapshot).filter((text) => text?.startsWith('memory'))).toHaveLength(5)
    expect(withClass(drawn(run.snapshotAt(30_000), wide).marks, 'memory')).toHaveLength(4)
  })

  test('a machine with an alarm says so in its cell, and how many there are stands below', () => {
    const silent = run.snapshotAt(15_000)
    expect(texts(silent)).toContain('alarm due, 1')
    const raised = run.snapshotAt(due + 1_000)
    expect(texts(raised)).toContain('alarm raised, 1')
    const cell = cellOf(raised, 'WEB01')
    expect(toldBy(cell)).toMatch(/alarm since/)
    expect(withClass([cell], 'tone-down')).toHaveLength(1)
    expect(withClass([cellOf(run.snapshotAt(0), 'WEB01')], 'glyph')).toEqual([])
  })

  test('what waits to go back is counted, too', () => {
    expect(texts(run.snapshotAt(1_740_000))).toContain('failback due, 1')
    expect(toldBy(cellOf(run.snapshotAt(1_740_000), 'SQL01'))).toContain('back to NODE1')
  })

  test('a supply that has failed comes before those that have not, and stands beside whom it served', () => {
    expect(texts(run.snapshotAt(0))).toEqual(expect.arrayContaining(['Circuit A', 'Circuit B', 'Room 1']))
    const lost = run.snapshotAt(30_000)
    expect(texts(lost)).toContain('Circuit A: Out')
    expect(titles(lost).filter((text) => text === 'Circuit A: Out')).toHaveLength(2)
    expect(texts(lost, { width: 620, height: 400 })).toContain('Circuit A: Out')
  })

  test('used-up restarts and failovers mark a cell and are counted', () => {
    const snapshot = run.snapshotAt(0)
    const spent = {
      ...snapshot,
      groups: snapshot.groups.map((group) => ({
        ...group,
        failedOverMs: group.id === 'SQL01' ? [0] : [],
        limits: {
          restarts: { threshold: 0, periodMs: 900_000 },
          failovers: { threshold: 1, periodMs: 900_000 },
        },
      })),
    }
    expect(texts(spent)).toContain('restarts and failovers used up, 1')
    expect(withClass(drawn(spent, { width: 620, height: 160 }).marks, 'corner')).toHaveLength(1)
  })

  test('nothing of it lies on anything else', () => {
    for (const atMs of [0, 15_000, 30_000, due + 1_000, 1_740_000])
      for (const room of rooms) {
        const { marks } = drawn(run.snapshotAt(atMs), room)
        expect(overlaps(labelsOf(marks)).map((pair) => `${atMs} ms, ${room.width} px: ${pair}`)).toEqual([])
      }
  })
})

test('nothing of all this lies on anything else', () => {
  const run = story([
    { at: '10s', fault: 'vmProcessCrash', target: 'WEB01' },
    { at: '2min', fault: 'guestHang', target: 'WEB01' },
    { at: '3min', fault: 'supplyLoss', target: 'Circuit A' },
    { at: '4min', fault: 'supplyLoss', target: 'Room 1' },
    { at: '9min', operation: 'supplyRestored', target: 'Circuit A' },
  ])
  const runs = [run, shippedRun('policies/no-room'), shippedRun('policies/preferred-or-possible')]
  for (const each of runs)
    for (let atMs = 0; atMs < Math.min(each.simulatedMs, 900_000); atMs += 17_300)
      for (const room of rooms) {
        const { marks } = drawn(each.snapshotAt(atMs), room)
        expect(overlaps(labelsOf(marks)).map((pair) => `${atMs} ms, ${room.width} px: ${pair}`)).toEqual([])
      }
})
