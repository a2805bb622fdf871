import { arrivalOf } from './berths'
import type { PictureLayout } from './layout/types'
import { group, path, type Mark } from './mark'
import { client } from './marks/client'
import { crossings, ownership, rowLabels, tubes } from './marks/crossbar'
import { flags } from './marks/flag'
import { heartbeats, strip } from './marks/heartbeat'
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
  const told = (name: string, marks: () => readonly (Mark | null)[]) =>
    view.keep('snapshot', name, () => layer(name, marks()))
  return [
    told('networks', () => rails.map((rail) => network(view, rail, rail === lowest))),
    sessionLines(view),
    layer('beats', [
      ...rails.map((rail) => heartbeats(view, rail, rail === lowest)),
      ...gaps.map((gap) => strip(view, gap)),
    ]),
    told('clients', () => clients.map((place) => client(view, place))),
    view.keep('state', 'units', () =>
      layer(
        'units',
        units.map((place) => storageUnit(view, place)),
      ),
    ),
    view.keep('state', 'tubes', () => tubes(view)),
    layer(
      'servers',
      arrivingLast(view).map((place) => server(view, place)),
    ),
    told('volumes', () => volumes.map((place) => volume(view, place))),
    view.keep('state', 'ownership', () => ownership(view)),
    memoryStreams(view),
    view.keep('state', 'crossings', () => crossings(view)),
    told('words', () => [rowLabels(view), bands(view), writtenNames(view), sentence(view)]),
    view.keep('snapshot', 'quorum', () => quorum(view)),
    view.keep('state', 'flags', () => flags(view)),
  ]
}

/** Whether it shows something that moves from frame to frame while nothing happens. */
export const isMovingBy = (frame: Frame): boolean =>
  isTravelling(frame) || (isMoving(frame) && frame.snapshot.virtualMachines.some(streaming))

const layer = (name: string, marks: readonly (Mark | null)[]): Mark =>
  group({ class: name }, marks, { key: name })

/** A machine that glides over from its neighbour must not pass behind it. */
function arrivingLast(view: View<PictureLayout>) {
  const { servers } = view.layout
  if (!isMoving(view.frame)) return servers
  const arriving = new Set<string>()
  for (const vm of view.facts.snapshot.virtualMachines) {
    const arrival = arrivalOf(vm, view.facts)
    if (arrival && moving(view.frame, arrival.sinceMs) < 1) arriving.add(vm.node)
  }
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
