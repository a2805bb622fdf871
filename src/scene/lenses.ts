/** The table lens comes in a file of its own: most clusters are small enough for the picture, and never fetch it. */
export type TableLens = typeof import('./tableLens')

let table: TableLens | null = null

/** What lays out and draws the table; null until it has come. */
export const tableLens = (): TableLens | null => table

/** Brings the table lens. Rejects when its file cannot be loaded; asked again, it tries again. */
export async function fetchTableLens(): Promise<TableLens> {
  table ??= await import('./tableLens')
  return table
}
