import type { ClientPlace } from './types'

export interface Span {
  readonly from: number
  readonly to: number
}

const least = 128
const icon = { width: 31, height: 24 }

/** Clients share the width, three of them at least a third each; those without room are counted in the last place. */
export function placeClients(
  clients: readonly string[],
  left: number,
  right: number,
  top: number,
  avoid: readonly Span[] = [],
): readonly ClientPlace[] {
  const most = Math.max(1, Math.floor((right - left) / least))
  const shown = clients.length > most ? clients.slice(0, most - 1) : clients
  const rest = clients.length - shown.length
  const width = Math.floor((right - left) / Math.max(3, shown.length + (rest > 0 ? 1 : 0)))
  const starts = shown.map(
    (_, index) => left + index * width + aside(left + index * width, width, left, avoid),
  )
  const place = (id: string, x: number, to: number, others: number): ClientPlace => ({
    id,
    box: { x, y: top, width: to - x - 12, height: 44 },
    icon: { x: x + 6, y: top + 2, ...icon },
    rest: others,
  })
  const end = left + (shown.length + (rest > 0 ? 1 : 0)) * width
  const last = left + shown.length * width
  const places = shown.map((id, index) =>
    place(id, starts[index], starts[index + 1] ?? Math.min(end, last), 0),
  )
  return rest > 0 ? [...places, place('', last, end, rest)] : places
}

/** How far a client steps aside so that its lines do not run into heartbeats and cables: the nearest free place. */
function aside(x: number, width: number, left: number, avoid: readonly Span[]): number {
  const free = (at: number) => avoid.every(({ from, to }) => at + icon.width + 12 <= from || at + 2 >= to)
  for (let step = 0; step <= width * 0.35; step += 4) {
    if (free(x + step)) return step
    if (x - step >= left && free(x - step)) return -step
  }
  return 0
}
