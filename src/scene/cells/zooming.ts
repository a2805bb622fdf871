export interface ZoomInput {
  zoomBy(by: 1 | -1, clientX: number, clientY: number): void
  /** Whether there is anything closer, or farther. */
  can(by: 1 | -1): boolean
  /** What the pointer is over; null: it is away. */
  point(clientX: number | null, clientY: number | null): void
}

/** So far a wheel turns for one step, in px. */
const wheelStep = 60
/** A pause as long as this begins another turn, in ms. */
const wheelPauseMs = 250
/** Two fingers this much farther apart, or closer together, are one step. */
const pinchStep = 1.35

/** The wheel, two fingers and a double press: all of them go closer to what lies there, or back. */
export function letZoom(svg: SVGSVGElement, { zoomBy, can, point }: ZoomInput): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let turned = 0
  let turnedAtMs = 0
  const fingers = new Map<number, PointerEvent>()
  let apart: number | null = null

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
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'touch') fingers.set(event.pointerId, event)
    apart = distance(fingers)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return point(event.clientX, event.clientY)
    if (!fingers.has(event.pointerId)) return
    fingers.set(event.pointerId, event)
    const now = distance(fingers)
    if (apart === null || now === null) return
    const ratio = now / apart
    if (ratio < pinchStep && ratio > 1 / pinchStep) return
    const [a, b] = [...fingers.values()] as [PointerEvent, PointerEvent]
    zoomBy(ratio > 1 ? 1 : -1, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2)
    apart = now
  }
  const onUp = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
    apart = distance(fingers)
  }

  svg.addEventListener('wheel', onWheel, { signal, passive: false })
  svg.addEventListener('dblclick', (event) => zoomBy(1, event.clientX, event.clientY), { signal })
  svg.addEventListener('pointerdown', onDown, { signal })
  svg.addEventListener('pointermove', onMove, { signal })
  svg.addEventListener('pointerup', onUp, { signal })
  svg.addEventListener('pointercancel', onUp, { signal })
  svg.addEventListener('pointerleave', () => point(null, null), { signal })
  return () => stop.abort()
}

/** Between two fingers; null while there are not two. */
function distance(fingers: ReadonlyMap<number, PointerEvent>): number | null {
  const [a, b] = [...fingers.values()]
  return a && b && fingers.size === 2
    ? Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY))
    : null
}
