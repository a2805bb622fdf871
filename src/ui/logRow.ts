import type { Happening } from '../kernel/happening'
import type { Tone } from '../scene/palette'
import type { Shape } from '../scene/states'
import type { Words } from './words'

/** One line of the event log as it is read: what Event Viewer shows, or what was done to the cluster. */
export interface LogRow {
  readonly seq: number
  readonly atMs: number
  /** Level of an event; a plain dot for information, an accented one for what a person did. */
  readonly sign: Sign
  readonly id: string
  /** Where it was logged; what it was, when it is no event. */
  readonly node: string
  readonly text: string
  /** The full line below the list: source, level, where. */
  readonly origin: string
}

export type Sign = 'dot' | 'you' | { readonly shape: Shape; readonly tone: Tone }

const levelSigns: Readonly<Record<string, Sign>> = {
  Critical: { shape: 'cross', tone: 'down' },
  Error: { shape: 'bareCross', tone: 'down' },
  Warning: { shape: 'alert', tone: 'pend' },
}
const fault: Sign = { shape: 'bareCross', tone: 'down' }

export function logRow(happening: Happening, words: Words): LogRow {
  const { seq, atMs, params } = happening
  const row = { seq, atMs, text: words.happening(happening) }
  if (happening.type !== 'event.logged') {
    const isFault = params.class === 'fault'
    const node = words.text(isFault ? 'ui-log-fault' : 'ui-log-operation')
    return { ...row, sign: isFault ? fault : 'you', id: '–', node, origin: '' }
  }
  const level = String(params.level)
  const node = String(params.loggedOn)
  const origin = words.text('ui-log-origin', { level, source: String(params.source), node })
  return { ...row, sign: levelSigns[level] ?? 'dot', id: String(params.id), node, origin }
}

/** Rows that contain every word of the filter, wherever in the line. */
export function matches(row: LogRow, filter: string): boolean {
  const line = `${row.id} ${row.node} ${row.text} ${row.origin}`.toLowerCase()
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => line.includes(word))
}

/** Which rows of a long list are drawn: those in sight and a few around them. */
export function inSight(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): { first: number; last: number } {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 4)
  return { first, last: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + 4) }
}
