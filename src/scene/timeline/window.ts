/** The stretch of simulated time that the lanes show. */
export interface TimeWindow {
  readonly fromMs: number
  readonly toMs: number
}

/** Where in the window the playhead stands: most of what is shown has happened, some of what comes has its place. */
const playheadShare = 0.785

/** A window of `spanMs` that follows the playhead and never begins before the run. */
export function windowAround(atMs: number, spanMs: number): TimeWindow {
  const fromMs = Math.max(0, atMs - playheadShare * spanMs)
  return { fromMs, toMs: fromMs + spanMs }
}

/** The same for people whom motion disturbs: it keeps still and turns over like a page. */
export function windowPage(atMs: number, spanMs: number): TimeWindow {
  const pageMs = 0.7 * spanMs
  const fromMs = Math.max(0, Math.floor(atMs / pageMs) * pageMs - 0.1 * spanMs)
  return { fromMs, toMs: fromMs + spanMs }
}

/** Where a moment stands between two edges. A function of a line; d3-scale would bring its colours and formats along. */
export function placeIn({ fromMs, toMs }: TimeWindow, left: number, right: number): (ms: number) => number {
  const perMs = (right - left) / Math.max(1, toMs - fromMs)
  return (ms) => left + (ms - fromMs) * perMs
}

/** The faster the playing, the more time is shown, so that bars pass at a speed that can be read. */
export function spanFor(speed: number, width: number): number {
  const seconds = (20 + 2 * speed) * Math.sqrt(Math.min(1.2, Math.max(0.25, width / 1200)))
  return Math.round(seconds) * 1000
}

const steps = [500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000]

/** Round times inside the window, at least `gap` px apart. */
export function ticks({ fromMs, toMs }: TimeWindow, width: number, gap: number): readonly number[] {
  const smallest = ((toMs - fromMs) * gap) / Math.max(1, width)
  const step = steps.find((candidate) => candidate >= smallest) ?? 3_600_000
  const times: number[] = []
  for (let at = Math.ceil(fromMs / step) * step; at <= toMs; at += step) times.push(at)
  return times
}
