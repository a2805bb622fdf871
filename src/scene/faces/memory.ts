import type { VirtualMachineSnapshot, VolumeSnapshot } from '../../model/snapshot'
import type { Facts } from '../facts'
import { clamp, progress } from '../tween'

/** Share of what is under way, exact where the model counts megabytes, else by time. */
export function shareDone(vm: VirtualMachineSnapshot, atMs: number): number {
  const { progress: under } = vm
  if (!under) return 0
  if (under.doneMiB !== null && vm.memoryMiB > 0) return clamp(under.doneMiB / vm.memoryMiB)
  return progress(atMs, under.startedMs, under.untilMs)
}

/** The memory image that lies on a volume: growing while it is saved, whole until the guest has been restored from it. */
export function memoryOnVolume(
  volume: VolumeSnapshot,
  facts: Facts,
): { share: number; doneMiB: number; memoryMiB: number } | null {
  if (volume.group === null) return null
  const vm = facts.vm(volume.group)
  if (!vm || vm.volumes[0] !== volume.id) return null
  if (vm.savedOnVolume || vm.state === 'Restoring')
    return { share: 1, doneMiB: vm.memoryMiB, memoryMiB: vm.memoryMiB }
  if (vm.progress?.does !== 'save') return null
  const share = shareDone(vm, facts.snapshot.atMs)
  return { share, doneMiB: Math.round(share * vm.memoryMiB), memoryMiB: vm.memoryMiB }
}
