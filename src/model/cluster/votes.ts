import type { Configuration } from '../records'
import { holderOf, reaches } from '../perceive'
import type { Plant } from '../plant'
import { countQuorum, type QuorumAnswer } from '../rules/quorum'
import type { Running } from '../running'

/** Votes as they are configured, whoever is up: one of each node unless the disk alone votes, and one of the witness. */
export function configuredVotes(plant: Plant, { outsiders }: Pick<Configuration, 'outsiders'>): number {
  return nodeVotes(plant, plant.nodes.length - outsiders.length) + (plant.witness === null ? 0 : 1)
}

export function nodeVotes(plant: Plant, nodes: number): number {
  return plant.nodesVote ? nodes : 0
}

/** Whether the witness votes for these members: held by one of them, or to be won by one that reaches it. */
export function witnessFor(r: Running, members: readonly number[]): 'held' | 'open' | 'none' {
  const { witness } = r.plant
  if (witness === null) return 'none'
  const holder = holderOf(r, witness)
  if (holder !== null && members.includes(holder) && reaches(r, holder, witness)) return 'held'
  return 'open'
}

export function quorumOf(
  r: Running,
  members: readonly number[],
  { outsiders }: Pick<Configuration, 'outsiders'>,
  forced: boolean,
  witness = witnessFor(r, members),
): QuorumAnswer {
  const { plant } = r
  return countQuorum(nodeVotes(plant, members.length), witness, configuredVotes(plant, { outsiders }), forced)
}
