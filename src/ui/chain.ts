import type { ClusterSnapshot } from '../model/snapshot'
import { byId } from '../model/things'

/** The selected thing, then what it depends on or carries, nearest first: what its story cannot be told without. */
export function chainOf(id: string | null, snapshot: ClusterSnapshot): readonly string[] {
  if (id === null) return []
  const vm = byId(snapshot.virtualMachines).get(id)
  if (vm) return [id, ...(vm.group === null || vm.group === id ? [] : [vm.group]), ...vm.volumes]
  const volume = byId(snapshot.volumes).get(id)
  if (volume) return [id, ...machinesOf(volume.group, snapshot), ...(volume.owner ? [volume.owner] : [])]
  const node = byId(snapshot.nodes).get(id)
  if (!node) return [id]
  const groups = snapshot.groups.filter(({ owner }) => owner === id)
  return [id, ...groups.flatMap((group) => [...new Set([group.id, ...group.virtualMachines])])]
}

function machinesOf(group: string | null, { groups }: ClusterSnapshot): readonly string[] {
  const found = groups.find(({ id }) => id === group)
  return found === undefined ? [] : [...new Set([found.id, ...found.virtualMachines])]
}
