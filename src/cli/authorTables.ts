import type { KindSpec } from '../model/intervention'
import { probes, type ProbeSpec } from '../scenario/probes'
import { specs } from '../scenario/schema/orders'
import { scenarioJsonSchema } from './scenarioSchema'

/** Tables of scenarios/README.md that are made from the code, so that they stay true. */
export function withTables(readme: string): string {
  const tables = { keys: keysTable(), kinds: kindsTable(), probes: probesTable() }
  return Object.entries(tables).reduce((text, [name, table]) => between(text, name, table), readme)
}

function between(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`expected ${start} and ${end} in the text`)
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`
}

/** Columns padded to one width, as prettier writes them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, column) => Math.max(3, ...escaped.map((row) => row[column].length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [first, ...others] = escaped
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n')
}

const code = (text: string) => `\`${text}\``

function kindsTable(): string {
  const params = ({ params }: KindSpec) =>
    Object.entries(params)
      .map(([name, { type, required }]) => `${code(name)} (${type}${required ? '' : ', optional'})`)
      .join(', ')
  const words = { fault: 'fault', operation: 'operation', repair: 'fault or operation' }
  const rows = specs.map((spec) => [
    code(spec.kind),
    words[spec.class],
    spec.target,
    params(spec),
    spec.undoneBy === undefined ? '' : code(spec.undoneBy),
  ])
  return table(['kind', 'written under', 'target', 'params', 'undone by'], rows)
}

function probesTable(): string {
  const answer = ({ answer, nullable }: ProbeSpec) => {
    const words =
      typeof answer === 'string'
        ? { node: 'a node', boolean: 'true, false', count: 'a number' }[answer]
        : answer.join(', ')
    return nullable ? `${words}, null` : words
  }
  const rows = Object.entries<ProbeSpec>(probes).map(([name, spec]) => [
    code(name),
    spec.target ?? '',
    answer(spec),
  ])
  return table(['probe', 'target', 'answers'], rows)
}

/** The parts of a JSON Schema that the table of keys is made from. */
interface Described {
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Described>>
  readonly items?: Described
  readonly additionalProperties?: Described | boolean
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Described>>
}

function keysTable(): string {
  const schema = scenarioJsonSchema() as Described
  const rows: string[][] = []
  const visit = (part: Described, path: string): void => {
    for (const [key, written] of Object.entries(part.properties ?? {})) {
      const name = path === '' ? key : `${path}.${key}`
      const value = resolve(written)
      const required = part.required?.includes(key) === true
      rows.push([code(name), required ? 'required' : defaultOf(value), meaning(value)])
      // Figures have a table of their own in the model; steps and probes are told of below.
      if (name !== 'settings.durations' && written.$ref === undefined) visitInner(value, name)
    }
  }
  const visitInner = (part: Described, name: string): void => {
    if (part.items) visit(part.items, `${name}[]`)
    else if (typeof part.additionalProperties === 'object') visit(part.additionalProperties, `${name}.ID`)
    else visit(part, name)
  }
  const resolve = (part: Described): Described => {
    const name = part.$ref?.split('/').pop()
    return name === undefined ? part : (schema.$defs?.[name] ?? part)
  }
  visit(schema, '')
  return table(['key', 'default', 'meaning'], rows)
}

function defaultOf({ default: value }: Described): string {
  if (value === undefined) return ''
  return code(typeof value === 'string' ? value : JSON.stringify(value))
}

function meaning({ description = '', enum: words, const: only }: Described): string {
  const values = words ?? (only === undefined ? [] : [only])
  return values.length > 0 && values.length < 8
    ? `${description} ${values.map((word) => code(String(word))).join(', ')}`
    : description
}
