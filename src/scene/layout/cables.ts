import type { Box, Point } from '../mark'
import type { ServerPlace, VolumePlace } from './types'

type Wiring = Pick<ServerPlace, 'cable' | 'row' | 'rowLabel' | 'socket'>

/** How far from its outer edge an outermost server's cable leaves. */
const outer = 0.22
const roomForLabel = 58

function descentOf(box: Box, index: number, count: number, columns: readonly VolumePlace[]): number {
  if (index > 0 && index < count - 1) return clearOf(columns, box.x + box.width / 2)
  const off = Math.min(box.width / 2, Math.max(box.width * outer, roomForLabel))
  const wish = Math.round(index === 0 ? box.x + off : box.x + box.width - off)
  const last = columns[columns.length - 1]?.x ?? wish
  const among = columns.length > 1 && wish > columns[0].x - 14 && wish < last + 14
  return among ? clearOf(columns, wish) : wish
}

/** The place nearest to the wish that lies half-way between two columns, so that no cable runs into another. */
function clearOf(columns: readonly VolumePlace[], wish: number): number {
  const between = columns.slice(1).map(({ x }, index) => Math.round((x + columns[index].x) / 2))
  return between.reduce(
    (best, x) => (Math.abs(x - wish) < Math.abs(best - wish) ? x : best),
    between[0] ?? Math.round(wish),
  )
}

/** From the socket down to the row of that server, and the row along all columns. */
export function wire(
  box: Box,
  index: number,
  count: number,
  columns: readonly VolumePlace[],
  rowY: number,
  edges: { left: number; right: number },
): Wiring {
  const x = descentOf(box, index, count, columns)
  const bottom = box.y + box.height
  const first = columns[0]?.x ?? x
  const last = columns[columns.length - 1]?.x ?? x
  const row = { y: rowY, from: Math.min(x, first), to: Math.max(x, last) }
  return {
    cable: [
      { x, y: bottom },
      { x, y: rowY },
    ],
    row,
    rowLabel: labelOf(row, count === 2 && index === 1, edges),
    socket: 'bottom',
  }
}

function labelOf(
  row: ServerPlace['row'],
  atRight: boolean,
  edges: { left: number; right: number },
): ServerPlace['rowLabel'] {
  const at: Point = { x: atRight ? row.to + 12 : row.from - 12, y: row.y + 4 }
  const width = atRight ? edges.right - at.x : at.x - edges.left
  return width < 24 ? null : { at, anchor: atRight ? 'start' : 'end', width }
}
