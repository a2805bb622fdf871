import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { changed, command, shipped, written } from './command'

vi.setConfig({ testTimeout: 60_000 })

const file = shipped('two-node/node-crash')

/** Exit code 2, nothing on stdout, and what stderr begins with. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command('simulate', ...args)
  expect([code, stdout]).toEqual([2, ''])
  return stderr
}

test.concurrent.each([
  ['no file', [], 'FILE is missing.'],
  ['two files', [file, file], 'One FILE is expected.'],
  ['a misspelt option', [file, '--sed', '1'], "Unknown option '--sed'"],
  [
    'a language without messages',
    [file, '--lang', 'enn'],
    '--lang: "enn" is none of de, en (did you mean en?)',
  ],
  [
    'a format that does not exist',
    [file, '--format', 'json'],
    '--format: "json" is none of text, jsonl, csv, clusterlog, changes (did you mean jsonl?)',
  ],
  ['a node without its format', [file, '--node', 'NODE1'], '--node goes with --format clusterlog alone.'],
  [
    'a node that does not exist',
    [file, '--format', 'clusterlog', '--node', 'NODE22'],
    '--node: "NODE22" is none of NODE1, NODE2 (did you mean NODE2?)',
  ],
  ['an end that is no duration', [file, '--until', '10 minutes'], '--until: "10 minutes" is no duration'],
  ['a seed that is no number', [file, '--seed', '12a'], '--seed: "12a" is no whole number'],
  [
    'a seed that is too large',
    [file, '--seed', '4294967296'],
    '--seed: "4294967296" is no whole number from 0 to 4294967295',
  ],
] as const)('%s is refused with the usage', async (_situation, args, message) => {
  const stderr = await refusal(...args)
  expect(stderr.slice(0, message.length)).toBe(message)
  expect(stderr).toContain('Usage: npm run simulate -- FILE [options]')
})

test.concurrent('a misspelt intervention is refused with the word that was meant', async () => {
  expect(await refusal(file, '--do', '45s nodeCrsh NODE1')).toBe(
    '--do: "nodeCrsh" is no kind of fault or operation (did you mean nodeCrash?)\n',
  )
})

test.concurrent(
  'a mistake in a file is told with file, line, column and the word that was meant',
  async () => {
    const wrong = changed('two-node/node-crash', 'wrong.yaml', [
      'fault: nodeCrash, target: NODE1',
      'fault: nodeCrash, target: NODE3',
    ])
    const stderr = await refusal(wrong)
    expect(stderr).toMatch(/^.*wrong\.yaml:\d+:\d+: there is no node NODE3 \(did you mean NODE1\?\)\n$/)
    const [line, column] = stderr.split(':').slice(-3, -1).map(Number)
    const text = readFileSync(wrong, 'utf8').split('\n')
    expect(text[line - 1].slice(column - 1)).toMatch(/^NODE3/)
  },
)

test.concurrent('a text that is no YAML is told with its place', async () => {
  expect(await refusal(written('torn.yaml', 'formatVersion: 1\ncluster: { name: [\n'))).toMatch(
    /torn\.yaml:\d+:\d+: /,
  )
})

test.concurrent('a file that is not there is told as such', async () => {
  expect(await refusal('scenarios/none.yaml')).toBe('scenarios/none.yaml:1:1: there is no such file\n')
  expect(await refusal('scenarios')).toBe('scenarios:1:1: this is a folder, not a scenario file\n')
})

test.concurrent('--help shows the usage and is no mistake', async () => {
  const { code, stdout } = await command('simulate', '--help')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Usage: npm run simulate -- FILE/)
})

test.concurrent('cluster.log of no node in particular is refused with the names of all', async () => {
  expect(await refusal(file, '--format', 'clusterlog')).toBe(
    '--format clusterlog: whose? --node is one of NODE1, NODE2\n',
  )
})
