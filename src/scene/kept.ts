import type { Layout } from './layout/types'
import type { Mark } from './mark'
import { isMovingBy } from './picture'
import type { Frame } from './scene'
import { isSettled, share, windows } from './tween'

/** How something settles after a change; `still`: it is at once what it will be. */
export type Settling = keyof typeof windows | 'still'

/**
 * Makes a mark once for all frames between which what it reads stays the same: `state` is what things are, `snapshot` that
 * and every figure that a clock counts on. While it settles, and as long as it travels, it must be made anew with every
 * frame; `settling` is the longest window that it looks at, where that is not the longest there is.
 */
export type Keep = (
  reads: 'state' | 'snapshot',
  name: string,
  make: () => Mark | null,
  settling?: Settling,
) => Mark | null

interface Known {
  readonly mark: Mark | null
  readonly settled: boolean
}

/** Remembers the marks of one drawing from frame to frame. */
export class Kept {
  readonly #marks = { state: new Map<string, Known>(), snapshot: new Map<string, Known>() }
  #state: readonly unknown[] = []
  #snapshot: unknown = null
  #stands = false

  /** What may be kept for that frame; null when the whole picture is the one that was drawn last. */
  for(frame: Frame, layout: Layout): Keep | null {
    const settled = isSettled(frame, frame.changedMs)
    const state = stateOf(frame, layout)
    const isSameState =
      this.#state.length === state.length && state.every((part, index) => part === this.#state[index])
    const isSame = isSameState && frame.snapshot === this.#snapshot
    const stood = this.#stands
    this.#stands = layout.lens !== 'picture' || (settled && !isMovingBy(frame))
    if (isSame && stood && this.#stands) return null
    if (!isSameState) this.#marks.state.clear()
    if (!isSame) this.#marks.snapshot.clear()
    this.#state = state
    this.#snapshot = frame.snapshot
    return (reads, name, make, settling = 'move') => {
      const marks = this.#marks[reads]
      const isDone = settling === 'still' || share(frame, frame.changedMs, windows[settling]) >= 1
      const known = marks.get(name)
      if (known?.settled && isDone) return known.mark
      const mark = make()
      marks.set(name, { mark, settled: isDone })
      return mark
    }
  }
}

/** As long as all this is the same, nothing but clocks went on. */
function stateOf(frame: Frame, layout: Layout): readonly unknown[] {
  const { version, snapshot, selected, focused, found, flags, reducedMotion } = frame
  const { nodes, groups, volumes, storageUnits } = snapshot
  const chosen = [selected, focused, found, flags, reducedMotion]
  return [layout, version, nodes, groups, volumes, storageUnits, ...chosen]
}
