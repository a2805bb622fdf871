export interface ZoomInput {
  zoomBy(by: 1 | -1, clientX: number, clientY: number): void
  /** Whether there is anything closer, or farther. */
  can(by: 1 | -1): boolean
  /** As many blocks to the side and down. */
  panBy(dx: number, dy: number): void
  /** How large a block is on the screen, in px. */
  block(): { readonly width: number; readonly height: number }
  /** What the pointer is over; null: it is away. */
  point(clientX: number | null, clientY: number | null): void
}

/** So far a wheel turns for one step, in px. */
const wheelStep = 60
/** A pause as long as this begins another turn, in ms. */
const wheelPauseMs = 250
/** Two fingers this much farther apart, or closer together, are one step. */
const pinchStep = 1.35

/** Two fingers that wander this part of a block drag it along. */
const panPart = 0.6

/** The wheel, two fingers and a double press go closer to what lies there, or back; two fingers together drag it. */
export function letZoom(svg: SVGSVGElement, { zoomBy, can, panBy, block, point }: ZoomInput): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let turned = 0
  let turnedAtMs = 0
  let apart: number | null = null
  let held: { x: number; y: number } | null = null

  /** What follows is measured from here. */
  const grip = ({ touches }: TouchEvent) => {
    apart = distance(touches)
    held = middleOf(touches)
  }
  // Both fingers in one event: told one after the other, two that drag would seem to pinch.
  const onTouch = (event: TouchEvent) => {
    const now = distance(event.touches)
    const middle = middleOf(event.touches)
    if (apart === null || now === null || !held || !middle) return
    // One finger scrolls the page; two are ours, or the browser would take them for that, too.
    event.preventDefault()
    const ratio = now / apart
    if (ratio >= pinchStep || ratio <= 1 / pinchStep) {
      zoomBy(ratio > 1 ? 1 : -1, middle.x, middle.y)
      return grip(event)
    }
    const { width, height } = block()
    const [dx, dy] = [blocksIn(middle.x - held.x, width), blocksIn(middle.y - held.y, height)]
    if (dx === 0 && dy === 0) return
    panBy(-dx, -dy)
    grip(event)
  }
  const onWheel = (event: WheelEvent) => {
    const by = event.deltaY < 0 ? 1 : -1
    // Where it goes no farther the page may have the wheel.
    if (event.deltaY === 0 || !can(by)) return
    event.preventDefault()
    if (event.timeStamp - turnedAtMs > wheelPauseMs) turned = 0
    turnedAtMs = event.timeStamp
    turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? (event.ctrlKey ? 8 : 1) : 30)
    if (Math.abs(turned) < wheelStep) return
    turned = 0
    zoomBy(by, event.clientX, event.clientY)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') point(event.clientX, event.clientY)
  }

  svg.addEventListener('wheel', onWheel, { signal, passive: false })
  svg.addEventListener('dblclick', (event) => zoomBy(1, event.clientX, event.clientY), { signal })
  svg.addEventListener('touchmove', onTouch, { signal, passive: false })
  for (const name of ['touchstart', 'touchend', 'touchcancel'] as const)
    svg.addEventListener(name, grip, { signal, passive: true })
  svg.addEventListener('pointermove', onMove, { signal })
  svg.addEventListener('pointerleave', () => point(null, null), { signal })
  return () => stop.abort()
}

/** Between two fingers; null while there are not two. */
function distance([a, b, ...more]: TouchList): number | null {
  return a && b && more.length === 0
    ? Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY))
    : null
}

function middleOf([a, b]: TouchList): { x: number; y: number } | null {
  return a && b ? { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 } : null
}

const blocksIn = (px: number, size: number): number =>
  Math.sign(px) * Math.floor(Math.abs(px) / size + 1 - panPart)
