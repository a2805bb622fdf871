import type { GroupRecord, SavedState, View } from '../records'
import { decideAfterFailure, failoversAllowed, retryAfter } from '../rules/failurePolicy'
import type { Running } from '../running'
import type { ResourceState } from '../snapshot'
import { callAt, endCall, resourceId } from './calls'
import { canCommit, commit, waitToCommit } from './commit'
import { goesDown } from './groupRecord'
import { tellMount, tellVm } from './orders'
import { targetFor } from './placing'

/**
 * A resource of a group has failed at its owner. What depends on it is ended at once; restart, failover or giving up is
 * decided when it can be written, from what is true then.
 */
export function resourceFailed(
  r: Running,
  node: number,
  group: number,
  resource: number,
  reason: string,
): void {
  endDependents(r, node, group, resource)
  const view = r.view(node)
  const conf = view.conf
  if (conf === null) return
  if (!canCommit(r, conf)) return rememberFailure(r, node, view, { group, resource, reason })
  if (view.failures.length > 0)
    r.setView(node, { failures: view.failures.filter((f) => f.group !== group || f.resource !== resource) })
  const record = r.group(r.conf(conf), group)
  if (record.owner !== node || record.failed.includes(resource)) return
  const { plant } = r
  r.happen('resource.failed', plant.resourceIds(r.conf(conf).quorum, group)[resource], {
    group: plant.groupIds[group],
    node: plant.nodeIds[node],
    reason,
  })
  const separate = reason === 'deadlocked' ? withMonitor(r, node, group, resource, record) : record.separate
  const failed = [...record.failed, resource]
  const resources = record.resources.map((state, i): ResourceState =>
    failed.includes(i) ? 'Failed' : goesWith(r, group, resource, i) ? 'Offline' : state,
  )
  if (goesDown(record) || record.takenOffline.includes(resource)) {
    // It was going down anyway: nothing is restarted here, the hand-over goes on without what failed.
    commit(r, node, group, { separate, resources: resources.map((s) => (s === 'Failed' ? 'Offline' : s)) })
    r.sim.send(plant.view[node], { type: 'ADVANCE', groups: [group] })
    // It may have been the last that was not offline yet: then nothing more is written of it.
    if (record.leaving) r.sim.send(plant.view[node], { type: 'DRAINED' })
    return
  }
  followPolicy(r, node, group, resource, { ...record, separate, failed, resources }, reason)
}

/** After a deadlock the cluster gives the culprit a process of its own, from its restart on. */
export function withMonitor(
  r: Running,
  node: number,
  group: number,
  resource: number,
  { separate }: GroupRecord,
): readonly number[] {
  if (separate.includes(resource)) return separate
  r.happen('resource.separated', resourceId(r, node, group, resource), {
    group: r.plant.groupIds[group],
    node: r.plant.nodeIds[node],
  })
  return [...separate, resource]
}

/** The Resource Hosting Subsystem ends a resource that was still there, and reports that it has failed. */
export function endResource(r: Running, node: number, group: number, resource: number, reason: string): void {
  const machine = r.plant.machineAt(group, resource)
  if (machine !== undefined && resource === r.plant.vmAt(machine)) {
    // Its configuration stays. That it is off needs no poll to be found.
    r.sim.cancel(r.plant.view[node], `notice:${machine}`)
    tellVm(r, node, machine, 'END')
  }
  resourceFailed(r, node, group, resource, reason)
}

/** Whether a resource cannot be online without the one that failed: what stands behind that and needs it. */
function goesWith(r: Running, group: number, failed: number, resource: number): boolean {
  if (resource <= failed) return false
  const machine = r.plant.machineAt(group, resource)
  return machine === undefined ? group === 0 : r.plant.machinesNeeding(group, failed).includes(machine)
}

function rememberFailure(r: Running, node: number, view: View, failure: View['failures'][number]): void {
  if (!view.failures.some((f) => f.group === failure.group && f.resource === failure.resource))
    r.setView(node, { failures: [...view.failures, failure] })
  waitToCommit(r, node, failure.group)
}

function followPolicy(
  r: Running,
  node: number,
  group: number,
  resource: number,
  record: GroupRecord,
  reason: string,
): void {
  const { plant } = r
  const policies = plant.groups[group]?.resourcePolicies ?? plant.corePolicies
  const answer = decideAfterFailure({
    policies,
    restarts: record.restarts[resource],
    failovers: record.failovers,
    failoverThreshold: failoversAllowed(
      record.policies.FailoverThreshold,
      plant.nodes.length - r.conf(r.view(node).conf!).outsiders.length,
    ),
    failoverPeriodMs: record.policies.FailoverPeriod * 3_600_000,
    mayRestartHere: !r.conf(r.view(node).conf!).paused.includes(node),
    nowMs: r.now,
  })
  const { resources, failed, separate } = record
  if (answer.does === 'restart') {
    const restarts = record.restarts.map((times, i) => (i === resource ? [...times, r.now] : times))
    const again = { resource, does: 'restart', atMs: r.now + policies.RestartDelay } as const
    commit(r, node, group, { resources, failed, separate, restarts, next: [...record.next, again] })
  } else if (
    answer.does !== 'failOver' ||
    !failOver(r, node, group, record, savedOn(r, group, resource, reason))
  ) {
    giveUp(r, node, group, resource, record, answer.code)
  }
  r.sim.send(plant.view[node], { type: 'ADVANCE', groups: [group] })
}

/** Where a machine was saved whose memory has been refused. */
function savedOn(r: Running, group: number, resource: number, reason: string): number | null {
  const machine = r.plant.machineAt(group, resource)
  if (reason !== 'processor' || machine === undefined) return null
  return (r.sim.states[r.plant.saved[machine]] as SavedState).node
}

function failOver(
  r: Running,
  node: number,
  group: number,
  record: GroupRecord,
  saved: number | null,
): boolean {
  const conf = r.conf(r.view(node).conf!)
  const { node: to, code } = targetFor(r, conf, group, record.owner, 'resourceFailure', saved)
  if (to === null) return false
  const { plant } = r
  r.happen('group.failingOver', plant.groupIds[group], {
    from: plant.nodeIds[node],
    to: plant.nodeIds[to],
    reason: 'resourceFailure',
    choice: code,
  })
  return commit(r, node, group, {
    resources: record.resources.map((s): ResourceState => (s === 'Failed' ? 'Offline' : s)),
    failed: [],
    separate: record.separate,
    next: [],
    moveTo: to,
    moveReason: 'resourceFailure',
    failovers: [...record.failovers, r.now],
    failoversInAll: record.failoversInAll + 1,
  })
}

function giveUp(
  r: Running,
  node: number,
  group: number,
  resource: number,
  record: GroupRecord,
  why: string,
): void {
  const { plant } = r
  const retryAfterMs = retryAfter(plant.groups[group]?.resourcePolicies ?? plant.corePolicies)
  r.happen('group.failed', plant.groupIds[group], {
    node: plant.nodeIds[node],
    reason: why,
    retryAfterMs,
  })
  const next =
    retryAfterMs === null
      ? record.next
      : [...record.next, { resource, does: 'retry', atMs: r.now + retryAfterMs } as const]
  commit(r, node, group, {
    resources: record.resources,
    failed: record.failed,
    separate: record.separate,
    next,
  })
  // In it the witness may have failed, whose vote has counted so far.
  if (group === 0) r.sim.send(plant.view[node], { type: 'WITNESS_TURNED' })
}

function endDependents(r: Running, node: number, group: number, resource: number): void {
  for (const dependent of r.plant.dependentsOf(r.quorumOf(node), group, resource)) {
    const call = callAt(r, node, group, dependent)
    if (call !== undefined && call.state !== 'hangs') endCall(r, node, call)
  }
  // Also when it is absent: an order to register it may be on its way in this instant.
  for (const machine of r.plant.machinesNeeding(group, resource))
    if (resource < r.plant.vmAt(machine) && r.plant.onHost('vm', machine, node) !== undefined)
      tellVm(r, node, machine, 'TERMINATE')
  const volume = r.plant.volumesOf(r.quorumOf(node), group)[resource]
  if (volume !== undefined && r.onHost('mount', volume, node, 'Detached') !== 'Detached')
    tellMount(r, node, volume, 'DETACH')
}
