import { fileSystemOf, filesOf, noFiles } from './files'
import type { LunContext } from './machines/lun'
import type { MountContext } from './machines/mount'
import type { PathContext } from './machines/path'
import {
  noSavedState,
  noSnapshots,
  nobody,
  blankView,
  type Availability,
  type Configuration,
  type GroupRecord,
  type Pair,
  type Software,
  type StandAlone,
} from './records'
import { defaultGroupPolicies } from './plant'
import { isLinked } from './rules/links'
import type { QuorumAnswer } from './rules/quorum'
import type { Running } from './running'
import { watchBreaks } from './software'
import type { ResourceState } from './snapshot'
import { coordinatorOf } from './cluster/commit'
import { networksAtRest } from './cluster/networks'
import { quorumOf } from './cluster/votes'

/** The state in which a run begins: every node Up, every group Online on its owner, unless the scenario says else. */
export function firstState(r: Running): void {
  const { sim, plant } = r
  const { design } = plant
  const up = plant.nodeIds.map((_, n) => n).filter((n) => isUp(r, n))
  const outsiders = outsidersAtStart(r)
  const at = (value: string, context: unknown = undefined) => ({ value, context })
  sim.happen('run.started', design.name, { nodes: plant.nodeIds.length, seed: sim.seed })

  const entity = (name: string, kind: string, thing: number, node: number, state?: unknown) => {
    const e = sim.add(name, kind, state)
    plant.note(e, thing, node)
    return e
  }
  design.networks.forEach((net, i) => plant.network.push(entity(`network:${net.id}`, 'network', i, -1)))
  design.storage.forEach((u, i) => {
    plant.unit.push(entity(`storageUnit:${u.id}`, 'storageUnit', i, -1))
    plant.transfers.push(entity(`transfers:${u.id}`, 'record', -1, -1, { atMs: 0, running: [] }))
  })
  design.supplies.forEach((s, i) => plant.supply.push(entity(`supply:${s.id}`, 'supply', i, -1)))
  if (design.fileShareWitness !== null)
    plant.fileShare = entity(`fileShare:${design.fileShareWitness.id}`, 'fileShare', -1, -1)
  plant.volumeIds.forEach((id, i) => {
    const group = plant.groupOf(plant.firstQuorum, i)
    const owner = group < 0 || (group > 0 && !startsOnline(r, group)) ? -1 : ownerAtStart(r, group, up)
    const holders = owner < 0 ? [] : [owner]
    plant.lun.push(
      entity(
        `lun:${id}`,
        'lun',
        i,
        -1,
        at(owner < 0 ? 'Free' : 'Reserved', {
          ...(i === plant.share ? noFiles : filesOf(plant.volumes[i])),
          holders,
          former: null,
        } satisfies LunContext),
      ),
    )
  })
  for (const n of plant.hostDisks)
    plant.transfers.push(entity(`transfers:${plant.nodeIds[n]}`, 'record', -1, -1, { atMs: 0, running: [] }))
  plant.nodeIds.forEach((id, n) => {
    const on = up.includes(n)
    const power = on || outsiders.includes(n) ? 'Running' : 'Off'
    plant.server.push(entity(`server:${id}`, 'server', -1, n, at(power, { unclean: false, restarts: false })))
    const software: Software = { updates: plant.nodes[n].updates, change: null }
    plant.software.push(entity(`software:${id}`, 'record', -1, n, software))
    plant.service.push(
      entity(`clusterService:${id}`, 'clusterService', -1, n, at(on ? 'Running' : 'Stopped')),
    )
    plant.view.push(entity(`view:${id}`, 'record', -1, n, blankView))
    plant.calls.push(entity(`calls:${id}`, 'record', -1, n, []))
    const { networks, storage } = plant.nodes[n]
    plant.link.push(
      design.networks.map((net, i) =>
        entity(`link:${id}/${net.id}`, 'link', i, n, at(isLinked(networks, net.id) ? 'Up' : 'Absent')),
      ),
    )
    plant.path.push(
      design.storage.map((u, i) => {
        const context: PathContext = { lostVolumes: [], cables: u.paths, out: 0 }
        return entity(
          `path:${id}/${u.id}`,
          'path',
          i,
          n,
          at(isLinked(storage, u.id) ? 'Connected' : 'Absent', context),
        )
      }),
    )
  })
  addPairs(r, up)
  plant.machines.forEach(({ id, group }) => {
    plant.saved.push(entity(`savedState:${id}`, 'record', group, -1, noSavedState))
    plant.snapshots.push(entity(`snapshots:${id}`, 'record', group, -1, noSnapshots))
    plant.availability.push(entity(`availability:${id}`, 'record', group, -1, neverServed))
    plant.sessionsOfMachine.push([])
  })
  plant.standAloneOn.forEach((machines, n) => machines.forEach((machine) => beginAlone(r, machine, n)))
  addClients(r)
  if (plant.firstQuorum.witness !== null) plant.addWitness(sim, plant.firstQuorum.witness, 0)
  plant.nodes.forEach((_, n) => watchBreaks(r, n))
  beginCluster(r, up)
}

const neverServed = {
  serving: false,
  downSinceMs: null,
  downMs: 0,
  outages: 0,
  memoryKept: null,
  boots: 0,
  bootsAtOutage: 0,
  alarmSinceMs: null,
  alarmDueMs: null,
  lostOn: [],
}

/** One of its host alone runs there from the start, if the host does. */
function beginAlone(r: Running, machine: number, node: number): void {
  const { sim, plant } = r
  const { group } = plant.machines[machine]
  const state: StandAlone = { clustered: false, filesMoved: false, wasOn: true, startsAtMs: null }
  plant.standAlone[machine] = sim.add(`standAlone:${plant.machineIds[machine]}`, 'record', state)
  plant.note(plant.standAlone[machine]!, group, -1)
  if (r.at(plant.server[node]).value === 'Running') beginRunning(r, machine, node)
}

function beginRunning(r: Running, machine: number, node: number): void {
  const { sim, plant } = r
  const at = (value: string, context: unknown = undefined) => ({ value, context })
  plant.place(sim, 'vm', machine, node, at('Running'))
  plant.place(sim, 'guest', machine, node, at('Running'))
  if (plant.machines[machine].application !== null)
    plant.place(sim, 'application', machine, node, at('Running'))
  sim.set(plant.availability[machine], { ...neverServed, serving: true, boots: 1 })
}

function addPairs(r: Running, up: readonly number[]): void {
  const { sim, plant } = r
  const n = plant.nodes.length
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (b <= a) {
        plant.pairs.push(-1)
        continue
      }
      const sinceMs = up.includes(a) && up.includes(b) ? 0 : null
      // The cluster has been running: the last heartbeat before the start got through, too.
      const periodMs = plant.design.properties.SameSubnetDelay
      const lastMs = sinceMs === null ? -1 : r.heartbeatPhase(a, b, periodMs) - periodMs
      plant.pairs.push(
        sim.add(`pair:${plant.nodeIds[a]}~${plant.nodeIds[b]}`, 'record', {
          sinceMs,
          lastMs,
          changedMs: 0,
          periodMs,
        } satisfies Pair),
      )
    }
  }
}

function addClients(r: Running): void {
  const { sim, plant } = r
  plant.design.clients.forEach((client, c) => {
    const machines = client.uses.map((id) => plant.numberOf('virtualMachine', id))
    const isServed = (machine: number) =>
      plant.standAlone[machine] === undefined
        ? startsOnline(r, plant.machines[machine].group)
        : (sim.states[plant.availability[machine]] as Availability).serving
    const connected = machines.every(isServed)
    const record = { connected, downSinceMs: connected ? null : 0, downMs: 0, sessionsLost: 0 }
    plant.client.push(sim.add(`client:${client.id}`, 'record', record))
    for (const machine of machines) {
      const value = isServed(machine) ? 'Connected' : 'Lost'
      const entity = sim.add(`session:${client.id}/${plant.machineIds[machine]}`, 'session', {
        value,
        context: undefined,
      })
      plant.note(entity, c, machine)
      const session = { client: c, machine, entity }
      plant.sessions.push(session)
      plant.sessionsOfMachine[machine].push(session)
    }
  })
}

function startsOnline(r: Running, group: number): boolean {
  if (group === 0) return true
  if (r.plant.groups[group]!.standAlone !== undefined) return false
  const up = r.plant.nodeIds.map((_, n) => n).filter((n) => isUp(r, n))
  if (quorumAtStart(r, up).quorate !== 'yes') return false
  return (r.plant.design.initial.groups[r.plant.groupIds[group]] ?? 'Online') === 'Online'
}

function isUp(r: Running, n: number): boolean {
  const { plant } = r
  return ['Up', 'Paused'].includes(plant.design.initial.nodes[plant.nodeIds[n]] ?? 'Up')
}

function outsidersAtStart(r: Running): readonly number[] {
  const { nodeIds, design } = r.plant
  return nodeIds.map((_, n) => n).filter((n) => design.initial.nodes[nodeIds[n]] === 'NotMember')
}

/** With a witness its vote is held from the start, if anybody is there to hold it. */
function quorumAtStart(r: Running, up: readonly number[]): QuorumAnswer {
  const quorum = r.plant.firstQuorum
  const witness = quorum.witness === null || up.length === 0 ? 'none' : 'held'
  return quorumOf(r, up, { outsiders: outsidersAtStart(r), quorum }, false, witness)
}

/** The designed owner, or the next node that is up. */
function ownerAtStart(r: Running, group: number, up: readonly number[]): number {
  const { plant } = r
  const wanted = plant.nodeNumber(group === 0 ? plant.design.coreOwner : plant.groups[group]!.owner)
  const n = plant.nodes.length
  for (let i = 0; i < n; i++) if (up.includes((wanted + i) % n)) return (wanted + i) % n
  return wanted
}

function beginCluster(r: Running, up: readonly number[]): void {
  const { sim, plant } = r
  const { design } = plant
  const paused = plant.nodeIds
    .map((_, n) => n)
    .filter((n) => design.initial.nodes[plant.nodeIds[n]] === 'Paused')
  const answer = quorumAtStart(r, up)
  const quorum = plant.firstQuorum
  const outsiders = outsidersAtStart(r)
  const first = sim.names.length
  const online = answer.quorate === 'yes'
  plant.groups.forEach((_, group) => {
    const isOnline = online && startsOnline(r, group)
    const state: ResourceState = isOnline ? 'Online' : 'Offline'
    const alone = plant.groups[group]?.standAlone !== undefined
    const record: GroupRecord = {
      owner: alone ? nobody : ownerAtStart(r, group, up),
      wish:
        alone || (group > 0 && design.initial.groups[plant.groupIds[group]] === 'Offline')
          ? 'offline'
          : 'online',
      policies: plant.groups[group]?.policies ?? defaultGroupPolicies,
      preferred: plant.groups[group]?.preferredOwners.map((id) => plant.nodeNumber(id)) ?? [],
      takenOffline: [],
      separate:
        plant.groups[group]?.separateMonitor === true
          ? plant.resourceIds(quorum, group).map((_, i) => i)
          : [],
      asBefore: [],
      shutDown: [],
      moveTo: null,
      moveReason: null,
      save: false,
      back: null,
      leaving: false,
      resources: plant.resourceIds(quorum, group).map(() => state),
      failed: [],
      restarts: plant.resourceIds(quorum, group).map(() => []),
      failovers: [],
      failoversInAll: 0,
      next: [],
      reported: isOnline ? 'online' : 'offline',
    }
    plant.note(sim.add('', 'record', record), group, -1)
  })
  const conf: Configuration = {
    epoch: 1,
    database: 1,
    members: online ? up : plant.nodeIds.map((_, n) => n).filter((n) => !outsiders.includes(n)),
    quorate: online ? 'yes' : 'no',
    votes: answer.votes,
    witnessCounts: quorum.witness !== null,
    forced: false,
    forcedStart: null,
    forming: false,
    groups: first,
    properties: design.properties,
    quorum,
    paused,
    outsiders,
    invited: [],
    saidGoodbye: [],
    arbitration: null,
    sinceMs: 0,
    networks: networksAtRest(r),
    removed: [],
  }
  const entity = sim.add('', 'record', conf)
  plant.confs.push(entity)
  plant.nodeIds.forEach((_, n) => r.setView(n, { durable: outsiders.includes(n) ? null : entity }))
  for (const copy of plant.witnessCopy.values()) sim.set(copy, { conf: entity })
  if (!online) return beginWaiting(r, up)
  for (const n of up) r.setView(n, { conf: entity })
  plant.groups.forEach((_, group) => beginGroup(r, group, r.group(conf, group)))
  if (quorum.witness === null) return
  const owner = coordinatorOf(conf)
  if (
    !r
      .at<{ holders: readonly number[] }>(plant.lun[quorum.witness])
      .context.holders.some((h) => up.includes(h))
  )
    sim.send(plant.view[owner], { type: 'ARBITRATE', conf: entity })
}

/** Too few nodes are up: those that are wait in Joining. */
function beginWaiting(r: Running, up: readonly number[]): void {
  for (const n of up) {
    r.setView(n, { joining: true, formReady: true })
    r.sim.timer(r.plant.view[n], 'look', 15_000, { type: 'LOOK' }, true)
  }
}

function beginGroup(r: Running, group: number, record: GroupRecord): void {
  const { sim, plant } = r
  if (record.resources[0] !== 'Online') return
  const at = (value: string, context: unknown = undefined) => ({ value, context })
  for (const volume of plant.volumesOf(plant.firstQuorum, group)) {
    if (volume === plant.share) continue
    const context: MountContext = { fileSystem: fileSystemOf(r, volume), maintenance: false }
    plant.place(sim, 'mount', volume, record.owner, at('Mounted', context))
  }
  for (const machine of plant.groupMachines[group]) beginRunning(r, machine, record.owner)
}
