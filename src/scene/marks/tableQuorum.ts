import { quorumFace } from '../faces/quorum'
import type { CellsLayout, TableLayout } from '../layout/types'
import type { Mark } from '../mark'
import type { View } from '../view'
import { stateLine } from './glyphs'
import { label } from './text'
import { target, thing } from './thing'

/** Seventeen squares say no more than their count. */
export function quorum(view: View<TableLayout | CellsLayout>, room: number): Mark {
  const { snapshot } = view.facts
  const face = quorumFace(snapshot, view.say)
  const { votes, total, needed } = snapshot.quorum
  const y = view.layout.footY + 22
  const name = view.say('scene-name-quorum', { state: face.word, votes, total, needed })
  const width = Math.max(80, room)
  const title = view.say('scene-quorum')
  const font = { size: 12, weight: 600 } as const
  const from = 6 + view.measure(title, font) + 10
  const box = { x: 0, y: y - 15, width, height: 22 }
  return thing(view, { kind: 'quorum', id: 'quorum', name, box }, [
    target(box),
    label(view, title, { x: 6, y }, font, { class: 'name', width: width - 8 }),
    stateLine(view, face.look, { x: from, y }, font, {
      params: { votes, total },
      width: width - from,
      size: 12,
      least: 10.5,
    }),
  ])
}
