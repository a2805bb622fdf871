import { figureIn } from './defaults'
import { alive, holds, reaches } from './perceive'
import type { Transfer, Transfers } from './records'
import type { Plant } from './plant'
import type { Running } from './running'
import { leftAt, type Stream } from './stream'

/**
 * Saves, restores and merges under way share their storage unit's bandwidth equally; whenever one starts, ends, stalls or goes on,
 * what is left of all is brought up to date and their ends are timed anew. Amounts are KiB, in integers.
 */
export function startTransfer(
  r: Running,
  machine: number,
  node: number,
  does: Transfer['does'],
  sizeMiB: number,
): void {
  const unit = r.diskOf(machine)
  const leftKiB = sizeMiB * 1024
  retime(r, unit, (running) => [...running, { machine, node, does, leftKiB, flows: true }])
}

export function endTransfer(r: Running, machine: number, node: number): void {
  const unit = r.diskOf(machine)
  const { running } = state(r, unit)
  if (!running.some((t) => t.machine === machine && t.node === node)) return
  r.sim.cancel(r.plant.transfers[unit], `${machine}@${node}`)
  retime(r, unit, (list) => list.filter((t) => t.machine !== machine || t.node !== node))
}

/** A host froze or woke, a path went or came back: transfers stall or go on. */
export function refreshFlows(r: Running, unit: number): void {
  if (state(r, unit).running.length > 0) retime(r, unit, (running) => running)
}

/** What a virtual machine's transfer does now; undefined when it has none. */
export function transferOf(r: Running, machine: number, node: number): Transfer | undefined {
  return state(r, r.diskOf(machine)).running.find((t) => t.machine === machine && t.node === node)
}

function rateKiBPerS({ design }: Plant, disk: number, running: readonly Transfer[]): number {
  const flowing = running.filter((t) => t.flows).length
  const { storage, durations } = design
  const MiBPerS =
    disk < storage.length ? storage[disk].bandwidthMiBPerS : figureIn(durations, 'hostDiskBandwidth')
  return flowing === 0 ? 0 : Math.trunc((MiBPerS * 1024) / flowing)
}

/** A virtual machine's transfer on a node among those of a storage unit, or of a host's disk; null when it has none. */
export function streamOf(
  plant: Plant,
  disk: number,
  { atMs, running }: Transfers,
  machine: number,
  node: number,
  sizeMiB: number,
): Stream | null {
  const transfer = running.find((t) => t.machine === machine && t.node === node)
  if (transfer === undefined) return null
  const { leftKiB, flows } = transfer
  const rate = rateKiBPerS(plant, disk, running)
  return { fromMs: atMs, leftKiB, rateKiBPerS: rate, flows, sizeMiB }
}

function retime(
  r: Running,
  unit: number,
  change: (running: readonly Transfer[]) => readonly Transfer[],
): void {
  const { sim, plant } = r
  const before = state(r, unit)
  const rate = rateKiBPerS(plant, unit, before.running)
  const current = before.running.map((t) => ({ ...t, leftKiB: leftAt(t, rate, r.now - before.atMs) }))
  const running = change(current).map((t) => ({ ...t, flows: flows(r, t) }))
  sim.set(plant.transfers[unit], { atMs: r.now, running } satisfies Transfers)
  const newRate = rateKiBPerS(plant, unit, running)
  for (const t of running) {
    const timer = `${t.machine}@${t.node}`
    if (!t.flows) sim.cancel(plant.transfers[unit], timer)
    else {
      const ms = Math.ceil((t.leftKiB * 1000) / newRate)
      sim.timer(plant.transfers[unit], timer, ms, { type: 'TRANSFERRED', machine: t.machine, node: t.node })
    }
  }
}

function flows(r: Running, { machine, node, does }: Transfer): boolean {
  if (!alive(r, node)) return false
  // Where files are moved to is nobody's disk yet.
  if (does === 'move') return r.plant.machineVolumes[machine].every((v) => reaches(r, node, v))
  return r.volumesUnder(machine).every((v) => reaches(r, node, v) && holds(r, node, v))
}

function state(r: Running, unit: number): Transfers {
  return r.sim.states[r.plant.transfers[unit]] as Transfers
}
