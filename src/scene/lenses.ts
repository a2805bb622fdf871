/** The lenses of large clusters come in files of their own: most are small enough for the picture, and never fetch one. */
export type TableLens = typeof import('./tableLens')
export type CellsLens = typeof import('./cellsLens')

let table: TableLens | null = null
let cells: CellsLens | null = null

/** What lays out and draws the table; null until it has come. */
export const tableLens = (): TableLens | null => table

/** The same for the blocks of cells. */
export const cellsLens = (): CellsLens | null => cells

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
