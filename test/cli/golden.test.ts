import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GoldenUse } from '../../src/cli/golden'
import { root } from '../../src/cli/install.mjs'
import { problemsOf, type Shelf } from '../../src/cli/scenarioCheck'
import { loadWords } from '../../src/cli/words'
import { shipped, written } from './command'

const english = loadWords('en')
const folder = mkdtempSync(join(tmpdir(), 'failover-lab-shelf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const shelf: Shelf = { scenarios: folder, goldens: join(folder, 'golden') }
const check = (file: string, goldens: GoldenUse = 'compare') => problemsOf(file, { shelf, goldens, english })

const crash = 'two-node/node-crash'

describe('a golden transcript', () => {
  const file = join(folder, 'crash.yaml')
  const golden = (ending: string) => join(folder, 'golden', `crash${ending}`)
  beforeAll(() => {
    writeFileSync(file, readFileSync(join(root, shipped(crash)), 'utf8').replace(`id: ${crash}`, 'id: crash'))
  })

  test('is missed, written when asked for, and then agrees', () => {
    expect(check(file).map(({ file: at, message }) => [at, message.slice(0, 30)])).toEqual([
      [golden('.jsonl'), 'there is no golden transcript:'],
      [golden('.en.txt'), 'there is no golden transcript:'],
    ])
    expect(check(file, 'renew')).toEqual([])
    expect(check(file)).toEqual([])
    const [first] = readFileSync(golden('.jsonl'), 'utf8').split('\n')
    expect(first).toBe('{"atMs":0,"type":"run.started","target":"CLUSTER1","params":{"nodes":2,"seed":4711}}')
    expect(readFileSync(golden('.en.txt'), 'utf8')).toMatch(
      /^0:00\.000 {2}\S.*\n(\d+:\d\d\.\d{3} {2}\S.*\n)+$/,
    )
  })

  test('tells in which line a run differs from it', () => {
    const kept = readFileSync(golden('.jsonl'), 'utf8')
    writeFileSync(golden('.jsonl'), kept.replace('server.powerLost', 'server.hung'))
    expect(check(file)).toMatchObject([{ file: golden('.jsonl'), line: 3, column: 1 }])
    writeFileSync(golden('.jsonl'), `${kept}{}\n`)
    expect(check(file)).toMatchObject([{ line: kept.split('\n').length }])
    writeFileSync(golden('.jsonl'), kept.split('\n').slice(0, 9).join('\n') + '\n')
    expect(check(file)).toMatchObject([{ line: 10 }])
    writeFileSync(golden('.jsonl'), kept)
  })

  test('is asked of shipped scenarios alone', () => {
    expect(check(written('own.yaml', readFileSync(file, 'utf8')))).toEqual([])
  })
})
