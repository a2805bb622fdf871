import type { Box } from '../mark'
import type { Metrics } from './metrics'
import type { Topology } from './topology'
import type { UnitPlace, VolumePlace } from './types'

export interface StoragePlaces {
  readonly volumes: readonly VolumePlace[]
  readonly units: readonly UnitPlace[]
}

interface Space {
  readonly centre: number
  /** The width that keeps the columns clear of the outermost cables, and the width there is at all. */
  readonly wished: number
  readonly most: number
  readonly right: number
  readonly y: number
  readonly height: number
  readonly boxed: boolean
}

const unitGap = 16
const labelWidth = 92
export const labelBelow = 22

const volumeCount = ({ units }: Topology): number =>
  units.reduce((sum, { volumes }) => sum + volumes.length, 0)

/** Columns as wide as they like, narrower when there are many; one box a storage unit. */
export function placeStorage(topology: Topology, metrics: Metrics, space: Space): StoragePlaces {
  const units = topology.units.filter(({ volumes }) => volumes.length > 0)
  const pad = space.boxed ? metrics.unitPad : 0
  const chrome = units.length * 2 * pad + (units.length - 1) * unitGap
  const pitch = pitchOf(volumeCount(topology), chrome, metrics, space)
  const gap = Math.min(metrics.volumeGap, Math.max(3, Math.round(pitch * 0.14)))
  const width = pitch - gap
  const total = units.reduce(
    (sum, { volumes }) => sum + volumes.length * pitch - gap + 2 * pad,
    (units.length - 1) * unitGap,
  )
  let x = Math.round(space.centre - total / 2)
  const placed: VolumePlace[] = []
  const boxes: UnitPlace[] = []
  for (const unit of units) {
    const from = x
    x += pad
    for (const id of unit.volumes) {
      placed.push({
        id,
        box: { x, y: space.y + pad, width, height: space.height },
        x: Math.round(x + width / 2),
      })
      x += pitch
    }
    x += pad - gap
    const box = { x: from, y: space.y, width: x - from, height: space.height + 2 * pad }
    boxes.push({ id: unit.id, box, label: space.boxed ? labelOf(box, units.length, space) : null })
    x += unitGap
  }
  return { volumes: placed, units: boxes }
}

function pitchOf(count: number, chrome: number, metrics: Metrics, { wished, most }: Space): number {
  const at = (width: number) => Math.floor((width - chrome) / Math.max(1, count))
  const calm = Math.min(metrics.volumePitch, at(wished))
  return calm >= metrics.volumePitch * 0.8 ? calm : Math.min(metrics.volumePitch, at(most))
}

/** One unit is named at its right where there is room, several below their boxes. */
function labelOf(box: Box, units: number, space: Space): UnitPlace['label'] {
  const right = box.x + box.width + 12
  if (units === 1 && right + labelWidth <= space.right) {
    return { at: { x: right, y: box.y + 26 }, width: space.right - right, lines: 2 }
  }
  return { at: { x: box.x, y: box.y + box.height + 16 }, width: box.width, lines: 1 }
}
