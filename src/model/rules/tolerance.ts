import type { QuorumType } from '../design'
import { majorityOf } from './quorum'

/** How many nodes may fail, one after the other, before quorum is lost. */
export interface Tolerance {
  /** While the witness votes, or where there is none. */
  readonly nodes: number
  /** Once the witness is lost; null where there is none, −1 where its loss alone stops every node. */
  readonly withoutWitness: number | null
}

/** From the votes, never from the phrase "half of the nodes, rounded up", which is wrong for odd numbers with a witness. */
export function toleranceOf(type: QuorumType, nodes: number): Tolerance {
  if (type === 'DiskOnly') return { nodes: nodes - 1, withoutWitness: -1 }
  if (type === 'NodeMajority') return { nodes: nodes - majorityOf(nodes), withoutWitness: null }
  const needed = majorityOf(nodes + 1)
  return { nodes: nodes + 1 - needed, withoutWitness: nodes - needed }
}

/**
 * What the wizard that creates a cluster proposes: Node Majority for an odd number of nodes, for an even one Node and
 * Disk Majority if there is a disk for it (general knowledge).
 */
export function proposedModel(nodes: number, hasDisk: boolean): QuorumType {
  return nodes % 2 === 0 && hasDisk ? 'NodeAndDiskMajority' : 'NodeMajority'
}
