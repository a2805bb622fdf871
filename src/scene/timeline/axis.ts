import { moment } from '../../kernel/moment'
import { group, line, written, type Mark } from '../mark'
import { ticks, type TimeWindow } from './window'

interface AxisPlace {
  readonly left: number
  readonly width: number
  readonly height: number
  /** Where the playhead's own label stands. */
  readonly avoid: number
}

/** Of the playhead, as wide as it usually is. */
const halfLabel = 30

/**
 * Round times above, faint lines through the lanes. A tick that the playhead's label would cover goes without a name.
 * `keep`: they are the same for many frames.
 */
export function axis(
  shown: TimeWindow,
  x: (ms: number) => number,
  { left, width, height, avoid }: AxisPlace,
  keep: (of: readonly unknown[], make: () => Mark) => Mark,
): Mark {
  const times = ticks(shown, width, 62)
  const tenths = times.length > 1 && times[1]! - times[0]! < 1000
  const places = times.map((ms) => {
    const at = x(ms)
    // The label keeps inside, also where its moment is at an edge.
    const label = Math.min(left + width - halfLabel, Math.max(left + halfLabel, avoid))
    const isNamed = Math.abs(at - label) >= 52 && at <= left + width - 14
    return { ms, at: Math.round(at) + 0.5, anchor: !isNamed ? null : at - left < 14 ? 'start' : 'middle' }
  })
  return keep([height, ...places.flatMap(({ ms, at, anchor }) => [ms, at, anchor])], () => {
    const marks = places.map(({ ms, at, anchor }) =>
      group(
        { class: 'tick' },
        [
          line({ x: 0, y: 22 }, { x: 0, y: height }, {}),
          anchor !== null && written({ x: 0, y: 14 }, moment(ms, tenths), { 'text-anchor': anchor }),
        ],
        { key: `${ms}`, at: { x: at, y: 0 } },
      ),
    )
    return group({ class: 'axis' }, marks)
  })
}
