import type { GroupSnapshot, VirtualMachineSnapshot } from '../../model/snapshot'
import type { Presence } from '../berths'
import { hasPath, type Facts } from '../facts'
import type { VmLook } from '../states'

/** In which state a machine is on that host; without any words, so that thousands can be asked in a frame. */
export function vmStateOn(
  vm: VirtualMachineSnapshot,
  presence: Presence,
  node: string,
  facts: Facts,
): VmLook {
  if (presence === 'ghost') return 'memoryLost'
  return refusedLook(vm, node, facts, vmLookOf(vm, facts.group(vm.id)))
}

/** Without the reservation or the way to its volume nothing that it writes arrives, whatever it believes. */
function refusedLook(vm: VirtualMachineSnapshot, node: string, facts: Facts, state: VmLook): VmLook {
  const copy = vm.copies.find((candidate) => candidate.node === node)
  if (!copy?.fenced || copy.state !== 'Running') return copy && copy.node !== vm.node ? 'fenced' : state
  return lostPath(vm, node, facts) === null ? 'fenced' : 'degraded'
}

export const lostPath = (vm: VirtualMachineSnapshot, node: string, facts: Facts): string | null =>
  vm.volumes.find((id) => {
    const volume = facts.volume(id)
    return volume !== undefined && !hasPath(facts, node, volume)
  }) ?? null

/** What its users feel: a Running machine whose guest still boots is booting. */
export function vmLookOf(vm: VirtualMachineSnapshot, group: GroupSnapshot | undefined): VmLook {
  if (vm.state === 'Running') return guestLook(vm)
  if (vm.state !== 'Off') {
    return (
      {
        Starting: 'starting',
        Paused: 'paused',
        Saving: 'saving',
        Saved: 'saved',
        Restoring: 'restoring',
        Stopping: 'stopping',
      } as const
    )[vm.state]
  }
  if (group?.state === 'Failed') return 'failed'
  if (vm.savedOnVolume) return 'saved'
  return group?.wish === 'online' ? 'waiting' : 'off'
}

function guestLook(vm: VirtualMachineSnapshot): VmLook {
  if (vm.guest === 'Booting') return 'booting'
  if (vm.guest === 'ShuttingDown' || vm.guest === 'Restarting') return 'stopping'
  if (vm.guest !== 'Running') return 'degraded'
  return vm.application === 'Failed' ? 'degraded' : 'running'
}
