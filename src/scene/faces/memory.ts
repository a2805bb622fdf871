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

/** The memory images that lie on a volume: growing while they are saved, whole until the guests are restored from them. */
export function memoryOnVolume(volume: VolumeSnapshot, facts: Facts): Image | null {
  if (volume.group === null) return null
  const machines = facts.group(volume.group)?.virtualMachines ?? []
  const images = machines.flatMap((id) => imageOf(facts.vm(id), volume, facts) ?? [])
  if (images.length === 0) return null
  const doneMiB = images.reduce((sum, image) => sum + image.doneMiB, 0)
  const memoryMiB = images.reduce((sum, image) => sum + image.memoryMiB, 0)
  return { share: images.length === 1 ? images[0].share : clamp(doneMiB / memoryMiB), doneMiB, memoryMiB }
}

interface Image {
  readonly share: number
  readonly doneMiB: number
  readonly memoryMiB: number
}

function imageOf(vm: VirtualMachineSnapshot | undefined, volume: VolumeSnapshot, facts: Facts): Image | null {
  if (!vm || vm.volumes[0] !== volume.id) return null
  const { memoryMiB } = vm
  if (vm.savedOnVolume || vm.state === 'Restoring') return { share: 1, doneMiB: memoryMiB, memoryMiB }
  if (vm.progress?.does !== 'save') return null
  const share = shareDone(vm, facts.snapshot.atMs)
  return { share, doneMiB: Math.round(share * memoryMiB), memoryMiB }
}
