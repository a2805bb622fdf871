import { routeLives } from '../contacts'
import { judgeNetwork } from '../interfaces'
import { shareServer, type NetworkContext } from '../machines/network'
import type { ClusterDesign } from '../design'
import { hasAdapter, serves } from '../perceive'
import { isSecondInSubnet } from '../rules/links'
import type { Running } from '../running'
import type * as Shown from '../snapshot'
import type { ShownView } from './view'

export function network(r: Running, i: number, shown: ShownView): Shown.NetworkSnapshot {
  const { plant } = r
  const active = activeNodes(r, shown)
  const { state, interfaces } = judgeNetwork(r, i, active)
  const { value, context } = r.at<NetworkContext>(plant.network[i])
  return {
    id: plant.networkIds[i],
    role: plant.design.networks[i].role,
    sameSubnetAs: sameSubnetAs(plant.design.networks, i),
    state,
    up: value === 'Up',
    blocks: context.blocks === null ? null : context.blocks.map((block) => r.ids(block)),
    links: plant.nodeIds.flatMap((id, n) =>
      hasAdapter(r, n, i) ? [{ node: id, up: r.at(plant.link[n][i]).value === 'Up' }] : [],
    ),
    interfaces: plant.nodeIds.flatMap((id, n) => {
      if (!hasAdapter(r, n, i)) return []
      return [{ node: id, state: active.includes(n) ? (interfaces[n] ?? 'Up') : ('Unavailable' as const) }]
    }),
    oneWay: context.lostRoutes.map(([from, to]) => ({
      from: plant.nodeIds[from],
      to: to === shareServer ? plant.design.fileShareWitness!.id : plant.nodeIds[to],
    })),
  }
}

function sameSubnetAs(networks: ClusterDesign['networks'], i: number): string | null {
  return isSecondInSubnet(networks, i)
    ? networks.find(({ subnet }) => subnet === networks[i].subnet)!.id
    : null
}

/**
 * Whose interfaces count: those of the members that are there, whatever waits in Joining beside them; without quorum, of
 * all whose service runs.
 */
function activeNodes(r: Running, { conf, stale }: ShownView): readonly number[] {
  const active = r.plant.nodeIds.map((_, n) => n).filter((n) => serves(r, n))
  return stale ? active : active.filter((n) => conf.members.includes(n))
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
