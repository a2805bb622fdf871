import type { Configuration, GroupRecord, QuorumConfiguration } from '../records'
import { holderOf, reaches } from '../perceive'
import type { Plant } from '../plant'
import { countQuorum, nodesVote, type QuorumAnswer } from '../rules/quorum'
import type { Running } from '../running'

/** Votes as they are configured, whoever is up: one of each node unless the disk alone votes, and one of the witness. */
export function configuredVotes(plant: Plant, { outsiders, quorum }: Electorate): number {
  return nodeVotes(quorum, plant.nodes.length - outsiders.length) + (quorum.witness === null ? 0 : 1)
}

/** What of a configuration says whose votes count. */
export type Electorate = Pick<Configuration, 'outsiders' | 'quorum'>

export function nodeVotes(quorum: QuorumConfiguration, nodes: number): number {
  return nodesVote(quorum) ? nodes : 0
}

/**
 * Whether the witness votes for these members: held by one of them, or to be won by one that reaches it. Won, it votes while
 * it is still coming online; one that its owner could not bring online does not.
 */
export function witnessFor(
  r: Running,
  members: readonly number[],
  { quorum, groups }: Pick<Configuration, 'quorum' | 'groups'>,
): 'held' | 'open' | 'none' {
  if (quorum.witness === null) return 'none'
  return isHeld(r, members, quorum.witness) && !witnessFailed(r, quorum, groups) ? 'held' : 'open'
}

/** A member has the reservation, or the lock, and reaches it. */
export function isHeld(r: Running, members: readonly number[], witness: number): boolean {
  const holder = holderOf(r, witness)
  return holder !== null && members.includes(holder) && reaches(r, holder, witness)
}

/** The core group has given it up where it is held: it is not restarted any more. */
export function witnessFailed(r: Running, { witness }: QuorumConfiguration, groups: number): boolean {
  const { owner, failed, next } = r.sim.states[groups] as GroupRecord
  const restarts = next.some(({ resource, does }) => resource === 0 && does === 'restart')
  return witness !== null && owner === holderOf(r, witness) && failed.includes(0) && !restarts
}

export function quorumOf(
  r: Running,
  members: readonly number[],
  electorate: Electorate,
  forced: boolean,
  witness: 'held' | 'open' | 'none',
): QuorumAnswer {
  const nodes = nodeVotes(electorate.quorum, members.length)
  return countQuorum(nodes, witness, configuredVotes(r.plant, electorate), forced)
}
