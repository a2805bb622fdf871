import type { Happening } from '../../kernel/happening'
import type { Tone } from '../../scene/palette'
import type { Shape } from '../../scene/states'
import type { Words } from '../words'

/** As Event Viewer has them, the gravest first. */
export const levels = ['Critical', 'Error', 'Warning', 'Information'] as const
export type Level = (typeof levels)[number]

/** One line of the event log as it is read: what Event Viewer shows, or what was done to the cluster. */
export interface LogRow {
  readonly seq: number
  readonly atMs: number
  readonly sign: Sign
  /** The level's word; of what was done to the cluster, what it was. */
  readonly level: string
  /** A dash, when it is no event. */
  readonly id: string
  readonly source: string
  /** Where it was logged; empty, when it is no event. */
  readonly node: string
  readonly text: string
}

/** A plain dot for information, an accented one for what a person did, a glyph for everything else. */
export type Sign = 'dot' | 'you' | { readonly shape: Shape; readonly tone: Tone }

export const levelSigns = {
  Critical: { shape: 'cross', tone: 'down' },
  Error: { shape: 'bareCross', tone: 'down' },
  Warning: { shape: 'alert', tone: 'pend' },
  Information: 'dot',
} as const satisfies Record<Level, Sign>

export function logRow(happening: Happening, words: Words): LogRow {
  const { seq, atMs, params } = happening
  const row = { seq, atMs, text: words.happening(happening) }
  if (!isEvent(happening)) {
    const isFault = params.class === 'fault'
    const level = words.text(isFault ? 'ui-log-fault' : 'ui-log-operation')
    return { ...row, sign: isFault ? levelSigns.Error : 'you', level, id: '–', source: '', node: '' }
  }
  const level = params.level as Level
  return {
    ...row,
    sign: levelSigns[level],
    level: words.text(`ui-log-level-${level}`),
    id: String(params.id),
    source: String(params.source).replace('Microsoft-Windows-', ''),
    node: String(params.loggedOn),
  }
}

/** What Windows logged; the other lines are what was done to the cluster. */
export function isEvent({ type }: Happening): boolean {
  return type === 'event.logged'
}

/** What the event tells an administrator, or what a fault or operation does; null: nothing beyond its line. */
export function meaningOf({ type, params }: Happening, words: Words): string | null {
  if (type === 'event.logged') return words.text(`event-${String(params.id)}-means`)
  return type === 'intervention.applied' ? words.text(`kind-${String(params.kind)}-help`) : null
}

/** Everything that was recorded with the line, by its own names; what is left open is left out. */
export function rawParams({
  target,
  params,
}: Happening): readonly (readonly [name: string, value: string])[] {
  const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  return Object.entries({ target, ...params }).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, written(value)] as const],
  )
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
