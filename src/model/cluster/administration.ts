import { refreshIntervals } from '../contacts'
import type { QuorumType } from '../design'
import type { Params, ParamValue, Refusal } from '../intervention'
import { serves } from '../perceive'
import { nobody, type Configuration, type GroupRecord, type Order } from '../records'
import {
  groupPropertyNames,
  groupPropertyRanges,
  inWindows,
  nodesMinusOne,
  propertyNames,
  propertyRanges,
  resourcePropertyRanges,
  type GroupPropertyName,
  type PropertyName,
  type PropertyRange,
  type ResourcePropertyName,
} from '../properties'
import type { Running } from '../running'
import { hostOfStandAlone, join, notClustered, standAloneOf } from '../standAlone'
import { canCommit, commit } from './commit'
import { add, additionRefused, evict, evictionRefused } from './composition'
import { configureQuorum, electorateRefused } from './electorate'
import { askAgain, considerFailback } from './failback'
import { requestMove, targetFor } from './placing'

/** The node that takes an administrator's order: the coordinator of a quorate view. */
function consoleNode(r: Running): number | null {
  for (let n = 0; n < r.plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf !== null && serves(r, n) && r.conf(conf).quorate === 'yes' && r.conf(conf).members[0] === n)
      return n
  }
  return null
}

/** Gives an order; it is carried out as soon as the view can commit. */
function order(
  r: Running,
  does: Order['does'],
  at: {
    group?: number
    resource?: number
    node?: number
    save?: boolean
    shutDown?: boolean
    properties?: Order['properties']
    policies?: Order['policies']
    quorum?: Order['quorum']
  },
): Refusal | null {
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const {
    group = -1,
    resource = -1,
    node = -1,
    save = false,
    shutDown = false,
    properties = {},
    policies = {},
    quorum = null,
  } = at
  const { causeSeq } = r.sim
  const given: Order = { does, group, resource, node, save, shutDown, properties, policies, quorum, causeSeq }
  r.setView(console, { orders: [...r.view(console).orders, given] })
  carryOutOrders(r, console)
  return null
}

const noQuorum: Refusal = { code: 'noQuorum', params: {} }

interface Shown {
  readonly conf: Configuration
  readonly record: GroupRecord
}

/** What an administrator sees of a group, or why nothing can be ordered of it. */
function shown(r: Running, group: number): Shown | Refusal {
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const conf = r.conf(r.view(console).conf!)
  const record = r.group(conf, group)
  return record.owner === nobody ? notClustered(r, group) : { conf, record }
}

function outOfRange({ min, max }: PropertyRange, value: ParamValue): Refusal | null {
  if (Number(value) >= min && Number(value) <= max) return null
  return { code: 'propertyOutOfRange', params: { min, max } }
}

export function orderMove(r: Running, target: string, params: Params, save: boolean): Refusal | null {
  const group = r.plant.numberOf('group', target)
  const at = shown(r, group)
  if ('code' in at) return at
  const { conf } = at
  const { owner, moveTo } = at.record
  if (moveTo !== null) return { code: 'alreadyMoving', params: { to: r.plant.nodeIds[moveTo] } }
  if (params.to === undefined) return order(r, 'move', { group, save })
  const node = r.plant.nodeNumber(params.to as string)
  const to = { to: r.plant.nodeIds[node] }
  if (node === owner) return { code: 'alreadyThere', params: to }
  if (!conf.members.includes(node)) return { code: 'targetIsDown', params: to }
  if (conf.paused.includes(node)) return { code: 'targetIsPaused', params: to }
  const possible = r.plant.groups[group]?.possibleOwners ?? []
  if (possible.length > 0 && !possible.includes(params.to as string))
    return { code: 'notAPossibleOwner', params: to }
  return order(r, 'move', { group, node, save })
}

/** Of a whole group, or of one of its resources. */
export function orderWish(r: Running, target: string, does: 'online' | 'offline'): Refusal | null {
  const { plant } = r
  const at = plant.has('group', target)
    ? { group: plant.numberOf('group', target), resource: -1 }
    : plant.resourceNamed(r.latestQuorum, target)
  if (at === null) return { code: 'belongsToNoGroup', params: {} }
  const { group, resource } = at
  if (group === 0) return { code: 'coreGroupStaysOnline', params: {} }
  const seen = shown(r, group)
  if ('code' in seen) return seen
  const { conf } = seen
  const { owner, wish } = seen.record
  if (does === 'online' && r.view(owner).draining)
    return { code: 'ownerIsLeaving', params: { node: r.plant.nodeIds[owner] } }
  if (does === 'online' && conf.paused.includes(owner))
    return { code: 'ownerIsPaused', params: { node: r.plant.nodeIds[owner] } }
  if (resource >= 0 && does === 'offline' && wish === 'offline')
    return { code: 'groupIsOffline', params: { group: plant.groupIds[group] } }
  return order(r, does, { group, resource })
}

/** The owner is told that a resource has failed, whatever state it is in. */
export function orderFailure(r: Running, target: string): Refusal | null {
  const { plant } = r
  const at = plant.resourceNamed(r.latestQuorum, target)
  if (at === null) return { code: 'belongsToNoGroup', params: {} }
  const seen = shown(r, at.group)
  if ('code' in seen) return seen
  if (seen.record.resources[at.resource] !== 'Online') return { code: 'resourceIsNotOnline', params: {} }
  return order(r, 'fail', at)
}

/**
 * Failover Cluster Management, Shut Down: the guest is shut down and the virtual machine alone goes offline; its
 * configuration and its disks stay online, even if it is the only one of its group.
 */
export function orderShutDown(r: Running, target: string): Refusal | null {
  const machine = r.plant.numberOf('virtualMachine', target)
  const { group } = r.plant.machines[machine]
  const seen = shown(r, group)
  if ('code' in seen) return seen
  const vm = r.onHost('vm', machine, seen.record.owner, 'Absent')
  if (vm !== 'Running' && vm !== 'Paused') return { code: 'vmIsNotRunning', params: {} }
  return order(r, 'offline', { group, resource: r.plant.vmAt(machine), shutDown: true })
}

/**
 * High Availability wizard, Virtual Machine. It wants the machine off and all of its files on a disk of the cluster
 * (Failover Cluster Step-by-Step Guide for Hyper-V; Dell, High Availability Solutions for Microsoft Hyper-V).
 */
export function orderAdoption(r: Running, target: string): Refusal | null {
  const { plant } = r
  const machine = plant.numberOf('virtualMachine', target)
  const { group } = plant.machines[machine]
  const known = standAloneOf(r, machine)
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const conf = r.conf(r.view(console).conf!)
  if (known === null || r.group(conf, group).owner !== nobody) return { code: 'isClustered', params: {} }
  const host = hostOfStandAlone(r, machine)
  const named = { node: plant.nodeIds[host] }
  if (!conf.members.includes(host)) return { code: 'hostIsNoMember', params: named }
  if (!known.filesMoved) return { code: 'filesOnHostDisk', params: named }
  if (!known.clustered && r.onHost('vm', machine, host, 'Absent') !== 'Off')
    return { code: 'vmIsNotOff', params: {} }
  return order(r, 'adopt', { group, node: host })
}

export function orderPause(r: Running, target: string, does: 'pause' | 'resume'): Refusal | null {
  const node = r.plant.nodeNumber(target)
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const { members, paused } = r.conf(r.view(console).conf!)
  if (!members.includes(node)) return { code: 'nodeIsDown', params: {} }
  if (paused.includes(node) === (does === 'pause'))
    return { code: does === 'pause' ? 'alreadyPaused' : 'notPaused', params: {} }
  return order(r, does, { node })
}

export function orderMembership(r: Running, target: string, does: 'evict' | 'add'): Refusal | null {
  const node = r.plant.nodeNumber(target)
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const conf = r.conf(r.view(console).conf!)
  const refusal = does === 'evict' ? evictionRefused(r, conf, node) : additionRefused(r, conf, console, node)
  return refusal ?? order(r, does, { node })
}

/** Values are in Windows' units. */
export function orderProperty(r: Running, { property, value }: Params): Refusal | null {
  const name = property as PropertyName
  const wrong = outOfRange(propertyRanges[name], value)
  if (wrong !== null) return wrong
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const wanted = Number(value) * propertyRanges[name].unit
  if (r.conf(r.view(console).conf!).properties[name] === wanted)
    return { code: 'propertyIsSo', params: { property: name } }
  return order(r, 'property', { properties: { [name]: wanted } })
}

export function orderGroupProperty(r: Running, target: string, { property, value }: Params): Refusal | null {
  const name = property as GroupPropertyName
  const wrong = outOfRange(groupPropertyRanges[name], value)
  if (wrong !== null) return wrong
  const group = r.plant.numberOf('group', target)
  if (group === 0) return { code: 'coreGroupHasItsOwn', params: {} }
  const seen = shown(r, group)
  if ('code' in seen) return seen
  if (inWindows(seen.record.policies, name) === value)
    return { code: 'propertyIsSo', params: { property: name } }
  const isDefault = name === 'FailoverThreshold' && value === nodesMinusOne
  return order(r, 'groupProperty', { group, policies: { [name]: isDefault ? null : value } })
}

export function orderResourceProperty(
  r: Running,
  target: string,
  { property, value }: Params,
): Refusal | null {
  const wrong = outOfRange(resourcePropertyRanges[property as ResourcePropertyName], value)
  if (wrong !== null) return wrong
  const at = r.plant.resourceNamed(r.latestQuorum, target)
  if (at === null) return { code: 'belongsToNoGroup', params: {} }
  const seen = shown(r, at.group)
  if ('code' in seen) return seen
  const does = value === 1 ? 'separate' : 'share'
  if (seen.record.separate.includes(at.resource) === (does === 'separate'))
    return { code: 'propertyIsSo', params: { property: property as string } }
  return order(r, does, at)
}

export function orderQuorum(r: Running, { type, witness }: Params): Refusal | null {
  const console = consoleNode(r)
  if (console === null) return noQuorum
  const quorum = {
    type: type as QuorumType,
    witness: witness === undefined ? null : r.plant.volumeNumber(witness as string),
  }
  return electorateRefused(r, r.conf(r.view(console).conf!), quorum) ?? order(r, 'quorum', { quorum })
}

/** Carries out what waits in this node's list, in order. */
export function carryOutOrders(r: Running, node: number): void {
  const { conf, orders } = r.view(node)
  if (conf === null || orders.length === 0 || !canCommit(r, conf)) return
  r.setView(node, { orders: [] })
  for (const given of orders) r.sim.because(given.causeSeq, () => carryOut(r, node, given))
}

function carryOut(r: Running, node: number, given: Order): void {
  if (given.does === 'pause' || given.does === 'resume')
    return setPaused(r, node, given.node, given.does === 'pause')
  if (given.does === 'evict') return evict(r, node, given.node)
  if (given.does === 'add') return add(r, node, given.node)
  if (given.does === 'property') return setProperties(r, node, given.properties)
  if (given.does === 'quorum') {
    if (configureQuorum(r, node, given)) giveAgain(r, node, given)
    return
  }
  const { group } = given
  const record = r.group(r.conf(r.view(node).conf!), group)
  if (given.does === 'adopt') return adopt(r, node, given)
  const advance = () => r.sim.send(r.plant.view[record.owner], { type: 'ADVANCE', groups: [group] })
  if (given.does === 'move') return move(r, node, given)
  if (given.does === 'groupProperty') return setPolicies(r, node, given)
  if (given.does === 'separate' || given.does === 'share') return setSeparate(r, node, given)
  if (given.does === 'fail')
    return r.sim.send(r.plant.view[record.owner], { type: 'FAIL', group, resource: given.resource })
  if (commit(r, node, group, wishOf(r, record, given))) advance()
}

/** Once more when what it has asked for in this instant has come about. */
function giveAgain(r: Running, node: number, given: Order): void {
  r.setView(node, { orders: [...r.view(node).orders, given] })
  r.sim.send(r.plant.view[node], { type: 'REDERIVE' })
}

/**
 * What is wanted from now on; whatever has failed of it is forgotten. A resource is brought online with what it needs, and
 * goes offline with what needs it.
 */
function wishOf(
  r: Running,
  record: GroupRecord,
  { does, group, resource, shutDown }: Order,
): Partial<GroupRecord> {
  const { plant } = r
  const quorum = r.latestQuorum
  const wish = does === 'online' ? 'online' : 'offline'
  const others =
    wish === 'online'
      ? plant.providersOf(quorum, group, resource)
      : plant.dependentsOf(quorum, group, resource)
  const concerned = new Set([resource, ...others])
  const forgotten = (i: number) => resource < 0 || concerned.has(i)
  const resources = record.resources.map((state, i) =>
    state === 'Failed' && forgotten(i) ? 'Offline' : state,
  )
  const failed = record.failed.filter((i) => !forgotten(i))
  const next = record.next.filter((waits) => !forgotten(waits.resource))
  // Bringing the whole group online brings everything in it online.
  if (resource < 0) return { wish, takenOffline: [], shutDown: [], failed, next, resources }
  const all = record.resources.map((_, i) => i)
  const before = new Set(record.wish === 'offline' ? all : record.takenOffline)
  const takenOffline = all.filter((i) => (concerned.has(i) ? wish === 'offline' : before.has(i)))
  const machine = plant.machineAt(group, resource)
  const stillShutDown = record.shutDown.filter((m) => !concerned.has(plant.vmAt(m)))
  return {
    wish: 'online',
    takenOffline,
    shutDown: shutDown && machine !== undefined ? [...stillShutDown, machine] : stillShutDown,
    failed,
    next,
    resources,
  }
}

/** The new service or application is offline on the host of its machine, until somebody brings it online. */
function adopt(r: Running, node: number, { group, node: host }: Order): void {
  const { plant, sim } = r
  const conf = r.conf(r.view(node).conf!)
  if (r.group(conf, group).owner !== nobody || !conf.members.includes(host)) return
  const [machine] = plant.groupMachines[group]
  if (!commit(r, node, group, { owner: host })) return
  join(r, machine)
  r.happen('group.created', plant.groupIds[group], { node: plant.nodeIds[host] }, r.ids(conf.members))
  sim.send(plant.view[host], { type: 'ADVANCE', groups: [group] })
}

/** The nodes may have changed while the order waited, so where it goes is looked at again. */
function move(r: Running, node: number, given: Order): void {
  const { group } = given
  const conf = r.conf(r.view(node).conf!)
  const { owner } = r.group(conf, group)
  const to = given.node >= 0 ? given.node : targetFor(r, conf, group, owner, 'bestPossible').node
  if (to === null || !conf.members.includes(to) || conf.paused.includes(to)) {
    const code = to === null ? 'nobodyUsable' : 'targetNotUsable'
    r.happen('group.moveImpossible', r.plant.groupIds[group], { reason: code })
    return
  }
  requestMove(r, node, group, to, 'administrator', given.save)
}

/** In the database that all members share, so that none of them waits for another number of heartbeats than the rest. */
function setProperties(r: Running, node: number, change: Order['properties']): void {
  const entity = r.view(node).conf!
  const { properties, members } = r.conf(entity)
  r.setConf(entity, { properties: { ...properties, ...change } })
  refreshIntervals(r, members)
  for (const name of propertyNames) {
    const { unit } = propertyRanges[name]
    const [before, value] = [properties[name] / unit, r.conf(entity).properties[name] / unit]
    if (before === value) continue
    r.happen(
      'cluster.propertyChanged',
      r.plant.design.name,
      { property: name, before, value },
      r.ids(members),
    )
  }
}

/** They hold from now on: failovers and restarts are counted against the new ones, and what waits to return asks anew. */
function setPolicies(r: Running, node: number, { group, policies }: Order): void {
  const conf = r.conf(r.view(node).conf!)
  const before = r.group(conf, group).policies
  const after = { ...before, ...policies }
  commit(r, node, group, { policies: after })
  for (const name of groupPropertyNames)
    if (before[name] !== after[name])
      r.happen(
        'group.propertyChanged',
        r.plant.groupIds[group],
        { property: name, before: inWindows(before, name), value: inWindows(after, name) },
        r.ids(conf.members),
      )
  askAgain(r, node, conf, group)
}

/** Whatever is online stays in the process that hosts it, until it has been down. */
function setSeparate(r: Running, node: number, { does, group, resource }: Order): void {
  const { plant } = r
  const conf = r.conf(r.view(node).conf!)
  const { separate, asBefore } = r.group(conf, group)
  const value = does === 'separate'
  if (separate.includes(resource) === value) return
  const without = (list: readonly number[]) => list.filter((i) => i !== resource)
  commit(r, node, group, {
    separate: value ? [...separate, resource] : without(separate),
    asBefore: asBefore.includes(resource) ? without(asBefore) : [...asBefore, resource],
  })
  r.happen(
    'resource.propertyChanged',
    plant.resourceIds(conf.quorum, group)[resource],
    {
      group: plant.groupIds[group],
      ...{ property: 'SeparateMonitor', before: value ? 0 : 1, value: value ? 1 : 0 },
    },
    r.ids(conf.members),
  )
}

function setPaused(r: Running, node: number, target: number, paused: boolean): void {
  const { plant, sim } = r
  const entity = r.view(node).conf!
  const conf = r.conf(entity)
  if (conf.paused.includes(target) === paused) return
  r.setConf(entity, {
    paused: paused ? [...conf.paused, target].sort((a, b) => a - b) : conf.paused.filter((n) => n !== target),
  })
  r.happen(paused ? 'node.paused' : 'node.resumed', plant.nodeIds[target], {}, r.ids(conf.members))
  if (paused) return
  sim.send(plant.view[target], { type: 'ADVANCE', groups: r.view(target).waiting })
  considerFailback(r, node, r.conf(entity))
}
