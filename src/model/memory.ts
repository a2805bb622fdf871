import { activeStates } from './perceive'
import type { Running } from './running'

export function memoryFor(r: Running, node: number): number {
  const { memoryMiB, hostReserveMiB } = r.plant.nodes[node]
  return memoryMiB - hostReserveMiB
}

/** Keeps account of what is active on a node; `memoryInUse` counts the same anew. */
export function accountMemory(r: Running, machine: number, node: number, from: string, to: string): void {
  if (r.refused.delete(r.plant.onHost('vm', machine, node)!)) return
  const change = Number(activeStates.has(to)) - Number(activeStates.has(from))
  if (change !== 0) r.activeMiB[node] += change * r.plant.memoryMiB(machine)
}

export function memoryInUse(r: Running, node: number): number {
  let sum = 0
  for (const machine of r.plant.hostedMachines[node])
    if (activeStates.has(r.onHost('vm', machine, node, 'Absent'))) sum += r.plant.memoryMiB(machine)
  return sum
}
