import { fileSystemOf } from '../files'
import type { Refusal } from '../intervention'
import type { FilesContext } from '../machines/lun'
import { holderOf, holds, mountOf, reaches } from '../perceive'
import type { Configuration, GroupRecord, Order, QuorumConfiguration } from '../records'
import { majorityOf, nodesVote } from '../rules/quorum'
import type { Running } from '../running'
import { coordinatorOf } from './commit'
import { release, reserve, tellMount } from './orders'
import { recount, writeCopy } from './views'
import { configuredVotes, nodeVotes } from './votes'

/** Who votes: Configure Cluster Quorum Settings chooses another model or another witness while the cluster runs. */

/** Why the quorum configuration cannot be that one; null when it can. */
export function electorateRefused(
  r: Running,
  conf: Configuration,
  wanted: QuorumConfiguration,
): Refusal | null {
  const { plant } = r
  const { type, witness } = wanted
  if (!fits(r, wanted)) return { code: 'witnessDoesNotFit', params: { type } }
  if (type === conf.quorum.type && witness === conf.quorum.witness) return { code: 'quorumIsSo', params: {} }
  const { owner, moveTo } = r.group(conf, 0)
  if (moveTo !== null)
    return { code: 'coreGroupIsMoving', params: { group: plant.groupIds[0], to: plant.nodeIds[moveTo] } }
  const unfit = witness === null ? null : witnessRefused(r, conf, wanted, witness, owner)
  if (unfit !== null) return unfit
  // The votes that are there must be a majority of those that then count.
  const total = configuredVotes(plant, { outsiders: conf.outsiders, quorum: wanted })
  const votes = nodeVotes(wanted, conf.members.length) + (witness === null ? 0 : 1)
  const needed = majorityOf(total)
  return votes >= needed || conf.forced ? null : { code: 'tooFewVotes', params: { votes, total, needed } }
}

/** Only Node Majority has no witness; a share votes with Node and File Share Majority alone. */
function fits({ plant }: Running, { type, witness }: QuorumConfiguration): boolean {
  if (type === 'NodeMajority') return witness === null
  return witness !== null && (witness === plant.share) === (type === 'NodeAndFileShareMajority')
}

function witnessRefused(
  r: Running,
  { members }: Configuration,
  wanted: QuorumConfiguration,
  witness: number,
  owner: number,
): Refusal | null {
  const { plant } = r
  const named = { volume: plant.volumeIds[witness] }
  const group = plant.groupOfVolume[witness]
  if (group >= 0) return { code: 'witnessInUse', params: { ...named, group: plant.groupIds[group] } }
  // Where the disk alone votes, who does not reach it would be no member any more.
  const needing = nodesVote(wanted) ? [owner] : members
  const cutOff = needing.find((n) => !reaches(r, n, witness))
  if (cutOff !== undefined)
    return { code: 'witnessOutOfReach', params: { ...named, node: plant.nodeIds[cutOff] } }
  if (witness === plant.share) return null
  const leastMiB = r.figure('witnessDiskLeastMiB')
  if (r.at<FilesContext>(plant.lun[witness]).context.sizeMiB < leastMiB)
    return { code: 'witnessTooSmall', params: { ...named, sizeMiB: leastMiB } }
  return fileSystemOf(r, witness) === 'damaged' ? { code: 'witnessDamaged', params: named } : null
}

/**
 * First the owner of the core group takes the new witness, then all members commit in one instant that it is the one, and
 * then the old one is let go: at no moment does a vote count for two. Answers whether the order has to be given once more,
 * when the new witness is held.
 */
export function configureQuorum(r: Running, writer: number, { quorum }: Order): boolean {
  const { plant, sim } = r
  const wanted = quorum!
  const entity = r.view(writer).conf!
  const conf = r.conf(entity)
  const before = conf.quorum
  const refusal = electorateRefused(r, conf, wanted)
  if (refusal !== null) {
    if (refusal.code !== 'quorumIsSo')
      r.happen('quorum.notConfigured', plant.design.name, {}, r.ids(conf.members))
    return false
  }
  const record = r.group(conf, 0)
  const { witness } = wanted
  if (witness !== null && witness !== before.witness && !holds(r, record.owner, witness)) {
    plant.addWitness(sim, witness, null)
    reserve(r, record.owner, witness, holderOf(r, witness))
    return true
  }
  if (witness !== before.witness) sim.set(conf.groups, withDisk(r, record, wanted))
  abandonArbitration(r, entity)
  r.setConf(entity, { quorum: wanted })
  const named = (volume: number | null) => (volume === null ? null : plant.volumeIds[volume])
  r.happen(
    'quorum.configured',
    plant.design.name,
    {
      type: wanted.type,
      witness: named(witness),
      typeBefore: before.type,
      witnessBefore: named(before.witness),
    },
    r.ids(conf.members),
  )
  if (before.witness !== null && before.witness !== witness) letGo(r, conf.members, before.witness)
  recount(r, entity, writer)
  if (r.conf(entity).witnessCounts) writeCopy(r, entity)
  sim.send(plant.view[record.owner], { type: 'ADVANCE', groups: [0] })
  return false
}

/** The core group gets the new disk and loses the old one, whatever had become of that. */
function withDisk(r: Running, record: GroupRecord, { witness }: QuorumConfiguration): GroupRecord {
  const name = record.resources[record.resources.length - 1]
  // The share is there as soon as its lock is held; a disk still has to be mounted.
  const isThere = witness !== null && mountOf(r, witness, record.owner) === 'Mounted'
  const resources = witness === null ? [name] : [isThere ? ('Online' as const) : ('Offline' as const), name]
  // A process for the name alone stays its own, in whichever place it now stands.
  const ofName = (list: readonly number[]) =>
    list.includes(record.resources.length - 1) ? [resources.length - 1] : []
  const [separate, asBefore] = [ofName(record.separate), ofName(record.asBefore)]
  const restarts = resources.map(() => [])
  return { ...record, separate, asBefore, resources, failed: [], restarts, next: [] }
}

function abandonArbitration(r: Running, entity: number): void {
  const { plant, sim } = r
  const conf = r.conf(entity)
  sim.cancel(plant.view[coordinatorOf(conf)], 'witnessRetry')
  for (const n of conf.members)
    if (r.view(n).failures.some(({ group }) => group === 0))
      r.setView(n, { failures: r.view(n).failures.filter(({ group }) => group !== 0) })
  if (conf.arbitration === null) return
  sim.cancel(plant.view[conf.arbitration.by], `arbitration:${entity}`)
  r.setConf(entity, { arbitration: null })
}

/** A disk is dismounted before it is released (laws.ts); then it lies in Available Storage. */
function letGo(r: Running, members: readonly number[], volume: number): void {
  for (const n of members) {
    const mount = r.onHost('mount', volume, n, 'Detached')
    if (mount === 'Detached') release(r, n, volume)
    else tellMount(r, n, volume, mount === 'Mounted' ? 'DISMOUNT' : 'DETACH')
  }
}
