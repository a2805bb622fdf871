import type { CellsLayout } from '../layout/types'
import type { View } from '../view'

export interface ZoomActs {
  readonly closer: () => void
  readonly farther: () => void
  readonly whole: () => void
}

export interface ZoomState {
  /** Nodes that are seen. */
  readonly shown: number
  readonly isWhole: boolean
  readonly canGoCloser: boolean
}

/** The buttons over the blocks: closer, farther, and the way back to the whole cluster. */
export interface ZoomBar {
  show(view: View<CellsLayout>, state: ZoomState): void
  remove(): void
}

export function zoomBar(svg: SVGSVGElement, acts: ZoomActs): ZoomBar {
  const bar = document.createElement('div')
  bar.className = 'cells-zoom'
  bar.setAttribute('role', 'group')
  const seen = document.createElement('span')
  seen.setAttribute('role', 'status')
  const button = (act: () => void) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.addEventListener('click', act)
    return made
  }
  const [whole, farther, closer] = [button(acts.whole), button(acts.farther), button(acts.closer)]
  farther.textContent = '−'
  closer.textContent = '+'
  bar.append(seen, whole, farther, closer)
  svg.after(bar)
  let shown = ''
  return {
    show({ say, layout }, { shown: count, isWhole, canGoCloser }) {
      const total = layout.nodes.length
      const now = [count, total, isWhole, canGoCloser].join(' ')
      if (now === shown) return
      shown = now
      const name = (of: HTMLElement, text: string) => {
        of.setAttribute('aria-label', text)
        of.title = text
      }
      bar.setAttribute('aria-label', say('scene-zoom'))
      seen.textContent = isWhole ? '' : say('scene-zoom-seen', { count, total })
      // The button that was pressed goes away with the focus on it: its neighbour takes it.
      if (isWhole && document.activeElement === whole) closer.focus()
      whole.hidden = isWhole
      whole.textContent = say('scene-zoom-whole', { total })
      name(farther, say('scene-zoom-farther'))
      name(closer, say('scene-zoom-closer'))
      farther.setAttribute('aria-disabled', String(isWhole))
      closer.setAttribute('aria-disabled', String(!canGoCloser))
    },
    remove: () => bar.remove(),
  }
}
