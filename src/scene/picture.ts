import { arrivalOf } from './berths'
import type { PictureLayout } from './layout/types'
import type { Settling } from './kept'
import { group, path, type Mark } from './mark'
import { client } from './marks/client'
import { crossings, ownership, rowLabels, tubes } from './marks/crossbar'
import { heartbeats, strip } from './marks/heartbeat'
import { traces } from './lenses'
import { memoryStreams, streaming } from './marks/memoryStream'
import { bands, network, writtenNames } from './marks/network'
import { quorum } from './marks/quorum'
import { server } from './marks/server'
import { sentence } from './marks/sentence'
import { sessionLines } from './marks/session'
import { storageUnit } from './marks/storageUnit'
import { volume } from './marks/volume'
import { isMoving, isTravelling, moving } from './tween'
import type { Frame } from './scene'
import type { View } from './view'

/** The whole picture, from the back to the front. */
export function picture(view: View<PictureLayout>): readonly (Mark | null)[] {
  const { rails, clients, gaps, units, volumes } = view.layout
  const lowest = rails[rails.length - 1]
  const told = (name: string, marks: () => readonly (Mark | null)[], settling: Settling = 'still') =>
    view.keep('snapshot', name, () => layer(name, marks()), settling)
  const servers = () => arrivingLast(view).map((place) => server(view, place))
  return [
    told('networks', () => rails.map((rail) => network(view, rail, rail === lowest))),
    sessionLines(view),
    layer('beats', [
      ...rails.map((rail) => heartbeats(view, rail, rail === lowest)),
      ...gaps.map((gap) => strip(view, gap)),
    ]),
    told('clients', () => clients.map((place) => client(view, place))),
    view.keep(
      'state',
      'units',
      () =>
        layer(
          'units',
          units.map((place) => storageUnit(view, place)),
        ),
      'still',
    ),
    view.keep('state', 'tubes', () => tubes(view), 'still'),
    // A pulse goes on with every frame.
    isTravelling(view.frame)
      ? layer('servers', servers())
      : told('servers', servers, glidingTo(view).size > 0 ? 'move' : 'state'),
    told('volumes', () => volumes.map((place) => volume(view, place)), 'state'),
    view.keep('state', 'ownership', () => ownership(view), 'path'),
    memoryStreams(view),
    view.keep('state', 'crossings', () => crossings(view), 'still'),
    told('words', () => [rowLabels(view), bands(view), writtenNames(view), sentence(view)]),
    view.keep('snapshot', 'quorum', () => quorum(view), 'still'),
    view.keep('state', 'flags', () => traces()?.flags(view) ?? null, 'still'),
  ]
}

/** Whether it shows something that moves from frame to frame while nothing happens. */
export const isMovingBy = (frame: Frame): boolean =>
  isTravelling(frame) || (isMoving(frame) && frame.snapshot.virtualMachines.some(streaming))

const layer = (name: string, marks: readonly (Mark | null)[]): Mark =>
  group({ class: name }, marks, { key: name })

/** Servers to which a machine is on its way from another one. */
function glidingTo({ frame, facts }: View<PictureLayout>): ReadonlySet<string> {
  const arriving = new Set<string>()
  if (!isMoving(frame)) return arriving
  for (const vm of facts.snapshot.virtualMachines) {
    const arrival = arrivalOf(vm, facts)
    if (arrival && moving(frame, arrival.sinceMs) < 1) arriving.add(vm.node)
  }
  return arriving
}

/** A machine that glides over from its neighbour must not pass behind it. */
function arrivingLast(view: View<PictureLayout>) {
  const { servers } = view.layout
  const arriving = glidingTo(view)
  if (arriving.size === 0) return servers
  return [...servers].sort((a, b) => Number(arriving.has(a.id)) - Number(arriving.has(b.id)))
}

/** The hatching of what has no power or no quorum. */
export const patterns = (uid: string): Mark => ({
  tag: 'defs',
  key: 'patterns',
  attrs: {},
  children: [
    {
      tag: 'pattern',
      attrs: {
        id: `${uid}-hatch`,
        width: 7,
        height: 7,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      children: [path('M0 0V7', { class: 'hatching' })],
    },
  ],
})
