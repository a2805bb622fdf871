import { arrivalOf, type Berth } from '../berths'
import { vmFace, type VmFace } from '../faces/virtualMachine'
import { crisp, rect, type Box, type Mark } from '../mark'
import type { VirtualMachineSnapshot } from '../../model/snapshot'
import type { PictureLayout } from '../layout/types'
import { betweenBoxes, moving } from '../tween'
import type { View } from '../view'
import { traces } from '../lenses'
import { thing } from './thing'
import { arriving, bar, contents } from './vmContents'

/** Everything a machine shows in one slot: name, state, a remark, its pulse, its memory, what is under way. */
export function virtualMachine(view: View<PictureLayout>, berth: Berth): Mark | null {
  const vm = view.facts.vm(berth.vm)
  const slot = slotOf(view.layout, berth.node, berth.slot)
  if (!vm || !slot) return null
  const box = placeNow(view, vm, berth, slot)
  const key = `${berth.vm} ${berth.node} ${berth.presence}`
  const echo = berth.presence !== 'present' && !(berth.presence === 'ghost' && vm.node === berth.node)
  const common = { kind: 'virtualMachine', id: vm.id, box, key, echo } as const
  if (berth.presence === 'arriving') {
    return thing(
      view,
      {
        ...common,
        class: 'arriving',
        name: view.say('scene-name-arrival', { name: vm.id, node: berth.node }),
      },
      arriving(view, vm, box),
    )
  }
  const face = vmFace(vm, berth.presence, berth.node, view.facts, view.say)
  return thing(view, { ...common, class: `is-${face.state}`, name: nameOf(view, vm, berth, face) }, [
    rect(crisp(box, view.isChosen(vm.id) && berth.presence !== 'ghost' ? 2 : 1), { class: 'edge' }, 6),
    level(view, vm, face, box),
    ...contents(
      view,
      vm,
      face,
      box,
      berth.presence === 'present' ? (traces()?.tracesOf(view, vm, face) ?? null) : null,
    ),
    face.done !== null && bar(face.done, face.look.tone, box, view.layout.slotStyle),
  ])
}

export const slotOf = (layout: PictureLayout, node: string, slot: number | null): Box | undefined =>
  slot === null ? undefined : layout.servers.find(({ id }) => id === node)?.slots[slot]

/** A machine whose owner has just changed glides from the berth it had to the same one on the other server. */
function placeNow(view: View<PictureLayout>, vm: VirtualMachineSnapshot, berth: Berth, slot: Box): Box {
  const arrival = berth.presence === 'present' ? arrivalOf(vm, view.facts) : null
  const from = arrival && slotOf(view.layout, arrival.from, berth.slot)
  if (!arrival || !from) return slot
  const { x, y, ...size } = betweenBoxes(from, slot, moving(view.frame, arrival.sinceMs))
  return { x: Math.round(x), y: Math.round(y), ...size }
}

function nameOf(view: View, vm: VirtualMachineSnapshot, berth: Berth, face: VmFace): string {
  if (berth.presence === 'ghost') return view.say('scene-name-ghost', { name: vm.id, node: berth.node })
  const state = view.say(face.state === 'saving' ? 'scene-state-saving' : face.look.word, face.params)
  return view.say('scene-name-vm', { name: vm.id, node: berth.node, state })
}

/** The memory in use, as high as it is large beside the largest machine's. */
function level(view: View, vm: VirtualMachineSnapshot, face: VmFace, box: Box): Mark | null {
  if (face.level <= 0 || vm.memoryMiB <= 0) return null
  const largest = Math.max(...view.facts.snapshot.virtualMachines.map(({ memoryMiB }) => memoryMiB))
  const height = Math.round((box.height - 2) * 0.44 * (0.25 + 0.75 * (vm.memoryMiB / largest)) * face.level)
  return height < 1
    ? null
    : rect(
        { x: box.x + 1, y: box.y + box.height - 1 - height, width: box.width - 2, height },
        { class: 'level' },
        Math.min(5, height / 2),
      )
}
