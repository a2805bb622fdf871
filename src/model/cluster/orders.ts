import { fileSystemOf } from '../files'
import { holds, reaches } from '../perceive'
import type { Running } from '../running'
import { isClustered } from '../standAlone'

/**
 * What a node does to what stands on itself. An order is checked again when it arrives: a host that has lost power in
 * the same instant carries out nothing (laws.ts, admits).
 */
export function attach(r: Running, node: number, volume: number): void {
  r.sim.send(r.plant.place(r.sim, 'mount', volume, node), {
    type: 'ATTACH',
    fileSystem: fileSystemOf(r, volume),
  })
}

export function tellMount(r: Running, node: number, volume: number, type: 'DISMOUNT' | 'DETACH'): void {
  const mount = r.plant.onHost('mount', volume, node)
  if (mount !== undefined) r.sim.send(mount, { type })
}

export function tellVm(r: Running, node: number, machine: number, type: string, more: object = {}): void {
  r.sim.send(r.plant.place(r.sim, 'vm', machine, node), { type, ...more })
}

/** Takes the reservation from whoever the node last read as its holder; somebody quicker makes it fail. */
export function reserve(r: Running, node: number, volume: number, from: number | null): void {
  r.sim.send(r.plant.lun[volume], { type: from === null ? 'RESERVE' : 'PREEMPT', by: node, from })
}

export function release(r: Running, node: number, volume: number): void {
  if (holds(r, node, volume) && reaches(r, node, volume))
    r.sim.send(r.plant.lun[volume], { type: 'RELEASE', by: node })
}

/**
 * The Resource Hosting Subsystem ends everything on this node: virtual machines off, then volumes unmounted, then what
 * is still reserved released.
 */
export function dropEverything(r: Running, node: number): void {
  const { plant } = r
  for (const machine of plant.hostedMachines[node])
    if (isClustered(r, machine) && r.onHost('vm', machine, node, 'Absent') !== 'Absent')
      tellVm(r, node, machine, 'TERMINATE')
  for (const volume of plant.hostedVolumes[node]) {
    if (r.onHost('mount', volume, node, 'Detached') !== 'Detached') tellMount(r, node, volume, 'DETACH')
    release(r, node, volume)
  }
  for (const witness of plant.witnessTrain.keys()) release(r, node, witness)
}
