import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  covers,
  heard,
  looks,
  requests,
  written,
  type ClassMessage,
  type Cursor,
  type Sender,
} from '../../src/shells/class/classMessage'

const whole = (max: number) => fc.integer({ min: 0, max })
const name = fc.stringMatching(/^[A-Za-z0-9]{1,20}$/)
const sender: fc.Arbitrary<Sender> = fc.record({ room: name, from: name, since: whole(2 ** 48) })
const cursor: fc.Arbitrary<Cursor> = fc.record({
  atMs: whole(7_200_000),
  seenMs: whole(7_200_000),
  playing: fc.boolean(),
  speed: fc.constantFrom(0.25, 0.5, 1, 10, 64),
  skipIdle: fc.boolean(),
  selected: fc.option(name),
  cover: fc.constantFrom(...covers),
  theme: fc.constantFrom(...looks),
})
const crash = { kind: 'nodeCrash', target: 'NODE2', params: {} }
const made = fc.record({
  link: fc.record({
    scenario: fc.constant({ id: 'two-node/node-crash', version: 1 }),
    seed: whole(2 ** 32 - 1),
    interventions: fc.constantFrom([], [{ atMs: 20_000, intervention: crash }]),
    atMs: whole(7_200_000),
  }),
  text: fc.option(fc.string()),
})
const share = fc.double({ min: 0, max: 1, noNaN: true })
const message: fc.Arbitrary<ClassMessage> = fc.oneof(
  fc.record({ type: fc.constant('cause' as const), cause: whole(1e6), made }),
  fc.record({ type: fc.constant('cursor' as const), cause: whole(1e6), turn: whole(1e6), cursor }),
  fc.record({ type: fc.constant('pointer' as const), spot: fc.option(fc.record({ x: share, y: share })) }),
  fc.record({
    type: fc.constant('hello' as const),
    cause: whole(1e6),
    width: whole(9_000),
    height: whole(9_000),
  }),
  fc.record({ type: fc.constant('request' as const), request: fc.constantFrom(...requests) }),
  fc.constantFrom({ type: 'bye' as const }, { type: 'leave' as const }),
)

/** -0 is 0 in JSON, and to everybody who is told of a place. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('what one window writes, another reads', () => {
  fc.assert(
    fc.property(sender, message, (from, content) => {
      expect(heard(written(from, content))).toEqual(asSent({ sender: from, message: content }))
    }),
  )
})

test('anything else is no message, and no reason to stop', () => {
  const strange = fc.oneof(fc.anything(), fc.json(), fc.string())
  fc.assert(
    fc.property(strange, (data) => {
      expect(heard(data)).toBeNull()
    }),
  )
})

test('one change anywhere makes it none, unless it still is one', () => {
  fc.assert(
    fc.property(sender, message, fc.json(), fc.nat(), (from, content, odd, at) => {
      const keys = [...written(from, content).matchAll(/"(\w+)":(?=[^,{}[\]]+[,}])/g)]
      const { index, 0: key } = keys[at % keys.length]!
      const text = written(from, content)
      const rest = text.slice(index + key.length).replace(/^("(\\.|[^"\\])*"|[^,{}[\]]+)/, () => odd)
      const read = heard(text.slice(0, index) + key + rest)
      if (read) expect(heard(written(read.sender, read.message))).toEqual(read)
    }),
  )
})
