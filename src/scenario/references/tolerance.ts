import { proposedModel, toleranceOf } from '../../model/rules/tolerance'
import type { Problems } from '../problem'
import type { Scenario } from '../scenario'

/**
 * Designs that bear less than their owner may think, with what the wizard of 2008 would have proposed. Lessons about them
 * say that they are meant.
 */
export function warnOfQuorum({ cluster, initial }: Scenario, problems: Problems): void {
  const { type, witness, intended } = cluster.quorum
  if (intended) return
  const count = cluster.nodes.filter(({ id }) => initial.nodes[id]?.state !== 'NotMember').length
  const hasDisk = cluster.storage.some(({ volumes }) => volumes.length > 0)
  const proposed = proposedModel(count, hasDisk)
  const { nodes: bears, withoutWitness } = toleranceOf(type, count)
  const warn = (message: string) => problems.warning(['cluster', 'quorum', 'type'], message)
  const wizard = `the wizard would propose ${proposed}`
  if (type === 'DiskOnly') warn(`the loss of ${witness} alone stops all nodes: ${wizard}`)
  else if (withoutWitness !== null && withoutWitness < 0)
    warn(`1 node and a witness: the loss of ${witness} alone stops it: ${wizard}`)
  else if (withoutWitness !== null && count % 2 === 1)
    warn(
      `${count} nodes and a witness bear the loss of ${bears}, as without the witness, and of ${withoutWitness} once it is lost: ${wizard}`,
    )
  else if (type === 'NodeMajority' && proposed !== type)
    warn(`${count} nodes without a witness bear the loss of ${bears}, as ${count - 1} would: ${wizard}`)
  else if (type === 'NodeMajority' && count > 1 && bears === 0)
    warn(`${count} nodes without a witness bear the loss of none: a witness adds the vote that they lack`)
}
