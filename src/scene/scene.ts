import { select } from 'd3-selection'
import type { ClusterSnapshot } from '../model/snapshot'
import { layoutOf, type Size } from './layout'
import { topologyOf } from './layout/topology'
import type { Layout } from './layout/types'
import { fetchTableLens, tableLens } from './lenses'
import { group, present } from './mark'
import { canvasMeasure } from './measure'
import { patterns, picture } from './picture'
import { listen } from './pointing'
import { join } from './svg'
import { viewOf, type View } from './view'
import { sayingOnce, type SceneWords } from './words'

export type { SceneWords } from './words'

export interface Frame {
  /** Everything at `atMs`. */
  readonly snapshot: ClusterSnapshot
  /** Simulated time, fractional while playing. */
  readonly atMs: number
  /** Simulated ms per playback ms; 0: standing still, everything in its final position, nothing travels. */
  readonly rate: number
  /** Id of a node, volume, virtual machine, client, network or storage unit, or 'quorum'. */
  readonly selected: string | null
  readonly focused: string | null
  /** What a search has found: everything else steps back, nothing is hidden. Null or absent: nobody searches. */
  readonly found?: ReadonlySet<string> | null
  readonly reducedMotion: boolean
}

export interface SceneOptions {
  readonly words: SceneWords
  readonly profile: 'screen' | 'projector'
  onSelect(id: string): void
  onMenu(id: string, x: number, y: number): void
  /** The height it wants has become another without a new size: what draws so large a cluster has come. */
  onWanted?(height: number): void
}

export interface Scene {
  draw(frame: Frame): void
  /** Takes the room there is; returns the height it wants for this width, as far as that is known yet. */
  resize(width: number, height: number): number
  /** Where a thing stands on the screen, for menus and bubbles. */
  describeAt(id: string): DOMRect | null
  destroy(): void
}

let scenes = 0

/** Owns the inside of one svg element: every picture is a function of the frame and the size. */
export function createScene(svg: SVGSVGElement, options: SceneOptions): Scene {
  const uid = `scene${(scenes += 1)}`
  const say = sayingOnce(options.words)
  const measure = canvasMeasure(getComputedStyle(svg).fontFamily)
  const layouts = layoutMemo(options.profile)
  const stopListening = listen(svg, options)
  const root = select(svg)
  root
    .classed('scene', true)
    .classed('projector', options.profile === 'projector')
    .attr('role', 'graphics-document document')
  let size: Size = { width: 0, height: 0 }
  let last: Frame | null = null
  let coming = false
  let destroyed = false

  const bringTable = async () => {
    if (coming) return
    coming = true
    await fetchTableLens()
    if (!destroyed) options.onWanted?.(scene.resize(size.width, size.height))
  }

  const scene: Scene = {
    draw(frame) {
      last = frame
      if (size.width <= 0) return
      const layout = layouts(frame.snapshot, size)
      if (!layout) {
        void bringTable()
        return
      }
      const view = viewOf(frame, layout, say, measure, uid)
      const { width, height, scale } = layout
      root
        .attr('viewBox', `0 0 ${width * scale} ${height * scale}`)
        .attr('preserveAspectRatio', 'xMidYMin meet')
        .attr('aria-label', say('scene-name-picture', { name: frame.snapshot.name }))
      const marks = group({ class: 'stage' }, marksOf(view), {
        key: layout.lens,
        ...(scale === 1 ? {} : { scale }),
      })
      join(svg, [patterns(uid), marks])
    },
    resize(width, height) {
      size = { width, height }
      if (!last || width <= 0) return height
      scene.draw(last)
      const layout = layouts(last.snapshot, size)
      return layout ? Math.ceil(layout.height * layout.scale) : height
    },
    describeAt: (id) => placeOf(svg, id)?.getBoundingClientRect() ?? null,
    destroy() {
      destroyed = true
      stopListening()
      root.selectChildren().remove()
      root.classed('scene', false).classed('projector', false)
      for (const name of ['role', 'aria-label', 'viewBox', 'preserveAspectRatio']) svg.removeAttribute(name)
    },
  }
  return scene
}

export function marksOf(view: View): ReturnType<typeof present> {
  const { layout } = view
  return present(
    layout.lens === 'picture'
      ? picture({ ...view, layout })
      : (tableLens()?.table({ ...view, layout }) ?? []),
  )
}

/** The place that counts; a ghost is only an echo of it. */
function placeOf(svg: SVGSVGElement, id: string): Element | undefined {
  const places = [...svg.querySelectorAll('[data-id]')].filter(
    (element) => element.getAttribute('data-id') === id,
  )
  return places.find((element) => !element.hasAttribute('data-echo')) ?? places[0]
}

/** Places change with the things there are and with the room, hardly ever with the frame. */
function layoutMemo(
  profile: SceneOptions['profile'],
): (snapshot: ClusterSnapshot, size: Size) => Layout | null {
  let key = ''
  let layout: Layout | null = null
  return (snapshot, size) => {
    const topology = topologyOf(snapshot)
    const now = JSON.stringify([size, topology])
    if (!layout || now !== key) {
      layout = layoutOf(topology, size, profile)
      key = now
    }
    return layout
  }
}
