import { routeLives } from '../contacts'
import type { Refusal } from '../intervention'
import { alive, inContact, serves } from '../perceive'
import type { Configuration } from '../records'
import { majorityOf } from '../rules/quorum'
import type { Running } from '../running'
import { configuredVotes, nodeVotes } from './votes'
import { endService, recount } from './views'

/** Which nodes the cluster consists of: adding one and evicting one change the votes that count. */

/** Why a node cannot be evicted from this configuration; null when it can. */
export function evictionRefused(r: Running, conf: Configuration, node: number): Refusal | null {
  const { members, outsiders } = conf
  if (outsiders.includes(node)) return { code: 'notAMember', params: {} }
  // Of two evictions in one instant the second has to know of the first.
  const others = members.filter((n) => n !== node && !outsiders.includes(n))
  if (others.length === 0) return { code: 'lastNode', params: {} }
  return tooFewVotes(r, conf, others.length, [...outsiders, node])
}

/** Why a server cannot be added; null when it can. */
export function additionRefused(
  r: Running,
  conf: Configuration,
  console: number,
  node: number,
): Refusal | null {
  // A node that has heard of its eviction may still stand in the configuration of one that was forced later.
  if (!conf.outsiders.includes(node) && r.view(node).durable !== null)
    return { code: 'alreadyAMember', params: {} }
  if (!alive(r, node)) return { code: 'nodeIsNotRunning', params: {} }
  if (!r.plant.clusterNetworks.some((network) => routeLives(r, network, console, node)))
    return { code: 'noRouteToNode', params: {} }
  return null
}

/** The votes that are left must still be a majority of those that then count. */
function tooFewVotes(
  r: Running,
  conf: Configuration,
  nodes: number,
  outsiders: readonly number[],
): Refusal | null {
  const total = configuredVotes(r.plant, { outsiders, quorum: conf.quorum })
  const votes = nodeVotes(conf.quorum, nodes) + (conf.witnessCounts ? 1 : 0)
  const needed = majorityOf(total)
  return votes >= needed || conf.forced ? null : { code: 'tooFewVotes', params: { votes, total, needed } }
}

export function evict(r: Running, writer: number, node: number): void {
  const { plant, sim } = r
  const entity = r.view(writer).conf!
  const conf = r.conf(entity)
  if (evictionRefused(r, conf, node) !== null) return
  r.setConf(entity, {
    outsiders: [...conf.outsiders, node].sort((a, b) => a - b),
    paused: conf.paused.filter((n) => n !== node),
    saidGoodbye: [...conf.saidGoodbye, node],
  })
  r.happen('node.evicted', plant.nodeIds[node], {}, r.ids(conf.members.filter((n) => n !== node)))
  // Whoever is out of contact hears of it when it comes back.
  if (serves(r, node) && inContact(r, writer, node)) sim.send(plant.view[node], { type: 'EVICTED' })
  if (!conf.members.includes(node)) return recount(r, entity, writer)
  const other = conf.members.find((n) => n !== node && serves(r, n) && inContact(r, n, writer))
  if (other !== undefined) sim.send(plant.view[other], { type: 'PEER_LEFT', peer: node })
}

/** The cluster it belonged to has gone on without it: its own configuration is worthless now. */
export function learnsEviction(r: Running, node: number): void {
  endService(r, node, 'evicted')
  r.setView(node, { durable: null, joining: false })
}

export function add(r: Running, writer: number, node: number): void {
  const { plant, sim } = r
  const entity = r.view(writer).conf!
  const conf = r.conf(entity)
  if (additionRefused(r, conf, writer, node) !== null) return
  // Its vote counts from its joining on: before that, one more vote that nobody casts could cost the majority.
  r.setConf(entity, { invited: [...conf.invited.filter((n) => n !== node), node] })
  r.setView(node, { durable: entity })
  sim.send(plant.service[node], { type: 'START' })
}
