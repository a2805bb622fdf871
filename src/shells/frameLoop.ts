import type { Player } from '../player/player'
import type { Run } from '../player/run'
import { fastRate } from '../ui/playerState.svelte'

/** Wall ms that one frame may spend on simulating ahead, so that 60 pictures a second stay possible. */
const sliceMs = 8
/** A tab that was hidden comes back with minutes on the clock; nobody watched them. */
const longestTickMs = 250

/** The only place where wall clock and simulation meet. */
export interface FrameLoop {
  /** Registers something to draw; it is drawn at once and after every change. Returns the way out. */
  onFrame(paint: () => void): () => void
  /** The same for what slides by as a whole: while time flies, every second picture of it is enough. */
  onCalmFrame(paint: () => void): () => void
  /** Something else than the player changed what is to be seen. */
  invalidate(): void
  destroy(): void
}

/**
 * Simulates ahead in slices until the run has ended, lets the player's time pass, and draws when something changed.
 * Paused on a run that is known to its end, it does not run at all.
 */
export function createFrameLoop(player: Player<Run>): FrameLoop {
  const paints = new Set<() => void>()
  const calm = new Set<() => void>()
  let dirty = true
  /** Something else than time went on: whatever is drawn must be exact. */
  let exact = true
  /** What is calm was left as it was by the last frame. */
  let left = false
  let request = 0
  let before: number | null = null

  function frame(now: number): void {
    request = 0
    const passed = before === null ? 0 : Math.min(now - before, longestTickMs)
    before = now
    const simulating = simulateAhead()
    player.tick(passed)
    if (dirty) {
      dirty = false
      for (const paint of paints) paint()
      // As long as it plays there is another frame, which makes up for this one.
      left = !left && !exact && player.playing && player.effectiveRate > fastRate
      exact = false
      if (!left) for (const paint of calm) paint()
    }
    if (player.playing || simulating) schedule()
    else before = null
  }

  function simulateAhead(): boolean {
    const { run } = player
    if (run.ended || run.problem) return false
    const until = performance.now() + sliceMs
    const known = run.simulatedMs
    run.advance(Number.MAX_SAFE_INTEGER, () => performance.now() < until)
    if (run.simulatedMs !== known || run.ended) player.runGrew()
    return !run.ended && !run.problem
  }

  function schedule(): void {
    request ||= requestAnimationFrame(frame)
  }

  function invalidate(): void {
    exact = true
    wake()
  }

  function wake(): void {
    dirty = true
    schedule()
  }

  function drawnBy(drawings: Set<() => void>) {
    return (paint: () => void) => {
      drawings.add(paint)
      invalidate()
      return () => drawings.delete(paint)
    }
  }

  const leave = player.subscribe((change) => (change === 'played' ? wake() : invalidate()))
  schedule()
  return {
    onFrame: drawnBy(paints),
    onCalmFrame: drawnBy(calm),
    invalidate,
    destroy() {
      leave()
      paints.clear()
      calm.clear()
      cancelAnimationFrame(request)
    },
  }
}
