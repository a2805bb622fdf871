import type { Box, Font, Point } from '../mark'

/** Everything here is in px of the layout; a projector draws it all at `scale`. */
export interface Fonts {
  readonly node: Font
  readonly nodeWord: Font
  readonly name: Font
  readonly word: Font
  readonly note: Font
  readonly caption: Font
  readonly band: Font
}

export interface BandPlace {
  readonly id: 'clients' | 'servers' | 'cables' | 'storage' | { readonly network: string }
  readonly at: Point
  readonly width: number
}

export interface ClientPlace {
  readonly id: string
  readonly box: Box
  readonly icon: Box
  /** More than 0: it bears no id and stands for that many which found no room. */
  readonly rest: number
}

export interface RailPlace {
  readonly id: string
  readonly y: number
  readonly from: number
  readonly to: number
  /** Where its name and state may be written when there is no gutter. */
  readonly written: { readonly from: number; readonly to: number }
  readonly drops: readonly { readonly node: string; readonly x: number; readonly bottom: number }[]
}

export interface ServerPlace {
  readonly id: string
  readonly box: Box
  /** Baseline and extent of the line with name and state. */
  readonly head: { readonly x: number; readonly y: number; readonly width: number }
  readonly slots: readonly Box[]
  /** Where the storage cable leaves, and the way from there to the row. */
  readonly cable: readonly Point[]
  readonly row: { readonly y: number; readonly from: number; readonly to: number }
  readonly rowLabel: { readonly at: Point; readonly anchor: 'start' | 'end'; readonly width: number } | null
  /** Where cables leave downwards there is a little socket. */
  readonly socket: 'bottom' | 'side'
}

/** Between two servers side by side, or in the strip between two that are stacked. */
export interface GapPlace {
  readonly a: string
  readonly b: string
  readonly centre: number
  /** Distance from the centre to the first capsule, and from one to the next. */
  readonly clear: number
  readonly pitch: number
  /** How far the capsules of one side may reach. */
  readonly room: number
  /** Phone only: the line on which they stand. */
  readonly strip: Box | null
}

export interface VolumePlace {
  readonly id: string
  readonly box: Box
  readonly x: number
}

export interface UnitPlace {
  readonly id: string
  readonly box: Box
  readonly label: { readonly at: Point; readonly width: number; readonly lines: 1 | 2 } | null
}

export interface QuorumPlace {
  readonly box: Box
  readonly square: number
  readonly perRow: number
  readonly style: 'column' | 'strip'
}

export type SlotStyle = 'tall' | 'middle' | 'short' | 'line'

export interface PictureLayout {
  readonly lens: 'picture'
  readonly stacked: boolean
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly fonts: Fonts
  readonly bands: readonly BandPlace[]
  readonly clients: readonly ClientPlace[]
  readonly rails: readonly RailPlace[]
  readonly servers: readonly ServerPlace[]
  readonly gaps: readonly GapPlace[]
  readonly quorum: QuorumPlace
  readonly units: readonly UnitPlace[]
  readonly volumes: readonly VolumePlace[]
  readonly slotStyle: SlotStyle
  readonly fixedBerths: boolean
  readonly sentence: Point | null
  /** What a projector leaves out. */
  readonly plain: boolean
}

export interface Column {
  readonly x: number
  readonly width: number
}

export interface TableLayout {
  readonly lens: 'table'
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly fonts: Fonts
  readonly headY: number
  readonly rows: readonly { readonly id: string; readonly box: Box }[]
  readonly node: Column
  readonly state: Column & { readonly words: boolean }
  readonly heard: Column | null
  readonly memory: Column | null
  readonly machines: Column
  readonly volumes: Column | null
  readonly cell: { readonly size: number; readonly pitch: number; readonly perRow: number }
  /** One volume's share of the column. */
  readonly pitch: number
  readonly footY: number
  readonly machineCount: number
  readonly volumeIds: readonly string[]
}

/** One block a node, one cell a machine; which blocks are seen at what size is not said here. */
export interface CellsLayout {
  readonly lens: 'cells'
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly fonts: Fonts
  /** Where the blocks stand. */
  readonly area: Box
  readonly footY: number
  readonly columns: number
  readonly rows: number
  readonly nodes: readonly string[]
  /** Machines for which a block has room: its own and as many as it may have to take over. */
  readonly slots: number
  readonly machineCount: number
}

export type Layout = PictureLayout | TableLayout | CellsLayout
