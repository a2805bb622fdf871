import type { Font } from './mark'

/** The width of a text in px. Injected: a canvas in the browser, an estimate in tests and on the command line. */
export type Measure = (text: string, font: Font) => number

export const ellipsis = '…'

/** Errs on the wide side of every common interface font, so that what fits here fits there. */
export const estimate: Measure = (text, { size, weight }) => {
  let ems = 0
  for (const letter of text) ems += emsOf(letter)
  return ems * size * (weight === 600 ? 1.05 : 1)
}

function emsOf(letter: string): number {
  if (/[\s.,:;·'|!iljI1()[\]ft-]/.test(letter) && letter !== '1') return 0.36
  if (/[MW@%…→]/.test(letter)) return 1
  return /[A-Z0-9≈]/.test(letter) ? 0.7 : letter > '\u2e80' ? 1.05 : 0.6
}

/** Reads widths from the font that is really there. Figures are tabular, so a running clock is measured once. */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text, font) => {
    const sample = text.replace(/\d/g, '0')
    const key = `${font.weight} ${font.size} ${sample}`
    const known = widths.get(key)
    if (known !== undefined) return known
    if (widths.size > 5000) widths.clear()
    if (context) context.font = `${font.weight} ${font.size}px ${family}`
    const width = context ? context.measureText(sample).width * 1.01 : estimate(text, font)
    widths.set(key, width)
    return width
  }
}

/** Names are told apart by their ends more often than by their beginnings, figures by the end alone. */
export type Keep = 'start' | 'both' | 'end'

/** The text, or as much of it as fits with an ellipsis; empty when not even two letters do. */
export function fit(text: string, width: number, font: Font, measure: Measure, keep: Keep = 'start'): string {
  if (measure(text, font) <= width) return text
  const letters = [...text]
  let low = 0
  let high = letters.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(cut(letters, middle, keep), font) <= width) low = middle
    else high = middle - 1
  }
  return low < 2 ? '' : cut(letters, low, keep)
}

function cut(letters: readonly string[], count: number, keep: Keep): string {
  const tail = keep === 'end' ? count : keep === 'both' && count >= 5 ? Math.floor(count * 0.4) : 0
  const head = letters.slice(0, count - tail).join('')
  return head.trimEnd() + ellipsis + (tail > 0 ? letters.slice(-tail).join('') : '')
}
