import type { VolumeSnapshot } from '../../model/snapshot'
import { hasCable, hasPath, holderOf, isAlive, turningOn } from '../facts'
import type { PictureLayout, ServerPlace, VolumePlace } from '../layout/types'
import { circle, group, keyed, path, polyline, type Children, type Mark, type Point } from '../mark'
import { drawing, partOf } from '../tween'
import { isChosenPath, type View } from '../view'
import { label, longest } from './text'

export type Crossing = 'connected' | 'owner' | 'taking' | 'former' | 'broken'

/** What one server is to one volume. In each column at most one crossing is filled, however the cluster fares. */
function crossingOf(view: View, node: string, volume: VolumeSnapshot): Crossing {
  const { facts } = view
  if (!hasPath(facts, node, volume)) return 'broken'
  if (holderOf(facts, volume) === node) return 'owner'
  if (turningOn(facts, volume)?.node === node) return 'taking'
  if (volume.isWitness && facts.snapshot.quorum.arbitration?.by === node) return 'taking'
  return volume.formerOwner === node || volume.reservedBy === node || isFenced(volume, node)
    ? 'former'
    : 'connected'
}

const isFenced = (volume: VolumeSnapshot, node: string): boolean =>
  volume.hosts.some((host) => host.node === node && host.fenced)

/** The cables: empty tubes from every server to every volume, dashed where there is no power. */
export function tubes(view: View<PictureLayout>): Mark {
  const { servers, volumes } = view.layout
  const bottomRow = servers[servers.length - 1]?.row.y ?? 0
  const topRow = servers[0]?.row.y ?? 0
  const columns = volumes.map((place) => `M${place.x} ${topRow}V${place.box.y + 4}`).join('')
  const live = servers.filter(({ id }) => hasPower(view, id))
  const dark = servers.filter(({ id }) => !hasPower(view, id))
  return group({ class: 'tubes', 'aria-hidden': 'true' }, [
    ...tube('column', columns, bottomRow > 0),
    ...tube('dark', dark.map(wayOf).join(''), dark.length > 0, 'dark'),
    ...tube('live', live.map(wayOf).join(''), live.length > 0),
    ...servers.filter(({ socket }) => socket === 'bottom').map(socket),
  ])
}

const hasPower = (view: View, node: string): boolean => view.facts.node(node)?.power !== 'off'

const wayOf = ({ cable, row }: ServerPlace): string => `${polyline(cable)}M${row.from} ${row.y}H${row.to}`

/** Two hairlines: a stroke in the cable's colour under a narrower one in the colour of the ground. */
export function tube(key: string, d: string, when: boolean, kind = ''): readonly Mark[] {
  if (!when || d === '') return []
  return [
    keyed(`${key} wall`, path(d, { class: `wall ${kind}` })),
    keyed(`${key} hollow`, path(d, { class: 'hollow' })),
  ]
}

const socket = ({ id, cable: [{ x, y }] }: ServerPlace): Mark =>
  keyed(
    `socket ${id}`,
    path(`M${x - 8.5} ${y}L${x - 6.5} ${y + 5.5}H${x + 6.5}L${x + 8.5} ${y}`, { class: 'socket' }),
  )

/** Who owns what: accent cores in the tubes, drawn from the volume to the server. */
export function ownership(view: View<PictureLayout>): Mark {
  const cores = view.layout.volumes.flatMap((place) => coreOf(view, place))
  return group({ class: 'ownership', 'aria-hidden': 'true' }, [...cores].sort(chosenLast))
}

const chosenLast = (a: Mark, b: Mark): number =>
  Number(/chosen/.test(String(a.attrs.class))) - Number(/chosen/.test(String(b.attrs.class)))

function coreOf(view: View<PictureLayout>, place: VolumePlace): readonly Mark[] {
  const volume = view.facts.volume(place.id)
  const host = volume && (holderOf(view.facts, volume) ?? turningOn(view.facts, volume)?.node)
  const server = view.layout.servers.find(({ id }) => id === host)
  if (!volume || !server) return []
  const state = volume.hosts.find(({ node }) => node === host)
  const settled = state?.state === 'Mounted'
  const part = drawing(view.frame, state?.state === 'Mounting' ? 0 : (state?.sinceMs ?? 0))
  const chosen = isChosenPath(view, place.id)
  const way = ownershipWay(server, place)
  const d = polyline(partOf(way, part))
  const core = (kind: string) => `core ${kind} ${chosen ? 'chosen' : ''}`
  const under =
    settled && part < 1 ? [keyed(`${place.id} taking`, path(polyline(way), { class: core('taking') }))] : []
  return [...under, keyed(place.id, path(d, { class: core(settled ? 'settled' : 'taking') }))]
}

/** From the drum up to the crossing, along the row, up the cable into the server. */
export function ownershipWay(server: ServerPlace, place: VolumePlace): readonly Point[] {
  const joint = server.cable[server.cable.length - 1]
  return [
    { x: place.x, y: place.box.y + 2 },
    { x: place.x, y: server.row.y },
    joint,
    ...[...server.cable].reverse().slice(1),
  ]
}

/** All crossings are physically there. */
export function crossings(view: View<PictureLayout>): Mark {
  const radius = view.layout.stacked ? 5 : 5.5
  const marks = view.layout.volumes.flatMap((place) => {
    const volume = view.facts.volume(place.id)
    if (!volume) return []
    return view.layout.servers.flatMap((server) => {
      // Where there is no cable, the ways of the two pass over each other and do not meet.
      if (!hasCable(view.facts, server.id, volume)) return []
      const kind = crossingOf(view, server.id, volume)
      const dead = !isAlive(view.facts.node(server.id)) ? 'dark' : ''
      const chosen = isChosenPath(view, place.id) ? 'chosen' : ''
      return group({ class: `crossing is-${kind} ${dead} ${chosen}` }, crossing(kind, radius), {
        key: `${server.id} ${place.id}`,
        at: { x: place.x, y: server.row.y },
      })
    })
  })
  return group({ class: 'crossings', 'aria-hidden': 'true' }, marks)
}

const origin: Point = { x: 0, y: 0 }

function crossing(kind: Crossing, radius: number): Children {
  if (kind === 'owner')
    return [circle(origin, radius + 1.5, { class: 'halo' }), circle(origin, radius, { class: 'dot' })]
  const ring =
    kind === 'taking'
      ? circle(origin, radius, { class: 'ring', 'stroke-dasharray': '3 2.2' })
      : circle(origin, radius - 1, { class: 'ring' })
  return [
    circle(origin, radius + 1, { class: 'halo' }),
    ring,
    kind === 'former' && circle(origin, 1.6, { class: 'speck' }),
    kind === 'taking' && circle(origin, 1.6, { class: 'dot' }),
    kind === 'broken' && path('M-3.2 -3.2L3.2 3.2M3.2 -3.2L-3.2 3.2', { class: 'break' }),
  ]
}

/** Where several paths lead to a storage unit: how many of them work. */
function pathNotes(view: View<PictureLayout>, node: string): readonly string[] {
  const paths = view.facts.snapshot.storageUnits.flatMap((unit) => unit.paths)
  const worst = paths
    .filter((path) => path.node === node && path.cables > 1)
    .reduce<(typeof paths)[number] | null>((a, b) => (a === null || b.working < a.working ? b : a), null)
  if (worst === null) return []
  const { working, cables } = worst
  const params = { node, working, cables }
  return [view.say('scene-row-paths', params), view.say('scene-row-paths-short', params)]
}

export function rowLabels(view: View<PictureLayout>): Mark {
  const labels = view.layout.servers.map(({ id, rowLabel }) => {
    if (!rowLabel) return null
    const font = view.layout.fonts.caption
    const text = longest(view, [...pathNotes(view, id), id], rowLabel.width, font) ?? id
    const mark = label(view, text, rowLabel.at, font, {
      anchor: rowLabel.anchor,
      width: rowLabel.width,
      class: 'note',
      keep: 'both',
    })
    return mark && keyed(id, mark)
  })
  return group({ class: 'row-labels', 'aria-hidden': 'true' }, labels)
}
