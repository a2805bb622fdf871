import type { VirtualMachineSnapshot } from '../../model/snapshot'
import type { VmFace } from '../faces/virtualMachine'
import type { PictureLayout } from '../layout/types'
import { crisp, group, inset, rect, type Box, type Children, type Font, type Mark, type Point } from '../mark'
import { toneClass, type Tone } from '../palette'
import { appearing } from '../tween'
import type { View } from '../view'
import { stateLine, stateWidth } from './glyphs'
import { pulse } from './pulse'
import type { MachineTraces } from '../traces'
import { label, longest } from './text'

/** What is written and drawn inside a slot, by the height that the slot has. */
export function contents(
  view: View<PictureLayout>,
  vm: VirtualMachineSnapshot,
  face: VmFace,
  box: Box,
  traces: MachineTraces | null,
): Children {
  const style = view.layout.slotStyle
  if (style === 'line') return lineContents(view, vm, face, box)
  return style === 'tall'
    ? tallContents(view, vm, face, box, traces)
    : lowContents(view, vm, face, box, traces)
}

const padOf = (box: Box): number => (box.width >= 112 ? 12 : box.width >= 100 ? 9 : box.width >= 84 ? 7 : 6)

function tallContents(
  view: View<PictureLayout>,
  vm: VirtualMachineSnapshot,
  face: VmFace,
  box: Box,
  traces: MachineTraces | null,
): Children {
  const { fonts } = view.layout
  const pad = padOf(box)
  const inner = box.width - 2 * pad
  const x = box.x + pad
  // On a wall letters do not shrink: where glyph and word do not fit side by side, they stand one over the other.
  const stacked = view.layout.plain && stateWidth(view, face.look, fonts.word, face.params) > inner
  const lines = stacked ? 2.7 : 1.5
  const wordY = box.y + Math.round(fonts.name.size * 1.5 + fonts.word.size * lines)
  const besideGlyph = {
    x: x + Math.round(fonts.word.size * 1.6),
    y: wordY - Math.round(fonts.word.size * 1.66),
  }
  const pulseY = box.y + box.height - (box.height >= 116 ? 24 : 20)
  const remarks = remarksIn(view, face, inner, { from: wordY, to: pulseY, narrow: box.width < 84 })
  const nameY = box.y + Math.round(fonts.name.size * 1.5)
  const next = Math.round(fonts.note.size * (remarks.length > 0 ? 1.4 : 1.55))
  const said =
    view.layout.plain || box.width < 84
      ? null
      : traces?.line({ x, y: (remarks.at(-1)?.y ?? wordY) + next, width: inner, lowest: pulseY - 12 })
  const lowest = said?.y ?? remarks.at(-1)?.y ?? wordY
  return [
    label(view, vm.id, { x, y: nameY }, fonts.name, {
      width: inner,
      class: 'name',
      keep: 'both',
    }),
    said?.mark,
    traces?.signs(
      { x: x + inner, y: nameY - fonts.name.size * 0.36 },
      inner - view.measure(vm.id, fonts.name) - 8,
    ),
    word(view, vm, face, { x, y: wordY }, inner, { stacked }),
    ...remarks.map(({ text, y, font }) => label(view, text, { x, y }, font, { width: inner, class: 'note' })),
    pulseY - lowest > 10
      ? pulse(view, vm, face, { x, y: pulseY }, inner, view.layout.plain ? 1.4 : 1)
      : stacked && pulse(view, vm, face, besideGlyph, inner - (besideGlyph.x - x), 0.9),
  ]
}

/** The remark, and what the cluster says where that is something else. At rest the pulse is worth more than the size. */
function remarksIn(
  view: View<PictureLayout>,
  face: VmFace,
  width: number,
  room: { from: number; to: number; narrow: boolean },
): readonly { text: string; y: number; font: Font }[] {
  const { fonts, plain } = view.layout
  if (plain || room.narrow) return []
  const noteY = room.from + Math.round(fonts.note.size * 1.55)
  const crowded = room.to - noteY <= 10
  const note = crowded && face.state === 'running' ? null : longest(view, face.notes, width, fonts.note)
  const first = note === null ? [] : [{ text: note, y: noteY, font: fonts.note }]
  const says = face.says === null ? null : longest(view, [face.says], width, fonts.caption)
  const saysY = note === null ? noteY : noteY + Math.round(fonts.note.size * 1.4)
  return says === null || saysY > room.to - 12
    ? first
    : [...first, { text: says, y: saysY, font: fonts.caption }]
}

function lowContents(
  view: View<PictureLayout>,
  vm: VirtualMachineSnapshot,
  face: VmFace,
  box: Box,
  traces: MachineTraces | null,
): Children {
  const { fonts, slotStyle } = view.layout
  const pad = padOf(box)
  const inner = box.width - 2 * pad
  const x = box.x + pad
  const name = { ...fonts.name, size: Math.min(fonts.name.size, slotStyle === 'short' ? 13.5 : 15) }
  const small = { ...fonts.word, size: Math.min(fonts.word.size, slotStyle === 'short' ? 12 : 13) }
  // In the lowest slots the bar of what is under way stands close below the word.
  const step = box.height < 42 ? 14 : slotStyle === 'short' ? 16 : 19
  const nameY = box.y + (slotStyle === 'short' ? step : 20)
  const wordY = nameY + step
  const nameWidth = view.measure(vm.id, name)
  const beside = inner - nameWidth - 10
  const bottom = box.y + box.height - 15
  const low = bottom - wordY > 10
  const signs = traces?.signs({ x: x + inner, y: nameY - name.size * 0.36 }, beside) ?? null
  // What has no room beside the name is worth more than a remark.
  const said =
    traces && !signs && low && box.width >= 84
      ? traces.line({ x, y: wordY + 16, width: inner, lowest: Infinity, isLastChance: true })
      : null
  const note =
    !said && low && box.width >= 84 && face.state !== 'running'
      ? longest(view, face.notes, inner, fonts.caption)
      : null
  return [
    label(view, vm.id, { x, y: nameY }, name, { width: inner, class: 'name', keep: 'both' }),
    signs,
    word(view, vm, face, { x, y: wordY }, inner, { font: small }),
    note !== null && label(view, note, { x, y: wordY + 16 }, fonts.caption, { width: inner, class: 'note' }),
    said?.mark,
    note === null && !said && low && pulse(view, vm, face, { x, y: bottom }, inner, 0.8),
    !low &&
      !signs &&
      beside >= 34 &&
      pulse(view, vm, face, { x: x + inner - Math.min(beside, 48), y: nameY - 5 }, Math.min(beside, 48), 0.7),
  ]
}

function lineContents(
  view: View<PictureLayout>,
  vm: VirtualMachineSnapshot,
  face: VmFace,
  box: Box,
): Children {
  const { fonts } = view.layout
  const pad = 10
  const y = box.y + Math.round(box.height / 2) + 5
  const inner = box.width - 2 * pad
  const shown =
    face.state === 'memoryLost'
      ? { ...face, look: { ...face.look, word: 'scene-state-lost' as const } }
      : face
  const state = view.measure(view.say(shown.look.word, face.params), fonts.word) + 17
  const nameWidth = Math.min(view.measure(vm.id, fonts.name), Math.max(inner * 0.4, inner - state - 8))
  const from = box.x + pad + nameWidth + 8
  return [
    label(view, vm.id, { x: box.x + pad, y }, fonts.name, {
      width: nameWidth + 1,
      class: 'name',
      keep: 'both',
      least: 12,
    }),
    word(view, vm, shown, { x: from, y }, box.x + box.width - pad + 4 - from),
  ]
}

function word(
  view: View<PictureLayout>,
  vm: VirtualMachineSnapshot,
  face: VmFace,
  at: Point,
  width: number,
  { font = view.layout.fonts.word, stacked = false } = {},
): Mark {
  const since =
    face.state === 'booting' || face.state === 'running' || face.state === 'degraded'
      ? vm.guestSinceMs
      : vm.sinceMs
  return stateLine(view, face.look, at, font, {
    params: face.params,
    width,
    strength: appearing(view.frame, since),
    least: view.layout.plain ? 12 : 10.5,
    stacked,
  })
}

export function bar(done: number, tone: Tone, box: Box, style: PictureLayout['slotStyle']): Mark {
  const pad = padOf(box)
  const thick = style === 'tall' ? 4 : 3
  const track = {
    x: box.x + pad,
    y: box.y + box.height - (style === 'tall' ? 12 : box.height < 42 ? 5 : 6),
    width: box.width - 2 * pad,
    height: thick,
  }
  return group({ class: `bar ${toneClass(tone)}` }, [
    rect(track, { class: 'track' }, thick / 2),
    rect(
      { ...track, width: Math.max(thick, Math.round(track.width * done * 10) / 10) },
      { class: 'done' },
      thick / 2,
    ),
  ])
}

/** The slot that a move has been promised. */
export function arriving(view: View<PictureLayout>, vm: VirtualMachineSnapshot, box: Box): Children {
  const { fonts, slotStyle } = view.layout
  const pad = padOf(box)
  const inner = inset(box, pad).width
  const y =
    slotStyle === 'line'
      ? box.y + box.height / 2 + 5
      : box.y + (slotStyle === 'short' ? 16 : Math.round(fonts.name.size * 1.5))
  const below = { x: box.x + pad, y: y + (slotStyle === 'short' ? 16 : Math.round(fonts.word.size * 1.5)) }
  return [
    rect(crisp(box), { class: 'edge' }, 6),
    label(
      view,
      vm.id,
      { x: box.x + pad, y },
      { ...fonts.name, weight: 400 },
      { width: inner, class: 'accented', keep: 'both' },
    ),
    slotStyle !== 'line' &&
      label(
        view,
        view.say('scene-vm-arrives'),
        below,
        { ...fonts.word, weight: 400 },
        { width: inner, class: 'accented', least: 10.5 },
      ),
  ]
}
