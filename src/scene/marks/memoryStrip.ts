import type { NodeSnapshot, VirtualMachineSnapshot, VmState } from '../../model/snapshot'
import { vmLookOf } from '../faces/vmState'
import type { PictureLayout, ServerPlace } from '../layout/types'
import { crisp, group, keyed, path, rect, type Box, type Mark } from '../mark'
import type { View } from '../view'

const height = 4

/** A server's memory as one strip, as long as the server is wide: who takes how much of it, in the order of the berths. */
export function memoryStrip(view: View<PictureLayout>, place: ServerPlace, node: NodeSnapshot): Mark | null {
  const { capacity, used } = node.memoryMiB
  const first = place.slots[0]
  if (capacity <= 0 || !first) return null
  const { x, width } = place.head
  const track = { x, y: first.y - height - 3, width, height }
  const at = (mib: number) => Math.round(x + (Math.min(mib, capacity) / capacity) * width)
  const guests = view
    .berthsOn(node.id)
    .flatMap(({ vm }) => view.facts.vm(vm) ?? [])
    .filter((vm) => hasMemoryOn(vm, node.id))
  let taken = 0
  const blocks = guests.map((vm) => {
    const from = at(taken)
    taken += vm.memoryMiB
    const box = { ...track, x: from, width: Math.max(1, at(taken) - from - 1) }
    return keyed(vm.id, rect(box, { class: view.frame.selected === vm.id ? 'done chosen' : 'done' }, 1))
  })
  return group({ class: 'memory' }, [
    rect(track, { class: 'track' }, 2),
    ...blocks,
    refused(view, node, track, at(used)),
  ])
}

const needsMemory: ReadonlySet<VmState> = new Set([
  'Starting',
  'Running',
  'Paused',
  'Saving',
  'Restoring',
  'Stopping',
])

/** Whether a machine has its memory on that host: all of it, as soon as it starts, until it is off or saved. */
const hasMemoryOn = ({ copies }: VirtualMachineSnapshot, host: string): boolean =>
  copies.some(({ node, state }) => node === host && needsMemory.has(state))

export const lacksMemory = (
  vm: VirtualMachineSnapshot,
  { capacity, used }: NodeSnapshot['memoryMiB'],
): boolean => vm.memoryMiB > capacity - used

/** A machine that has failed here for which there is not memory enough stands against the end of the strip. */
function refused(view: View, { id, memoryMiB }: NodeSnapshot, track: Box, from: number): Mark | null {
  const { facts } = view
  const isRefused = view.berthsOn(id).some(({ vm: name, presence }) => {
    const vm = facts.vm(name)
    return (
      vm !== undefined &&
      presence === 'present' &&
      lacksMemory(vm, memoryMiB) &&
      vmLookOf(vm, facts.group(vm.id)) === 'failed'
    )
  })
  if (!isRefused) return null
  const end = track.x + track.width
  const outline = { x: from, y: track.y, width: end - from, height: track.height }
  return group({ class: 'refused' }, [
    rect(crisp(outline), {}),
    path(`M${end - 1} ${track.y - 2}v${track.height + 4}`, {}),
  ])
}
