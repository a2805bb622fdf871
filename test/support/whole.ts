import { retryAfter } from '../../src/model/rules/failurePolicy'
import { shareOfGroup } from '../../src/model/shown/shareOfGroup'
import type { ClusterSnapshot, GroupSnapshot, VirtualMachineSnapshot } from '../../src/model/snapshot'
import type { Run } from '../../src/player/run'
import type { Core, RandomRun } from './randomRun'
import { machinesOf } from '../../src/scenario/machines'

type Whole = Pick<RandomRun, 'run'> & Partial<Pick<RandomRun, 'core'>>

/** What keeps a repaired cluster from being whole again, or its core from serving before that; empty when nothing does. */
export function notWhole({ run, core = null }: Whole): readonly string[] {
  run.advance(Infinity)
  const end = run.snapshotAt(Infinity)
  const problems: string[] = []
  if (core !== null && run.problem === null) problems.push(...notServed(run, core))
  if (run.problem !== null) problems.push(`${run.problem.code} ${JSON.stringify(run.problem.params)}`)
  for (const node of end.nodes)
    if (node.state !== 'Up')
      problems.push(`${node.id} is ${node.state}, server ${node.server}, service ${node.service}`)
  if (!end.quorum.hasQuorum) problems.push('no quorum')
  if (end.quorum.votes !== end.quorum.total) problems.push(`${end.quorum.votes} of ${end.quorum.total} votes`)
  for (const group of end.groups) {
    const machines = end.virtualMachines.filter((machine) => machine.group === group.id)
    if (
      machines.length === 0 &&
      group.state !== 'Online' &&
      !(group.state === 'Failed' && hasHung(run, group.id))
    )
      problems.push(`${group.id} is ${group.state}`)
    for (const machine of machines) problems.push(...machineNotWhole(run, end, group, machine))
  }
  for (const { id, standAlone, state } of end.virtualMachines)
    if (standAlone !== null && !atRest.has(state)) problems.push(`${id}, of its host alone, is ${state}`)
  return problems
}

const atRest: ReadonlySet<string> = new Set(['Running', 'Paused', 'Off', 'Saved'])

/** Faults have ceased and a majority is whole: every group is online on a member, or nothing can be done for it (L-01). */
function notServed(run: Run, { nodes, atMs }: Core): readonly string[] {
  const then = run.snapshotAt(atMs)
  if (!then.quorum.hasQuorum) return ['the core has no quorum']
  return then.groups
    .filter((group) => !mayBeNowhere(run, then, group.id) && !isStranded(run, atMs, nodes, group))
    .flatMap((group) =>
      then.virtualMachines
        .filter((machine) => machine.group === group.id)
        .flatMap((machine) => machineNotWhole(run, then, group, machine)),
    )
    .map((problem) => `in the core ${problem}`)
}

/** Its failovers are used up, and it stays for as long with a member that is not of the core. */
function isStranded(
  run: Run,
  atMs: number,
  core: readonly string[],
  { id, state, owner }: GroupSnapshot,
): boolean {
  const given = run.log.findLast((h) => h.type === 'group.failed' && h.target === id && h.atMs <= atMs)
  return state === 'Failed' && !core.includes(owner) && given?.params.reason === 'failoversUsedUp'
}

/** None of its possible owners is there to take it. */
function mayBeNowhere(run: Run, { nodes }: ClusterSnapshot, group: string): boolean {
  const owners = run.scenario.cluster.groups.find(({ id }) => id === group)?.possibleOwners ?? []
  return owners.length > 0 && !nodes.some(({ id, state }) => owners.includes(id) && state === 'Up')
}

function machineNotWhole(
  run: Run,
  end: ClusterSnapshot,
  group: GroupSnapshot,
  machine: VirtualMachineSnapshot,
): readonly string[] {
  const { id, state, node } = machine
  const share = shareOfGroup(group, machine)
  const { owner } = group
  if (share.wish === 'offline') {
    const offline = share.resources.every((r) => r.kind !== 'virtualMachine' || r.state === 'Offline')
    return offline ? [] : [`${id} is ${share.state} though it was taken offline`]
  }
  if (share.state === 'Online')
    return state === 'Running' && node === owner
      ? []
      : [`${id} is Online on ${owner}, its machine ${state} on ${node}`]
  return mayStayFailed(run, end, share, id) ? [] : [`${id} is ${share.state} ${JSON.stringify(group)}`]
}

/** A call may hang that began after everything was repaired, and use up what was left of the budgets. */
function hasHung({ log }: Run, group: string): boolean {
  const failed = log.findLast(({ type, params }) => type === 'resource.failed' && params.group === group)
  return failed !== undefined && callsOut.has(failed.params.reason)
}

const callsOut: ReadonlySet<unknown> = new Set(['deadlocked', 'hostEnded', 'pendingTimeout'])

/**
 * Given up for good by policy, or until its next retry because it does not fit: the cluster finds out node by node, as far
 * as the failovers of the period reach, then the group stays Failed for a RetryPeriodOnFailure (facts 6.3, 6.4).
 */
function mayStayFailed(
  run: Run,
  end: ClusterSnapshot,
  { id, state, next, owner, virtualMachines }: GroupSnapshot,
  vm: string,
): boolean {
  if (state !== 'Failed') return false
  if (hasHung(run, id)) return true
  const design = run.scenario.cluster.groups.find((g) => g.id === id)
  if (next === null) return design !== undefined && retryAfter(design.resources.all) === null
  const given = run.log.findLast((h) => h.type === 'group.failed' && h.target === id && h.atMs <= end.atMs)
  if (design === undefined || given === undefined || next.does !== 'retry' || next.atMs <= end.atMs)
    return false
  const possible = (node: string) =>
    design.possibleOwners.length === 0 || design.possibleOwners.includes(node)
  const triesLeft = given.params.reason === 'failoversLeft'
  const tried = (node: string) => (triesLeft ? possible(node) : node === owner)
  const machine = machinesOf(design).find((m) => m.id === vm)
  const hasFiles = (counts: (node: string) => boolean) => (node: string) =>
    counts(node) && (machine?.localFileOn === undefined || machine.localFileOn === node)
  const fitsNowhere = (at: ClusterSnapshot, counts: (node: string) => boolean) =>
    fitsOnNone(at, vm, virtualMachines, hasFiles(counts))
  return fitsNowhere(end, possible) || fitsNowhere(run.snapshotAt(given.atMs), tried)
}

/** On none of these nodes that is up and has all its files there is room for it and those that move with it. */
function fitsOnNone(
  { nodes, virtualMachines }: ClusterSnapshot,
  vm: string,
  group: readonly string[],
  counts: (node: string) => boolean,
): boolean {
  const together = virtualMachines.filter(({ id }) => group.includes(id))
  return nodes
    .filter((node) => node.state === 'Up' && counts(node.id))
    .every(({ id, memoryMiB }) => {
      const comes = together.filter((m) => m.id === vm || m.node !== id || m.state !== 'Running')
      return memoryMiB.used + comes.reduce((sum, m) => sum + m.memoryMiB, 0) > memoryMiB.capacity
    })
}
