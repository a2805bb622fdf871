import type { PictureLayout, UnitPlace } from '../layout/types'
import { crisp, rect, type Mark, type Point } from '../mark'
import { networkLooks } from '../states'
import type { View } from '../view'
import { stateLine } from './glyphs'
import { label } from './text'
import { thing } from './thing'

/** The box round the volumes of one unit, with its name and what it carries. */
export function storageUnit(view: View<PictureLayout>, place: UnitPlace): Mark | null {
  const unit = view.facts.unit(place.id)
  if (!unit) return null
  const { fonts } = view.layout
  const state = view.say(unit.up ? 'scene-state-up' : 'scene-state-down')
  const name = view.say('scene-name-unit', { name: unit.id, state })
  const rate = view.say('scene-rate', { rate: unit.bandwidthMiBPerS })
  const { label: named } = place
  return thing(
    view,
    {
      kind: 'storageUnit',
      id: unit.id,
      name,
      box: place.box,
      class: unit.up ? 'is-up' : 'is-down',
      tooltip: true,
    },
    [
      rect(crisp(place.box), { class: 'body' }, 6),
      named?.lines === 2 &&
        label(
          view,
          unit.id,
          named.at,
          { ...fonts.name, size: Math.min(fonts.name.size, view.layout.plain ? 15 : 14.5) },
          { width: named.width, class: 'name', keep: 'both' },
        ),
      named?.lines === 2 &&
        (unit.up
          ? !view.layout.plain &&
            label(view, rate, { x: named.at.x, y: named.at.y + 18 }, fonts.caption, {
              width: named.width,
              class: 'note',
            })
          : down(view, named.at, named.width)),
      named?.lines === 1 &&
        label(view, unit.up ? `${unit.id} · ${rate}` : `${unit.id} · ${state}`, named.at, fonts.caption, {
          width: named.width,
          class: 'note',
        }),
    ],
  )
}

const down = (view: View<PictureLayout>, at: Point, width: number): Mark =>
  stateLine(view, networkLooks.Down, { x: at.x, y: at.y + 19 }, view.layout.fonts.caption, { width })
