import { refreshIntervals } from '../contacts'
import { isClustered, isToBe } from '../standAlone'
import type { Configuration, GroupRecord } from '../records'
import { holderOf } from '../perceive'
import type { Running } from '../running'
import { canCommit, coordinatorOf } from './commit'
import { askAgain, considerFailback } from './failback'
import { newOwner, targetFor } from './placing'
import { dropEverything, tellMount, tellVm } from './orders'
import { configuredVotes, isHeld, quorumOf, witnessFailed, witnessFor } from './votes'

/** A membership that has just been agreed: it asks for quorum before it does anything. */
export function newView(
  r: Running,
  members: readonly number[],
  from: Configuration,
  epoch: number,
  more: Partial<Configuration>,
): number {
  const { sim, plant } = r
  const forced = more.forced ?? from.forced
  const outsiders = more.outsiders ?? from.outsiders
  const { quorum } = from
  const witness = witnessFor(r, members, from)
  const answer = quorumOf(r, members, { outsiders, quorum }, forced, witness)
  const conf: Configuration = {
    epoch,
    database: from.database,
    members,
    quorate: answer.quorate === 'no' ? 'no' : 'pending',
    votes: answer.votes,
    witnessCounts: witness === 'held',
    forced: forced && answer.code === 'forced',
    forcedStart: from.forcedStart,
    forming: false,
    groups: from.groups,
    properties: from.properties,
    quorum,
    paused: from.paused,
    outsiders,
    invited: from.invited,
    saidGoodbye: [],
    arbitration: null,
    sinceMs: r.now,
    networks: from.networks,
    removed: from.removed.filter(({ node }) => !members.includes(node)),
    ...more,
  }
  const entity = sim.add('', 'record', conf)
  plant.confs.push(entity)
  if (more.forced === true) r.setConf(entity, { forcedStart: entity })
  for (const n of members) {
    r.setView(n, { conf: entity, joining: false, joinUntilMs: null, regroup: null, witnessNews: false })
    for (let peer = 0; peer < plant.nodes.length; peer++)
      if (!members.includes(peer)) sim.cancel(plant.view[n], `silent:${peer}`)
    for (const timer of ['look', 'form', 'join']) sim.cancel(plant.view[n], timer)
  }
  r.topologyChanged()
  refreshIntervals(r, members)
  const coordinator = coordinatorOf(conf)
  // With other members other routes count.
  sim.send(plant.view[coordinator], { type: 'NETWORKS', conf: entity })
  const grown = !conf.forming && from.quorate === 'yes' && from.members.every((n) => members.includes(n))
  if (answer.quorate === 'yes') becomeQuorate(r, entity, grown, false)
  else if (answer.quorate === 'no') sim.send(plant.view[coordinator], { type: 'QUORUM_LOST', conf: entity })
  else sim.send(plant.view[coordinator], { type: 'ARBITRATE', conf: entity })
  return entity
}

/**
 * A view wins quorum: it forks the database, which makes its epoch durable, and its coordinator gives every group whose
 * owner is gone a new one.
 */
function becomeQuorate(r: Running, entity: number, grown: boolean, won: boolean): void {
  const { sim, plant } = r
  const pending = r.conf(entity)
  const first = sim.names.length
  for (let g = 0; g < plant.groups.length; g++) {
    const record = sim.states[pending.groups + g] as GroupRecord
    // A cluster that is formed begins with nothing online, whatever was recorded when the last one ended.
    // And the witness that was won is tried again, whatever became of it before.
    const anew = pending.forming || (g === 0 && won && record.failed.length > 0)
    const begun = anew ? { ...record, ...newOwner(r, g, record, record.owner) } : record
    plant.note(sim.add('', 'record', begun), g, -1)
  }
  const witness = witnessFor(r, pending.members, { ...pending, groups: first })
  const answer = quorumOf(r, pending.members, pending, pending.forced, witness)
  r.setConf(entity, {
    quorate: 'yes',
    database: pending.epoch,
    // Started by force with the witness still in its hand, it needs none.
    forced: pending.forced && answer.code === 'forced',
    groups: first,
    forming: false,
    arbitration: null,
    votes: answer.votes,
    witnessCounts: witness === 'held',
    sinceMs: r.now,
  })
  for (const n of pending.members) r.setView(n, { durable: entity })
  const conf = r.conf(entity)
  if (conf.witnessCounts) writeCopy(r, entity)
  // A member more takes nothing from a quorum that was there before: its joining is all the news.
  if (!grown)
    r.happen(
      pending.forming ? 'cluster.formed' : 'quorum.gained',
      plant.design.name,
      {
        votes: conf.votes,
        total: answer.total,
        needed: answer.needed,
        witness: conf.witnessCounts,
        forced: conf.forced,
      },
      r.ids(conf.members),
    )
  if (pending.forming) sim.send(plant.view[coordinatorOf(conf)], { type: 'NETWORKS', conf: entity })
  placeOrphans(r, entity, grown)
  if (grown) considerFailback(r, coordinatorOf(conf), conf)
  endStrangers(r, conf)
  if (conf.quorum.witness !== null && !conf.witnessCounts)
    sim.send(plant.view[coordinatorOf(conf)], { type: 'ARBITRATE', conf: entity })
}

/** The witness holds a copy of the database: all of it on a disk, on a share how recent it is. */
export function writeCopy(r: Running, entity: number): void {
  r.sim.set(r.plant.witnessCopy.get(r.conf(entity).quorum.witness!)!, { conf: entity })
}

/** Members may run groups that the database of this view gives to somebody else: those end. */
function endStrangers(r: Running, conf: Configuration): void {
  for (const node of conf.members) {
    for (const machine of r.plant.hostedMachines[node]) {
      const { group } = r.plant.machines[machine]
      if (!isClustered(r, machine)) continue
      if (r.group(conf, group).owner === node || r.onHost('vm', machine, node, 'Absent') === 'Absent')
        continue
      tellVm(r, node, machine, 'TERMINATE')
      for (const volume of r.plant.groupVolumes[group]) tellMount(r, node, volume, 'DETACH')
    }
  }
}

function placeOrphans(r: Running, entity: number, grown: boolean): void {
  const { sim, plant } = r
  const conf = r.conf(entity)
  const toAdvance = new Map<number, number[]>()
  const advance = (node: number, group: number) => {
    const groups = toAdvance.get(node)
    if (groups === undefined) toAdvance.set(node, [group])
    else groups.push(group)
  }
  const cause = sim.causeSeq
  for (let group = 0; group < plant.groups.length; group++) {
    const record = r.group(conf, group)
    if (isToBe(record)) continue
    if (!conf.members.includes(record.owner)) {
      const to =
        group === 0
          ? coreOwnerFor(r, conf)
          : (targetFor(r, conf, group, record.owner, 'nodeFailure').node ?? lastResort(r, conf, group))
      if (to === null) {
        // Nobody may have it: it is online nowhere, and still belongs to the node that is gone.
        sim.set(conf.groups + group, { ...record, ...newOwner(r, group, record, record.owner) })
        continue
      }
      sim.set(conf.groups + group, {
        ...record,
        ...newOwner(r, group, record, to),
        failoversInAll: record.failoversInAll + 1,
      })
      sim.because(cause, () =>
        r.happen('group.failingOver', plant.groupIds[group], {
          from: plant.nodeIds[record.owner],
          to: plant.nodeIds[to],
          reason: 'nodeFailure',
        }),
      )
      if (!grown) sim.because(cause, () => askAgain(r, coordinatorOf(conf), conf, group))
      advance(to, group)
    } else if (record.leaving && !r.view(record.owner).draining) {
      sim.set(conf.groups + group, { ...record, leaving: false })
      advance(record.owner, group)
    } else if (record.moveTo !== null && !conf.members.includes(record.moveTo)) {
      sim.set(conf.groups + group, { ...record, moveTo: null, moveReason: null, save: false })
      advance(record.owner, group)
    } else if (group === 0 || !atRest(record)) {
      advance(record.owner, group)
    }
  }
  for (const node of conf.members) {
    const groups = [...new Set([...(toAdvance.get(node) ?? []), ...r.view(node).waiting])]
    if (groups.length > 0) sim.send(plant.view[node], { type: 'ADVANCE', groups })
    if (r.view(node).draining || r.view(node).orders.length > 0)
      sim.send(plant.view[node], { type: 'REDERIVE' })
  }
}

function atRest(record: GroupRecord): boolean {
  return (
    record.moveTo === null &&
    !record.leaving &&
    record.next.length === 0 &&
    record.resources.every((s) => s === 'Online')
  )
}

/** If only paused or forbidden nodes are left, ownership still goes to a member; nothing comes online there. */
function lastResort(r: Running, conf: Configuration, group: number): number | null {
  const possible = r.plant.groups[group]!.possibleOwners.map((id) => r.plant.nodeNumber(id))
  return conf.members.find((n) => possible.length === 0 || possible.includes(n)) ?? null
}

/** The core group follows the witness if a member holds it, else it goes to the first member that is not paused. */
function coreOwnerFor(r: Running, conf: Configuration): number {
  const { witness } = conf.quorum
  const holder = witness === null ? null : holderOf(r, witness)
  if (holder !== null && conf.members.includes(holder)) return holder
  return conf.members.find((n) => !conf.paused.includes(n)) ?? conf.members[0]
}

/**
 * Votes may have changed, as one member has found out: a witness won or lost, members that reach a majority end a forced
 * start. They change for all members in one instant; one that cannot tell the others keeps it to itself until it can.
 */
export function recount(r: Running, entity: number, node: number): void {
  const conf = r.conf(entity)
  if (conf.quorate === 'no') return
  if (conf.quorate === 'pending') {
    const { witness } = conf.quorum
    const won = witness !== null && isHeld(r, conf.members, witness)
    const { quorate } = quorumOf(r, conf.members, conf, conf.forced, won ? 'held' : 'open')
    if (quorate === 'yes') becomeQuorate(r, entity, false, won)
    return
  }
  const witness = witnessFor(r, conf.members, conf)
  const witnessCounts = witness === 'held'
  if (!canCommit(r, entity)) {
    if (witnessCounts !== conf.witnessCounts) r.setView(node, { witnessNews: true })
    return
  }
  const answer = quorumOf(r, conf.members, conf, conf.forced, witness)
  if (answer.quorate === 'yes') {
    // An eviction may make a majority of the very votes that were none before.
    const forced = conf.forced && answer.code === 'forced'
    if (conf.votes === answer.votes && conf.witnessCounts === witnessCounts && conf.forced === forced) return
    r.setConf(entity, { votes: answer.votes, witnessCounts, forced })
    r.happen(
      'quorum.votesChanged',
      r.plant.design.name,
      {
        votes: answer.votes,
        total: answer.total,
        needed: answer.needed,
        witness: conf.quorum.witness === null ? 'none' : witnessCounts,
      },
      r.ids(conf.members),
    )
    if (witnessCounts) writeCopy(r, entity)
    else if (conf.witnessCounts) askForWitness(r, entity)
    return
  }
  const coordinator = coordinatorOf(conf)
  r.setConf(entity, { quorate: answer.quorate, votes: answer.votes, witnessCounts, sinceMs: r.now })
  r.sim.send(r.plant.view[coordinator], {
    type: answer.quorate === 'no' ? 'QUORUM_LOST' : 'ARBITRATE',
    conf: entity,
  })
}

/** A witness that was lost is asked for at once; held and failed it is tried again every WitnessRestartInterval. */
function askForWitness(r: Running, entity: number): void {
  const conf = r.conf(entity)
  const view = r.plant.view[coordinatorOf(conf)]
  const ask = { type: 'ARBITRATE', conf: entity }
  if (!witnessFailed(r, conf.quorum, conf.groups)) r.sim.send(view, ask)
  else r.sim.timer(view, 'witnessRetry', r.figure('witnessRestartInterval'), ask, true)
}

/** What was waiting in a view can be committed again: everything is derived anew. */
export function rederive(r: Running, conf: number): void {
  if (!canCommit(r, conf)) return
  for (const node of r.conf(conf).members) {
    const { waiting, draining, orders, witnessNews } = r.view(node)
    if (witnessNews) r.sim.send(r.plant.view[node], { type: 'WITNESS_NEWS', conf })
    if (waiting.length > 0) r.sim.send(r.plant.view[node], { type: 'ADVANCE', groups: waiting })
    if (draining || orders.length > 0) r.sim.send(r.plant.view[node], { type: 'REDERIVE' })
  }
}

/** Why a Cluster service ends itself. `outdated` and `evicted` are for good: nobody starts it again by itself. */
export type EndReason =
  'quorumLost' | 'noNetwork' | 'removed' | 'staleView' | 'pruned' | 'noQuorumDisk' | 'outdated' | 'evicted'

/** The Cluster service ends itself: what it runs is turned off, unmounted and released in this instant, in this order. */
export function endService(r: Running, node: number, why: EndReason): void {
  const { plant, sim } = r
  if (why === 'quorumLost') {
    const conf = r.conf(r.view(node).conf!)
    const total = configuredVotes(plant, conf)
    r.happen('quorum.lost', plant.nodeIds[node], { votes: conf.votes, total }, [plant.nodeIds[node]])
  } else {
    r.happen('service.endsItself', plant.nodeIds[node], { reason: why })
  }
  dropEverything(r, node)
  // From this moment on it is nobody's member: what falls off it must not be brought up again.
  r.setView(node, { conf: null })
  r.topologyChanged()
  const forGood = why === 'outdated' || why === 'evicted'
  sim.send(plant.service[node], { type: forGood ? 'END_FOR_GOOD' : 'END' })
}
