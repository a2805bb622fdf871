import type { Attachment } from 'svelte/attachments'

/** What has the focus in the same tree: inside a shadow root the document knows only its host. */
function focusedIn(element: Element): Element | null {
  const root = element.getRootNode()
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
}

/** Opens an element in the top layer at a point, kept inside the window; tells when it was dismissed. */
export function popover(x: number, y: number, onDismiss: () => void): Attachment<HTMLElement> {
  return (element) => {
    const before = focusedIn(element)
    const dismissed = (event: ToggleEvent) => {
      if (event.newState === 'closed') onDismiss()
    }
    element.popover = 'auto'
    element.showPopover()
    const place = () => {
      const { width, height } = element.getBoundingClientRect()
      element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`
      element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`
    }
    place()
    addEventListener('resize', place)
    element.addEventListener('toggle', dismissed)
    focusItem(element, 0)
    return () => {
      removeEventListener('resize', place)
      element.removeEventListener('toggle', dismissed)
      // Back to where the keyboard was, unless the choice already led somewhere else.
      const now = focusedIn(element)
      const lost = now === document.body || now === null
      if (before instanceof HTMLElement && (lost || element.contains(now))) before.focus()
      if (before instanceof SVGElement && lost) before.focus()
    }
  }
}

/** Arrow keys, Home and End walk the items of a menu, round and round. */
export function walkItems(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const items = itemsOf(event.currentTarget)
  const at = items.indexOf(focusedIn(event.currentTarget) as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  // Nothing typed in a menu is meant for the player behind it; Escape and Tab stay the browser's.
  event.stopPropagation()
  if (to === undefined) return
  event.preventDefault()
  focusItem(event.currentTarget, to)
}

/** There is one present item: what the pointer is on is what Enter would take. */
export function followPointer(event: PointerEvent): void {
  const item = event.target instanceof Element ? event.target.closest<HTMLElement>('.item') : null
  if (item && item !== focusedIn(item)) item.focus()
}

function focusItem(menu: HTMLElement, index: number): void {
  const items = itemsOf(menu)
  items.at(index % Math.max(1, items.length))?.focus()
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('.item')]
