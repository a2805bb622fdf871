import { canCommit } from './cluster/commit'
import { defaults } from './defaults'
import type { LunContext } from './machines/lun'
import { alive, holds, reaches, serves } from './perceive'
import { activeStates, memoryFor, memoryInUse } from './physics'
import type { Configuration, SavedState } from './records'
import type { Running } from './running'
import type { Data } from './simulator'

/** A rule that no settled instant may break: its number in the catalogue and what broke it. */
export interface Broken {
  readonly id: string
  readonly params: Data
}

/**
 * What must hold at every settled instant, over the things that were touched in it; null means everything. Numbers as in
 * the catalogue of reliability rules. A fenced copy (its host hangs, or has lost reservation or path) is allowed as long
 * as its end is on its way.
 */
export function inspect(r: Running, touched: readonly number[] | null): readonly Broken[] {
  const broken: Broken[] = []
  const { volumes, groups, nodes, views } = concerned(r, touched)
  for (const v of volumes) inspectVolume(r, v, broken)
  for (const g of groups) inspectGroup(r, g, broken)
  for (const n of nodes) inspectNode(r, n, broken)
  if (views) inspectViews(r, broken)
  return broken
}

function concerned(r: Running, touched: readonly number[] | null) {
  const { plant, sim } = r
  const all = (list: readonly unknown[]) => new Set(list.map((_, i) => i))
  if (touched === null)
    return { volumes: all(plant.volumeIds), groups: all(plant.groupIds), nodes: all(plant.nodeIds), views: true }
  const volumes = new Set<number>()
  const groups = new Set<number>()
  const nodes = new Set<number>()
  let views = false
  for (const entity of touched) {
    const [thing, node] = [plant.thing[entity], plant.node[entity]]
    switch (sim.kinds[entity]) {
      case 'lun':
      case 'mount':
        volumes.add(thing)
        if (plant.groupOfVolume[thing] > 0) groups.add(plant.groupOfVolume[thing])
        break
      case 'vm':
        groups.add(thing)
        nodes.add(node)
        break
      case 'server':
      case 'clusterService':
        nodes.add(node)
        views = true
        break
      case 'record':
        if (thing === undefined || node >= 0) views = true
        else if (thing >= 0) groups.add(thing)
    }
  }
  return { volumes, groups, nodes, views }
}

// --- storage --------------------------------------------------------------------------------------------------

function inspectVolume(r: Running, v: number, broken: Broken[]): void {
  const { plant } = r
  const { context } = r.at<LunContext>(plant.lun[v])
  const volume = plant.volumeIds[v]
  if (context.holders.length > 1) broken.push({ id: 'S-01', params: { volume, holders: r.ids(context.holders) } })
  const hosts = plant.nodeIds.map((_, n) => n).filter((n) => r.onHost('mount', v, n, 'Detached') !== 'Detached')
  const writers = hosts.filter((n) => holds(r, n, v) && reaches(r, n, v))
  if (writers.length > 1) broken.push({ id: 'S-02', params: { volume, mountedOn: r.ids(writers) } })
  for (const n of hosts) {
    if (!powered(r, n)) broken.push({ id: 'S-39', params: { volume, node: plant.nodeIds[n] } })
    else if (!writers.includes(n) && !ends(r, n, `renewal:${v}`))
      broken.push({ id: 'S-02', params: { volume, fencedOn: plant.nodeIds[n] } })
  }
}

/** The owner's next renewal will find out, or the host hangs and will end it in the instant of waking. */
function ends(r: Running, node: number, timer: string): boolean {
  return !alive(r, node) || r.sim.dueMs(r.plant.view[node], timer) !== null
}

function powered(r: Running, node: number): boolean {
  const { value } = r.at(r.plant.server[node])
  return value === 'Running' || value === 'Hung' || value === 'ShuttingDown'
}

// --- virtual machines -----------------------------------------------------------------------------------------

function inspectGroup(r: Running, g: number, broken: Broken[]): void {
  if (g === 0) return
  const { plant } = r
  const vm = plant.groupIds[g]
  const active = plant.hostsOfGroup[g].filter((n) => activeStates.has(r.onHost('vm', g, n, 'Absent')))
  const writing = active.filter((n) => plant.groupVolumes[g].every((v) => holds(r, n, v) && reaches(r, n, v)))
  if (writing.length > 1) broken.push({ id: 'S-03', params: { vm, activeOn: r.ids(writing) } })
  for (const n of active) {
    const node = plant.nodeIds[n]
    if (!powered(r, n)) broken.push({ id: 'S-39', params: { vm, node } })
    const mounted = plant.groupVolumes[g].every((v) => r.onHost('mount', v, n, 'Detached') === 'Mounted')
    if (!mounted && alive(r, n)) broken.push({ id: 'S-04', params: { vm, node } })
  }
  const saved = r.sim.states[plant.saved[g]] as SavedState
  const runsOn = writing.filter((n) => runningStates.has(r.onHost('vm', g, n, 'Absent')))
  if (saved.complete && runsOn.length > 0) broken.push({ id: 'S-30', params: { vm, activeOn: r.ids(runsOn) } })
  for (const entity of heldConfigurations(r)) inspectRecord(r, g, r.conf(entity), broken)
}

const runningStates: ReadonlySet<string> = new Set(['Starting', 'Running', 'Saving', 'TurningOff', 'ShuttingDown'])

function inspectRecord(r: Running, g: number, conf: Configuration, broken: Broken[]): void {
  if (conf.quorate !== 'yes') return
  const { plant } = r
  const { resources, owner } = r.group(conf, g)
  const disks = plant.groupVolumes[g].length
  const group = plant.groupIds[g]
  const up = (i: number) => resources[i] === 'Online' || resources[i] === 'OnlinePending'
  const disksOnline = resources.slice(0, disks).every((state) => state === 'Online')
  const standsOnNothing = (up(disks) && !disksOnline) || (up(disks + 1) && resources[disks] !== 'Online')
  if (standsOnNothing) broken.push({ id: 'S-06', params: { group, resources } })
  const { possibleOwners } = plant.groups[g]!
  const allowed = possibleOwners.length === 0 || possibleOwners.includes(plant.nodeIds[owner])
  if (!allowed && resources.includes('Online')) broken.push({ id: 'S-19', params: { group, owner: plant.nodeIds[owner] } })
}

// --- nodes ----------------------------------------------------------------------------------------------------

function inspectNode(r: Running, n: number, broken: Broken[]): void {
  const { plant } = r
  const node = plant.nodeIds[n]
  if (memoryInUse(r, n) > memoryFor(r, n)) broken.push({ id: 'S-18', params: { node, usedMiB: memoryInUse(r, n) } })
  if (!alive(r, n)) return
  const service = r.at(plant.service[n]).value
  const partOf = (service === 'Running' || service === 'Stopping') && r.view(n).conf !== null
  if (partOf) return
  const active = plant.hostedGroups[n].filter((g) => r.onHost('vm', g, n, 'Absent') !== 'Absent')
  if (active.length > 0) broken.push({ id: 'S-09', params: { node, vm: plant.groupIds[active[0]] } })
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

function inspectViews(r: Running, broken: Broken[]): void {
  const { plant } = r
  const held = heldConfigurations(r)
  const able = held.filter((entity) => canCommit(r, entity))
  if (able.length > 1) broken.push({ id: 'S-10', params: { views: able.map((c) => r.ids(r.conf(c).members)) } })
  const voting = able.filter((entity) => r.conf(entity).witnessCounts)
  if (voting.length > 1) broken.push({ id: 'S-13', params: { views: voting.map((c) => r.ids(r.conf(c).members)) } })
  for (const entity of held) {
    const { quorate, votes, forced, members, sinceMs } = r.conf(entity)
    if (quorate === 'yes' && !forced && votes * 2 <= plant.totalVotes)
      broken.push({ id: 'S-11', params: { members: r.ids(members), votes, total: plant.totalVotes } })
    if (quorate !== 'yes' && r.now - sinceMs > quorumLossBoundMs(r))
      broken.push({ id: 'S-15', params: { members: r.ids(members), sinceMs } })
  }
}

/** How long a side may go on without quorum: detection, regroup and arbitration at their longest. */
export function quorumLossBoundMs(r: Running): number {
  const { SameSubnetDelay, SameSubnetThreshold, QuorumArbitrationTimeMax } = r.plant.design.properties
  const twoLooks = 2 * defaults.diskArbitrationInterval.typical * defaults.challengeIntervals.typical
  return SameSubnetDelay * (SameSubnetThreshold + 1) + defaults.regroup.max + QuorumArbitrationTimeMax + twoLooks
}
