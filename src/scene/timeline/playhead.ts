import type { Selection } from 'd3-selection'
import type { Measure } from '../measure'
import { axisHeight } from './lanesSize'
import { bold, plain } from './fonts'

type Group = Selection<SVGGElement, unknown, null, undefined>

export function appendVeil(veil: Group, hatch: string): Group {
  veil.attr('class', 'veil')
  veil.append('rect').attr('fill', hatch)
  veil.append('text')
  return veil
}

export interface VeilPlace {
  readonly atX: number
  readonly seenX: number
  readonly endX: number
  readonly width: number
  readonly height: number
}

/** What lies right of the playhead is not seen now; what was never seen says so where there is room. */
export function drawVeil(
  veil: Group,
  { atX, seenX, endX, width, height }: VeilPlace,
  unwatched: string,
  measure: Measure,
): void {
  const right = Math.min(width, Math.max(atX, endX))
  const left = Math.min(right, Math.max(atX, seenX))
  veil
    .select('rect')
    .attr('x', atX)
    .attr('y', axisHeight)
    .attr('width', Math.max(0, width - atX))
    .attr('height', height - axisHeight)
  veil
    .select('text')
    .attr('x', (left + right) / 2)
    .attr('y', axisHeight + (height - axisHeight) / 2 + 4)
    .text(measure(unwatched, plain) + 24 < right - left ? unwatched : '')
}

export function appendPlayhead(playhead: Group): Group {
  playhead.attr('class', 'playhead')
  playhead.append('line')
  playhead.append('path')
  playhead.append('rect').attr('rx', 2).attr('height', 18)
  playhead.append('text').attr('y', 13.5)
  return playhead
}

export interface PlayheadPlace {
  readonly atX: number
  readonly left: number
  readonly width: number
  readonly height: number
}

export function drawPlayhead(
  playhead: Group,
  clock: string,
  { atX, left, width, height }: PlayheadPlace,
  measure: Measure,
): void {
  const flagWidth = measure(clock, bold) + 20
  const flagX = Math.min(width - flagWidth, Math.max(left, atX - flagWidth / 2))
  playhead.select('line').attr('x1', atX).attr('x2', atX).attr('y1', 18).attr('y2', height)
  playhead.select('path').attr('d', `M${atX - 5} 18h10l-5 6Z`)
  playhead.select('rect').attr('x', flagX).attr('width', flagWidth)
  playhead
    .select('text')
    .attr('x', flagX + flagWidth / 2)
    .text(clock)
}
