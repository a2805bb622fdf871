import { describe, expect, test } from 'vitest'
import { hashOf } from '../src/player/hash'
import { command } from './cli/command'
import { campaignRun, kindOf } from './support/campaign'

describe('npm run fuzz', { timeout: 60_000 }, () => {
  test('tells how many runs it made, how many failed, and what they reached', async () => {
    const { code, stdout, stderr } = await command('fuzz', '--runs', '20')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^20 runs \(0 to 19\), 0 failed\n[\d,]+ events in [\d.]+ s, [\d,]+ runs\/s\n/)
    expect(stdout).toMatch(/^ {2}quorum lost +\d+$/m)
    expect(stderr).toContain('20 of 20, 0 failed')
  })

  test('walks through the states of a small cluster, as many as it may', async () => {
    const { code, stdout } = await command('fuzz', '--closure', 'share', '--states', '60')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^share: \d+ states, \d+ not left yet: the bound was reached; \d+ acts, \d+ to another state, at most \d+ deep; 0 failed\n$/,
    )
  })

  test('is void, and says so, while a state was reached by none of the runs', async () => {
    const { code, stdout } = await command('fuzz', '--runs', '2', '--complete')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^2 runs \(0 to 1\), 0 failed\n/)
    expect(stdout).toMatch(
      /^void: the campaign shows nothing, no run reached: .*split in three.*forced start/m,
    )
  })

  test('goes on where it is told to', async () => {
    const { stdout } = await command('fuzz', '--runs', '3', '--from', '1000', '--seed', '7')
    expect(stdout).toMatch(/^3 runs \(1000 to 1002\), 0 failed\n/)
  })

  test.each([
    ['--runs', 'many'],
    ['--from', '-1'],
    ['--speed', '3'],
    ['--closure', 'everything'],
  ])('%s %s: refused, with the usage', async (...args) => {
    const { code, stdout, stderr } = await command('fuzz', ...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('Usage: npm run fuzz')
  })
})

test('one run in ten is large, and every kind of trouble has its turn', () => {
  const kinds = Array.from({ length: 100 }, (_, k) => kindOf(k))
  expect(kinds.filter(({ acts, rich }) => acts !== undefined && rich === true)).toHaveLength(10)
  expect(kinds.some(({ nodes = 0 }) => nodes > 12)).toBe(true)
  for (const kind of ['overtaken', 'forced', 'rich'] as const)
    expect(kinds.some((options) => options[kind] === true)).toBe(true)
})

test('a run of the campaign is the same at every repetition, and another with another seed', () => {
  const told = (k: number, seed: number) => {
    const { run } = campaignRun(k, seed)
    run.advance(Infinity)
    return hashOf(run)
  }
  expect(told(6, 0)).toBe(told(6, 0))
  expect(told(6, 1)).not.toBe(told(6, 0))
})
