import type { ClusterSnapshot, GroupSnapshot } from '../../src/model/snapshot'
import type { Run } from '../../src/player/run'

/** What keeps a repaired cluster from being whole again; empty when it is. */
export function notWhole({ run }: { readonly run: Run }): readonly string[] {
  run.advance(Infinity)
  const end = run.snapshotAt(Infinity)
  const problems: string[] = []
  if (run.problem !== null) problems.push(`${run.problem.code} ${JSON.stringify(run.problem.params)}`)
  for (const node of end.nodes)
    if (node.state !== 'Up')
      problems.push(`${node.id} is ${node.state}, server ${node.server}, service ${node.service}`)
  if (!end.quorum.hasQuorum) problems.push('no quorum')
  if (end.quorum.votes !== end.quorum.total) problems.push(`${end.quorum.votes} of ${end.quorum.total} votes`)
  for (const group of end.groups) {
    const machine = end.virtualMachines.find(({ id }) => id === group.id)
    const runs = machine === undefined || (machine.state === 'Running' && machine.node === group.owner)
    if (group.state === 'Online' && !runs)
      problems.push(
        `${group.id} is Online on ${group.owner}, its machine ${machine.state} on ${machine.node}`,
      )
    if (group.state !== 'Online' && group.wish === 'online' && !mayStayFailed(run, end, group))
      problems.push(`${group.id} is ${group.state} on ${group.owner} ${JSON.stringify(group)}`)
    if (group.wish === 'offline' && group.state !== 'Offline')
      problems.push(`${group.id} is ${group.state} though it was taken offline`)
  }
  return problems
}

/**
 * Given up for good by policy, or until its next retry because it does not fit: the cluster finds out node by node, as far
 * as the failovers of the period reach, then the group stays Failed for a RetryPeriodOnFailure (facts 6.3, 6.4).
 */
function mayStayFailed(run: Run, end: ClusterSnapshot, { id, state, next, owner }: GroupSnapshot): boolean {
  if (state !== 'Failed') return false
  const design = run.scenario.cluster.groups.find((g) => g.id === id)
  if (next === null) return design?.resources.all.RestartAction === 0
  const given = run.log.findLast(({ type, target }) => type === 'group.failed' && target === id)
  if (design === undefined || given === undefined || next.does !== 'retry' || next.atMs <= end.atMs)
    return false
  const possible = (node: string) =>
    design.possibleOwners.length === 0 || design.possibleOwners.includes(node)
  const triesLeft = given.params.reason === 'failoversLeft'
  const tried = (node: string) => (triesLeft ? possible(node) : node === owner)
  const { localFileOn } = design.virtualMachine
  const hasFiles = (counts: (node: string) => boolean) => (node: string) =>
    counts(node) && (localFileOn === undefined || localFileOn === node)
  return (
    fitsOnNone(end, id, hasFiles(possible)) || fitsOnNone(run.snapshotAt(given.atMs), id, hasFiles(tried))
  )
}

/** None of these nodes that is up and has all its files has room for the group's virtual machine. */
function fitsOnNone(
  { nodes, virtualMachines }: ClusterSnapshot,
  id: string,
  counts: (node: string) => boolean,
): boolean {
  const machine = virtualMachines.find((m) => m.id === id)!
  return nodes
    .filter((node) => node.state === 'Up' && counts(node.id))
    .every(({ memoryMiB }) => memoryMiB.used + machine.memoryMiB > memoryMiB.capacity)
}
