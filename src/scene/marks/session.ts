import type { ClientSnapshot } from '../../model/snapshot'
import type { ClientPlace, PictureLayout } from '../layout/types'
import { circle, group, keyed, path, polyline, rect, round, type Children, type Mark, type Point } from '../mark'
import { sessionLooks } from '../states'
import { isTravelling, lengthOf, pointAlong } from '../tween'
import type { View } from '../view'
import { elapsed } from '../format'
import { glyph, stateLine } from './glyphs'
import { hash } from './pulse'
import { label } from './text'
import { target, thing } from './thing'
import { slotOf } from './virtualMachine'

type Session = ClientSnapshot['sessions'][number]

/** A client: who it is and how each of its sessions fares. */
export function client(view: View<PictureLayout>, place: ClientPlace): Mark | null {
  const { fonts } = view.layout
  const x = place.icon.x + place.icon.width + 11
  const width = place.box.x + place.box.width - x
  if (place.rest > 0) return label(view, view.say('scene-more', { count: place.rest }), { x: place.box.x + 8, y: place.box.y + 18 }, fonts.note, { width: place.box.width, class: 'note' })
  const snapshot = view.facts.client(place.id)
  if (!snapshot) return null
  const worst = (['Lost', 'Frozen', 'Connected'] as const).find((state) => snapshot.sessions.some((session) => session.state === state)) ?? 'Connected'
  const name = view.say('scene-name-client', { name: place.id, state: view.say(sessionLooks[worst].word) })
  return thing(view, { kind: 'client', id: place.id, name, box: place.box }, [
    target(place.box),
    monitor(place.icon),
    label(view, place.id, { x, y: place.box.y + 13 }, { ...fonts.name, size: Math.min(14, fonts.name.size) }, { width, class: 'name' }),
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
function sessionWords(view: View<PictureLayout>, { sessions }: ClientSnapshot, at: Point, width: number): Children {
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
      marks.push(label(view, view.say('scene-more-short', { count: rest }), { x, y: at.y }, font, { class: 'note' }))
      break
    }
    marks.push(sessionWord(view, session, text, { x, y: at.y }, Math.min(wide, at.x + width - x - reserve), font))
    x += wide + 14
  }
  return marks
}

const rank = { Lost: 0, Frozen: 1, Connected: 2 } as const

function wordOf(view: View, session: Session, room: number, font: { size: number; weight: 400 | 600 }): string {
  if (session.state === 'Connected') return session.vm
  if (session.state === 'Frozen') return view.say('scene-session-held', { vm: session.vm })
  const long = view.say('scene-session-lost-for', { vm: session.vm, time: elapsed(view.say, view.frame.atMs - session.sinceMs) })
  return view.measure(long, font) <= room ? long : view.say('scene-session-lost', { vm: session.vm })
}

function sessionWord(view: View, session: Session, text: string, at: Point, width: number, font: { size: number; weight: 400 | 600 }): Mark {
  const look = sessionLooks[session.state]
  return group({ class: `state tone-${look.tone} is-${session.state.toLowerCase()}` }, [
    glyph(look.shape, look.tone, { x: at.x + 6, y: at.y - 4.5 }, 12),
    label(view, text, { x: at.x + 17, y: at.y }, font, { width: width - 16, class: session.state === 'Connected' ? 'note' : 'toned' }),
  ], { key: session.vm })
}

/** The lines from clients over the network to their machines. */
export function sessionLines(view: View<PictureLayout>): Mark {
  const { clients, rails } = view.layout
  const [rail] = rails
  const lines = rail ? clients.flatMap((place) => linesOf(view, place, rail.y)) : []
  return group({ class: 'session-lines', 'aria-hidden': 'true' }, lines)
}

function linesOf(view: View<PictureLayout>, place: ClientPlace, railY: number): readonly Mark[] {
  const sessions = view.facts.client(place.id)?.sessions ?? []
  const step = Math.min(12, 24 / Math.max(1, sessions.length - 1))
  const top = place.icon.y + place.icon.height + 4
  return sessions.flatMap((session, index) => {
    const x = Math.round(place.icon.x + place.icon.width / 2 + (index - (sessions.length - 1) / 2) * step) + 0.5
    const chosen = view.isChosen(place.id) || view.isChosen(session.vm) ? 'chosen' : ''
    const key = `${place.id} ${session.vm}`
    if (session.state !== 'Connected') return [cutLine(session, { x, y: top }, railY, `session is-${session.state.toLowerCase()} ${chosen}`, key)]
    const way = wayTo(view, place.id, session.vm, [{ x, y: top }, { x, y: railY + 0.5 }])
    if (!way) return []
    const line = keyed(key, path(polyline(way), { class: `session ${chosen}` }))
    return isTravelling(view.frame) ? [line, dot(view, way, key)] : [line]
  })
}

/** Lost ends in a cross at the network, frozen in a clock. */
function cutLine(session: Session, from: Point, railY: number, classes: string, key: string): Mark {
  const end = { x: from.x, y: railY }
  const look = sessionLooks[session.state]
  const mark = session.state === 'Lost' ? glyph('bareCross', 'down', end, 15) : group({ class: 'held' }, [circle(end, 7.5, { class: 'halo' }), glyph(look.shape, look.tone, end, 13)])
  return group({}, [path(`M${from.x} ${from.y}V${railY - 6}`, { class: classes }), mark], { key })
}

function wayTo(view: View<PictureLayout>, clientId: string, vmId: string, start: readonly Point[]): readonly Point[] | null {
  const berth = view.berths.find(({ vm, presence }) => vm === vmId && presence === 'present')
  const slot = berth && slotOf(view.layout, berth.node, berth.slot)
  const server = berth && view.layout.servers.find(({ id }) => id === berth.node)
  if (!server) return null
  const users = view.facts.snapshot.clients.filter(({ sessions }) => sessions.some(({ vm }) => vm === vmId)).map(({ id }) => id)
  const offset = (users.indexOf(clientId) - (users.length - 1) / 2) * Math.min(10, 40 / users.length)
  const middle = slot ? slot.x + slot.width / 2 : server.box.x + server.box.width - 24
  const x = Math.round(middle + offset) + 0.5
  return [...start, { x, y: start[start.length - 1].y }, { x, y: server.box.y }]
}

const roundTripMs = 2600

function dot(view: View, way: readonly Point[], key: string): Mark {
  const share = ((view.frame.atMs + hash(key) * 7) % roundTripMs) / roundTripMs
  const { x, y } = pointAlong(way, lengthOf(way) * share)
  return keyed(`${key} dot`, circle({ x: round(x), y: round(y) }, 2.4, { class: 'session-dot' }))
}
