/** Simulated ms as a clock reads: `0:34.0`, from an hour on `1:02:03.4`. Without tenths: `0:34`. */
export function moment(ms: number, tenths = true): string {
  const all = Math.floor(ms / 100)
  const seconds = Math.floor(all / 10) % 60
  const minutes = Math.floor(all / 600) % 60
  const hours = Math.floor(all / 36_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const whole = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
  return tenths ? `${whole}.${all % 10}` : whole
}

/** Simulated ms as `m:ss.mmm`; hours are counted as minutes, so that every line of a transcript has one shape. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const padded = (n: number, digits: number) => String(n).padStart(digits, '0')
  return `${Math.floor(seconds / 60)}:${padded(seconds % 60, 2)}.${padded(ms % 1000, 3)}`
}

/** The other way of `moment`: `34`, `34.5`, `0:34` or `1:02:03` to ms; undefined for anything else. */
export function parseMoment(text: string): number | undefined {
  if (!/^(\d+:){0,2}\d+(\.\d+)?$/.test(text.trim())) return undefined
  const seconds = text
    .trim()
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
  const ms = Math.floor(seconds * 1000 + 0.5)
  return Number.isSafeInteger(ms) ? ms : undefined
}
