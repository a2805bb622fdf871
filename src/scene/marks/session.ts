import type { ClientSnapshot } from '../../model/snapshot'
import type { Span } from '../layout/clients'
import type { ClientPlace, PictureLayout } from '../layout/types'
import { circle, group, keyed, path, polyline, round, type Mark, type Point } from '../mark'
import { sessionLooks } from '../states'
import { isTravelling, lengthOf, pointAlong } from '../tween'
import type { View } from '../view'
import { glyph } from './glyphs'
import { hash } from './pulse'
import { slotOf } from './virtualMachine'

type Session = ClientSnapshot['sessions'][number]

/** The lines from clients over the network to their machines. */
export function sessionLines(view: View<PictureLayout>): Mark {
  const { clients, rails } = view.layout
  const [rail] = rails
  const lines = rail
    ? clients.flatMap((place) => linesOf(view, place, rail.y)).flatMap(({ marks }) => marks)
    : []
  return group({ class: 'session-lines', 'aria-hidden': 'true' }, lines)
}

interface Line {
  readonly way: readonly Point[]
  readonly marks: readonly Mark[]
}

/** Where those lines lie along a rail, or come down through it: nothing is to be written there. */
export function sessionsOn(view: View<PictureLayout>, railY: number): readonly Span[] {
  const { clients, rails } = view.layout
  const [first] = rails
  if (!first) return []
  return clients.flatMap((place) =>
    linesOf(view, place, first.y).flatMap(({ way }) => {
      const xs = way.map(({ x }) => x)
      const end = xs[xs.length - 1]!
      if (railY === first.y) return [{ from: Math.min(...xs) - 9, to: Math.max(...xs) + 9 }]
      return way.length > 2 && railY > first.y ? [{ from: end - 5, to: end + 5 }] : []
    }),
  )
}

function linesOf(view: View<PictureLayout>, place: ClientPlace, railY: number): readonly Line[] {
  const sessions = view.facts.client(place.id)?.sessions ?? []
  const step = Math.min(14, 26 / Math.max(1, sessions.length - 1))
  const top = place.icon.y + place.icon.height + 4
  return sessions.flatMap((session, index) => {
    const x =
      Math.round(place.icon.x + place.icon.width / 2 + (index - (sessions.length - 1) / 2) * step) + 0.5
    const chosen = view.isChosen(place.id) || view.isChosen(session.vm) ? 'chosen' : ''
    const key = `${place.id} ${session.vm}`
    if (session.state !== 'Connected')
      return [
        {
          way: [{ x, y: top }],
          marks: [
            cutLine(
              session,
              { x, y: top },
              railY,
              `session is-${session.state.toLowerCase()} ${chosen}`,
              key,
            ),
          ],
        },
      ]
    const way = wayTo(view, place.id, session.vm, [
      { x, y: top },
      { x, y: railY + 0.5 },
    ])
    if (!way) return []
    const line = keyed(key, path(polyline(way), { class: `session ${chosen}` }))
    return [{ way, marks: isTravelling(view.frame) ? [line, dot(view, way, key)] : [line] }]
  })
}

/** Lost ends in a cross at the network, frozen in a clock. */
function cutLine(session: Session, from: Point, railY: number, classes: string, key: string): Mark {
  const end = { x: from.x, y: railY }
  const look = sessionLooks[session.state]
  const mark =
    session.state === 'Lost'
      ? glyph('bareCross', 'down', end, 15)
      : group({ class: 'held' }, [circle(end, 7.5, { class: 'halo' }), glyph(look.shape, look.tone, end, 13)])
  return group({}, [path(`M${from.x} ${from.y}V${railY - 6}`, { class: classes }), mark], { key })
}

function wayTo(
  view: View<PictureLayout>,
  clientId: string,
  vmId: string,
  start: readonly Point[],
): readonly Point[] | null {
  const berth = view.berths.find(({ vm, presence }) => vm === vmId && presence === 'present')
  const slot = berth && slotOf(view.layout, berth.node, berth.slot)
  const server = berth && view.layout.servers.find(({ id }) => id === berth.node)
  if (!server) return null
  const users = view.facts.snapshot.clients
    .filter(({ sessions }) => sessions.some(({ vm }) => vm === vmId))
    .map(({ id }) => id)
  const offset = (users.indexOf(clientId) - (users.length - 1) / 2) * Math.min(10, 40 / users.length)
  const middle = slot ? slot.x + slot.width / 2 : server.box.x + server.box.width - 24
  const x = besideDrops(view, server.id, Math.round(middle + offset) + 0.5)
  return [...start, { x, y: start[start.length - 1].y }, { x, y: server.box.y }]
}

/** A session is no cable: where one comes down to that server, the line steps aside. */
function besideDrops({ layout }: View<PictureLayout>, node: string, x: number): number {
  const drops = layout.rails.flatMap((rail) =>
    rail.drops.filter((drop) => drop.node === node).map((drop) => drop.x),
  )
  const near = drops.find((drop) => Math.abs(drop - x) < 9)
  return near === undefined ? x : near + (x < near ? -9.5 : 9.5)
}

/** Playback time from the client to its machine. */
const tripMs = 2600

function dot(view: View, way: readonly Point[], key: string): Mark {
  const share = ((view.frame.atMs / view.frame.rate + hash(key) * 7) % tripMs) / tripMs
  const { x, y } = pointAlong(way, lengthOf(way) * share)
  return keyed(`${key} dot`, circle({ x: round(x), y: round(y) }, 2.4, { class: 'session-dot' }))
}
