import { judgeNetwork } from '../interfaces'
import { serves } from '../perceive'
import type { NetworkBelief } from '../records'
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
  // Nodes that only try to form a cluster have nobody to tell yet.
  if (r.view(node).conf !== entity || r.conf(entity).forming) return
  const { members, networks: before } = r.conf(entity)
  const active = members.filter((n) => serves(r, n))
  const now = r.plant.clusterNetworks.map((network) => judgeNetwork(r, network, active))
  r.setConf(entity, { networks: now })
  now.forEach((belief, i) => report(r, r.plant.clusterNetworks[i], active, before[i], belief))
}

/** Nobody has noticed anything yet: all is well with every network. */
export function networksAtRest(r: Running): readonly NetworkBelief[] {
  return r.plant.clusterNetworks.map(() => ({ state: 'Up', interfaces: {} }))
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
