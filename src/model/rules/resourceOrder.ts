import type { GroupState, ResourceState } from '../snapshot'

/** The state of a group from those of its resources (facts 2.4): Failed → Pending → Online → Offline → PartialOnline. */
export function groupStateOf(resources: readonly ResourceState[]): GroupState {
  if (resources.includes('Failed')) return 'Failed'
  if (resources.includes('OnlinePending') || resources.includes('OfflinePending')) return 'Pending'
  if (resources.length === 0) return 'Offline'
  if (resources.every((s) => s === 'Online')) return 'Online'
  if (resources.every((s) => s === 'Offline')) return 'Offline'
  return 'PartialOnline'
}

/** It is online, or on its way there. */
export const isUp = (state: ResourceState): boolean => state === 'Online' || state === 'OnlinePending'

/** Nothing hosts it. */
export const isDown = (state: ResourceState): boolean => state === 'Offline' || state === 'Failed'
