import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/model/kinds'
import { quorumTypes } from '../../src/model/design'
import { groupPropertyNames, propertyNames, resourcePropertyNames } from '../../src/model/properties'
import type { KindSpec, ParamType } from '../../src/model/intervention'
import { addressOf } from '../../src/player/address'
import { hashAt } from '../../src/player/hash'
import { pack, packedLimits } from '../../src/player/packed'
import type { TimedIntervention } from '../../src/player/run'
import { intervene, simulate } from '../../src/player/simulate'
import { decode, encode, misfit, type ShareLink } from '../../src/player/shareLink'
import { readOptions } from '../../src/options'
import { limits } from '../../src/scenario/limits'
import { shippedRun } from '../ui/shippedRun'
import { english } from '../ui/words'

const crash: ShareLink = {
  scenario: { id: 'two-node/node-crash', version: 1 },
  seed: 4711,
  atMs: 61_000,
  interventions: [
    { atMs: 30_000, intervention: { kind: 'takeOffline', target: 'FILE01', params: {} } },
    { atMs: 45_000, intervention: { kind: 'quickMigrate', target: 'DC02', params: { to: 'NODE2' } } },
  ],
}

// --- what any link may hold -----------------------------------------------------------------------------------

const names = fc.constantFrom('NODE1', 'NODE2', 'LUN1', 'SQL01', 'Public', 'a b', 'x'.repeat(64))
const valueOf: Readonly<Record<ParamType, fc.Arbitrary<unknown>>> = {
  node: names,
  peer: names,
  network: names,
  storageUnit: names,
  volume: names,
  update: fc.constantFrom('KB957799', 'Driver (storage) 2.1'),
  virtualNetwork: names,
  duration: fc.integer({ min: 1, max: limits.simulatedMs }),
  boolean: fc.boolean(),
  property: fc.constantFrom(...propertyNames),
  groupProperty: fc.constantFrom(...groupPropertyNames),
  resourceProperty: fc.constantFrom(...resourcePropertyNames),
  whole: fc.nat(0xffff_ffff),
  quorumType: fc.constantFrom(...quorumTypes),
  witness: names,
  blocks: fc.array(fc.array(names, { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
}
const anIntervention = fc.constantFrom<KindSpec>(...Object.values(kinds)).chain((spec) => {
  const all = Object.entries(spec.params)
  const requiredKeys = all.filter(([, { required }]) => required).map(([name]) => name)
  const params = fc.record(Object.fromEntries(all.map(([name, { type }]) => [name, valueOf[type]])), {
    requiredKeys,
  })
  return fc.record({ kind: fc.constant(spec.kind), target: names, params })
})
const timed = fc
  .array(fc.record({ atMs: fc.nat(limits.simulatedMs), intervention: anIntervention }), { maxLength: 40 })
  .map((list) => list.sort((a, b) => a.atMs - b.atMs))
const aLink = fc.record(
  {
    scenario: fc.record({
      id: fc.constantFrom('two-node/node-crash', 'a', 'a/b-c/d0'),
      version: fc.integer({ min: 1, max: 999_999 }),
    }),
    seed: fc.nat(0xffff_ffff),
    atMs: fc.nat(limits.simulatedMs),
    speed: fc.double({ min: 0.25, max: 64, noNaN: true }),
    interventions: timed,
  },
  { requiredKeys: ['scenario', 'seed', 'atMs', 'interventions'] },
) as fc.Arbitrary<ShareLink>

test('what is packed comes out again, whatever it was', () => {
  fc.assert(
    fc.property(aLink, (link) => {
      const text = encode(link)!
      expect(decode(text)).toEqual({ link })
      expect(encode(decode(text).link!)).toBe(text)
    }),
  )
})

test('the order in which parameters were given does not show', () => {
  const params = { to: 'NODE2', network: 'Public' }
  const turned = Object.fromEntries(Object.entries(params).reverse())
  const link = (given: object) =>
    encode({
      ...crash,
      interventions: [
        { atMs: 1, intervention: { kind: 'routeLoss', target: 'NODE1', params: given } },
      ] as readonly TimedIntervention[],
    })
  expect(link(params)).toBe(link(turned))
})

describe('any text is a link or a problem in words', () => {
  const words = english()
  const check = (text: string) => {
    let count = 0
    const { link, problem } = decode(text, (bytes) => (count += bytes))
    expect(link === undefined).toBe(problem !== undefined)
    if (problem) expect(words.has(problem.code)).toBe(true)
    expect(count).toBeLessThanOrEqual(packedLimits.bytes + 66_048 + 258)
  }
  const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

  test('letters', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check)))
  test('bytes', () =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(base64url(bytes)))))
  test('deflated bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(base64url(deflateSync(bytes)))),
    ))
  test('any JSON', () => fc.assert(fc.property(fc.json(), (json) => check(pack(json)))))
  test('a good link with one value replaced', () => {
    const good = JSON.parse(inside(crash)) as Record<string, unknown>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (key, value) =>
        check(pack(JSON.stringify({ ...good, [key]: value }))),
      ),
    )
  })
  test('a good link with letters changed', () => {
    const good = encode(crash)!
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom(...'AZaz09-_'), (at, letter) =>
        check(good.slice(0, at) + letter + good.slice(at + 1)),
      ),
      { numRuns: 300 },
    )
  })
})

/** The JSON of a link, written out: the form of version 1. */
function inside({ scenario: { id, version }, seed, atMs, interventions }: ShareLink): string {
  const list = interventions.map(({ atMs: at, intervention: { kind, target, params } }) => [
    at,
    kind,
    target,
    params,
  ])
  return JSON.stringify({ at: atMs, do: list, scenario: `${id}@${version}`, seed, v: 1 })
}

test('the form inside is the documented one', () => {
  expect(decode(pack(inside(crash)))).toEqual({ link: crash })
  expect(encode(crash)).toBe(pack(inside(crash)))
})

test('a bomb is refused after the limit, not after its end', () => {
  const bomb = Buffer.from(deflateSync(new Uint8Array(11_000_000), { level: 9 })).toString('base64url')
  expect(bomb.length).toBeLessThanOrEqual(packedLimits.characters)
  let count = 0
  expect(decode(bomb, (bytes) => (count += bytes)).problem?.code).toBe('link-inflates-too-far')
  expect(count).toBeGreaterThan(packedLimits.bytes)
  expect(count).toBeLessThan(packedLimits.bytes + 70_000)
})

test('what is too long is not even looked into', () => {
  let count = 0
  const { problem } = decode('A'.repeat(16_385), (bytes) => (count += bytes))
  expect([problem, count]).toEqual([{ code: 'link-too-long', params: { length: 16_385, limit: 16_384 } }, 0])
})

test('more changes than a link may hold give no link, instead of one that nobody can open', () => {
  const one = { atMs: 1, intervention: { kind: 'nodeCrash', target: 'NODE1', params: {} } }
  expect(encode({ ...crash, interventions: Array<TimedIntervention>(5_000).fill(one) })).not.toBeNull()
  expect(encode({ ...crash, interventions: Array<TimedIntervention>(5_001).fill(one) })).toBeNull()
  const random = Array.from({ length: 5_000 }, (_, i) => ({ ...one, atMs: (i * 7919 * (i % 13)) % 9e8 }))
  expect(encode({ ...crash, interventions: random.sort((a, b) => a.atMs - b.atMs) })).toBeNull()
})

describe('a link that means another scenario than it names', () => {
  const { scenario } = shippedRun('two-node/node-crash')
  const doing = (kind: string, target: string, params: object = {}, atMs = 1) =>
    misfit(
      { ...crash, interventions: [{ atMs, intervention: { kind, target, params: params as never } }] },
      scenario,
    )?.code

  test('the right one is accepted', () => {
    expect(misfit(crash, scenario)).toBeNull()
    expect(doing('moveGroup', 'ClusterGroup', { to: 'NODE2' })).toBeUndefined()
    expect(doing('networkSplit', 'Public', { blocks: [['NODE1'], ['NODE2']] })).toBeUndefined()
    expect(doing('nodeHang', 'NODE1', { for: 10_000 })).toBeUndefined()
    expect(doing('storagePathLoss', 'NODE1', { volume: 'LUN1' })).toBeUndefined()
  })
  test.each([
    ['a node that is a volume', 'nodeCrash', 'LUN1', {}],
    ['a node that is not there', 'nodeCrash', 'NODE9', {}],
    ['a destination that is not there', 'quickMigrate', 'SQL01', { to: 'NODE9' }],
    ['the group without virtual machine', 'quickMigrate', 'ClusterGroup', { to: 'NODE2' }],
    ['a block with a stranger', 'networkSplit', 'Public', { blocks: [['NODE1'], ['LUN1']] }],
    ['a volume that is a network', 'storagePathLoss', 'NODE1', { volume: 'Public' }],
  ])('%s', (_name, kind, target, params) => {
    expect(doing(kind, target, params)).toBe('link-unknown-thing')
  })
  test('a node in two blocks, a moment behind the end, another version', () => {
    expect(doing('networkSplit', 'Public', { blocks: [['NODE1'], ['NODE1']] })).toBe('link-bad-param')
    expect(doing('nodeCrash', 'NODE1', {}, scenario.settings.horizon + 1)).toBe('link-after-end')
    expect(misfit(crash, { ...scenario, version: 2 })?.code).toBe('link-other-version')
    expect(misfit(crash, { ...scenario, id: 'a/b' })?.code).toBe('link-other-scenario')
  })
})

const namesNothing: ReadonlySet<ParamType> = new Set([
  'duration',
  'boolean',
  'groupProperty',
  'resourceProperty',
  'whole',
])

test('whatever is accepted can be run to its end', () => {
  const { scenario } = shippedRun('two-node/node-crash')
  const ids = [
    ...['NODE1', 'NODE2', 'Public', 'Heartbeat', 'SAN1', 'LUN1', 'Witness'],
    ...['SQL01', 'DC02', 'ClusterGroup'],
  ]
  const thing = fc.constantFrom(...ids)
  const fitting = fc.constantFrom<KindSpec>(...Object.values(kinds)).chain((spec) =>
    fc.record({
      atMs: fc.nat(400_000),
      intervention: fc.record({
        kind: fc.constant(spec.kind),
        target: thing,
        params: fc.record(
          Object.fromEntries(
            Object.entries(spec.params).map(([name, { type }]) => [
              name,
              type === 'blocks'
                ? fc.constantFrom([['NODE1'], ['NODE2']], [['NODE2']], [[], ['NODE1', 'NODE2']])
                : namesNothing.has(type)
                  ? valueOf[type]
                  : thing,
            ]),
          ),
          {
            requiredKeys: Object.entries(spec.params).flatMap(([name, p]) => (p.required ? [name] : [])),
          },
        ),
      }),
    }),
  ) as fc.Arbitrary<TimedIntervention>
  const alone = (given: TimedIntervention) => misfit({ ...crash, interventions: [given] }, scenario) === null
  let ran = 0
  fc.assert(
    fc.property(fc.array(fitting, { minLength: 10, maxLength: 60 }), (given) => {
      const interventions = given.filter(alone).sort((a, b) => a.atMs - b.atMs)
      const { link } = decode(encode({ ...crash, interventions })!)
      const run = simulate(scenario, link!.interventions, { seed: link!.seed })
      run.advance(600_000)
      ran += interventions.length
      expect(
        run.log.filter(({ type, params }) => type === 'intervention.applied' && !params.step),
      ).toHaveLength(interventions.filter(({ atMs }) => atMs <= run.simulatedMs).length)
    }),
    { numRuns: 120 },
  )
  expect(ran).toBeGreaterThan(100)
})

describe('the address of a moment', () => {
  const run = shippedRun('two-node/node-crash')

  test('is readable while nothing was done', () => {
    const address = addressOf(run, 34_567, 10)!
    expect(address).toBe('?scenario=two-node/node-crash&t=34.567')
    const { values, warnings } = readOptions(address)
    expect([values.scenario, values.t, warnings]).toEqual(['two-node/node-crash', 34_567, []])
    expect(addressOf(simulate(run.scenario, [], { seed: 7 }), 0, 0.5)).toBe(
      '?scenario=two-node/node-crash&t=0&seed=7&speed=0.5',
    )
  })

  test('holds all that was done, and leads to the same state', () => {
    const early: ShareLink = {
      ...crash,
      interventions: crash.interventions.map((each) => ({ ...each, atMs: each.atMs - 29_000 })),
    }
    let here = run
    for (const { atMs, intervention } of early.interventions) {
      here.advance(atMs)
      here = intervene(here, atMs, intervention)
    }
    here.advance(61_000)
    const { link } = decode(addressOf(here, 61_000, 10)!.slice('#s='.length))
    expect(link).toEqual(early)
    const there = simulate(run.scenario, link!.interventions, { seed: link!.seed })
    there.advance(link!.atMs)
    expect(hashAt(there, 61_000)).toBe(hashAt(here, 61_000))
    expect(hashAt(there, 61_000)).not.toBe(hashAt(run, 61_000))
  })
})

/** Written once and never again: a link that was given away must be read in the same way for ever. */
describe('links of former days', () => {
  const files = readdirSync('test/links').filter((name) => name.endsWith('.txt'))
  test.each(files)('%s', (name) => {
    const [text, expected] = readFileSync(`test/links/${name}`, 'utf8').split('\n')
    const { link, problem } = decode(text!)
    expect(problem?.code ?? link).toEqual(JSON.parse(expected!))
  })
})
