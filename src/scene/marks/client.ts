import type { ClientSnapshot } from '../../model/snapshot'
import { clientLookOf } from '../faces/client'
import { elapsed } from '../format'
import type { ClientPlace, PictureLayout } from '../layout/types'
import { group, path, rect, type Children, type Font, type Mark, type Point } from '../mark'
import { sessionLooks } from '../states'
import type { View } from '../view'
import { glyph } from './glyphs'
import { label } from './text'
import { target, thing } from './thing'

type Session = ClientSnapshot['sessions'][number]

/** A client: who it is and how each of its sessions fares. */
export function client(view: View<PictureLayout>, place: ClientPlace): Mark | null {
  const { fonts } = view.layout
  const x = place.icon.x + place.icon.width + 11
  const width = place.box.x + place.box.width - x
  if (place.rest > 0)
    return label(
      view,
      view.say('scene-more', { count: place.rest }),
      { x: place.box.x + 8, y: place.box.y + 18 },
      fonts.note,
      { width: place.box.width, class: 'note' },
    )
  const snapshot = view.facts.client(place.id)
  if (!snapshot) return null
  const { word } = sessionLooks[clientLookOf(snapshot)]
  const name = view.say('scene-name-client', { name: place.id, state: view.say(word) })
  return thing(view, { kind: 'client', id: place.id, name, box: place.box }, [
    target(place.box),
    monitor(place.icon),
    label(
      view,
      place.id,
      { x, y: place.box.y + 13 },
      { ...fonts.name, size: Math.min(14, fonts.name.size) },
      { width, class: 'name', keep: 'both' },
    ),
    group({ class: 'sessions' }, sessionWords(view, snapshot, { x, y: place.box.y + 33 }, width)),
  ])
}

function monitor({ x, y, width, height }: ClientPlace['icon']): Mark {
  const foot = y + height
  const middle = x + width / 2
  return group({ class: 'monitor' }, [
    rect({ x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 5 }, {}, 3),
    path(`M${middle} ${foot - 4.5}V${foot}M${middle - 6} ${foot - 0.5}H${middle + 6}`, {}),
  ])
}

/** One after the other while there is room, then how many more. The troubled ones come first. */
function sessionWords(
  view: View<PictureLayout>,
  { sessions }: ClientSnapshot,
  at: Point,
  width: number,
): Children {
  const font = { ...view.layout.fonts.note, size: Math.min(view.layout.fonts.note.size, 13) }
  const order = [...sessions].sort((a, b) => rank[a.state] - rank[b.state])
  const marks: (Mark | null)[] = []
  let x = at.x
  for (const [index, session] of order.entries()) {
    const rest = order.length - index
    const reserve = rest > 1 ? 28 : 0
    const text = wordOf(view, session, at.x + width - x - reserve - 17, font)
    const wide = view.measure(text, font) + 17
    if (index > 0 && x + wide + reserve > at.x + width) {
      marks.push(
        label(view, view.say('scene-more-short', { count: rest }), { x, y: at.y }, font, { class: 'note' }),
      )
      break
    }
    marks.push(
      sessionWord(view, session, text, { x, y: at.y }, Math.min(wide, at.x + width - x - reserve), font),
    )
    x += wide + 14
  }
  return marks
}

const rank = { Lost: 0, Frozen: 1, Connected: 2 } as const

function wordOf(view: View, session: Session, room: number, font: Font): string {
  if (session.state === 'Connected') return session.vm
  if (session.state === 'Frozen') return view.say('scene-session-held', { vm: session.vm })
  const long = view.say('scene-session-lost-for', {
    vm: session.vm,
    time: elapsed(view.say, view.facts.snapshot.atMs - session.sinceMs),
  })
  return view.measure(long, font) <= room ? long : view.say('scene-session-lost', { vm: session.vm })
}

function sessionWord(view: View, session: Session, text: string, at: Point, width: number, font: Font): Mark {
  const look = sessionLooks[session.state]
  return group(
    { class: `state tone-${look.tone} is-${session.state.toLowerCase()}` },
    [
      glyph(look.shape, look.tone, { x: at.x + 6, y: at.y - 4.5 }, 12),
      label(view, text, { x: at.x + 17, y: at.y }, font, {
        width: width - 16,
        class: session.state === 'Connected' ? 'note' : 'toned',
      }),
    ],
    { key: session.vm },
  )
}
