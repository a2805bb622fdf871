import type { Box } from '../mark'
import type { SlotStyle } from './types'

export interface SlotGrid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  /** Whether every machine of the cluster has a slot of its own on every server. */
  readonly fixed: boolean
}

/** Narrower than this, machines stand in several rows; below 84 px they show name and state only. */
const narrow = 72
const widest = 160

export function slotGrid(machines: number, nodes: number, inner: number, gap: number): SlotGrid {
  const all = gridOf(machines, inner, gap)
  if (all.rows <= 4) return { ...all, fixed: true }
  const crowd = Math.ceil(machines / nodes)
  const withGuests = crowd + Math.ceil(crowd / Math.max(1, nodes - 1))
  return { ...gridOf(Math.min(machines, withGuests), inner, gap), fixed: false }
}

/** As few rows as fit, then as even as they can be. */
function gridOf(count: number, inner: number, gap: number): Omit<SlotGrid, 'fixed'> {
  const most = Math.max(1, Math.min(count, Math.floor((inner + gap) / (narrow + gap))))
  const rows = Math.max(1, Math.ceil(count / most))
  const columns = Math.max(1, Math.ceil(count / rows))
  const width = Math.min(widest, Math.floor((inner - (columns - 1) * gap) / columns))
  return { columns, rows, width }
}

export function slotBoxes(
  { columns, rows, width }: SlotGrid,
  left: number,
  top: number,
  height: number,
  gap: number,
): readonly Box[] {
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
