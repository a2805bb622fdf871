/** Arrow keys in the picture: from thing to thing, to the nearest one that lies in that direction. */
export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** Columns and rows that one goes on. */
export const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export interface Place {
  readonly id: string
  readonly x: number
  readonly y: number
}

export function isDirection(key: string): key is Direction {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown'
}

/** Ways across count double, so that a row is walked along before it is left. */
export function nextPlace(places: readonly Place[], from: Place, direction: Direction): Place | undefined {
  let best: Place | undefined
  let least = Infinity
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y]
    const along = { ArrowLeft: -dx, ArrowRight: dx, ArrowUp: -dy, ArrowDown: dy }[direction]
    const across = direction === 'ArrowLeft' || direction === 'ArrowRight' ? Math.abs(dy) : Math.abs(dx)
    if (place.id === from.id || along <= 1 || across > along * 4) continue
    const cost = along + 2 * across
    if (cost < least) [best, least] = [place, cost]
  }
  return best
}

/** The things of a picture that can be focused, with the middle of each. */
export function placesIn(svg: SVGSVGElement): readonly (Place & { element: SVGElement })[] {
  return [...svg.querySelectorAll<SVGElement>('[data-id]:not([data-echo])')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { element, id: element.dataset.id ?? '', x: left + width / 2, y: top + height / 2 }
  })
}
