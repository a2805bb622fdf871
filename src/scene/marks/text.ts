import { group, round, title, written, type Font, type Mark, type Point } from '../mark'
import { fit, type Keep } from '../measure'
import type { View } from '../view'

export interface LabelOptions {
  /** What it must fit into; no limit when absent. */
  readonly width?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly class?: string
  readonly keep?: Keep
  /** May grow smaller, down to this size, before it is cut. */
  readonly least?: number
}

/** A text that stays in its place: smaller first where that is allowed, then cut, with the whole in its tooltip. */
export function label(
  view: View,
  text: string,
  at: Point,
  font: Font,
  options: LabelOptions = {},
): Mark | null {
  const { width = Infinity, anchor, keep, least } = options
  const size = least === undefined ? font : shrunk(view, text, font, width, least)
  const shown = fit(text, width, size, view.measure, keep)
  if (shown === '') return null
  const place = { x: round(at.x), y: round(at.y) }
  const attrs = { class: options.class, 'text-anchor': anchor === 'start' ? undefined : anchor }
  const mark = { ...written(place, shown, attrs), font: size }
  return shown === text ? mark : group({ class: 'cut' }, [title(text), mark])
}

function shrunk(view: View, text: string, font: Font, width: number, least: number): Font {
  for (let size = font.size; size > least; size -= 0.5) {
    if (view.measure(text, { ...font, size }) <= width) return { ...font, size }
  }
  return { ...font, size: Math.min(font.size, least) }
}

/** The longest of several wordings that fits, else null. */
export function longest(view: View, wordings: readonly string[], width: number, font: Font): string | null {
  return wordings.find((wording) => view.measure(wording, font) <= width) ?? null
}
