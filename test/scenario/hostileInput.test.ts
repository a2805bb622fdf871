import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../src/scenario/check'
import { parseScenario } from '../../src/scenario/parse'
import { base } from './base'

const problemsOf = (text: string) => parseScenario(text, 'f.yaml').problems ?? []
const size = 250_000
const filled = (piece: string) => piece.repeat(Math.trunc(size / piece.length))

test('a file of 300 kB is refused before it is read', () => {
  const problems = problemsOf(`# ${'x'.repeat(300_000)}\n${base}`)
  expect(problems).toMatchObject([{ line: 1, column: 1, message: 'larger than 256 kB' }])
})

test('the size of a file is counted in bytes, not in characters', () => {
  expect(problemsOf(`# ${'ä'.repeat(140_000)}\n${base}`)).toMatchObject([{ message: 'larger than 256 kB' }])
  expect(problemsOf(`# ${'ä'.repeat(100_000)}\n${base}`)).toEqual([])
})

test('thirty-three levels are refused where they begin to be too many', () => {
  const nested = (levels: number) => `x: ${'['.repeat(levels)}${']'.repeat(levels)}`
  expect(problemsOf(nested(31))).not.toContainEqual(
    expect.objectContaining({ message: 'nested deeper than 32 levels' }),
  )
  expect(problemsOf(nested(40))).toMatchObject([{ line: 1, message: 'nested deeper than 32 levels' }])
})

test('aliases that would multiply are refused at the first anchor', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`)}]`),
  ]
  expect(problemsOf(bomb.join('\n'))).toMatchObject([
    { line: 1, column: 4, message: expect.stringContaining('anchors') },
  ])
})

describe('250 kB of one thing end in problems, soon', () => {
  const texts = {
    'open brackets': filled('['),
    'open braces': filled('{a: '),
    dashes: filled('- '),
    'question marks': filled('? '),
    'nested keys on one line': filled('a: '),
    'line ends': filled('\n'),
    documents: filled('---\n'),
    'different keys': Array.from({ length: 22_000 }, (_, n) => `k${n}: 1`).join('\n'),
    'the same key': filled('a: 1\n'),
    'list entries': filled('- a\n'),
    'empty list entries': `[${filled(',')}`,
    'wrong escapes': `"${filled('\\q')}"`,
    'control characters': filled('\u0000'),
    'unknown names': `${base.replace('uses: [SQL01]', `uses: [${filled('S,')}]`)}`.slice(0, 262_000),
    'one long word': `title: ${filled('x')}`,
    'one long duration': base.replace('at: 20s', `at: ${filled('1')}s`),
    'nested lists line by line': Array.from({ length: 600 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
  }
  test.each(Object.entries(texts))(
    '%s',
    (_name, text) => {
      const problems = problemsOf(text)
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.length).toBeLessThanOrEqual(100)
      for (const { message, path } of problems) expect((message + path).length).toBeLessThan(1200)
    },
    10_000,
  )
})

test('no text makes it throw, and no problem lies outside the text', () => {
  const pieces = fc.constantFrom(
    ...' \n\t[]{}:,-?#&*!|>\'"%@`~\\',
    '\n  ',
    '- ',
    ': ',
    'id',
    'NODE1',
    'null',
    '0x1F',
    '1e9',
    '__proto__',
    '<<',
  )
  const mutated = fc
    .tuple(fc.nat(base.length), fc.nat(40), fc.array(pieces, { maxLength: 6 }))
    .map(([at, cut, added]) => {
      return base.slice(0, at) + added.join('') + base.slice(at + cut)
    })
  fc.assert(
    fc.property(
      fc.oneof(
        mutated,
        fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        const lines = text.split('\n')
        for (const { line, column, message } of problemsOf(text)) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1)
          expect(message).not.toBe('')
        }
      },
    ),
    { numRuns: Number(process.env.MUTATED_TEXTS ?? 1000) },
  )
}, 600_000)

describe('objects that a page hands over', () => {
  const problemsOfObject = (value: unknown) =>
    (checkScenario(value).problems ?? []).map(({ path, message }) => `${path}: ${message}`)

  test('a function among the data', () => {
    expect(problemsOfObject({ title: () => 'x' })).toEqual([expect.stringContaining('title: not plain data')])
  })

  test('an instance of a class', () => {
    expect(problemsOfObject({ title: new Date(0) })).toEqual([
      expect.stringContaining('title: not plain data'),
    ])
  })

  test('a circle', () => {
    const circle: Record<string, unknown> = {}
    circle.again = circle
    expect(problemsOfObject(circle)[0]).toContain('nested deeper than 32 levels')
  })

  test('a list of a thousand million entries', () => {
    expect(problemsOfObject({ tags: new Array(1_000_000_000) })).toEqual(['tags: more than 200000 parts'])
  })

  test('an own key __proto__', () => {
    expect(problemsOfObject(JSON.parse('{"__proto__": {"lang": "en"}}'))).toEqual([
      expect.stringContaining('__proto__: unknown key __proto__'),
    ])
    expect(({} as Record<string, unknown>).lang).toBeUndefined()
  })

  test('keys that are only inherited do not count', () => {
    const inherited = Object.create({ title: 'inherited' })
    expect(problemsOfObject({ cluster: inherited })[0]).toContain('cluster: not plain data')
  })

  test.each([undefined, null, 5, 'text', [], true, Symbol('x'), 10n])('%s is no scenario', (value) => {
    expect(problemsOfObject(value)).toHaveLength(1)
  })
})
