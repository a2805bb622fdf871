export interface Seeking {
  /** The moment under a point of the screen. */
  msAt(clientX: number): number
  onHold(holds: boolean): void
  onSeek(ms: number): void
}

/** Click and drag: the playhead goes where the pointer is. */
export function letSeek(element: SVGElement, { msAt, onHold, onSeek }: Seeking): void {
  let holds = false
  const hold = (next: boolean): void => {
    holds = next
    onHold(next)
  }
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    hold(true)
    element.setPointerCapture(event.pointerId)
    onSeek(msAt(event.clientX))
  })
  element.addEventListener('pointermove', (event) => {
    if (holds) onSeek(msAt(event.clientX))
  })
  element.addEventListener('pointerup', () => hold(false))
  element.addEventListener('pointercancel', () => hold(false))
}
