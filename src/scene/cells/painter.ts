import type { Box } from '../mark'
import type { Cell } from './census'
import { byState, cellClass, parts, type Part } from './shapes'

export interface Placed {
  readonly cell: Cell
  readonly box: Box
}

/** How the layout's px lie on the element. */
export interface Fit {
  readonly x: number
  readonly scale: number
  readonly width: number
  readonly height: number
}

interface Paint {
  readonly fill: string | null
  readonly fillOpacity: number
  readonly stroke: string | null
  readonly strokeOpacity: number
  readonly lineWidth: number
}

const namespace = 'http://www.w3.org/2000/svg'
/** As much as what a search does not mean steps back. */
const faint = 0.25

/** A canvas behind the svg: thousands of cells in the colours that the style sheet gives a cell in the svg itself. */
export class Painter {
  readonly canvas = document.createElement('canvas')
  private readonly context = this.canvas.getContext('2d')
  private readonly paints = new Map<string, Paint>()
  private fit: Fit = { x: 0, scale: 1, width: 0, height: 0 }
  private isClear = true

  constructor(private readonly svg: SVGSVGElement) {
    this.canvas.className = 'cells-canvas'
    this.canvas.setAttribute('aria-hidden', 'true')
    svg.before(this.canvas)
  }

  /** Colours are read anew: the theme has changed. */
  forgetColours(): void {
    this.paints.clear()
  }

  /** True when nothing of what was drawn is left. */
  resize(fit: Fit): boolean {
    const ratio = devicePixelRatio
    const width = Math.round(fit.width * ratio)
    const height = Math.round(fit.height * ratio)
    const { canvas, context } = this
    if (canvas.width === width && canvas.height === height && sameFit(fit, this.fit)) return false
    this.fit = fit
    canvas.width = width
    canvas.height = height
    context?.setTransform(ratio * fit.scale, 0, 0, ratio * fit.scale, ratio * fit.x, 0)
    this.isClear = true
    return true
  }

  clear(area?: Box): void {
    if (this.isClear) return
    const { x, y, width, height } = area ?? {
      x: -this.fit.x / this.fit.scale,
      y: 0,
      width: this.fit.width / this.fit.scale,
      height: this.fit.height / this.fit.scale,
    }
    this.context?.clearRect(x, y, width, height)
    this.isClear = area === undefined
  }

  paint(cells: readonly Placed[], tiny: boolean, isFaint: (vm: string) => boolean): void {
    const { context } = this
    if (!context || cells.length === 0) return
    this.isClear = false
    const dim = cells.filter(({ cell }) => isFaint(cell.vm))
    const plain = dim.length === 0 ? cells : cells.filter(({ cell }) => !isFaint(cell.vm))
    for (const [group, alpha] of [
      [dim, faint],
      [plain, 1],
    ] as const) {
      for (const [state, drawn] of byState(group)) {
        for (const part of parts) {
          const d = drawn.get(part)
          if (d !== undefined) put(context, new Path2D(d), this.paintOf(state, part, tiny), alpha)
        }
      }
    }
  }

  destroy(): void {
    this.canvas.remove()
  }

  private paintOf(state: Cell['state'], part: Part, tiny: boolean): Paint {
    const key = `${state} ${part} ${tiny}`
    const paint = this.paints.get(key) ?? this.read(state, part, tiny)
    this.paints.set(key, paint)
    return paint
  }

  /** From a cell of that kind which stands in the svg for as long as it takes to look. */
  private read(state: Cell['state'], part: Part, tiny: boolean): Paint {
    const element = (tag: string, name: string) => {
      const made = document.createElementNS(namespace, tag)
      made.setAttribute('class', name)
      return made
    }
    const around = element('g', cellsClass(tiny))
    const cell = element('g', cellClass(state))
    const path = element('path', part)
    cell.append(path)
    around.append(cell)
    this.svg.append(around)
    const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth } = getComputedStyle(path)
    const paint: Paint = {
      fill: fill === 'none' ? null : fill,
      fillOpacity: Number(fillOpacity),
      stroke: stroke === 'none' ? null : stroke,
      strokeOpacity: Number(strokeOpacity),
      lineWidth: parseFloat(strokeWidth),
    }
    around.remove()
    return paint
  }
}

export const cellsClass = (tiny: boolean): string => (tiny ? 'cells tiny' : 'cells')

const sameFit = (a: Fit, b: Fit): boolean => a.x === b.x && a.scale === b.scale

function put(context: CanvasRenderingContext2D, path: Path2D, paint: Paint, alpha: number): void {
  if (paint.fill !== null) {
    context.globalAlpha = alpha * paint.fillOpacity
    context.fillStyle = paint.fill
    context.fill(path)
  }
  if (paint.stroke !== null) {
    context.globalAlpha = alpha * paint.strokeOpacity
    context.strokeStyle = paint.stroke
    context.lineWidth = paint.lineWidth
    context.stroke(path)
  }
  context.globalAlpha = 1
}
