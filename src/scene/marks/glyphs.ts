import { circle, group, path, rect, type Box, type Mark, type Point } from '../mark'
import { toneClass, type Tone } from '../palette'
import type { Look, Shape } from '../states'
import type { View } from '../view'
import { fit } from '../measure'
import { label } from './text'
import type { Font } from '../mark'
import type { WordParams } from '../words'

/** Drawn on a field of 14 × 14 around its middle. `line`, `fill` and `cut` take their colour from the tone in `scene.css`. */
const zero: Point = { x: 0, y: 0 }
const ring = (attrs: Mark['attrs'] = {}) => circle(zero, 6, { class: 'line', ...attrs })
const square = rect({ x: -6, y: -6, width: 12, height: 12 }, { class: 'line' }, 2)
const cross = (reach: number) =>
  path(`M${-reach} ${-reach}L${reach} ${reach}M${reach} ${-reach}L${-reach} ${reach}`, { class: 'line' })

const shapes: Readonly<Record<Shape, readonly Mark[]>> = {
  tick: [circle(zero, 7, { class: 'fill' }), path('M-3.2 0.3L-0.9 2.7L3.4 -2.3', { class: 'cut' })],
  pending: [ring({ 'stroke-dasharray': '3.3 2.98' }), circle(zero, 2.2, { class: 'fill' })],
  clock: [ring(), path('M0 -3.2V0.2H2.6', { class: 'line thin' })],
  bars: [ring(), path('M-1.9 -2.6V2.6M1.9 -2.6V2.6', { class: 'line' })],
  tray: [square, path('M0 -3.4V1.2M-2.1 -0.8L0 1.3L2.1 -0.8M-3 3.4H3', { class: 'line thin' })],
  ring: [ring()],
  half: [ring(), path('M0 -6A6 6 0 0 0 0 6Z', { class: 'fill' })],
  alert: [
    path('M0 -6.6L6.6 0L0 6.6L-6.6 0Z', { class: 'line' }),
    path('M0 -3V0.6M0 2.9V3', { class: 'line' }),
  ],
  cross: [square, cross(2.9)],
  bareCross: [cross(4)],
}

export const glyphShapes = Object.keys(shapes) as readonly Shape[]

export function glyph(shape: Shape, tone: Tone, at: Point, size = 14): Mark {
  return group({ class: `glyph ${toneClass(tone)}` }, shapes[shape], { at, scale: size / 14 })
}

/** The upper right corner of a cell, filled. */
export function cornerOf({ x, y, width, height }: Box): string {
  const side = Math.max(2, Math.round(Math.min(width, height) * 0.4))
  return `M${x + width - side} ${y}h${side}v${side}z`
}

export interface StateLineOptions {
  readonly params?: WordParams
  readonly width?: number
  readonly size?: number
  readonly strength?: number
  /** Smallest size of the word before its short form is taken. */
  readonly least?: number
  /** The glyph stands on a line of its own, so that the word has the whole width: for letters that must not shrink. */
  readonly stacked?: boolean
}

/** Glyph and word on one line, in the colour of the state: the form in which every state is told. */
export function stateLine(
  view: View,
  look: Look,
  at: Point,
  font: Font,
  options: StateLineOptions = {},
): Mark {
  const size = options.size ?? Math.round(font.size * 0.96)
  const left = options.stacked ? 0 : size + Math.round(font.size * 0.36)
  const width = (options.width ?? Infinity) - left
  const lift = options.stacked ? Math.round(font.size * 1.3) : 0
  const word = wordOf(view, look, font, width, options)
  const least = options.least ?? font.size
  // Two letters of a word say less than the glyph alone.
  const shown = fit(word, width, { ...font, size: Math.min(font.size, least) }, view.measure)
  return group({ class: `state ${toneClass(look.tone)}`, opacity: opacityOf(options.strength) }, [
    glyph(look.shape, look.tone, { x: at.x + size / 2, y: at.y - font.size * 0.36 - lift }, size),
    (shown === word || shown.length > 4) &&
      label(view, word, { x: at.x + left, y: at.y }, font, { width, class: 'toned', least }),
  ])
}

const opacityOf = (strength = 1): number | undefined =>
  strength >= 1 ? undefined : Math.round((0.2 + 0.8 * strength) * 100) / 100

/** The word of a state, or its short form where the word does not fit. */
export function wordOf(
  view: View,
  look: Look,
  font: Font,
  width: number,
  { params, least }: StateLineOptions,
): string {
  const word = view.say(look.word, params)
  // A little smaller is better than shorter, but not much smaller.
  const smallest = Math.max(least ?? font.size, font.size - 2)
  if (!look.short || view.measure(word, { ...font, size: smallest }) <= width) return word
  return view.say(look.short, params)
}

/** How wide a state is told in at most `room`; the word itself may be wider. */
export function stateWidth(view: View, look: Look, font: Font, params?: WordParams, room = Infinity): number {
  const left = Math.round(font.size * 0.96) + Math.round(font.size * 0.36)
  return left + view.measure(wordOf(view, look, font, room - left, params ? { params } : {}), font)
}
