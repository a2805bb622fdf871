import type { SceneOptions } from './scene'

/** A finger that rests this long asks for the menu. */
const longPressMs = 500
/** … unless it wanders further than this, in px. */
const slack = 10

/**
 * Click selects, the context menu or a long press opens the menu. No timer: a press is judged when it ends. `at` finds
 * what lies at a point of the window and is no element.
 */
export function listen(
  svg: SVGSVGElement,
  options: Pick<SceneOptions, 'onSelect' | 'onMenu'>,
  at: (x: number, y: number) => string | null,
): () => void {
  let press: { id: string; x: number; y: number; atMs: number } | null = null
  let served = false
  /** The system has taken a resting finger for a request; it is answered when the finger leaves. */
  let asked = false

  const idOf = ({ target, clientX, clientY }: MouseEvent) => at(clientX, clientY) ?? idAt(target)
  const onDown = (event: PointerEvent) => {
    served = false
    asked = false
    const id = idOf(event)
    press =
      id === null || event.pointerType === 'mouse'
        ? null
        : { id, x: event.clientX, y: event.clientY, atMs: event.timeStamp }
  }
  const onUp = (event: PointerEvent) => {
    const held = press
    press = null
    if (!held || served) return
    const strays = Math.hypot(event.clientX - held.x, event.clientY - held.y) > slack
    if (!asked && (event.timeStamp - held.atMs < longPressMs || strays)) return
    served = true
    options.onMenu(held.id, event.clientX, event.clientY)
  }
  const onCancel = () => {
    const held = press
    press = null
    if (held && asked) options.onMenu(held.id, held.x, held.y)
  }
  const onClick = (event: MouseEvent) => {
    const id = idOf(event)
    if (id !== null && !served) options.onSelect(id)
    served = false
  }
  const onContextMenu = (event: MouseEvent) => {
    const id = idOf(event)
    if (id === null) return
    event.preventDefault()
    if (press) asked = true
    else if (!served) options.onMenu(id, event.clientX, event.clientY)
  }

  svg.addEventListener('pointerdown', onDown)
  svg.addEventListener('pointerup', onUp)
  svg.addEventListener('pointercancel', onCancel)
  svg.addEventListener('click', onClick)
  svg.addEventListener('contextmenu', onContextMenu)
  return () => {
    svg.removeEventListener('pointerdown', onDown)
    svg.removeEventListener('pointerup', onUp)
    svg.removeEventListener('pointercancel', onCancel)
    svg.removeEventListener('click', onClick)
    svg.removeEventListener('contextmenu', onContextMenu)
  }
}

function idAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null
}
