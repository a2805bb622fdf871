import type { VolumeSnapshot } from '../../model/snapshot'
import { volumeFace, type VolumeFace } from '../faces/volume'
import type { PictureLayout } from '../layout/types'
import { group, title, type Mark } from '../mark'
import type { View } from '../view'
import { glyph } from './glyphs'
import { label, longest } from './text'

/** On a phone one sentence carries the words that the drums have no room for. */
export function sentence(view: View<PictureLayout>): Mark | null {
  const at = view.layout.sentence
  const volumes = view.facts.snapshot.volumes
  if (!at || volumes.length === 0) return null
  const faces = volumes.map((snapshot) => ({ snapshot, face: volumeFace(snapshot, view.facts, view.say) }))
  const odd = faces.filter(({ face }) => face.look.shape !== 'tick')
  const owners = new Set(
    faces.filter(({ face }) => face.look.shape === 'tick').map(({ snapshot }) => snapshot.owner),
  )
  const owner = owners.size === 1 ? [...owners][0] : null
  const look = odd[0]?.face.look ?? faces[0].face.look
  const font = view.layout.fonts.note
  const width = view.layout.width - at.x - 22
  const wordings =
    odd.length === 0 ? allWell(view, owner) : troubled(view, odd, owner, odd.length === volumes.length)
  const size = { ...font, size: 13 }
  const text = longest(view, wordings, width, size) ?? wordings[wordings.length - 1]
  return group({ class: `sentence tone-${look.tone}` }, [
    title(wordings[0]),
    glyph(look.shape, look.tone, { x: at.x + 7, y: at.y - 4 }, 12),
    label(view, text, { x: at.x + 20, y: at.y }, size, { width, class: 'note' }),
  ])
}

const allWell = (view: View, node: string | null): readonly string[] => [
  ...(node === null ? [] : [view.say('scene-phone-all', { node })]),
  view.say('scene-phone-all-many'),
]

type Odd = { readonly snapshot: VolumeSnapshot; readonly face: VolumeFace }

/** In falling length. Volumes in the first one's state are named together, the others counted. */
function troubled(view: View, odd: readonly Odd[], node: string | null, all: boolean): readonly string[] {
  const { word } = odd[0].face.look
  const alike = odd.filter(({ face }) => face.look.word === word)
  const state = view.say(word)
  const named = (some: readonly Odd[]) => {
    const one = view.say('scene-phone-odd', {
      volume: some.map(({ snapshot }) => snapshot.id).join(', '),
      state,
    })
    const more = odd.length - some.length
    return more > 0 ? view.say('scene-phone-more', { first: one, count: more }) : one
  }
  const firsts = alike.length > 1 ? [named(alike), named(odd.slice(0, 1))] : [named(odd.slice(0, 1))]
  const full = (first: string) => (node === null ? [] : [view.say('scene-phone-rest-on', { first, node })])
  return firsts.flatMap((first) =>
    all ? [first] : [...full(first), view.say('scene-phone-rest', { first }), first],
  )
}
