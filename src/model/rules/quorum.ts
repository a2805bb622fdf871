import type { QuorumType } from '../design'
import type { Quorate } from '../snapshot'

export interface QuorumAnswer {
  readonly quorate: Quorate
  readonly votes: number
  readonly total: number
  readonly needed: number
  readonly code: 'majority' | 'forced' | 'witnessNeeded' | 'tooFewVotes'
}

/**
 * Votes of one set of nodes (`nodes`: none with No Majority: Disk Only) against the votes configured: more than half, never the "rounded up" phrase, and the total
 * never shrinks with failures (no dynamic quorum in 2008). `witness`: its vote is held, could still be won, or is out
 * of reach. Sources: cc770620, cc773510.
 */
export function countQuorum(
  nodes: number,
  witness: 'held' | 'open' | 'none',
  total: number,
  forced: boolean,
): QuorumAnswer {
  const votes = nodes + (witness === 'held' ? 1 : 0)
  const needed = majorityOf(total)
  const answer = { votes, total, needed }
  if (votes >= needed) return { ...answer, quorate: 'yes', code: 'majority' }
  if (forced) return { ...answer, quorate: 'yes', code: 'forced' }
  if (witness === 'open' && votes + 1 >= needed)
    return { ...answer, quorate: 'pending', code: 'witnessNeeded' }
  return { ...answer, quorate: 'no', code: 'tooFewVotes' }
}

/** Not with No Majority: Disk Only, where the disk alone votes. */
export function nodesVote({ type }: { readonly type: QuorumType }): boolean {
  return type !== 'DiskOnly'
}

export function majorityOf(total: number): number {
  return Math.trunc(total / 2) + 1
}
