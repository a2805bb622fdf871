import type { Lane } from '../../model/lanes'
import { startsGroup } from './rows'

export interface LanesSize {
  readonly width: number
  /** Room left of the lanes for glyph, name and figure. */
  readonly gutter: number
  readonly rowHeight: number
  readonly figures: boolean
  /** Enlargement of the whole drawing, for a wall. */
  readonly scale: number
}

/** Room above the lanes for times and the playhead's label. */
export const axisHeight = 26
export const groupGap = 9

/** What a width in px leaves for names and figures. */
export function lanesSize(width: number, profile: 'default' | 'projector'): LanesSize {
  const scale = profile === 'projector' ? Math.max(1, width / 720) : 1
  const inner = width / scale
  if (inner >= 1200) return { width: inner, gutter: 184, rowHeight: 21, figures: true, scale }
  if (inner >= 560) return { width: inner, gutter: 150, rowHeight: 19, figures: true, scale }
  return { width: inner, gutter: 76, rowHeight: 20, figures: false, scale }
}

/** Height of the drawing with these rows, before its enlargement. */
export function lanesHeight(rows: readonly Lane[], rowHeight: number): number {
  const gaps = rows.filter((_, index) => startsGroup(rows, index)).length
  return axisHeight + rows.length * rowHeight + gaps * groupGap + 4
}
