import { parseQuantity, type Units } from '../kernel/quantity'

const sizes: Units = new Map([
  ['MiB', 1],
  ['GiB', 1024],
  ['TiB', 1024 * 1024],
])

const rates: Units = new Map([...sizes].map(([unit, size]) => [`${unit}/s`, size]))

/** '4GiB' → 4096 MiB; null where it is no whole number of MiB. */
export function parseSize(text: string): number | null {
  return parseQuantity(text, sizes)
}

/** '100MiB/s' → 100 MiB per second. */
export function parseBandwidth(text: string): number | null {
  return parseQuantity(text, rates)
}

/** MiB → '4GiB' where it is whole, else '1536MiB'. */
export function formatSize(mib: number): string {
  return mib > 0 && mib % 1024 === 0 ? `${mib / 1024}GiB` : `${mib}MiB`
}
