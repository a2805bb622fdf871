import { clamp } from '../tween'
import { metricsFor } from './metrics'
import type { Size } from './picture'
import type { Topology } from './topology'
import type { TableLayout } from './types'

const headHeight = 34
const footHeight = 60

/** One row a node: state, pulses, memory, machines, and its row of the crossbar, which a healthy cluster turns into a staircase. */
export function tableLayout(topology: Topology, size: Size, scale: number): TableLayout {
  const { width } = size
  const count = topology.nodes.length
  const most = count <= 8 ? 44 : 31
  // Where the page is read downwards rows are as high as a finger needs.
  const least = size.grows ? 28 : 13
  const row = Math.floor(clamp((size.height - headHeight - footHeight) / count, least, most))
  const words = width >= 760
  const nodeWidth = width >= 760 ? 92 : 72
  const state = { x: nodeWidth, width: words ? 76 : 24, words }
  const heard = width >= 640 ? { x: state.x + state.width, width: 62 } : null
  const memory = width >= 900 ? { x: state.x + state.width + 66, width: 60 } : null
  const from = memory
    ? memory.x + memory.width + 24
    : heard
      ? heard.x + heard.width + 8
      : state.x + state.width
  const rest = width - from - 2
  const crossbar = width >= 520
  const machineWidth = crossbar ? Math.floor(rest * 0.43) : rest
  const perRow = topology.crowd + Math.ceil(topology.crowd / Math.max(1, count - 1)) + 2
  const cell = cellOf(perRow, machineWidth, row)
  const used = Math.min(machineWidth, cell.perRow * cell.pitch)
  const volumeIds = topology.units.flatMap(({ volumes }) => volumes)
  const volumesFrom = from + used + 28
  const volumes = crossbar ? { x: volumesFrom, width: width - 2 - volumesFrom } : null
  return {
    lens: 'table',
    width,
    height: headHeight + count * row + footHeight,
    scale,
    fonts: { ...metricsFor(width, false).fonts },
    headY: 16,
    rows: topology.nodes.map((id, index) => ({
      id,
      box: { x: 0, y: headHeight + index * row, width, height: row },
    })),
    node: { x: 0, width: nodeWidth },
    state,
    heard,
    memory,
    machines: { x: from, width: used },
    volumes,
    cell,
    pitch: volumes ? volumes.width / Math.max(1, volumeIds.length) : 0,
    footY: headHeight + count * row,
    machineCount: topology.machines.length,
    volumeIds,
  }
}

/** The largest cells of which a row's machines and its guests still fit, on several lines if need be. */
export function cellOf(count: number, width: number, row: number): TableLayout['cell'] {
  for (let size = Math.min(22, row - 8); size > 3; size -= 1) {
    const pitch = size + (size > 8 ? 5 : size > 5 ? 2 : 1)
    const lines = Math.max(1, Math.floor((row - 4) / pitch))
    const perRow = Math.floor(width / pitch)
    if (perRow * lines >= count)
      return { size, pitch, perRow: Math.min(perRow, Math.max(1, Math.ceil(count / lines))) }
  }
  return { size: 3, pitch: 4, perRow: Math.max(1, Math.floor(width / 4)) }
}
