import { groupStateOf } from '../rules/resourceOrder'
import type { GroupSnapshot, VirtualMachineSnapshot } from '../snapshot'

/**
 * What a group says of one of its virtual machines: the same, with the resources that this one needs alone. A group that
 * holds one machine says nothing else of it than of itself.
 */
export function shareOfGroup(group: GroupSnapshot, { id, volumes }: VirtualMachineSnapshot): GroupSnapshot {
  if (group.virtualMachines.length < 2 && group.takenOffline.length === 0) return group
  const resources = group.resources.filter(
    ({ id: resource, virtualMachine }) => virtualMachine === id || volumes.includes(resource),
  )
  return {
    ...group,
    state: groupStateOf(resources.map(({ state }) => state)),
    wish: group.takenOffline.includes(id) ? 'offline' : group.wish,
    resources,
    next: firstNext(resources),
  }
}

/** What is tried again first, if anything. */
export function firstNext(resources: GroupSnapshot['resources']): GroupSnapshot['next'] {
  return resources.reduce<GroupSnapshot['next']>(
    (first, { next }) => (first === null || (next !== null && next.atMs < first.atMs) ? next : first),
    null,
  )
}
