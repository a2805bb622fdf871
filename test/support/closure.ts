import type { Intervention, Params } from '../../src/model/intervention'
import type { Run, TimedIntervention } from '../../src/player/run'
import { intervene, simulate } from '../../src/player/simulate'
import type { Scenario } from '../../src/scenario/scenario'
import { scenarioOf, type ClusterSpec } from './cluster'
import { essenceOf, insideOf } from './essence'

/** A small cluster and everything that is done to it, always at rest, in any order. */
export interface SmallWorld {
  readonly spec: ClusterSpec
  readonly acts: readonly Act[]
}

/** What happens in one instant, and how long nothing else does. */
interface Act {
  readonly name: string
  readonly does: readonly Intervention[]
  readonly waitMs: number
}

export interface Closure {
  /** Distinct states that were reached, the first one among them. */
  readonly states: number
  /** Acts that were tried in them, and how many of these led to another state. */
  readonly acts: number
  readonly changes: number
  /** Most acts that a state needs at least. */
  readonly depth: number
  /** States that were found and not left any more when the bound was reached; 0: the states are all there are. */
  readonly open: number
  readonly problems: readonly string[]
}

interface Found {
  readonly path: readonly string[]
  readonly interventions: readonly TimedIntervention[]
  readonly atMs: number
}

/** Acts come at a multiple of every period (heartbeats, renewals), so that no state has more than one phase. */
const graspMs = 60_000
/** Longer than anything is under way. */
const restlessMs = 30 * 60_000
/** FailoverPeriod is over, and every retry has come. */
const longWaitMs = 6 * 3_600_000 + 600_000

const act = (kind: string, target: string, params: Params = {}): Intervention => ({ kind, target, params })
const once = (name: string, ...does: readonly Intervention[]): Act => ({ name, does, waitMs: 0 })
const everywhere = (make: (network: string) => Intervention) => ['Public', 'Heartbeat'].map(make)
const onBoth = (make: (node: string) => readonly Act[]) => ['NODE1', 'NODE2'].flatMap(make)

const power = onBoth((node) => [
  once(`${node} crashes`, act('nodeCrash', node)),
  once(`${node} is started`, act('startNode', node)),
])
const services = onBoth((node) => [
  once(`service of ${node} is stopped`, act('stopClusterService', node)),
  once(`service of ${node} is started`, act('startClusterService', node)),
])
const force = onBoth((node) => [
  once(`${node} is forced`, act('startClusterService', node, { forceQuorum: true })),
])
const networks = [
  once('split', ...everywhere((network) => act('networkSplit', network, { blocks: [['NODE1']] }))),
  once('healed', ...everywhere((network) => act('networkRestored', network))),
]
const cables = [
  once('NODE1 loses its cables', ...everywhere((network) => act('linkLoss', 'NODE1', { network }))),
  once('NODE1 has its cables', ...everywhere((network) => act('linkRestored', 'NODE1', { network }))),
]
const witness = onBoth((node) => [
  once(`${node} loses the witness`, act('storagePathLoss', node, { volume: 'Witness' })),
  once(`${node} reaches all storage`, act('storagePathRestored', node)),
])
const membership = onBoth((node) => [
  once(`${node} is evicted`, act('evictNode', node)),
  once(`${node} is added`, act('addNode', node)),
])
const care = onBoth((node) => [
  once(`${node} is paused`, act('pauseNode', node)),
  once(`${node} is resumed`, act('resumeNode', node)),
  once(`${node} hangs`, act('nodeHang', node, { for: 20_000 })),
  once(`service of ${node} crashes`, act('clusterServiceCrash', node)),
])
const storage = onBoth((node) => [
  once(`${node} loses LUN1`, act('storagePathLoss', node, { volume: 'LUN1' })),
  once(`${node} reaches all storage`, act('storagePathRestored', node)),
])
const machine = [
  once('machine moved', act('quickMigrate', 'SQL01')),
  once('machine taken offline', act('takeOffline', 'SQL01')),
  once('machine brought online', act('bringOnline', 'SQL01')),
  once('machine crashes', act('vmProcessCrash', 'SQL01')),
  { name: 'six hours pass', does: [], waitMs: longWaitMs },
]

/** Two nodes and a virtual machine each, told apart by what is done to them. */
export const smallWorlds = {
  /** Who has quorum: nodes that come and go, a split, the witness, forced starts. */
  quorum: { spec: {}, acts: [...power, ...networks, ...witness, ...force] },
  /** Without a witness nobody stays alone unless forced. */
  majority: {
    spec: { quorum: 'NodeMajority' },
    acts: [...power, ...services, ...networks, ...force],
  },
  cables: { spec: { quorum: 'NodeMajority' }, acts: [...power, ...cables, ...force] },
  share: {
    spec: { quorum: 'NodeAndFileShareMajority' },
    acts: [...power, ...services, ...networks, ...force],
  },
  /** What a cluster consists of. */
  members: { spec: { quorum: 'NodeMajority' }, acts: [...power, ...networks, ...membership, ...force] },
  /** What becomes of a virtual machine: restarts, failovers, retries and orders. */
  resources: { spec: {}, acts: [...power, ...storage, ...machine] },
  care: { spec: {}, acts: [...power, ...care, ...machine.slice(0, 1)] },
} as const satisfies Readonly<Record<string, SmallWorld>>

export type SmallWorldName = keyof typeof smallWorlds

/**
 * Breadth first over every state that the acts lead to, until there is no new one or so many have been found. Every rule
 * is looked at in every instant on the way; what never comes to rest is a problem as well.
 */
export function explore(
  { spec, acts }: SmallWorld,
  statesMax: number,
  told: (states: number, open: number) => void = () => {},
): Closure {
  const scenario = scenarioOf(spec)
  const known = new Set([essenceOf(begun(scenario, [], graspMs))])
  const found: Found[] = [{ path: [], interventions: [], atMs: graspMs }]
  const problems: string[] = []
  let [tried, changes, left] = [0, 0, 0]
  for (; left < found.length && known.size < statesMax; left++) {
    const from = found[left]
    const run = begun(scenario, from.interventions, from.atMs)
    const before = essenceOf(run)
    for (const next of acts) {
      tried++
      const reached = after(scenario, from, run, next)
      if (typeof reached === 'string') problems.push(`${reached}: ${[...from.path, next.name].join(', ')}`)
      if (reached === null || typeof reached === 'string' || reached.essence === before) continue
      changes++
      if (known.has(reached.essence)) continue
      known.add(reached.essence)
      found.push(reached)
    }
    told(known.size, found.length - left - 1)
  }
  const depth = found[found.length - 1].path.length
  return { states: known.size, acts: tried, changes, depth, open: found.length - left, problems }
}

/** A run of its own up to a moment at rest, from where others may go on. */
function begun(scenario: Scenario, interventions: readonly TimedIntervention[], atMs: number): Run {
  const run = simulate(scenario, interventions, { sweepEvery: 1 })
  run.advance(atMs)
  const { sim } = insideOf(run)
  sim.checkpoints.add(sim.save())
  return run
}

/** The next moment at rest; null if the act was refused, a text if something is wrong. */
function after(
  scenario: Scenario,
  { path, interventions, atMs }: Found,
  run: Run,
  { name, does, waitMs }: Act,
): (Found & { readonly essence: string }) | string | null {
  const acts = [...interventions, ...does.map((intervention) => ({ atMs, intervention }))]
  const next =
    does.length === 0 ? begun(scenario, acts, atMs) : does.reduce((r, act) => intervene(r, atMs, act), run)
  const refused = next.log.slice(run.log.length).filter(({ type }) => type === 'intervention.refused')
  if (does.length > 0 && refused.length === does.length) return null
  const restMs = rest(next, atMs + waitMs)
  if (next.problem !== null) return `${next.problem.code} ${JSON.stringify(next.problem.params)}`
  if (restMs === null) return 'never at rest'
  return { path: [...path, name], interventions: acts, atMs: restMs, essence: essenceOf(next) }
}

/** Lets time pass until nothing is under way; answers when, or null if that never comes. */
function rest(run: Run, fromMs: number): number | null {
  const { sim } = insideOf(run)
  let atMs = Math.ceil((fromMs + 1) / graspMs) * graspMs
  for (run.advance(atMs); !sim.isSettled && run.problem === null; run.advance((atMs += graspMs)))
    if (atMs > fromMs + restlessMs) return onlyForms(run) ? atMs : null
  return atMs
}

/** Nodes that reach no quorum try again and again, each in its own time: that is as much rest as they find. */
function onlyForms(run: Run): boolean {
  const { sim, laws } = insideOf(run)
  const { pending } = sim.save()
  const isTry = ({ entity, timer }: { readonly entity: number; readonly timer: string | null }) => {
    const node = laws.state.plant.view.indexOf(entity)
    const { conf } = node < 0 ? { conf: null } : laws.state.view(node)
    return timer?.startsWith('arbitration:') === true && conf !== null && laws.state.conf(conf).forming
  }
  return pending.every((wait) => wait.background || isTry(wait))
}
