import { metricsFor } from '../layout/metrics'
import type { Size } from '../layout/picture'
import type { Topology } from '../layout/topology'
import type { CellsLayout } from '../layout/types'
import type { Box } from '../mark'

const footHeight = 62
const blockHead = 18
export const blockPad = 4
const gap = 6
/** Less and a node's name or its counts would not fit. */
const least = { width: 96, height: 42 }

/** A block a node, in as many columns as leave its machines the most room. */
export function cellsLayout(topology: Topology, size: Size, scale: number): CellsLayout {
  const { width } = size
  const count = Math.max(1, topology.nodes.length)
  const slots = topology.crowd + Math.ceil(topology.crowd / Math.max(1, count - 1)) + 2
  const height = Math.max(0, size.height - footHeight)
  const most = Math.max(1, Math.min(count, Math.max(2, Math.floor((width + gap) / (least.width + gap)))))
  let best = { columns: 1, room: -Infinity }
  for (let columns = 1; columns <= most; columns += 1) {
    const inner = insideOf({ x: 0, y: 0, ...blockSize(columns, Math.ceil(count / columns), width, height) })
    const { width: wide, height: high } = squares(slots, inner)
    const isLow = inner.height < least.height - blockHead - blockPad
    const room = Math.min(wide, high) * 1000 + wide * high - (isLow ? 1_000_000 : 0)
    // Fewer columns are read more easily; they give way to more room alone.
    if (room > best.room) best = { columns, room }
  }
  const { columns } = best
  const rows = Math.ceil(count / columns)
  const inner = Math.max(height, rows * least.height)
  return {
    lens: 'cells',
    width,
    height: inner + footHeight,
    scale,
    fonts: { ...metricsFor(width, false).fonts },
    area: { x: 0, y: 0, width, height: inner },
    footY: inner,
    columns,
    rows,
    nodes: topology.nodes,
    slots,
    machineCount: topology.machines.length,
  }
}

const blockSize = (columns: number, rows: number, width: number, height: number) => ({
  width: (width + gap) / columns - gap,
  height: (height + gap) / rows - gap,
})

/** Where the machines of a block stand. */
export const insideOf = ({ x, y, width, height }: Box): Box => ({
  x: x + blockPad,
  y: y + blockHead,
  width: Math.max(0, width - 2 * blockPad),
  height: Math.max(0, height - blockHead - blockPad),
})

/** The part of the blocks' grid that is looked at. */
export interface Region {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

export interface Block {
  readonly id: string
  readonly box: Box
}

/** The blocks of a region, filling all of the room. */
export function blocksOf(layout: CellsLayout, { column, row, columns, rows }: Region): readonly Block[] {
  const { area, nodes } = layout
  const { width, height } = blockSize(columns, rows, area.width, area.height)
  const blocks: Block[] = []
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const id = nodes[(row + r) * layout.columns + column + c]
      if (id === undefined) continue
      const x = Math.round(area.x + c * (width + gap))
      const y = Math.round(area.y + r * (height + gap))
      blocks.push({ id, box: { x, y, width: Math.floor(width), height: Math.floor(height) } })
    }
  }
  return blocks
}

/** How the machines of a block stand, and how much can be told of each. */
export interface Grid {
  readonly style: 'full' | 'named' | 'square'
  readonly columns: number
  readonly width: number
  readonly height: number
  readonly pitchX: number
  readonly pitchY: number
}

const full = { width: 84, height: 44 }
const named = { height: 15 }
/** Beside a name: the sign of its state, and some air. */
const nameRoom = 20
const squareMax = 24
/** More of them are not drawn as things of their own. */
const namedMax = 700

/** Rows with words where they fit, else names, else squares. `nameWidth`: of the longest name in a cell's font. */
export function gridFor(slots: number, blocks: number, inner: Box, nameWidth: number): Grid {
  const wordy = gridOf('full', slots, inner, Math.max(full.width, nameWidth + 32), full.height, 6)
  if (wordy && slots * blocks <= namedMax) return wordy
  const plain = gridOf('named', slots, inner, nameWidth + nameRoom, named.height, 3)
  if (plain && slots * blocks <= namedMax) return plain
  return squares(slots, inner)
}

/** The largest squares of which so many fit, or nearly squares where they are small. */
function squares(slots: number, inner: Box): Grid {
  let best: Grid | null = null
  for (let rows = 1; rows <= slots; rows += 1) {
    const columns = Math.ceil(slots / rows)
    const pitchX = Math.min(squareMax, Math.floor((inner.width + 1) / columns))
    const pitchY = Math.min(squareMax, Math.floor((inner.height + 1) / rows))
    const least = Math.min(pitchX, pitchY)
    if (least < 2) continue
    const space = least > 10 ? 3 : least > 6 ? 2 : 1
    const side = least > 8 ? { width: least, height: least } : { width: pitchX, height: pitchY }
    const grid: Grid = {
      style: 'square',
      columns: Math.floor((inner.width + space) / side.width),
      width: side.width - space,
      height: side.height - space,
      pitchX: side.width,
      pitchY: side.height,
    }
    const isBetter =
      best === null ||
      Math.min(grid.width, grid.height) > Math.min(best.width, best.height) ||
      (Math.min(grid.width, grid.height) === Math.min(best.width, best.height) &&
        grid.width * grid.height > best.width * best.height)
    if (isBetter) best = grid
  }
  // No room for so many: a pixel each, as many as there are.
  return (
    best ?? {
      style: 'square',
      columns: Math.max(1, Math.floor(inner.width)),
      width: 1,
      height: 1,
      pitchX: 1,
      pitchY: 1,
    }
  )
}

function gridOf(
  style: Grid['style'],
  slots: number,
  inner: Box,
  width: number,
  height: number,
  space: number,
): Grid | null {
  const rows = Math.floor((inner.height + space) / (height + space))
  const columns = Math.ceil(slots / Math.max(1, rows))
  const wide = Math.floor((inner.width + space) / columns) - space
  if (rows < 1 || wide < width) return null
  const used = Math.ceil(slots / columns)
  const pitchY = Math.min(style === 'full' ? 60 : 25, Math.floor((inner.height + space) / used))
  return {
    style,
    columns,
    width: Math.min(wide, 180),
    height: pitchY - space,
    pitchX: Math.min(wide, 180) + space,
    pitchY,
  }
}

/** The place of one of a block's machines; they stand closer where a node has taken over more than it has room for. */
export function cellBox(inner: Box, grid: Grid, index: number): Box {
  return {
    x: inner.x + (index % grid.columns) * grid.pitchX,
    y: inner.y + Math.floor(index / grid.columns) * grid.pitchY,
    width: grid.width,
    height: grid.height,
  }
}

/** Which machine's place lies there; −1 between two. */
export function cellAt(inner: Box, grid: Grid, x: number, y: number): number {
  const column = Math.floor((x - inner.x) / grid.pitchX)
  const row = Math.floor((y - inner.y) / grid.pitchY)
  return column < 0 || row < 0 || column >= grid.columns ? -1 : row * grid.columns + column
}
