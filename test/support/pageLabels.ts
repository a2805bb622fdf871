import type { Page } from 'playwright'

/**
 * What is wrong with the texts of the page as it stands: two that lie on each other, one that leaves the box it is written
 * in. Measured in the browser, in the font that is really there; letters reach less high and low than their line.
 */
export async function labelFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Label {
      readonly text: string
      readonly element: Element
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }
    type Sides = Pick<Label, 'left' | 'right' | 'top' | 'bottom'>
    const slack = 1
    const areas = '.narration, .diagram svg, .timeline svg, .transport'

    const meet = (a: Sides, b: Sides): Sides => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    })
    /** What of it is to be seen: whoever scrolls or cuts off decides. */
    const clipped = (element: Element, sides: Sides): Sides => {
      let seen = sides
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (at.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue
        if (getComputedStyle(at).overflow !== 'visible') seen = meet(seen, at.getBoundingClientRect())
      }
      return seen
    }
    const labels: Label[] = []
    for (const area of document.querySelectorAll(areas)) {
      const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode
        const element = node.parentElement ?? (node.parentNode as Element)
        const text = node.nodeValue?.trim() ?? ''
        if (text === '' || element.localName === 'title' || element.localName === 'option') continue
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
        if (element.closest('.visually-hidden, [hidden]')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
          if (width < 1) continue
          const sides = { left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 }
          const seen = clipped(element, sides)
          if (seen.right - seen.left < 1 || seen.bottom - seen.top < 1) continue
          labels.push({ text, element, ...seen })
        }
      }
    }

    const overlap = (a: Sides, b: Sides) =>
      a.left + slack < b.right &&
      b.left + slack < a.right &&
      a.top + slack < b.bottom &&
      b.top + slack < a.bottom
    const isOver = (a: Label, b: Label) => {
      // Time that stays at the thumb lies over what is read downwards.
      const [from, to] = [a, b].map(({ element }) => element.closest('.transport'))
      return from === to || getComputedStyle((from ?? to)!).position !== 'sticky'
    }
    const faults: string[] = []
    labels.forEach((a, index) => {
      for (const b of labels.slice(index + 1))
        if (a.element !== b.element && overlap(a, b) && isOver(a, b))
          faults.push(`“${a.text}” lies on “${b.text}”`)
    })
    for (const label of labels) {
      const place = label.element.closest('.virtualMachine, .volume, .node:not(.row)')
      const box = (
        place?.querySelector(':scope > .edge, :scope > .body') ??
        label.element.closest('.narration') ??
        label.element.closest('svg')
      )?.getBoundingClientRect()
      if (!box || label.element.closest('.supplies')) continue
      const escapes =
        label.left < box.left - slack ||
        label.right > box.right + slack ||
        label.top < box.top - slack ||
        label.bottom > box.bottom + slack
      if (escapes) faults.push(`“${label.text}” leaves its box`)
    }
    const tiny = labels.flatMap(({ text, element }) => {
      const matrix = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
      const px = parseFloat(getComputedStyle(element).fontSize) * matrix
      return px < 7.9 ? [`“${text}” is ${px.toFixed(1)} px high`] : []
    })
    return [...faults, ...tiny.slice(0, 3)]
  })
}
