import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Happening } from '../../src/kernel/happening'
import { defaults } from '../../src/model/defaults'
import { eventIds } from '../../src/model/eventLog'
import type { Intervention, KindSpec, ParamType, ParamValue } from '../../src/model/intervention'
import { kinds } from '../../src/model/kinds'
import { createWords, pseudo, type Words } from '../../src/player/describe'
import { hashOf } from '../../src/player/hash'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { names } from '../../src/player/wordsList'
import { parseScenario } from '../../src/scenario/parse'
import { exampleTargets } from '../../src/scenario/schema/orders'
import { sceneEnglish } from '../../src/scene/words'
import { messagesOf } from '../support/messages'
import { found, happeningTypes, sources } from '../support/sources'

const english = messagesOf('en')
const keys = [...english.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key)
const words = createWords('en', english)

function scenarioOf(id: string) {
  const file = `scenarios/${id}.yaml`
  const { scenario } = parseScenario(readFileSync(file, 'utf8'), file)
  return scenario!
}

const example: Readonly<Record<ParamType, ParamValue>> = {
  node: 'NODE2',
  network: 'Public',
  storageUnit: 'SAN1',
  volume: 'LUN1',
  update: 'KB957799',
  virtualNetwork: 'Production 2',
  duration: 30_000,
  boolean: true,
  blocks: [['NODE1'], ['NODE2']],
  peer: 'NODE2',
  property: 'SameSubnetThreshold',
  groupProperty: 'FailoverPeriod',
  resourceProperty: 'SeparateMonitor',
  whole: 10,
  quorumType: 'NodeAndDiskMajority',
  witness: 'LUN1',
}
const before: Readonly<Record<string, string>> = {
  bringOnline: 'takeOffline',
  startNode: 'nodeCrash',
  startClusterService: 'stopClusterService',
  resumeNode: 'pauseNode',
  addNode: 'evictNode',
}

function interventionOf(kind: string, every: boolean): Intervention {
  const spec: KindSpec = kinds[kind as keyof typeof kinds]
  const given = Object.entries(spec.params).filter(([, { required }]) => required || every)
  return {
    kind,
    target: exampleTargets[spec.target],
    params: Object.fromEntries(given.map(([name, { type }]) => [name, example[type]])),
  }
}

/** A run in which a kind is applied at 100 s, after what it needs: with all it may be given, or with the least. */
function runWith(kind: string, every: boolean): Run {
  const specs: readonly KindSpec[] = Object.values(kinds)
  const first = before[kind] ?? specs.find(({ undoneBy }) => undoneBy === kind)?.kind
  const acts = [
    ...(first === undefined ? [] : [{ atMs: 10_000, intervention: interventionOf(first, every) }]),
    { atMs: 100_000, intervention: interventionOf(kind, every) },
  ]
  const isShare = specs.find((spec) => spec.kind === kind)!.target === 'fileShare'
  const scenario = scenarioOf(isShare ? 'quorum/share-lost' : 'two-node/node-crash')
  const supplies = [{ id: 'CircuitA', kind: 'power', serves: ['NODE1'] } as const]
  const run = simulate({ ...scenario, cluster: { ...scenario.cluster, supplies }, method: [] }, acts)
  run.advance(Infinity)
  return run
}

describe('there is a message for', () => {
  test.each(happeningTypes())('the happening %s', (type) => {
    expect(words.has(`happening-${type.replace('.', '-')}`)).toBe(true)
  })

  test.each(eventIds)('the Windows event %i', (id) => {
    expect(words.has(`event-${id}`)).toBe(true)
  })

  test.each(Object.keys(kinds))('the kind %s: caption, help, line and deed', (kind) => {
    for (const key of [`kind-${kind}`, `kind-${kind}-help`, `applied-${kind}`, `deed-${kind}`])
      expect(words.has(key), key).toBe(true)
  })

  test('every reason to refuse', () => {
    const text =
      sources('model/faults', 'model/operations') +
      readFileSync('src/model/cluster/administration.ts', 'utf8') +
      readFileSync('src/model/cluster/composition.ts', 'utf8') +
      readFileSync('src/model/kind.ts', 'utf8')
    const codes = new Set([
      ...found(text, /code: '(\w+)'/g),
      ...found(text, /\? '(\w+)' : '\w+', params/g),
      ...found(text, /: '(\w+)', params/g),
      ...found(text, /\{ type: '\w+' \},\s*'(\w+)'/g),
    ])
    expect(codes.size).toBeGreaterThan(20)
    expect([...codes].filter((code) => !words.has(`refused-${code}`))).toEqual([])
  })

  test('every stop', () => {
    const stops = found(sources('kernel'), /halt\(\s*'(\w+)'/g)
    expect(stops).toHaveLength(4)
    expect(stops.filter((code) => !words.has(`stop-${code}`))).toEqual([])
  })

  test.each(Object.keys(defaults))('the figure %s, with its explanation', (name) => {
    expect([words.has(`figure-${name}`), words.has(`figure-${name}-help`)]).toEqual([true, true])
  })

  test('everything that the picture says, in its own words', () => {
    const lines = new Set(english.split('\n'))
    expect(Object.entries(sceneEnglish).filter(([key, text]) => !lines.has(`${key} = ${text}`))).toEqual([])
  })
})

describe('the English file', () => {
  test('holds nothing that Fluent cannot read, and nothing twice', () => {
    const strange = english
      .split('\n')
      .filter((line) => !/^(#.*|[a-z][\w-]* = ?.*| {2,}\S.*|\}.*|)$/.test(line))
    expect(strange).toEqual([])
    expect(keys.filter((key) => !words.has(key))).toEqual([])
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('speaks as Windows Server 2008 does', () => {
    const texts = english
      .replace(/^[\w-]+ =/gm, '')
      .replace(/^#.*$/gm, '')
      .replace(/\{ \$[^}]*\}/g, '')
    expect(
      texts.match(/\b(roles?|drain\w*|live migrat\w*|shared volumes?|csv|node weight|dynamic quorum)\b/gi),
    ).toBe(null)
  })
})

/** Every line of a run, worded. */
const lines = (run: Run, by: Words) => run.log.map((happening) => by.happening(happening))

describe('a log', () => {
  const stories = ['node-crash', 'planned-move', 'application-failure'].map((id) => {
    const run = simulate(scenarioOf(`two-node/${id}`))
    run.advance(Infinity)
    return [id, run] as const
  })
  const acts = Object.keys(kinds).flatMap((kind) => [
    [`${kind}, with all params`, runWith(kind, true)] as const,
    [`${kind}, with the least`, runWith(kind, false)] as const,
  ])

  test.each([...stories, ...acts])('of %s is worded to the last param', (_name, run) => {
    const fresh = createWords('en', english)
    const told = lines(run, fresh)
    expect(told.filter((line) => /[{}$\u2068\u2069]|undefined|null|NaN/.test(line))).toEqual([])
    expect(told.filter((line) => line.length > 90)).toEqual([])
    expect(fresh.missing).toEqual([])
  })

  test('of a crash reads like this', () => {
    const { log } = stories[0][1]
    const shown = log
      .filter(({ type }) => !/^(vm\.regist|volume\.(att|mount)|session|script)/.test(type))
      .slice(0, 22)
    expect(
      shown
        .map((h) => `${h.type === 'event.logged' ? `${String(h.params.id)} ` : ''}${words.happening(h)}`)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "CLUSTER1 starts with 2 nodes
      NODE1 loses power
      NODE1 has no power any more
      SQL01 has stopped with NODE1; its memory is lost
      WEB01 has stopped with NODE1; its memory is lost
      NODE2 has missed too many heartbeats of NODE1, the last at 0:19.4
      NODE2 asks who is left: a regroup of 1.6 s
      NODE1 is removed from the membership by NODE2
      1135 NODE1 has been removed from the membership
      NODE2 challenges NODE1 for Witness and looks again in 6.0 s
      NODE2 preempts the reservation of NODE1 on Witness
      NODE2 has won Witness
      NODE2 has quorum with 2 of 3 votes
      ClusterGroup fails over from NODE1 to NODE2: its node is gone
      1153 ClusterGroup is failing over to NODE2
      SQL01 fails over from NODE1 to NODE2: its node is gone
      1153 SQL01 is failing over to NODE2
      WEB01 fails over from NODE1 to NODE2: its node is gone
      1153 WEB01 is failing over to NODE2
      NODE2 brings ClusterGroup online
      1200 Bringing ClusterGroup online
      NODE2 brings SQL01 online"
    `)
  })

  test('in another language is the same run', () => {
    const [, run] = stories[0]
    const hash = hashOf(run)
    const accented = lines(run, createWords('qps', pseudo(english)))
    expect(accented.filter((line, index) => line === lines(run, words)[index])).toEqual([])
    expect(hashOf(run)).toBe(hash)
  })
})

describe('a sentence', () => {
  const small = createWords(
    'en',
    [
      'list-more = { $count } more',
      'time-seconds = { $seconds } s',
      'a = { $who }: { $whoCount }',
      'b = { $wait }, { $waitMs }, { $waitClock }',
      'c = { $sides }',
    ].join('\n'),
  )

  test('joins names as its language does, and counts what is too much', () => {
    expect(small.text('a', { who: names([]) })).toBe(': 0')
    expect(small.text('a', { who: names(['SQL01']) })).toBe('SQL01: 1')
    expect(small.text('a', { who: ['SQL01', 'WEB01'] })).toBe('SQL01 and WEB01: 2')
    expect(small.text('a', { who: ['A', 'B', 'C', 'D', 'E'] })).toBe('A, B, C, and 2 more: 5')
    expect(small.text('c', { sides: [['NODE1'], ['NODE2', 'NODE3']] })).toBe('NODE1 | NODE2, NODE3')
  })

  test('has its times as figures, as text and as a clock', () => {
    expect(small.text('b', { waitMs: 6000 })).toBe('6 s, 6,000, 0:06.0')
    expect(words.text('time-seconds', { seconds: 108.54 })).toBe('108.5 s')
  })

  test('that is unknown is answered with its key, and remembered', () => {
    const fresh = createWords('en', english)
    expect([fresh.text('no-such-key'), fresh.has('no-such-key')]).toEqual(['no-such-key', false])
    expect(fresh.text('scene-silent')).toContain('silent')
    expect(fresh.missing).toEqual(['no-such-key', 'scene-silent $time'])
  })

  test('numbers follow the language; a tag that is none is English', () => {
    expect(createWords('de', 'n = { $n }').text('n', { n: 1234.5 })).toBe('1.234,5')
    expect(createWords('auto', 'n = { $n }').lang).toBe('en')
  })

  test('of a later file replaces that of an earlier one', () => {
    const both = createWords('de', ['a = one\nb = two', 'b = zwei'])
    expect([both.text('a'), both.text('b')]).toEqual(['one', 'zwei'])
  })

  test('that comes later is learnt, and takes the place of none', () => {
    const both = createWords('de', 'a = eins')
    both.learn('a = one\nb = two')
    expect([both.text('a'), both.text('b'), both.missing]).toEqual(['eins', 'two', []])
  })

  test('of an unknown event still says where it was logged', () => {
    const line: Happening = {
      seq: 2,
      atMs: 0,
      type: 'event.logged',
      target: 'NODE1',
      params: { id: 1196, loggedOn: 'NODE2' },
      causeSeq: 1,
    }
    expect(words.happening(line)).toBe('Event 1196 on NODE2')
  })
})

describe('the made-up language', () => {
  const accented = createWords('qps', pseudo(english))
  /** What no message says by itself. */
  const given = 'N0-1'
  /** Something for every param that a message names. */
  const paramsOf = (key: string) => {
    const text = new RegExp(`^${key} =[^]*?(?=\\n[^ }])`, 'm').exec(`${english}\n#`)![0]
    const wanted = found(text, /\$(\w+)/g)
    return Object.fromEntries(
      wanted.map((name) => [
        name,
        new RegExp(`NUMBER\\(\\$${name}\\b`).test(text) || /Count$/.test(name) ? 2 : given,
      ]),
    )
  }

  test('changes every message and loses no placeable', () => {
    for (const key of keys) {
      const [plain, other] = [words.text(key, paramsOf(key)), accented.text(key, paramsOf(key))]
      expect(other, key).not.toBe(plain)
      expect(other.split(given).length, key).toBe(plain.split(given).length)
    }
  })

  test('is about a third longer', () => {
    const length = (by: Words) => keys.reduce((sum, key) => sum + by.text(key).length, 0)
    expect(length(accented) / length(words)).toBeGreaterThan(1.25)
    expect(length(accented) / length(words)).toBeLessThan(1.6)
  })

  test('reaches into choices, also nested ones', () => {
    const ftl =
      'a = { $n ->\n    [one] One { $b ->\n        [x] and { $c }\n       *[y] or\n    } more\n   *[other] none\n} end'
    const text = createWords('qps', pseudo(ftl)).text('a', { n: 1, b: 'x', c: 'NODE1' })
    expect(text).toBe('⟦Óóñéé ááñd NODE1 móóréé ééñd⟧'.replace('Óóñéé', 'ÓÓñéé'))
  })
})
