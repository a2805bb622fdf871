import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readShipped } from '../../src/cli/shippedScenarios'
import { formatProblem } from '../../src/scenario/problem'
import { base } from './base'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenarios-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, more = '', id = path.replace('.yaml', '')): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), base.replace('id: test/base', `id: ${id}`) + more)
}

function shipped() {
  const { scenarios, problems } = readShipped(folder)
  return {
    ids: scenarios.map(({ id }) => id),
    told: problems.map((problem) => formatProblem({ ...problem, file: relative(folder, problem.file) })),
  }
}

test('what to know before stands before', () => {
  write('a/first.yaml', 'prerequisites: [b/second]\n')
  write('b/second.yaml', 'prerequisites: [c/third]\noutro: { text: End., next: a/first }\n')
  write('c/third.yaml')
  write('c/fourth.yaml')
  expect(shipped()).toEqual({ ids: ['c/fourth', 'c/third', 'b/second', 'a/first'], told: [] })
})

test('a translation beside it is no scenario, and what it lacks is told', () => {
  write('a/first.yaml')
  writeFileSync(join(folder, 'a/first.de.yaml'), 'for: a/first@1\nlang: de\ntitle: Der Grund\n')
  writeFileSync(join(folder, 'README.md'), '# Scenarios\n')
  expect(shipped()).toEqual({
    ids: ['a/first'],
    told: [
      expect.stringMatching(/^a\/first\.de\.yaml:1:1: title has no mark: it is [0-9a-f]{8}$/),
      'a/first.de.yaml:1:1: markers.crash is not translated',
      'a/first.de.yaml:1:1: steps.look.title is not translated',
    ],
  })
})

test('a file that lies elsewhere than its id says', () => {
  write('a/first.yaml', '', 'a/frist')
  expect(shipped().told).toEqual(['a/first.yaml:2:5: the path of the file says a/first'])
})

test('prerequisites and a next one that do not exist', () => {
  write('a/first.yaml', 'prerequisites: [a/secnd]\noutro: { text: End., next: a/third }\n')
  write('a/second.yaml')
  expect(shipped().told).toEqual([
    'a/first.yaml:36:17: there is no scenario a/secnd (did you mean a/second?)',
    'a/first.yaml:37:28: there is no scenario a/third',
  ])
})

test('prerequisites that go round in a circle', () => {
  write('a/first.yaml', 'prerequisites: [a/second]\n')
  write('a/second.yaml', 'prerequisites: [a/first]\n')
  write('a/third.yaml')
  expect(shipped()).toEqual({
    ids: ['a/third', 'a/first', 'a/second'],
    told: [
      'a/first.yaml:36:16: the prerequisites go round in a circle',
      'a/second.yaml:36:16: the prerequisites go round in a circle',
    ],
  })
})

test('one broken file hides no other, and its neighbours are not blamed', () => {
  write('a/first.yaml', 'outro: { text: End., next: a/second }\n')
  write('a/second.yaml', 'mehtod: []\n')
  expect(shipped()).toEqual({
    ids: ['a/first'],
    told: ['a/second.yaml:36:1: unknown key mehtod (did you mean method?)'],
  })
})
