/** How many of the smallest unit one of each unit is: `{ ms: 1, s: 1000 }`. */
export type Units = ReadonlyMap<string, number>

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Positions of the digits, an optional fraction, and the unit. One pass, never a step back, however long the text. */
function split(text: string): { whole: string; fraction: string; unit: string } | null {
  let at = 0
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1
  const whole = text.slice(0, at)
  let fraction = ''
  if (text[at] === '.') {
    const start = at + 1
    at = start
    while (at < text.length && isDigit(text.charCodeAt(at))) at += 1
    fraction = text.slice(start, at)
    if (fraction === '') return null
  }
  return whole === '' ? null : { whole, fraction, unit: text.slice(at) }
}

/** Fewer digits than a safe integer has, so that no step of the arithmetic below is rounded. */
const digitsMax = 15
const fractionDigitsMax = 6

/** A number with its unit as a whole number of the smallest unit: '1.5s' is 1500 with ms; null where it is none. */
export function parseQuantity(text: string, units: Units): number | null {
  const parts = split(text)
  if (!parts || parts.whole.length > digitsMax || parts.fraction.length > fractionDigitsMax) return null
  const size = units.get(parts.unit)
  if (size === undefined) return null
  const denominator = 10 ** parts.fraction.length
  const numerator = Number(parts.fraction) * size
  if (numerator % denominator !== 0) return null
  const count = Number(parts.whole) * size + numerator / denominator
  return Number.isSafeInteger(count) ? count : null
}
