import type { Plant } from './plant'
import type { Running } from './running'

/**
 * Virtual networks of Hyper-V on each node. A machine finds its own by the name alone, when its configuration is
 * registered (TechNet cc742396); what is renamed afterwards keeps what is connected to it, and gains nothing.
 */
interface VirtualNetworks {
  readonly names: readonly string[]
  /** Machines registered here for which the names said otherwise at that time. */
  readonly otherwise: readonly number[]
}

/** Nothing is written down of a node on which nobody has renamed any. */
function recordOf(r: Running, node: number): VirtualNetworks {
  const entity = r.plant.virtualNetworks.get(node)
  // In a moment of the past it may not have existed yet.
  const record = entity === undefined ? undefined : (r.sim.states[entity] as VirtualNetworks | undefined)
  return record ?? { names: r.plant.nodes[node].virtualNetworks, otherwise: none }
}

const none: readonly number[] = []

export const namesOn = (r: Running, node: number): readonly string[] => recordOf(r, node).names

/** Whether the machine, registered there, reaches the network behind the host. */
export function isConnected(r: Running, machine: number, node: number): boolean {
  const { names, otherwise } = recordOf(r, node)
  return names.includes(r.plant.machines[machine].virtualNetwork) !== otherwise.includes(machine)
}

/** It does not start where it is connected to nothing, if the scenario has it so. */
export function refusesUnconnected(r: Running, machine: number, node: number): boolean {
  const { withoutVirtualNetwork } = r.plant.machines[machine]
  return withoutVirtualNetwork === 'failsToStart' && !isConnected(r, machine, node)
}

/** Machines that may come to a node and would find no virtual network of their name on it. */
export function withoutNetwork(r: Running, node: number): readonly number[] {
  const names = namesOn(r, node)
  return [...wantedOn(r.plant, node)].flatMap(([name, machines]) => (names.includes(name) ? [] : machines))
}

/** Names that are looked for in vain there. */
export function missingOn(r: Running, node: number): readonly string[] {
  const names = namesOn(r, node)
  return [...wantedOn(r.plant, node).keys()].filter((name) => !names.includes(name))
}

type Wanted = ReadonlyMap<string, readonly number[]>
const wanted = new WeakMap<Plant, Wanted[]>()

/** By name, the machines that may come to a node: made once, for there may be thousands. */
function wantedOn(plant: Plant, node: number): Wanted {
  const ofPlant = wanted.get(plant) ?? []
  wanted.set(plant, ofPlant)
  return (ofPlant[node] ??= wantedBy(plant, plant.nodeIds[node]))
}

function wantedBy(plant: Plant, id: string): Wanted {
  const byName = new Map<string, number[]>()
  plant.machines.forEach(({ group, virtualNetwork }, machine) => {
    const { possibleOwners } = plant.groups[group]!
    if (possibleOwners.length > 0 && !possibleOwners.includes(id)) return
    const machines = byName.get(virtualNetwork)
    if (machines === undefined) byName.set(virtualNetwork, [machine])
    else machines.push(machine)
  })
  return byName
}

export function renameNetwork(r: Running, node: number, from: string, to: string): void {
  const { plant, sim } = r
  const names = namesOn(r, node).map((name) => (name === from ? to : name))
  const otherwise = plant.hostedMachines[node].filter(
    (machine) =>
      r.onHost('vm', machine, node, 'Absent') !== 'Absent' &&
      isConnected(r, machine, node) !== names.includes(plant.machines[machine].virtualNetwork),
  )
  const id = plant.nodeIds[node]
  const entity =
    plant.virtualNetworks.get(node) ?? sim.add(`virtualNetworks:${id}`, 'record', recordOf(r, node))
  plant.noteVirtualNetworks(node, entity)
  sim.set(entity, { names, otherwise } satisfies VirtualNetworks)
  const vms = withoutNetwork(r, node).map((machine) => plant.machineIds[machine])
  r.happen('virtualNetwork.renamed', id, { from, to, vms })
}

/** A machine was registered, or is gone from the host: from now on the names count. */
export function networksFollow(r: Running, machine: number, node: number, from: string, to: string): void {
  if (to === 'Absent') forget(r, machine, node)
  const isRegistered = from === 'Registering' || from === 'RegisteringSaved'
  if (!isRegistered || to === 'Absent' || isConnected(r, machine, node)) return
  const { machines, machineIds, nodeIds } = r.plant
  const { virtualNetwork } = machines[machine]
  r.happen('vm.unconnected', machineIds[machine], { node: nodeIds[node], virtualNetwork })
}

function forget(r: Running, machine: number, node: number): void {
  const { names, otherwise } = recordOf(r, node)
  if (!otherwise.includes(machine)) return
  const left = otherwise.filter((other) => other !== machine)
  r.sim.set(r.plant.virtualNetworks.get(node)!, { names, otherwise: left } satisfies VirtualNetworks)
}
