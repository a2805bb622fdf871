import type { Configuration, GroupRecord, GroupReport, MoveReason, View } from '../records'
import { alive, holderOf, holds, reaches, serves } from '../perceive'
import { decideAfterFailure } from '../rules/failurePolicy'
import { chooseTarget, type PlacementQuestion } from '../rules/placement'
import { groupStateOf } from '../rules/resourceOrder'
import type { Running } from '../running'
import type { GroupState, ResourceState } from '../snapshot'
import { canCommit, commit, waitToCommit } from './commit'
import { attach, release, reserve, tellMount, tellVm } from './orders'

/**
 * The next act of a group's owner, from owner, wish and what it perceives on itself. Idempotent: called after anything
 * happens, it sends what is missing and writes what has changed, so no wake-up can be lost.
 */
export function advance(r: Running, node: number, group: number): void {
  if (!serves(r, node)) return
  const view = r.view(node)
  if (view.conf === null) return
  const conf = r.conf(view.conf)
  if (conf.quorate !== 'yes') return waitToCommit(r, node, group)
  const record = r.group(conf, group)
  if (record.owner !== node) return
  const failure = view.failures.find((f) => f.group === group)
  if (failure !== undefined) return resourceFailed(r, node, group, failure.resource, failure.reason)
  if (record.moveTo !== null || record.wish === 'offline' || record.leaving) takeDown(r, node, group, record)
  else if (record.failed.length > 0) tryAgain(r, node, group, record)
  else bringUp(r, node, group, record, conf)
  writeRecord(r, node, group)
}

// --- up: disk → configuration → virtual machine ---------------------------------------------------------------

function bringUp(r: Running, node: number, group: number, record: GroupRecord, conf: Configuration): void {
  const { members, paused } = conf
  // A paused node brings nothing online; what is online stays (PauseClusterNode).
  if (paused.includes(node) && groupStateOf(record.resources) !== 'Online' && group !== 0) return waitToCommit(r, node, group)
  const { plant } = r
  let allMounted = true
  for (const [i, volume] of plant.groupVolumes[group].entries()) {
    const state = r.onHost('mount', volume, node, 'Detached')
    if (state !== 'Mounted') allMounted = false
    if (state !== 'Detached') continue
    const holder = holderOf(r, volume)
    // The witness is fought for elsewhere (witness.ts); here it is only handed from member to member.
    if (volume === plant.witness && holder !== node && !members.includes(holder ?? -1)) continue
    if (!reaches(r, node, volume)) return resourceFailed(r, node, group, i, 'volumeNotFound')
    if (holder === node) attach(r, node, volume)
    else reserve(r, node, volume, holder)
  }
  if (group === 0 || !allMounted) return
  const vm = r.onHost('vm', group, node, 'Absent')
  const saved = (r.sim.states[plant.saved[group]] as { complete: boolean }).complete
  if (vm === 'Absent') tellVm(r, node, group, 'REGISTER', { saved })
  else if (vm === 'Off' && !noticing(r, node, group)) tellVm(r, node, group, 'START')
  else if (vm === 'Saved') tellVm(r, node, group, 'RESTORE')
}

/** A failed group waits for its restart delay or its retry period. */
function tryAgain(r: Running, node: number, group: number, record: GroupRecord): void {
  const { next } = record
  if (next === null) return
  if (r.now < next.atMs) {
    const timer = `next:${group}`
    if (r.sim.dueMs(r.plant.view[node], timer) === null)
      r.sim.timer(r.plant.view[node], timer, next.atMs - r.now, { type: 'NEXT', group }, next.does === 'retry')
    return
  }
  const resources = record.resources.map((state): ResourceState => (state === 'Failed' ? 'Offline' : state))
  if (!commit(r, node, group, { failed: [], next: null, resources })) return
  r.happen(next.does === 'restart' ? 'group.restarting' : 'group.retrying', r.plant.groupIds[group], {
    node: r.plant.nodeIds[node],
  })
  r.sim.send(r.plant.view[node], { type: 'ADVANCE', groups: [group] })
}

// --- down: virtual machine → configuration → disk -------------------------------------------------------------

function takeDown(r: Running, node: number, group: number, record: GroupRecord): void {
  if (group !== 0 && !takeVmDown(r, node, group, record)) return
  if (!takeVolumesDown(r, node, group, record)) return
  if (record.moveTo !== null) handOver(r, node, group, record)
}

function takeVmDown(r: Running, node: number, group: number, record: GroupRecord): boolean {
  const vm = r.onHost('vm', group, node, 'Absent')
  if (vm === 'Absent') return true
  if (vm === 'Running') {
    const { offlineAction } = r.plant.groups[group]!.virtualMachine
    if (record.save || offlineAction === 'save') tellVm(r, node, group, 'SAVE')
    else if (offlineAction === 'turnOff') tellVm(r, node, group, 'TURN_OFF')
    else tellVm(r, node, group, 'SHUT_DOWN')
  } else if (vm === 'Off' || vm === 'Saved') {
    r.sim.cancel(r.plant.view[node], `notice:${group}`)
    tellVm(r, node, group, 'UNREGISTER')
  }
  return false
}

function takeVolumesDown(r: Running, node: number, group: number, record: GroupRecord): boolean {
  let down = true
  for (const volume of r.plant.groupVolumes[group]) {
    const state = r.onHost('mount', volume, node, 'Detached')
    if (state === 'Mounted') tellMount(r, node, volume, 'DISMOUNT')
    else if (state === 'Attaching' || state === 'Mounting') tellMount(r, node, volume, 'DETACH')
    if (state !== 'Detached') down = false
    // The witness goes from member to member without a moment in which nobody holds it: the next owner preempts.
    else if (volume !== r.plant.witness) {
      release(r, node, volume)
      if (holds(r, node, volume) && reaches(r, node, volume)) down = false
    }
  }
  return down
}

/** The volume is free: the group changes owner, in one commit at all members. */
function handOver(r: Running, node: number, group: number, record: GroupRecord): void {
  const to = record.moveTo!
  if (!commit(r, node, group, newOwner(r, group, record, to))) return
  r.happen('group.ownerChanged', r.plant.groupIds[group], {
    from: r.plant.nodeIds[node],
    to: r.plant.nodeIds[to],
    reason: record.moveReason!,
  })
  r.sim.send(r.plant.view[to], { type: 'ADVANCE', groups: [group] })
  r.sim.send(r.plant.view[node], { type: 'DRAINED' })
}

/** The record of a group that has just come to a node: everything offline, nothing failed, restarts counted anew. */
export function newOwner(r: Running, group: number, record: GroupRecord, to: number): Partial<GroupRecord> {
  return {
    owner: to,
    moveTo: null,
    moveReason: null,
    save: false,
    leaving: false,
    resources: record.resources.map((): ResourceState => 'Offline'),
    failed: [],
    restarts: record.resources.map(() => []),
    next: null,
    reported: 'offline',
  }
}

// --- what the record says -------------------------------------------------------------------------------------

/** The record follows the owner's perception. */
function writeRecord(r: Running, node: number, group: number): void {
  const view = r.view(node)
  if (view.conf === null) return
  const record = r.group(r.conf(view.conf), group)
  if (record.owner !== node) return
  const resources = perceivedResources(r, node, group, record)
  if (resources.every((state, i) => state === record.resources[i])) return
  const state = groupStateOf(resources)
  const reported = reportOf(state, record)
  if (!commit(r, node, group, { resources, reported }) || reported === record.reported) return
  r.happen(`group.${reported}`, r.plant.groupIds[group], { node: r.plant.nodeIds[node] })
  if (record.leaving && reported === 'offline') r.sim.send(r.plant.view[node], { type: 'DRAINED' })
}

/** Failures are reported where they are dealt with; on the way up or down only the way counts. */
function reportOf(state: GroupState, record: GroupRecord): GroupReport {
  if (state === 'Online') return 'online'
  if (state === 'Offline') return 'offline'
  if (state === 'Failed') return record.reported
  return record.moveTo !== null || record.wish === 'offline' || record.leaving ? 'takingOffline' : 'bringingOnline'
}

function perceivedResources(r: Running, node: number, group: number, record: GroupRecord): readonly ResourceState[] {
  const disks = r.plant.groupVolumes[group].map((v) => diskStates[r.onHost('mount', v, node, 'Detached')])
  const rest = group === 0 ? [nameResource(record)] : vmResources(r, node, group, record)
  return [...disks, ...rest].map((state, i) => (record.failed.includes(i) ? 'Failed' : state))
}

/** The cluster's name follows its group at once. */
function nameResource(record: GroupRecord): ResourceState {
  return record.leaving || record.moveTo !== null ? 'Offline' : 'Online'
}

function vmResources(r: Running, node: number, group: number, record: GroupRecord): readonly ResourceState[] {
  const vm = r.onHost('vm', group, node, 'Absent')
  // Until the next LooksAlive poll the cluster still believes what it last knew.
  if (vm === 'Off' && noticing(r, node, group)) return record.resources.slice(-2)
  return [configurationStates[vm], vmStates[vm]]
}

const diskStates: Readonly<Record<string, ResourceState>> = {
  Detached: 'Offline',
  Attaching: 'OnlinePending',
  Mounting: 'OnlinePending',
  Mounted: 'Online',
  Dismounting: 'OfflinePending',
}

const configurationStates: Readonly<Record<string, ResourceState>> = {
  Absent: 'Offline',
  Registering: 'OnlinePending',
  RegisteringSaved: 'OnlinePending',
  Unregistering: 'OfflinePending',
  Off: 'Online',
  Saved: 'Online',
  Starting: 'Online',
  Restoring: 'Online',
  Running: 'Online',
  Saving: 'Online',
  TurningOff: 'Online',
  ShuttingDown: 'Online',
}

const vmStates: Readonly<Record<string, ResourceState>> = {
  Absent: 'Offline',
  Registering: 'Offline',
  RegisteringSaved: 'Offline',
  Unregistering: 'Offline',
  Off: 'Offline',
  Saved: 'Offline',
  Starting: 'OnlinePending',
  Restoring: 'OnlinePending',
  Running: 'Online',
  Saving: 'OfflinePending',
  TurningOff: 'OfflinePending',
  ShuttingDown: 'OfflinePending',
}

function noticing(r: Running, node: number, group: number): boolean {
  const timer = `notice:${group}`
  if (r.sim.dueMs(r.plant.view[node], timer) !== null) return true
  return r.view(node).deferred.some(({ event }) => event.type === 'NOTICE' && event.group === group)
}

// --- failures -------------------------------------------------------------------------------------------------

/**
 * A resource of a group has failed at its owner. What depends on it is ended at once; restart, failover or giving up is
 * decided when it can be written, from what is true then.
 */
export function resourceFailed(r: Running, node: number, group: number, resource: number, reason: string): void {
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
  r.happen('resource.failed', plant.resourceIds(group)[resource], {
    group: plant.groupIds[group],
    node: plant.nodeIds[node],
    reason,
  })
  const failed = [...record.failed, resource]
  const resources = record.resources.map((state, i): ResourceState => (failed.includes(i) ? 'Failed' : i > resource ? 'Offline' : state))
  if (record.moveTo !== null || record.wish === 'offline' || record.leaving) {
    // It was going down anyway: nothing is restarted here, the hand-over goes on without what failed.
    commit(r, node, group, { resources: resources.map((s) => (s === 'Failed' ? 'Offline' : s)) })
    r.sim.send(plant.view[node], { type: 'ADVANCE', groups: [group] })
    return
  }
  followPolicy(r, node, group, resource, { ...record, failed, resources })
}

function rememberFailure(r: Running, node: number, view: View, failure: View['failures'][number]): void {
  if (!view.failures.some((f) => f.group === failure.group && f.resource === failure.resource))
    r.setView(node, { failures: [...view.failures, failure] })
  waitToCommit(r, node, failure.group)
}

function followPolicy(r: Running, node: number, group: number, resource: number, record: GroupRecord): void {
  const { plant } = r
  const design = plant.groups[group]
  const policies = design?.resourcePolicies ?? plant.corePolicies
  const answer = decideAfterFailure({
    policies,
    restarts: record.restarts[resource],
    failovers: record.failovers,
    failoverThreshold: design?.policies.FailoverThreshold ?? plant.nodes.length - 1,
    failoverPeriodMs: (design?.policies.FailoverPeriod ?? 6) * 3_600_000,
    mayRestartHere: !r.conf(r.view(node).conf!).paused.includes(node),
    nowMs: r.now,
  })
  const { resources, failed } = record
  if (answer.does === 'restart') {
    const restarts = record.restarts.map((times, i) => (i === resource ? [...times, r.now] : times))
    const next = { does: 'restart', atMs: r.now + policies.RestartDelay } as const
    commit(r, node, group, { resources, failed, restarts, next })
  } else if (answer.does !== 'failOver' || !failOver(r, node, group, record)) {
    giveUp(r, node, group, record, answer.code)
  }
  r.sim.send(plant.view[node], { type: 'ADVANCE', groups: [group] })
}

function failOver(r: Running, node: number, group: number, record: GroupRecord): boolean {
  const { node: to, code } = targetFor(r, node, group, record.owner, 'resourceFailure')
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
    next: null,
    moveTo: to,
    moveReason: 'resourceFailure',
    failovers: [...record.failovers, r.now],
    failoversInAll: record.failoversInAll + 1,
  })
}

function giveUp(r: Running, node: number, group: number, record: GroupRecord, why: string): void {
  const { plant } = r
  const { RetryPeriodOnFailure } = plant.groups[group]?.resourcePolicies ?? plant.corePolicies
  r.happen('group.failed', plant.groupIds[group], {
    node: plant.nodeIds[node],
    reason: why,
    retryAfterMs: RetryPeriodOnFailure,
  })
  const next = { does: 'retry', atMs: r.now + RetryPeriodOnFailure } as const
  commit(r, node, group, { resources: record.resources, failed: record.failed, next })
}

function endDependents(r: Running, node: number, group: number, resource: number): void {
  const volumes = r.plant.groupVolumes[group]
  if (group !== 0 && resource <= volumes.length && r.onHost('vm', group, node, 'Absent') !== 'Absent')
    tellVm(r, node, group, 'TERMINATE')
  const volume = volumes[resource]
  if (volume !== undefined && r.onHost('mount', volume, node, 'Detached') !== 'Detached')
    tellMount(r, node, volume, 'DETACH')
}

// --- where to -------------------------------------------------------------------------------------------------

export function targetFor(r: Running, decider: number, group: number, from: number, why: PlacementQuestion['why']) {
  const { plant } = r
  const conf = r.conf(r.view(decider).conf!)
  const design = plant.groups[group]
  return chooseTarget({
    from,
    nodes: plant.nodes.length,
    usable: usableNodes(r, conf.members, conf.paused),
    possible: design?.possibleOwners.map((id) => plant.nodeNumber(id)) ?? [],
    preferred: design?.preferredOwners.map((id) => plant.nodeNumber(id)) ?? [],
    why,
    chance: (below) => r.sim.streams.below(`placement ${plant.groupIds[group]}`, below),
  })
}

/** Members that are not paused and whose service is not leaving. */
function usableNodes(r: Running, members: readonly number[], paused: readonly number[]): readonly number[] {
  return members.filter((n) => !paused.includes(n) && alive(r, n) && !r.view(n).draining)
}

export function requestMove(
  r: Running,
  writer: number,
  group: number,
  to: number,
  reason: MoveReason,
  save: boolean,
): boolean {
  const conf = r.view(writer).conf
  if (conf === null) return false
  const record = r.group(r.conf(conf), group)
  if (record.owner === to) {
    // It is to stay after all: whatever has gone down comes up again where it is.
    if (record.moveTo === null || !commit(r, writer, group, { moveTo: null, moveReason: null, save: false })) return true
    r.sim.send(r.plant.view[to], { type: 'ADVANCE', groups: [group] })
    return true
  }
  if (!commit(r, writer, group, { moveTo: to, moveReason: reason, save, failed: [], next: null })) return false
  r.happen('group.moveRequested', r.plant.groupIds[group], {
    from: r.plant.nodeIds[record.owner],
    to: r.plant.nodeIds[to],
    reason,
  })
  r.sim.send(r.plant.view[record.owner], { type: 'ADVANCE', groups: [group] })
  return true
}
