import type { Box } from '../mark'
import { metricsFor } from './metrics'
import type { Size } from './picture'
import { slotBoxes, type SlotGrid } from './slots'
import type { Topology } from './topology'
import type { GapPlace, PictureLayout, QuorumPlace, ServerPlace } from './types'
import { placeStorage } from './volumes'

/** Cables of the upper servers run down beside the lower ones. */
const cableStep = 7
const stripHeight = 40

/** Servers stacked, heartbeat and votes between them, machines two abreast, the crossbar below. */
export function phoneLayout(topology: Topology, size: Size, scale: number): PictureLayout {
  const metrics = metricsFor(size.width, false)
  const count = topology.nodes.length
  const left = count > 1 ? 2 + (count - 1) * cableStep : 1
  const width = size.width - 1 - left
  const grid = phoneGrid(topology, width - 2 * metrics.pad, metrics.slotGap)
  const slot = grid.rows > 3 ? 38 : 44
  const serverHeight = 36 + grid.rows * (slot + metrics.slotGap) - metrics.slotGap + metrics.pad
  const quorumAbove = count !== 2 || topology.ballots > 3 || size.width < 330
  const top = quorumAbove ? stripHeight : 1
  const boxes = topology.nodes.map((_, index): Box => ({
    x: left,
    y: top + index * (serverHeight + stripHeight),
    width,
    height: serverHeight,
  }))
  const bottom = boxes[count - 1].y + serverHeight
  const firstRow = bottom + 24
  const storage = placeStorage(topology, metrics, {
    centre: left + (width - 24) / 2,
    wished: width - 44,
    most: width - 36,
    right: size.width,
    y: firstRow + (count - 1) * 18 + 16,
    height: 56,
    boxed: false,
  })
  const first = storage.volumes[0]?.x ?? left
  const last = storage.volumes[storage.volumes.length - 1]?.x ?? left
  const servers = boxes.map((box, index): ServerPlace => {
    const rowY = firstRow + index * 18
    const lowest = index === count - 1
    const x = lowest ? left + width - 14 : 2 + index * cableStep + 3
    const socketY = box.y + box.height - 22
    return {
      id: topology.nodes[index],
      box,
      head: { x: box.x + metrics.pad, y: box.y + 22, width: width - 2 * metrics.pad },
      slots: slotBoxes(grid, box.x + metrics.pad, box.y + 36, slot, metrics.slotGap),
      cable: lowest
        ? [
            { x, y: bottom },
            { x, y: rowY },
          ]
        : [
            { x: box.x, y: socketY },
            { x, y: socketY },
            { x, y: rowY },
          ],
      row: { y: rowY, from: Math.min(x, first), to: Math.max(x, last) },
      rowLabel: null,
      socket: lowest ? 'bottom' : 'side',
    }
  })
  const end = storage.volumes.reduce((most, { box }) => Math.max(most, box.y + box.height), firstRow)
  return {
    lens: 'picture',
    stacked: true,
    width: size.width,
    height: end + 34,
    scale,
    fonts: metrics.fonts,
    bands: [],
    clients: [],
    rails: [],
    servers,
    gaps: stripsOf(boxes, topology.nodes, metrics.pulse),
    quorum: quorumOf(boxes, left, width, quorumAbove, topology.ballots),
    units: [],
    volumes: storage.volumes,
    slotStyle: 'line',
    fixedBerths: grid.fixed,
    sentence: { x: left, y: end + 24 },
    plain: false,
  }
}

function phoneGrid({ machines, nodes, crowd }: Topology, inner: number, gap: number): SlotGrid {
  // The same berth on every server is worth a longer page for two of them, not for four.
  const fixed = machines.length <= (nodes.length > 2 ? 4 : 8)
  const count = fixed
    ? machines.length
    : Math.min(machines.length, crowd + Math.ceil(crowd / Math.max(1, nodes.length - 1)))
  return { columns: 2, rows: Math.max(1, Math.ceil(count / 2)), width: Math.floor((inner - gap) / 2), fixed }
}

function stripsOf(boxes: readonly Box[], nodes: readonly string[], pitch: number): readonly GapPlace[] {
  return boxes.slice(1).map((box, index) => {
    const above = boxes[index]
    const strip = {
      x: above.x,
      y: above.y + above.height,
      width: above.width,
      height: box.y - above.y - above.height,
    }
    return { a: nodes[index], b: nodes[index + 1], centre: strip.x, clear: 8, pitch, room: 100, strip }
  })
}

function quorumOf(
  boxes: readonly Box[],
  left: number,
  width: number,
  above: boolean,
  ballots: number,
): QuorumPlace {
  if (above)
    return { box: { x: left, y: 0, width, height: stripHeight }, square: 24, perRow: ballots, style: 'strip' }
  const y = boxes[0].y + boxes[0].height
  const own = Math.min(width - 130, 190)
  return {
    box: { x: left + width - own, y, width: own, height: stripHeight },
    square: 24,
    perRow: ballots,
    style: 'strip',
  }
}
