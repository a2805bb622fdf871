import type { Facts } from '../facts'
import type { CellsLayout } from '../layout/types'
import { group, type Box, type Mark } from '../mark'
import { patterns } from '../picture'
import type { Frame } from '../scene'
import { join } from '../svg'
import type { View } from '../view'
import { Census, type Cell } from './census'
import { blocksOf, cellAt, cellBox, gridFor, insideOf, type Block, type Grid } from './layout'
import { Painter, cellsClass, type Placed } from './painter'
import { byState, cellClass, tinyBelow } from './shapes'
import { block, foot, fullCell, nameFont, namedCell, spot } from './skeleton'
import { zoomBar } from './zoomBar'
import { letZoom } from './zooming'
import { Zoom } from './zoom'

export interface CellsOptions {
  /** A frame of this scene with its words and measures; `focused` and `selected` as they are in the frame. */
  viewOf(frame: Frame, layout: CellsLayout): View<CellsLayout>
}

/** A thing that keys can walk to, with its middle on the screen. */
export interface Spot {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** The blocks of one svg: skeleton and chosen cells in the svg, all the others on a canvas behind it. */
export interface Cells {
  draw(frame: Frame, layout: CellsLayout, room: { width: number; height: number }): void
  /** The machine that lies there; null: none, or something that the document finds by itself. */
  at(clientX: number, clientY: number): string | null
  /** Machines that are on the canvas alone. */
  spots(): readonly Spot[]
  /** Makes a machine on the canvas, or a node outside of what is seen, something that can be focused. */
  bring(id: string): void
  /** The node beside a thing's, which comes into sight. */
  beside(id: string, dx: number, dy: number): string | null
  /** As close to a thing as there is. */
  reveal(id: string): void
  zoom(by: 1 | -1, id: string | null): boolean
  boxOf(id: string): DOMRect | null
  /** Puts the canvas's cells into the svg until the next frame, for a picture as a file. */
  write(): void
  destroy(): void
}

interface Drawn {
  readonly frame: Frame
  readonly layout: CellsLayout
  readonly view: View<CellsLayout>
}

/** What one block shows, and what it was made of: as long as that is the same, so is the block. */
interface Kept {
  readonly from: readonly unknown[]
  readonly mark: Mark
}

export function createCells(svg: SVGSVGElement, { viewOf }: CellsOptions): Cells {
  const census = new Census()
  const zoom = new Zoom()
  const painter = new Painter(svg)
  let last: Drawn | null = null
  let room = { width: 0, height: 0 }
  let seen: { readonly key: string; readonly blocks: readonly Block[]; readonly grid: Grid } | null = null
  /** What lies on the canvas, by node. */
  let painted = new Map<string, readonly Placed[]>()
  let kept = new Map<string, Kept>()
  let still: readonly unknown[] = []
  let faintBy: Frame['found'] = null
  let made = 0
  let isDrawing = false
  let queued: { readonly frame: Frame; readonly layout: CellsLayout } | null = null
  let pointed: string | null = null
  let brought: string | null = null

  const again = () => {
    still = []
    if (last) draw(last.frame, last.layout)
  }
  const bar = zoomBar(svg, {
    closer: () => void zoomBy(1, last?.frame.focused ?? last?.frame.selected ?? null),
    farther: () => void zoomBy(-1, null),
    whole: () => zoom.whole() && again(),
  })
  const stopZooming = letZoom(svg, {
    zoomBy: (by, x, y) => void zoomBy(by, nodeAt(x, y)),
    can: (by) => (by > 0 ? last !== null && zoom.canGoCloser(last.layout) : !zoom.isWhole),
    panBy: (dx, dy) => {
      if (last && zoom.move(last.layout, dx, dy)) again()
    },
    block: () => {
      const { width, height } = svg.getBoundingClientRect()
      const { columns, rows } = last ? zoom.region(last.layout) : { columns: 1, rows: 1 }
      return { width: width / columns, height: height / rows }
    },
    point: (x, y) => {
      const id = x === null || y === null ? null : at(x, y)
      if (id === pointed) return
      pointed = id
      again()
    },
  })
  const stopWatching = onTheme(svg, () => {
    painter.forgetColours()
    painted = new Map()
    again()
  })

  /** An element that goes away takes the focus with it, and whoever hears of that draws again, in the midst of this. */
  function draw(frame: Frame, layout: CellsLayout): void {
    queued = { frame, layout }
    if (isDrawing) return
    isDrawing = true
    try {
      while (queued) {
        const next: NonNullable<typeof queued> = queued
        queued = null
        drawOnce(next.frame, next.layout)
      }
    } finally {
      isDrawing = false
    }
  }

  function drawOnce(frame: Frame, layout: CellsLayout): void {
    const view = viewOf(frame, layout)
    const touched = census.update(view.facts)
    last = { frame, layout, view }
    const resized = painter.resize(fitOf(layout, room))
    const { blocks, grid, key } = look(view)
    const { snapshot, version, selected, focused, found = null, atMs } = frame
    const now = [
      ...[key, version, snapshot.nodes, snapshot.groups, snapshot.volumes, snapshot.virtualMachines],
      ...[
        snapshot.storageUnits,
        snapshot.networks,
        snapshot.clients,
        selected,
        focused,
        found,
        pointed,
        brought,
      ],
      grid.style === 'full' ? atMs : 0,
    ]
    if (!resized && now.length === still.length && now.every((part, i) => part === still[i])) return
    still = now
    if (resized || found !== faintBy) painted = new Map()
    if (painted.size === 0) painter.clear()
    faintBy = found
    const width = layout.width * layout.scale
    svg.setAttribute('viewBox', `0 0 ${width} ${layout.height * layout.scale}`)
    svg.setAttribute('preserveAspectRatio', 'xMidYMin meet')
    svg.setAttribute('aria-label', view.say('scene-name-picture', { name: snapshot.name }))
    if (grid.style === 'square') for (const one of blocks) paint(one, grid, view, touched.has(one.id))
    const stage = group(
      { class: 'stage' },
      [
        group(
          { class: 'blocks' },
          blocks.map((one) => blockMark(one, grid, view)),
          { key: 'blocks' },
        ),
        group({ class: 'spots' }, grid.style === 'square' ? spotMarks(view) : [], { key: 'spots' }),
        foot(view, census),
      ],
      { key: 'cells', ...(layout.scale === 1 ? {} : { scale: layout.scale }) },
    )
    join(svg, [patterns(view.uid), stage])
    bar.show(view, { shown: blocks.length, isWhole: zoom.isWhole, canGoCloser: zoom.canGoCloser(layout) })
  }

  /** Which blocks are seen, and how their machines stand in them. */
  function look(view: View<CellsLayout>) {
    const { layout } = view
    const region = zoom.region(layout)
    const { column, row, columns, rows } = region
    const key = [layout.width, layout.height, layout.columns, layout.slots, column, row, columns, rows].join(
      ' ',
    )
    if (seen?.key === key) return seen
    const blocks = blocksOf(layout, region)
    const longest = view.facts.snapshot.virtualMachines.reduce(
      (most, { id }) => (id.length > most.length ? id : most),
      '',
    )
    const nameWidth = view.measure(longest, nameFont)
    const inner = insideOf(blocks[0]?.box ?? layout.area)
    seen = { key, blocks, grid: gridFor(layout.slots, blocks.length, inner, nameWidth) }
    painted = new Map()
    kept = new Map()
    return seen
  }

  function blockMark(one: Block, grid: Grid, view: View<CellsLayout>): Mark | null {
    const node = view.facts.node(one.id)
    if (!node) return null
    const { selected, focused, found = null, atMs } = view.frame
    const asThings = grid.style !== 'square'
    const from = [
      ...[node, census.on(one.id), found, view.isChosen(one.id), focused === one.id, selected === one.id],
      ...(asThings ? [selected, focused] : []),
      grid.style === 'full' ? atMs : 0,
    ]
    const before = kept.get(one.id)
    if (before && before.from.every((part, i) => part === from[i])) return before.mark
    const inside = asThings
      ? placed(one, grid).map((cell) => (grid.style === 'full' ? fullCell : namedCell)(view, cell))
      : []
    const mark = block(view, node, one, census.countsOn(one.id), inside, `made ${(made += 1)}`)
    kept.set(one.id, { from, mark })
    return mark
  }

  /** The machines of a block with their places; closer together where there are more than it has room for. */
  function placed(one: Block, usual: Grid): readonly Placed[] {
    const { list, grid, inner } = orderIn(one, usual)
    return list.flatMap((cell, index) => (cell ? [{ cell, box: cellBox(inner, grid, index) }] : []))
  }

  function orderIn({ id, box }: Block, usual: Grid) {
    const inner = insideOf(box)
    const rows = Math.floor((inner.height + usual.pitchY - usual.height) / usual.pitchY)
    const room = usual.columns * rows
    const all = census.on(id)
    const list = all.length <= room ? all : all.filter((cell) => cell !== null)
    // A grid of squares, whatever the others have: it is the one that always fits.
    const grid = list.length <= room ? usual : gridFor(list.length, Infinity, inner, 0)
    return { list, grid, inner }
  }

  /** Draws those cells of a block that are others than before, or all where their places are. */
  function paint(one: Block, usual: Grid, view: View<CellsLayout>, touched: boolean): void {
    const before = painted.get(one.id)
    if (before && !touched) return
    const after = placed(one, usual)
    painted.set(one.id, after)
    const { found } = view.frame
    const isFaint = (vm: string) => found != null && !found.has(vm)
    const side = after[0]?.box.width ?? 0
    if (before?.[0]?.box.width !== side) {
      if (before) painter.clear(insideOf(one.box))
      painter.paint(after, side < tinyBelow, isFaint)
      return
    }
    const places = new Map(before.map((placed) => [placeKey(placed.box), placed]))
    const fresh = after.filter(({ cell, box }) => {
      const there = places.get(placeKey(box))
      places.delete(placeKey(box))
      return there?.cell !== cell && !(there && looksSame(there.cell, cell))
    })
    for (const { box } of [...places.values(), ...fresh]) painter.clear(box)
    painter.paint(fresh, side < tinyBelow, isFaint)
  }

  function spotMarks(view: View<CellsLayout>): readonly (Mark | null)[] {
    const { selected, focused } = view.frame
    const chosen = selected === null ? [] : [selected, view.facts.volume(selected)?.group]
    const ids = [...chosen, focused, pointed, brought].filter((id) => id != null)
    // Always in the same order: an element that is moved among its siblings loses the focus.
    return [...new Set(ids)].sort().map((id) => {
      const one = placeOf(id)
      return one && spot(view, one)
    })
  }

  function placeOf(vm: string): Placed | null {
    const cell = census.cellOf(vm)
    const one = seen?.blocks.find(({ id }) => id === cell?.node)
    if (!cell || !one || !seen) return null
    const { list, grid, inner } = orderIn(one, seen.grid)
    const index = list.indexOf(cell)
    return index < 0 ? null : { cell, box: cellBox(inner, grid, index) }
  }

  function layoutPoint(clientX: number, clientY: number): DOMPoint | null {
    const matrix = svg.getScreenCTM()
    const scale = last?.layout.scale ?? 1
    if (!matrix) return null
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
    return new DOMPoint(x / scale, y / scale)
  }

  function clientRect({ x, y, width, height }: Box): DOMRect | null {
    const matrix = svg.getScreenCTM()
    const scale = last?.layout.scale ?? 1
    if (!matrix) return null
    const from = new DOMPoint(x * scale, y * scale).matrixTransform(matrix)
    return new DOMRect(from.x, from.y, width * scale * matrix.a, height * scale * matrix.d)
  }

  function blockAt(clientX: number, clientY: number): { one: Block; x: number; y: number } | null {
    const point = layoutPoint(clientX, clientY)
    const one = seen?.blocks.find(({ box }) => point && isIn(box, point))
    return one && point ? { one, x: point.x, y: point.y } : null
  }

  const nodeAt = (clientX: number, clientY: number): string | null =>
    blockAt(clientX, clientY)?.one.id ?? null

  function at(clientX: number, clientY: number): string | null {
    const there = blockAt(clientX, clientY)
    if (!there || !seen || seen.grid.style !== 'square') return null
    const { list, grid, inner } = orderIn(there.one, seen.grid)
    const index = cellAt(inner, grid, there.x, there.y)
    return list[index]?.vm ?? null
  }

  /** The node on whose block a thing is to be seen. */
  function nodeOf(id: string, facts: Facts): string | null {
    const vm = facts.volume(id)?.group ?? id
    return facts.node(id)?.id ?? census.cellOf(vm)?.node ?? null
  }

  function zoomBy(by: 1 | -1, id: string | null): boolean {
    if (!last) return false
    const node = id === null ? null : nodeOf(id, last.view.facts)
    const done = by > 0 ? zoom.closer(last.layout, node) : zoom.farther()
    if (done) again()
    return done
  }

  return {
    draw(frame, layout, size) {
      room = size
      draw(frame, layout)
    },
    at,
    spots() {
      if (seen?.grid.style !== 'square') return []
      const { grid } = seen
      return seen.blocks.flatMap((one) =>
        placed(one, grid).flatMap(({ cell, box }) => {
          const rect = cell.echo ? null : clientRect(box)
          return rect ? [{ id: cell.vm, x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }] : []
        }),
      )
    },
    bring(id) {
      if (!last) return
      const node = nodeOf(id, last.view.facts)
      if (node !== null) zoom.reach(last.layout, node)
      brought = id
      again()
    },
    beside(id, dx, dy) {
      const node = last && nodeOf(id, last.view.facts)
      if (!last || node === null) return null
      const { columns, nodes } = last.layout
      const place = nodes.indexOf(node)
      const column = (place % columns) + dx
      const next = column < 0 || column >= columns ? undefined : nodes[place + dx + dy * columns]
      if (next === undefined) return null
      if (zoom.reach(last.layout, next)) again()
      return next
    },
    reveal(id) {
      const node = last && nodeOf(id, last.view.facts)
      if (!last || node === null) return
      zoom.onto(last.layout, node)
      again()
    },
    zoom: zoomBy,
    boxOf(id) {
      const vm = last?.view.facts.volume(id)?.group ?? id
      const there = placeOf(vm)
      return there && clientRect(there.box)
    },
    write() {
      still = []
      const stage = svg.querySelector(':scope > .stage')
      if (!stage || painted.size === 0 || !last) return
      stage.querySelector(':scope > .written')?.remove()
      const { found } = last.frame
      const all = [...painted.values()].flat()
      const groups = [true, false].flatMap((isTiny) =>
        [true, false].map((isFaint) => ({
          isTiny,
          isFaint,
          cells: all.filter(
            ({ cell, box }) =>
              box.width < tinyBelow === isTiny && (found != null && !found.has(cell.vm)) === isFaint,
          ),
        })),
      )
      const holder = document.createElementNS('http://www.w3.org/2000/svg', 'g')
      holder.setAttribute('class', 'written')
      stage.prepend(holder)
      join(
        holder,
        groups
          .filter(({ cells }) => cells.length > 0)
          .map(({ isTiny, isFaint, cells }) => vectors(cells, isTiny, isFaint)),
      )
    },
    destroy() {
      stopWatching()
      stopZooming()
      bar.remove()
      painter.destroy()
    },
  }
}

/** Cells as paths of the svg, one for every state and part. */
function vectors(cells: readonly Placed[], isTiny: boolean, isFaint: boolean): Mark {
  const states = [...byState(cells)].map(([state, drawn]) =>
    group(
      { class: cellClass(state) },
      [...drawn].map(([part, d]): Mark => ({ tag: 'path', attrs: { class: part, d } })),
    ),
  )
  return group({ class: cellsClass(isTiny), opacity: isFaint ? 0.25 : undefined }, states)
}

const placeKey = ({ x, y }: Box): number => x * 10_000 + y

const looksSame = (a: Cell, b: Cell): boolean =>
  a.vm === b.vm && a.state === b.state && a.moved === b.moved && a.attention === b.attention

const isIn = ({ x, y, width, height }: Box, point: { x: number; y: number }): boolean =>
  point.x >= x && point.x < x + width && point.y >= y && point.y < y + height

/** As `preserveAspectRatio` has it for the svg. */
function fitOf(layout: CellsLayout, room: { width: number; height: number }) {
  const { width, height, scale } = layout
  const fit = Math.min(room.width / (width * scale), room.height / (height * scale))
  return { x: (room.width - width * scale * fit) / 2, scale: fit * scale, ...room }
}

/** Calls back when the colours of a player may have become others. */
function onTheme(svg: SVGSVGElement, changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => matchMedia(query),
  )
  for (const query of queries) query.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  for (let at: Element | null = svg; at; at = at.parentElement)
    observer.observe(at, { attributes: true, attributeFilter: ['data-theme', 'data-profile'] })
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
