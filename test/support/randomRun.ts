import type { Intervention, Params } from '../../src/model/intervention'
import { Run, type TimedIntervention } from '../../src/player/run'
import type { Scenario } from '../../src/scenario/scenario'
import { checkScenario } from '../../src/scenario/check'

/** Uniform integers from a seed, independent of the kernel's own generator. */
export function dice(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * below)
  }
}

/** A plain cluster of `nodes` nodes with `vms` virtual machines spread over them. */
export function plainCluster(
  nodes: number,
  vms: number,
  more: { quorum?: string; variation?: string; seed?: number; horizon?: string } = {},
): Scenario {
  const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  const machines = Array.from({ length: vms }, (_, i) => i + 1)
  const disk = more.quorum !== 'NodeMajority'
  return accepted({
    formatVersion: 1,
    id: `test/plain-${nodes}x${vms}`,
    version: 1,
    title: 'A plain cluster',
    lang: 'en',
    settings: { seed: more.seed ?? 1, variation: more.variation ?? 'normal', horizon: more.horizon ?? '2h' },
    cluster: {
      name: 'CLUSTER1',
      platform: 'windowsServer2008',
      quorum: disk ? { type: 'NodeAndDiskMajority', witness: 'Witness' } : { type: 'NodeMajority' },
      nodes: ids.map((id) => ({ id, memory: '32GiB', hostReserve: '2GiB', virtualNetworks: ['Production'] })),
      networks: [
        { id: 'Public', role: 'clusterAndClient' },
        { id: 'Heartbeat', role: 'cluster' },
      ],
      storage: [
        {
          id: 'SAN1',
          bandwidth: '350MiB/s',
          volumes: [
            ...(disk ? [{ id: 'Witness', size: '1GiB' }] : []),
            ...machines.map((i) => ({ id: `LUN${i}`, size: '100GiB' })),
          ],
        },
      ],
      groups: machines.map((i) => ({
        id: `VM${i}`,
        owner: ids[(i - 1) % nodes],
        virtualMachine: { memory: '4GiB', volumes: [`LUN${i}`], virtualNetwork: 'Production' },
        application: { name: 'Service', monitored: i % 2 === 1 },
      })),
    },
    clients: [{ id: 'Office', uses: ['VM1'] }],
  })
}

function accepted(written: unknown): Scenario {
  const result = checkScenario(written)
  if (result.scenario === undefined) throw new Error(JSON.stringify(result.problems.slice(0, 3)))
  return result.scenario
}

const faultsOf = (n: number, vms: number, pick: (below: number) => number): Intervention => {
  const node = () => `NODE${pick(n) + 1}`
  const vm = () => `VM${pick(vms) + 1}`
  const network = () => ['Public', 'Heartbeat'][pick(2)]
  const make = (kind: string, target: string, params: Params = {}): Intervention => ({ kind, target, params })
  const kinds: (() => Intervention)[] = [
    () => make('nodeCrash', node()),
    () => make('nodeBugcheck', node()),
    () => make('nodeHang', node(), { for: 500 + pick(30_000) }),
    () => make('nodeHang', node(), { for: 500 + pick(8_000) }),
    () => make('clusterServiceCrash', node()),
    () => make('networkLoss', network()),
    () => make('linkLoss', node(), { network: network() }),
    () => make('linkLoss', node(), { network: network() }),
    () => make('linkRestored', node(), { network: network() }),
    () => make('networkRestored', network()),
    () => make('networkSplit', network(), { blocks: [[node()]] }),
    () => make('routeLoss', node(), { to: node() }),
    () => make('routeRestored', node(), { to: node() }),
    () => make('storagePathLoss', node()),
    () => make('storagePathLoss', node(), { volume: `LUN${pick(vms) + 1}` }),
    () => make('storagePathRestored', node()),
    () => make('storageUnitLoss', 'SAN1'),
    () => make('storageUnitRestored', 'SAN1'),
    () => make('vmProcessCrash', vm()),
    () => make('guestHang', vm()),
    () => make('guestCrash', vm()),
    () => make('applicationFailure', vm()),
    () => make('applicationRestored', vm()),
    () => make('quickMigrate', vm(), { to: node() }),
    () => make('quickMigrate', vm()),
    () => make('moveGroup', vm()),
    () => make('moveGroup', 'ClusterGroup'),
    () => make('takeOffline', vm()),
    () => make('bringOnline', vm()),
    () => make('startNode', node()),
    () => make('startNode', node()),
    () => make('startClusterService', node()),
    () => make('stopClusterService', node()),
    () => make('shutDownNode', node()),
    () => make('pauseNode', node()),
    () => make('resumeNode', node()),
  ]
  return kinds[pick(kinds.length)]()
}

export interface RandomRun {
  readonly run: Run
  readonly interventions: readonly TimedIntervention[]
}

/**
 * A safety phase in which anything may break, in bursts and close together, then everything is repaired in random order
 * and left alone.
 */
export function randomRun(
  seed: number,
  more: { nodes?: number; vms?: number; acts?: number } = {},
): RandomRun {
  const pick = dice(seed)
  const nodes = more.nodes ?? 2 + pick(3)
  const vms = more.vms ?? 1 + pick(6)
  const acts = more.acts ?? 3 + pick(20)
  const interventions: TimedIntervention[] = []
  const gaps = [0, 1, 300, 1_000, 2_000, 3_000, 5_000, 7_000, 15_000, 60_000, 200_000]
  let atMs = 1_000
  for (let i = 0; i < acts; i++) {
    atMs += pick(3) === 0 ? gaps[pick(4)] : pick(gaps[pick(gaps.length)] + 1)
    interventions.push({ atMs, intervention: faultsOf(nodes, vms, pick) })
  }
  const repairs: Intervention[] = []
  const act = (kind: string, target: string, params: Params = {}) => repairs.push({ kind, target, params })
  for (let n = 1; n <= nodes; n++) {
    for (const network of ['Public', 'Heartbeat']) act('linkRestored', `NODE${n}`, { network })
    act('storagePathRestored', `NODE${n}`)
    for (let m = 1; m <= nodes; m++) if (m !== n) act('routeRestored', `NODE${n}`, { to: `NODE${m}` })
  }
  for (const network of ['Public', 'Heartbeat']) act('networkRestored', network)
  act('storageUnitRestored', 'SAN1')
  for (let i = repairs.length - 1; i > 0; i--) {
    const j = pick(i + 1)
    ;[repairs[i], repairs[j]] = [repairs[j], repairs[i]]
  }
  for (const intervention of repairs) interventions.push({ atMs: (atMs += pick(4_000)), intervention })
  // Somebody goes round and switches on what is off, twice, since shutting down and stopping take their time.
  for (const wait of [40_000, 700_000, 900_000]) {
    atMs += wait
    for (let n = 1; n <= nodes; n++) {
      interventions.push({ atMs, intervention: { kind: 'startNode', target: `NODE${n}`, params: {} } })
      interventions.push({
        atMs,
        intervention: { kind: 'startClusterService', target: `NODE${n}`, params: {} },
      })
      interventions.push({
        atMs: atMs + 400_000,
        intervention: { kind: 'resumeNode', target: `NODE${n}`, params: {} },
      })
    }
    atMs += 400_000
  }
  // Background waits (RetryPeriodOnFailure, the witness's restart interval) end no run, so something has to come after them.
  const lateMs = atMs + 75 * 60_000
  interventions.push({ atMs: lateMs, intervention: { kind: 'resumeNode', target: 'NODE1', params: {} } })
  const scenario = plainCluster(nodes, vms, {
    quorum: pick(3) === 0 ? 'NodeMajority' : 'NodeAndDiskMajority',
    variation: ['none', 'normal', 'full'][pick(3)],
    seed,
    horizon: '48h',
  })
  return { run: new Run(scenario, interventions, { sweepEvery: 1 }), interventions }
}

/** What keeps a repaired cluster from being whole again; empty when it is. */
export function notWhole({ run }: RandomRun): readonly string[] {
  run.advance(Infinity)
  const end = run.snapshotAt(Infinity)
  const problems: string[] = []
  if (run.problem !== null) problems.push(`${run.problem.code} ${JSON.stringify(run.problem.params)}`)
  for (const node of end.nodes)
    if (node.state !== 'Up')
      problems.push(`${node.id} is ${node.state}, server ${node.server}, service ${node.service}`)
  if (!end.quorum.hasQuorum) problems.push('no quorum')
  if (end.quorum.votes !== end.quorum.total) problems.push(`${end.quorum.votes} of ${end.quorum.total} votes`)
  for (const group of end.groups)
    if (group.state !== 'Online' && group.wish === 'online')
      problems.push(`${group.id} is ${group.state} on ${group.owner} ${JSON.stringify(group)}`)
  return problems
}
