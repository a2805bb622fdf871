import { describe, expect, test } from 'vitest'
import type { Happening } from '../../src/kernel/happening'
import { createWords } from '../../src/player/describe'
import { csv, jsonLines } from '../../src/player/logLine'
import { goldenRuns } from '../support/goldenRuns'
import { messagesOf } from '../support/messages'

const [[, { log }]] = goldenRuns('two-node/node-crash')
const words = createWords('en', messagesOf('en'))

/** A reader of RFC 4180 that knows nothing of ours. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted] = [[] as string[], '', false]
  for (let i = 0; i < text.length; i++) {
    if (quoted) {
      if (text[i] !== '"') cell += text[i]
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (text[i] === '"') quoted = true
    else if (text[i] === ',') [row, cell] = [[...row, cell], '']
    else if (text.startsWith('\r\n', i)) {
      rows.push([...row, cell])
      ;[row, cell] = [[], '']
      i++
    } else cell += text[i]
  }
  expect([row, cell, quoted]).toEqual([[], '', false])
  return rows
}

const said = (text: string) => ({ happening: () => text })

describe('CSV', () => {
  const [header, ...rows] = readCsv(csv(log, words))

  test('has a header and a row for every line, all as wide as it', () => {
    expect(header.join()).toBe('seq,time,atMs,kind,level,id,source,loggedOn,target,text')
    expect(rows).toHaveLength(log.length)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
  })

  test('names of an event what Event Viewer does', () => {
    const index = log.findIndex(({ params }) => params.id === 1135)
    const { seq, atMs } = log[index]
    expect(rows[index]).toEqual([
      String(seq),
      '0:26.007',
      String(atMs),
      'event',
      'Critical',
      '1135',
      'Microsoft-Windows-FailoverClustering',
      'NODE2',
      'NODE1',
      words.happening(log[index]),
    ])
  })

  test('tells a fault from an operation, which have no event', () => {
    const index = log.findIndex(({ type }) => type === 'intervention.applied')
    expect(rows[index].slice(3, 8)).toEqual(['fault', '', '', '', ''])
  })

  test.each([
    ['a comma', 'a, b'],
    ['quotation marks', 'the "witness"'],
    ['a line break', 'one\r\ntwo'],
  ])('keeps %s in its cell', (_what, text) => {
    expect(readCsv(csv([log[0]], said(text)))[1].at(-1)).toBe(text)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'gives a spreadsheet no formula: %j',
    (text) => {
      const hostile: Happening = { ...log[0], target: text }
      const cells = readCsv(csv([hostile], said(text)))[1]
      expect(cells.slice(-2)).toEqual([`'${text}`, `'${text}`])
    },
  )
})

test('JSON lines are the canonical lines with their sentences, one object a line', () => {
  const lines = jsonLines(log, words).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map((line) => JSON.parse(line) as Happening)).toEqual(
    log.map((happening) => ({ ...happening, text: words.happening(happening) })),
  )
})
