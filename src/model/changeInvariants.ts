import { saidNow, type Breaks, type Broken } from './broken'
import { goesDown, wantedOf } from './cluster/groupRecord'
import { configuredVotes } from './cluster/votes'
import type { LunContext } from './machines/lun'
import { activeStates, alive, inContact, serves } from './perceive'
import {
  nobody,
  type Availability,
  type Configuration,
  type GroupRecord,
  type Order,
  type SavedState,
  type View,
} from './records'
import { groupStateOf, isDown, isUp } from './rules/resourceOrder'
import type { Running } from './running'
import type { Logged, Standing } from './simulator'

/**
 * Rules about what may change, and into what: they compare what is true now with what was true when the instant began. What
 * an instant leaves as it was costs one look.
 */

/**
 * The configuration that a view goes on from: itself as it was, or the one that all its members came from. Null where there
 * is none or more than one: a cluster that is formed, two views that met.
 */
export type Origin = (entity: number) => Configuration | null

/** Answers for one inspection, and remembers. */
export function originsOf(r: Running): Origin {
  const known = new Map<number, Configuration | null>()
  return (entity) => {
    let origin = known.get(entity)
    if (origin === undefined) known.set(entity, (origin = originOf(r, entity)))
    return origin
  }
}

function originOf(r: Running, entity: number): Configuration | null {
  const before = r.sim.before(entity) as Configuration | undefined
  if (before !== undefined) return before.forming ? null : before
  const from = new Set<number>()
  for (const n of r.conf(entity).members) {
    const conf = (r.sim.before(r.plant.view[n]) as View | undefined)?.conf ?? null
    if (conf !== null) from.add(conf)
  }
  if (from.size !== 1) return null
  const [only] = from
  return (r.sim.before(only) as Configuration | undefined) ?? null
}

// --- a group's record -----------------------------------------------------------------------------------------

/** How a group's record changed in a configuration that goes on from another, or is still the same. */
interface Turn {
  readonly group: number
  readonly conf: Configuration
  readonly origin: Configuration
  readonly was: GroupRecord
  readonly is: GroupRecord
}

export function inspectTurn(
  r: Running,
  g: number,
  entity: number,
  origin: Configuration | null,
  broken: Broken[],
): void {
  if (origin === null) return
  const conf = r.conf(entity)
  const was = r.sim.before(origin.groups + g) as GroupRecord | undefined
  const is = r.group(conf, g)
  if (was === undefined || was === is) return
  const turn = { group: g, conf, origin, was, is }
  const group = r.plant.groupIds[g]
  const breaks: Breaks = (id, params = {}) => broken.push({ id, params: { group, ...params } })
  if (is.moveTo !== null && is.moveTo !== was.moveTo) inspectMove(r, turn, is.moveTo, breaks)
  if (is.owner !== was.owner) inspectNewOwner(r, turn, breaks)
  else inspectSamePlace(r, turn, breaks)
  inspectWish(r, turn, breaks)
  inspectReturn(r, turn, breaks)
}

/** What waits to return goes on waiting, or returns, as long as policy and members have it so: only an administrator ends that. */
function inspectReturn(r: Running, turn: Turn, breaks: Breaks): void {
  const { conf, was } = turn
  if (was.back === null || was.wish === 'offline' || was.moveReason === 'administrator') return
  const home = homeOf(r, turn)
  if (home === null || isOrdered(r, conf, 'move', ['moveGroup', 'quickMigrate'])) return
  breaks('L-10', { node: r.plant.nodeIds[home] })
}

/** Where a group should be going, or waiting to go, and is not; null where it may stay. */
function homeOf(r: Running, turn: Turn): number | null {
  const { was, is, conf } = turn
  if (is.policies.AutoFailbackType !== 1 || is.wish === 'offline' || conf.quorate !== 'yes') return null
  if (is.back !== null || is.moveReason === 'failback' || wasSet(was, is)) return null
  const better = [...is.preferred]
  if (better.includes(is.owner)) better.splice(better.indexOf(is.owner))
  const home = better.find((n) => mayTake(r, turn, n))
  return home === undefined || isUnsteady(r, home) ? null : home
}

/** In which order that and what else came about in one instant, nobody sees. */
function wasSet(was: GroupRecord, is: GroupRecord): boolean {
  return was.policies !== is.policies || was.preferred !== is.preferred
}

/** A move begins: it has a reason, and goes where that reason sends it. */
function inspectMove(r: Running, turn: Turn, to: number, breaks: Breaks): void {
  const { conf, origin, was, is } = turn
  const node = r.plant.nodeIds[to]
  if (origin.paused.includes(to) && conf.paused.includes(to)) breaks('S-20', { node })
  const view = r.view(was.owner)
  const hasReason =
    is.moveReason === 'administrator'
      ? isOrdered(r, conf, 'move', ['moveGroup', 'quickMigrate'])
      : is.moveReason === 'serviceStop'
        ? view.draining || !serves(r, was.owner)
        : is.moveReason === 'failback' || is.failovers[is.failovers.length - 1] === r.now
  if (!hasReason) breaks('S-21', { node, reason: is.moveReason })
  if (is.moveReason === 'failback' && !wasSet(was, is) && !mayGoHome(r, is, to)) breaks('S-27', { node })
  if (is.moveReason !== 'resourceFailure') return
  const next = nextOf(r, turn, refusedMemory(r, turn))
  if (next !== undefined && next !== to) breaks('S-26', { node, next: r.plant.nodeIds[next] })
}

/** Where the memory was saved that the last failure of this instant was about; null: it was another failure. */
function refusedMemory(r: Running, { group, was }: Turn): number | null {
  const { plant } = r
  const failed = r.sim.log.findLast(
    ({ type, params }) => type === 'resource.failed' && params.group === plant.groupIds[group],
  )
  if (failed === undefined || failed.atMs !== r.now || failed.params.reason !== 'processor') return null
  const { processor } = plant.nodes[was.owner]
  const saved = plant.groupMachines[group].map((m) => r.sim.states[plant.saved[m]] as SavedState)
  return saved.find((s) => s.complete && s.processor !== processor)?.node ?? null
}

/** Allowed, to a node that it prefers, and by the clock on the wall within its window; without both ends, at any time. */
function mayGoHome(r: Running, { policies, preferred }: GroupRecord, to: number): boolean {
  const { AutoFailbackType, FailbackWindowStart: start, FailbackWindowEnd: end } = policies
  if (AutoFailbackType !== 1 || !preferred.includes(to)) return false
  if (start < 0 || end < 0) return true
  const hour = Math.trunc((r.plant.design.initial.timeOfDayMs + r.now) / 3_600_000) % 24
  return start <= end ? start <= hour && hour < end : hour >= start || hour < end
}

/**
 * The first node behind the present owner that could take the group: preferred owners in their order, then the rest in theirs.
 * Undefined where the same instant has changed who could, or where groups that avoid it may have moved.
 */
function nextOf(r: Running, turn: Turn, saved: number | null = null): number | undefined {
  const { plant } = r
  const { group, conf, origin, was, is } = turn
  const { antiAffinityClassNames } = plant.groups[group]!
  if (antiAffinityClassNames.length > 0 || conf.paused !== origin.paused || wasSet(was, is)) return undefined
  const every = plant.nodes.map((_, n) => n)
  const { preferred } = was
  const order = [...preferred, ...every.filter((n) => !preferred.includes(n))]
  const isNew = (n: number) => conf.members.includes(n) && !origin.members.includes(n)
  if (every.some((n) => isNew(n) || isUnsteady(r, n))) return undefined
  if (saved !== null && mayTake(r, turn, saved)) return saved
  const at = order.indexOf(was.owner)
  return [...order.slice(at + 1), ...order.slice(0, at)].find((n) => mayTake(r, turn, n))
}

/** A member that is neither paused nor leaving, and a possible owner of the group. */
function mayTake(r: Running, { group, conf }: Turn, node: number): boolean {
  const { possibleOwners } = r.plant.groups[group]!
  return (
    conf.members.includes(node) &&
    !conf.paused.includes(node) &&
    alive(r, node) &&
    !r.view(node).draining &&
    (possibleOwners.length === 0 || possibleOwners.includes(r.plant.nodeIds[node]))
  )
}

/** Its server or what its service is about has changed in this instant. */
function isUnsteady(r: Running, node: number): boolean {
  const before = r.sim.before(r.plant.view[node]) as View | undefined
  const { server, service } = r.plant
  const moved = [server[node], service[node]].some((e) => r.sim.before(e) !== r.sim.states[e])
  return moved || before?.draining !== r.view(node).draining
}

/** A group has another owner: handed over empty, or taken over from a node that is gone. */
function inspectNewOwner(r: Running, turn: Turn, breaks: Breaks): void {
  const { plant } = r
  const { group, conf, origin, was, is } = turn
  // Somebody has just made it a service or application: it comes from no node.
  if (was.owner === nobody) return
  const [from, to] = [plant.nodeIds[was.owner], plant.nodeIds[is.owner]]
  const isPaused = origin.paused.includes(is.owner) && conf.paused.includes(is.owner)
  // Without preferred owners it is drawn.
  const isDrawn = was.preferred.length === 0
  if (conf.members.includes(was.owner) && origin.members.includes(was.owner)) {
    // What the former owner still has of it would be moved while it runs, which 2008 cannot do.
    const left =
      plant.groupMachines[group].some((m) => activeStates.has(r.onHost('vm', m, was.owner, 'Absent'))) ||
      plant.groupVolumes[group].some((v) => r.onHost('mount', v, was.owner, 'Detached') !== 'Detached')
    if (left && alive(r, was.owner)) breaks('S-28', { from, to })
    // On its way there before the pause, it arrives.
    if (isPaused && was.moveTo !== is.owner) breaks('S-20', { node: to })
    return
  }
  if (isDrawn && !isPaused) return
  const next = nextOf(r, turn)
  if (next === undefined || next === is.owner) return
  if (isPaused) breaks('S-20', { node: to })
  // Of several failovers in one instant only the last can be seen; and an order that waited may have sent it on at once.
  const once = is.failoversInAll - was.failoversInAll <= 1
  if (once && !isDrawn && !isOrdered(r, conf, 'move', ['moveGroup', 'quickMigrate']))
    breaks('S-26', { node: to, next: plant.nodeIds[next] })
}

/** On the same node: a paused one begins nothing, and what has used up its tries waits for its time. */
function inspectSamePlace(r: Running, turn: Turn, breaks: Breaks): void {
  const { conf, origin, was, is } = turn
  const { owner } = is
  const wasWhole = groupStateOf(wantedOf(was, was.resources)) === 'Online'
  const isPaused = origin.paused.includes(owner) && conf.paused.includes(owner) && !wasWhole
  const begins = (i: number) => isUp(is.resources[i]) && isDown(was.resources[i])
  if (isPaused && is.resources.some((_, i) => begins(i))) breaks('S-20', { node: r.plant.nodeIds[owner] })
  // It is still recorded for a node that is gone, and nobody may have it.
  if (!conf.members.includes(owner)) return
  const ordered = () =>
    isOrdered(r, conf, null, ['bringOnline', 'takeOffline', 'moveGroup', 'quickMigrate', 'simulateFailure'])
  // It may have been to every other node in this instant, and is back.
  const stayed = was.failoversInAll === is.failoversInAll
  for (const { resource, does, atMs } of was.next) {
    if (!stayed || does !== 'retry' || atMs <= r.now || goesDown(is) || goesDown(was)) continue
    const waits = is.next.some((n) => n.resource === resource && n.does === 'retry' && n.atMs === atMs)
    if (!waits && !ordered()) breaks('S-32', { resource, dueMs: atMs })
  }
  const { RetryPeriodOnFailure } = r.plant.groups[turn.group]!.resourcePolicies
  for (const { resource, does, atMs } of is.next)
    if (does === 'retry' && atMs < r.now + RetryPeriodOnFailure)
      if (!was.next.some((n) => n.resource === resource && n.atMs === atMs))
        breaks('S-32', { resource, dueMs: atMs })
}

/** What somebody took offline stays so, until somebody brings it online. */
function inspectWish(r: Running, { conf, was, is }: Turn, breaks: Breaks): void {
  const wanted = (record: GroupRecord, i: number) =>
    record.wish === 'online' && !record.takenOffline.includes(i)
  for (let i = 0; i < is.resources.length; i++) {
    if (wanted(was, i)) continue
    if (wanted(is, i)) {
      if (!isOrdered(r, conf, 'online', ['bringOnline'])) breaks('S-23', { resource: i })
    } else if (is.resources[i] === 'OnlinePending' && isDown(was.resources[i])) {
      // Brought online and taken offline again in one instant, it is on its way to both.
      if (!isOrdered(r, conf, 'online', ['bringOnline'])) breaks('S-23', { resource: i })
    }
  }
}

/** Somebody has asked for it in this instant, or before and it waited. Null: for whatever is done to a group. */
function isOrdered(
  r: Running,
  { members }: Configuration,
  does: Order['does'] | null,
  kinds: readonly string[],
): boolean {
  const before = (n: number) => r.sim.before(r.plant.view[n]) as View | undefined
  // Who took the order may have left in this instant, having carried it out.
  const from = new Set(members.map((n) => before(n)?.conf ?? null))
  const waited = r.plant.nodes.some((_, n) => {
    const view = before(n)
    if (view === undefined || !(members.includes(n) || (view.conf !== null && from.has(view.conf))))
      return false
    return view.orders.some((order) => (does === null ? order.group >= 0 : order.does === does))
  })
  if (waited) return true
  return saidNow(
    r,
    ({ type, params }) => type === 'intervention.applied' && kinds.includes(params.kind as string),
  )
}

// --- a view ---------------------------------------------------------------------------------------------------

/** What a view goes on with, and from what. */
export function inspectView(
  r: Running,
  entity: number,
  origin: Configuration | null,
  broken: Broken[],
): void {
  const conf = r.conf(entity)
  if (origin !== null) {
    inspectPause(r, conf, origin, broken)
    inspectVotes(r, conf, origin, broken)
    inspectArrivals(r, conf, origin, broken)
  }
  inspectWitnessVote(r, entity, broken)
}

/** By what they say: in a run that goes on from a text of its state nothing is the very same object. */
function isSameQuorum({ quorum: a }: Configuration, { quorum: b }: Configuration): boolean {
  return a.type === b.type && a.witness === b.witness
}

/** Pause lasts until somebody resumes the node, whatever becomes of it meanwhile. */
function inspectPause(r: Running, conf: Configuration, origin: Configuration, broken: Broken[]): void {
  if (origin.paused === conf.paused) return
  const resumed = origin.paused.filter((n) => !conf.paused.includes(n) && !conf.outsiders.includes(n))
  if (resumed.length > 0 && !isOrdered(r, conf, 'resume', ['resumeNode']))
    broken.push({ id: 'S-21', params: { nodes: r.ids(resumed) } })
}

/**
 * Whose votes count changes because somebody configures it so, evicts a node or adds one, whatever becomes of the nodes:
 * a quorum that follows who is up is dynamic quorum.
 */
function inspectVotes(r: Running, conf: Configuration, origin: Configuration, broken: Broken[]): void {
  if (origin.outsiders === conf.outsiders && origin.quorum === conf.quorum) return
  const gone = conf.outsiders.filter((n) => !origin.outsiders.includes(n))
  // Whoever was being added has joined.
  const joined = (n: number) => origin.invited.includes(n) && conf.members.includes(n)
  const come = origin.outsiders.filter((n) => !conf.outsiders.includes(n) && !joined(n))
  const isOwnDoing =
    (gone.length > 0 && !isOrdered(r, conf, 'evict', ['evictNode'])) ||
    (come.length > 0 && !isOrdered(r, conf, 'add', ['addNode'])) ||
    (!isSameQuorum(origin, conf) && !isOrdered(r, conf, 'quorum', ['setQuorum']))
  const [was, is] = [configuredVotes(r.plant, origin), configuredVotes(r.plant, conf)]
  if (isOwnDoing) broken.push({ id: 'S-35', params: { members: r.ids(conf.members), was, is } })
}

/** A node has come back, or is paused no more: what prefers it goes there, or waits to. */
function inspectArrivals(r: Running, conf: Configuration, origin: Configuration, broken: Broken[]): void {
  if (origin.members === conf.members && origin.paused === conf.paused) return
  const grown = origin.quorate === 'yes' && origin.members.every((n) => conf.members.includes(n))
  const isBack = (n: number) => (origin.members.includes(n) ? origin.paused.includes(n) : grown)
  for (let group = 1; group < r.plant.groups.length; group++) {
    const is = r.group(conf, group)
    const was = r.sim.before(origin.groups + group) as GroupRecord | undefined
    if (was === undefined || was.wish === 'offline') continue
    const home = homeOf(r, { group, conf, origin, was, is })
    if (home === null || !isBack(home) || isOrdered(r, conf, 'move', ['moveGroup', 'quickMigrate'])) continue
    broken.push({ id: 'L-10', params: { group: r.plant.groupIds[group], node: r.plant.nodeIds[home] } })
  }
}

/** The vote of the witness comes and goes for all members of a view at once, so each of them has to hear of it. */
function inspectWitnessVote(r: Running, entity: number, broken: Broken[]): void {
  const was = r.sim.before(entity) as Configuration | undefined
  const { members, quorate, witnessCounts } = r.conf(entity)
  if (was?.quorate !== 'yes' || quorate !== 'yes' || was.witnessCounts === witnessCounts) return
  // Whose contact went in this instant may have heard it before.
  const deaf = members.find((a) =>
    members.some((b) => !inContact(r, a, b) && r.pair(a, b).changedMs !== r.now),
  )
  if (deaf === undefined) return
  broken.push({ id: 'S-43', params: { members: r.ids(members), node: r.plant.nodeIds[deaf] } })
}

// --- a virtual machine ----------------------------------------------------------------------------------------

/**
 * What has been restored is what was saved, and what has been started has lost its memory. What runs without either has its
 * memory from another host, which is live migration.
 */
export function inspectMemory(r: Running, m: number, n: number, broken: Broken[]): void {
  const entity = r.plant.onHost('vm', m, n)!
  const was = r.sim.before(entity) as Standing | undefined
  const is = r.at(entity)
  if (was === is || !keepsRunning.has(is.value)) return
  const { availability, saved } = r.plant
  const before = r.sim.before(availability[m])
  // As it is in the beginning.
  if (before === undefined) return
  const params = { vm: r.plant.machineIds[m], node: r.plant.nodeIds[n] }
  const boots = (state: unknown) => (state as Availability).boots
  const booted = boots(r.sim.states[availability[m]]) - boots(before)
  const { complete } = r.sim.before(saved[m]) as SavedState
  // It has never been there before, or was there without running.
  if (was === undefined || !activeStates.has(was.value)) {
    if (booted === 0 && !complete) broken.push({ id: 'S-35', params })
    return
  }
  if (is.value !== 'Running') return
  if (was.value === 'Restoring' && (booted !== 0 || !complete)) broken.push({ id: 'S-28', params })
  // Reset in the very instant in which it has started, it boots twice.
  if (was.value === 'Starting' && booted < 1) broken.push({ id: 'S-29', params })
}

const keepsRunning: ReadonlySet<string> = new Set(['Running', 'Paused'])

// --- a volume -------------------------------------------------------------------------------------------------

/**
 * A host that does not hold the reservation begins to mount, and the one that does has held it all along: that would be a
 * volume of all nodes, a Cluster Shared Volume.
 */
export function inspectMount(r: Running, v: number, n: number, broken: Broken[]): void {
  const was = r.sim.before(r.plant.onHost('mount', v, n)!) as Standing | undefined
  if (was !== undefined && was.value !== 'Detached') return
  const before = r.sim.before(r.plant.lun[v]) as Standing<LunContext> | undefined
  const { holders } = r.at<LunContext>(r.plant.lun[v]).context
  if (before === undefined || holders.includes(n) || before.context.holders.includes(n)) return
  const holder = holders.find((one) => before.context.holders.includes(one))
  if (holder === undefined) return
  const { volumeIds, nodeIds } = r.plant
  // In one instant it may have had the reservation and lost it again.
  const takes = new Set(['volume.reserved', 'volume.preempted'])
  const isTaking = ({ type, target, params }: Logged) =>
    takes.has(type) && target === volumeIds[v] && params.node === nodeIds[n]
  if (saidNow(r, isTaking)) return
  broken.push({ id: 'S-35', params: { volume: volumeIds[v], node: nodeIds[n], holder: nodeIds[holder] } })
}

// --- what the cluster does not see ----------------------------------------------------------------------------

interface Causes {
  readonly types: ReadonlySet<string>
  readonly kinds: ReadonlySet<unknown>
}

const unseen: Causes = {
  types: new Set(['application.failed', 'guest.hung', 'guest.crashed', 'guest.restarting', 'vm.reset']),
  kinds: new Set([
    'applicationFailure',
    'guestHang',
    'guestCrash',
    'pauseVirtualMachine',
    'resetVirtualMachine',
    'restartGuest',
  ]),
}

/**
 * Later versions drain a node that is paused, and move a machine whose network is gone. A switch that splits may bring
 * others together again, and then what waited is done because of it.
 */
const ofLaterVersions: Causes = {
  types: new Set(['node.paused', 'network.lost', 'link.lost', 'route.lost']),
  kinds: new Set(['pauseNode', 'networkLoss', 'linkLoss', 'routeLoss']),
}

/** What in 2008 changes no resource, group or owner, and what of that does so in later versions. */
export function inspectCauses(r: Running, broken: Broken[]): void {
  const { log } = r.sim
  for (let i = log.length - 1; i >= 0 && log[i].atMs === r.now; i--) {
    const { type, target, causeSeq } = log[i]
    if (causeSeq === null || !(type.startsWith('group.') || type.startsWith('resource.'))) continue
    const cause = log[causeSeq - 1]
    const isOf = ({ types, kinds }: Causes) =>
      types.has(cause.type) || (cause.type === 'intervention.applied' && kinds.has(cause.params.kind))
    if (isOf(unseen)) broken.push({ id: 'S-22', params: { target, type, cause: cause.type } })
    if (isOf(ofLaterVersions)) broken.push({ id: 'S-35', params: { target, type, cause: cause.type } })
  }
}
