export interface Zooming {
  /** `clientX` keeps its place on the screen. */
  zoomBy(factor: number, clientX: number): void
  panBy(share: number): void
  reset(): void
}

/** Wheel px for which the shown time doubles. */
const pxPerDoubling = 240

/** Ctrl and wheel (or two fingers on a touch pad) zoom, sideways or Shift and wheel pan, a double click resets. */
export function letZoom(svg: SVGSVGElement, { zoomBy, panBy, reset }: Zooming): () => void {
  const wheel = (event: WheelEvent): void => {
    const sideways = event.shiftKey ? event.deltaX + event.deltaY : event.deltaX
    if (event.ctrlKey || event.metaKey) zoomBy(2 ** (-event.deltaY / pxPerDoubling), event.clientX)
    else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY))
      panBy(sideways / Math.max(1, svg.clientWidth))
    else return
    event.preventDefault()
  }
  svg.addEventListener('wheel', wheel, { passive: false })
  svg.addEventListener('dblclick', reset)
  return () => {
    svg.removeEventListener('wheel', wheel)
    svg.removeEventListener('dblclick', reset)
  }
}
