import type { Broken } from './broken'
import {
  inspectCauses,
  inspectMemory,
  inspectMount,
  inspectTurn,
  inspectView,
  originsOf,
  type Origin,
} from './changeInvariants'
import { callsOn, resourceId } from './cluster/calls'
import { canCommit } from './cluster/commit'
import { noticing } from './cluster/groupRecord'
import { configuredVotes, witnessFailed } from './cluster/votes'
import { defaults } from './defaults'
import type { ClusterProperties } from './design'
import { freeMiB, fullVolumeOf, inMaintenance } from './files'
import type { LunContext } from './machines/lun'
import { memoryFor, memoryInUse } from './memory'
import { activeStates, alive, holds, inContact, reaches, serves } from './perceive'
import { inspectPolicies } from './policyInvariants'
import type { Configuration, Regroup, SavedState } from './records'
import { nodesVote } from './rules/quorum'
import { isDown, isUp } from './rules/resourceOrder'
import type { Running } from './running'
import type { ResourceState } from './snapshot'
import { hostOfStandAlone, isClustered } from './standAlone'
import { transferOf } from './transfers'

/**
 * What must hold at every settled instant, over the things that were touched in it; null means everything. Numbers as in
 * the catalogue of reliability rules. A fenced copy (its host hangs, or has lost reservation or path) is allowed as long
 * as its end is on its way.
 */
export function inspect(r: Running, touched: readonly number[] | null): readonly Broken[] {
  const broken: Broken[] = []
  const held = r.heldConfigurations(() => heldConfigurations(r))
  const origin = originsOf(r)
  if (touched === null) inspectAll(r, held, origin, broken)
  else inspectTouched(r, touched, held, origin, broken)
  inspectCauses(r, broken)
  return broken
}

function inspectAll(r: Running, held: readonly number[], origin: Origin, broken: Broken[]): void {
  const { plant } = r
  for (let v = 0; v < plant.volumeIds.length; v++) inspectVolume(r, v, broken)
  for (let g = 1; g < plant.groupIds.length; g++) inspectGroup(r, g, held, origin, broken)
  for (let n = 0; n < plant.nodes.length; n++) {
    inspectCalls(r, n, broken)
    if (r.activeMiB[n] !== memoryInUse(r, n)) broken.push({ id: 'S-34', params: { node: plant.nodeIds[n] } })
    inspectNode(r, n, broken)
  }
  inspectViews(r, held, origin, broken)
}

function inspectTouched(
  r: Running,
  touched: readonly number[],
  held: readonly number[],
  origin: Origin,
  broken: Broken[],
): void {
  const { plant, sim } = r
  const volumes = new Set<number>()
  const groups = new Set<number>()
  const nodes = new Set<number>()
  const written: number[] = []
  const copies = new Set<number>()
  let reach = false
  let views = false
  let contacts = false
  // Where the disk alone votes, who reaches it makes who is a member.
  const diskOnly = held.some((entity) => !nodesVote(r.conf(entity).quorum))
  const on = (node: number) => {
    for (const v of plant.hostedVolumes[node]) volumes.add(v)
    for (const m of plant.hostedMachines[node]) groups.add(plant.machines[m].group)
  }
  for (const entity of touched) {
    const [thing, node] = [plant.thing[entity], plant.node[entity]]
    switch (sim.kinds[entity]) {
      case 'lun':
        reach = true
        volumes.add(thing)
        groups.add(plant.groupOfVolume[thing])
        break
      case 'mount':
        volumes.add(thing)
        groups.add(plant.groupOfVolume[thing])
        break
      case 'vm':
        groups.add(plant.machines[thing].group)
        // Its memory file comes and goes with it.
        if (r.fileVolume(thing) !== null) volumes.add(r.fileVolume(thing)!)
        nodes.add(node)
        break
      case 'path':
        reach = true
        on(node)
        views ||= diskOnly
        break
      case 'link':
      case 'network':
      case 'fileShare':
        reach = true
        break
      case 'storageUnit':
        reach = true
        plant.nodes.forEach((_, n) => on(n))
        views ||= diskOnly
        break
      case 'server':
        on(node)
        nodes.add(node)
        views = contacts = true
        break
      case 'clusterService':
        nodes.add(node)
        views = contacts = true
        break
      case 'record':
        copies.add(entity)
        if (thing === undefined || node >= 0) views = true
        if (node >= 0) nodes.add(node)
        else if (thing > 0) {
          groups.add(thing)
          for (const v of plant.groupVolumes[thing]) volumes.add(v)
        } else views = true // The core group's witness votes.
        // Pairs and configurations belong to nothing in particular; of records only the database's have no name.
        if (thing === undefined) contacts = true
        else if (sim.names[entity] === '') written.push(entity)
    }
  }
  for (const v of volumes) inspectVolume(r, v, broken)
  // Who lost the witness in the very instant in which it was written to had it when it wrote.
  if (!reach) for (const [v, copy] of plant.witnessCopy) if (copies.has(copy)) inspectCopy(r, v, copy, broken)
  for (const g of groups) if (g > 0) inspectGroup(r, g, held, origin, broken)
  for (const n of nodes) inspectNode(r, n, broken)
  if (views) {
    inspectViews(r, held, origin, broken)
    for (let n = 0; n < plant.nodes.length; n++) inspectCalls(r, n, broken)
  }
  // While contact, services and views stayed as they were, what could not be committed was not to be written.
  if (!contacts) for (const entity of written) inspectWrite(r, entity, held, broken)
}

function inspectWrite(r: Running, entity: number, held: readonly number[], broken: Broken[]): void {
  for (const conf of held) {
    const { groups, members, quorate } = r.conf(conf)
    const group = entity - groups
    const isIts = quorate === 'yes' && group >= 0 && group < r.plant.groups.length
    if (!isIts || canCommit(r, conf)) continue
    broken.push({ id: 'S-40', params: { group: r.plant.groupIds[group], members: r.ids(members) } })
  }
}

// --- storage --------------------------------------------------------------------------------------------------

function inspectVolume(r: Running, v: number, broken: Broken[]): void {
  const { plant } = r
  const { context } = r.at<LunContext>(plant.lun[v])
  const volume = plant.volumeIds[v]
  if (context.holders.length > 1)
    broken.push({ id: 'S-01', params: { volume, holders: r.ids(context.holders) } })
  let writers = 0
  for (const n of plant.hostsOfVolume[v]) {
    if (r.onHost('mount', v, n, 'Detached') === 'Detached') continue
    const writes = holds(r, n, v) && reaches(r, n, v)
    if (writes) writers++
    else inspectMount(r, v, n, broken)
    if (!powered(r, n)) broken.push({ id: 'S-39', params: { volume, node: plant.nodeIds[n] } })
    else if (!writes && !ends(r, n, `renewal:${v}`) && !inMaintenance(r, n, v))
      broken.push({ id: 'S-02', params: { volume, fencedOn: plant.nodeIds[n] } })
  }
  if (writers > 1) broken.push({ id: 'S-02', params: { volume, writers } })
  const free = freeMiB(r, v)
  if (free < 0) broken.push({ id: 'S-41', params: { volume, freeMiB: free } })
}

/** The owner's next renewal will find out, or the host hangs and will end it in the instant of waking. */
function ends(r: Running, node: number, timer: string): boolean {
  return !alive(r, node) || r.sim.dueMs(r.plant.view[node], timer) !== null
}

function powered(r: Running, node: number): boolean {
  const { value } = r.at(r.plant.server[node])
  return value === 'Running' || value === 'Hung' || value === 'ShuttingDown'
}

/** The copy of the database, and over the network what the share is told of it, is written by who holds the witness. */
function inspectCopy(r: Running, v: number, copy: number, broken: Broken[]): void {
  const { conf } = r.sim.states[copy] as { conf: number | null }
  if (conf === null || r.conf(conf).members.some((n) => holds(r, n, v) && reaches(r, n, v))) return
  broken.push({ id: 'S-05', params: { volume: r.plant.volumeIds[v], members: r.ids(r.conf(conf).members) } })
}

// --- virtual machines -----------------------------------------------------------------------------------------

function inspectGroup(
  r: Running,
  g: number,
  held: readonly number[],
  origin: Origin,
  broken: Broken[],
): void {
  const { plant } = r
  const writers = new Set(plant.groupMachines[g].flatMap((m) => inspectMachine(r, m, broken)))
  if (writers.size > 1)
    broken.push({ id: 'S-31', params: { group: plant.groupIds[g], nodes: r.ids([...writers]) } })
  for (const entity of held) {
    inspectRecord(r, g, entity, origin, broken)
    if (canCommit(r, entity)) inspectTruth(r, g, r.conf(entity), broken)
  }
}

/** Answers on which nodes the virtual machine is active and can write all of its volumes. */
function inspectMachine(r: Running, m: number, broken: Broken[]): readonly number[] {
  const { plant } = r
  const vm = plant.machineIds[m]
  const { complete } = r.sim.states[plant.saved[m]] as SavedState
  const writers: number[] = []
  for (const n of plant.hostsOfMachine[m]) {
    const state = r.onHost('vm', m, n, 'Absent')
    if (state === 'Absent') continue
    const isActive = activeStates.has(state)
    const node = plant.nodeIds[n]
    if (!isClustered(r, m) && n !== hostOfStandAlone(r, m)) broken.push({ id: 'S-45', params: { vm, node } })
    let writes = true
    let mounted = true
    for (const v of r.volumesUnder(m)) {
      writes &&= holds(r, n, v) && reaches(r, n, v)
      mounted &&= r.onHost('mount', v, n, 'Detached') === 'Mounted'
    }
    // Somebody else may have used it before a frozen or fenced copy hears of that.
    if (!complete && writes && alive(r, n) && keepsMemory.has(state))
      broken.push({ id: 'S-29', params: { vm, node } })
    if (!isActive) continue
    inspectMemory(r, m, n, broken)
    if (writes) writers.push(n)
    if (!writes && transferOf(r, m, n)?.flows === true) broken.push({ id: 'S-05', params: { vm, node } })
    if (state === 'Running' && alive(r, n) && fullVolumeOf(r, m) !== undefined)
      broken.push({ id: 'S-42', params: { vm, node } })
    if (!powered(r, n)) broken.push({ id: 'S-39', params: { vm, node } })
    else if (!mounted && alive(r, n)) broken.push({ id: 'S-04', params: { vm, node } })
    if (complete && writes && runningStates.has(state)) broken.push({ id: 'S-30', params: { vm, node } })
  }
  if (writers.length > 1) broken.push({ id: 'S-03', params: { vm, writers: writers.length } })
  return writers
}

const keepsMemory: ReadonlySet<string> = new Set(['RegisteringSaved', 'Saved', 'Restoring'])

const runningStates: ReadonlySet<string> = new Set([
  'Starting',
  'Running',
  'Paused',
  'Saving',
  'TurningOff',
  'ShuttingDown',
])

function inspectRecord(r: Running, g: number, entity: number, origin: Origin, broken: Broken[]): void {
  const conf = r.conf(entity)
  if (conf.quorate !== 'yes') return
  const { plant } = r
  inspectPolicies(r, g, entity, broken)
  inspectTurn(r, g, entity, origin(entity), broken)
  const { resources, owner } = r.group(conf, g)
  const group = plant.groupIds[g]
  const volumes = plant.groupVolumes[g]
  for (const m of plant.groupMachines[g]) {
    const [configuration, vm] = [resources[plant.configurationAt(m)], resources[plant.vmAt(m)]]
    let [disksUp, disksLeave] = [true, false]
    for (const v of plant.machineVolumes[m]) {
      const disk = resources[volumes.indexOf(v)]
      disksUp &&= disk === 'Online'
      disksLeave ||= leaves(disk)
    }
    if ((isUp(configuration) && !disksUp) || (isUp(vm) && configuration !== 'Online'))
      broken.push({ id: 'S-06', params: { group, resources } })
    if ((disksLeave && !isDown(configuration)) || ((disksLeave || leaves(configuration)) && !isDown(vm)))
      broken.push({ id: 'S-07', params: { group, resources } })
  }
  const { possibleOwners } = plant.groups[g]!
  if (possibleOwners.length === 0 || possibleOwners.includes(plant.nodeIds[owner])) return
  if (resources.includes('Online'))
    broken.push({ id: 'S-19', params: { group, owner: plant.nodeIds[owner] } })
}

function leaves(state: ResourceState): boolean {
  return state === 'Offline' || state === 'OfflinePending'
}

/** While everything can be written, what the record calls Online is there: on a member, mounted, running or not yet missed. */
function inspectTruth(r: Running, g: number, conf: Configuration, broken: Broken[]): void {
  const { plant } = r
  const { resources, owner } = r.group(conf, g)
  const volumes = plant.groupVolumes[g]
  const missing =
    (resources.includes('Online') && !conf.members.includes(owner)) ||
    volumes.some(
      (v, i) => resources[i] === 'Online' && r.onHost('mount', v, owner, 'Detached') !== 'Mounted',
    ) ||
    plant.groupMachines[g].some((m) => resources[plant.vmAt(m)] === 'Online' && !seemsToRun(r, m, owner))
  if (missing)
    broken.push({ id: 'S-08', params: { group: plant.groupIds[g], owner: plant.nodeIds[owner], resources } })
}

function seemsToRun(r: Running, machine: number, owner: number): boolean {
  const vm = r.onHost('vm', machine, owner, 'Absent')
  // A snapshot was applied to one whose end nobody has noticed yet.
  return runs.has(vm) || (vm === 'Saved' && noticing(r, owner, machine))
}

/** Off, or on the way there past the cluster: it has not looked since. */
const runs: ReadonlySet<string> = new Set(['Running', 'Paused', 'TurningOff', 'ShuttingDown', 'Off'])

// --- nodes ----------------------------------------------------------------------------------------------------

/** A resource that says nothing is waited for as long as its time-out, never longer. */
function inspectCalls(r: Running, n: number, broken: Broken[]): void {
  if (!serves(r, n)) return
  for (const { group, resource, state, untilMs } of callsOn(r, n)) {
    if (state === 'done' || r.now <= untilMs) continue
    broken.push({ id: 'L-05', params: { resource: resourceId(r, n, group, resource), untilMs } })
  }
}

function inspectNode(r: Running, n: number, broken: Broken[]): void {
  const { plant } = r
  const node = plant.nodeIds[n]
  const usedMiB = r.activeMiB[n]
  if (usedMiB > memoryFor(r, n)) broken.push({ id: 'S-18', params: { node, usedMiB } })
  if (!alive(r, n)) return
  inspectJoining(r, n, broken)
  const service = r.at(plant.service[n]).value
  const partOf = (service === 'Running' || service === 'Stopping') && r.view(n).conf !== null
  if (partOf) return
  const active = plant.hostedMachines[n].find(
    (m) => isClustered(r, m) && r.onHost('vm', m, n, 'Absent') !== 'Absent',
  )
  if (active !== undefined) broken.push({ id: 'S-09', params: { node, vm: plant.machineIds[active] } })
}

/** Who waits in Joining looks again, without end: as soon as it reaches every member it joins by itself. */
function inspectJoining(r: Running, n: number, broken: Broken[]): void {
  const view = r.plant.view[n]
  if (!r.view(n).joining || !serves(r, n)) return
  const looksAgain = ['look', 'join'].some((timer) => r.sim.dueMs(view, timer) !== null)
  if (!looksAgain) broken.push({ id: 'L-04', params: { node: r.plant.nodeIds[n] } })
}

// --- views ----------------------------------------------------------------------------------------------------

function heldConfigurations(r: Running): readonly number[] {
  const held = new Set<number>()
  for (let n = 0; n < r.plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf !== null && serves(r, n)) held.add(conf)
  }
  return [...held]
}

function inspectViews(r: Running, held: readonly number[], origin: Origin, broken: Broken[]): void {
  const { plant } = r
  const able = held.filter((entity) => canCommit(r, entity))
  const unforced = able.filter((entity) => !r.conf(entity).forced)
  if (unforced.some((a, i) => unforced.some((b, j) => i < j && oneCluster(r.conf(a), r.conf(b)))))
    broken.push({ id: 'S-10', params: { views: able.map((c) => r.ids(r.conf(c).members)) } })
  const voting = able.filter((entity) => r.conf(entity).witnessCounts)
  for (const { quorum, groups, members } of voting.map((entity) => r.conf(entity)))
    if (witnessFailed(r, quorum, groups)) broken.push({ id: 'S-44', params: { members: r.ids(members) } })
  // Two sets may differ about which one it is: then a forced start has made two clusters (S-10).
  if (new Set(voting.map((entity) => r.conf(entity).quorum.witness)).size < voting.length)
    broken.push({ id: 'S-13', params: { views: voting.map((c) => r.ids(r.conf(c).members)) } })
  for (const regroup of new Set(plant.nodes.map((_, n) => r.view(n).regroup)))
    if (regroup !== null) inspectRegroup(r, regroup, broken)
  for (const entity of held) {
    const { quorate, votes, forced, members, sinceMs, properties } = r.conf(entity)
    const total = configuredVotes(plant, r.conf(entity))
    if (quorate === 'yes' && !forced && votes * 2 <= total)
      broken.push({ id: 'S-11', params: { members: r.ids(members), votes, total } })
    // As long as an evicted node is a member, its vote is counted and not configured.
    const evicting = members.some((n) => r.conf(entity).outsiders.includes(n))
    if (quorate === 'yes' && forced && votes * 2 > total && !evicting)
      broken.push({ id: 'S-14', params: { members: r.ids(members), votes, total } })
    inspectView(r, entity, origin(entity), broken)
    inspectMembers(r, entity, broken)
    if (able.includes(entity)) inspectAgreement(r, entity, broken)
    if (quorate !== 'yes' && r.now - sinceMs > quorumLossBoundMs(r, properties))
      broken.push({ id: 'S-15', params: { members: r.ids(members), sinceMs } })
  }
}

/**
 * Two sets count the same votes, so only one of them can have the majority. Two forced sets are an operator's doing, a
 * hazard to be shown, and they are two clusters for good once they have evicted each other's nodes or go by different
 * quorum configurations: each then is a majority of the votes that it counts. Reservations still keep their volumes apart.
 */
function oneCluster(a: Configuration, b: Configuration): boolean {
  const counted = ({ outsiders, quorum: { type, witness } }: Configuration) =>
    `${outsiders} ${type} ${witness}`
  return a.forcedStart === b.forcedStart || counted(a) === counted(b)
}

/** Who can commit together agree about who they are, and each hears each: looked at anew, not remembered. */
function inspectAgreement(r: Running, entity: number, broken: Broken[]): void {
  const { members } = r.conf(entity)
  const astray = members.find(
    (a) => !serves(r, a) || r.view(a).conf !== entity || members.some((b) => !inContact(r, a, b)),
  )
  if (astray !== undefined)
    broken.push({ id: 'S-16', params: { members: r.ids(members), node: r.plant.nodeIds[astray] } })
}

/** A regroup that begins in this instant has a reason: a member silent for long enough, gone, or of another view. */
function inspectRegroup(r: Running, entity: number, broken: Broken[]): void {
  const { startedMs, open, by } = r.sim.states[entity] as Regroup
  const { conf, regroup } = r.view(by)
  if (!open || startedMs !== r.now || conf === null || regroup !== entity || !serves(r, by)) return
  const { members, saidGoodbye, properties, outsiders } = r.conf(conf)
  const together = r.plant.nodes.map((_, n) => n).filter((n) => serves(r, n) && inContact(r, by, n))
  const silent = (a: number, b: number) => {
    const { sinceMs, lastMs, periodMs } = r.pair(a, b)
    const missed = sinceMs === null || sinceMs === r.now
    return missed && lastMs + periodMs * properties.SameSubnetThreshold <= r.now
  }
  // It met somebody, who is gone in the same instant.
  const wasMet = (n: number) =>
    n !== by && !members.includes(n) && r.pair(by, n).sinceMs === null && r.pair(by, n).changedMs === r.now
  const hasReason =
    saidGoodbye.length > 0 ||
    r.plant.nodes.some((_, n) => wasMet(n)) ||
    members.some((n) => outsiders.includes(n)) ||
    together.some((n) => r.view(n).conf !== conf && (members.includes(n) || r.view(n).conf !== null)) ||
    members.some((a) => members.some((b) => a !== b && silent(a, b)))
  if (!hasReason) broken.push({ id: 'S-17', params: { by: r.plant.nodeIds[by], members: r.ids(members) } })
}

function inspectMembers(r: Running, entity: number, broken: Broken[]): void {
  const { plant } = r
  const { members, outsiders, forced, quorum } = r.conf(entity)
  for (const n of members) {
    const node = plant.nodeIds[n]
    if (r.view(n).conf !== entity || !serves(r, n)) continue
    if (outsiders.includes(n) && r.view(n).regroup === null) broken.push({ id: 'S-38', params: { node } })
    const lacksDisk = !nodesVote(quorum) && !forced && canCommit(r, entity) && !reaches(r, n, quorum.witness!)
    const anotherHasIt = () => members.some((m) => serves(r, m) && reaches(r, m, quorum.witness!))
    if (lacksDisk && anotherHasIt() && !ends(r, n, `renewal:${quorum.witness}`))
      broken.push({ id: 'S-12', params: { node } })
  }
}

/** How long a side may go on without quorum: detection, regroup and arbitration at their longest. */
export function quorumLossBoundMs(
  r: Running,
  { SameSubnetDelay, SameSubnetThreshold, QuorumArbitrationTimeMax }: ClusterProperties,
): number {
  const twoLooks = 2 * r.figure('diskArbitrationInterval') * r.figure('challengeIntervals')
  return (
    SameSubnetDelay * (SameSubnetThreshold + 1) + defaults.regroup.max + QuorumArbitrationTimeMax + twoLooks
  )
}
