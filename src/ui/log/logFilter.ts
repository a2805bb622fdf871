import type { Happening } from '../../kernel/happening'
import { firstAfter } from '../../kernel/ascending'
import { isEvent, type Level, type LogRow } from './logRow'

/** What somebody wants to see of the log. What was done to the cluster has no level and no node, and always stays. */
export interface LogFilter {
  /** None: all of them. */
  readonly levels: readonly Level[]
  /** Null: every node. */
  readonly node: string | null
  /** Words that all have to be in the line. */
  readonly text: string
}

export const noFilter: LogFilter = { levels: [], node: null, text: '' }

export const isOpen = ({ levels, node, text }: LogFilter): boolean =>
  levels.length === 0 && node === null && text.trim() === ''

/** What a filter leaves of the log up to some moment, in order of time. */
export interface ShownRows {
  readonly count: number
  readonly hidden: number
  readonly times: readonly number[]
  at(index: number): LogRow
}

/**
 * The lines that pass, for any number of lines from the beginning. Each line is looked at once, however often it is
 * asked, and worded only where its words decide.
 */
export function filtered(
  log: readonly Happening[],
  rowAt: (index: number) => LogRow,
  filter: LogFilter,
): (count: number) => ShownRows {
  const wanted = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const passing: number[] = []
  const times: number[] = []
  let looked = 0
  const passes = (index: number) =>
    mayPass(log[index]!, filter) && (wanted.length === 0 || contains(rowAt(index), wanted))
  return (count) => {
    for (; looked < count; looked += 1) {
      if (!passes(looked)) continue
      passing.push(looked)
      times.push(log[looked]!.atMs)
    }
    const shown = firstAfter(passing, count - 1)
    return { count: shown, hidden: count - shown, times, at: (index) => rowAt(passing[index]!) }
  }
}

function mayPass(happening: Happening, { levels, node }: LogFilter): boolean {
  if (!isEvent(happening)) return true
  const { level, loggedOn } = happening.params
  return (levels.length === 0 || levels.includes(level as Level)) && (node === null || loggedOn === node)
}

function contains({ id, level, source, node, text }: LogRow, wanted: readonly string[]): boolean {
  const line = `${id} ${level} ${source} ${node} ${text}`.toLowerCase()
  return wanted.every((word) => line.includes(word))
}

/** Where a line stands among those shown; −1: it is hidden. */
export function placeOf(rows: ShownRows, seq: number): number {
  let low = 0
  let high = rows.count - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rows.at(middle).seq
    if (found === seq) return middle
    if (found < seq) low = middle + 1
    else high = middle - 1
  }
  return -1
}
