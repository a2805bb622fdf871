import type { Layout } from './layout/types'
import type { Mark } from './mark'
import { isMovingBy } from './picture'
import type { Frame } from './scene'
import { isSettled } from './tween'

/**
 * Makes a mark once for all frames between which what it reads stays the same: `state` is what things are, `snapshot` that
 * and every figure that a clock counts on. What travels must be made anew with every frame.
 */
export type Keep = (reads: 'state' | 'snapshot', name: string, make: () => Mark | null) => Mark | null

/** Remembers the marks of one drawing from frame to frame. */
export class Kept {
  readonly #marks = { state: new Map<string, Mark | null>(), snapshot: new Map<string, Mark | null>() }
  #state: readonly unknown[] = []
  #snapshot: unknown = null
  #stands = false

  /** What may be kept for that frame; null when the whole picture is the one that was drawn last. */
  for(frame: Frame, layout: Layout): Keep | null {
    const settled = isSettled(frame, frame.changedMs)
    const state = stateOf(frame, layout, settled)
    const isSameState =
      this.#state.length === state.length && state.every((part, index) => part === this.#state[index])
    const isSame = isSameState && frame.snapshot === this.#snapshot
    const stood = this.#stands
    this.#stands = layout.lens !== 'picture' || (settled && !isMovingBy(frame))
    if (isSame && stood && this.#stands) return null
    if (!isSameState || !settled) this.#marks.state.clear()
    if (!isSame || !settled) this.#marks.snapshot.clear()
    this.#state = state
    this.#snapshot = frame.snapshot
    return (reads, name, make) => {
      const marks = this.#marks[reads]
      const known = marks.get(name)
      if (known !== undefined) return known
      const made = make()
      marks.set(name, made)
      return made
    }
  }
}

/** As long as all this is the same, nothing but clocks went on. */
function stateOf(frame: Frame, layout: Layout, settled: boolean): readonly unknown[] {
  const { version, snapshot, selected, focused, found, flags, reducedMotion } = frame
  const { nodes, groups, volumes, storageUnits } = snapshot
  const chosen = [selected, focused, found, flags, reducedMotion]
  return [layout, settled, version, nodes, groups, volumes, storageUnits, ...chosen]
}
