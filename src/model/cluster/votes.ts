import type { Configuration, QuorumConfiguration } from '../records'
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

/** Whether the witness votes for these members: held by one of them, or to be won by one that reaches it. */
export function witnessFor(
  r: Running,
  members: readonly number[],
  { witness }: QuorumConfiguration,
): 'held' | 'open' | 'none' {
  if (witness === null) return 'none'
  const holder = holderOf(r, witness)
  if (holder !== null && members.includes(holder) && reaches(r, holder, witness)) return 'held'
  return 'open'
}

export function quorumOf(
  r: Running,
  members: readonly number[],
  electorate: Electorate,
  forced: boolean,
  witness = witnessFor(r, members, electorate.quorum),
): QuorumAnswer {
  const nodes = nodeVotes(electorate.quorum, members.length)
  return countQuorum(nodes, witness, configuredVotes(r.plant, electorate), forced)
}
