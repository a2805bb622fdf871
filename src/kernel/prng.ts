/**
 * Seeded randomness with one stream per entity and purpose, so that drawing for one thing never shifts the draws of
 * another. A stream's whole state is how often it was drawn from; the number is a hash of (seed, name, count). Integer
 * arithmetic only: every engine gives the same bytes.
 */
export class Streams {
  private counts: Map<string, number>

  constructor(
    private readonly seed: number,
    counts?: Iterable<readonly [string, number]>,
  ) {
    this.counts = new Map(counts)
  }

  /** Uniform integer in [0, 65535] from the named stream. */
  draw16(stream: string): number {
    const count = this.counts.get(stream) ?? 0
    this.counts.set(stream, count + 1)
    return hash32(this.seed, stream, count) >>> 16
  }

  /** Uniform integer in [0, below); below ≤ 65536. */
  below(stream: string, below: number): number {
    return (this.draw16(stream) * below) >>> 16
  }

  /** Uniform integer in [0, below) that a name has for the whole run: it is drawn once, and counts as no draw. */
  fixed(name: string, below: number): number {
    const h = mixed(fnv(this.seed, name))
    return ((h ^ (h >>> 13)) >>> 0) % below
  }

  save(): readonly (readonly [string, number])[] {
    return [...this.counts]
  }
}

/** FNV-1a over the name, then an avalanche over seed and count. */
function hash32(seed: number, name: string, count: number): number {
  let h = mixed(Math.imul(fnv(seed, name) ^ count, 0x9e3779b1))
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

function fnv(seed: number, name: string): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h
}

const mixed = (h: number): number => Math.imul(h ^ (h >>> 16), 0x85ebca6b)
