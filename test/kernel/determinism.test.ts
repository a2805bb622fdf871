import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Happening } from '../../src/kernel/happening'
import { hashLog } from '../../src/kernel/hash'
import type { ScriptStep } from '../../src/kernel/script'
import { Simulation, type Input, type Saved, type SimulationOptions } from '../../src/kernel/simulation'
import { Kitchen, kitchen, toySteppers, type KitchenPlan } from '../support/toyWorld'

const forever = Number.MAX_SAFE_INTEGER
const numRuns = 400
vi.setConfig({ testTimeout: 60_000 })

// --- a random kitchen, as data that fast-check can shrink and print ---------------------------------------------

type Deed =
  | { readonly thing: string; readonly type: string; readonly more?: object; readonly silent?: boolean }
  | { readonly set: string; readonly ms: number; readonly background: boolean }
  | { readonly clock: 'hold' | 'release' | 'cancelAll' | 'cancel egg' }
  | { readonly draw: string }

const orders: Readonly<Record<string, readonly string[]>> = {
  kettle: ['SWITCH_ON', 'SWITCH_ON', 'SWITCH_OFF', 'STIR', 'POUR', 'DROP', 'FILL'],
  cup: ['FILL', 'FILL', 'SIP', 'SPILL', 'WIPE'],
  socket: ['OFF', 'ON'],
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('kettle:1', 'kettle:2', 'cup:1', 'cup:2', 'cup:new1', 'socket')
      .chain((thing) =>
        fc.record({
          thing: fc.constant(thing),
          type: fc.constantFrom(...orders[thing.split(':')[0]]),
          more: fc.constant({ litres: 3 }),
          silent: fc.boolean(),
        }),
      ),
  },
  { weight: 1, arbitrary: fc.constant({ thing: 'shelf', type: 'BRING' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      thing: fc.constant('clock'),
      type: fc.constant('COUNT'),
      more: fc.record({ down: fc.nat(80) }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ set: fc.constantFrom('egg', 'cake'), ms: fc.nat(90), background: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ clock: fc.constantFrom('hold', 'release', 'cancelAll', 'cancel egg') }),
  },
  { weight: 1, arbitrary: fc.record({ draw: fc.constantFrom('kettle:1 boil', 'dice') }) },
)

function perform(deed: Deed, sim: Simulation): void {
  const clock = sim.find('clock')!
  if ('set' in deed) sim.timer(clock, deed.set, deed.ms, { type: 'RING', what: deed.set }, deed.background)
  else if ('draw' in deed) sim.happen('drawn', 'kitchen', { n: sim.streams.below(deed.draw, 1000) })
  else if ('clock' in deed) {
    if (deed.clock === 'cancel egg') sim.cancel(clock, 'egg')
    else sim[deed.clock](clock)
  } else {
    const entity = sim.find(deed.thing)
    if (deed.silent !== true || entity === undefined) sim.happen('asked', deed.thing, { type: deed.type })
    if (entity !== undefined) sim.send(entity, { type: deed.type, ...deed.more })
  }
}

/** Times on a grid of tens, where they meet, and beside it. */
const time = fc.oneof(
  fc.nat(40).map((n) => n * 10),
  fc.nat(400),
)

const condition = fc.constantFrom(
  'settled',
  'cup:1 Ready',
  'kettle:1 Hot',
  'kettle:2 Cold',
  'twenty lines',
  'never',
)

function isSo(condition: string, sim: Simulation): boolean {
  if (condition === 'settled') return sim.isSettled
  if (condition === 'twenty lines') return sim.log.length >= 20
  const [name, value] = condition.split(' ')
  const entity = sim.find(name)
  return entity !== undefined && (sim.states[entity] as { value: string }).value === value
}

interface WrittenStep {
  readonly at?: number
  readonly after?: number
  readonly waitFor?: string
  readonly timeout?: number
  readonly deed: Deed | null
}

const step: fc.Arbitrary<WrittenStep> = fc.oneof(
  fc.record({ at: time, deed: fc.option(deed) }),
  fc.record({ after: fc.nat(60), deed: fc.option(deed) }),
  fc.record({ waitFor: condition, timeout: fc.nat(150), deed: fc.option(deed) }),
)

const stepOf = (
  { at, after, waitFor, timeout = 0, deed }: WrittenStep,
  i: number,
): ScriptStep<Simulation> => ({
  id: `step ${i + 1}`,
  due:
    waitFor !== undefined
      ? { holds: (sim) => isSo(waitFor, sim), timeoutMs: timeout }
      : at !== undefined
        ? { atMs: at }
        : { afterMs: after! },
  act: deed === null ? null : (sim) => perform(deed, sim),
})

interface WrittenInput {
  readonly atMs: number
  readonly deeds: readonly Deed[]
}

const input: fc.Arbitrary<WrittenInput> = fc.record({
  atMs: time,
  deeds: fc.array(deed, { minLength: 1, maxLength: 3 }),
})

const inputsOf = (written: readonly WrittenInput[]): Input[] =>
  written.map(({ atMs, deeds }) => ({ atMs, act: (sim) => deeds.forEach((each) => perform(each, sim)) }))

const rarely = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

interface Story {
  readonly plan: KitchenPlan
  readonly script: readonly WrittenStep[]
  readonly inputs: readonly WrittenInput[]
  readonly options: Partial<SimulationOptions>
}

const story: fc.Arbitrary<Story> = fc.record({
  plan: fc.record({
    kettles: fc.constantFrom(1, 2),
    cups: fc.constantFrom(1, 3),
    varied: fc.boolean(),
    chimeMs: fc.constantFrom(null, 17, 50),
    tidy: fc.constantFrom(false, false, true),
    whistleFills: fc.boolean(),
  }),
  script: fc.array(step, { maxLength: 6 }),
  inputs: fc.array(input, { maxLength: 4 }).map((list) => [...list].sort((a, b) => a.atMs - b.atMs)),
  options: fc.record({
    seed: fc.integer(),
    scriptGoesOn: fc.boolean(),
    checkpointEvery: fc.constantFrom(1, 3, 20),
    horizonMs: rarely(5000, fc.integer({ min: 50, max: 400 })),
    eventsMax: rarely(1_000_000, fc.integer({ min: 1, max: 60 })),
    journalEntriesMax: rarely(1_000_000, fc.integer({ min: 6, max: 30 })),
  }),
})

function fresh({ plan, script, inputs, options }: Story): Simulation {
  return kitchen(plan, { ...options, script: script.map(stepOf) }, inputsOf(inputs))
}

function whole(story: Story): Simulation {
  const sim = fresh(story)
  sim.run(forever)
  return sim
}

// --- two runs are one ---------------------------------------------------------------------------------------------

/** What somebody can see of a run at its end. */
function seen(sim: Simulation) {
  return {
    log: sim.log,
    hash: hashLog(sim.log),
    end: { ended: sim.ended, stop: sim.stop, nowMs: sim.nowMs, isSettled: sim.isSettled },
    events: sim.eventsDelivered,
    names: sim.names,
    kinds: sim.kinds,
    states: sim.states,
    draws: [...sim.streams.save()].sort(),
    instants: sim.journal.instants,
    entries: sim.journal.entries,
    histories: sim.names.map((_, entity) => sim.journal.changes(entity)),
  }
}

function expectSame(one: Simulation, other: Simulation, askedMs: readonly number[] = []): void {
  expect(seen(one)).toEqual(seen(other))
  for (const atMs of askedMs)
    for (let entity = 0; entity < other.names.length; entity++)
      expect(one.journal.at(entity, atMs)).toEqual(other.journal.at(entity, atMs))
}

/** How often each situation was met: a property that never meets it proves nothing about it. */
const met = new Map<string, number>()
const meet = (situation: string, isSo: boolean) => {
  if (isSo) met.set(situation, (met.get(situation) ?? 0) + 1)
}
const isOpen = (sim: Simulation) => {
  try {
    sim.save()
    return false
  } catch {
    return true
  }
}

describe('a run is one, however it is cut', () => {
  const slices = fc.array(fc.record({ byMs: fc.nat(90), breaks: fc.nat(3) }), { maxLength: 12 })

  test('into slices of time that pause when they are told, also in the middle of an instant', () => {
    fc.assert(
      fc.property(story, slices, fc.array(time), (story, slices, asked) => {
        const one = whole(story)
        const cut = fresh(story)
        let untilMs = 0
        for (const { byMs, breaks } of slices) {
          let left = breaks
          untilMs += byMs
          while (!cut.run(untilMs, () => left-- > 0)) {
            left = breaks
            meet('a pause in the middle of an instant', isOpen(cut))
          }
        }
        while (!cut.run(forever, () => false)) meet('a pause in the middle of an instant', isOpen(cut))
        expectSame(cut, one, asked)
        meet('an end', one.ended)
        meet('a violation', one.stop?.code === 'violation')
        meet('too many events', one.stop?.code === 'eventsInRun')
        meet('a full journal', one.stop?.code === 'journalFull')
        meet(
          'a step in vain',
          one.log.some(({ type }) => type === 'script.timedOut'),
        )
        meet(
          'an overtaken step',
          one.log.some(({ type }) => type === 'script.late'),
        )
        meet('something held to the end', one.log.length > 0 && one.names.some((_, e) => one.isHeld(e)))
      }),
      { numRuns },
    )
  })

  test('every line but the first has an earlier cause, and none is out of time', () => {
    fc.assert(
      fc.property(story, (story) => {
        const { log } = whole(story)
        log.forEach(({ seq, atMs, causeSeq }, i) => {
          expect(seq).toBe(i + 1)
          if (i === 0) return expect(causeSeq).toBeNull()
          expect(causeSeq).toBeGreaterThanOrEqual(1)
          expect(causeSeq).toBeLessThan(seq)
          expect(atMs).toBeGreaterThanOrEqual(log[i - 1].atMs)
        })
      }),
      { numRuns },
    )
  })
})

/** Goes on from plain data: everything that was saved has been through JSON. */
function loaded(story: Story, saved: Saved, sim: Simulation): Simulation {
  const through = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
  const options = { sweepEvery: 1, ...story.options, script: story.script.map(stepOf) }
  return new Simulation(new Kitchen(story.plan), toySteppers, options, inputsOf(story.inputs)).load(
    through(saved),
    through(sim.log) as Happening[],
    sim.journal.until(saved.atMs, saved.names.length),
    through(sim.kinds),
  )
}

describe('a run that was saved and loaded', () => {
  test('goes on as if it had never been interrupted, again and again', () => {
    fc.assert(
      fc.property(
        story,
        fc.array(fc.nat(90), { minLength: 1, maxLength: 5 }),
        fc.array(time),
        (story, steps, asked) => {
          const one = whole(story)
          let sim = fresh(story)
          let untilMs = 0
          for (const byMs of steps) {
            untilMs += byMs
            sim.run(untilMs)
            if (sim.stop !== null) break
            const saved = sim.save()
            meet(
              'a saved script that waits',
              saved.script.next < story.script.length && saved.script.sinceMs < sim.nowMs,
            )
            meet('saved timers', saved.pending.length > 1)
            meet(
              'saved held timers',
              saved.held.some(([, timers]) => timers.length > 0),
            )
            meet('saved draws', saved.draws.length > 0)
            meet('saved at the end', sim.ended)
            const bytes = JSON.stringify(saved)
            const next = loaded(story, saved, sim)
            sim.run(forever)
            expect(JSON.stringify(saved)).toBe(bytes)
            expectSame(sim, one)
            sim = next
          }
          sim.run(forever)
          expectSame(sim, one, asked)
        },
      ),
      { numRuns },
    )
  })
})

describe('a fork', () => {
  test('and a fork of a fork are what they would be had their inputs been known from the start', () => {
    const turn = fc.record({
      atMs: time,
      deeds: input.map(({ deeds }) => deeds),
      knownMs: fc.option(time),
      later: fc.array(input, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(story, fc.array(turn, { minLength: 1, maxLength: 3 }), (story, turns) => {
        let sim = fresh(story)
        let { inputs } = story
        for (const { atMs, deeds, knownMs, later } of turns) {
          sim.run(knownMs ?? forever)
          const before = JSON.stringify(seen(sim))
          const from = sim.checkpoints.before(atMs)
          meet('a fork from the beginning', from === null || from.atMs === 0)
          meet('a fork into an instant that was settled', from?.atMs === atMs)
          meet('a fork between instants', from !== null && from.atMs < atMs)
          meet('a fork after the end', sim.ended && atMs > sim.nowMs)
          meet('a fork beyond what is known', !sim.ended && atMs > sim.settledMs)
          inputs = [
            ...inputs.filter((each) => each.atMs <= atMs),
            { atMs, deeds },
            ...later.filter((each) => each.atMs > atMs).sort((a, b) => a.atMs - b.atMs),
          ]
          const forked = sim.fork(atMs, inputsOf(inputs), new Kitchen(story.plan))
          const copy = sim.fork(atMs, inputsOf(inputs))
          forked.run(forever)
          expectSame(forked, whole({ ...story, inputs }))
          expect(JSON.stringify(seen(sim))).toBe(before)
          sim = copy
        }
      }),
      { numRuns },
    )
  })

  test('with the same inputs, taken anywhere, is the same run', () => {
    fc.assert(
      fc.property(story, time, (story, atMs) => {
        const one = whole(story)
        const again = one.fork(atMs, inputsOf(story.inputs))
        again.run(forever)
        expectSame(again, one)
      }),
      { numRuns },
    )
  })

  test('with another script or another seed goes its own way from there, with the same past', () => {
    fc.assert(
      fc.property(story, time, fc.array(step, { maxLength: 4 }), (story, atMs, script) => {
        const one = whole(story)
        const done = one.checkpoints.before(atMs)
        const other = one.fork(atMs, inputsOf(story.inputs), new Kitchen(story.plan), {
          sweepEvery: 1,
          ...story.options,
          seed: 12345,
          script: [...story.script.slice(0, done?.script.next ?? 0), ...script].map(stepOf),
        })
        other.run(forever)
        const shared = done?.logLength ?? 0
        expect(other.log.slice(0, shared)).toEqual(one.log.slice(0, shared))
        expect(other.seed).toBe(12345)
      }),
      { numRuns: 100 },
    )
  })
})

test('the properties above met every situation that matters', () => {
  const rare = [
    'a pause in the middle of an instant',
    'an end',
    'a violation',
    'too many events',
    'a full journal',
    'a step in vain',
    'an overtaken step',
    'something held to the end',
    'a saved script that waits',
    'saved timers',
    'saved held timers',
    'saved draws',
    'saved at the end',
    'a fork from the beginning',
    'a fork into an instant that was settled',
    'a fork between instants',
    'a fork after the end',
    'a fork beyond what is known',
  ].filter((situation) => (met.get(situation) ?? 0) < 3)
  expect(rare).toEqual([])
})
