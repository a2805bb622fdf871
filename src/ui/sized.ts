import type { Attachment } from 'svelte/attachments'

/** Tells the inner size of an element now and whenever it changes. */
export function sized(
  onSize: (size: { width: number; height: number }, element: HTMLElement) => void,
): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      onSize({ width: element.clientWidth, height: element.clientHeight }, element)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }
}
