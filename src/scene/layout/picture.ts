import type { Box } from '../mark'
import { wire } from './cables'
import { placeClients } from './clients'
import { flowOf } from './flow'
import { metricsFor, type Metrics } from './metrics'
import { dropsOf, gapsOf, railsOf, trainsOf } from './rails'
import { slotBoxes, slotGrid, slotStyle } from './slots'
import type { Topology } from './topology'
import type { BandPlace, PictureLayout, QuorumPlace, ServerPlace } from './types'
import { labelBelow, placeStorage } from './volumes'

export interface Size {
  readonly width: number
  readonly height: number
  /** The page is read downwards: it will have the height that it wants. */
  readonly grows?: boolean
}

/** Where everything stands when servers stand side by side. Asked for more height than it likes it stops growing. */
export function pictureLayout(topology: Topology, size: Size, scale: number, plain: boolean): PictureLayout {
  const metrics = metricsFor(size.width, plain)
  const left = metrics.gutter + 1
  const right = size.width - 1
  const frames = serverFrames(topology.nodes.length, left, right, metrics)
  const grid = slotGrid(
    topology.machines.length,
    topology.nodes.length,
    frames.width - 2 * metrics.pad,
    metrics.slotGap,
  )
  const networks = plain
    ? topology.networks.filter(({ role }) => role !== 'none').slice(-1)
    : topology.networks
  const clients = plain ? [] : topology.clients
  const flow = flowOf(topology, networks.length, clients.length, grid, metrics, size.height)

  const serverY = flow.rails[flow.rails.length - 1] + flow.railToServer
  const serverHeight = flow.head + grid.rows * (flow.slot + metrics.slotGap) - metrics.slotGap + metrics.pad
  const boxes = frames.lefts.map((x): Box => ({ x, y: serverY, width: frames.width, height: serverHeight }))
  const firstRow = serverY + serverHeight + flow.serverToRow
  const unitY = firstRow + (boxes.length - 1) * flow.rowGap + flow.rowToUnit
  const reach = boxes.length === 2 ? frames.width * 0.22 + 40 : 72
  const storage = placeStorage(topology, metrics, {
    centre: (left + right) / 2,
    wished: right - left - 2 * reach,
    most: right - left - 2 * 60,
    right,
    y: unitY,
    height: flow.volume,
    boxed: true,
  })
  const servers = boxes.map((box, index): ServerPlace => ({
    id: topology.nodes[index],
    box,
    head: {
      x: box.x + metrics.pad,
      y: box.y + Math.round(flow.head * 0.58),
      width: box.width - 2 * metrics.pad,
    },
    slots: slotBoxes(grid, box.x + metrics.pad, box.y + flow.head, flow.slot, metrics.slotGap),
    ...wire(box, index, boxes.length, storage.volumes, firstRow + index * flow.rowGap, {
      left: plain ? 1 : left,
      right,
    }),
  }))
  const gaps = gapsOf(servers, networks.length, metrics)
  const rails = railsOf(networks, servers, gaps, flow.rails, { from: left, to: right }, metrics)
  const bottom = Math.max(
    ...storage.units.map(({ box, label }) => box.y + box.height + (label?.lines === 1 ? labelBelow : 0)),
    firstRow,
  )
  const layout = {
    lens: 'picture' as const,
    stacked: false,
    width: size.width,
    height: bottom + 2,
    scale,
    fonts: metrics.fonts,
    clients: placeClients(clients, left, right, flow.clientsTop, [...trainsOf(gaps), ...dropsOf(rails)]),
    rails,
    servers,
    gaps,
    quorum: quorumOf(boxes, right, topology.ballots, metrics),
    units: storage.units,
    volumes: storage.volumes,
    slotStyle: slotStyle(flow.slot),
    fixedBerths: grid.fixed,
    sentence: null,
    plain,
  }
  return { ...layout, bands: metrics.gutter > 0 ? bandsOf(layout, metrics.gutter - 6) : [] }
}

/** One or two servers have the quorum between or beside them; more stand side by side with the quorum at the end. */
function serverFrames(
  count: number,
  left: number,
  right: number,
  metrics: Metrics,
): { width: number; lefts: readonly number[] } {
  if (count <= 2) {
    const width = Math.min(
      Math.floor((right - left - metrics.quorum) / Math.max(1, count)),
      count === 1 ? 760 : Infinity,
    )
    return { width, lefts: count === 1 ? [left] : [left, right - width] }
  }
  const gap = metrics.pad
  const width = Math.floor((right - left - Math.min(150, metrics.quorum) - count * gap) / count)
  return { width, lefts: Array.from({ length: count }, (_, index) => left + index * (width + gap)) }
}

function quorumOf(boxes: readonly Box[], right: number, ballots: number, metrics: Metrics): QuorumPlace {
  const last = boxes[boxes.length - 1]
  const before = boxes.length === 2 ? boxes[0] : last
  const from = before.x + before.width
  const to = boxes.length === 2 ? last.x : Math.min(right, from + metrics.quorum)
  const gap = 6
  const square =
    ballots * (metrics.square + gap) - gap > to - from - 12 ? Math.min(26, metrics.square) : metrics.square
  const perRow = Math.max(1, Math.min(ballots, Math.floor((to - from - 12 + gap) / (square + gap))))
  return {
    box: { x: from, y: last.y, width: to - from, height: last.height },
    square,
    perRow,
    style: 'column',
  }
}

function bandsOf(layout: Omit<PictureLayout, 'bands'>, width: number): readonly BandPlace[] {
  const at = (id: BandPlace['id'], y: number): BandPlace => ({ id, at: { x: 0, y }, width })
  const [server] = layout.servers
  return [
    ...(layout.clients.length > 0 ? [at('clients', 16)] : []),
    ...layout.rails.map(({ id, y }) => at({ network: id }, y - 2)),
    at('servers', server.box.y + 22),
    at('cables', server.row.y - 1),
    ...(layout.units.length > 0 ? [at('storage', layout.units[0].box.y + 40)] : []),
  ]
}
