import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDatum, canonicalLine } from '../../src/kernel/canonical'
import { hashLog, hashText } from '../../src/kernel/hash'
import type { Datum, Happening } from '../../src/kernel/happening'

const line: Happening = {
  seq: 7,
  atMs: 1500,
  type: 'kettle.boiled',
  target: 'kettle:1',
  params: { litres: 2, by: 'cook' },
  causeSeq: 3,
}

/** SHA-256 by somebody else. */
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const { datum } = fc.letrec<{ datum: Datum; record: { [name: string]: Datum } }>((tie) => ({
  datum: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('datum'), { maxLength: 4 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.string(), tie('datum'), { maxKeys: 5 }) as fc.Arbitrary<{ [name: string]: Datum }>,
}))

/** The same record with its names in another order, all the way down. */
function shuffled(value: Datum): Datum {
  if (Array.isArray(value)) return (value as Datum[]).map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as object)
      .reverse()
      .map(([name, part]) => [name, shuffled(part as Datum)]),
  )
}

describe('a line', () => {
  test('has its keys in a fixed order, those of params sorted', () => {
    expect(canonicalLine(line)).toBe(
      '{"seq":7,"atMs":1500,"type":"kettle.boiled","target":"kettle:1","params":{"by":"cook","litres":2},"causeSeq":3}',
    )
  })

  test('says by whom it came about between target and params, in the order given', () => {
    expect(canonicalLine({ ...line, by: ['cook', 'aunt'], params: {} })).toBe(
      '{"seq":7,"atMs":1500,"type":"kettle.boiled","target":"kettle:1","by":["cook","aunt"],"params":{},"causeSeq":3}',
    )
  })

  test('without a cause says null, the first of a run', () => {
    expect(canonicalLine({ ...line, params: {}, causeSeq: null })).toMatch(/"causeSeq":null}$/)
  })

  test('is the JSON of what it says', () => {
    fc.assert(
      fc.property(datum, fc.string({ unit: 'binary' }), (params, target) => {
        const happening = { ...line, target, params: { params } }
        expect(JSON.parse(canonicalLine(happening))).toEqual(JSON.parse(JSON.stringify(happening)))
        expect(canonicalLine(happening)).not.toContain('\n')
      }),
      { numRuns: 300 },
    )
  })
})

describe('data', () => {
  test('that mean the same give the same bytes, in whatever order they were written', () => {
    fc.assert(
      fc.property(datum, (value) => {
        expect(canonicalDatum(shuffled(value))).toBe(canonicalDatum(value))
        expect(JSON.parse(canonicalDatum(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 300 },
    )
  })

  test('sort their names by code, at every depth, and leave lists as they are', () => {
    const value = { b: 1, a: { d: [3, 1, { z: null, y: true }], c: 'x' }, B: 2, 10: 0, 9: 0, ä: 0 }
    expect(canonicalDatum(value)).toBe(
      '{"10":0,"9":0,"B":2,"a":{"c":"x","d":[3,1,{"y":true,"z":null}]},"b":1,"ä":0}',
    )
  })

  test('that are not there are left out', () => {
    expect(canonicalDatum({ a: undefined, b: 1 } as unknown as Datum)).toBe('{"b":1}')
    expect(canonicalDatum(undefined)).toBe('null')
  })
})

describe('a hash', () => {
  test('of known bytes is the known one', () => {
    expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('of a text is that of its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hashText(text)).toBe(sha256(text))
      }),
    )
  })

  test('of a log is that of its lines with a line feed each', () => {
    const log = [line, { ...line, seq: 8, target: 'Übertopf' }]
    expect(hashLog(log)).toBe(sha256(log.map((each) => canonicalLine(each) + '\n').join('')))
    expect(hashLog([])).toBe(hashText(''))
  })

  test.each<[string, Partial<Happening>]>([
    ['place', { seq: 8 }],
    ['time', { atMs: 1501 }],
    ['type', { type: 'kettle.cooled' }],
    ['target', { target: 'kettle:2' }],
    ['doer', { by: ['cook'] }],
    ['data', { params: { litres: 3, by: 'cook' } }],
    ['cause', { causeSeq: 4 }],
  ])('of a log changes with the %s of any line', (_what, other) => {
    expect(hashLog([line, { ...line, ...other }])).not.toBe(hashLog([line, line]))
  })
})
