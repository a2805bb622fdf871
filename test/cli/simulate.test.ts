import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../src/cli/install.mjs'
import { command, shipped, start, transcript, written, type Transcript } from './command'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const file = shipped('two-node/node-crash')
let told: Transcript

beforeAll(async () => {
  told = await transcript(file)
})

describe('JSON lines', () => {
  test('have their keys in one order, and an end line that says how things stand', () => {
    const order = ['seq', 'atMs', 'type', 'target', 'by', 'params', 'causeSeq', 'text']
    for (const line of told.lines)
      expect(Object.keys(line)).toEqual(order.filter((key) => key !== 'by' || line.by !== undefined))
    expect(Object.keys(told.end)).toEqual(['type', 'atMs', 'settled', 'violations', 'sha256', 'state'])
    const parts = ['nodes', 'quorum', 'volumes', 'groups', 'virtualMachines', 'clients']
    expect(Object.keys(told.end.state)).toEqual(parts)
    expect(told.end).toMatchObject({ type: 'end', settled: true, violations: [] })
  })

  test('count from 1 without a gap, and time never falls', () => {
    expect(told.lines.map(({ seq }) => seq)).toEqual(told.lines.map((_, index) => index + 1))
    const times = told.lines.map(({ atMs }) => atMs)
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(told.end.atMs).toBeGreaterThanOrEqual(times[times.length - 1])
  })

  test('name a cause that stands above; the start alone has none', () => {
    const [first, ...others] = told.lines
    expect([first.type, first.causeSeq]).toEqual(['run.started', null])
    for (const { seq, causeSeq } of others) {
      expect(causeSeq).toBeGreaterThanOrEqual(1)
      expect(causeSeq).toBeLessThan(seq)
    }
  })

  test('hash to the sha256 of the last one, without their sentences', () => {
    const facts = told.raw
      .slice(0, -1)
      .map((line) => `${line.replace(/,"text":"(?:[^"\\]|\\.)*"\}$/, '}')}\n`)
    expect(createHash('sha256').update(facts.join('')).digest('hex')).toBe(told.end.sha256)
  })

  test('carry a sentence each, from the message file and not a bare key', () => {
    for (const { text } of told.lines) expect(text).toMatch(/ /)
  })
})

test.concurrent('the event log is printed as CSV, a row for each line of the log', async () => {
  const { code, stdout } = await command('simulate', file, '--format', 'csv')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^seq,time,atMs,kind,level,id,source,loggedOn,target,text\r\n/)
  expect(stdout).toMatch(/,event,Critical,1135,Microsoft-Windows-FailoverClustering,NODE2,NODE1,/)
  expect(stdout.match(/\r\n/g)).toHaveLength(1 + told.lines.length)
})

test.concurrent('the change log is printed as CSV', async () => {
  const { code, stdout } = await command('simulate', shipped('operations/test-first'), '--format', 'changes')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^time,atMs,who,kind,target,what,outcome,back,remark\r\n/)
  expect(stdout).toMatch(
    /,install,installUpdate,NODE2,Install Driver 2\.1 on NODE2,done,Remove Driver 2\.1 from NODE2,\r\n/,
  )
})

test.concurrent('a table to read is printed when nothing else is asked for', async () => {
  const { code, stdout, stderr } = await command('simulate', file)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^TIME +NODE +LEVEL +WHAT HAPPENED\n0:00\.000 /)
  expect(stdout).toMatch(/\n0:2\d\.\d{3} +NODE2 +Critical 1135 +NODE1 /)
  expect(stdout).toMatch(
    /\nVIRTUAL MACHINE +STATE .*\nSQL01 +Running +NODE2 +Running +Running +1\d\d\.\d{3} +1 +no\n/,
  )
  expect(stdout).toMatch(/\nEND {2}\d+:\d\d\.\d{3}, settled, sha256 [0-9a-f]{64}\n$/)
})

test.concurrent('a run that is cut short is told up to there', async () => {
  const { raw, lines, end } = await transcript(file, '--until', '30s')
  expect([end.atMs, end.settled]).toEqual([30_000, false])
  expect(raw.slice(0, -1)).toEqual(told.raw.slice(0, lines.length))
  expect(told.lines[lines.length].atMs).toBeGreaterThan(30_000)
})

test.concurrent('beyond its end and its horizon a run does not go', async () => {
  const { raw } = await transcript(file, '--until', '100h')
  expect(raw).toEqual(told.raw)
})

test.concurrent('a scenario in JSON runs as the same one in YAML', async () => {
  const scenario: unknown = parse(readFileSync(join(root, file), 'utf8'))
  const indented = JSON.stringify(scenario, null, 2)
  const { raw } = await transcript(written('crash.json', indented))
  expect(raw).toEqual(told.raw)
})

test.concurrent('a reader that has seen enough ends the command without a complaint', async () => {
  const child = start('simulate', file)
  child.stdout.destroy()
  let stderr = ''
  child.stderr.on('data', (data) => (stderr += data))
  const code = await new Promise((done) => child.on('close', done))
  expect([code, stderr]).toEqual([0, ''])
})

test.concurrent('the log of one node is told in the form of cluster.log', async () => {
  const { code, stdout, stderr } = await command(
    'simulate',
    file,
    '--format',
    'clusterlog',
    '--node',
    'NODE2',
  )
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(
    /^; SIMULATED .*\r\n; Node NODE2, scenario two-node\/node-crash version 1, seed 4711\./,
  )
  expect(stdout).toMatch(
    /\r\n[0-9a-f]{8}\.[0-9a-f]{8}::2008\/03\/01-00:00:26\.\d{3} WARN {2}\[NM\] NODE1 is out of the view/,
  )
})
