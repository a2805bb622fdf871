import { memoryFor, memoryInUse } from '../memory'
import { holderOf, reaches, serves } from '../perceive'
import type { Regroup } from '../records'
import { configuredVotes, nodeVotes } from '../cluster/votes'
import { majorityOf, nodesVote } from '../rules/quorum'
import { regroupPace, regroupStages, type RegroupStage } from '../rules/regroup'
import type { Running } from '../running'
import { softwareOf } from '../software'
import type * as Shown from '../snapshot'
import { missingOn, namesOn } from '../virtualNetworks'
import type { ShownView } from './view'

export function node(r: Running, n: number, shown: ShownView): Shown.NodeSnapshot {
  const { plant } = r
  const server = r.at(plant.server[n])
  const service = r.at(plant.service[n])
  const view = r.view(n)
  const software = softwareOf(r, n)
  const conf = view.conf === null ? null : r.conf(view.conf)
  const runs = serves(r, n)
  const regroup = view.regroup === null ? null : (r.sim.states[view.regroup] as Regroup)
  return {
    id: plant.nodeIds[n],
    number: n + 1,
    state: nodeState(r, n, shown),
    power: powers[server.value],
    server: server.value,
    serverSinceMs: server.sinceMs,
    serverUntilMs: server.untilMs,
    clusterService:
      runs || server.value === 'Hung'
        ? serviceStates[service.value]
        : service.value === 'Starting'
          ? 'starting'
          : 'stopped',
    service: service.value,
    serviceUntilMs: service.untilMs,
    view: conf !== null ? 'member' : view.joining ? 'joining' : 'none',
    members: conf === null ? [] : r.ids(conf.members),
    quorate: conf?.quorate ?? 'no',
    inCluster: !shown.conf.outsiders.includes(n),
    paused: shown.conf.paused.includes(n),
    regroupSinceMs: regroup?.open === true ? regroup.startedMs : null,
    regroupUntilMs: regroup?.open === true ? regroup.endsMs : null,
    regroupStages: regroup?.open === true ? stagesOf(r, regroup) : [],
    joinUntilMs: view.joinUntilMs,
    memoryMiB: { capacity: memoryFor(r, n), used: memoryInUse(r, n) },
    updates: software.updates,
    lacks: lackedBy(r, n, shown),
    virtualNetworks: namesOn(r, n),
    missingNetworks: shown.conf.outsiders.includes(n) ? [] : missingOn(r, n),
    softwareChange: software.change && { update: software.change.update, does: software.change.does },
    softwareUntilMs: software.change?.untilMs ?? null,
    inShownView: !shown.stale && view.conf === shown.entity,
    removedAtMs: shown.conf.removed.find((gone) => gone.node === n)?.atMs ?? null,
  }
}

function stagesOf(r: Running, { startedMs, endsMs }: Regroup): readonly RegroupStage[] {
  const pace = regroupPace((name) => r.figure(name))
  return regroupStages(startedMs, endsMs, pace)
}

/** A server beside the cluster may have what it likes. */
function lackedBy(r: Running, n: number, { conf }: ShownView): readonly string[] {
  const isNode = (other: number) => !conf.outsiders.includes(other)
  if (!isNode(n)) return []
  const own = softwareOf(r, n).updates
  const others = r.plant.nodes.flatMap((_, other) => (isNode(other) ? softwareOf(r, other).updates : []))
  return [...new Set(others)].filter((update) => !own.includes(update))
}

const powers: Readonly<Record<string, Shown.Power>> = {
  Off: 'off',
  Booting: 'booting',
  Running: 'on',
  Hung: 'hung',
  Bugcheck: 'booting',
  ShuttingDown: 'on',
  PoweringOff: 'on',
}

const serviceStates: Readonly<Record<string, Shown.ServiceState>> = {
  Stopped: 'stopped',
  RestartPending: 'stopped',
  Starting: 'starting',
  Running: 'running',
  Stopping: 'running',
}

/** As the quorate side sees it; without one, as the node's own service does. */
function nodeState(r: Running, n: number, { conf, stale }: ShownView): Shown.NodeState {
  const own = r.view(n)
  if (!stale && conf.members.includes(n) && !conf.forming) return conf.paused.includes(n) ? 'Paused' : 'Up'
  // A node that asks for quorum to form a cluster has not come further than Joining.
  if (serves(r, n) && (own.joining || (own.conf !== null && r.conf(own.conf).forming))) return 'Joining'
  if (conf.quorate === 'yes' && !stale) return 'Down'
  return serves(r, n) && own.conf !== null ? (conf.paused.includes(n) ? 'Paused' : 'Up') : 'Down'
}

export function quorum(r: Running, { conf, stale }: ShownView): Shown.QuorumSnapshot {
  const { plant } = r
  const { type, witness: voting } = conf.quorum
  const votes = stale ? 0 : nodeVotes(conf.quorum, conf.members.length) + (conf.witnessCounts ? 1 : 0)
  const total = configuredVotes(plant, conf)
  const quorate = stale ? 'no' : conf.quorate
  const { arbitration } = conf
  const counted = (n: number) => !stale && conf.members.includes(n)
  const ballots = plant.nodeIds.flatMap((id, n) =>
    !nodesVote(conf.quorum) || conf.outsiders.includes(n)
      ? []
      : [{ id, vote: counted(n) ? ('counted' as const) : ('lost' as const) }],
  )
  const witness = voting === null ? null : plant.volumeIds[voting]
  const isShare = voting === plant.share
  const holder = voting === null ? null : holderOf(r, voting)
  return {
    hasQuorum: quorate === 'yes',
    quorate,
    type,
    votes,
    total,
    needed: majorityOf(total),
    forced: conf.forced,
    quorateNodes: quorate === 'yes' ? r.ids(conf.members) : [],
    witness:
      witness === null
        ? null
        : {
            id: witness,
            kind: isShare ? 'fileShare' : 'disk',
            up: !isShare || r.at(plant.fileShare).value === 'Up',
            reachedBy: r.ids(plant.nodes.map((_, n) => n).filter((n) => reaches(r, n, voting!))),
            state: r.group(conf, 0).resources[0],
            heldBy: holder === null ? null : plant.nodeIds[holder],
          },
    ballots:
      witness === null
        ? ballots
        : [
            ...ballots,
            {
              id: witness,
              vote:
                !stale && conf.witnessCounts ? 'counted' : !stale && arbitration !== null ? 'asked' : 'lost',
            },
          ],
    arbitration:
      arbitration === null || stale
        ? null
        : {
            by: plant.nodeIds[arbitration.by],
            startedMs: arbitration.startedMs,
            decidesMs: arbitration.decidesMs,
            against: arbitration.against === null ? null : plant.nodeIds[arbitration.against],
          },
  }
}
