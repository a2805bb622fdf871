/** Interrupts whoever listens for one thing only, and once each time: quorum is lost while somebody watches it happen. */
export class QuorumAlarm {
  readonly #ring: (on: boolean) => void
  #lost = false

  constructor(ring: (on: boolean) => void) {
    this.#ring = ring
  }

  /** `watched`: time runs by itself; a moment that somebody jumped to is no news. */
  see(lost: boolean, watched: boolean): void {
    if (lost === this.#lost) return
    this.#lost = lost
    this.#ring(lost && watched)
  }
}
