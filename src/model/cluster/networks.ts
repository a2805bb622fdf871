import { routeLives } from '../contacts'
import { hasAdapter, serves } from '../perceive'
import type { InterfaceState, NetworkBelief } from '../records'
import type { Running } from '../running'
import type { NetworkState } from '../snapshot'

/** Links or switches changed: after threshold missed heartbeats every view looks at its networks again. */
export function networksChanged(r: Running): void {
  const { plant, sim } = r
  for (let n = 0; n < plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf === null || !serves(r, n) || r.conf(conf).members.find((m) => serves(r, m)) !== n) continue
    if (sim.dueMs(plant.view[n], 'networks') !== null) continue
    const { SameSubnetDelay, SameSubnetThreshold } = r.conf(conf).properties
    const delayMs = SameSubnetDelay * SameSubnetThreshold
    sim.timer(plant.view[n], 'networks', delayMs, { type: 'NETWORKS', conf })
  }
}

/** What the members now believe of their networks, and what of it is news. */
export function judgeNetworks(r: Running, node: number, entity: number): void {
  if (r.view(node).conf !== entity) return
  const { members, networks: before } = r.conf(entity)
  const active = members.filter((n) => serves(r, n))
  const now = r.plant.clusterNetworks.map((network) =>
    beliefOf(
      r,
      network,
      // Where it has no adapter, a node has no interface to be judged.
      active.filter((n) => hasAdapter(r, n, network)),
    ),
  )
  r.setConf(entity, { networks: now })
  now.forEach((belief, i) => report(r, r.plant.clusterNetworks[i], active, before[i], belief))
}

/** Nobody has noticed anything yet: all is well with every network. */
export function networksAtRest(r: Running): readonly NetworkBelief[] {
  return r.plant.clusterNetworks.map(() => ({ state: 'Up', interfaces: {} }))
}

function beliefOf(r: Running, network: number, active: readonly number[]): NetworkBelief {
  const interfaces: Record<number, InterfaceState> = {}
  const up = (n: number) =>
    r.at(r.plant.link[n][network]).value === 'Up' && r.at(r.plant.network[network]).value === 'Up'
  for (const n of active) {
    const others = active.filter((m) => m !== n && up(m))
    if (!up(n)) interfaces[n] = 'Failed'
    else if (others.some((m) => !routeLives(r, network, n, m))) interfaces[n] = 'Unreachable'
  }
  return { state: stateOf(r, network, active, interfaces), interfaces }
}

function stateOf(
  r: Running,
  network: number,
  active: readonly number[],
  interfaces: Readonly<Record<number, InterfaceState>>,
): NetworkState {
  if (active.length === 0) return 'Unavailable'
  if (active.length === 1) return interfaces[active[0]] === undefined ? 'Up' : 'Down'
  const pairs = active.flatMap((a, i) => active.slice(i + 1).map((b) => routeLives(r, network, a, b)))
  return pairs.every((lives) => lives) ? 'Up' : pairs.some((lives) => lives) ? 'Partitioned' : 'Down'
}

const interfaceReports = {
  Up: 'interface.up',
  Failed: 'interface.failed',
  Unreachable: 'interface.unreachable',
} as const
const networkReports: Partial<Record<NetworkState, string>> = {
  Up: 'network.isUp',
  Partitioned: 'network.isPartitioned',
  Down: 'network.isDown',
}

function report(
  r: Running,
  network: number,
  active: readonly number[],
  before: NetworkBelief,
  now: NetworkBelief,
): void {
  const { plant } = r
  const id = plant.networkIds[network]
  const cause = r.sim.causeSeq
  for (const n of active) {
    const state = now.interfaces[n] ?? 'Up'
    if (state === (before.interfaces[n] ?? 'Up')) continue
    r.sim.because(cause, () =>
      r.happen(interfaceReports[state], plant.nodeIds[n], { network: id }, [plant.nodeIds[n]]),
    )
  }
  const type = networkReports[now.state]
  if (now.state !== before.state && type !== undefined)
    r.sim.because(cause, () => r.happen(type, id, {}, r.ids(active)))
}
