import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Params } from '../../src/model/intervention'
import { createWords } from '../../src/player/describe'
import { narrate } from '../../src/player/narrate'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import type { Scenario } from '../../src/scenario/scenario'
import { parseScenario } from '../../src/scenario/parse'
import { scenarioOf, type ClusterSpec } from '../support/cluster'
import { messagesOf } from '../support/messages'
import { dice, randomRun, scattered } from '../support/randomRun'

const words = createWords('en', messagesOf('en'))

function shipped(id: string): Scenario {
  const file = `scenarios/${id.includes('/') ? id : `two-node/${id}`}.yaml`
  return parseScenario(readFileSync(file, 'utf8'), file).scenario!
}

type Act = readonly [atMs: number, kind: string, target: string, params?: Params]

/** The run of a scenario, or of acts in its cluster. */
function runOf(scenario: Scenario, acts?: readonly Act[]): Run {
  const told = acts === undefined ? scenario : { ...scenario, method: [] }
  const run = simulate(
    told,
    (acts ?? []).map(([atMs, kind, target, params = {}]) => ({
      atMs,
      intervention: { kind, target, params },
    })),
  )
  run.advance(Infinity)
  return run
}

/** Both sentences as they are read. */
function read(run: Run, atMs: number): string {
  const { headline, detail } = narrate(run, atMs)
  return `${words.sentence(headline)}\n    ${detail === null ? '–' : words.sentence(detail)}`
}

/** When a line of the log comes about, and so much later. */
function at(run: Run, type: string, target: string, laterMs = 0): number {
  const line = run.log.find((happening) => happening.type === type && happening.target === target)
  if (line === undefined) throw new Error(`no ${type} of ${target}`)
  return line.atMs + laterMs
}

/** Every headline of a story with its first detail, in order. */
function headlines(run: Run): string {
  const told: string[] = []
  for (const atMs of run.eventTimes) {
    const text = read(run, atMs)
    if (told.at(-1)?.split('\n')[0] !== text.split('\n')[0]) told.push(text)
  }
  return told.join('\n')
}

/** What is read at each of some moments. */
const moments = (run: Run, times: readonly number[]) => times.map((atMs) => read(run, atMs)).join('\n')

test('a node crashes, beat by beat', () => {
  const run = runOf(shipped('node-crash'))
  const beats = [
    0,
    at(run, 'server.powerLost', 'NODE1'),
    at(run, 'server.powerLost', 'NODE1', 3_000),
    at(run, 'regroup.started', 'CLUSTER1', 500),
    at(run, 'witness.arbitrationStarted', 'Witness', 1_000),
    at(run, 'quorum.gained', 'CLUSTER1', 500),
    at(run, 'vm.registering', 'WEB01', 500),
    at(run, 'vm.starting', 'SQL01', 500),
    at(run, 'guest.booting', 'SQL01', 30_000),
    at(run, 'vm.answersAgain', 'WEB01'),
    at(run, 'vm.answersAgain', 'SQL01', 5_000),
    at(run, 'server.poweredOn', 'NODE1', 60_000),
    at(run, 'node.joining', 'NODE1', 1_000),
    at(run, 'node.joined', 'NODE1'),
  ]
  expect(moments(run, beats)).toMatchInlineSnapshot(`
    "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
        Watch NODE1: its heartbeats first, then the votes, then who owns its volumes.
    NODE1 has lost power; NODE2 does not know it yet.
        SQL01 and WEB01 stopped with it. Watch the heartbeats: 5 missing in a row count.
    NODE1 has lost power; NODE2 does not know it yet.
        SQL01 and WEB01 stopped with it. 3 of 5 heartbeats missed.
    5 heartbeats in a row are missing: NODE2 holds NODE1 for lost.
        The regroup takes 1.6 s: who is left is agreed first, then votes are counted.
    NODE2 waits 6.0 s to see whether NODE1 still renews its reservation of Witness.
        NODE2 has 1 of 3 votes and needs 2; Witness has one.
    NODE2 has 2 of 3 votes and takes over LUN1 and LUN2.
        12.5 s after NODE1 lost power. As soon as its volume is mounted, a virtual machine can start.
    NODE2 has LUN1 and LUN2 and registers SQL01 and WEB01 with Hyper-V.
        15.3 s after NODE1 lost power. Files and settings lay on the volume; the memory did not.
    NODE2 starts SQL01 and WEB01.
        16.3 s after NODE1 lost power. Online will only say that they run; then their guests have to boot.
    NODE2 has taken over. SQL01 and WEB01 are booting; their memory is lost.
        47.9 s after NODE1 lost power. FILE01 and DC02 never stopped.
    WEB01 answers again on NODE2; SQL01 is not back yet.
        Out for 107.0 s; what was in its memory is lost.
    SQL01 answers again on NODE2; now every virtual machine runs.
        Out for 109.2 s; what was in its memory is lost. FILE01 and DC02 never stopped.
    Windows boots on NODE1; the Cluster service will start with it.
        2 of 3 votes count.
    NODE1 is joining: it copies the cluster database.
        Nothing moves back by itself: SQL01 and WEB01 stay on NODE2.
    NODE1 is Up again: 3 of 3 votes.
        Nothing moves back by itself: SQL01 and WEB01 stay on NODE2."
  `)
})

test('a virtual machine moves as planned', () => {
  const run = runOf(shipped('planned-move'))
  const beats = [
    0,
    at(run, 'vm.saving', 'SQL01'),
    at(run, 'vm.saving', 'SQL01', 25_400),
    at(run, 'vm.saved', 'SQL01', 500),
    at(run, 'volume.reserved', 'LUN1', 500),
    at(run, 'vm.restoring', 'SQL01'),
    at(run, 'vm.restoring', 'SQL01', 30_000),
    at(run, 'vm.restored', 'SQL01'),
  ]
  expect(moments(run, beats)).toMatchInlineSnapshot(`
    "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
        Watch where the memory of SQL01 is, and who owns LUN1.
    SQL01 is frozen while its memory is written to LUN1.
        0 % written. When all 4 GiB are on the volume, LUN1 changes hands.
    SQL01 is frozen while its memory is written to LUN1.
        62 % written. When all 4 GiB are on the volume, LUN1 changes hands.
    SQL01 is saved; LUN1 goes from NODE1 to NODE2.
        Its memory lies on LUN1 alone. NODE1 dismounts and releases first.
    SQL01 is saved; LUN1 goes from NODE1 to NODE2.
        Its memory lies on LUN1 alone. NODE2 reserves and mounts; only then can it read.
    NODE2 reads the memory of SQL01 back from LUN1.
        0 % read. The guest goes on where it stood; nothing boots.
    NODE2 reads the memory of SQL01 back from LUN1.
        73 % read. The guest goes on where it stood; nothing boots.
    SQL01 runs on NODE2 with its memory as it was; now every virtual machine runs.
        Frozen for 87.9 s: nothing booted, and no failover was counted. WEB01, FILE01, and DC02 never stopped."
  `)
})

test('an application fails inside', () => {
  expect(headlines(runOf(shipped('application-failure')))).toMatchInlineSnapshot(`
    "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
        Watch SQL01: its state, its owner and the event log.
    SQL Server has stopped in SQL01, and the cluster does not see it.
        Nothing moves: the cluster watches the server and the virtual machine, not the program.
    The alarm rings: SQL Server in SQL01 has been silent for 60.0 s.
        Nothing moves, because SQL01 is Online on NODE1. A person has to repair it.
    SQL Server answers again in SQL01.
        Out for 270.0 s. The cluster did nothing: to it, SQL01 was Online all the time."
  `)
})

test.each([
  [
    'RestartAction 0',
    { RestartAction: 0 as const },
    {},
    `SQL01 has failed and stays Failed.
    RestartAction 0: the cluster does not restart it, not here and not elsewhere. Somebody has to bring it online.`,
    'SQL01 stays Failed: it is not to be restarted',
  ],
  [
    'RetryPeriodOnFailure never',
    { RestartThreshold: 0, RetryPeriodOnFailure: 0xffff_ffff },
    { FailoverThreshold: 0 },
    `SQL01 has failed and stays Failed.
    Restarts and failovers are used up. RetryPeriodOnFailure says never: somebody has to bring it online.`,
    'SQL01 stays Failed: its failovers are used up; by RetryPeriodOnFailure it is never tried again',
  ],
  [
    'RestartAction 1',
    { RestartAction: 1 as const, RestartThreshold: 0 },
    {},
    `SQL01 has failed and stays Failed.
    Its restarts are used up, and by RestartAction 1 it does not fail over. The cluster tries again after 60 min.`,
    'SQL01 stays Failed: it is not to fail over; next try after 60 min',
  ],
])('what is given up by %s says so, and when it is tried again', (_policy, all, policies, told, logged) => {
  const run = runOf(scenarioOf({ vms: [{ id: 'SQL01', policies, resources: { all } }] }), [
    [20_000, 'vmProcessCrash', 'SQL01'],
  ])
  const given = run.log.find(({ type }) => type === 'group.failed')!
  expect(read(run, given.atMs)).toBe(told)
  expect(words.happening(given)).toBe(logged)
})

describe('in the cluster of the first lesson', () => {
  const lesson = shipped('node-crash')

  test('the switches between two healthy nodes die: one side goes on, the other ends', () => {
    const run = runOf(lesson, [
      [10_000, 'networkLoss', 'Public'],
      [20_000, 'networkLoss', 'Heartbeat'],
      [100_000, 'networkRestored', 'Heartbeat'],
    ])
    expect(headlines(run)).toMatchInlineSnapshot(`
      "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
          3 of 3 votes count. Everything in the picture has a menu: break it, repair it, move it.
      Public is down; heartbeats go on over Heartbeat.
          Office, Visitors, and Branch are cut off; no node is removed, and nothing moves.
      NODE1 and NODE2 no longer hear each other.
          The servers themselves run. Watch the heartbeats: 5 missing in a row count.
      5 heartbeats in a row are missing: NODE1 and NODE2 hold each other for lost.
          The regroup takes 1.6 s: who is left is agreed first, then votes are counted.
      NODE1 has 2 of 3 votes and takes over LUN3 and LUN4.
          5.9 s after Heartbeat went down. As soon as its volume is mounted, a virtual machine can start.
      NODE2 waits 6.0 s to see whether NODE1 still renews its reservation of Witness.
          NODE2 has 1 of 3 votes and needs 2; Witness has one.
      NODE1 has 2 of 3 votes and takes over LUN3 and LUN4.
          NODE2 is cut off, finds LUN4 reserved by somebody else and turns DC02 off: never do two write there.
      NODE1 has LUN4 and registers DC02 with Hyper-V.
          NODE2 is cut off, finds LUN3 and LUN4 reserved by somebody else and turns FILE01 and DC02 off: never do two write there.
      NODE1 has LUN3 and LUN4 and registers FILE01 and DC02 with Hyper-V.
          NODE2 is cut off, finds LUN3 and LUN4 reserved by somebody else and turns FILE01 and DC02 off: never do two write there.
      NODE1 starts DC02.
          NODE2 is cut off, finds LUN3 and LUN4 reserved by somebody else and turns FILE01 and DC02 off: never do two write there.
      NODE1 starts FILE01 and DC02.
          NODE2 is cut off, finds LUN3 and LUN4 reserved by somebody else and turns FILE01 and DC02 off: never do two write there.
      NODE1 has taken over. FILE01 is booting; its memory is lost.
          NODE2 is cut off, finds LUN3 and LUN4 reserved by somebody else and turns FILE01 and DC02 off: never do two write there.
      NODE1 has taken over. FILE01 and DC02 are booting; their memory is lost.
          NODE2 is cut off, finds LUN3 and LUN4 reserved by somebody else and turns FILE01 and DC02 off: never do two write there.
      NODE2 has 1 of 3 votes, and 2 are needed: its Cluster service ends.
          NODE1 goes on with 2 of 3 votes.
      The Cluster service starts on NODE2.
          FILE01 and DC02 are still booting.
      NODE2 looks for its cluster.
          FILE01 and DC02 are still booting.
      NODE2 is joining: it copies the cluster database.
          Nothing moves back by itself: FILE01 and DC02 stay on NODE1.
      NODE2 is Up again: 3 of 3 votes.
          Nothing moves back by itself: FILE01 and DC02 stay on NODE1.
      DC02 answers again on NODE1; FILE01 is not back yet.
          Out for 88.3 s; what was in its memory is lost.
      FILE01 answers again on NODE1; now every virtual machine runs.
          Out for 94.1 s; what was in its memory is lost. SQL01 and WEB01 never stopped."
    `)
  })

  test('all network cables of one node are pulled', () => {
    const run = runOf(lesson, [
      [10_000, 'linkLoss', 'NODE1', { network: 'Public' }],
      [20_000, 'linkLoss', 'NODE1', { network: 'Heartbeat' }],
    ])
    expect(moments(run, [10_000, 22_000, at(run, 'service.endsItself', 'NODE1')])).toMatchInlineSnapshot(`
      "NODE1 has lost its cable to Public; heartbeats go on over Heartbeat.
          Office and Visitors are cut off; no node is removed, and nothing moves.
      NODE1 and NODE2 no longer hear each other.
          The servers themselves run. 2 of 5 heartbeats missed.
      NODE1 has lost every network, so its Cluster service ends.
          5 heartbeats in a row are missing: NODE2 holds NODE1 for lost."
    `)
  })

  test('a frozen node wakes when it has been removed', () => {
    const run = runOf(lesson, [[10_000, 'nodeHang', 'NODE1', { for: 60_000 }]])
    expect(moments(run, [13_000, 70_000])).toMatchInlineSnapshot(`
      "NODE1 hangs; NODE2 does not know it yet.
          SQL01 and WEB01 stand still in it. 3 of 5 heartbeats missed.
      NODE1 is awake again and finds itself removed, so its Cluster service ends.
          Its old copies of SQL01 and WEB01 are turned off; they could no longer write."
    `)
  })

  test('the storage unit fails and comes back', () => {
    const run = runOf(lesson, [
      [10_000, 'storageUnitLoss', 'SAN1'],
      [100_000, 'storageUnitRestored', 'SAN1'],
    ])
    expect(moments(run, [10_000, 12_400, 60_000, 100_000])).toMatchInlineSnapshot(`
      "SAN1 has failed: no node reaches its volumes.
          Their owners notice when they next renew their reservations, 3 s later at most.
      NODE2 has noticed that it lost LUN4; DC02 fails with it.
          The cluster first tries again on NODE2.
      SQL01, WEB01, FILE01, and DC02 have failed and stay Failed.
          Restarts and failovers are used up. The cluster tries again after 60 min.
      SAN1 works again.
          SQL01, WEB01, FILE01, and DC02 stay Failed until the next try at 1:00:11.7, unless somebody brings them online."
    `)
  })

  test('the Cluster service is stopped in good order', () => {
    const run = runOf(lesson, [[10_000, 'stopClusterService', 'NODE1']])
    expect(headlines(run)).toMatchInlineSnapshot(`
      "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
          3 of 3 votes count. Everything in the picture has a menu: break it, repair it, move it.
      SQL01 and WEB01 are frozen while their memory is written to LUN1 and LUN2.
          0 % written. When all 6 GiB are on their volumes, LUN1 and LUN2 change hands.
      WEB01 is saved; LUN2 goes from NODE1 to NODE2.
          Its memory lies on LUN2 alone. NODE1 dismounts and releases first.
      NODE2 reads the memory of WEB01 back from LUN2.
          0 % read. The guest goes on where it stood; nothing boots.
      SQL01 is saved; LUN1 goes from NODE1 to NODE2.
          Its memory lies on LUN1 alone. NODE1 dismounts and releases first.
      NODE2 goes on without NODE1: 2 of 3 votes.
          SQL01 and WEB01 are frozen on their way.
      SQL01 is saved; LUN1 goes from NODE1 to NODE2.
          Its memory lies on LUN1 alone. NODE2 reserves and mounts; only then can it read.
      WEB01 runs on NODE2 with its memory as it was.
          Frozen for 23.4 s: nothing booted, and no failover was counted. FILE01 and DC02 never stopped.
      NODE2 reads the memory of SQL01 back from LUN1.
          0 % read. The guest goes on where it stood; nothing boots.
      SQL01 runs on NODE2 with its memory as it was; now every virtual machine runs.
          Frozen for 35.2 s: nothing booted, and no failover was counted. FILE01 and DC02 never stopped."
    `)
  })

  test('a paused node is asked for too much', () => {
    const run = runOf(lesson, [
      [10_000, 'pauseNode', 'NODE2'],
      [20_000, 'quickMigrate', 'SQL01', { to: 'NODE2' }],
      [60_000, 'nodeCrash', 'NODE1'],
    ])
    expect(moments(run, [15_000, 20_000, run.simulatedMs])).toMatchInlineSnapshot(`
      "NODE2 is paused: it keeps its vote and FILE01 and DC02.
          Nothing new comes to NODE2 until it is resumed.
      Quick Migration of SQL01 was refused: NODE2 is paused.
          Nothing has changed.
      NODE2 owns SQL01 and WEB01 now, but is paused and brings nothing online.
          SQL01 and WEB01 will come online as soon as NODE2 is resumed."
    `)
  })

  test('a refusal stays readable while other things go on', () => {
    const run = runOf(lesson, [
      [20_000, 'nodeCrash', 'NODE1'],
      [31_000, 'bringOnline', 'ClusterGroup'],
    ])
    const refused = narrate(run, 31_000)
    expect(words.sentence(refused.headline)).toBe(
      'Bringing ClusterGroup online was refused: the core group of the cluster stays online.',
    )
    expect(narrate(run, 40_000)).toEqual(refused)
    expect(narrate(run, 60_000)).not.toEqual(refused)
  })

  test('both nodes lose power', () => {
    const run = runOf(lesson, [
      [10_000, 'nodeCrash', 'NODE1'],
      [12_000, 'nodeCrash', 'NODE2'],
      [20_000, 'startNode', 'NODE2'],
    ])
    expect(moments(run, [12_000, 20_000, at(run, 'service.started', 'NODE2')])).toMatchInlineSnapshot(`
      "NODE2 has lost power, and no other server runs.
          FILE01 and DC02 stopped with it.
      Windows boots on NODE2; the Cluster service will start with it.
          Nobody may serve: 2 of 3 votes are needed.
      NODE2 looks for its cluster.
          Nobody may serve: 2 of 3 votes are needed."
    `)
  })

  test('somebody takes a virtual machine offline, and back', () => {
    const run = runOf(lesson, [
      [10_000, 'takeOffline', 'SQL01'],
      [60_000, 'bringOnline', 'SQL01'],
    ])
    expect(headlines(run)).toMatchInlineSnapshot(`
      "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
          3 of 3 votes count. Everything in the picture has a menu: break it, repair it, move it.
      SQL01 is frozen while its memory is written to LUN1.
          0 % written. When all 4 GiB are written, SQL01 is Offline.
      SQL01 is saved and goes offline.
          Its memory lies on LUN1.
      SQL01 is Offline, as ordered.
          Its memory lies saved on LUN1; it stays Offline until somebody brings it online.
      NODE1 takes LUN1 to restore SQL01.
          Its memory was saved there.
      NODE1 reads the memory of SQL01 back from LUN1.
          0 % read. The guest goes on where it stood; nothing boots.
      SQL01 is online again with its memory as it was; now every virtual machine runs.
          Out for 65.8 s. WEB01, FILE01, and DC02 never stopped."
    `)
  })
})

test('two nodes without a witness: one dies, and the other stops', () => {
  const run = runOf(scenarioOf({ nodes: 2, vms: 2, quorum: 'NodeMajority' }), [
    [20_000, 'nodeCrash', 'NODE1'],
  ])
  expect(moments(run, [at(run, 'quorum.lost', 'NODE2'), at(run, 'service.started', 'NODE2')]))
    .toMatchInlineSnapshot(`
    "NODE2 has 1 of 2 votes, and 2 are needed: its Cluster service ends.
        WEB01 was turned off, although nothing in it was broken.
    NODE2 looks for its cluster.
        Nobody may serve: 2 of 2 votes are needed."
  `)
})

test('the process of a virtual machine ends twice', () => {
  const run = runOf(shipped('node-crash'), [
    [10_000, 'vmProcessCrash', 'SQL01'],
    [30_000, 'vmProcessCrash', 'SQL01'],
  ])
  expect(headlines(run)).toMatchInlineSnapshot(`
    "Every virtual machine runs: SQL01 and WEB01 on NODE1, FILE01 and DC02 on NODE2.
        3 of 3 votes count. Everything in the picture has a menu: break it, repair it, move it.
    The worker process of SQL01 on NODE1 has ended; the cluster has not noticed yet.
        Every 5 s it looks whether the virtual machine still runs.
    The cluster has noticed that SQL01 no longer runs on NODE1.
        The cluster first tries again on NODE1.
    NODE1 starts SQL01.
        5.0 s after the worker process of SQL01 ended. Online will only say that it runs; then its guest has to boot.
    SQL01 is booting on NODE1; its memory is lost.
        7.0 s after the worker process of SQL01 ended. WEB01, FILE01, and DC02 never stopped.
    The worker process of SQL01 on NODE1 has ended; the cluster has not noticed yet.
        Every 5 s it looks whether the virtual machine still runs.
    SQL01 fails over to NODE2; NODE1 first lets go of LUN1.
        2.0 s after the worker process of SQL01 ended. WEB01, FILE01, and DC02 never stopped.
    NODE2 takes over LUN1 for SQL01.
        4.1 s after the worker process of SQL01 ended. As soon as its volume is mounted, a virtual machine can start.
    NODE2 has LUN1 and registers SQL01 with Hyper-V.
        6.9 s after the worker process of SQL01 ended. Files and settings lay on the volume; the memory did not.
    NODE2 starts SQL01.
        7.9 s after the worker process of SQL01 ended. Online will only say that it runs; then its guest has to boot.
    SQL01 is booting on NODE2; its memory is lost.
        10.0 s after the worker process of SQL01 ended. WEB01, FILE01, and DC02 never stopped.
    SQL01 answers again on NODE2; now every virtual machine runs.
        Out for 121.3 s; what was in its memory is lost. WEB01, FILE01, and DC02 never stopped."
  `)
})

describe('whatever happens', () => {
  const runs = Array.from({ length: 24 }, (_, i) => randomRun(scattered(i)).run)
  for (const run of runs) run.advance(Infinity)
  const times = (run: Run) => run.eventTimes.flatMap((atMs) => [atMs, atMs + 700])

  test('every sentence is whole, and short enough to be read at a glance', () => {
    const fresh = createWords('en', messagesOf('en'))
    const told = runs.flatMap((run) =>
      times(run).flatMap((atMs) => {
        const { headline, detail } = narrate(run, atMs)
        return [fresh.sentence(headline), ...(detail === null ? [] : [fresh.sentence(detail)])]
      }),
    )
    expect(told.filter((text) => !/^\S.*\.$/.test(text))).toEqual([])
    expect(told.filter((text) => /[{}$]|undefined|null|NaN|none|true|false| [.,;]/.test(text))).toEqual([])
    expect(told.filter((text) => text.split(' ').length > 24)).toEqual([])
    expect(fresh.missing).toEqual([])
  })

  test('the same is told, in whatever order one looks', () => {
    const pick = dice(3)
    for (const run of runs) {
      const forward = times(run).map((atMs) => [atMs, narrate(run, atMs)] as const)
      const shuffled = [...forward].sort(() => pick(3) - 1)
      for (const [atMs, told] of shuffled) expect(narrate(run, atMs)).toEqual(told)
    }
  })

  test('what is still to come is not told', () => {
    const whole = runs[0]
    const { scenario, interventions } = whole
    for (const atMs of times(whole).filter((_, i) => i % 9 === 0)) {
      const later = interventions.findIndex((act) => act.atMs > atMs)
      const part = simulate(scenario, later < 0 ? interventions : interventions.slice(0, later))
      part.advance(atMs)
      expect(narrate(part, atMs)).toEqual(narrate(whole, atMs))
    }
  })

  test('what is drawn sixty times a second is worked out once for each line', () => {
    const run = runOf(shipped('planned-move'))
    let snapshots = 0
    const counted = {
      log: run.log,
      simulatedMs: run.simulatedMs,
      scenario: run.scenario,
      seqAt: (atMs: number) => run.seqAt(atMs),
      snapshotAt: (atMs: number) => (snapshots++, run.snapshotAt(atMs)),
    }
    for (let atMs = 0; atMs < run.simulatedMs; atMs += 16) narrate(counted, atMs)
    expect(snapshots).toBeLessThanOrEqual(run.eventTimes.length)
  })
})

describe('storage', () => {
  test('a volume fills up, gets room, and its machine is resumed', () => {
    const run = runOf(shipped('storage/volume-full'), [
      [10_000, 'volumeFull', 'LUN1'],
      [20_000, 'enlargeVolume', 'LUN1'],
      [30_000, 'resumeVirtualMachine', 'SQL01'],
    ])
    expect(headlines(run)).toMatchInlineSnapshot(`
      "Every virtual machine runs: SQL01 on NODE1, WEB01 on NODE2.
          3 of 3 votes count. Everything in the picture has a menu: break it, repair it, move it.
      Hyper-V has paused SQL01: LUN1 is full.
          To the cluster SQL01 is Online: it sees no failure and moves nothing.
      LUN1 has room again; SQL01 stays paused until somebody resumes it.
          Its memory is still there.
      SQL01 answers again on NODE1; now every virtual machine runs.
          Out for 20.0 s; what was in its memory is still there. WEB01 never stopped."
    `)
  })

  test('one path, then the last one', () => {
    const run = runOf(shipped('storage/path-lost'), [
      [10_000, 'onePathLoss', 'NODE1'],
      [20_000, 'onePathLoss', 'NODE1'],
    ])
    expect(headlines(run)).toContain('NODE1 goes on to SAN1 over 1 of 2 paths.')
  })

  test('a check before the mount', () => {
    expect(headlines(runOf(shipped('storage/dirty-volume')))).toContain(
      'NODE2 checks the file system of LUN2 before it mounts it.',
    )
  })

  test('a side that asks for a witness without a path to it sees nobody renew', () => {
    const blocks = [['NODE1'], ['NODE2']]
    const run = runOf(scenarioOf({ vms: 2 }), [
      [10_000, 'storagePathLoss', 'NODE2', { volume: 'Witness' }],
      [20_000, 'networkSplit', 'Public', { blocks }],
      [20_000, 'networkSplit', 'Heartbeat', { blocks }],
    ])
    expect(headlines(run)).toContain('NODE2 is cut off and asks for Witness, too, and does not reach it.')
    expect(headlines(run)).not.toContain('still holds it')
  })

  test('a path that nobody misses: its disk is in maintenance', () => {
    const run = runOf(shipped('storage/maintenance-mode'), [
      [10_000, 'turnOnMaintenance', 'LUN1'],
      [20_000, 'storagePathLoss', 'NODE1', { volume: 'LUN1' }],
    ])
    expect(read(run, 20_000)).toBe(
      'NODE1 no longer reaches LUN1 and has not noticed yet.\n' +
        '    Health checks of LUN1 rest in maintenance mode: nobody notices, and what writes there waits.',
    )
  })

  test('maintenance, and damage that nobody sees', () => {
    const run = runOf(shipped('storage/maintenance-mode'), [
      [10_000, 'turnOnMaintenance', 'LUN1'],
      [20_000, 'fileSystemDamage', 'LUN1'],
      [30_000, 'turnOffMaintenance', 'LUN1'],
    ])
    expect(headlines(run)).toMatchInlineSnapshot(`
      "Every virtual machine runs: SQL01 on NODE1, WEB01 on NODE2.
          3 of 3 votes count. Everything in the picture has a menu: break it, repair it, move it.
      LUN1 is in maintenance on NODE1: its health checks rest.
          The mode ends when NODE1 no longer owns it.
      The file system of LUN1 is damaged, and nobody looks: it is in maintenance.
          NODE1 checks it again when maintenance is over.
      The file system of LUN1 is damaged; the cluster has not noticed yet.
          IsAlive looks every 60 s whether it can still be read.
      NODE1 has found the file system of LUN1 damaged; SQL01 fails with it.
          The cluster first tries again on NODE1.
      NODE1 mounts LUN1 for SQL01.
          As soon as its volume is mounted, a virtual machine can start.
      NODE2 takes over LUN1 for SQL01.
          As soon as its volume is mounted, a virtual machine can start.
      NODE2 cannot mount LUN1, so SQL01 fails.
          The cluster first tries again on NODE2.
      NODE2 mounts LUN1 for SQL01.
          As soon as its volume is mounted, a virtual machine can start.
      SQL01 has failed and stays Failed.
          Restarts and failovers are used up. The cluster tries again after 60 min."
    `)
  })

  test('a reservation that is taken from outside', () => {
    const run = runOf(shipped('storage/ask-or-take'), [[10_000, 'reservationLoss', 'LUN1']])
    expect(headlines(run)).toContain(
      'Somebody outside the cluster took LUN1 from NODE1, which has not noticed yet.',
    )
  })
})

test('virtual machines of one group: their volume goes nowhere before the last of them is saved', () => {
  const run = runOf(shipped('storage/shared-lun'))
  expect(read(run, 0)).toBe(
    'Every virtual machine runs: 2 on 3 nodes.\n    Watch where the memory of SHARED is, and who owns LUN1.',
  )
  const saved = at(run, 'vm.saved', 'TINY')
  expect(at(run, 'vm.saved', 'BIG')).toBeGreaterThan(saved)
  expect(read(run, saved + 1000)).toContain('BIG is frozen while its memory is written to LUN1.')
  expect(read(run, at(run, 'vm.saved', 'BIG'))).toContain('BIG and TINY are saved')
})

describe('a resource that does not answer', () => {
  const run = runOf(shipped('storage/hung-not-failed'))

  test('is waited for, and what is left runs on', () => {
    expect(moments(run, [22_500, 322_400])).toMatchInlineSnapshot(`
      "NODE1 waits for LUN1, which has neither answered nor failed.
          Everything looks well. 5 min are left; then the process is ended that hosts it, and with it all that the process hosts on NODE1.
      NODE1 waits for LUN1, which has neither answered nor failed.
          Everything looks well. 0.1 s are left; then the process is ended that hosts it, and with it all that the process hosts on NODE1."
    `)
  })

  test('takes down all that shares its process, and its end is told of, not each failure', () => {
    expect(read(run, at(run, 'rhs.ended', 'NODE1'))).toMatchInlineSnapshot(`
      "NODE1 has ended the process that hosted LUN1, and everything in it fails: SQL01 and WEB01.
          A new process takes its place; each resource is restarted by its own policy, LUN1 in a process of its own."
    `)
  })
})

test('a disk taken offline by itself: what went with it stays away when it comes back', () => {
  const run = runOf(shipped('policies/one-disk-offline'))
  const back = run.log.findLast(({ type }) => type === 'resource.online')!
  expect(moments(run, [at(run, 'resource.offline', 'LUN1'), back.atMs])).toMatchInlineSnapshot(`
    "LUN1, SQL01.configuration, and SQL01.vm are Offline, as ordered.
        They stay so, wherever SQL01 goes, until somebody brings them online.
    LUN1 is Online on NODE1; SQL01.configuration and SQL01.vm stay Offline until somebody brings them online.
        –"
  `)
})

test('resources that are long in coming online are told of by themselves, not as mounting', () => {
  const run = runOf(shipped('policies/silent-or-slow'))
  expect(moments(run, [0, 20_000, 200_000])).toMatchInlineSnapshot(`
    "0 of 2 virtual machines run; Up are NODE1 and NODE2.
        Watch how long LUN1 stays pending, and who ends it.
    LUN2 is coming online on NODE1 and reports nothing.
        180.0 s are left until it is done, or has been silent for PendingTimeout and is ended.
    LUN1 is coming online on NODE1, slowly, and reports how far it is.
        As long as it reports, it is waited for; 5 min are left."
  `)
})

test('snapshots that wait, and a merge that is broken off and then let go on', () => {
  const run = runOf(shipped('hyper-v/stopped-outside'))
  expect(
    moments(run, [
      at(run, 'vm.snapshotTaken', 'SQL01', 60_000),
      at(run, 'vm.snapshotDeleted', 'SQL01', 10_000),
      at(run, 'vm.mergeStarted', 'SQL01', 500),
    ]),
  ).toMatchInlineSnapshot(`
    "A snapshot of SQL01 is taken: what it writes from now on grows in a file of its own.
        32 GiB are left on LUN1. The cluster knows nothing of it.
    The snapshot of SQL01 is deleted, and its file is still there.
        8 GiB wait to be merged, and that needs SQL01 to be off.
    NODE1 merges the .avhd files of SQL01: 8.1 GiB.
        Whoever starts SQL01 now breaks it off, and nothing of it is kept."
  `)
})

test('an update, the restart for it, and nodes that differ', () => {
  const run = runOf(shipped('operations/test-first'))
  const installed = at(run, 'update.installed', 'NODE2')
  expect(
    moments(run, [
      at(run, 'update.installing', 'NODE2', 10_000),
      installed + 10_000,
      at(run, 'server.bootsAgain', 'NODE2', 10_000),
      at(run, 'vm.answersAgain', 'TEST01', 1_000),
    ]),
  ).toMatchInlineSnapshot(`
    "Driver 2.1 is being installed on NODE2.
        If Windows has to restart for it, what runs on NODE2 is moved first.
    NODE1 goes on without NODE2: 2 of 3 votes.
        2 of 3 votes count.
    NODE2 restarts: Windows boots, and the Cluster service will start with it.
        2 of 3 votes count.
    TEST01 runs on NODE1 with its memory as it was; now every virtual machine runs.
        Frozen for 18.4 s: nothing booted, and no failover was counted. SQL01 never stopped."
  `)
})

test('nodes that differ from the start', () => {
  const run = runOf(scenarioOf({ installed: { NODE2: ['KB7'] } }))
  expect(read(run, 0)).toContain('The nodes differ: NODE1 lacks KB7.')
})

describe('a node is evicted', () => {
  const evicted = (nodes: number, quorum: NonNullable<ClusterSpec['quorum']>) =>
    headlines(
      runOf(scenarioOf({ nodes, quorum, vms: 1, start: '1s' }), [[10_000, 'evictNode', `NODE${nodes}`]]),
    )

  test('and leaves an even number without a witness, or an odd one with it: the quorum wants another look', () => {
    expect(evicted(4, 'NodeAndDiskMajority')).toContain(
      'NODE4 is no longer a node of the cluster: 4 of 4 votes, 3 are needed.\n    3 nodes are left: the quorum wants another look, the wizard would propose Node Majority now.',
    )
    expect(evicted(4, 'NodeAndFileShareMajority')).toContain(
      '3 nodes are left: the quorum wants another look',
    )
  })

  test('and what is left is as the wizard would have it', () => {
    expect(evicted(3, 'NodeAndDiskMajority')).toContain('One more vote may be lost')
    expect(evicted(3, 'NodeMajority')).not.toContain('wizard')
  })
})
