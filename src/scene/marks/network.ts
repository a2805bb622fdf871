import type { NetworkSnapshot } from '../../model/snapshot'
import type { PictureLayout, RailPlace } from '../layout/types'
import { circle, group, keyed, path, rect, type Children, type Mark } from '../mark'
import { networkLooks } from '../states'
import type { View } from '../view'
import { tube } from './crossbar'
import { stateLine, stateWidth } from './glyphs'
import { sessionsOn } from './session'
import { silenceOf, type Silence } from './silence'
import { label } from './text'
import { target, thing } from './thing'

/** A network: a rail over all servers, with a cable down to each. */
export function network(view: View<PictureLayout>, rail: RailPlace, lowest: boolean): Mark | null {
  const snapshot = view.facts.snapshot.networks.find(({ id }) => id === rail.id)
  if (!snapshot) return null
  const look = networkLooks[snapshot.state]
  const name = view.say('scene-name-network', { name: rail.id, state: view.say(look.word) })
  const box = { x: rail.from, y: rail.y - 9, width: rail.to - rail.from, height: 18 }
  const named = nameOn(view, rail, snapshot)
  const cuts = [
    ...(named ? [named.cut] : []),
    ...(lowest ? silencesOf(view).map(({ from, to }) => ({ from, to })) : []),
    ...borders(view, snapshot),
  ]
  const kind = snapshot.up ? '' : 'dark'
  return thing(
    view,
    { kind: 'network', id: rail.id, name, box, class: `is-${snapshot.state.toLowerCase()}`, tooltip: true },
    [target(box), ...tube('rail', runs(rail, cuts), true, kind), ...drops(view, rail, snapshot)],
  )
}

/** In front of the sessions' lines, which give way to what is written. */
export function writtenNames(view: View<PictureLayout>): Mark {
  const marks = view.layout.rails.map((rail) => {
    const snapshot = view.facts.snapshot.networks.find(({ id }) => id === rail.id)
    return snapshot ? (nameOn(view, rail, snapshot)?.mark ?? null) : null
  })
  return group({ class: 'written-names', 'aria-hidden': 'true' }, marks)
}

interface Cut {
  readonly from: number
  readonly to: number
}

/** The rail as the runs that remain between the places where something is written in it. */
function runs(rail: RailPlace, cuts: readonly Cut[]): string {
  let x = rail.from
  let d = ''
  for (const { from, to } of [...cuts].sort((a, b) => a.from - b.from)) {
    if (from > x) d += `M${Math.round(x)} ${rail.y}H${Math.round(from)}`
    x = Math.max(x, to)
  }
  return x < rail.to ? `${d}M${Math.round(x)} ${rail.y}H${rail.to}` : d
}

const silencesOf = (view: View<PictureLayout>): readonly Silence[] =>
  view.layout.stacked ? [] : view.layout.gaps.flatMap((gap) => silenceOf(view, gap) ?? [])

/** A split switch shows as a break wherever neighbours are no longer in one block. */
function borders(view: View<PictureLayout>, { blocks }: NetworkSnapshot): readonly Cut[] {
  if (!blocks || blocks.length < 2) return []
  const blockOf = (node: string) => blocks.findIndex((block) => block.includes(node))
  return view.layout.gaps
    .filter(({ a, b }) => blockOf(a) !== blockOf(b))
    .map(({ centre }) => ({ from: centre - 10, to: centre + 10 }))
}

/** Without a gutter, what is not in order is written into the rail itself; a projector names its only rail always. */
function nameOn(
  view: View<PictureLayout>,
  rail: RailPlace,
  snapshot: NetworkSnapshot,
): { mark: Mark; cut: Cut } | null {
  const { fonts, bands, plain } = view.layout
  if (bands.length > 0 || (snapshot.state === 'Up' && !plain)) return null
  const look = networkLooks[snapshot.state]
  const odd = snapshot.state !== 'Up'
  const font = fonts.caption
  const strong = { ...font, weight: 600 } as const
  const stateRoom = odd ? stateWidth(view, look, strong) : 0
  const free = freeSpan(view, rail, stateRoom + view.measure(rail.id, font) + 24)
  const room = free.to - free.from - 16
  if (stateRoom > room) return null
  const left = room - stateRoom - (odd ? 8 : 0)
  const nameWidth = left < 36 ? 0 : Math.min(view.measure(rail.id, font), left)
  const x = free.from + 8
  const y = rail.y + Math.round(font.size * 0.36)
  const width = nameWidth + stateRoom + (nameWidth > 0 && odd ? 8 : 0)
  const mark = group({ class: 'written' }, [
    rect({ x: x - 4, y: rail.y - 9, width: width + 8, height: 18 }, { class: 'ground' }),
    nameWidth > 0 &&
      label(view, rail.id, { x, y }, font, { width: nameWidth + 1, class: 'note', keep: 'both' }),
    odd && stateLine(view, look, { x: x + nameWidth + (nameWidth > 0 ? 8 : 0), y }, strong),
  ])
  return width === 0 ? null : { mark, cut: { from: x - 8, to: x + width + 8 } }
}

/** The first place beside the sessions' lines that is as wide as that; without one the widest. */
function freeSpan(view: View<PictureLayout>, rail: RailPlace, width: number): Cut {
  const taken = [...sessionsOn(view, rail.y)].sort((a, b) => a.from - b.from)
  const free: Cut[] = []
  let { from } = rail.written
  for (const span of [...taken, { from: rail.written.to, to: Infinity }]) {
    if (span.from > from) free.push({ from, to: Math.min(span.from, rail.written.to) })
    from = Math.max(from, span.to)
  }
  const widest = free.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a), { from: 0, to: 0 })
  return free.find(({ from, to }) => to - from >= width) ?? widest
}

function drops(view: View<PictureLayout>, rail: RailPlace, snapshot: NetworkSnapshot): Children {
  return rail.drops.flatMap(({ node, x, bottom }) => {
    const link = snapshot.links.find((one) => one.node === node)
    // No adapter there, no cable.
    if (link === undefined) return []
    const { up } = link
    const dark = view.facts.node(node)?.power === 'off' || !up ? 'dark' : ''
    const d = `M${x} ${rail.y}V${bottom}`
    return [
      ...tube(`drop ${node}`, d, true, dark),
      keyed(
        `plug ${node}`,
        path(`M${x - 8} ${bottom}L${x - 6} ${bottom - 4.5}H${x + 6}L${x + 8} ${bottom}`, { class: 'socket' }),
      ),
      keyed(
        `joint ${node}`,
        group(
          { class: `joint ${dark}` },
          [
            circle({ x: 0, y: 0 }, 4.5, { class: 'ring' }),
            !up && path('M-3.4 -3.4L3.4 3.4M3.4 -3.4L-3.4 3.4', { class: 'break' }),
          ],
          { at: { x, y: rail.y } },
        ),
      ),
    ]
  })
}

/** The names of the bands, and of each network with its role, or its state when that is not Up. */
export function bands(view: View<PictureLayout>): Mark {
  const { fonts } = view.layout
  const roles = {
    clusterAndClient: 'scene-role-cluster-and-client',
    cluster: 'scene-role-cluster',
    none: 'scene-role-none',
  } as const
  const roleOf = ({ role, sameSubnetAs }: NetworkSnapshot) =>
    sameSubnetAs === null
      ? view.say(roles[role])
      : view.say('scene-role-same-subnet', { network: sameSubnetAs })
  const marks = view.layout.bands.map(({ id, at, width }) => {
    const below = { x: at.x, y: at.y + 15 }
    if (typeof id === 'string') {
      return group({ class: 'band' }, [
        label(view, view.say(`scene-band-${id}`), at, fonts.band, { width, class: 'name' }),
        label(view, view.say(`scene-band-${id}-note`), below, fonts.caption, { width, class: 'faint' }),
      ])
    }
    const snapshot = view.facts.snapshot.networks.find((candidate) => candidate.id === id.network)
    if (!snapshot) return null
    const look = networkLooks[snapshot.state]
    return group({ class: 'band' }, [
      label(view, id.network, at, fonts.band, { width, class: 'name', keep: 'both' }),
      snapshot.state === 'Up'
        ? label(view, roleOf(snapshot), below, fonts.caption, { width, class: 'faint' })
        : stateLine(view, look, below, { ...fonts.caption, weight: 600 }, { width }),
    ])
  })
  return group({ class: 'bands', 'aria-hidden': 'true' }, marks)
}
