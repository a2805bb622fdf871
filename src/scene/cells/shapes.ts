import { crisp, inset, round, type Box } from '../mark'
import { vmLooks, type Look } from '../states'
import { toneClass, type Tone } from '../palette'
import { cornerOf } from '../marks/glyphs'
import type { Cell } from './census'

/** What a cell is made of; each part has a rule in `cells.css`. */
export const parts = ['edge', 'fill', 'line', 'moved', 'corner'] as const
export type Part = (typeof parts)[number]

export interface Shape {
  readonly part: Part
  /** As in a path's `d`. */
  readonly d: string
}

/** Smaller cells are a patch of colour; how many there are of each state stands above them with its shape. */
export const tinyBelow = 7

const toneOf = (state: Cell['state']): Tone => (state === 'arriving' ? 'quiet' : vmLooks[state].tone)
export const cellClass = (state: Cell['state']): string => `cell is-${state} ${toneClass(toneOf(state))}`

/** The same outlines for the canvas of the page and for the picture as a file. */
function shapesOf({ state, moved, attention }: Cell, box: Box): readonly Shape[] {
  const tiny = box.width < tinyBelow
  const isHollow = state === 'memoryLost' || state === 'off' || state === 'arriving'
  const edge = tiny && !isHollow ? box : crisp(box)
  const shapes: Shape[] = [{ part: 'edge', d: rectangle(edge) }]
  if (!tiny && state !== 'arriving') shapes.push(...sign(vmLooks[state], box))
  if (moved && box.width > 3) {
    const high = Math.max(1, Math.round(box.height / 6))
    shapes.push({
      part: 'moved',
      d: rectangle({ x: box.x, y: box.y + box.height - high, width: box.width, height: high }),
    })
  }
  if (attention !== null) shapes.push({ part: 'corner', d: cornerOf(box) })
  return shapes
}

/** A second sign beside the colour, for those states that are not rest. */
function sign({ shape }: Look, box: Box): readonly Shape[] {
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const reach = box.width * 0.2
  switch (shape) {
    case 'pending':
    case 'tray':
    case 'bars':
      return [{ part: 'fill', d: rectangle(inset(box, Math.round(box.width * 0.3))) }]
    case 'clock':
      return [line(`M${round(x)} ${round(y - reach)}V${round(y)}H${round(x + reach)}`)]
    case 'cross':
    case 'bareCross':
      return [
        line(
          `M${round(x - reach)} ${round(y - reach)}L${round(x + reach)} ${round(y + reach)}M${round(x + reach)} ${round(y - reach)}L${round(x - reach)} ${round(y + reach)}`,
        ),
      ]
    case 'alert':
      return [
        line(`M${round(x)} ${round(y - reach)}V${round(y + reach / 3)}M${round(x)} ${round(y + reach)}v0.6`),
      ]
    case 'ring':
      return [line(`M${round(x - reach)} ${round(y)}h${round(2 * reach)}`)]
    default:
      return []
  }
}

const line = (d: string): Shape => ({ part: 'line', d })

const rectangle = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`

/** Outlines of many cells, one a state and part: what is drawn in one go. */
export function byState(
  cells: readonly { readonly cell: Cell; readonly box: Box }[],
): ReadonlyMap<Cell['state'], ReadonlyMap<Part, string>> {
  const states = new Map<Cell['state'], Map<Part, string>>()
  for (const { cell, box } of cells) {
    const drawn = states.get(cell.state) ?? new Map<Part, string>()
    states.set(cell.state, drawn)
    for (const { part, d } of shapesOf(cell, box)) drawn.set(part, (drawn.get(part) ?? '') + d)
  }
  return states
}
