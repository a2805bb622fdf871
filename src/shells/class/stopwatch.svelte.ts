/** How long the lesson has lasted, by the clock on the wall. It can be paused and set to nought. */
export class Stopwatch {
  elapsedMs = $state(0)
  running = $state(false)
  #startedAt = 0
  #timer: ReturnType<typeof setInterval> | undefined

  start(): void {
    if (this.running) return
    this.running = true
    this.#startedAt = performance.now() - this.elapsedMs
    this.#timer = setInterval(() => this.#read(), 250)
  }

  pause(): void {
    if (!this.running) return
    this.#read()
    this.running = false
    clearInterval(this.#timer)
  }

  toggle(): void {
    if (this.running) this.pause()
    else this.start()
  }

  /** To nought; it goes on if it went. */
  reset(): void {
    this.#startedAt = performance.now()
    this.elapsedMs = 0
  }

  #read(): void {
    this.elapsedMs = performance.now() - this.#startedAt
  }
}
