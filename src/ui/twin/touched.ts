import type { ClusterSnapshot } from '../../model/snapshot'
import { byId, changedPlaces, kinOf } from '../../model/things'

/** Nodes that are others now, or that have or had something which is; null: all, the snapshots are of two clusters. */
export function touchedNodes(before: ClusterSnapshot, after: ClusterSnapshot): ReadonlySet<string> | null {
  if (
    before.nodes.length !== after.nodes.length ||
    kinOf(before.virtualMachines) !== kinOf(after.virtualMachines)
  )
    return null
  const touched = new Set<string>()
  for (const place of changedPlaces(before.nodes, after.nodes)) touched.add(after.nodes[place].id)
  for (const place of changedPlaces(before.virtualMachines, after.virtualMachines))
    for (const { virtualMachines } of [before, after]) touched.add(virtualMachines[place].node)
  for (const place of changedPlaces(before.groups, after.groups)) {
    const vm = byId(after.virtualMachines).get(after.groups[place].id)
    if (vm) touched.add(vm.node)
  }
  for (const place of changedPlaces(before.volumes, after.volumes))
    for (const { volumes } of [before, after]) touched.add(volumes[place].owner ?? '')
  return touched
}
