/** Something that was saved at an instant, with a rough size in bytes. */
export interface Checkpointed {
  readonly atMs: number
  readonly bytes: number
}

/**
 * Saved instants, dense near the end and thinned to powers of two backwards, so that going on from any moment replays
 * little and memory stays bounded. The first one and the latest are always kept.
 */
export class Checkpoints<T extends Checkpointed> {
  private kept: { readonly ordinal: number; readonly value: T }[] = []
  private taken = 0

  constructor(private readonly bytesMax = 64 * 1024 * 1024) {}

  add(value: T): void {
    this.kept.push({ ordinal: this.taken++, value })
    for (let dense = 16; ; dense = dense >> 1) {
      this.kept = this.kept.filter(({ ordinal }) => this.keeps(ordinal, dense))
      if (dense === 1 || this.bytes <= this.bytesMax) break
    }
    while (this.bytes > this.bytesMax && this.kept.length > 2) this.kept.splice(1, 1)
  }

  /** The latest one at or before that instant. */
  before(atMs: number): T | null {
    for (let i = this.kept.length - 1; i >= 0; i--)
      if (this.kept[i].value.atMs <= atMs) return this.kept[i].value
    return null
  }

  get all(): readonly T[] {
    return this.kept.map(({ value }) => value)
  }

  get bytes(): number {
    return this.kept.reduce((sum, { value }) => sum + value.bytes, 0)
  }

  private keeps(ordinal: number, dense: number): boolean {
    const age = this.taken - 1 - ordinal
    let stride = 1
    while (age > dense * stride) stride *= 2
    return ordinal % stride === 0
  }
}
