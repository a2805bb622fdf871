/**
 * A mark is plain data: what one SVG element will look like. Functions in `marks/` make them from a snapshot, `svg.ts` joins
 * them to the document, tests read them without any document at all.
 */
export type Tag = 'g' | 'rect' | 'path' | 'circle' | 'line' | 'text' | 'title' | 'defs' | 'pattern'
export type Value = string | number

export interface Font {
  readonly size: number
  readonly weight: 400 | 600
}

export interface Mark {
  readonly tag: Tag
  /** Identity among its siblings; without one, tag and position. */
  readonly key?: string
  readonly attrs: Readonly<Record<string, Value | undefined>>
  /** Where a group stands; written as its `transform`. */
  readonly at?: Point
  readonly scale?: number
  readonly text?: string
  readonly font?: Font
  /** Properties that no attribute can set, by name: a colour of the page (`--colour`). */
  readonly style?: Readonly<Record<string, string>>
  readonly children?: readonly Mark[]
  /** Two marks of one key with the same memo are the same to the last attribute: the join skips them. */
  readonly memo?: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

type Attrs = Mark['attrs']
type Maybe<T> = T | null | undefined | false
export type Children = readonly Maybe<Mark>[]

export interface GroupOptions {
  readonly key?: string
  readonly at?: Point
  readonly scale?: number
  readonly memo?: string
}

export function group(attrs: Attrs, children: Children, options: GroupOptions = {}): Mark {
  return { tag: 'g', attrs, children: present(children), ...options }
}

export const present = (children: Children): readonly Mark[] =>
  children.filter((child): child is Mark => !!child)

export const keyed = (key: string, mark: Mark): Mark => ({ ...mark, key })

export const rect = (box: Box, attrs: Attrs, radius = 0): Mark => ({
  tag: 'rect',
  attrs: { x: box.x, y: box.y, width: box.width, height: box.height, rx: radius || undefined, ...attrs },
})

export const path = (d: string, attrs: Attrs): Mark => ({ tag: 'path', attrs: { d, ...attrs } })

export const circle = (at: Point, r: number, attrs: Attrs): Mark => ({
  tag: 'circle',
  attrs: { cx: at.x, cy: at.y, r, ...attrs },
})

export const line = (from: Point, to: Point, attrs: Attrs): Mark => ({
  tag: 'line',
  attrs: { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...attrs },
})

export const written = (at: Point, text: string, attrs: Attrs = {}): Mark => ({
  tag: 'text',
  attrs: { x: at.x, y: at.y, ...attrs },
  text,
})

export const title = (text: string): Mark => ({ tag: 'title', attrs: {}, text })

/** Rounds to hundredths: shorter attributes, and no jitter in what stands still. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** A box whose outline of that weight falls on whole pixels. */
export const crisp = (box: Box, weight = 1): Box => {
  const half = weight / 2
  const x = Math.round(box.x) + half
  const y = Math.round(box.y) + half
  return {
    x,
    y,
    width: Math.round(box.x + box.width) - half - x,
    height: Math.round(box.y + box.height) - half - y,
  }
}

export const inset = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: Math.max(0, box.width - 2 * by),
  height: Math.max(0, box.height - 2 * by),
})

export const polyline = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
