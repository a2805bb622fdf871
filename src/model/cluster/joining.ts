import { hasNoNetwork, inContact, reaches, serves } from '../perceive'
import { blankView, type Configuration, type Regroup } from '../records'
import { fullyConnectedSets } from '../rules/membership'
import { nodesVote } from '../rules/quorum'
import type { Running } from '../running'
import { canCommit } from './commit'
import { learnsEviction } from './composition'
import { componentOf, isOutranked, meets, startRegroup } from './membership'
import { newView } from './views'
import { quorumOf } from './votes'

/** The Cluster service runs: it looks for a cluster to join, and forms one itself after a while. */
export function serviceStarted(r: Running, node: number): void {
  const { plant, sim } = r
  const { durable, forceQuorum } = r.view(node)
  r.setView(node, { ...blankView, durable, joining: true, forceQuorum })
  r.topologyChanged()
  if (forceQuorum) return sim.send(plant.view[node], { type: 'FORCE' })
  lookRound(r, node)
}

function lookRound(r: Running, node: number): void {
  const { plant, sim } = r
  sim.timer(plant.view[node], 'form', r.duration('form', plant.nodeIds[node]), { type: 'FORM' })
  look(r, node)
}

/** A node in Joining looks for a quorate view that it reaches as a whole; again every 15 s and at each new contact. */
export function look(r: Running, node: number): void {
  const { plant, sim } = r
  if (!serves(r, node) || !r.view(node).joining) return
  sim.timer(plant.view[node], 'look', r.figure('joinRetry'), { type: 'LOOK' }, true)
  const conf = quorateInContact(r, node)
  if (conf === null) {
    if (r.view(node).formReady) form(r, node)
    return
  }
  if (isEvictedFrom(r.conf(conf), node)) return learnsEviction(r, node)
  if (r.conf(conf).members.includes(node)) return newIncarnation(r, node, conf)
  if (sim.dueMs(plant.view[node], 'join') !== null || !canJoin(r, node, conf)) return
  r.happen('node.joining', plant.nodeIds[node], {}, [plant.nodeIds[node]])
  const lengthMs = r.duration('join', plant.nodeIds[node])
  r.setView(node, { joinUntilMs: r.now + lengthMs })
  sim.timer(plant.view[node], 'join', lengthMs, { type: 'JOIN' })
}

/** Evicted, and not about to be added again. */
function isEvictedFrom({ outsiders, invited }: Configuration, node: number): boolean {
  return outsiders.includes(node) && !invited.includes(node)
}

/** Its sponsor still lists the node as it was before its service started anew: the view has to change first. */
function newIncarnation(r: Running, node: number, conf: number): void {
  const sponsor = r.conf(conf).members.find((n) => n !== node && serves(r, n) && inContact(r, node, n))
  if (sponsor !== undefined) startRegroup(r, sponsor)
}

/** Of the quorate views in contact the one that the others end for when they meet. */
function quorateInContact(r: Running, node: number): number | null {
  let best: number | null = null
  for (let n = 0; n < r.plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (n === node || conf === null || conf === best || !serves(r, n) || !inContact(r, node, n)) continue
    if (r.conf(conf).quorate !== 'yes') continue
    if (best === null || isOutranked(r.conf(best), r.conf(conf))) best = conf
  }
  return best
}

function canJoin(r: Running, node: number, conf: number): boolean {
  const { members } = r.conf(conf)
  return (
    canCommit(r, conf) &&
    members.every((n) => inContact(r, node, n)) &&
    !regrouping(r, members) &&
    reachesQuorumDisk(r, node, r.conf(conf).quorum)
  )
}

/** With No Majority: Disk Only a node without the disk is no member (cc770620). */
function reachesQuorumDisk(r: Running, node: number, quorum = r.quorumOf(node)): boolean {
  return nodesVote(quorum) || reaches(r, node, quorum.witness!)
}

function regrouping(r: Running, members: readonly number[]): boolean {
  return members.some((n) => {
    const { regroup } = r.view(n)
    return regroup !== null && (r.sim.states[regroup] as Regroup).open
  })
}

/** The database has been copied: if everything still holds, the coordinator admits the node. */
export function join(r: Running, node: number): void {
  const { plant } = r
  if (!serves(r, node) || !r.view(node).joining) return
  r.setView(node, { joinUntilMs: null })
  const entity = quorateInContact(r, node)
  if (entity === null || r.conf(entity).members.includes(node) || !canJoin(r, node, entity))
    return look(r, node)
  const conf = r.conf(entity)
  // It may be another one than that which it began with.
  if (isEvictedFrom(conf, node)) return look(r, node)
  const members = [...conf.members, node].sort((a, b) => a - b)
  if (conf.invited.includes(node)) r.happen('node.added', plant.nodeIds[node], {}, r.ids(conf.members))
  r.happen('node.joined', plant.nodeIds[node], { paused: conf.paused.includes(node) }, r.ids(members))
  const without = (nodes: readonly number[]) => nodes.filter((n) => n !== node)
  const { outsiders, invited } = conf
  newView(r, members, conf, conf.epoch + 1, { outsiders: without(outsiders), invited: without(invited) })
  // It may be the first to be in contact with both this view and another one.
  meets(r, node, (peer) => r.view(peer).conf !== null && r.view(peer).conf !== r.view(node).conf)
}

/** Nobody answered for long enough: the lowest of the nodes in contact forms a cluster if they reach quorum. */
export function form(r: Running, node: number): void {
  const { plant, sim } = r
  if (!serves(r, node) || !r.view(node).joining) return
  const first = !r.view(node).formReady
  r.setView(node, { formReady: true })
  if (hasNoNetwork(r, node)) {
    if (first) r.happen('node.hasNoNetwork', plant.nodeIds[node], {})
    return
  }
  if (sim.dueMs(plant.view[node], 'join') !== null || quorateInContact(r, node) !== null) return
  if (!reachesQuorumDisk(r, node)) return
  const joining = componentOf(r, node, (n) => r.view(n).joining).filter((n) => reachesQuorumDisk(r, n))
  const sets = fullyConnectedSets(joining, (a, b) => inContact(r, a, b), null)
  const members = sets.find((set) => set.includes(node))!
  if (members[0] !== node) return
  if (members.some((n) => othersPending(r, n))) return
  const from = bestDatabase(r, members)
  const evicted = members.filter((n) => from.outsiders.includes(n))
  if (evicted.length > 0) return evicted.forEach((n) => learnsEviction(r, n))
  if (quorumOf(r, members, from, false, witnessOpen(from)).quorate === 'no') return
  r.happen('cluster.forming', plant.design.name, {}, r.ids(members))
  newView(r, members, from, from.epoch + 1, { forming: true, forced: false })
}

/** Whoever held it: who forms a cluster has to win it. */
function witnessOpen({ quorum }: Configuration): 'open' | 'none' {
  return quorum.witness === null ? 'none' : 'open'
}

/** A member of the set is in contact with a view that is still asking for quorum: that one is waited for. */
function othersPending(r: Running, node: number): boolean {
  return r.plant.nodeIds.some(
    (_, n) => n !== node && r.view(n).conf !== null && serves(r, n) && inContact(r, node, n),
  )
}

/** The latest database among those of the nodes and the copy on the witness, by epoch. */
function bestDatabase(r: Running, members: readonly number[]): Configuration {
  const copies = members.map((n) => r.view(n).durable).filter((c) => c !== null)
  let best = copies.map((c) => r.conf(c)).reduce((a, b) => (b.epoch > a.epoch ? b : a))
  // The copy may say that another disk is the witness by now: then that one knows more.
  for (let copy = copyFor(r, best); copy !== null && copy.epoch > best.epoch; copy = copyFor(r, best))
    best = copy
  return best
}

/** What lies on the witness of a configuration. */
function copyFor(r: Running, { quorum: { witness } }: Configuration): Configuration | null {
  // A share votes but remembers nothing; it is asked how recent the latest one is when its vote is won (witness.ts).
  if (witness === null || witness === r.plant.share) return null
  const { conf } = r.sim.states[r.plant.witnessCopy.get(witness)!] as { conf: number | null }
  return conf === null ? null : r.conf(conf)
}

/** Forced quorum: this node's own configuration becomes the truth, whatever the others knew (KB 947713). */
export function forceQuorum(r: Running, node: number): void {
  const { plant } = r
  const view = r.view(node)
  r.setView(node, { forceQuorum: false })
  if (!view.joining || view.durable === null) return
  const own = r.conf(view.durable)
  // Added since the order was given, it holds a configuration that it is not in yet: it joins as any other.
  if (own.outsiders.includes(node)) return lookRound(r, node)
  r.happen('quorum.forced', plant.nodeIds[node], {}, [plant.nodeIds[node]])
  newView(r, [node], own, forcedEpoch(r, own), { forced: true, forming: true })
  meets(r, node, () => true)
}

/**
 * By its time stamp a forced start outranks every one before it, also those of which this node knows nothing: of two sides
 * that were both forced the later one wins.
 */
function forcedEpoch(r: Running, own: Configuration): number {
  const forced = r.plant.confs.map((c) => r.conf(c)).filter((c) => c.forcedStart !== null)
  return Math.max(own.epoch, ...forced.map((c) => c.epoch)) + r.figure('forcedEpochStep')
}
