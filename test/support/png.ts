import pixelmatch from 'pixelmatch'
import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

/** A picture as its pixels, four bytes each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export const readPng = (file: Uint8Array): Picture => PNG.sync.read(Buffer.from(file))

/**
 * A file with a palette, a third of what the browser writes. Colours beyond 256 are taken together with their neighbours, by
 * far less than what a comparison notices.
 */
export function writePng({ width, height, data }: Picture): Buffer {
  const { colours, indices } = withPalette(data)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8) // one byte a pixel, which is a place in the palette
  const lines = Buffer.alloc((width + 1) * height) // each begins with its filter: none
  for (let y = 0; y < height; y += 1)
    lines.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The most frequent colours as they are, every other one as a near one of them: as near as 256 colours allow. */
function withPalette(data: Uint8Array) {
  const counts = new Map<number, number>()
  const pixels = new Uint32Array(data.length / 4)
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = (data[at * 4]! << 16) | (data[at * 4 + 1]! << 8) | data[at * 4 + 2]!
    pixels[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const all = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour)
  let reach = 0
  let colours = all
  while (colours.length > 256) {
    reach += 2
    colours = []
    for (const colour of all)
      if (!colours.some((other) => distance(other, colour) <= reach)) colours.push(colour)
  }
  const places = new Map(all.map((colour) => [colour, nearest(colours, colour)]))
  return { colours, indices: Uint8Array.from(pixels, (colour) => places.get(colour)!) }
}

function nearest(colours: readonly number[], wanted: number): number {
  let best = 0
  for (let place = 1; place < colours.length; place += 1)
    if (distance(colours[place]!, wanted) < distance(colours[best]!, wanted)) best = place
  return best
}

const distance = (a: number, b: number): number =>
  Math.max(...[16, 8, 0].map((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))))

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/**
 * Edges of letters and lines may be smoothed otherwise, and a few pixels of any square differ. One digit that becomes another
 * makes 21 of them, one sign that is gone 16.
 */
export const tolerance = { threshold: 0.1, windowSize: 32, pixels: 8 }

/** How many pixels differ in the square that differs most. */
export function differing(before: Picture, now: Picture, diff?: Uint8Array): number {
  const { width, height } = before
  if (now.width !== width || now.height !== height) return Infinity
  const { threshold, windowSize } = tolerance
  return pixelmatch(before.data, now.data, diff, width, height, { threshold, windowSize })
}
