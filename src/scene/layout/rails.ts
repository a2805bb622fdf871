import type { Box } from '../mark'
import type { Span } from './clients'
import type { Metrics } from './metrics'
import type { Topology } from './topology'
import type { GapPlace, RailPlace, ServerPlace } from './types'

export function railsOf(
  networks: Topology['networks'],
  servers: readonly ServerPlace[],
  gaps: readonly GapPlace[],
  ys: readonly number[],
  span: Span,
  metrics: Metrics,
): readonly RailPlace[] {
  const rails = networks.map(({ id }, index) => ({
    id,
    y: ys[index],
    ...span,
    drops: servers.map((server, node) => ({
      node: server.id,
      x: dropX(server.box, node, servers.length, networks.length - index, metrics),
      bottom: server.box.y,
    })),
  }))
  const written = writtenOn(rails, servers, gaps, span)
  return rails.map((rail) => ({ ...rail, written }))
}

/** Between the first server's cables and the heartbeats; above the quorum where that stands at the end. */
function writtenOn(
  rails: readonly Pick<RailPlace, 'drops'>[],
  servers: readonly ServerPlace[],
  gaps: readonly GapPlace[],
  span: Span,
): Span {
  const last = servers[servers.length - 1].box
  if (servers.length > 2) return { from: last.x + last.width + 4, to: span.to - 4 }
  const from = Math.max(...rails.map(({ drops }) => drops[0].x)) + 14
  const [train] = trainsOf(gaps)
  return { from, to: (train?.from ?? last.x + last.width) - 8 }
}

/** Network cables come down at the outer edges of two servers, in the middle of more. */
function dropX(box: Box, node: number, count: number, fromBelow: number, { drop }: Metrics): number {
  if (count > 2) return Math.round(box.x + box.width / 2 + (fromBelow - 1.5) * 18)
  const off = fromBelow * drop
  return Math.round(node === 1 ? box.x + box.width - off : box.x + off)
}

export function gapsOf(
  servers: readonly ServerPlace[],
  networks: number,
  metrics: Metrics,
): readonly GapPlace[] {
  return servers.slice(1).map((server, index) => {
    const before = servers[index]
    const centre = Math.round((before.box.x + before.box.width + server.box.x) / 2)
    const two = servers.length === 2
    const clear = two
      ? (server.box.x - before.box.x - before.box.width) / 2 + 14
      : metrics.fonts.note.size * 4.2
    const half = (server.box.x - before.box.x) / 2
    const room = two
      ? before.box.width - networks * metrics.drop - 26
      : half - clear - 14 - (networks - 1) * 9
    return {
      a: before.id,
      b: server.id,
      centre,
      clear,
      pitch: metrics.pulse,
      // More beats than five stand closer: the place is the same whatever the threshold.
      room: Math.min(metrics.pulse * 5, Math.max(20, room)),
      strip: null,
    }
  })
}

/** Where capsules stand on the rails; the lines that clients send down keep clear of them. */
export const trainsOf = (gaps: readonly GapPlace[]): readonly Span[] =>
  gaps.flatMap(({ centre, clear, room }) => {
    const reach = clear + room
    return [
      { from: centre - reach, to: centre - clear },
      { from: centre + clear, to: centre + reach },
    ]
  })

export const dropsOf = (rails: readonly RailPlace[]): readonly Span[] =>
  rails.slice(0, 1).flatMap(({ drops }) => drops.map(({ x }) => ({ from: x - 8, to: x + 8 })))
