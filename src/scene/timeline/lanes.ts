import { select } from 'd3-selection'
import { moment } from '../../kernel/moment'
import type { ClusterSnapshot } from '../../model/snapshot'
import { axis } from './axis'
import type { Lane, Segment } from '../../model/lanes'
import { lastOf } from '../lastOf'
import { group, line, round, type Mark } from '../mark'
import type { LaneScale, Text } from './laneLayout'
import { canvasMeasure, type Measure } from '../measure'
import { join } from '../svg'
import { sayingOnce } from '../words'
import { laneHead, laneItems, standingItems, type Row } from './laneRow'
import { playhead, veil } from './playhead'
import { axisHeight, groupGap, lanesHeight, type LanesSize } from './lanesSize'
import { startsGroup } from './rows'
import { letSeek } from './seeking'
import { Viewport } from './viewport'
import { placeIn, windowAround, windowPage, type TimeWindow } from './window'
import { letZoom } from './zooming'

export interface LanesFrame {
  readonly rows: readonly Lane[]
  readonly snapshot: ClusterSnapshot
  readonly atMs: number
  readonly seenMs: number
  readonly endMs: number | null
  readonly spanMs: number
  readonly selected: string | null
  readonly reducedMotion: boolean
  /** Moments at which something was done to the cluster: a dotted line through all lanes. */
  readonly interventions: readonly { readonly atMs: number; readonly isFault: boolean }[]
}

export interface LanesView {
  draw(frame: LanesFrame): void
  /** Takes a size; the height follows from the number of rows. */
  resize(size: LanesSize): void
  /** The window shown last, for the band on the scrubber. */
  readonly window: TimeWindow
  /** Whether it is zoomed or panned. */
  readonly isMoved: boolean
  /** More than 1: shows less time, round the playhead. */
  zoomBy(factor: number): void
  /** By a share of what is shown, and away from the playhead until that walks out of it. */
  panBy(share: number): void
  resetZoom(): void
  destroy(): void
}

export interface LanesOptions {
  readonly text: Text
  readonly onSeek: (ms: number) => void
  readonly onSelect: (id: string) => void
  /** Another stretch is to be shown: draw. */
  readonly onMove: () => void
}

/** Where a frame's window lies in the drawing. */
interface Place {
  readonly x: (ms: number) => number
  /** Of the beginning of time, and of the playhead; whole px. */
  readonly origin: number
  readonly headX: number
  readonly height: number
  readonly width: number
  readonly gutter: number
}

let instances = 0

/** Draws the lanes into one svg that it owns. Positions are a function of the frame alone. */
export function createLanes(svg: SVGSVGElement, { text, onSeek, onSelect, onMove }: LanesOptions): LanesView {
  const root = select(svg).classed('lanes', true)
  const hatchId = `lanes-hatch-${++instances}`
  const hatch = root.append('defs').append('pattern').attr('id', hatchId).attr('class', 'hatch')
  hatch.attr('patternUnits', 'userSpaceOnUse').attr('width', 8).attr('height', 8)
  hatch.append('path').attr('d', 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6')
  const drawing = root.append('g').node()!
  const plot = root.append('rect').attr('class', 'plot')
  const say = sayingOnce<string>({ text })

  let size: LanesSize = { width: 0, gutter: 0, rowHeight: 21, figures: true, scale: 1 }
  let fitted = { size, height: 0 }
  let held: TimeWindow | null = null
  let measure: Measure = () => 0

  const drawn = lastOf<void>()
  const axes = lastOf<Mark>()
  const dotted = lastOf<Mark>()
  const heading = lastOf<Mark>()
  const heads = lastOf<Mark>()
  const segments = lastOf<WeakMap<Segment, readonly Mark[]>>()

  const viewport = new Viewport()

  function msAt(clientX: number): number {
    const inside = (clientX - svg.getBoundingClientRect().left) / size.scale - size.gutter
    const share = Math.min(1, Math.max(0, inside / Math.max(1, size.width - size.gutter)))
    const { fromMs, toMs } = viewport.window
    return fromMs + share * (toMs - fromMs)
  }

  function moved(change: () => void): void {
    change()
    onMove()
  }

  const stopZooming = letZoom(svg, {
    zoomBy: (factor, clientX) => moved(() => viewport.zoomBy(factor, msAt(clientX))),
    panBy: (share) => moved(() => viewport.panBy(share)),
    reset: () => moved(() => viewport.reset()),
  })
  letSeek(plot.node()!, {
    msAt,
    // While a hand is on it, the window keeps still.
    onHold: (holds) => (held = holds ? viewport.window : null),
    onSeek,
  })

  function choose({ target }: Event): void {
    const lane = target instanceof Element ? target.closest<SVGElement>('[data-lane]') : null
    if (lane) onSelect(lane.dataset.lane!)
  }
  svg.addEventListener('click', choose)

  /** The room that the drawing takes, when it has become another one. */
  function fit(height: number): void {
    if (fitted.size === size && fitted.height === height) return
    fitted = { size, height }
    root
      .attr('viewBox', `0 0 ${size.width} ${height}`)
      .attr('width', size.width * size.scale)
      .attr('height', height * size.scale)
    plot
      .attr('x', size.gutter)
      .attr('width', Math.max(0, size.width - size.gutter))
      .attr('height', height)
  }

  /** Where each row begins. */
  function placed(rows: readonly Lane[]): readonly Pick<Row, 'lane' | 'top' | 'rule'>[] {
    let y = axisHeight
    return rows.map((lane, index) => {
      const rule = startsGroup(rows, index)
      if (rule) y += groupGap
      const top = y
      y += size.rowHeight
      return { lane, top, rule }
    })
  }

  return {
    get window() {
      return viewport.window
    },
    get isMoved() {
      return viewport.isMoved
    },
    zoomBy: (factor) => moved(() => viewport.zoomBy(factor, null)),
    panBy: (share) => moved(() => viewport.panBy(share)),
    resetZoom: () => moved(() => viewport.reset()),
    resize(next) {
      size = next
      measure = canvasMeasure(getComputedStyle(svg).fontFamily)
    },
    draw(frame) {
      const follow = frame.reducedMotion ? windowPage : windowAround
      const shown = held ?? viewport.show(frame.atMs, frame.spanMs, follow)
      const x = placeIn(shown, size.gutter, size.width)
      const height = lanesHeight(frame.rows, size.rowHeight)
      fit(height)
      const headX = Math.round(x(frame.atMs))
      const { width, gutter } = size
      const origin = Math.round(x(0))
      // A part of a px changes nothing.
      const spanMs = Math.round(shown.toMs - shown.fromMs)
      const now = [origin, headX, spanMs, frame.rows, frame.snapshot, frame.selected, size]
      const ahead = frame.seenMs > frame.atMs ? frame.seenMs : null
      drawn([...now, ahead, frame.endMs, frame.interventions.length], () =>
        drawAt(frame, shown, { x, origin, headX, height, width, gutter }),
      )
    },
    destroy() {
      stopZooming()
      svg.removeEventListener('click', choose)
      root.selectAll('*').remove()
    },
  }

  function drawAt(
    frame: LanesFrame,
    shown: TimeWindow,
    { x, origin, headX, height, width, gutter }: Place,
  ): void {
    const atX = headX + 0.5
    const fill = `url(#${hatchId})`
    const endX = frame.endMs === null ? width : x(frame.endMs)
    // Time is drawn from its beginning and moved as a whole: what is inside the window stays as it is. What reaches
    // from before it to the playhead stands beside.
    const inTime = (ms: number) => x(ms) - x(0)
    const moments = { ...shown, atMs: frame.atMs, seenMs: frame.seenMs }
    const scale: LaneScale = { x: inTime, ...moments, fromX: gutter - origin, atX: headX - origin }
    const standing: LaneScale = { x, ...moments, fromX: gutter, atX: headX }
    const room = { left: gutter - origin, width: width - gutter, height, avoid: atX - origin }
    const items = segments([Math.round(shown.toMs - shown.fromMs), size], () => new WeakMap())
    const now = moment(frame.snapshot.atMs)
    const done = frame.interventions.filter(({ atMs }) => atMs >= shown.fromMs && atMs <= frame.atMs)
    const told = { frame, size, text: say, measure, hatch: fill }
    const rows = placed(frame.rows).map((place) => ({ ...place, ...told }))
    join(drawing, [
      group(
        {},
        [
          axis(shown, inTime, room, axes),
          dotted([...done.map(({ atMs }) => atMs), Math.round(shown.toMs - shown.fromMs), height, size], () =>
            group({}, interventions(done, inTime, height)),
          ),
          ...rows.map((row) => laneItems(row, scale, items)),
        ],
        { at: { x: origin, y: 0 } },
      ),
      group(
        {},
        rows.map((row) => standingItems(row, standing)),
      ),
      heads([frame.rows, frame.snapshot, frame.selected, size], () => group({}, rows.map(laneHead))),
      veil({ atX, seenX: x(frame.seenMs), endX, width, height }, fill, say('ui-lanes-unwatched'), measure),
      heading([now, atX, height, size], () => playhead(now, { atX, left: gutter, width, height }, measure)),
    ])
  }
}

function interventions(
  done: LanesFrame['interventions'],
  x: (ms: number) => number,
  height: number,
): readonly Mark[] {
  return done.map(({ atMs, isFault }) => {
    const at = round(x(atMs))
    const look = { class: isFault ? 'intervention fault' : 'intervention' }
    return line({ x: at, y: axisHeight - 4 }, { x: at, y: height }, look)
  })
}
