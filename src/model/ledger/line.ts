/**
 * What a line rests on: something that Microsoft or somebody who saw the product has published; a choice that says
 * nothing about the product; a behaviour that is known and made simpler here; a behaviour that is not here at all.
 */
export const statuses = ['sourced', 'assumption', 'simplified', 'notModelled'] as const
export type Status = (typeof statuses)[number]

/** The chapters of the ledger, in the order in which they are read. */
export const chapters = [
  'membership',
  'quorum',
  'witness',
  'nodes',
  'storage',
  'groups',
  'virtualMachines',
  'log',
  'figures',
  'invariants',
  'leftOut',
] as const
export type Chapter = (typeof chapters)[number]

/** One rule or default of the model: what it rests on and what proves that the model keeps it. */
export interface LedgerLine {
  /** `figure-NAME` of a figure; a sentence stands under `ledger-ID`, that of a figure under its own key. */
  readonly id: string
  readonly chapter: Chapter
  readonly status: Status
  /** A document, an event, a property; null where there is nothing but our choice. */
  readonly source: string | null
  /** Where it is decided, below `src`; null for what is not modelled. */
  readonly file: string | null
  /** `FILE › NAME` below `test`; null for what is not modelled. */
  readonly test: string | null
}

/** The parts of a line that differ from rule to rule. */
export type Rule = readonly [id: string, source: string | null, file: string, test: string]

/** A line about something that is modelled, and so proved. */
export const said =
  (chapter: Chapter, status: Status) =>
  ([id, source, file, test]: Rule): LedgerLine => ({ id, chapter, status, source, file, test })
