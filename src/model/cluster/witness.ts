import { fileSystemOf } from '../files'
import { alive, holderOf, holds, inContact, reaches, serves, witnessRenewedMs } from '../perceive'
import { decideArbitration } from '../rules/arbitration'
import type { Running } from '../running'
import { canCommit, commit, coordinatorOf } from './commit'
import { reserve } from './orders'
import { newOwner } from './placing'
import { configuredVotes, quorumOf } from './votes'
import { endService, recount } from './views'

/** A view wants the witness: the member that reaches it and comes first looks at the reservation. */
export function arbitrate(r: Running, node: number, entity: number): void {
  const conf = r.conf(entity)
  if (r.view(node).conf !== entity || conf.arbitration !== null || conf.witnessCounts) return
  if (conf.quorum.witness === null) return
  const deadlineMs = r.now + conf.properties.QuorumArbitrationTimeMax
  firstLook(r, entity, challengerOf(r, entity, node) ?? node, deadlineMs)
}

function firstLook(r: Running, entity: number, by: number, deadlineMs: number): void {
  const { plant, sim } = r
  const conf = r.conf(entity)
  const witness = conf.quorum.witness!
  // Without a path nobody sees who holds it, nor whether that one still renews.
  const reached = reaches(r, by, witness)
  const holder = reached ? holderOf(r, witness) : null
  // A member that it does not hear may have been overtaken, and is challenged as anybody else.
  const foreign = holder !== null && !(conf.members.includes(holder) && inContact(r, by, holder))
  const lookMs = foreign || !reached ? challengeMs(r) : r.duration('witnessUncontested', plant.nodeIds[by])
  const waitMs = Math.max(0, Math.min(lookMs, deadlineMs - r.now))
  const arbitration = {
    by,
    startedMs: r.now,
    decidesMs: r.now + waitMs,
    reached,
    against: foreign ? holder : null,
    renewedMs: witnessRenewedMs(r, witness),
    deadlineMs,
  }
  r.setConf(entity, { arbitration })
  r.happen('witness.arbitrationStarted', plant.volumeIds[witness], {
    by: plant.nodeIds[by],
    against: foreign ? plant.nodeIds[holder] : null,
    waitMs,
  })
  sim.timer(plant.view[by], `arbitration:${entity}`, waitMs, { type: 'SECOND_LOOK', conf: entity })
}

/** In this time an owner that is there has renewed its reservation. */
function challengeMs(r: Running): number {
  return r.figure('diskArbitrationInterval') * r.figure('challengeIntervals')
}

/** The second look: take the reservation, hand the challenge to a fellow member, wait, or withdraw. */
export function secondLook(r: Running, node: number, entity: number): void {
  const conf = r.conf(entity)
  const { arbitration } = conf
  if (r.view(node).conf !== entity || arbitration === null || arbitration.by !== node) return
  const witness = conf.quorum.witness!
  const holder = holderOf(r, witness)
  const another = challengerOf(r, entity, node)
  const { does, code } = decideArbitration({
    reaches: reaches(r, node, witness),
    holder,
    // Challenged at the first look, it is a fellow again only if it is heard again.
    holderIsMember:
      holder !== null &&
      conf.members.includes(holder) &&
      (holder !== arbitration.against || inContact(r, node, holder)),
    firstReached: arbitration.reached,
    firstHolder: arbitration.against,
    waitedOut: r.now - arbitration.startedMs >= challengeMs(r),
    firstRenewedMs: arbitration.renewedMs,
    renewedMs: witnessRenewedMs(r, witness),
    nowMs: r.now,
    deadlineMs: arbitration.deadlineMs,
    anotherReaches: another !== null,
  })
  if (does === 'take') {
    const outdated = isOutdated(r, entity)
    if (outdated && conf.forming && witness === r.plant.share) return refuseForming(r, entity)
    if (outdated) return arbitrationLost(r, node, entity, 'outdated')
    // Its database is read before its vote counts.
    if (witness !== r.plant.share && fileSystemOf(r, witness) === 'damaged')
      return arbitrationLost(r, node, entity, 'cannotBeMounted')
    if (holder === node) return witnessTaken(r, node)
    reserve(r, node, witness, holder)
    // Somebody may be quicker, or the path may go in this very instant: then it looks again.
    r.sim.timer(r.plant.view[node], `arbitration:${entity}`, 1000, { type: 'SECOND_LOOK', conf: entity })
  } else if (does === 'withdraw') {
    arbitrationLost(r, node, entity, code)
  } else {
    firstLook(r, entity, another ?? node, arbitration.deadlineMs)
  }
}

/**
 * The witness knows how recent the latest database is. Whoever asks for its vote with an older one has been overtaken: a
 * quorum was elsewhere, or the witness is another by now. Partition in time: a share holds no database, and nodes that
 * know less must not form with its vote (1561); a witness disk brings them up to date instead, when they form.
 */
function isOutdated(r: Running, entity: number): boolean {
  const { plant, sim } = r
  const { quorate, forced, database, quorum } = r.conf(entity)
  const { conf } = sim.states[plant.witnessCopy.get(quorum.witness!)!] as { conf: number | null }
  if (quorate === 'yes' || forced || conf === null) return false
  const latest = r.conf(conf)
  return latest.epoch > database || latest.quorum.witness !== quorum.witness
}

function refuseForming(r: Running, entity: number): void {
  r.setConf(entity, { quorate: 'no', arbitration: null })
  const cause = r.sim.causeSeq
  for (const member of r.conf(entity).members)
    if (alive(r, member) && r.view(member).conf === entity)
      r.sim.because(cause, () => endService(r, member, 'outdated'))
}

/** The reservation of the witness has come to this node. */
export function witnessTaken(r: Running, node: number): void {
  const { plant } = r
  const entity = r.view(node).conf
  if (entity === null) return
  const conf = r.conf(entity)
  if (conf.arbitration !== null) {
    r.sim.cancel(plant.view[conf.arbitration.by], `arbitration:${entity}`)
    r.setConf(entity, { arbitration: null })
    r.happen('witness.arbitrationWon', plant.volumeIds[conf.quorum.witness!], { by: plant.nodeIds[node] })
  }
  recount(r, entity, node)
  takeCoreGroup(r, node, entity)
  // One that had failed is given another try with that, and votes again.
  recount(r, entity, node)
}

/** The core cluster group lives where the witness is held. */
function takeCoreGroup(r: Running, node: number, entity: number): void {
  const { plant } = r
  if (!canCommit(r, entity)) return
  const record = r.group(r.conf(entity), 0)
  if (record.owner !== node && record.moveTo === null) {
    commit(r, node, 0, newOwner(r, 0, record, node))
    r.happen('group.ownerChanged', plant.groupIds[0], {
      from: plant.nodeIds[record.owner],
      to: plant.nodeIds[node],
      reason: 'witness',
    })
  } else if (record.failed.length > 0) {
    commit(r, node, 0, { failed: [], next: [] })
  }
  r.sim.send(plant.view[node], { type: 'ADVANCE', groups: [0] })
}

function arbitrationLost(r: Running, node: number, entity: number, code: string): void {
  const { plant, sim } = r
  const { forming, quorum } = r.conf(entity)
  r.setConf(entity, { arbitration: null })
  r.happen('witness.arbitrationLost', plant.volumeIds[quorum.witness!], {
    by: plant.nodeIds[node],
    reason: code,
    forming,
    share: quorum.witness === plant.share,
    needed: r.conf(entity).quorate !== 'yes',
  })
  const conf = r.conf(entity)
  if (conf.quorate === 'pending') {
    r.setConf(entity, { quorate: 'no' })
    quorumLost(r, node, entity)
  } else if (conf.quorate === 'yes') {
    const restartMs = r.figure('witnessRestartInterval')
    sim.timer(
      plant.view[coordinatorOf(conf)],
      'witnessRetry',
      restartMs,
      { type: 'ARBITRATE', conf: entity },
      true,
    )
  }
}

/** The node no longer holds the witness, or no longer reaches it: its vote is gone. */
export function witnessLost(r: Running, node: number): void {
  const { plant } = r
  const entity = r.view(node).conf
  if (entity === null) return
  const conf = r.conf(entity)
  if (!conf.witnessCounts || r.view(node).witnessNews) return
  const witness = conf.quorum.witness!
  const params = { node: plant.nodeIds[node], share: witness === plant.share }
  r.happen('witness.lost', plant.volumeIds[witness], params, [plant.nodeIds[node]])
  countWithoutIt(r, node, entity)
}

/** What a node could not tell the others at once they hear now: it has lost the witness, or won it. */
export function tellWitnessNews(r: Running, node: number, entity: number): void {
  if (r.view(node).conf !== entity || !r.view(node).witnessNews) return
  r.setView(node, { witnessNews: false })
  const { witness } = r.conf(entity).quorum
  if (witness === null) return
  if (!holds(r, node, witness)) return countWithoutIt(r, node, entity)
  recount(r, entity, node)
  if (r.conf(entity).witnessCounts) takeCoreGroup(r, node, entity)
}

/** It is online again, or its owner has given it up. */
export function witnessTurned(r: Running, node: number): void {
  const { conf } = r.view(node)
  if (conf !== null && r.conf(conf).quorate === 'yes') recount(r, conf, node)
}

function countWithoutIt(r: Running, node: number, entity: number): void {
  const conf = r.conf(entity)
  const holder = holderOf(r, conf.quorum.witness!)
  const without = quorumOf(r, conf.members, conf, conf.forced, 'none')
  const needsIt = without.quorate === 'no' && canCommit(r, entity)
  if (needsIt && holder !== null && !conf.members.includes(holder)) {
    // Somebody else has won it: asking again would only be refused.
    r.setConf(entity, { quorate: 'no', witnessCounts: false, votes: without.votes, sinceMs: r.now })
    return quorumLost(r, node, entity)
  }
  recount(r, entity, node)
}

/** The first member that is in contact, reaches the witness and is not about to leave. */
function challengerOf(r: Running, entity: number, node: number): number | null {
  const { members, quorum } = r.conf(entity)
  const able = members.filter(
    (n) =>
      serves(r, n) && r.view(n).conf === entity && inContact(r, node, n) && reaches(r, n, quorum.witness!),
  )
  return able.find((n) => !r.view(n).draining) ?? able[0] ?? null
}

/** No quorum: everybody whom the decision reaches ends; nodes that were forming go back to waiting in Joining. */
export function quorumLost(r: Running, node: number, entity: number): void {
  const conf = r.conf(entity)
  if (r.view(node).conf !== entity || conf.quorate !== 'no') return
  const reached = conf.members.filter(
    (n) => alive(r, n) && inContact(r, node, n) && r.view(n).conf === entity,
  )
  const cause = r.sim.causeSeq
  for (const member of reached) {
    r.sim.because(cause, () => {
      if (!conf.forming) return endService(r, member, 'quorumLost')
      backToJoining(r, member)
      r.happen(
        'cluster.notFormed',
        r.plant.nodeIds[member],
        { votes: conf.votes, total: configuredVotes(r.plant, conf) },
        [r.plant.nodeIds[member]],
      )
    })
  }
}

/** A node of a cluster that was only being formed waits on, unless its service is to stop: it owns nothing to give away. */
export function backToJoining(r: Running, node: number): void {
  r.setView(node, { conf: null, joining: true })
  if (r.view(node).draining) return r.sim.send(r.plant.service[node], { type: 'STOPPED' })
  r.sim.timer(r.plant.view[node], 'look', r.figure('joinRetry'), { type: 'LOOK' }, true)
}
