import { inMaintenance } from '../files'
import { mountOf } from '../perceive'
import { noTrouble, type Call, type GroupRecord, type Trouble } from '../records'
import type { Running } from '../running'
import type { ResourceState } from '../snapshot'

/**
 * Calls of the Resource Hosting Subsystem into what runs a resource. Nearly all come back at once and leave no trace; here
 * are those that do not. A resource whose call has not come back does nothing else until it has.
 */

/** A resource's name, as the node's view has it. */
export function resourceId(r: Running, node: number, group: number, resource: number): string {
  return r.plant.resourceIds(r.quorumOf(node), group)[resource]
}

export function troubleWith(r: Running, id: string): Trouble {
  const entity = r.plant.troubles.get(id)
  return entity === undefined ? noTrouble : (r.sim.states[entity] as Trouble)
}

/** From now on that is how a resource answers, on whichever node it is. */
export function setTrouble(r: Running, id: string, change: Partial<Trouble>): void {
  const { plant, sim } = r
  const entity = plant.troubles.get(id) ?? sim.add(`trouble:${id}`, 'record', noTrouble)
  plant.noteTrouble(id, entity)
  sim.set(entity, { ...(sim.states[entity] as Trouble), ...change })
}

export function callsOn(r: Running, node: number): readonly Call[] {
  return r.sim.states[r.plant.calls[node]] as readonly Call[]
}

export function callAt(r: Running, node: number, group: number, resource: number): Call | undefined {
  return callsOn(r, node).find((call) => call.group === group && call.resource === resource)
}

/** With its time-out; undefined: it is over. */
function setCall(r: Running, node: number, group: number, resource: number, call: Call | undefined): void {
  const others = callsOn(r, node).filter((one) => one.group !== group || one.resource !== resource)
  r.sim.set(r.plant.calls[node], call === undefined ? others : [...others, call])
}

const timerOf = (group: number, resource: number) => `call:${group}:${resource}`

/**
 * Whether a resource is through with what it is told to do, so that it begins in this very instant. Idempotent: asked again
 * and again while a call is out, it sends no other.
 */
export function comesBack(
  r: Running,
  node: number,
  group: number,
  resource: number,
  does: 'online' | 'offline',
): boolean {
  if (r.plant.troubles.size === 0) return true
  const call = callAt(r, node, group, resource)
  if (call?.state === 'hangs') {
    if (does === 'offline' && !call.wantedOff) setCall(r, node, group, resource, { ...call, wantedOff: true })
    return false
  }
  // What was still working on coming online is ended.
  if (does === 'offline' && call !== undefined) endCall(r, node, call)
  if (does === 'online' && call !== undefined) return call.state === 'done'
  const { hangs, delayMs, silent } = troubleWith(r, resourceId(r, node, group, resource))
  if (hangs) {
    hang(r, node, group, resource, does)
    return false
  }
  if (does === 'offline' || delayMs === 0) return true
  work(r, node, group, resource, delayMs, silent)
  return false
}

/** What a resource needs was told to go offline, and has not come back yet: it waits until that is online again. */
export function providerLeaves(r: Running, node: number, group: number, resource: number): boolean {
  const leaving = callsOn(r, node).filter((call) => call.group === group && call.wantedOff)
  if (leaving.length === 0) return false
  const providers = r.plant.providersOf(r.quorumOf(node), group, resource)
  return leaving.some((call) => providers.includes(call.resource))
}

/** A call that will not come back: one, and after it the resource answers again. */
function hang(r: Running, node: number, group: number, resource: number, does: Call['does']): void {
  const { plant, sim } = r
  const waitMs = r.figure('deadlockTimeout')
  const id = resourceId(r, node, group, resource)
  setTrouble(r, id, { hangs: false })
  setCall(r, node, group, resource, {
    group,
    resource,
    does,
    state: 'hangs',
    sinceMs: r.now,
    untilMs: r.now + waitMs,
    silent: true,
    wantedOff: does === 'offline',
  })
  r.happen('resource.callHangs', id, {
    group: plant.groupIds[group],
    node: plant.nodeIds[node],
    call: does,
    waitMs,
  })
  sim.timer(plant.view[node], timerOf(group, resource), waitMs, { type: 'DEADLOCK', group, resource })
}

/** Online has come back, and the resource works on. PendingTimeout is the gap between two reports, not their sum. */
function work(
  r: Running,
  node: number,
  group: number,
  resource: number,
  delayMs: number,
  silent: boolean,
): void {
  const { plant, sim } = r
  // The lower of the two counts (DeadlockTimeout, Failover cluster API reference).
  const limitMs = Math.min(r.figure('pendingTimeout'), r.figure('deadlockTimeout'))
  const waitMs = silent ? Math.min(delayMs, limitMs) : delayMs
  setCall(r, node, group, resource, {
    group,
    resource,
    does: 'online',
    state: silent && waitMs < delayMs ? 'falls' : 'works',
    sinceMs: r.now,
    untilMs: r.now + waitMs,
    silent,
    wantedOff: false,
  })
  r.happen('resource.stillPending', resourceId(r, node, group, resource), {
    group: plant.groupIds[group],
    node: plant.nodeIds[node],
    silent,
  })
  sim.timer(plant.view[node], timerOf(group, resource), waitMs, { type: 'PENDING', group, resource })
}

/** A resource that worked on has come to its end, or to the end of what it may be silent. Answers whether it failed. */
export function pendingOver(r: Running, node: number, group: number, resource: number): boolean {
  const call = callAt(r, node, group, resource)
  if (call === undefined || call.state === 'hangs') return false
  const fails = call.state === 'falls'
  setCall(r, node, group, resource, fails ? undefined : { ...call, state: 'done' })
  return fails
}

/** It comes online as usual again: whoever waits for it goes on. */
export function hurry(r: Running, group: number, resource: number): void {
  const { plant, sim } = r
  for (let node = 0; node < plant.nodes.length; node++) {
    const call = callAt(r, node, group, resource)
    if (call === undefined || call.state === 'hangs') continue
    sim.cancel(plant.view[node], timerOf(group, resource))
    setCall(r, node, group, resource, { ...call, state: 'done' })
    sim.send(plant.view[node], { type: 'ADVANCE', groups: [group] })
  }
}

export function endCall(r: Running, node: number, { group, resource }: Call): void {
  r.sim.cancel(r.plant.view[node], timerOf(group, resource))
  setCall(r, node, group, resource, undefined)
}

/** Nothing is left of them with the process from which they came. */
export function endCalls(r: Running, node: number): void {
  if (callsOn(r, node).length > 0) r.sim.set(r.plant.calls[node], [])
}

/** What has begun, has failed or is wanted no more waits for no call; before anything else is done about a group. */
export function tidyCalls(
  r: Running,
  node: number,
  group: number,
  { failed, takenOffline }: GroupRecord,
  down: boolean,
): void {
  for (const call of callsOn(r, node)) {
    if (call.group !== group) continue
    const { resource, state } = call
    const isWanted = !down && !takenOffline.includes(resource)
    if (state === 'hangs') {
      if (isWanted && call.wantedOff && call.does !== 'offline')
        setCall(r, node, group, resource, { ...call, wantedOff: false })
    } else if (!isWanted || failed.includes(resource) || hasBegun(r, node, group, resource))
      endCall(r, node, call)
  }
}

/** It no longer stands where an Online call finds it. */
function hasBegun(r: Running, node: number, group: number, resource: number): boolean {
  const { plant } = r
  const volume: number | undefined = plant.volumesOf(r.quorumOf(node), group)[resource]
  if (volume !== undefined) return mountOf(r, volume, node) !== 'Detached'
  const machine = plant.machineAt(group, resource)
  if (machine === undefined) return true
  const vm = r.onHost('vm', machine, node, 'Absent')
  if (resource === plant.configurationAt(machine)) return vm !== 'Absent'
  return !atRest.has(vm)
}

const atRest: ReadonlySet<string> = new Set([
  'Absent',
  'Registering',
  'RegisteringSaved',
  'Off',
  'Saved',
  'Unregistering',
])

/** A resource that would not answer is asked whether it is alive: at the next LooksAlive poll, and it never says. */
export function watchCalls(r: Running, node: number, group: number, { resources }: GroupRecord): void {
  const { plant, sim } = r
  if (plant.troubles.size === 0) return
  resources.forEach((state, resource) => {
    const timer = `poll:${group}:${resource}`
    const volume: number | undefined = plant.volumesOf(r.quorumOf(node), group)[resource]
    const rests = volume !== undefined && volume !== plant.share && inMaintenance(r, node, volume)
    if (state !== 'Online' || rests || !troubleWith(r, resourceId(r, node, group, resource)).hangs)
      return sim.cancel(plant.view[node], timer)
    if (sim.dueMs(plant.view[node], timer) !== null) return
    const interval = r.figure('looksAliveInterval')
    const delayMs =
      r.options.variation === 'none'
        ? Math.trunc(interval / 2)
        : sim.streams.below(`looksAlive ${resourceId(r, node, group, resource)}`, interval)
    sim.timer(plant.view[node], timer, delayMs, { type: 'POLL', group, resource })
  })
}

/** The poll itself. */
export function poll(r: Running, node: number, group: number, resource: number): void {
  const { conf } = r.view(node)
  if (conf === null || callAt(r, node, group, resource) !== undefined) return
  const { owner, resources } = r.group(r.conf(conf), group)
  if (
    owner !== node ||
    resources[resource] !== 'Online' ||
    !troubleWith(r, resourceId(r, node, group, resource)).hangs
  )
    return
  hang(r, node, group, resource, 'isAlive')
}

/** The console shows what a resource was last told to do, until it says that it has; a paused node tells none to come online. */
export function shownWith(
  state: ResourceState,
  call: Call,
  wanted: boolean,
  onPaused: boolean,
): ResourceState {
  if (state === 'Offline' && wanted && !(onPaused && call.does !== 'online')) return 'OnlinePending'
  return state === 'Online' && call.wantedOff ? 'OfflinePending' : state
}
