/** The lenses of large clusters come in files of their own: most are small enough for the picture, and never fetch one. */
export type TableLens = typeof import('./tableLens')
export type CellsLens = typeof import('./cellsLens')
/** What the first picture can stand without: memory by machine, counters, wishes, alarms, what the room gives, a lesson’s marks. */
export type Traces = typeof import('./traces')

let table: TableLens | null = null
let cells: CellsLens | null = null
let policies: Traces | null = null

/** What lays out and draws the table; null until it has come. */
export const tableLens = (): TableLens | null => table

/** The same for the blocks of cells. */
export const cellsLens = (): CellsLens | null => cells

/** What draws the traces of policies; null until it has come. */
export const traces = (): Traces | null => policies

/** Brings the table lens. Rejects when its file cannot be loaded; asked again, it tries again. */
export async function fetchTableLens(): Promise<TableLens> {
  table ??= await import('./tableLens')
  return table
}

/** The same for the lens of the largest clusters. */
export async function fetchCellsLens(): Promise<CellsLens> {
  cells ??= await import('./cellsLens')
  return cells
}

export async function fetchTraces(): Promise<Traces> {
  policies ??= await import('./traces')
  return policies
}
