import { arrivalOf, type Berth } from '../berths'
import { vmFace, type VmFace } from '../faces/virtualMachine'
import { crisp, group, inset, rect, type Box, type Children, type Mark, type Point } from '../mark'
import { toneClass, type Tone } from '../palette'
import type { VirtualMachineSnapshot } from '../../model/snapshot'
import type { PictureLayout } from '../layout/types'
import { appearing, betweenBoxes, moving } from '../tween'
import type { View } from '../view'
import { stateLine } from './glyphs'
import { pulse } from './pulse'
import { label, longest } from './text'
import { thing } from './thing'

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
    return thing(view, { ...common, class: 'arriving', name: view.say('scene-name-arrival', { name: vm.id, node: berth.node }) }, arriving(view, vm, box))
  }
  const face = vmFace(vm, berth.presence, berth.node, view.facts, view.frame.atMs, view.say)
  return thing(view, { ...common, class: `is-${face.state}`, name: nameOf(view, vm, berth, face) }, [
    rect(crisp(box, weight(view, vm.id)), { class: 'edge' }, 6),
    level(view, vm, face, box),
    ...contents(view, vm, face, box),
    face.done !== null && bar(face.done, face.look.tone, box, view.layout.slotStyle),
  ])
}

export const slotOf = (layout: PictureLayout, node: string, slot: number | null): Box | undefined =>
  slot === null ? undefined : layout.servers.find(({ id }) => id === node)?.slots[slot]

const weight = (view: View, id: string): number => (view.isChosen(id) ? 2 : 1)

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
  const height = Math.round((box.height - 2) * 0.5 * (0.25 + 0.75 * (vm.memoryMiB / largest)) * face.level)
  return height < 1 ? null : rect({ x: box.x + 1, y: box.y + box.height - 1 - height, width: box.width - 2, height }, { class: 'level' }, Math.min(5, height / 2))
}

function contents(view: View<PictureLayout>, vm: VirtualMachineSnapshot, face: VmFace, box: Box): Children {
  const style = view.layout.slotStyle
  if (style === 'line') return lineContents(view, vm, face, box)
  return style === 'tall' ? tallContents(view, vm, face, box) : lowContents(view, vm, face, box)
}

const padOf = (box: Box): number => (box.width >= 112 ? 12 : box.width >= 84 ? 9 : 7)

function tallContents(view: View<PictureLayout>, vm: VirtualMachineSnapshot, face: VmFace, box: Box): Children {
  const { fonts } = view.layout
  const pad = padOf(box)
  const inner = box.width - 2 * pad
  const x = box.x + pad
  const wordY = box.y + Math.round(fonts.name.size * 1.5 + fonts.word.size * 1.5)
  const noteY = wordY + Math.round(fonts.note.size * 1.55)
  const roomForNote = box.width >= 84 && !view.layout.plain
  const saysY = noteY + Math.round(fonts.note.size * 1.4)
  const note = roomForNote ? longest(view, face.notes, inner, fonts.note) : null
  const pulseY = box.y + box.height - (box.height >= 116 ? 24 : 20)
  const lowest = roomForNote ? noteY : wordY
  return [
    label(view, vm.id, { x, y: box.y + Math.round(fonts.name.size * 1.5) }, fonts.name, { width: inner, class: 'name' }),
    word(view, vm, face, { x, y: wordY }, inner),
    note !== null && label(view, note, { x, y: noteY }, fonts.note, { width: inner, class: 'note' }),
    face.says !== null && roomForNote && saysY < pulseY - 12 && label(view, face.says, { x, y: note === null ? noteY : saysY }, fonts.note, { width: inner, class: 'note' }),
    pulseY - lowest > 10 && pulse(view, vm, face, { x, y: pulseY }, inner, view.layout.plain ? 1.4 : 1),
  ]
}

function lowContents(view: View<PictureLayout>, vm: VirtualMachineSnapshot, face: VmFace, box: Box): Children {
  const { fonts, slotStyle } = view.layout
  const pad = padOf(box)
  const inner = box.width - 2 * pad
  const x = box.x + pad
  const name = { ...fonts.name, size: Math.min(fonts.name.size, slotStyle === 'short' ? 13.5 : 15) }
  const small = { ...fonts.word, size: Math.min(fonts.word.size, slotStyle === 'short' ? 12 : 13) }
  const nameY = box.y + (slotStyle === 'short' ? 16 : 20)
  const wordY = nameY + (slotStyle === 'short' ? 16 : 19)
  const nameWidth = view.measure(vm.id, name)
  const beside = inner - nameWidth - 10
  return [
    label(view, vm.id, { x, y: nameY }, name, { width: inner, class: 'name' }),
    word(view, vm, face, { x, y: wordY }, inner, small),
    beside >= 24 && pulse(view, vm, face, { x: x + inner - Math.min(beside, 48), y: nameY - 5 }, Math.min(beside, 48), 0.7),
  ]
}

function lineContents(view: View<PictureLayout>, vm: VirtualMachineSnapshot, face: VmFace, box: Box): Children {
  const { fonts } = view.layout
  const pad = 10
  const y = box.y + Math.round(box.height / 2) + 5
  const inner = box.width - 2 * pad
  const state = view.measure(view.say(face.look.short ?? face.look.word, face.params), fonts.word) + 17
  const nameWidth = Math.min(view.measure(vm.id, fonts.name), Math.max(inner * 0.4, inner - state - 8))
  const from = box.x + pad + nameWidth + 8
  return [
    label(view, vm.id, { x: box.x + pad, y }, fonts.name, { width: nameWidth + 1, class: 'name' }),
    word(view, vm, face, { x: from, y }, box.x + box.width - pad + 4 - from),
  ]
}

function word(view: View<PictureLayout>, vm: VirtualMachineSnapshot, face: VmFace, at: Point, width: number, font = view.layout.fonts.word): Mark {
  const since = face.state === 'booting' || face.state === 'running' || face.state === 'degraded' ? vm.guestSinceMs : vm.sinceMs
  return stateLine(view, face.look, at, font, { params: face.params, width, strength: appearing(view.frame, since), least: 10.5 })
}

function bar(done: number, tone: Tone, box: Box, style: PictureLayout['slotStyle']): Mark {
  const pad = padOf(box)
  const thick = style === 'tall' ? 4 : 3
  const track = { x: box.x + pad, y: box.y + box.height - (style === 'tall' ? 12 : 6), width: box.width - 2 * pad, height: thick }
  return group({ class: `bar ${toneClass(tone)}` }, [
    rect(track, { class: 'track' }, thick / 2),
    rect({ ...track, width: Math.max(thick, Math.round(track.width * done * 10) / 10) }, { class: 'done' }, thick / 2),
  ])
}

/** The slot that a move has been promised. */
function arriving(view: View<PictureLayout>, vm: VirtualMachineSnapshot, box: Box): Children {
  const { fonts, slotStyle } = view.layout
  const pad = padOf(box)
  const inner = inset(box, pad).width
  const y = slotStyle === 'line' ? box.y + box.height / 2 + 5 : box.y + (slotStyle === 'short' ? 16 : Math.round(fonts.name.size * 1.5))
  const below = { x: box.x + pad, y: y + (slotStyle === 'short' ? 16 : Math.round(fonts.word.size * 1.5)) }
  return [
    rect(crisp(box), { class: 'edge' }, 6),
    label(view, vm.id, { x: box.x + pad, y }, { ...fonts.name, weight: 400 }, { width: inner, class: 'accented' }),
    slotStyle !== 'line' && label(view, view.say('scene-vm-arrives'), below, { ...fonts.word, weight: 400 }, { width: inner, class: 'accented', least: 10.5 }),
  ]
}
