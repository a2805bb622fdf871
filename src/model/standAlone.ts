import type { StandAloneDesign } from './design'
import type { Refusal } from './intervention'
import type { FilesContext } from './machines/lun'
import { alive } from './perceive'
import { nobody, type StandAlone } from './records'
import type { Running } from './running'
import { endTransfer, startTransfer, transferOf } from './transfers'

/**
 * Virtual machines that are not clustered: Hyper-V's alone, on the one host on whose disk their files lie. No Cluster
 * service starts, ends or misses them. When the host has started, Hyper-V does what their automatic start action says;
 * when it is shut down in good order, what their automatic stop action says.
 */
export function standAloneOf(r: Running, machine: number): StandAlone | null {
  const entity = r.plant.standAlone[machine]
  return entity === undefined ? null : (r.sim.states[entity] as StandAlone)
}

/** A virtual machine is clustered unless it never was one of a service or application. */
export function isClustered(r: Running, machine: number): boolean {
  return standAloneOf(r, machine)?.clustered ?? true
}

/** The service or application of a virtual machine exists in nobody's database. */
export function isToBe(record: { readonly owner: number }): boolean {
  return record.owner === nobody
}

/** There is no such service or application: of its virtual machine the cluster knows nothing. */
export function notClustered({ plant }: Running, group: number): Refusal {
  return { code: 'notClustered', params: { vm: plant.groupIds[group] } }
}

export function designOf(r: Running, machine: number): StandAloneDesign {
  return r.plant.groups[r.plant.machines[machine].group]!.standAlone!
}

/** The host of a virtual machine that is not clustered: there is no other. */
export function hostOfStandAlone(r: Running, machine: number): number {
  const { plant } = r
  return plant.nodeNumber(plant.groups[plant.machines[machine].group]!.owner)
}

/** Those of a host that are not clustered now. */
function machinesOn(r: Running, node: number): readonly number[] {
  return r.plant.standAloneOn[node].filter((machine) => !isClustered(r, machine))
}

/** Where that is kept: of those that `machinesOn` answers there is one. */
const entityOf = (r: Running, machine: number): number => r.plant.standAlone[machine]!

function change(r: Running, machine: number, to: Partial<StandAlone>): void {
  const entity = entityOf(r, machine)
  r.sim.set(entity, { ...(r.sim.states[entity] as StandAlone), ...to })
}

function tell(r: Running, machine: number, type: string, more: object = {}): void {
  const node = hostOfStandAlone(r, machine)
  r.sim.send(r.plant.place(r.sim, 'vm', machine, node), { type, ...more })
}

// --- the host ----------------------------------------------------------------------------------------------------

/** Windows has started, and Hyper-V with it: it finds the configurations on its disk and looks at their start actions. */
export function hyperVStarts(r: Running, node: number): void {
  for (const machine of machinesOn(r, node)) {
    if (r.onHost('vm', machine, node, 'Absent') !== 'Absent') continue
    const { startAction, startDelayMs } = designOf(r, machine)
    const starts =
      startAction === 'alwaysStart' || (startAction === 'startIfRunning' && standAloneOf(r, machine)!.wasOn)
    change(r, machine, { startsAtMs: starts ? r.now + startDelayMs : null })
    if (starts) r.sim.timer(entityOf(r, machine), 'start', startDelayMs, { type: 'START_ACTION', machine })
    tell(r, machine, 'REGISTER', { saved: isSaved(r, machine) })
  }
}

/** Windows is being shut down: what runs is saved, turned off or shut down before the power goes. */
export function hyperVStops(r: Running, node: number): void {
  for (const machine of machinesOn(r, node)) {
    withdrawStart(r, machine)
    stopAction(r, machine, node)
  }
}

function stopAction(r: Running, machine: number, node: number): void {
  const vm = r.onHost('vm', machine, node, 'Absent')
  if (vm !== 'Running' && vm !== 'Paused') return
  const action = designOf(r, machine).stopAction
  // A guest that is held hears of no shutdown.
  if (action === 'save') tell(r, machine, 'SAVE')
  else tell(r, machine, action === 'turnOff' || vm === 'Paused' ? 'TURN_OFF' : 'SHUT_DOWN')
}

/** Nothing of Hyper-V's own keeps the host from being switched off. */
export function hyperVIsDone(r: Running, node: number): boolean {
  return machinesOn(r, node).every((machine) => atRest.has(r.onHost('vm', machine, node, 'Absent')))
}

const atRest: ReadonlySet<string> = new Set(['Absent', 'Registering', 'RegisteringSaved', 'Off', 'Saved'])

/** Without its host nothing is left to start. */
export function hyperVLost(r: Running, node: number): void {
  for (const machine of machinesOn(r, node)) withdrawStart(r, machine)
}

function withdrawStart(r: Running, machine: number): void {
  r.sim.cancel(entityOf(r, machine), 'start')
  if (standAloneOf(r, machine)!.startsAtMs !== null) change(r, machine, { startsAtMs: null })
}

/** The delay of its start action is over, on a host that may have stood still meanwhile. */
export function startActionDue(r: Running, machine: number): void {
  follow(r, machine, hostOfStandAlone(r, machine))
}

/** A host that stood still may have missed what was to be done. */
export function hyperVWakes(r: Running, node: number): void {
  for (const machine of machinesOn(r, node)) follow(r, machine, node)
}

// --- one machine -------------------------------------------------------------------------------------------------

/** The machine moved from one state to another, or was to be started: Hyper-V's next act. */
export function follow(r: Running, machine: number, node: number): void {
  const { plant } = r
  if (!alive(r, node)) return
  const vm = r.onHost('vm', machine, node, 'Absent')
  const shutsDown = r.at(plant.server[node]).value === 'ShuttingDown'
  if (shutsDown) return stopAction(r, machine, node)
  const { startsAtMs } = standAloneOf(r, machine)!
  if (startsAtMs === null || startsAtMs > r.now || (vm !== 'Off' && vm !== 'Saved')) return
  withdrawStart(r, machine)
  if (filesAreHere(r, machine, node)) startByHand(r, machine)
}

/** What lies on a disk of the cluster, or is on its way there, no host finds on its own. */
function filesAreHere(r: Running, machine: number, node: number): boolean {
  return !standAloneOf(r, machine)!.filesMoved && transferOf(r, machine, node)?.does !== 'move'
}

/** Start, in Hyper-V Manager: of a machine that is saved, its memory is read back. */
export function startByHand(r: Running, machine: number): void {
  const node = hostOfStandAlone(r, machine)
  tell(r, machine, r.onHost('vm', machine, node, 'Absent') === 'Saved' ? 'RESTORE' : 'START')
}

/** What ran when Hyper-V stopped is what its next start will start; a stop action is no end of its own. */
export function remember(r: Running, machine: number, node: number, from: string, to: string): void {
  const server = r.at(r.plant.server[node]).value
  if (server !== 'Running' && server !== 'Hung') return
  if (to === 'Running') change(r, machine, { wasOn: true })
  else if (ended.has(from) && (to === 'Off' || to === 'Saved')) change(r, machine, { wasOn: false })
}

const ended: ReadonlySet<string> = new Set(['Running', 'Paused', 'Saving', 'TurningOff', 'ShuttingDown'])

/** It has become the cluster's, which registers it anew where it brings it online. */
export function join(r: Running, machine: number): void {
  withdrawStart(r, machine)
  change(r, machine, { clustered: true })
  tell(r, machine, 'TERMINATE')
}

/** AutomaticRecoveryAction of Hyper-V: a machine whose worker process ended is started again at once. */
export function recover(r: Running, machine: number): void {
  change(r, machine, { startsAtMs: r.now })
}

function isSaved(r: Running, machine: number): boolean {
  return (r.sim.states[r.plant.saved[machine]] as { complete: boolean }).complete
}

// --- its files ---------------------------------------------------------------------------------------------------

/** Copies them to the volume that was laid aside for them; until then the machine cannot be started. */
export function startMoving(r: Running, machine: number, node: number): void {
  const { plant } = r
  const { diskMiB } = designOf(r, machine)
  const volume = plant.volumeIds[plant.machineVolumes[machine][0]]
  takeRoom(r, machine, diskMiB)
  r.happen('vm.filesMoving', plant.machineIds[machine], { ...hereAlone(r, node), volume, sizeMiB: diskMiB })
  startTransfer(r, machine, node, 'move', diskMiB)
}

/** Every file has arrived, and those on the host's own disk are deleted. */
export function moved(r: Running, machine: number, node: number): void {
  const { plant } = r
  endTransfer(r, machine, node)
  change(r, machine, { filesMoved: true })
  const volume = plant.volumeIds[plant.machineVolumes[machine][0]]
  r.happen('vm.filesMoved', plant.machineIds[machine], { ...hereAlone(r, node), volume })
}

/** A host that is lost leaves half a copy, which is of no use. */
export function stopMoving(r: Running, machine: number, node: number): void {
  if (transferOf(r, machine, node)?.does !== 'move') return
  endTransfer(r, machine, node)
  takeRoom(r, machine, -designOf(r, machine).diskMiB)
  r.happen('vm.filesNotMoved', r.plant.machineIds[machine], hereAlone(r, node))
}

/** The room is taken from the first file on. */
function takeRoom(r: Running, machine: number, moreMiB: number): void {
  const lun = r.plant.lun[r.plant.machineVolumes[machine][0]]
  const { usedMiB } = r.at<FilesContext>(lun).context
  r.sim.send(lun, { type: 'WRITE', usedMiB: usedMiB + moreMiB })
}

/** What is said of a virtual machine that is not clustered says so: no log of the cluster has a line of it. */
function hereAlone(r: Running, node: number): { readonly node: string; readonly clustered: false } {
  return { node: r.plant.nodeIds[node], clustered: false }
}
