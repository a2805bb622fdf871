import { easeCubicInOut, easeCubicOut } from 'd3-ease'
import type { Box, Point } from './mark'

/** Windows of the look, in playback ms: what just changed takes this long to settle, at every speed. */
export const windows = { state: 160, path: 320, move: 420 } as const

/** The part of a frame that motion depends on. Standing still and reduced motion show everything where it ends. */
export interface Instant {
  readonly atMs: number
  readonly rate: number
  readonly reducedMotion: boolean
}

export const isMoving = ({ rate, reducedMotion }: Instant): boolean => rate > 0 && !reducedMotion

/** Above eight times real time a pulse is a flicker; it becomes a steady texture. */
export const isTravelling = (instant: Instant): boolean => isMoving(instant) && instant.rate <= 8

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))

/** How far into its window a change is, 0 … 1, linear. */
export function share(instant: Instant, sinceMs: number, windowMs: number): number {
  return isMoving(instant) ? clamp((instant.atMs - sinceMs) / (windowMs * instant.rate)) : 1
}

/** Nothing that changed at that moment or before is still on its way. */
export const isSettled = (instant: Instant, changedMs: number): boolean =>
  share(instant, changedMs, Math.max(...Object.values(windows))) >= 1

export const appearing = (instant: Instant, sinceMs: number): number =>
  easeCubicOut(share(instant, sinceMs, windows.state))

export const drawing = (instant: Instant, sinceMs: number): number =>
  easeCubicOut(share(instant, sinceMs, windows.path))

export const moving = (instant: Instant, sinceMs: number): number =>
  easeCubicInOut(share(instant, sinceMs, windows.move))

/** Linear share of something with a known end; 1 when it has none. */
export function progress(atMs: number, startedMs: number, untilMs: number | null): number {
  if (untilMs === null) return 0
  return untilMs <= startedMs ? 1 : clamp((atMs - startedMs) / (untilMs - startedMs))
}

export const between = (from: number, to: number, part: number): number => from + (to - from) * part

export const betweenBoxes = (from: Box, to: Box, part: number): Box => ({
  x: between(from.x, to.x, part),
  y: between(from.y, to.y, part),
  width: between(from.width, to.width, part),
  height: between(from.height, to.height, part),
})

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** Length of a path of horizontal and vertical runs. */
export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, point, index) => (index === 0 ? 0 : sum + distance(points[index - 1], point)), 0)

/** The point a given way along such a path. */
export function pointAlong(points: readonly Point[], way: number): Point {
  let left = way
  for (let index = 1; index < points.length; index += 1) {
    const run = distance(points[index - 1], points[index])
    if (left <= run && run > 0) return betweenPoints(points[index - 1], points[index], left / run)
    left -= run
  }
  return points[points.length - 1]
}

/** The first part of such a path, for lines that draw themselves. */
export function partOf(points: readonly Point[], part: number): readonly Point[] {
  if (part >= 1) return points
  let left = lengthOf(points) * Math.max(0, part)
  const taken: Point[] = [points[0]]
  for (let index = 1; index < points.length && left > 0; index += 1) {
    const run = distance(points[index - 1], points[index])
    taken.push(left >= run ? points[index] : betweenPoints(points[index - 1], points[index], left / run))
    left -= run
  }
  return taken
}

const betweenPoints = (a: Point, b: Point, part: number): Point => ({
  x: between(a.x, b.x, part),
  y: between(a.y, b.y, part),
})
