import type { TimeWindow } from './window'

/** Simulated ms: an event and its neighbours, and most of a working day. */
const spanMsMin = 1_000
const spanMsMax = 4 * 3_600_000

/** Which stretch is shown when somebody zooms or pans: it follows the playhead until it is moved away from it. */
export class Viewport {
  #factor = 1
  /** Where the window was put; null: it follows. */
  #fromMs: number | null = null
  #shown: TimeWindow = { fromMs: 0, toMs: 1 }
  #spanMs = 1
  #atMs = 0

  /** The window shown last. */
  get window(): TimeWindow {
    return this.#shown
  }

  get isMoved(): boolean {
    return this.#factor !== 1 || this.#fromMs !== null
  }

  /** The window for that moment. A playhead that walks out of a window that was put somewhere takes it along again. */
  show(atMs: number, spanMs: number, follow: (atMs: number, spanMs: number) => TimeWindow): TimeWindow {
    this.#spanMs = spanMs
    const span = clamp(spanMs * this.#factor)
    const from = this.#fromMs
    const isLeft = from !== null && atMs !== this.#atMs && (atMs < from || atMs > from + span)
    if (isLeft) this.#fromMs = null
    this.#atMs = atMs
    this.#shown =
      this.#fromMs === null ? follow(atMs, span) : { fromMs: this.#fromMs, toMs: this.#fromMs + span }
    return this.#shown
  }

  /** More than 1: shows less time. `centreMs` keeps its place on the screen; null: the playhead does. */
  zoomBy(factor: number, centreMs: number | null): void {
    const { fromMs, toMs } = this.#shown
    const before = toMs - fromMs
    const span = clamp(before / factor)
    this.#factor = span / this.#spanMs
    if (centreMs === null && this.#fromMs === null) return
    const share = centreMs === null ? 0.5 : (centreMs - fromMs) / before
    this.#put(fromMs + share * (before - span))
  }

  /** By a share of what is shown. */
  panBy(share: number): void {
    const { fromMs, toMs } = this.#shown
    this.#put(fromMs + share * (toMs - fromMs))
  }

  reset(): void {
    this.#factor = 1
    this.#fromMs = null
  }

  #put(fromMs: number): void {
    this.#fromMs = Math.max(0, fromMs)
  }
}

const clamp = (spanMs: number): number => Math.min(spanMsMax, Math.max(spanMsMin, spanMs))
