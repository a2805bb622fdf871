import type { VirtualMachineSnapshot } from '../../model/snapshot'
import type { VmFace } from '../faces/virtualMachine'
import { path, round, type Mark, type Point } from '../mark'
import { isTravelling } from '../tween'
import type { View } from '../view'

/** One beat: way along the line and height above it. */
const beat = [
  [0, 0],
  [7, 0],
  [9, -2],
  [11, 0],
  [13, -8],
  [15.5, 6],
  [17.5, 0],
] as const
const beatLength = 30
const beatMs = 1000

/** Runs while the guest runs, flat while it boots, held while it is frozen, broken when it is gone. */
export function pulse(
  view: View,
  vm: VirtualMachineSnapshot,
  face: VmFace,
  at: Point,
  width: number,
  size = 1,
): Mark | null {
  if (face.pulse === 'none') return null
  const attrs = { class: `pulse is-${face.pulse}` }
  if (face.pulse === 'flat') return path(`M${at.x} ${at.y + 0.5}h${round(width)}`, attrs)
  if (face.pulse === 'broken') return path(broken(at, width, size), attrs)
  const own = hash(vm.id) % beatMs
  const run = face.pulse === 'beat' && isTravelling(view.frame) ? view.frame.atMs : 0
  return path(trace(at, width, (((run + own) % beatMs) / beatMs) * beatLength * size, size), attrs)
}

/** The line from left to right at a phase: beats enter at the right and leave at the left. */
export function trace(at: Point, width: number, phase: number, size: number): string {
  const length = beatLength * size
  const points: [number, number][] = [[0, 0]]
  for (let start = -phase; start < width; start += length) {
    for (const [x, y] of beat) {
      const way = start + x * size
      if (way > 0 && way < width) points.push([way, y * size])
    }
  }
  points.push([width, 0])
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(at.x + x)} ${round(at.y + y)}`)
    .join('')
}

function broken({ x, y }: Point, width: number, size: number): string {
  const middle = x + Math.min(width / 2, 48)
  const end = x + Math.min(width, 96)
  const slash = (from: number) =>
    `M${round(from)} ${round(y + 4 * size)}L${round(from + 3)} ${round(y - 4 * size)}`
  return `M${x} ${y + 0.5}H${round(middle - 5)}${slash(middle - 4)}${slash(middle + 1)}M${round(middle + 5)} ${y + 0.5}H${round(end)}`
}

/** Machines do not beat in step. */
export function hash(text: string): number {
  let value = 7
  for (let index = 0; index < text.length; index += 1) value = (value * 31 + text.charCodeAt(index)) % 9973
  return value
}
