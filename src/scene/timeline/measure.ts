/** Widths of texts in one font, in px. Figures are tabular, so that a running number is measured once. */
export type Measure = (text: string, weight?: number) => number

/** Reads the font from an element, so that labels are laid out for the font that is really there. */
export function measureFor(element: Element, size: number): Measure {
  const family = getComputedStyle(element).fontFamily
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text, weight = 400) => {
    const key = `${weight} ${text.replace(/\d/g, '0')}`
    let width = widths.get(key)
    if (width === undefined) {
      if (context) context.font = `${weight} ${size}px ${family}`
      width = context?.measureText(key.slice(4)).width ?? text.length * size * 0.6
      widths.set(key, width)
    }
    return width
  }
}
