import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDuration, parseDuration } from '../../src/kernel/duration'
import { parseQuantity } from '../../src/kernel/quantity'

describe('a duration', () => {
  test.each([
    ['0s', 0],
    ['250ms', 250],
    ['90s', 90_000],
    ['1.5s', 1500],
    ['0.001s', 1],
    ['15min', 900_000],
    ['2m', 120_000],
    ['0.5m', 30_000],
    ['2h', 7_200_000],
    ['0.25h', 900_000],
    ['007s', 7000],
    ['1.50s', 1500],
    ['999999999999s', 999_999_999_999_000],
  ])('%s is %i ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  test.each([
    ['', 'nothing'],
    ['90', 'no unit'],
    ['s', 'no number'],
    ['.5s', 'no whole part'],
    ['1.s', 'no fraction'],
    ['1.5.5s', 'two points'],
    ['-1s', 'a sign'],
    ['+1s', 'a sign'],
    ['1e3s', 'an exponent'],
    ['1,5s', 'a comma'],
    ['1 s', 'a blank'],
    [' 1s', 'a blank before'],
    ['1s ', 'a blank behind'],
    ['1S', 'another case'],
    ['1sec', 'an unknown unit'],
    ['1h30min', 'two durations'],
    ['0.5ms', 'half a millisecond'],
    ['0.0001s', 'less than a millisecond'],
    ['1.0000000s', 'more digits than anybody needs'],
    ['9007199254741s', 'more than a number can say exactly'],
    ['99999999999999999999ms', 'more digits than a number has'],
    ['١s', 'digits of another script'],
    ['Infinitys', 'no end'],
  ])('%j is none: %s', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  test('that names a property of every object is none', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(parseDuration(`1${name}`)).toBeNull()
  })

  test('of any length is refused at once', () => {
    expect(parseDuration('1'.repeat(1_000_000) + 's')).toBeNull()
    expect(parseDuration('1.' + '1'.repeat(1_000_000))).toBeNull()
  })
})

describe('a number of milliseconds', () => {
  test.each([
    [0, '0s'],
    [1, '1ms'],
    [999, '999ms'],
    [1000, '1s'],
    [1500, '1.5s'],
    [1050, '1.05s'],
    [1001, '1.001s'],
    [60_000, '60s'],
    [90_000, '90s'],
    [120_000, '120s'],
    [180_000, '3min'],
    [181_000, '181s'],
    [900_000, '15min'],
    [3_600_000, '1h'],
    [5_400_000, '90min'],
    [86_400_000, '24h'],
  ])('%i is written %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  test('is read back as it was written', () => {
    const ms = fc.oneof(
      fc.maxSafeNat(),
      fc.nat(10_000_000),
      fc.nat(5000).map((s) => s * 1000),
    )
    fc.assert(
      fc.property(ms, (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([-1, 0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('is not %d', (ms) => {
    expect(() => formatDuration(ms)).toThrow(RangeError)
  })
})

describe('a quantity', () => {
  const units = new Map([
    ['MiB', 1],
    ['GiB', 1024],
  ])

  test.each([
    ['4GiB', 4096],
    ['0.5GiB', 512],
    ['1.25GiB', 1280],
    ['0.1GiB', null],
    ['4TiB', null],
    ['4', null],
  ])('%s is %s', (text, count) => {
    expect(parseQuantity(text, units)).toBe(count)
  })

  test('is exact or none: never rounded', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(999_999), (whole, fraction) => {
        const digits = String(fraction).padStart(6, '0')
        const read = parseQuantity(`${whole}.${digits}GiB`, units)
        const exact = (BigInt(whole) * 1_000_000n + BigInt(fraction)) * 1024n
        expect(read === null ? null : BigInt(read)).toBe(
          exact % 1_000_000n === 0n ? exact / 1_000_000n : null,
        )
      }),
      { numRuns: 500 },
    )
  })
})
