/**
 * Speaks through a live region: at most one sentence in 1.5 s, always the newest, never the same twice in a row. What
 * is overtaken while it waits was already history.
 */
export class Announcer {
  readonly #speak: (text: string) => void
  #waiting: string | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #last = ''

  constructor(speak: (text: string) => void) {
    this.#speak = speak
  }

  say(text: string): void {
    if (this.#timer !== null) {
      this.#waiting = text
      return
    }
    if (text === '' || text === this.#last) return
    this.#last = text
    this.#speak(text)
    this.#pause()
  }

  /** Forgets what waits, and waits itself: somebody is scrubbing, and the slider speaks for itself. */
  hush(): void {
    this.#waiting = null
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#pause()
  }

  #pause(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null
      const next = this.#waiting
      this.#waiting = null
      if (next !== null) this.say(next)
    }, quietMs)
  }
}

export const quietMs = 1500
