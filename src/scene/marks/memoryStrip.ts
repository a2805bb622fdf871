import type { NodeSnapshot, VirtualMachineSnapshot, VmState } from '../../model/snapshot'
import { lacksMemory } from '../faces/attention'
import { vmLookOf } from '../faces/vmState'
import { crisp, group, keyed, path, rect, title, type Box, type Children, type Mark } from '../mark'
import type { View } from '../view'

/** Narrower blocks cannot be told apart. */
const leastBlock = 6

/**
 * A server's memory as one strip: who takes how much of it, in the order of the berths, or all of them together where the
 * strip is too short for each. `told`: as a tooltip, where it is written nowhere.
 */
export function memoryStrip(view: View, track: Box, node: NodeSnapshot, told?: string): Mark | null {
  const { capacity, used } = node.memoryMiB
  if (capacity <= 0) return null
  const { x, width } = track
  const at = (mib: number) => Math.round(x + (Math.min(mib, capacity) / capacity) * width)
  const berths = view.berthsOn(node.id)
  const taken = { ...track, width: at(used) - x }
  const blocks =
    berths.length * leastBlock > width
      ? [taken.width > 0 && rect(taken, { class: 'done' }, 2)]
      : blocksOf(view, track, node, at)
  return group({ class: 'memory' }, [
    told !== undefined && title(told),
    rect(track, { class: 'track' }, 2),
    ...blocks,
    refused(view, node, track, at(used)),
  ])
}

function blocksOf(view: View, track: Box, { id }: NodeSnapshot, at: (mib: number) => number): Children {
  let taken = 0
  return view
    .berthsOn(id)
    .flatMap(({ vm }) => view.facts.vm(vm) ?? [])
    .filter((vm) => hasMemoryOn(vm, id))
    .map((vm) => {
      const from = at(taken)
      taken += vm.memoryMiB
      const box = { ...track, x: from, width: Math.max(1, at(taken) - from - 1) }
      return keyed(vm.id, rect(box, { class: view.frame.selected === vm.id ? 'done chosen' : 'done' }, 1))
    })
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

/** A machine that has failed here for which there is not memory enough stands against the end of the strip. */
function refused(view: View, { id, memoryMiB }: NodeSnapshot, track: Box, from: number): Mark | null {
  const { facts } = view
  const isRefused = view.berthsOn(id).some(({ vm: name, presence }) => {
    const vm = presence === 'present' ? facts.vm(name) : undefined
    return vm?.state === 'Off' && lacksMemory(vm, memoryMiB) && vmLookOf(vm, facts.group(vm.id)) === 'failed'
  })
  if (!isRefused) return null
  const end = track.x + track.width
  const outline = { x: from, y: track.y, width: end - from, height: track.height }
  return group({ class: 'refused' }, [
    outline.width > 1 && rect(crisp(outline), {}),
    path(`M${end - 1} ${track.y - 2}v${track.height + 4}`, {}),
  ])
}
