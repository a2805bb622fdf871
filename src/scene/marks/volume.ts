import type { VolumeSnapshot } from '../../model/snapshot'
import { volumeFace, type VolumeFace } from '../faces/volume'
import type { PictureLayout, VolumePlace } from '../layout/types'
import { crisp, path, type Box, type Children, type Mark } from '../mark'
import { appearing } from '../tween'
import type { View } from '../view'
import { glyph, stateLine } from './glyphs'
import { label, longest } from './text'
import { thing } from './thing'

/** A volume of the storage unit: an upright drum with name, state and owner. */
export function volume(view: View<PictureLayout>, place: VolumePlace): Mark | null {
  const snapshot = view.facts.volume(place.id)
  if (!snapshot) return null
  const face = volumeFace(snapshot, view.facts, view.say)
  const weight = view.isChosen(place.id) ? 2 : 1
  const box = crisp(place.box, weight)
  return thing(
    view,
    {
      kind: 'volume',
      id: place.id,
      name: nameOf(view, snapshot, face),
      box: place.box,
      class: `tone-${face.look.tone} is-${face.look.shape}`,
      tooltip: place.box.width < 60,
    },
    [
      path(drum(box), { class: 'body' }),
      face.level !== null && path(filling(box, face.level), { class: 'level' }),
      path(`${drum(box)}${lid(box)}`, { class: 'edge' }),
      ...contents(view, place, face),
    ],
  )
}

function nameOf(view: View, snapshot: VolumeSnapshot, face: VolumeFace): string {
  const state = view.say(face.look.word)
  const { id: name, owner } = snapshot
  return owner === null
    ? view.say('scene-name-volume', { name, state })
    : view.say('scene-name-volume-owned', { name, node: owner, state })
}

/** Height of the half-ellipse at top and bottom. */
const curve = (box: Box): number => Math.min(6, box.width / 12, box.height / 8)

function drum(box: Box): string {
  const c = curve(box)
  const { x, y, width, height } = box
  const r = `${width / 2} ${c} 0 0`
  return `M${x} ${y + c}A${r} 1 ${x + width} ${y + c}V${y + height - c}A${r} 1 ${x} ${y + height - c}Z`
}

function lid(box: Box): string {
  const c = curve(box)
  return `M${box.x} ${box.y + c}A${box.width / 2} ${c} 0 0 0 ${box.x + box.width} ${box.y + c}`
}

/** A memory image fills the drum from below. */
function filling(box: Box, share: number): string {
  const c = curve(box)
  const bottom = box.y + box.height - c
  const y = Math.round((bottom - (bottom - box.y - 2 * c) * share) * 10) / 10
  return `M${box.x} ${y}H${box.x + box.width}V${bottom}A${box.width / 2} ${c} 0 0 1 ${box.x} ${bottom}Z`
}

function contents(view: View<PictureLayout>, { id, box }: VolumePlace, face: VolumeFace): Children {
  const { fonts, stacked } = view.layout
  const pad = view.layout.plain ? 7 : box.width >= 112 ? 13 : box.width >= 84 ? 9 : 5
  const inner = box.width - 2 * pad
  const x = box.x + pad
  if (stacked || inner < 62) return narrowContents(view, { id, box }, face)
  const nameY = box.y + curve(box) * 2 + Math.round(fonts.name.size * 1.12)
  const wordY = nameY + Math.round(fonts.word.size * 1.5)
  const noteY = wordY + Math.round(fonts.caption.size * 1.5)
  const note =
    noteY < box.y + box.height - 4 && !view.layout.plain
      ? longest(view, face.notes, inner, fonts.caption)
      : null
  return [
    label(view, id, { x, y: nameY }, fonts.name, { width: inner, class: 'name', keep: 'both' }),
    stateLine(view, face.look, { x, y: wordY }, fonts.word, {
      width: inner,
      strength: appearing(view.frame, face.sinceMs),
      least: view.layout.plain ? 13 : 10.5,
    }),
    note !== null && label(view, note, { x, y: noteY }, fonts.caption, { class: 'note' }),
  ]
}

/** Where a word finds no room the shape stands alone; the sentence below and the tooltip tell the rest. */
function narrowContents(
  view: View<PictureLayout>,
  { id, box }: Pick<VolumePlace, 'id' | 'box'>,
  face: VolumeFace,
): Children {
  const middle = Math.round(box.x + box.width / 2)
  const font = { ...view.layout.fonts.name, size: box.width < 48 ? 12 : 13 }
  const nameY = box.y + Math.round(box.height * 0.36) + 4
  const size = Math.min(14, box.width - 6)
  return [
    label(view, id, { x: middle, y: nameY }, font, {
      width: box.width - 4,
      anchor: 'middle',
      class: 'name',
      keep: box.width < 44 ? 'end' : 'both',
      least: 10.5,
    }),
    glyph(face.look.shape, face.look.tone, { x: middle, y: box.y + Math.round(box.height * 0.68) }, size),
  ]
}
