import { routeLives } from '../contacts'
import type { NetworkContext } from '../machines/network'
import type { ClusterDesign } from '../design'
import { hasAdapter, serves } from '../perceive'
import { isSecondInSubnet } from '../plant'
import type { Running } from '../running'
import type * as Shown from '../snapshot'

export function network(r: Running, i: number): Shown.NetworkSnapshot {
  const { plant } = r
  const { value, context } = r.at<NetworkContext>(plant.network[i])
  return {
    id: plant.networkIds[i],
    role: plant.design.networks[i].role,
    sameSubnetAs: sameSubnetAs(plant.design.networks, i),
    state: networkState(r, i),
    up: value === 'Up',
    blocks: context.blocks === null ? null : context.blocks.map((block) => r.ids(block)),
    links: plant.nodeIds.flatMap((id, n) =>
      hasAdapter(r, n, i) ? [{ node: id, up: r.at(plant.link[n][i]).value === 'Up' }] : [],
    ),
  }
}

function sameSubnetAs(networks: ClusterDesign['networks'], i: number): string | null {
  return isSecondInSubnet(networks, i)
    ? networks.find(({ subnet }) => subnet === networks[i].subnet)!.id
    : null
}

/** From the link matrix of the active nodes (facts 2.5). */
function networkState(r: Running, i: number): Shown.NetworkState {
  const active = r.plant.nodeIds.map((_, n) => n).filter((n) => serves(r, n) && hasAdapter(r, n, i))
  if (active.length === 0) return 'Unavailable'
  const { value } = r.at(r.plant.network[i])
  if (active.length === 1)
    return value === 'Up' && r.at(r.plant.link[active[0]][i]).value === 'Up' ? 'Up' : 'Down'
  let live = 0
  let pairs = 0
  for (const a of active) {
    for (const b of active) {
      if (b <= a) continue
      pairs++
      if (routeLives(r, i, a, b)) live++
    }
  }
  return live === pairs ? 'Up' : live === 0 ? 'Down' : 'Partitioned'
}

export function heartbeats(r: Running): readonly Shown.HeartbeatSnapshot[] {
  const { plant } = r
  // A picture shows them one by one only in small clusters; 64 nodes have 2,016 pairs.
  if (plant.nodes.length > 16) return []
  const list: Shown.HeartbeatSnapshot[] = []
  for (let a = 0; a < plant.nodes.length; a++) {
    for (let b = a + 1; b < plant.nodes.length; b++) {
      const pair = r.pair(a, b)
      const contact = pair.sinceMs !== null
      const { conf } = r.view(a)
      list.push({
        a: plant.nodeIds[a],
        b: plant.nodeIds[b],
        contact,
        sinceMs: pair.changedMs,
        phaseMs: r.heartbeatPhase(a, b, pair.periodMs),
        periodMs: pair.periodMs,
        threshold: r.propertiesOf(a).SameSubnetThreshold,
        lastMs: contact || pair.lastMs < 0 ? null : pair.lastMs,
        networks: contact
          ? plant.clusterNetworks.filter((n) => routeLives(r, n, a, b)).map((n) => plant.networkIds[n])
          : [],
        watched: watches(r, conf, b) || watches(r, r.view(b).conf, a),
      })
    }
  }
  return list
}

function watches(r: Running, conf: number | null, peer: number): boolean {
  return conf !== null && r.conf(conf).members.includes(peer)
}
