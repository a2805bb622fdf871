import { canonicalLine } from '../kernel/canonical'
import type { Happening } from '../kernel/happening'
import { clock } from '../kernel/moment'

interface LogWords {
  happening(happening: Happening): string
}

/** A happening as a line of JSON: the line that is hashed, and its sentence. */
export function happeningLine(happening: Happening, words: LogWords): string {
  return `${canonicalLine(happening).slice(0, -1)},"text":${JSON.stringify(words.happening(happening))}}`
}

/** JSON lines: each happening as `simulate --format jsonl` prints it, ended by a line feed. */
export function jsonLines(log: readonly Happening[], words: LogWords): string {
  return log.map((happening) => `${happeningLine(happening, words)}\n`).join('')
}

/** Names of columns are for programs too, and the same in every language. */
const columns = [
  'seq',
  'time',
  'atMs',
  'kind',
  'level',
  'id',
  'source',
  'loggedOn',
  'target',
  'text',
] as const

/**
 * The event log as CSV (RFC 4180): a header, cells in quotes where they need them, lines ended by CR LF. What a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function csv(log: readonly Happening[], words: LogWords): string {
  const rows = log.map((happening) => {
    const { seq, atMs, target, params } = happening
    const { level, id, source, loggedOn } = params
    const kind = loggedOn === undefined ? (params.class ?? happening.type) : 'event'
    return [seq, clock(atMs), atMs, kind, level, id, source, loggedOn, target, words.happening(happening)]
  })
  return csvText([columns, ...rows])
}

/** Rows of CSV, each ended by CR LF. */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  // A number is none of ours to change: only text can be read as a formula.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(written) ? `'${written}` : written
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
