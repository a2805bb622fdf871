import { clock } from '../format'
import { group, line, written, type Mark } from '../mark'
import { ticks, type TimeWindow } from './window'

interface AxisPlace {
  readonly left: number
  readonly width: number
  readonly height: number
  /** Where the playhead's own label stands. */
  readonly avoid: number
}

/** Round times above, faint lines through the lanes. A tick that the playhead's label would cover goes without a name. */
export function axis(
  shown: TimeWindow,
  x: (ms: number) => number,
  { left, width, height, avoid }: AxisPlace,
): Mark {
  const times = ticks(shown, width, 62)
  const tenths = times.length > 1 && times[1]! - times[0]! < 1000
  const marks = times.map((ms) => {
    const at = x(ms)
    const isNamed = Math.abs(at - avoid) >= 52 && at <= left + width - 14
    const anchor = at - left < 14 ? 'start' : 'middle'
    return group(
      { class: 'tick' },
      [
        line({ x: 0, y: 22 }, { x: 0, y: height }, {}),
        isNamed && written({ x: 0, y: 14 }, clock(ms, tenths), { 'text-anchor': anchor }),
      ],
      { key: `${ms}`, at: { x: Math.round(at) + 0.5, y: 0 } },
    )
  })
  return group({ class: 'axis' }, marks)
}
