import type { Datum, Happening } from './happening'

/**
 * A happening as one line of JSON with keys in a fixed order, those of params sorted: the bytes that are hashed,
 * stored as golden transcripts and compared between Node and browsers.
 */
export function canonicalLine(h: Happening): string {
  const by = h.by === undefined ? '' : `,"by":${JSON.stringify(h.by)}`
  return (
    `{"seq":${h.seq},"atMs":${h.atMs},"type":${JSON.stringify(h.type)},"target":${JSON.stringify(h.target)}${by},` +
    `"params":${canonicalDatum(h.params)},"causeSeq":${h.causeSeq}}`
  )
}

export function canonicalDatum(value: Datum | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonicalDatum).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const record = value as { readonly [name: string]: Datum }
    const names = Object.keys(record)
      .filter((name) => record[name] !== undefined)
      .sort()
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalDatum(record[name])}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
