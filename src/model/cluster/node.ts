import type { Deferred, View } from '../records'
import { fileSystemOf, inMaintenance } from '../files'
import { alive, holds, reaches, serves } from '../perceive'
import { nodesVote } from '../rules/quorum'
import type { Running } from '../running'
import type { Message } from '../simulator'
import { carryOutOrders } from './administration'
import { pendingOver, poll } from './calls'
import { learnsEviction } from './composition'
import { deadlocked } from './hosting'
import { endResource, resourceFailed } from './failures'
import { advance } from './groups'
import { forceQuorum, form, join, look } from './joining'
import { drain, peerLeft, sayGoodbye } from './leaving'
import { peerSilent } from './membership'
import { judgeNetworks } from './networks'
import { dropEverything, tellMount } from './orders'
import { endService } from './views'
import { arbitrate, quorumLost, secondLook, tellWitnessNews, witnessLost, witnessTurned } from './witness'

/**
 * Everything that reaches one node's Cluster service: its own timers and messages of its view. While the node hangs they
 * are put aside and dealt with, in order, when it wakes.
 */
export function received(r: Running, node: number, message: Message): void {
  const view = r.view(node)
  if (view.hungSinceMs !== null) return putAside(r, node, view, message)
  if (!alive(r, node)) return
  act(r, node, message)
}

function putAside(r: Running, node: number, view: View, event: Message): void {
  const deferred: Deferred = { event, causeSeq: r.sim.causeSeq }
  r.setView(node, { deferred: [...view.deferred, deferred] })
}

/**
 * The node is awake again. A challenger may have waited out even a short absence, so the witness is looked at before
 * anything else is done in its name; then comes what fell due while the node hung.
 */
export function catchUp(r: Running, node: number): void {
  const { sim, plant } = r
  const { witness } = r.quorumOf(node)
  const renewal = `renewal:${witness}`
  if (witness !== null && sim.dueMs(plant.view[node], renewal) !== null) {
    sim.cancel(plant.view[node], renewal)
    renew(r, node, witness)
  }
  const { deferred } = r.view(node)
  r.setView(node, { deferred: [] })
  for (const { event, causeSeq } of deferred) r.sim.because(causeSeq, () => act(r, node, event))
}

function act(r: Running, node: number, message: Message): void {
  switch (message.type) {
    case 'ADVANCE': {
      const groups = message.groups as readonly number[]
      const { waiting } = r.view(node)
      if (waiting.length > 0) r.setView(node, { waiting: waiting.filter((g) => !groups.includes(g)) })
      const cause = r.sim.causeSeq
      for (const group of groups) r.sim.because(cause, () => advance(r, node, group))
      return
    }
    case 'FAIL':
      return endedByHand(r, node, message.group as number, message.resource as number)
    case 'POLL':
      return poll(r, node, message.group as number, message.resource as number)
    case 'PENDING':
      return pending(r, node, message.group as number, message.resource as number)
    case 'DEADLOCK':
      return deadlocked(r, node, message.group as number, message.resource as number)
    case 'NEXT':
      return advance(r, node, message.group as number)
    case 'NOTICE':
      return noticed(r, node, message.machine as number)
    case 'RENEWAL':
      return renew(r, node, message.volume as number)
    case 'HEALTH':
      return checkHealth(r, node, message.volume as number)
    case 'SILENT':
      return peerSilent(r, node, message.peer as number)
    case 'PEER_LEFT':
      return peerLeft(r, node)
    case 'ARBITRATE':
      return arbitrate(r, node, message.conf as number)
    case 'SECOND_LOOK':
      return secondLook(r, node, message.conf as number)
    case 'WITNESS_NEWS':
      return tellWitnessNews(r, node, message.conf as number)
    case 'WITNESS_TURNED':
      return witnessTurned(r, node)
    case 'QUORUM_LOST':
      return quorumLost(r, node, message.conf as number)
    case 'NETWORKS':
      return judgeNetworks(r, node, message.conf as number)
    case 'LOOK':
      return look(r, node)
    case 'EVICTED':
      return learnsEviction(r, node)
    case 'FORM':
      return form(r, node)
    case 'JOIN':
      return join(r, node)
    case 'FORCE':
      return forceQuorum(r, node)
    case 'REDERIVE':
      carryOutOrders(r, node)
      return drain(r, node)
    case 'DRAINED':
      return drain(r, node)
    case 'GOODBYE':
      return sayGoodbye(r, node)
    default:
      throw new Error(`a Cluster service got the unknown message ${message.type}`)
  }
}

/** The LooksAlive poll finds a virtual machine that no longer runs although nobody took it offline. */
function noticed(r: Running, node: number, machine: number): void {
  const vm = r.onHost('vm', machine, node, 'Absent')
  if (vm !== 'Off' && vm !== 'Saved') return
  resourceFailed(r, node, r.plant.machines[machine].group, r.plant.vmAt(machine), 'notRunning')
}

/** "Simulate failure of this resource": it is ended, and everything else is as after any failure (ClusResource.Fail). */
function endedByHand(r: Running, node: number, group: number, resource: number): void {
  const { conf } = r.view(node)
  if (conf === null || r.group(r.conf(conf), group).resources[resource] !== 'Online') return
  endResource(r, node, group, resource, 'simulated')
}

/** Online worked on for so long: it is done, or has been silent for PendingTimeout and is ended. */
function pending(r: Running, node: number, group: number, resource: number): void {
  if (pendingOver(r, node, group, resource)) resourceFailed(r, node, group, resource, 'pendingTimeout')
  else advance(r, node, group)
}

/** Every DiskArbInterval the owner makes sure of its reservation; here only when something about it has changed. */
function renew(r: Running, node: number, volume: number): void {
  const { plant } = r
  if (holds(r, node, volume) && reaches(r, node, volume)) return
  if (yieldsQuorumDisk(r, node, volume)) return
  // Nobody looks at what the renewal found until maintenance ends.
  if (inMaintenance(r, node, volume)) return
  const reason = holds(r, node, volume) ? 'pathLost' : 'preempted'
  const mounted =
    volume === plant.share
      ? ownsCoreGroup(r, node)
      : r.onHost('mount', volume, node, 'Detached') !== 'Detached'
  const isWitness = r.quorumOf(node).witness === volume
  const ours = r.view(node).conf
  const withFellow = ours !== null && r.conf(ours).members.some((n) => n !== node && holds(r, n, volume))
  if (isWitness && !mounted && withFellow) return
  if (mounted || isWitness)
    r.happen(
      volume === plant.share ? 'fileShare.lockLost' : 'volume.ownershipLost',
      plant.volumeIds[volume],
      { node: plant.nodeIds[node], reason },
    )
  if (isWitness) witnessLost(r, node)
  const { conf } = r.view(node)
  const quorum = r.quorumOf(node)
  const group = plant.groupOf(quorum, volume)
  if (conf === null || !mounted || group < 0) return tellMount(r, node, volume, 'DETACH')
  resourceFailed(r, node, group, plant.volumesOf(quorum, group).indexOf(volume), reason)
}

function ownsCoreGroup(r: Running, node: number): boolean {
  const { conf } = r.view(node)
  return conf !== null && r.group(r.conf(conf), 0).owner === node
}

/**
 * Where the disk alone votes, a member that no longer reaches it is none, as long as another member does; if nobody does,
 * all of them wait for it together, and whoever has it mounted without its reservation lets go of it.
 */
function yieldsQuorumDisk(r: Running, node: number, volume: number): boolean {
  const { conf } = r.view(node)
  const quorum = r.quorumOf(node)
  if (nodesVote(quorum) || volume !== quorum.witness || conf === null || reaches(r, node, volume))
    return false
  const isHolder = holds(r, node, volume)
  const { members } = r.conf(conf)
  if (!members.some((n) => n !== node && serves(r, n) && reaches(r, n, volume))) {
    // Its holder says so once.
    const isKnown = !isHolder || !r.conf(conf).witnessCounts
    return isKnown && r.onHost('mount', volume, node, 'Detached') === 'Detached'
  }
  if (isHolder) witnessLost(r, node)
  endService(r, node, 'noQuorumDisk')
  return true
}

/** The IsAlive check finds a file system that cannot be used any more. */
function checkHealth(r: Running, node: number, volume: number): void {
  const { plant } = r
  const quorum = r.quorumOf(node)
  const group = plant.groupOf(quorum, volume)
  const mounted = r.onHost('mount', volume, node, 'Detached') === 'Mounted'
  if (!mounted || group < 0 || inMaintenance(r, node, volume) || fileSystemOf(r, volume) !== 'damaged') return
  resourceFailed(r, node, group, plant.volumesOf(quorum, group).indexOf(volume), 'corrupt')
}

/** The process crashed: the Resource Hosting Subsystem ends with it and takes down what it hosted. */
export function serviceGone(r: Running, node: number): void {
  dropEverything(r, node)
}
