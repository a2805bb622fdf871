import { group, line, path, rect, round, written, type Mark } from '../mark'
import type { Measure } from '../measure'
import { axisHeight } from './lanesSize'
import { bold, plain } from './fonts'

export interface VeilPlace {
  readonly atX: number
  readonly seenX: number
  readonly endX: number
  readonly width: number
  readonly height: number
}

/** What lies right of the playhead is not seen now; what was never seen says so where there is room. */
export function veil(
  { atX, seenX, endX, width, height }: VeilPlace,
  hatch: string,
  unwatched: string,
  measure: Measure,
): Mark {
  const right = Math.min(width, Math.max(atX, endX))
  const left = Math.min(right, Math.max(atX, seenX))
  const below = height - axisHeight
  return group({ class: 'veil' }, [
    rect({ x: atX, y: axisHeight, width: Math.max(0, width - atX), height: below }, { fill: hatch }),
    measure(unwatched, plain) + 24 < right - left &&
      written({ x: round((left + right) / 2), y: axisHeight + below / 2 + 4 }, unwatched),
  ])
}

export interface PlayheadPlace {
  readonly atX: number
  readonly left: number
  readonly width: number
  readonly height: number
}

export function playhead(clock: string, { atX, left, width, height }: PlayheadPlace, measure: Measure): Mark {
  const flagWidth = round(measure(clock, bold) + 20)
  const flagX = round(Math.min(width - flagWidth, Math.max(left, atX - flagWidth / 2)))
  return group({ class: 'playhead' }, [
    line({ x: atX, y: 18 }, { x: atX, y: height }, {}),
    path(`M${atX - 5} 18h10l-5 6Z`, {}),
    rect({ x: flagX, y: 0, width: flagWidth, height: 18 }, {}, 2),
    written({ x: flagX + flagWidth / 2, y: 13.5 }, clock),
  ])
}
