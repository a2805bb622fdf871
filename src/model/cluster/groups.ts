import { holderOf, holds, mountOf, reaches, serves } from '../perceive'
import type { Configuration, GroupRecord } from '../records'
import { groupStateOf } from '../rules/resourceOrder'
import type { Running } from '../running'
import type { ResourceState } from '../snapshot'
import { commit, waitToCommit } from './commit'
import { goBack } from './failback'
import { resourceFailed } from './failures'
import { noticing, writeRecord } from './groupRecord'
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
  const down = record.moveTo !== null || record.wish === 'offline' || record.leaving
  if (!down && goBack(r, node, group, record)) return
  if (!reportWay(r, node, group, record, down, conf)) return
  if (down) takeDown(r, node, group, record)
  else if (record.failed.length > 0) tryAgain(r, node, group, record)
  else bringUp(r, node, group, record, conf)
  writeRecord(r, node, group)
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
  const state = groupStateOf(record.resources)
  const there = down ? state === 'Offline' : state === 'Online' || record.failed.length > 0
  const reported = down ? 'takingOffline' : 'bringingOnline'
  if (there || record.reported === reported || (!down && conf.paused.includes(node) && group !== 0))
    return true
  if (!commit(r, node, group, { reported })) return false
  r.happen(`group.${reported}`, r.plant.groupIds[group], { node: r.plant.nodeIds[node] })
  return true
}

// --- up: disk → configuration → virtual machine ---------------------------------------------------------------

function bringUp(r: Running, node: number, group: number, record: GroupRecord, conf: Configuration): void {
  const { members, paused } = conf
  // A paused node brings nothing online; what is online stays (PauseClusterNode).
  if (paused.includes(node) && groupStateOf(record.resources) !== 'Online' && group !== 0)
    return waitToCommit(r, node, group)
  const { plant } = r
  let allMounted = true
  for (const [i, volume] of plant.groupVolumes[group].entries()) {
    const state = mountOf(r, volume, node)
    if (state !== 'Mounted') allMounted = false
    if (state !== 'Detached') continue
    const holder = holderOf(r, volume)
    // The witness is fought for elsewhere (witness.ts); here it is only handed from member to member.
    if (volume === plant.witness && holder !== node && !members.includes(holder ?? -1)) continue
    if (!reaches(r, node, volume))
      return resourceFailed(r, node, group, i, volume === plant.share ? 'shareNotFound' : 'volumeNotFound')
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
      r.sim.timer(
        r.plant.view[node],
        timer,
        next.atMs - r.now,
        { type: 'NEXT', group },
        next.does === 'retry',
      )
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
  if (!takeVolumesDown(r, node, group)) return
  if (record.moveTo !== null) handOver(r, node, group, record)
}

function takeVmDown(r: Running, node: number, group: number, record: GroupRecord): boolean {
  const vm = r.onHost('vm', group, node, 'Absent')
  if (vm === 'Absent') return true
  if (vm === 'Running' || vm === 'Paused') {
    const { offlineAction } = r.plant.groups[group]!.virtualMachine
    if (record.save || offlineAction === 'save') tellVm(r, node, group, 'SAVE')
    // A guest that is held hears of no shutdown.
    else if (offlineAction === 'turnOff' || vm === 'Paused') tellVm(r, node, group, 'TURN_OFF')
    else tellVm(r, node, group, 'SHUT_DOWN')
  } else if (vm === 'Off' || vm === 'Saved') {
    r.sim.cancel(r.plant.view[node], `notice:${group}`)
    tellVm(r, node, group, 'UNREGISTER')
  }
  return false
}

function takeVolumesDown(r: Running, node: number, group: number): boolean {
  let down = true
  for (const volume of r.plant.groupVolumes[group]) {
    const state = r.onHost('mount', volume, node, 'Detached')
    if (state === 'Mounted') tellMount(r, node, volume, 'DISMOUNT')
    else if (state === 'Attaching' || state === 'Mounting' || state === 'Checking')
      tellMount(r, node, volume, 'DETACH')
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
