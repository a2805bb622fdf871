import type { ClusterSnapshot } from '../model/snapshot'
import { byId } from '../model/things'

/** The selected thing, then what it depends on or carries, nearest first: what its story cannot be told without. */
export function chainOf(id: string | null, snapshot: ClusterSnapshot): readonly string[] {
  if (id === null) return []
  const vm = byId(snapshot.virtualMachines).get(id)
  if (vm) return [id, ...vm.volumes]
  const volume = byId(snapshot.volumes).get(id)
  if (volume) return [id, ...(volume.group ? [volume.group] : []), ...(volume.owner ? [volume.owner] : [])]
  const node = byId(snapshot.nodes).get(id)
  if (!node) return [id]
  const groups = snapshot.groups.filter(({ owner }) => owner === id)
  return [id, ...groups.map((group) => group.id)]
}
