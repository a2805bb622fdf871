import { select } from 'd3-selection'
import type { ClusterSnapshot } from '../model/snapshot'
import { kinOf } from '../model/things'
import { layoutOf } from './layout'
import type { Size } from './layout/picture'
import { lensFor, topologyOf } from './layout/topology'
import type { Layout } from './layout/types'
import type { Cells, Spot } from './cells/cells'
import { cellsLens, fetchCellsLens, fetchTableLens, fetchTraces, tableLens, traces } from './lenses'
import { Kept } from './kept'
import { group, present } from './mark'
import { canvasMeasure } from './measure'
import { patterns, picture } from './picture'
import { listen } from './pointing'
import type { Flag } from './marks/flag'
import { join } from './svg'
import { viewOf, type View } from './view'
import { sayingOnce, type SceneWords } from './words'

export interface Frame {
  /** Everything at `atMs`, or a little before it, as long as nothing but clocks went on since. */
  readonly snapshot: ClusterSnapshot
  /** Of two frames of one run with the same number, only clocks went on between them. */
  readonly version: number
  /** Simulated time of what moves. Words, figures and states are those of the snapshot, which may be a little older. */
  readonly atMs: number
  /** The last moment up to then at which anything changed. */
  readonly changedMs: number
  /** Simulated ms per playback ms; 0: standing still, everything in its final position, nothing travels. */
  readonly rate: number
  /** Id of a node, volume, virtual machine, client, network or storage unit, or 'quorum'. */
  readonly selected: string | null
  readonly focused: string | null
  /** What a search has found: everything else steps back, nothing is hidden. Null or absent: nobody searches. */
  readonly found?: ReadonlySet<string> | null
  readonly reducedMotion: boolean
  /** What a lesson marks in the picture. */
  readonly flags?: readonly Flag[]
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
  /**
   * Takes the room there is; returns the height it wants for this width, as far as that is known yet. `grows`: it will get
   * that height.
   */
  resize(width: number, height: number, grows?: boolean): number
  /** Where a thing stands on the screen, for menus and bubbles. */
  describeAt(id: string): DOMRect | null
  /** Things that can be reached though they are no elements yet; `bring` makes one of them. */
  spots(): readonly Spot[]
  bring(id: string): void
  /** The node beside the one that a thing is on, where so many are not all seen at once; it comes into sight. */
  beside(id: string, dx: number, dy: number): string | null
  /** Goes as close to a thing as this picture goes. */
  reveal(id: string): void
  /** One step closer, to a thing, or back. False: there is none. */
  zoom(by: 1 | -1, id: string | null): boolean
  /** Everything as elements, for a picture as a file. */
  write(): void
  destroy(): void
}

let scenes = 0

/** Owns the inside of one svg element: every picture is a function of the frame and the size. */
export function createScene(svg: SVGSVGElement, options: SceneOptions): Scene {
  const uid = `scene${(scenes += 1)}`
  const say = sayingOnce(options.words)
  const hatching = patterns(uid)
  const measure = canvasMeasure(getComputedStyle(svg).fontFamily)
  const layouts = layoutMemo(options.profile)
  const stopListening = listen(svg, options, (x, y) => cells?.at(x, y) ?? null)
  const root = select(svg)
  root
    .classed('scene', true)
    .classed('projector', options.profile === 'projector')
    .attr('role', 'graphics-document document')
  let size: Size = { width: 0, height: 0 }
  let last: Frame | null = null
  let kept = new Kept()
  let drawnLayout: Layout | null = null
  /** Draws clusters that are too large for the rest of this. */
  let cells: Cells | null = null
  let coming = false
  let destroyed = false

  const bringLens = async (isForCells: boolean) => {
    if (coming) return
    coming = true
    await (isForCells ? fetchCellsLens() : fetchTableLens())
    coming = false
    if (!destroyed) options.onWanted?.(scene.resize(size.width, size.height, size.grows))
  }
  // Without its file nothing is wrong, only less told.
  if (!traces())
    fetchTraces().then(
      () => {
        kept = new Kept()
        if (last && !destroyed) scene.draw(last)
      },
      () => undefined,
    )
  const viewFor = <L extends Layout>(frame: Frame, layout: L) => viewOf(frame, layout, say, measure, uid)
  const letCellsGo = () => {
    cells?.destroy()
    cells = null
    drawnLayout = null
    root.classed('with-cells', false)
  }

  const scene: Scene = {
    draw(frame) {
      last = frame
      if (size.width <= 0) return
      const layout = layouts(frame.snapshot, size)
      if (!layout) {
        void bringLens(lensFor(topologyOf(frame.snapshot)) === 'cells')
        return
      }
      if (layout.lens === 'cells') {
        root.classed('with-cells', true)
        cells ??= cellsLens()?.createCells(svg, { viewOf: viewFor }) ?? null
        cells?.draw(frame, layout, size)
        return
      }
      if (cells) letCellsGo()
      const keep = kept.for(frame, layout)
      if (!keep) return
      const view = viewOf(frame, layout, say, measure, uid, keep)
      const { width, height, scale } = layout
      if (drawnLayout !== layout)
        root
          .attr('viewBox', `0 0 ${width * scale} ${height * scale}`)
          .attr('preserveAspectRatio', 'xMidYMin meet')
          .attr('aria-label', say('scene-name-picture', { name: frame.snapshot.name }))
      drawnLayout = layout
      const marks = group({ class: 'stage' }, marksOf(view), {
        key: layout.lens,
        ...(scale === 1 ? {} : { scale }),
      })
      join(svg, [hatching, marks])
    },
    resize(width, height, grows = false) {
      size = { width, height, grows }
      if (!last || width <= 0) return height
      scene.draw(last)
      const layout = layouts(last.snapshot, size)
      return layout ? Math.ceil(layout.height * layout.scale) : height
    },
    describeAt: (id) => placeOf(svg, id)?.getBoundingClientRect() ?? cells?.boxOf(id) ?? null,
    spots: () => cells?.spots() ?? [],
    bring: (id) => cells?.bring(id),
    beside: (id, dx, dy) => cells?.beside(id, dx, dy) ?? null,
    reveal: (id) => cells?.reveal(id),
    zoom: (by, id) => cells?.zoom(by, id) ?? false,
    write: () => cells?.write(),
    destroy() {
      destroyed = true
      letCellsGo()
      stopListening()
      join(svg, [])
      root.classed('scene', false).classed('projector', false)
      for (const name of ['role', 'aria-label', 'viewBox', 'preserveAspectRatio']) svg.removeAttribute(name)
    },
  }
  return scene
}

export function marksOf(view: View): ReturnType<typeof present> {
  const { layout } = view
  if (layout.lens === 'picture') return present(picture({ ...view, layout }))
  return layout.lens === 'table' ? present(tableLens()?.table({ ...view, layout }) ?? []) : []
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
  let last: { readonly ids: string; readonly size: Size; readonly layout: Layout } | null = null
  return (snapshot, size) => {
    const ids = idsOf(snapshot)
    if (last?.ids === ids && last.size === size) return last.layout
    const layout = layoutOf(topologyOf(snapshot), size, profile)
    last = layout && { ids, size, layout }
    return layout
  }
}

const told = new WeakMap<object, string>()

/** Every list that a topology is made of, as text; a list of the same things is not told again. */
function idsOf(snapshot: ClusterSnapshot): string {
  const { nodes, networks, volumes, storageUnits, virtualMachines, clients, quorum } = snapshot
  const tell = <T>(list: readonly T[], text: (thing: T) => string): string => {
    const kin = kinOf(list)
    const known = told.get(kin) ?? list.map(text).join(' ')
    told.set(kin, known)
    return known
  }
  const id = (thing: { readonly id: string }) => thing.id
  return [
    tell(nodes, id),
    tell(networks, (network) => `${network.id}/${network.role}`),
    tell(storageUnits, id),
    tell(volumes, (volume) => `${volume.unit}/${volume.id}`),
    tell(virtualMachines, id),
    tell(clients, id),
    quorum.ballots.length,
  ].join('\n')
}
