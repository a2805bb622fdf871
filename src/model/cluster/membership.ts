import { hasNoNetwork, holderOf, inContact, serves } from '../perceive'
import type { Configuration, QuorumConfiguration, Regroup } from '../records'
import { fullyConnectedSets } from '../rules/membership'
import { nodesVote } from '../rules/quorum'
import type { Running } from '../running'
import { learnsEviction } from './composition'
import { endService, newView, rederive } from './views'
import { backToJoining, quorumLost } from './witness'

/** A peer is silent from now on: after threshold missed heartbeats in succession it is to be regrouped about. */
export function contactLost(r: Running, node: number, peer: number): void {
  const { plant, sim } = r
  const { conf } = r.view(node)
  if (conf === null || !serves(r, node) || !r.conf(conf).members.includes(peer)) return
  const { lastMs, periodMs } = r.pair(node, peer)
  const dueMs = lastMs + periodMs * r.conf(conf).properties.SameSubnetThreshold
  sim.timer(plant.view[node], `silent:${peer}`, Math.max(0, dueMs - r.now), { type: 'SILENT', peer })
}

/** Peers that went silent while the node itself was frozen are missed from the moment of waking on. */
export function missesPeers(r: Running, node: number): void {
  const { conf } = r.view(node)
  if (conf === null) return
  for (const peer of r.conf(conf).members) if (!inContact(r, node, peer)) contactLost(r, node, peer)
}

/** Heartbeats come through again. */
export function contactGained(r: Running, node: number, peer: number): void {
  const { plant, sim } = r
  sim.cancel(plant.view[node], `silent:${peer}`)
  if (!serves(r, node) || !serves(r, peer)) return
  const [mine, theirs] = [r.view(node), r.view(peer)]
  if (mine.joining) sim.send(plant.view[node], { type: 'LOOK' })
  if (mine.conf !== null && r.conf(mine.conf).quorate === 'no') {
    // Its view lost quorum while it was out of contact; it hears of it now.
    return sim.send(plant.view[node], { type: 'QUORUM_LOST', conf: mine.conf })
  }
  if (mine.conf === null || theirs.conf === null) return
  if (mine.conf === theirs.conf) return rederive(r, mine.conf)
  meet(r, node, peer, r.conf(mine.conf), r.conf(theirs.conf))
}

/** Two views meet: without quorum or with the lower epoch a service ends and joins again; two pending ones regroup. */
function meet(r: Running, node: number, peer: number, mine: Configuration, theirs: Configuration): void {
  if (mine.quorate === 'pending' && theirs.quorate === 'pending') return startRegroup(r, Math.min(node, peer))
  if (theirs.quorate === 'yes' && (mine.quorate !== 'yes' || isOutranked(mine, theirs)))
    yieldTo(r, node, mine)
}

/** Of two quorate views the one with the lower epoch ends; of equal ones that without the lowest node number. */
export function isOutranked(mine: Configuration, theirs: Configuration): boolean {
  return mine.epoch < theirs.epoch || (mine.epoch === theirs.epoch && theirs.members[0] < mine.members[0])
}

/** A node has another view now, and meets whom it is in contact with as if they had just come together. */
export function meets(r: Running, node: number, whom: (peer: number) => boolean): void {
  for (let peer = 0; peer < r.plant.nodes.length; peer++) {
    if (peer === node || !inContact(r, node, peer) || !whom(peer)) continue
    contactGained(r, peer, node)
    contactGained(r, node, peer)
  }
}

function yieldTo(r: Running, node: number, mine: Configuration): void {
  if (!mine.forming) return endService(r, node, 'staleView')
  // A cluster that was only being formed dissolves: its nodes go back to Joining, or the others would wait for this one.
  const entity = r.view(node).conf!
  r.setConf(entity, { quorate: 'no', arbitration: null, sinceMs: r.now })
  quorumLost(r, node, entity)
  r.sim.send(r.plant.view[node], { type: 'LOOK' })
}

/** Threshold heartbeats of a member were missed on every route. */
export function peerSilent(r: Running, node: number, peer: number): void {
  const { conf } = r.view(node)
  if (conf === null || !r.conf(conf).members.includes(peer) || inContact(r, node, peer)) return
  r.happen('node.silent', r.plant.nodeIds[peer], { lastHeartbeatMs: r.pair(node, peer).lastMs }, [
    r.plant.nodeIds[node],
  ])
  if (hasNoNetwork(r, node)) return endService(r, node, 'noNetwork')
  startRegroup(r, node)
}

/**
 * Starts a regroup, draws its length once and tells everybody in contact; whoever detects a loss later joins it.
 */
export function startRegroup(r: Running, node: number, lengthMs?: number): void {
  const { plant, sim } = r
  const mine = r.view(node).regroup
  if (mine !== null && (sim.states[mine] as Regroup).open) return
  const together = componentOf(r, node, (n) => r.view(n).conf !== null)
  const running = together
    .map((n) => r.view(n).regroup)
    .find((g) => g !== null && (sim.states[g] as Regroup).open)
  const entity = running ?? newRegroup(r, node, lengthMs ?? r.duration('regroup', plant.nodeIds[node]))
  for (const n of together) if (r.view(n).regroup !== entity) r.setView(n, { regroup: entity })
}

function newRegroup(r: Running, node: number, lengthMs: number): number {
  const { plant, sim } = r
  const regroup: Regroup = { startedMs: r.now, endsMs: r.now + lengthMs, by: node, open: true }
  const entity = sim.add('', 'record', regroup)
  plant.regroups.add(entity)
  r.happen('regroup.started', plant.design.name, { lengthMs }, [plant.nodeIds[node]])
  sim.timer(entity, 'end', lengthMs, { type: 'REGROUP_ENDS' })
  return entity
}

/**
 * The regroup ends: in every connected component one matrix decides who stays together, and each resulting set becomes a
 * view that asks for quorum.
 */
export function regroupEnds(r: Running, entity: number): void {
  const { plant, sim } = r
  const regroup = sim.states[entity] as Regroup
  if (!regroup.open) return
  sim.set(entity, { ...regroup, open: false })
  const takesPart = (n: number) => r.view(n).regroup === entity && r.view(n).conf !== null && serves(r, n)
  let left = plant.nodeIds.map((_, n) => n).filter(takesPart)
  for (const n of left) r.setView(n, { regroup: null })
  const cause = sim.causeSeq
  while (left.length > 0) {
    const component = componentOf(r, left[0], (n) => r.view(n).conf !== null)
    left = left.filter((n) => !component.includes(n))
    for (const n of component) if (r.view(n).regroup !== null) r.setView(n, { regroup: null })
    sim.because(cause, () => decideComponent(r, component))
  }
}

function decideComponent(r: Running, component: readonly number[]): void {
  const quorum = latestQuorum(r, component)
  const cause = r.sim.causeSeq
  const holder = quorum.witness === null ? null : holderOf(r, quorum.witness)
  const reach = (a: number, b: number) => inContact(r, a, b)
  const [stay, ...rest] = fullyConnectedSets(component, reach, holder, nodesVote(quorum))
  // Who has incomplete connectivity is pruned (1006), whatever else it reaches: no other set has more votes.
  for (const node of rest.flat()) r.sim.because(cause, () => prune(r, node))
  r.sim.because(cause, () => agreeOn(r, stay))
}

/** Of the members' configurations the one that would go on says who votes. */
function latestQuorum(r: Running, members: readonly number[]): QuorumConfiguration {
  const confs = members.map((n) => r.conf(r.view(n).conf!))
  return confs.reduce((best, c) => (outranks(c, best) ? c : best)).quorum
}

function prune(r: Running, node: number): void {
  const { conf } = r.view(node)
  if (conf === null) return
  if (r.conf(conf).forming) return backToJoining(r, node)
  endService(r, node, 'pruned')
}

function agreeOn(r: Running, members: readonly number[]): void {
  const { plant } = r
  const confs = [...new Set(members.map((n) => r.view(n).conf!))]
  const from = confs.reduce((best, c) => (outranks(r.conf(c), r.conf(best)) ? c : best))
  const { members: before, saidGoodbye, epoch, outsiders } = r.conf(from)
  const evicted = members.filter((n) => outsiders.includes(n) && r.view(n).conf !== from)
  if (evicted.length > 0) return agreeWithout(r, members, evicted)
  if (confs.length === 1 && before.length === members.length) {
    r.happen('regroup.unchanged', plant.design.name, {}, r.ids(members))
    return rederive(r, from)
  }
  const everybody = new Set(confs.flatMap((c) => r.conf(c).members))
  const gone = [...everybody].filter((n) => !members.includes(n)).sort((a, b) => a - b)
  const cause = r.sim.causeSeq
  let because = cause
  for (const node of gone) {
    r.sim.because(cause, () => {
      because = r.happen(
        saidGoodbye.includes(node) ? 'node.left' : 'node.removedFromMembership',
        plant.nodeIds[node],
        {},
        r.ids(members),
      )
    })
  }
  const removed = [...r.conf(from).removed, ...gone.map((node) => ({ node, atMs: r.now }))]
  const next = Math.max(...confs.map((c) => r.conf(c).epoch), epoch) + 1
  // What the new view does follows from who is gone.
  r.sim.because(because, () =>
    newView(r, members, r.conf(from), next, {
      removed: removed.filter(({ node }) => !members.includes(node)),
      forming: confs.every((c) => r.conf(c).forming),
    }),
  )
}

/** The configuration that goes on does not know some of them as nodes: the rest agrees. */
function agreeWithout(r: Running, members: readonly number[], evicted: readonly number[]): void {
  const cause = r.sim.causeSeq
  for (const node of evicted) r.sim.because(cause, () => learnsEviction(r, node))
  agreeOn(
    r,
    members.filter((n) => !evicted.includes(n)),
  )
}

/** Which of two configurations' databases goes on: the quorate one, then the one that was forked later. */
function outranks(a: Configuration, b: Configuration): boolean {
  const quorate = (c: Configuration) => (c.quorate === 'yes' ? 1 : 0)
  return quorate(a) !== quorate(b) ? quorate(a) > quorate(b) : a.database > b.database
}

/** Everybody whom messages from a node reach through nodes that count, in ascending order. */
export function componentOf(r: Running, node: number, counts: (n: number) => boolean): readonly number[] {
  const found = new Set([node])
  const open = [node]
  while (open.length > 0) {
    const at = open.pop()!
    for (let n = 0; n < r.plant.nodes.length; n++) {
      if (found.has(n) || !serves(r, n) || !counts(n) || !inContact(r, at, n)) continue
      found.add(n)
      open.push(n)
    }
  }
  return [...found].sort((a, b) => a - b)
}

/**
 * A frozen node is running again. With a view that went on without it, or away for as long as that may have taken and
 * without contact to all who could tell, it ends its service.
 */
export function wakes(r: Running, node: number, awayMs: number): void {
  const view = r.view(node)
  if (view.conf === null) return
  const conf = r.conf(view.conf)
  const { SameSubnetDelay, SameSubnetThreshold } = conf.properties
  const others = conf.members.filter((n) => n !== node)
  const nobodyKnows = others.length === 0 || others.some((n) => !inContact(r, node, n))
  const awayTooLong = nobodyKnows && awayMs >= SameSubnetDelay * (SameSubnetThreshold - 1)
  const wentOn = conf.members.some((n) => inContact(r, node, n) && r.view(n).conf !== view.conf)
  const regroup = view.regroup === null ? null : (r.sim.states[view.regroup] as Regroup)
  if (awayTooLong || wentOn || regroup?.open === false) endService(r, node, 'removed')
}
