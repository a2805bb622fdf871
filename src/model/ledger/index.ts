import { figures } from './figures'
import { invariants } from './invariants'
import { notModelled, simplified } from './leftOut'
import { chapters, type LedgerLine } from './line'
import { assumed, sourced } from './rules'

export { chapters, statuses, type Chapter, type LedgerLine, type Status } from './line'

const lines = [...sourced, ...assumed, ...figures, ...invariants, ...simplified, ...notModelled]

/** Every rule and default of the model, chapter by chapter. */
export const ledger: readonly LedgerLine[] = chapters.flatMap((chapter) =>
  lines.filter((line) => line.chapter === chapter),
)
