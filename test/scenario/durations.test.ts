import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDuration, parseDuration } from '../../src/kernel/duration'
import { formatSize, parseBandwidth, parseSize } from '../../src/scenario/units'

describe('a duration', () => {
  test.each([
    ['0s', 0],
    ['250ms', 250],
    ['1.5s', 1500],
    ['1.50s', 1500],
    ['90s', 90_000],
    ['15min', 900_000],
    ['15m', 900_000],
    ['0.5h', 1_800_000],
    ['2h', 7_200_000],
    ['720h', 2_592_000_000],
  ])('%s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  test.each([
    '',
    's',
    '5',
    '-5s',
    '+5s',
    ' 5s',
    '5 s',
    '5s ',
    '1.s',
    '.5s',
    '1.0005s',
    '5sec',
    '5S',
    '1e3s',
    '1_000ms',
    '٥s',
    '1h30m',
    'Infinitys',
    `${'9'.repeat(16)}ms`,
    `${'9'.repeat(15)}h`,
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  test('written out, it reads back as the same', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_294_967_295 }), (ms) => parseDuration(formatDuration(ms)) === ms),
      { numRuns: 5000 },
    )
  })

  test('is written the way administrators write it', () => {
    expect(
      [0, 1, 250, 1000, 1500, 26_400, 90_000, 120_000, 150_000, 300_000, 900_000, 3_600_000].map(
        formatDuration,
      ),
    ).toEqual(['0s', '1ms', '250ms', '1s', '1.5s', '26.4s', '90s', '120s', '150s', '5min', '15min', '1h'])
  })

  test('is whole and not negative, or the caller is wrong', () => {
    for (const ms of [-1, 0.5, NaN, Infinity]) {
      expect(() => formatDuration(ms)).toThrow(RangeError)
    }
  })

  test('of a million digits is refused in one pass', () => {
    expect(parseDuration(`${'1'.repeat(1_000_000)}s`)).toBeNull()
    expect(parseDuration(`1.${'0'.repeat(1_000_000)}s`)).toBeNull()
  })
})

test('sizes are whole MiB', () => {
  expect(['512MiB', '4GiB', '1.5GiB', '1TiB'].map(parseSize)).toEqual([512, 4096, 1536, 1_048_576])
  expect(['4', '4GB', '4 GiB', '0.1MiB', '-1GiB', 'GiB'].map(parseSize)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect([512, 1024, 1536].map(formatSize)).toEqual(['512MiB', '1GiB', '1536MiB'])
})

test('bandwidths are sizes in each second', () => {
  expect(['100MiB/s', '1GiB/s', '100MiB', '100Mbit/s'].map(parseBandwidth)).toEqual([100, 1024, null, null])
})
