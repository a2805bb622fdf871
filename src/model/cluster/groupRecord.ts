import type { GroupRecord, GroupReport } from '../records'
import { mountOf } from '../perceive'
import { groupStateOf } from '../rules/resourceOrder'
import type { Running } from '../running'
import type { GroupState, ResourceState } from '../snapshot'
import { callAt, callsOn, shownWith } from './calls'
import { commit } from './commit'

/** The record follows the owner's perception. */
export function writeRecord(r: Running, node: number, group: number): void {
  const view = r.view(node)
  if (view.conf === null) return
  const record = r.group(r.conf(view.conf), group)
  if (record.owner !== node) return
  const resources = perceivedResources(r, node, group, record)
  if (resources.every((state, i) => state === record.resources[i])) return
  const state = groupStateOf(wantedOf(record, resources))
  const reported = isWhole(r, group, record) ? reportOf(state, record) : record.reported
  if (!commit(r, node, group, { resources, reported })) return
  reportResources(r, node, group, record, resources)
  if (reported !== record.reported)
    r.happen(`group.${reported}`, r.plant.groupIds[group], { node: r.plant.nodeIds[node] })
  if (record.leaving && state === 'Offline') r.sim.send(r.plant.view[node], { type: 'DRAINED' })
}

/** Without what somebody took offline by itself: what the rest of the group comes to. */
export function wantedOf(
  { takenOffline }: GroupRecord,
  resources: readonly ResourceState[],
): readonly ResourceState[] {
  if (takenOffline.length === 0) return resources
  const left = new Set(takenOffline)
  return resources.filter((_, i) => !left.has(i))
}

/** Of a service or application without any of its virtual machines nobody says that it comes online or is. */
export function isWhole(r: Running, group: number, { takenOffline }: GroupRecord): boolean {
  if (takenOffline.length === 0) return true
  return r.plant.groupMachines[group].some((machine) => !takenOffline.includes(r.plant.vmAt(machine)))
}

/** Single resources are told of where the group as a whole has nothing to say of them. */
function reportResources(
  r: Running,
  node: number,
  group: number,
  record: GroupRecord,
  resources: readonly ResourceState[],
): void {
  if (record.takenOffline.length === 0 || goesDown(record)) return
  const { plant } = r
  const whole = isWhole(r, group, record)
  const ids = plant.resourceIds(r.quorumOf(node), group)
  resources.forEach((state, i) => {
    const isOff = record.takenOffline.includes(i)
    const isThere = isOff ? state === 'Offline' : state === 'Online' && !whole
    if (!isThere || record.resources[i] === state) return
    r.happen(isOff ? 'resource.offline' : 'resource.online', ids[i], {
      group: plant.groupIds[group],
      node: plant.nodeIds[node],
    })
  })
}

/** A process of the Resource Hosting Subsystem hosts it for itself; of what is down, whether one will. */
export function hasOwnMonitor({ separate, asBefore }: GroupRecord, resource: number): boolean {
  return separate.includes(resource) !== asBefore.includes(resource)
}

/** The whole group leaves or goes offline. */
export function goesDown({ moveTo, wish, leaving }: GroupRecord): boolean {
  return moveTo !== null || wish === 'offline' || leaving
}

/** The cluster itself takes that virtual machine offline. */
export function isTakenDown(r: Running, record: GroupRecord, machine: number): boolean {
  return goesDown(record) || record.takenOffline.includes(r.plant.vmAt(machine))
}

/** Failures are reported where they are dealt with; on the way up or down only the way counts. */
function reportOf(state: GroupState, record: GroupRecord): GroupReport {
  if (state === 'Online') return 'online'
  if (state === 'Offline') return 'offline'
  if (state === 'Failed') return record.reported
  return goesDown(record) ? 'takingOffline' : 'bringingOnline'
}

/** How its resources stand on its owner, with what has failed there. */
export function perceivedResources(
  r: Running,
  node: number,
  group: number,
  record: GroupRecord,
): readonly ResourceState[] {
  const down = goesDown(record)
  const disks = r.plant.volumesOf(r.quorumOf(node), group).map(
    (v) =>
      // The lock stays until the next owner takes it; the resource is offline before.
      diskStates[v === r.plant.share && down ? 'Detached' : mountOf(r, v, node)],
  )
  const rest =
    group === 0
      ? [nameResource(record)]
      : r.plant.groupMachines[group].flatMap((machine) => vmResources(r, node, machine, record))
  // What needs something that has failed is being ended, also while it is still there.
  const ended = new Set(
    group === 0 ? [] : record.failed.flatMap((i) => r.plant.dependentsOf(r.quorumOf(node), group, i)),
  )
  const states = [...disks, ...rest].map((state, i): ResourceState => {
    if (record.failed.includes(i)) return 'Failed'
    return ended.has(i) ? 'Offline' : state
  })
  if (callsOn(r, node).length === 0) return states
  const paused = isPaused(r, node)
  return states.map((state, i) => {
    const call = callAt(r, node, group, i)
    const has = r.plant
      .providersOf(r.quorumOf(node), group, i)
      .every((provider) => states[provider] === 'Online')
    return call === undefined || !has || state === 'Failed'
      ? state
      : shownWith(state, call, !down && !record.takenOffline.includes(i), paused)
  })
}

function isPaused(r: Running, node: number): boolean {
  const { conf } = r.view(node)
  return conf !== null && r.conf(conf).paused.includes(node)
}

/** The cluster's name follows its group at once. */
function nameResource(record: GroupRecord): ResourceState {
  return record.leaving || record.moveTo !== null ? 'Offline' : 'Online'
}

/** Somebody stops it in Hyper-V or from inside: nobody has asked the cluster. */
function stopsPastTheCluster(r: Running, record: GroupRecord, machine: number, vm: string): boolean {
  return (vm === 'TurningOff' || vm === 'ShuttingDown') && !isTakenDown(r, record, machine)
}

function vmResources(
  r: Running,
  node: number,
  machine: number,
  record: GroupRecord,
): readonly ResourceState[] {
  const vm = r.onHost('vm', machine, node, 'Absent')
  // Until the next LooksAlive poll the cluster still believes what it last knew.
  const isUnseen =
    stopsPastTheCluster(r, record, machine, vm) ||
    ((vm === 'Off' || vm === 'Saved') && noticing(r, node, machine))
  if (isUnseen) {
    const at = r.plant.configurationAt(machine)
    return record.resources.slice(at, at + 2)
  }
  return [configurationStates[vm], vmStates[vm]]
}

const diskStates: Readonly<Record<string, ResourceState>> = {
  Detached: 'Offline',
  Attaching: 'OnlinePending',
  Mounting: 'OnlinePending',
  Checking: 'OnlinePending',
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
  Paused: 'Online',
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
  Paused: 'Online',
  Saving: 'OfflinePending',
  TurningOff: 'OfflinePending',
  ShuttingDown: 'OfflinePending',
}

export function noticing(r: Running, node: number, machine: number): boolean {
  const timer = `notice:${machine}`
  if (r.sim.dueMs(r.plant.view[node], timer) !== null) return true
  return r.view(node).deferred.some(({ event }) => event.type === 'NOTICE' && event.machine === machine)
}
