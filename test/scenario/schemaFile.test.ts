import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { withTables } from '../../src/cli/authorTables'
import { scenarioJsonSchema } from '../../src/cli/scenarioSchema'
import { isScenarioFile } from '../../src/cli/shippedScenarios'
import { checkScenario } from '../../src/scenario/check'
import { base, baseWith } from './base'
import { accepts, type JsonSchema } from './jsonSchema'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = scenarioJsonSchema() as JsonSchema

describe('npm run schema has been run', () => {
  test('for the schema that editors read', () => {
    expect(JSON.parse(read('static/schema/scenario/v1.json'))).toEqual(schema)
  })

  test('for the tables that authors read', () => {
    const readme = read('scenarios/README.md')
    expect(readme).toBe(withTables(readme))
  })
})

test('every key says what it means, and what is typed freely has an example', () => {
  const silent: string[] = []
  const visit = (part: JsonSchema, path: string): void => {
    for (const [key, entry] of Object.entries(part.properties ?? {})) {
      const name = `${path}.${key}`
      if (!entry.$ref && !entry.description) silent.push(`${name} has no description`)
      const isFree = entry.type === 'string' || entry.type === 'number' || entry.type === 'integer'
      if (isFree && !entry.enum && !entry.examples) silent.push(`${name} has no example`)
      visit(entry, name)
    }
    if (part.items) visit(part.items, `${path}[]`)
    if (typeof part.additionalProperties === 'object') visit(part.additionalProperties, `${path}{}`)
    part.anyOf?.forEach((option) => visit(option, path))
  }
  visit(schema, '')
  for (const [name, part] of Object.entries(schema.$defs ?? {})) visit(part, name)
  expect(silent).toEqual([])
})

test('the schema knows no word that the reader of it in these tests does not', () => {
  const known = new Set(
    'type properties required additionalProperties propertyNames items minItems minLength maxLength minimum maximum pattern enum const anyOf description examples default title $ref $schema $defs'.split(
      ' ',
    ),
  )
  const unknown = new Set<string>()
  const visit = (part: JsonSchema | boolean | undefined): void => {
    if (typeof part !== 'object') return
    for (const word of Object.keys(part)) if (!known.has(word)) unknown.add(word)
    const { properties = {}, $defs = {}, anyOf = [], items, additionalProperties, propertyNames } = part
    ;[
      ...Object.values(properties),
      ...Object.values($defs),
      ...anyOf,
      items,
      additionalProperties,
      propertyNames,
    ].forEach(visit)
  }
  visit(schema)
  expect([...unknown]).toEqual([])
})

describe('editor and checker agree', () => {
  const shipped = readdirSync(new URL('../../scenarios', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })

  test.each(shipped.filter(isScenarioFile))('that %s is right', (path) => {
    const scenario: unknown = parse(read(`scenarios/${path}`))
    expect(accepts(schema, scenario)).toBe(true)
    expect(checkScenario(scenario).problems).toBeUndefined()
  })

  test.each([
    ['the base', 'version: 1\ntitle', 'version: 1\ntitle'],
    ['a number for a duration', 'at: 20s', 'at: 20000'],
    [
      'a wait for a probe',
      'waitFor: settled',
      'waitFor: { probe: quorum.has, tolerance: false }, timeout: 5m',
    ],
    ['a repair under fault', 'fault: nodeCrash', 'fault: linkRestored, network: Public'],
    ['a repair under operation', 'fault: nodeCrash', 'operation: linkRestored, network: Public'],
    ['a pause', '{ id: calm, waitFor: settled }', '{ id: calm, after: 5s }'],
    ['hints with and without a price', 'run: {', 'hints: [Look., { text: Here., cost: 1 }]\n    run: {'],
    ['an answer of several', 'tolerance: Up', 'tolerance: { oneOf: [Up, Paused] }'],
  ])('%s: right', (_situation, piece, by) => {
    const scenario: unknown = parse(baseWith(piece, by))
    expect([accepts(schema, scenario), checkScenario(scenario).problems]).toEqual([true, undefined])
  })

  test.each([
    ['an unknown key', 'lang: en', 'lang: en\nlanguage: en'],
    ['a missing title', 'title: Base\n', ''],
    ['no nodes', '  nodes:\n    - { id: NODE1 }\n    - { id: NODE2 }\n', ''],
    ['an unknown role', 'role: cluster }', 'role: internal }'],
    ['memory without a unit', '{ id: NODE1 }', '{ id: NODE1, memory: 4096 }'],
    ['a duration with a strange unit', 'at: 20s', 'at: 20sec'],
    ['a negative time', 'at: 20s', 'at: -20'],
    ['an operation under fault', 'fault: nodeCrash', 'fault: startNode'],
    ['a param of another kind', 'fault: nodeCrash', 'fault: nodeCrash, for: 5s'],
    ['an unknown probe', 'probe: node.state', 'probe: node.mood'],
    ['an unknown figure', 'seed: 7', 'durations: { coffee: 5min }'],
    ['an empty list of networks', '\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }', ' []'],
  ])('%s: wrong', (_situation, piece, by) => {
    const scenario: unknown = parse(baseWith(piece, by))
    expect([accepts(schema, scenario), checkScenario(scenario).problems === undefined]).toEqual([
      false,
      false,
    ])
  })

  test('on a generated cluster without lists', () => {
    const start = base.slice(0, base.indexOf('  nodes:\n'))
    const scenario: unknown = parse(`${start}  generate: { nodes: 2, virtualMachinesPerNode: 3 }\n`)
    expect([accepts(schema, scenario), checkScenario(scenario).problems]).toEqual([true, undefined])
  })
})
