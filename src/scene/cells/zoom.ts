import type { CellsLayout } from '../layout/types'
import type { Region } from './layout'

/** Which part of the cluster is looked at: all of it, or half as many columns and rows with every step. */
export class Zoom {
  private level = 0
  private anchor: string | null = null

  /** Closer to a node; without one to the middle of what is seen. False: there is no closer. */
  closer(layout: CellsLayout, node: string | null): boolean {
    if (!this.canGoCloser(layout)) return false
    this.anchor = node ?? this.anchor ?? middleOf(layout)
    this.level += 1
    return true
  }

  farther(): boolean {
    if (this.level === 0) return false
    this.level -= 1
    return true
  }

  whole(): boolean {
    if (this.level === 0) return false
    this.level = 0
    return true
  }

  /** As close to a node as there is. */
  onto(layout: CellsLayout, node: string): void {
    this.anchor = node
    while (this.canGoCloser(layout)) this.level += 1
  }

  /** Moves no further than needed for a node to be seen. False: it is. */
  reach(layout: CellsLayout, node: string): boolean {
    const { column, row } = placeOf(layout, node)
    const region = this.region(layout)
    const inside =
      column >= region.column &&
      column < region.column + region.columns &&
      row >= region.row &&
      row < region.row + region.rows
    if (!inside) this.anchor = node
    return !inside
  }

  /** As many blocks to the side and down. False: there is nothing. */
  move(layout: CellsLayout, dx: number, dy: number): boolean {
    const { column, row, columns, rows } = this.region(layout)
    const to = (at: number, by: number, seen: number, all: number) =>
      Math.min(all - seen, Math.max(0, at + by))
    const next = {
      column: to(column, dx, columns, layout.columns),
      row: to(row, dy, rows, layout.rows),
    }
    if (next.column === column && next.row === row) return false
    const middle = (from: number, seen: number) => from + Math.floor((seen - 1) / 2)
    const node = layout.nodes[middle(next.row, rows) * layout.columns + middle(next.column, columns)]
    if (node === undefined) return false
    this.anchor = node
    return true
  }

  get isWhole(): boolean {
    return this.level === 0
  }

  canGoCloser(layout: CellsLayout): boolean {
    const { columns, rows } = this.region(layout)
    return columns > 1 || rows > 1
  }

  region(layout: CellsLayout): Region {
    const part = 2 ** this.level
    const columns = Math.ceil(layout.columns / part)
    const rows = Math.ceil(layout.rows / part)
    const { column, row } = placeOf(layout, this.anchor)
    const from = (at: number, seen: number, all: number) =>
      Math.min(all - seen, Math.max(0, at - Math.floor((seen - 1) / 2)))
    return {
      column: from(column, columns, layout.columns),
      row: from(row, rows, layout.rows),
      columns,
      rows,
    }
  }
}

function placeOf({ nodes, columns }: CellsLayout, node: string | null): { column: number; row: number } {
  const at = Math.max(0, node === null ? 0 : nodes.indexOf(node))
  return { column: at % columns, row: Math.floor(at / columns) }
}

const middleOf = ({ nodes, columns, rows }: CellsLayout): string | null =>
  nodes[Math.floor((rows - 1) / 2) * columns + Math.floor((columns - 1) / 2)] ?? nodes[0] ?? null
