import type { Selection } from 'd3-selection'
import { clock } from '../format'
import { ticks, type TimeWindow } from './window'

interface AxisPlace {
  readonly width: number
  readonly height: number
  /** Where the playhead's own label stands. */
  readonly avoid: number
}

/** Round times above, faint lines through the lanes. A tick that the playhead's label would cover goes without a name. */
export function drawAxis(
  group: Selection<SVGGElement, unknown, null, undefined>,
  shown: TimeWindow,
  x: (ms: number) => number,
  { width, height, avoid }: AxisPlace,
): void {
  const times = ticks(shown, width, 62)
  const tenths = times.length > 1 && times[1]! - times[0]! < 1000
  const tick = group
    .selectAll<SVGGElement, number>('g')
    .data(times, (ms) => ms)
    .join((enter) => {
      const entered = enter.append('g').attr('class', 'tick')
      entered.append('line').attr('y1', 22)
      entered.append('text').attr('y', 14)
      return entered
    })
    .attr('transform', (ms) => `translate(${Math.round(x(ms)) + 0.5} 0)`)
  const left = x(shown.fromMs)
  tick.select('line').attr('y2', height)
  tick
    .select('text')
    .text((ms) => clock(ms, tenths))
    .attr('text-anchor', (ms) => (x(ms) - left < 14 ? 'start' : 'middle'))
    .attr('visibility', (ms) => (Math.abs(x(ms) - avoid) < 52 || x(ms) > left + width - 14 ? 'hidden' : null))
}
