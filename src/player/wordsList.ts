import type { Datum } from '../kernel/happening'

/**
 * Names as one param of a sentence: `describe` joins them in the reader's language and counts them. The line break in
 * front tells a list, also of one name or of none, from a plain name.
 */
export function names(list: readonly string[]): string {
  return `\n${list.join('\n')}`
}

/** The names in a param, or null where it is no list. A list of lists becomes one entry for each inner list. */
export function readList(value: Datum): readonly (string | readonly string[])[] | null {
  if (typeof value === 'string')
    return value.startsWith('\n') ? value.slice(1).split('\n').filter(Boolean) : null
  if (!Array.isArray(value)) return null
  return (value as readonly Datum[]).map((entry) =>
    Array.isArray(entry) ? entry.map(String) : String(entry),
  )
}
