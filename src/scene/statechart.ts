import { path, rect, round, type Box, type Font, type Mark, type Point } from './mark'
import type { Measure } from './measure'

/** A statechart to be drawn: whoever has one, words it. */
export interface ChartFrame {
  readonly states: readonly { readonly id: string; readonly label: string }[]
  readonly edges: readonly ChartEdge[]
  readonly now: string
  /** The last transition taken; null: none yet. */
  readonly taken: { readonly from: string; readonly to: string } | null
}

export interface ChartEdge {
  readonly from: string
  readonly to: string
  /** What takes it, in a word or two. */
  readonly label: string
  /** It breaks off what was under way: drawn only when it was taken. */
  readonly rare: boolean
}

/** Events that break off what was under way, or put back what was. */
export const rareEvents: ReadonlySet<string> = new Set([
  'HOST_LOST',
  'TERMINATE',
  'DETACH',
  'POWER_LOST',
  'POWER_OFF',
  'PROCESS_LOST',
  'START_FAILED',
  'DISCARD',
  'THAW',
])

export interface Chart {
  readonly width: number
  readonly height: number
  readonly boxes: readonly (Box & { readonly id: string; readonly label: string })[]
  readonly lines: readonly ChartLine[]
}

export interface ChartLine {
  readonly edge: ChartEdge
  readonly points: readonly Point[]
  readonly taken: boolean
  readonly label: (Box & { readonly text: string }) | null
}

type Cell = readonly [column: number, row: number]

/**
 * Where each state stands: life runs to the right and down, what ends runs back. States that follow each other are
 * neighbours, so that most transitions are one straight line.
 */
export const places: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  vm: {
    Registering: [0, 0],
    Off: [1, 0],
    Starting: [2, 0],
    TurningOff: [3, 0],
    Absent: [0, 1],
    Unregistering: [1, 1],
    Running: [2, 1],
    ShuttingDown: [3, 1],
    RegisteringSaved: [0, 2],
    Saved: [1, 2],
    Restoring: [2, 2],
    Saving: [3, 2],
    Paused: [2, 3],
  },
  guest: {
    ShuttingDown: [1, 0],
    Restarting: [2, 0],
    Off: [0, 1],
    Booting: [1, 1],
    Running: [2, 1],
    Hung: [3, 1],
    Crashed: [2, 2],
  },
  server: {
    PoweringOff: [0, 0],
    ShuttingDown: [1, 0],
    Off: [0, 1],
    Booting: [1, 1],
    Running: [2, 1],
    Hung: [3, 1],
    Bugcheck: [2, 2],
  },
  clusterService: {
    Stopping: [1, 0],
    Stopped: [0, 1],
    Starting: [1, 1],
    Running: [2, 1],
    RestartPending: [1, 2],
  },
  mount: {
    Detached: [0, 0],
    Attaching: [1, 0],
    Mounting: [2, 0],
    Checking: [3, 0],
    Dismounting: [1, 1],
    Mounted: [2, 1],
  },
}

const font: Font = { size: 12, weight: 400 }
const small: Font = { size: 11, weight: 400 }
const boxHeight = 24
const rowGap = 26
const margin = 16
/** Columns closer than this leave no room for an arrow. */
const gapMin = 12

/** Null when the width is too small for it. */
export function layoutChart(
  machine: string,
  frame: ChartFrame,
  width: number,
  measure: Measure,
): Chart | null {
  const cells = places[machine]!
  const cellOf = (id: string): Cell => cells[id] ?? [0, 0]
  const columns = Math.max(...Object.values(cells).map(([column]) => column)) + 1
  const rows = Math.max(...Object.values(cells).map(([, row]) => row)) + 1
  const wide = Array.from({ length: columns }, (_, column) =>
    Math.ceil(
      Math.max(
        0,
        ...frame.states.filter(({ id }) => cellOf(id)[0] === column).map(({ label }) => measure(label, font)),
      ) + 16,
    ),
  )
  const gap = columns > 1 ? (width - 2 - wide.reduce((a, b) => a + b, 0)) / (columns - 1) : 0
  if (gap < gapMin) return null
  const left = wide.map((_, column) => 1 + wide.slice(0, column).reduce((sum, w) => sum + w + gap, 0))
  const boxes = frame.states.map(({ id, label }) => {
    const [column, row] = cellOf(id)
    const y = margin + row * (boxHeight + rowGap)
    return { id, label, x: round(left[column]!), y, width: wide[column]!, height: boxHeight }
  })
  const boxOf = (id: string): Box => boxes.find((box) => box.id === id) ?? boxes[0]!
  const occupied = (column: number, row: number) =>
    Object.values(cells).some((cell) => cell[0] === column && cell[1] === row)
  const { taken } = frame
  const lines = frame.edges.flatMap((edge): ChartLine[] => {
    const isTaken = taken !== null && edge.from === taken.from && edge.to === taken.to
    const [from, to] = [cellOf(edge.from), cellOf(edge.to)]
    // A line across the chart would run behind what stands between.
    const isFar = from[0] !== to[0] && Math.abs(from[1] - to[1]) > 1
    if ((edge.rare || isFar) && !isTaken) return []
    const twoWay = frame.edges.some(({ from, to, rare }) => !rare && from === edge.to && to === edge.from)
    const points = route(boxOf(edge.from), boxOf(edge.to), {
      from,
      to,
      twoWay,
      lastRow: rows - 1,
      occupied,
    })
    const wanted = isTaken || edge.from === frame.now
    return [{ edge, points, taken: isTaken, label: wanted ? labelOf(edge.label, points, measure) : null }]
  })
  const height = 2 * margin + rows * boxHeight + (rows - 1) * rowGap
  return { width, height, boxes, lines: keepClear(lines, boxes, width, height) }
}

interface Way {
  readonly from: Cell
  readonly to: Cell
  readonly twoWay: boolean
  readonly lastRow: number
  readonly occupied: (column: number, row: number) => boolean
}

function route(a: Box, b: Box, { from, to, twoWay, lastRow, occupied }: Way): readonly Point[] {
  const [dx, dy] = [Math.sign(to[0] - from[0]), Math.sign(to[1] - from[1])]
  const [columns, rows] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]
  const [ac, bc] = [centre(a), centre(b)]
  // Of two that run against each other each keeps to its right.
  const aside = twoWay ? 5 : 0
  const side = (box: Box, sign: number) => (sign > 0 ? box.x + box.width : box.x)
  const edge = (box: Box, sign: number) => (sign > 0 ? box.y + box.height : box.y)
  if (rows === 0 && columns === 1) {
    const y = ac.y + dx * aside
    return [
      { x: side(a, dx), y },
      { x: side(b, -dx), y },
    ]
  }
  if (columns === 0 && rows === 1) {
    const x = ac.x - dy * aside
    return [
      { x, y: edge(a, dy) },
      { x, y: edge(b, -dy) },
    ]
  }
  if (rows === 0) {
    const way = from[1] === lastRow && lastRow > 0 ? 1 : -1
    const y = edge(a, way) + way * 11
    return [
      { x: ac.x, y: edge(a, way) },
      { x: ac.x, y },
      { x: bc.x, y },
      { x: bc.x, y: edge(b, way) },
    ]
  }
  if (columns === 0) {
    const x = side(a, 1) + 8
    return [
      { x: side(a, 1), y: ac.y },
      { x, y: ac.y },
      { x, y: bc.y },
      { x: side(b, 1), y: bc.y },
    ]
  }
  if (rows === 1 && columns === 1) {
    if (!occupied(from[0], to[1]))
      return [
        { x: ac.x, y: edge(a, dy) },
        { x: ac.x, y: bc.y },
        { x: side(b, -dx), y: bc.y },
      ]
    if (!occupied(to[0], from[1]))
      return [
        { x: side(a, dx), y: ac.y },
        { x: bc.x, y: ac.y },
        { x: bc.x, y: edge(b, -dy) },
      ]
    return [
      { x: side(a, dx) - dx * 10, y: edge(a, dy) },
      { x: side(b, -dx) + dx * 10, y: edge(b, -dy) },
    ]
  }
  // Through the free lane between two rows.
  const y = edge(a, dy) + (dy * rowGap) / 2
  return [
    { x: ac.x + dx * 12, y: edge(a, dy) },
    { x: ac.x + dx * 12, y },
    { x: bc.x - dx * 12, y },
    { x: bc.x - dx * 12, y: edge(b, -dy) },
  ]
}

const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

function labelOf(text: string, points: readonly Point[], measure: Measure): ChartLine['label'] {
  const [from, to] = longest(points)
  const width = Math.ceil(measure(text, small))
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const lies = Math.abs(to.x - from.x) > Math.abs(to.y - from.y)
  const at = lies ? { x: middle.x - width / 2, y: middle.y - 15 } : { x: middle.x + 6, y: middle.y - 7 }
  return { text, x: round(at.x), y: round(at.y), width, height: 13 }
}

function longest(points: readonly Point[]): readonly [Point, Point] {
  let best: readonly [Point, Point] = [points[0]!, points[1]!]
  const long = ([a, b]: readonly [Point, Point]) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  for (let i = 1; i < points.length; i++) {
    const part = [points[i - 1]!, points[i]!] as const
    if (long(part) > long(best)) best = part
  }
  return best
}

/** A label stands where nothing else does, or not at all: what it says also stands below the chart. */
function keepClear(lines: readonly ChartLine[], boxes: readonly Box[], width: number, height: number) {
  const placed: Box[] = [...boxes]
  const first = [...lines].sort((a, b) => Number(b.taken) - Number(a.taken))
  const kept = new Set<ChartLine>()
  for (const one of first) {
    if (!one.label) continue
    const { label } = one
    const inside =
      label.x >= 0 && label.x + label.width <= width && label.y >= 0 && label.y + label.height <= height
    if (!inside || placed.some((box) => meets(box, label))) continue
    placed.push(label)
    kept.add(one)
  }
  return lines.map((one) => (kept.has(one) ? one : { ...one, label: null }))
}

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The chart as marks: lines, then the last one taken, then the states, then the words on lines. */
export function chartMarks({ boxes, lines }: Chart, now: string): readonly Mark[] {
  const inOrder = [...lines].sort((a, b) => Number(a.taken) - Number(b.taken))
  const keyOf = ({ edge }: ChartLine) => `${edge.from}>${edge.to}`
  return [
    ...inOrder.flatMap((one): Mark[] => {
      const look = one.taken ? 'edge taken' : 'edge'
      return [
        { ...path(rounded(one.points), { class: look }), key: keyOf(one) },
        {
          ...path(head(one.points), { class: one.taken ? 'head taken' : 'head' }),
          key: `${keyOf(one)} head`,
        },
      ]
    }),
    ...boxes.flatMap((box): Mark[] => {
      const look = box.id === now ? 'state now' : 'state'
      const y = box.y + box.height / 2 + 4
      return [
        { ...rect(box, { class: look }, box.height / 2), key: box.id },
        {
          tag: 'text',
          key: `${box.id} name`,
          attrs: { class: look, x: round(box.x + box.width / 2), y, 'text-anchor': 'middle' },
          font: box.id === now ? { ...font, weight: 600 } : font,
          text: box.label,
        },
      ]
    }),
    ...inOrder.flatMap((one): Mark[] =>
      one.label
        ? [
            {
              tag: 'text',
              key: `${keyOf(one)} by`,
              attrs: { class: one.taken ? 'by taken' : 'by', x: one.label.x, y: one.label.y + 11 },
              font: small,
              text: one.label.text,
            },
          ]
        : [],
    ),
  ]
}

const turn = 6

/** A line with its corners rounded. */
function rounded(points: readonly Point[]): string {
  const parts = points.map((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]]
    if (!before) return `M${round(point.x)} ${round(point.y)}`
    if (!after) return `L${round(point.x)} ${round(point.y)}`
    const a = towards(point, before)
    const b = towards(point, after)
    return `L${round(a.x)} ${round(a.y)}Q${round(point.x)} ${round(point.y)} ${round(b.x)} ${round(b.y)}`
  })
  return parts.join('')
}

function towards(from: Point, to: Point): Point {
  const length = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  const by = length === 0 ? 0 : Math.min(turn, length / 2) / length
  return { x: from.x + (to.x - from.x) * by, y: from.y + (to.y - from.y) * by }
}

/** An arrow's head at the end of a line. */
function head(points: readonly Point[]): string {
  const tip = points[points.length - 1]!
  const before = points[points.length - 2]!
  const [dx, dy] = [tip.x - before.x, tip.y - before.y]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const back = { x: tip.x - ux * 6, y: tip.y - uy * 6 }
  const corner = (sign: number) => `${round(back.x - uy * 3 * sign)} ${round(back.y + ux * 3 * sign)}`
  return `M${round(tip.x)} ${round(tip.y)}L${corner(1)}L${corner(-1)}Z`
}
