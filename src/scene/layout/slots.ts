import type { Box } from '../mark'
import type { SlotStyle } from './types'

export interface SlotGrid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  /** Whether every machine of the cluster has a slot of its own on every server. */
  readonly fixed: boolean
}

/** Below 84 px a machine shows name and state only; below 64 px that would be cut. */
const roomy = 84
const narrow = 64
const widest = 160

export function slotGrid(machines: number, nodes: number, inner: number, gap: number): SlotGrid {
  const all = gridOf(machines, inner, gap, 2)
  if (all.rows <= 4) return { ...all, fixed: true }
  const crowd = Math.ceil(machines / nodes)
  const withGuests = crowd + Math.ceil(crowd / Math.max(1, nodes - 1))
  return { ...gridOf(Math.min(machines, withGuests), inner, gap, 2), fixed: false }
}

function gridOf(count: number, inner: number, gap: number, rowsWanted: number): Omit<SlotGrid, 'fixed'> {
  const rowsAt = (least: number) => Math.ceil(count / columnsAt(least))
  const columnsAt = (least: number) => Math.max(1, Math.min(count, Math.floor((inner + gap) / (least + gap))))
  const least = rowsAt(roomy) <= rowsWanted ? roomy : narrow
  const rows = Math.max(1, rowsAt(least))
  const columns = Math.max(1, Math.ceil(count / rows))
  const width = Math.min(widest, Math.floor((inner - (columns - 1) * gap) / columns))
  return { columns, rows, width }
}

export function slotBoxes({ columns, rows, width }: SlotGrid, left: number, top: number, height: number, gap: number): readonly Box[] {
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: left + (index % columns) * (width + gap),
    y: top + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }))
}

export function slotStyle(height: number): SlotStyle {
  if (height >= 80) return 'tall'
  return height >= 56 ? 'middle' : 'short'
}
