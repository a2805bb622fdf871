import { existsSync, readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ledgerMarkdown } from '../../src/cli/ledgerPage'
import { loadWords } from '../../src/cli/words'
import { defaults } from '../../src/model/defaults'
import { ledger } from '../../src/model/ledger'
import { found } from '../support/sources'

const words = loadWords('en')
const proofs = ledger.flatMap(({ id, test }) => (test === null ? [] : [[id, test] as const]))

/** What a test file calls its tests and their rows: its strings, and the names of its tables. */
const named = new Map<string, ReadonlySet<string>>()
function namesIn(file: string): ReadonlySet<string> {
  const known = named.get(file)
  if (known) return known
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) names.add(node.text)
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) names.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  named.set(file, names)
  return names
}

describe('every rule has a test', () => {
  test.each(proofs)('%s: %s', (_id, proof) => {
    const [file, name] = proof.split(' › ') as [string, string]
    expect(existsSync(`test/${file}`)).toBe(true)
    expect(namesIn(`test/${file}`).has(name)).toBe(true)
  })

  test('but what is not modelled, and that has none', () => {
    for (const { id, status, test, file } of ledger)
      expect([id, test === null, file === null]).toEqual([
        id,
        status === 'notModelled',
        status === 'notModelled',
      ])
  })

  test('and a test that is not there is missed', () => {
    expect(namesIn('test/model/figures.test.ts').has('coffee')).toBe(false)
  })
})

/** Rules that follow from others, or show when a run has come to its end. */
const followed = ['L-01', 'L-03', 'L-06', 'L-07', 'L-08', 'L-09']

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, i) => `${letter}-${String(i + 1).padStart(2, '0')}`)

describe('the ledger', () => {
  test('has a line for every figure of the model', () => {
    const lines = ledger.filter(({ chapter }) => chapter === 'figures').map(({ id }) => id)
    expect(lines).toEqual(Object.keys(defaults).map((name) => `figure-${name}`))
  })

  test('has a line for every rule that runs are watched for, where that is looked for, and for those that follow', () => {
    const places = ['invariants', 'policyInvariants', 'changeInvariants'].flatMap((name) => {
      const file = `model/${name}.ts`
      const ids = found(readFileSync(`src/${file}`, 'utf8'), /(?:id: |breaks\()'([SL]-\d+)'/g)
      return ids.map((id) => ({ id, place: `${id} ${file}` }))
    })
    const watched = new Set(places.map(({ id }) => id))
    const lines = ledger.filter(({ chapter }) => chapter === 'invariants')
    const stated = lines.filter(({ id }) => watched.has(id))
    expect(stated.map(({ id }) => id).sort()).toEqual([...watched].sort())
    for (const { id, file } of stated) expect(places.map(({ place }) => place)).toContain(`${id} ${file}`)
    expect(lines.filter((line) => !stated.includes(line)).map(({ id }) => id)).toEqual(followed)
  })

  test('knows every rule of safety and of liveness, but those that are asked of the tests alone', () => {
    const ids = ledger.filter(({ chapter }) => chapter === 'invariants').map(({ id }) => id)
    const all = [...numbered('S', 42), ...numbered('L', 10)]
    expect(all.filter((id) => !ids.includes(id))).toEqual(['S-33', 'S-36', 'S-37'])
  })

  test('has a line for every file of rules, and names only files that are there', () => {
    const files = new Set(ledger.flatMap(({ file }) => file ?? []))
    const rules = readdirSync('src/model/rules').map((file) => `model/rules/${file}`)
    expect(rules.filter((file) => !files.has(file))).toEqual([])
    expect([...files].filter((file) => !existsSync(`src/${file}`))).toEqual([])
  })

  test('says where it was read, or that it is our choice', () => {
    for (const { id, status, source } of ledger)
      if (status === 'sourced') expect([id, source]).toEqual([id, expect.stringMatching(/\w{3}/)])
      else expect(source ?? 'assumption').toMatch(/^(assumption|general knowledge)/)
  })

  test('names nothing twice, and has a sentence for every line and no other', () => {
    const ids = ledger.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const ftl = readFileSync('src/messages/en/ledger.ftl', 'utf8')
    const sentences = found(ftl, /^ledger-((?!status-|chapter-|column-)[\w-]+) =/gm)
    expect(sentences).toEqual(ids.filter((id) => !id.startsWith('figure-')).sort())
  })

  test('stands in src/model/LEDGER.md as npm run ledger writes it', () => {
    expect(readFileSync('src/model/LEDGER.md', 'utf8')).toBe(ledgerMarkdown(words))
    expect(words.missing).toEqual([])
  })
})
