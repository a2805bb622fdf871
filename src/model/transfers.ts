import { alive, holds, reaches } from './perceive'
import type { Transfer, Transfers } from './records'
import type { Running } from './running'

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
  const unit = unitOf(r, machine)
  const leftKiB = sizeMiB * 1024
  retime(r, unit, (running) => [...running, { machine, node, does, leftKiB, flows: true }])
}

export function endTransfer(r: Running, machine: number, node: number): void {
  const unit = unitOf(r, machine)
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
  return state(r, unitOf(r, machine)).running.find((t) => t.machine === machine && t.node === node)
}

export function rateKiBPerS(r: Running, unit: number, running: readonly Transfer[]): number {
  const flowing = running.filter((t) => t.flows).length
  return flowing === 0 ? 0 : Math.trunc((r.plant.design.storage[unit].bandwidthMiBPerS * 1024) / flowing)
}

/** What is left of a transfer at a later moment if nothing changes, KiB. */
export function leftAt(transfer: Transfer, rate: number, elapsedMs: number): number {
  return transfer.flows
    ? Math.max(0, transfer.leftKiB - Math.trunc((rate * elapsedMs) / 1000))
    : transfer.leftKiB
}

function retime(
  r: Running,
  unit: number,
  change: (running: readonly Transfer[]) => readonly Transfer[],
): void {
  const { sim, plant } = r
  const before = state(r, unit)
  const rate = rateKiBPerS(r, unit, before.running)
  const current = before.running.map((t) => ({ ...t, leftKiB: leftAt(t, rate, r.now - before.atMs) }))
  const running = change(current).map((t) => ({ ...t, flows: flows(r, t) }))
  sim.set(plant.transfers[unit], { atMs: r.now, running } satisfies Transfers)
  const newRate = rateKiBPerS(r, unit, running)
  for (const t of running) {
    const timer = `${t.machine}@${t.node}`
    if (!t.flows) sim.cancel(plant.transfers[unit], timer)
    else {
      const ms = Math.ceil((t.leftKiB * 1000) / newRate)
      sim.timer(plant.transfers[unit], timer, ms, { type: 'TRANSFERRED', machine: t.machine, node: t.node })
    }
  }
}

function flows(r: Running, { machine, node }: Transfer): boolean {
  return (
    alive(r, node) && r.plant.machineVolumes[machine].every((v) => reaches(r, node, v) && holds(r, node, v))
  )
}

function state(r: Running, unit: number): Transfers {
  return r.sim.states[r.plant.transfers[unit]] as Transfers
}

function unitOf(r: Running, machine: number): number {
  return r.plant.volumes[r.plant.machineVolumes[machine][0]].unit
}
