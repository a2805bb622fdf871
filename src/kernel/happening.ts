/** A value in a happening's params: plain data, never a sentence. */
export type Datum = string | number | boolean | null | readonly Datum[] | { readonly [name: string]: Datum }

/**
 * One line of a run's log: what came about, to what, and because of which earlier line. `seq` counts from 1 without
 * gaps; `causeSeq` is null for the first line alone.
 */
export interface Happening {
  readonly seq: number
  readonly atMs: number
  readonly type: string
  readonly target: string
  readonly by?: readonly string[]
  readonly params: { readonly [name: string]: Datum }
  readonly causeSeq: number | null
}
