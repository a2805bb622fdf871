import { holderOf, holds, mountOf, reaches, serves } from '../perceive'
import type { Configuration, GroupRecord, NextTry } from '../records'
import { groupStateOf } from '../rules/resourceOrder'
import type { Running } from '../running'
import type { ResourceState } from '../snapshot'
import { comesBack, providerLeaves, tidyCalls, watchCalls } from './calls'
import { commit, waitToCommit } from './commit'
import { askAgain, goBack } from './failback'
import { resourceFailed } from './failures'
import { goesDown, isWhole, noticing, wantedOf, writeRecord } from './groupRecord'
import { attach, release, reserve, tellMount, tellVm } from './orders'
import { newOwner } from './placing'

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
  const down = goesDown(record)
  tidyCalls(r, node, group, record, down)
  if (!reportWay(r, node, group, record, down, conf)) return
  if (down) takeDown(r, node, group, record)
  else {
    takeResourcesDown(r, node, group, record)
    if (!tryAgain(r, node, group, record)) bringUp(r, node, group, record, conf)
  }
  writeRecord(r, node, group)
  // Also when it has only now come online, and its time to go home was before.
  if (!down && goBack(r, node, group, r.group(conf, group))) return
  watchCalls(r, node, group, r.group(conf, group))
}

/** Says which way a group goes before its first resource does; false while that cannot be written. */
function reportWay(
  r: Running,
  node: number,
  group: number,
  record: GroupRecord,
  down: boolean,
  conf: Configuration,
): boolean {
  const state = groupStateOf(wantedOf(record, record.resources))
  const there = down
    ? state === 'Offline'
    : state === 'Online' || record.failed.length > 0 || !isWhole(r, group, record)
  const reported = down ? 'takingOffline' : 'bringingOnline'
  if (there || record.reported === reported || (!down && conf.paused.includes(node) && group !== 0))
    return true
  if (!commit(r, node, group, { reported })) return false
  r.happen(`group.${reported}`, r.plant.groupIds[group], { node: r.plant.nodeIds[node] })
  return true
}

// --- up: disk → configuration → virtual machine ---------------------------------------------------------------

/** What has failed waits; what does not need it comes up all the same. */
function bringUp(r: Running, node: number, group: number, record: GroupRecord, conf: Configuration): void {
  const { members, paused } = conf
  // A paused node brings nothing online; what is online stays (PauseClusterNode).
  if (paused.includes(node) && groupStateOf(wantedOf(record, record.resources)) !== 'Online' && group !== 0)
    return waitToCommit(r, node, group)
  const { plant } = r
  for (const [i, volume] of plant.volumesOf(conf.quorum, group).entries()) {
    if (mountOf(r, volume, node) !== 'Detached' || record.failed.includes(i)) continue
    if (record.takenOffline.includes(i)) continue
    const holder = holderOf(r, volume)
    // The witness is fought for elsewhere (witness.ts); here it is only handed from member to member.
    if (group === 0 && holder !== node && !members.includes(holder ?? -1)) continue
    if (!reaches(r, node, volume))
      return resourceFailed(r, node, group, i, volume === plant.share ? 'shareNotFound' : 'volumeNotFound')
    if (!comesBack(r, node, group, i, 'online')) continue
    if (holder === node) attach(r, node, volume)
    else reserve(r, node, volume, holder)
  }
  for (const machine of plant.groupMachines[group]) bringMachineUp(r, node, machine, record)
}

function bringMachineUp(r: Running, node: number, machine: number, record: GroupRecord): void {
  const { plant } = r
  const { group } = plant.machines[machine]
  if (record.takenOffline.includes(plant.configurationAt(machine))) return
  if (record.failed.some((resource) => plant.machinesNeeding(group, resource).includes(machine))) return
  if (!plant.machineVolumes[machine].every((volume) => mountOf(r, volume, node) === 'Mounted')) return
  const vm = r.onHost('vm', machine, node, 'Absent')
  const wanted = !record.takenOffline.includes(plant.vmAt(machine))
  const saved = (r.sim.states[plant.saved[machine]] as { complete: boolean }).complete
  const begins = (resource: number) =>
    !providerLeaves(r, node, group, resource) && comesBack(r, node, group, resource, 'online')
  if (vm === 'Absent') {
    if (begins(plant.configurationAt(machine))) tellVm(r, node, machine, 'REGISTER', { saved })
  } else if (!wanted || (vm !== 'Off' && vm !== 'Saved')) return
  else if (noticing(r, node, machine) || !begins(plant.vmAt(machine))) return
  else tellVm(r, node, machine, vm === 'Off' ? 'START' : 'RESTORE')
}

/** A failed resource waits for its restart delay or its retry period. Answers whether that of one is over. */
function tryAgain(r: Running, node: number, group: number, record: GroupRecord): boolean {
  if (record.next.length === 0) return false
  const due = record.next.filter(({ atMs }) => atMs <= r.now)
  if (due.length === 0) {
    waitForNext(r, node, group, record.next)
    return false
  }
  const isDue = (resource: number) => due.some((next) => next.resource === resource)
  const resources = record.resources.map((state, i): ResourceState => (isDue(i) ? 'Offline' : state))
  const failed = record.failed.filter((resource) => !isDue(resource))
  const next = record.next.filter(({ resource }) => !isDue(resource))
  if (!commit(r, node, group, { failed, next, resources })) return true
  const restarts = due.some(({ does }) => does === 'restart')
  r.happen(restarts ? 'group.restarting' : 'group.retrying', r.plant.groupIds[group], {
    node: r.plant.nodeIds[node],
  })
  r.sim.send(r.plant.view[node], { type: 'ADVANCE', groups: [group] })
  return true
}

function waitForNext(r: Running, node: number, group: number, next: readonly NextTry[]): void {
  const [view, timer] = [r.plant.view[node], `next:${group}`]
  const first = next.reduce((a, b) => (b.atMs < a.atMs ? b : a))
  const dueMs = r.sim.dueMs(view, timer)
  if (dueMs !== null && dueMs <= first.atMs) return
  r.sim.timer(view, timer, first.atMs - r.now, { type: 'NEXT', group }, first.does === 'retry')
}

// --- down: virtual machine → configuration → disk -------------------------------------------------------------

function takeDown(r: Running, node: number, group: number, record: GroupRecord): void {
  // All of them are saved before the first volume may go.
  const down = r.plant.groupMachines[group].map((machine) => takeVmDown(r, node, machine, record))
  if (down.includes(false)) return
  if (!takeVolumesDown(r, node, group)) return
  if (record.moveTo !== null) handOver(r, node, group, record)
}

/** What somebody took offline by itself, and before it what needs it; the rest of the group stays as it is. */
function takeResourcesDown(r: Running, node: number, group: number, record: GroupRecord): void {
  const { plant } = r
  const { takenOffline } = record
  if (takenOffline.length === 0) return
  for (const machine of plant.groupMachines[group]) {
    if (takenOffline.includes(plant.configurationAt(machine))) takeVmDown(r, node, machine, record)
    else if (takenOffline.includes(plant.vmAt(machine))) takeVmOffline(r, node, machine, record)
  }
  const isGone = (machine: number) => r.onHost('vm', machine, node, 'Absent') === 'Absent'
  for (const [i, volume] of plant.volumesOf(r.quorumOf(node), group).entries())
    if (takenOffline.includes(i) && plant.machinesNeeding(group, i).every(isGone))
      takeVolumeDown(r, node, group, i, volume)
}

function takeVmDown(r: Running, node: number, machine: number, record: GroupRecord): boolean {
  const vm = r.onHost('vm', machine, node, 'Absent')
  if (vm === 'Absent') return true
  takeVmOffline(r, node, machine, record)
  const at = r.plant.configurationAt(machine)
  if ((vm === 'Off' || vm === 'Saved') && comesBack(r, node, r.plant.machines[machine].group, at, 'offline'))
    tellVm(r, node, machine, 'UNREGISTER')
  return false
}

/** The virtual machine alone: its configuration stays where it is. */
function takeVmOffline(r: Running, node: number, machine: number, record: GroupRecord): void {
  const vm = r.onHost('vm', machine, node, 'Absent')
  // Nobody misses any more what was to end.
  if (vm === 'Off' || vm === 'Saved') return r.sim.cancel(r.plant.view[node], `notice:${machine}`)
  if (vm !== 'Running' && vm !== 'Paused') return
  const { offlineAction, group } = r.plant.machines[machine]
  if (!comesBack(r, node, group, r.plant.vmAt(machine), 'offline')) return
  const shutDown = record.shutDown.includes(machine) && !record.save && record.moveTo === null
  if (record.save || (offlineAction === 'save' && !shutDown)) tellVm(r, node, machine, 'SAVE')
  // A guest that is held hears of no shutdown.
  else if ((offlineAction === 'turnOff' && !shutDown) || vm === 'Paused') tellVm(r, node, machine, 'TURN_OFF')
  else tellVm(r, node, machine, 'SHUT_DOWN')
}

function takeVolumesDown(r: Running, node: number, group: number): boolean {
  const volumes = r.plant.volumesOf(r.quorumOf(node), group)
  const down = volumes.map((volume, resource) => takeVolumeDown(r, node, group, resource, volume))
  return !down.includes(false)
}

function takeVolumeDown(r: Running, node: number, group: number, resource: number, volume: number): boolean {
  const state = r.onHost('mount', volume, node, 'Detached')
  if (state === 'Mounted') {
    if (comesBack(r, node, group, resource, 'offline')) tellMount(r, node, volume, 'DISMOUNT')
  } else if (state === 'Attaching' || state === 'Mounting' || state === 'Checking')
    tellMount(r, node, volume, 'DETACH')
  if (state !== 'Detached') return false
  // The witness goes from member to member without a moment in which nobody holds it: the next owner preempts.
  if (group === 0) return true
  release(r, node, volume)
  return !(holds(r, node, volume) && reaches(r, node, volume))
}

/** The volume is free: the group changes owner, in one commit at all members. */
function handOver(r: Running, node: number, group: number, record: GroupRecord): void {
  const to = record.moveTo!
  const changed = newOwner(r, group, record, to)
  // What somebody has moved stays there, until a node that it prefers comes back once more.
  const back = record.moveReason === 'administrator' ? null : changed.back
  if (!commit(r, node, group, { ...changed, back })) return
  r.happen('group.ownerChanged', r.plant.groupIds[group], {
    from: r.plant.nodeIds[node],
    to: r.plant.nodeIds[to],
    reason: record.moveReason!,
  })
  askAgain(r, node, r.conf(r.view(node).conf!), group)
  r.sim.send(r.plant.view[to], { type: 'ADVANCE', groups: [group] })
  r.sim.send(r.plant.view[node], { type: 'DRAINED' })
}
