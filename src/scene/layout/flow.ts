import { between, clamp } from '../tween'
import type { Metrics, Stretch } from './metrics'
import type { SlotGrid } from './slots'
import type { Topology } from './topology'

/** The vertical distances of one picture, px. */
export interface Flow {
  readonly clientsTop: number
  readonly rails: readonly number[]
  readonly railToServer: number
  readonly head: number
  readonly slot: number
  readonly serverToRow: number
  readonly rowGap: number
  readonly rowToUnit: number
  readonly volume: number
}

/** All vertical distances stretch by the same share of what they may. */
export function flowOf(
  topology: Topology,
  networks: number,
  clients: number,
  grid: SlotGrid,
  metrics: Metrics,
  height: number,
): Flow {
  const slot = slotStretch(grid.rows, metrics)
  const rowGap: Stretch = topology.nodes.length > 2 ? [18, 22] : metrics.rowGap
  const top: Stretch = clients === 0 ? [12, 16] : metrics.clients
  const taken: readonly (readonly [Stretch, number])[] = [
    [top, 1],
    [metrics.railGap, Math.max(0, networks - 1)],
    [metrics.railToServer, 1],
    [metrics.head, 1],
    [slot, grid.rows],
    [metrics.serverToRow, 1],
    [rowGap, topology.nodes.length - 1],
    [metrics.rowToUnit, 1],
    [metrics.volume, 1],
  ]
  const rest = (grid.rows - 1) * metrics.slotGap + metrics.pad + 2 * metrics.unitPad + 2
  const total = (end: 0 | 1) => taken.reduce((sum, [stretch, times]) => sum + stretch[end] * times, rest)
  const part = clamp((height - total(0)) / Math.max(1, total(1) - total(0)))
  const at = ([least, most]: Stretch) => Math.floor(between(least, most, part))
  const first = at(top)
  return {
    clientsTop: 2,
    rails: Array.from({ length: Math.max(1, networks) }, (_, index) => first + index * at(metrics.railGap)),
    railToServer: at(metrics.railToServer),
    head: at(metrics.head),
    slot: at(slot),
    serverToRow: at(metrics.serverToRow),
    rowGap: at(rowGap),
    rowToUnit: at(metrics.rowToUnit),
    volume: at(metrics.volume),
  }
}

function slotStretch(rows: number, metrics: Metrics): Stretch {
  if (rows === 1) return metrics.slot
  if (rows === 2) return [52, 80]
  return rows === 3 ? [44, 56] : [38, 44]
}
