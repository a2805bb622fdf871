import { select } from 'd3-selection'
import type { ClusterSnapshot } from '../../model/snapshot'
import { clock } from '../format'
import { drawAxis } from './axis'
import type { Lane } from '../../model/lanes'
import { layoutLane, type LaneScale, type Text } from './laneLayout'
import { canvasMeasure, type Measure } from '../measure'
import { drawRow } from './laneRow'
import { appendPlayhead, appendVeil, drawPlayhead, drawVeil } from './playhead'
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

let instances = 0

/** Draws the lanes into one svg that it owns. Positions are a function of the frame alone. */
export function createLanes(svg: SVGSVGElement, { text, onSeek, onSelect, onMove }: LanesOptions): LanesView {
  const root = select(svg).classed('lanes', true)
  const hatchId = `lanes-hatch-${++instances}`
  const hatch = root.append('defs').append('pattern').attr('id', hatchId).attr('class', 'hatch')
  hatch.attr('patternUnits', 'userSpaceOnUse').attr('width', 8).attr('height', 8)
  hatch.append('path').attr('d', 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6')
  const axis = root.append('g')
  const marks = root.append('g')
  const body = root.append('g')
  const veil = appendVeil(root.append('g'), `url(#${hatchId})`)
  const playhead = appendPlayhead(root.append('g'))
  const plot = root.append('rect').attr('class', 'plot')

  let size: LanesSize = { width: 0, gutter: 0, rowHeight: 21, figures: true, scale: 1 }
  let held: TimeWindow | null = null
  let measure: Measure = () => 0

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
      const scale: LaneScale = { x, ...shown, atMs: frame.atMs, seenMs: frame.seenMs }
      const height = lanesHeight(frame.rows, size.rowHeight)
      root
        .attr('viewBox', `0 0 ${size.width} ${height}`)
        .attr('width', size.width * size.scale)
        .attr('height', height * size.scale)

      const atX = Math.round(x(frame.atMs)) + 0.5
      drawAxis(axis, shown, x, { height, width: size.width - size.gutter, avoid: atX })
      const visible = frame.interventions.filter(({ atMs }) => atMs >= shown.fromMs && atMs <= frame.atMs)
      marks
        .selectAll('line')
        .data(visible)
        .join('line')
        .attr('class', ({ isFault }) => (isFault ? 'intervention fault' : 'intervention'))
        .attr('x1', ({ atMs }) => x(atMs))
        .attr('x2', ({ atMs }) => x(atMs))
        .attr('y1', axisHeight - 4)
        .attr('y2', height)

      let y = axisHeight
      const placed = frame.rows.map((lane, index) => {
        if (startsGroup(frame.rows, index)) y += groupGap
        const top = y
        y += size.rowHeight
        return { lane, top, rule: startsGroup(frame.rows, index) }
      })
      body
        .selectAll<SVGGElement, (typeof placed)[number]>('g.lane')
        .data(placed, ({ lane }) => lane.id)
        .join((enter) => {
          const row = enter.append('g').attr('class', 'lane')
          row.on('click', (_event, { lane }) => onSelect(lane.id))
          return row
        })
        .attr('transform', ({ top }) => `translate(0 ${top})`)
        .each(function ({ lane, rule }) {
          const items = layoutLane(lane, scale, text, measure)
          drawRow(select(this), { lane, items, rule, frame, size, text, measure, hatch: `url(#${hatchId})` })
        })

      drawVeil(
        veil,
        {
          atX,
          seenX: x(frame.seenMs),
          endX: frame.endMs === null ? size.width : x(frame.endMs),
          width: size.width,
          height,
        },
        text('ui-lanes-unwatched'),
        measure,
      )
      drawPlayhead(
        playhead,
        clock(frame.atMs, true),
        { atX, left: size.gutter, width: size.width, height },
        measure,
      )
      plot
        .attr('x', size.gutter)
        .attr('width', Math.max(0, size.width - size.gutter))
        .attr('height', height)
    },
    destroy() {
      stopZooming()
      root.selectAll('*').remove()
    },
  }
}
