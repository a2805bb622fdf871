import type { LunContext } from './machines/lun'
import { fileSystemOf, holdIfFull, inMaintenance, whyFilesRefuse } from './files'
import { memoryFor } from './memory'
import { alive, holds, reaches } from './perceive'
import { cut, nextPulse } from './pulse'
import { noSavedState, type Availability, type PulseTrain, type SavedState } from './records'
import { nodesVote } from './rules/quorum'
import type { Running } from './running'
import { refreshServing } from './serving'
import { hyperVLost, stopMoving } from './standAlone'
import { breaksMachines, softwareLost, softwareWaits } from './software'
import { networksFollow, refusesUnconnected } from './virtualNetworks'
import { mergesGoOn, refreshGrowth, snapshotsFollow } from './vmSnapshots'
import { endTransfer, refreshFlows, startTransfer, transferOf } from './transfers'

/** What hardware and hosts do to each other. It decides nothing; clusters decide in `cluster/`. */

// --- a host as a whole ----------------------------------------------------------------------------------------

/** Without power or Windows nothing on the host goes on: memory is lost, mounts are gone, reservations stay behind. */
export function hostLost(r: Running, node: number): void {
  const { plant, sim } = r
  sim.send(plant.service[node], { type: 'HOST_LOST' })
  forEachOn(r, node, (entity) => sim.release(entity))
  softwareLost(r, node)
  hyperVLost(r, node)
  const cause = sim.causeSeq
  for (const machine of plant.hostedMachines[node]) {
    const vm = plant.onHost('vm', machine, node)!
    if (r.at(vm).value === 'Absent') continue
    const a = sim.states[plant.availability[machine]] as Availability
    if (r.onHost('guest', machine, node, 'Off') !== 'Off' && !a.lostOn.includes(node)) {
      sim.set(plant.availability[machine], { ...a, lostOn: [...a.lostOn, node] })
      sim.because(cause, () => r.happen('vm.lost', plant.machineIds[machine], { node: plant.nodeIds[node] }))
    }
    sim.send(vm, { type: 'HOST_LOST' })
  }
  for (const volume of plant.hostedVolumes[node])
    sim.send(plant.onHost('mount', volume, node)!, { type: 'HOST_LOST' })
  renewalsChange(r, node)
}

/** The host is back: what was lost on it has been said often enough. */
export function hostBack(r: Running, node: number): void {
  for (const machine of r.plant.hostedMachines[node]) {
    const entity = r.plant.availability[machine]
    const a = r.sim.states[entity] as Availability
    if (a.lostOn.includes(node)) r.sim.set(entity, { ...a, lostOn: a.lostOn.filter((n) => n !== node) })
  }
}

/** A frozen host: every clock on it stands still. */
export function freeze(r: Running, node: number): void {
  forEachOn(r, node, (entity) => r.sim.hold(entity))
  softwareWaits(r, node)
  renewalsChange(r, node)
  flowsChange(r)
  for (const machine of r.plant.hostedMachines[node]) {
    refreshGrowth(r, machine)
    refreshServing(r, machine)
  }
}

export function thaw(r: Running, node: number): void {
  const { plant, sim } = r
  forEachOn(r, node, (entity) => {
    // A guest whose memory is being saved or read stays frozen.
    if (r.sim.kinds[entity] === 'guest' && vmStandsStill(r, plant.thing[entity], node)) return
    sim.release(entity)
  })
  renewalsChange(r, node)
  flowsChange(r)
  for (const machine of plant.hostedMachines[node]) refreshGrowth(r, machine)
  mergesGoOn(r, node)
  softwareWaits(r, node)
  watchQuorumDisk(r)
}

function forEachOn(r: Running, node: number, act: (entity: number) => void): void {
  const { plant } = r
  act(plant.service[node])
  act(plant.software[node])
  for (const machine of plant.standAloneOn[node]) act(plant.standAlone[machine]!)
  for (const volume of plant.hostedVolumes[node]) act(plant.onHost('mount', volume, node)!)
  for (const machine of plant.hostedMachines[node]) {
    act(plant.onHost('vm', machine, node)!)
    const guest = plant.onHost('guest', machine, node)
    if (guest !== undefined) act(guest)
  }
}

function vmStandsStill(r: Running, machine: number, node: number): boolean {
  const vm = r.onHost('vm', machine, node, 'Absent')
  return vm === 'Saving' || vm === 'Restoring' || vm === 'Paused'
}

// --- volumes --------------------------------------------------------------------------------------------------

/** Paths of a node, or −1 of any, came or went: transfers stall or go on, and owners find out at their next renewal. */
export function reachChanged(r: Running, node: number): void {
  flowsChange(r)
  for (let n = 0; n < r.plant.nodes.length; n++) renewalsChange(r, n)
  for (let n = 0; n < r.plant.nodes.length; n++)
    for (const volume of r.plant.hostedVolumes[n]) watchOwnership(r, n, volume)
  r.plant.nodes.forEach((_, n) => {
    const { witness } = r.quorumOf(n)
    if (witness !== null) watchOwnership(r, n, witness)
  })
  const machines = node < 0 ? r.plant.machines.keys() : r.plant.hostedMachines[node]
  for (const machine of machines) refreshServing(r, machine)
}

/** Where the disk alone votes, it matters to every member who else reaches it. */
export function watchQuorumDisk(r: Running): void {
  r.plant.nodes.forEach((_, node) => {
    const quorum = r.quorumOf(node)
    if (!nodesVote(quorum)) watchOwnership(r, node, quorum.witness!)
  })
}

function flowsChange(r: Running): void {
  for (let disk = 0; disk < r.plant.transfers.length; disk++) refreshFlows(r, disk)
}

/** An owner whose reservation or path is gone notices at its next renewal, 3 s later at most. */
export function watchOwnership(r: Running, node: number, volume: number): void {
  const { plant, sim } = r
  const mounted = r.onHost('mount', volume, node, 'Detached') !== 'Detached'
  const quorum = r.quorumOf(node)
  const isWitness = volume === quorum.witness
  const timer = `renewal:${volume}`
  const watched = isWitness && !nodesVote(quorum) && r.view(node).conf !== null
  const concerned =
    mounted || (isWitness && believesToHold(r, node)) || (watched && !reaches(r, node, volume))
  if (!concerned || (holds(r, node, volume) && reaches(r, node, volume)))
    return sim.cancel(plant.view[node], timer)
  if (sim.dueMs(plant.view[node], timer) !== null) return
  const period = r.figure('diskArbitrationInterval')
  const at =
    r.options.variation === 'none'
      ? r.now + Math.trunc(period / 2)
      : nextPulse(r.renewalPhase(volume, node), period, r.now)
  sim.timer(plant.view[node], timer, at - r.now, { type: 'RENEWAL', volume })
}

/** A file system that went bad under a mount is found by the next IsAlive check, a minute later at most. */
export function watchHealth(r: Running, node: number, volume: number): void {
  const { plant, sim } = r
  const timer = `health:${volume}`
  const mounted = r.onHost('mount', volume, node, 'Detached') === 'Mounted'
  if (!mounted || inMaintenance(r, node, volume) || fileSystemOf(r, volume) !== 'damaged')
    return sim.cancel(plant.view[node], timer)
  if (sim.dueMs(plant.view[node], timer) !== null) return
  const interval = r.figure('isAliveInterval')
  const delayMs =
    r.options.variation === 'none'
      ? Math.trunc(interval / 2)
      : sim.streams.below(`isAlive ${plant.volumeIds[volume]}`, interval)
  sim.timer(plant.view[node], timer, delayMs, { type: 'HEALTH', volume })
}

function believesToHold(r: Running, node: number): boolean {
  const { conf, witnessNews } = r.view(node)
  // It has noticed already, and waits to tell the others.
  if (conf === null || witnessNews) return false
  const { members, witnessCounts, quorum } = r.conf(conf)
  const { context } = r.at<LunContext>(r.plant.lun[quorum.witness!])
  if (context.holders.includes(node)) return witnessCounts
  // Handed to a fellow member it is not lost.
  return witnessCounts && context.former === node && !context.holders.some((n) => members.includes(n))
}

/**
 * The witness's renewals stop while its holder is down, frozen, cut off from it or a member of nothing, and start anew
 * afterwards: a reservation that has only stayed behind is not defended.
 */
export function renewalsChange(r: Running, node: number): void {
  for (const witness of r.plant.witnessTrain.keys()) if (holds(r, node, witness)) renewalsOf(r, node, witness)
}

function renewalsOf(r: Running, node: number, witness: number): void {
  const { plant, sim } = r
  const isMember = r.view(node).conf !== null && r.quorumOf(node).witness === witness
  const renews = alive(r, node) && reaches(r, node, witness) && isMember
  const entity = plant.witnessTrain.get(witness)!
  const train = sim.states[entity] as PulseTrain
  if (renews === (train.sinceMs !== null)) return
  const phase = r.renewalPhase(witness, node)
  sim.set(
    entity,
    renews
      ? // The first thing a woken or reconnected holder does is to renew.
        { sinceMs: r.now, lastMs: r.now }
      : cut(train, phase, r.figure('diskArbitrationInterval'), r.now),
  )
}

/** A reservation has changed hands. */
export function reservationChanged(r: Running, volume: number, before: LunContext, after: LunContext): void {
  const { plant, sim } = r
  const train = plant.witnessTrain.get(volume)
  if (train !== undefined) {
    const holder = after.holders[0]
    sim.set(train, {
      sinceMs: holder === undefined ? null : r.now,
      lastMs: r.now,
    } satisfies PulseTrain)
  }
  for (const node of [...before.holders, ...after.holders]) {
    watchOwnership(r, node, volume)
    if (plant.machinesOfVolume[volume].some((machine) => transferOf(r, machine, node) !== undefined))
      refreshFlows(r, plant.volumes[volume].unit)
  }
  if (train !== undefined) watchQuorumDisk(r)
  for (const machine of plant.machinesOfVolume[volume]) refreshServing(r, machine)
}

// --- a virtual machine and what is in it ----------------------------------------------------------------------

/** The virtual machine moved from one state to the next: its memory, its guest and its application follow. */
export function vmChanged(r: Running, machine: number, node: number, from: string, to: string): void {
  const { plant, sim } = r
  const guest = () => plant.place(sim, 'guest', machine, node)
  if (from === 'Saving' || from === 'Restoring') endTransfer(r, machine, node)
  if (to === 'Starting' || to === 'Restoring') startIfItCan(r, machine, node, to)
  if (to === 'Saving') {
    sim.hold(guest())
    startTransfer(r, machine, node, 'save', plant.memoryMiB(machine))
  }
  if (to === 'Saved' && from === 'Saving') keepMemory(r, machine, node)
  if (to === 'Paused') sim.hold(guest())
  if (to === 'Running' && from === 'Paused') sim.release(guest())
  if (to === 'Running' && from === 'Starting') sim.send(guest(), { type: 'BOOT' })
  if (to === 'Running' && from === 'Restoring') giveMemoryBack(r, machine, node)
  // The first thing that it wants to write finds no room.
  if (to === 'Running') holdIfFull(r, machine)
  if (to === 'Off' && from === 'Saved') sim.set(plant.saved[machine], noSavedState)
  if (to === 'ShuttingDown') sim.send(guest(), { type: 'SHUT_DOWN' })
  if (to === 'Off' || to === 'Absent') guestOff(r, machine, node)
  if (from === 'Off') stopMoving(r, machine, node)
  networksFollow(r, machine, node, from, to)
  snapshotsFollow(r, machine, node, from, to)
  refreshServing(r, machine)
}

/** Configured memory of what is active on the host must fit (no dynamic memory in 2008), and its files be there. */
function startIfItCan(r: Running, machine: number, node: number, to: string): void {
  const vm = r.plant.onHost('vm', machine, node)!
  const reason =
    r.activeMiB[node] > memoryFor(r, node)
      ? 'memory'
      : breaksMachines(r, node) !== null
        ? 'update'
        : to === 'Restoring' && wasSavedElsewhere(r, machine, node)
          ? 'processor'
          : refusesUnconnected(r, machine, node)
            ? 'virtualNetwork'
            : whyFilesRefuse(r, machine, node, to === 'Restoring')
  if (reason !== null) {
    // It never had the memory: another that starts in this very instant may find it free.
    r.activeMiB[node] -= r.plant.memoryMiB(machine)
    r.refused.add(vm)
    r.sim.send(vm, { type: 'START_FAILED', reason })
  } else if (to === 'Restoring') startTransfer(r, machine, node, 'restore', r.plant.memoryMiB(machine))
}

/** Memory that was saved on processors of another make is refused (Dell, High Availability Solutions for Hyper-V). */
function wasSavedElsewhere(r: Running, machine: number, node: number): boolean {
  const { processor } = r.sim.states[r.plant.saved[machine]] as SavedState
  return processor !== null && processor !== r.plant.nodes[node].processor
}

/** The memory lies complete on the volume; the frozen guest exists there alone now. */
function keepMemory(r: Running, machine: number, node: number): void {
  r.sim.set(r.plant.saved[machine], memoryOf(r, machine, node))
  guestOff(r, machine, node)
}

/** What a file of its memory would hold, written now. */
export function memoryOf(r: Running, machine: number, node: number): SavedState {
  const { plant } = r
  const guest = plant.onHost('guest', machine, node)!
  const application = plant.onHost('application', machine, node)
  return {
    complete: true,
    guest: r.at(guest).value,
    guestRemainingMs: remainingOf(r, guest),
    application: application === undefined ? 'Off' : r.at(application).value,
    processor: plant.nodes[node].processor,
    node,
  }
}

function remainingOf(r: Running, guest: number): number | null {
  for (const delay of ['guestBoot', 'guestCrashDump', 'guestShutdown']) {
    const left = r.sim.remaining(guest, `xstate.after.${delay}.guest.${r.at(guest).value}`)
    if (left !== null) return left
  }
  return null
}

/** Read back once, the saved state is gone: it can never be used a second time. */
function giveMemoryBack(r: Running, machine: number, node: number): void {
  const { plant, sim } = r
  const saved = sim.states[plant.saved[machine]] as SavedState
  // The application first: a guest without it would look, for a moment, as if it had lost what it was serving.
  if (saved.application !== 'Off')
    sim.send(plant.place(sim, 'application', machine, node), { type: 'THAW', as: saved.application })
  if (saved.guest === 'Off') sim.set(plant.saved[machine], noSavedState)
  else {
    const guest = plant.place(sim, 'guest', machine, node)
    // One left here by an earlier stay may have been frozen with its host since then.
    sim.release(guest)
    sim.send(guest, { type: 'THAW', as: saved.guest })
  }
}

function guestOff(r: Running, machine: number, node: number): void {
  const { plant, sim } = r
  const guest = plant.onHost('guest', machine, node)
  const application = plant.onHost('application', machine, node)
  if (guest !== undefined && r.at(guest).value !== 'Off') {
    sim.release(guest)
    sim.send(guest, { type: 'POWER_OFF' })
  }
  if (application !== undefined && r.at(application).value !== 'Off') sim.send(application, { type: 'STOP' })
}

/** The guest moved on: a boot is a new memory, and the application lives and dies with it. */
export function guestChanged(r: Running, machine: number, node: number, from: string, to: string): void {
  const { plant, sim } = r
  if (to === 'Booting' && from !== 'Booting' && !thawing(r, machine)) {
    // Reset while it served: the outage begins with the memory that is lost in it.
    refreshServing(r, machine)
    const a = sim.states[plant.availability[machine]] as Availability
    sim.set(plant.availability[machine], { ...a, boots: a.boots + 1 })
  }
  const hasApplication = plant.machines[machine].application !== null
  if (to === 'Running' && from === 'Booting' && hasApplication)
    sim.send(plant.place(sim, 'application', machine, node), { type: 'START' })
  // It ends with the guest's memory.
  if (from !== 'Off' && (to === 'Crashed' || to === 'Booting') && hasApplication)
    sim.send(plant.place(sim, 'application', machine, node), { type: 'STOP' })
  if (to === 'Off' && from === 'ShuttingDown')
    sim.send(plant.place(sim, 'vm', machine, node), { type: 'GUEST_OFF' })
  if (to === 'Off' && from === 'Booting' && r.onHost('vm', machine, node, 'Absent') === 'Running')
    sim.send(plant.place(sim, 'guest', machine, node), { type: 'BOOT' })
  if (from === 'Off') sim.set(plant.saved[machine], noSavedState)
  refreshGrowth(r, machine)
  refreshServing(r, machine)
}

function thawing(r: Running, machine: number): boolean {
  return (r.sim.states[r.plant.saved[machine]] as SavedState).complete
}
