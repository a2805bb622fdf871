import { refreshIntervals } from '../contacts'
import type { Params, Refusal } from '../intervention'
import { serves } from '../perceive'
import type { GroupRecord, Order } from '../records'
import { propertyNames, propertyRanges, type PropertyName } from '../properties'
import type { Running } from '../running'
import { canCommit, commit } from './commit'
import { add, additionRefused, evict, evictionRefused } from './composition'
import { considerFailback } from './failback'
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
    machine?: number
    node?: number
    save?: boolean
    shutDown?: boolean
    properties?: Order['properties']
  },
): Refusal | null {
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const { group = -1, machine = -1, node = -1, save = false, shutDown = false, properties = {} } = at
  const given: Order = { does, group, machine, node, save, shutDown, properties, causeSeq: r.sim.causeSeq }
  r.setView(console, { orders: [...r.view(console).orders, given] })
  carryOutOrders(r, console)
  return null
}

export function orderMove(r: Running, target: string, params: Params, save: boolean): Refusal | null {
  const group = r.plant.numberOf('group', target)
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const conf = r.conf(r.view(console).conf!)
  const { owner, moveTo } = r.group(conf, group)
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

/** Of a whole group, or of one virtual machine among others. */
export function orderWish(r: Running, target: string, does: 'online' | 'offline'): Refusal | null {
  const { plant } = r
  const machine = plant.has('group', target) ? -1 : plant.numberOf('virtualMachine', target)
  const group = machine < 0 ? plant.numberOf('group', target) : plant.machines[machine].group
  if (group === 0) return { code: 'coreGroupStaysOnline', params: {} }
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const conf = r.conf(r.view(console).conf!)
  const { owner } = r.group(conf, group)
  if (does === 'online' && r.view(owner).draining)
    return { code: 'ownerIsLeaving', params: { node: r.plant.nodeIds[owner] } }
  if (does === 'online' && conf.paused.includes(owner))
    return { code: 'ownerIsPaused', params: { node: r.plant.nodeIds[owner] } }
  if (machine >= 0 && r.group(conf, group).wish === 'offline')
    return { code: 'groupIsOffline', params: { group: plant.groupIds[group] } }
  return order(r, does, { group, machine })
}

/**
 * Failover Cluster Management, Shut Down: the guest is shut down and the virtual machine alone goes offline; its
 * configuration and its disks stay online, even if it is the only one of its group.
 */
export function orderShutDown(r: Running, target: string): Refusal | null {
  const machine = r.plant.numberOf('virtualMachine', target)
  const { group } = r.plant.machines[machine]
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const { owner } = r.group(r.conf(r.view(console).conf!), group)
  const vm = r.onHost('vm', machine, owner, 'Absent')
  if (vm !== 'Running' && vm !== 'Paused') return { code: 'vmIsNotRunning', params: {} }
  return order(r, 'offline', { group, machine, shutDown: true })
}

export function orderPause(r: Running, target: string, does: 'pause' | 'resume'): Refusal | null {
  const node = r.plant.nodeNumber(target)
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const { members, paused } = r.conf(r.view(console).conf!)
  if (!members.includes(node)) return { code: 'nodeIsDown', params: {} }
  if (paused.includes(node) === (does === 'pause'))
    return { code: does === 'pause' ? 'alreadyPaused' : 'notPaused', params: {} }
  return order(r, does, { node })
}

export function orderMembership(r: Running, target: string, does: 'evict' | 'add'): Refusal | null {
  const node = r.plant.nodeNumber(target)
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const conf = r.conf(r.view(console).conf!)
  const refusal = does === 'evict' ? evictionRefused(r, conf, node) : additionRefused(r, conf, console, node)
  return refusal ?? order(r, does, { node })
}

/** Values are in Windows' units. */
export function orderProperty(r: Running, { property, value }: Params): Refusal | null {
  const name = property as PropertyName
  const { min, max, unit } = propertyRanges[name]
  if (Number(value) < min || Number(value) > max) return { code: 'propertyOutOfRange', params: { min, max } }
  const console = consoleNode(r)
  if (console === null) return { code: 'noQuorum', params: {} }
  const wanted = Number(value) * unit
  if (r.conf(r.view(console).conf!).properties[name] === wanted)
    return { code: 'propertyIsSo', params: { property: name } }
  return order(r, 'property', { properties: { [name]: wanted } })
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
  const { group } = given
  const record = r.group(r.conf(r.view(node).conf!), group)
  const advance = () => r.sim.send(r.plant.view[record.owner], { type: 'ADVANCE', groups: [group] })
  if (given.does === 'move') return move(r, node, given)
  if (commit(r, node, group, wishOf(r, record, given))) advance()
}

/** What is wanted from now on; whatever has failed of it is forgotten. */
function wishOf(r: Running, record: GroupRecord, { does, machine, shutDown }: Order): Partial<GroupRecord> {
  const wish = does === 'online' ? 'online' : 'offline'
  const forgotten = (resource: number) =>
    machine < 0 || r.plant.machinesNeeding(r.plant.machines[machine].group, resource).includes(machine)
  const resources = record.resources.map((state, i) =>
    state === 'Failed' && forgotten(i) ? 'Offline' : state,
  )
  const failed = record.failed.filter((resource) => !forgotten(resource))
  const next = record.next.filter(({ resource }) => !forgotten(resource))
  // Bringing the whole group online brings everything in it online.
  if (machine < 0) return { wish, takenOffline: [], shutDown: [], failed, next, resources }
  const without = (list: readonly number[], added: boolean) => {
    const others = list.filter((m) => m !== machine)
    return added ? [...others, machine] : others
  }
  return {
    takenOffline: without(record.takenOffline, wish === 'offline'),
    shutDown: without(record.shutDown, wish === 'offline' && shutDown),
    failed,
    next,
    resources,
  }
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
  considerFailback(r, node)
}
