import { describe, expect, test } from 'vitest'
import { hashLog } from '../../src/kernel/hash'
import type { ScriptStep } from '../../src/kernel/script'
import type { Input, Simulation, SimulationOptions } from '../../src/kernel/simulation'
import {
  ask,
  doAt,
  entityOf,
  happenings,
  inTurn,
  kitchen,
  setClock,
  stateOf,
  transcript,
  type Act,
  type KitchenPlan,
} from '../support/toyWorld'

const forever = Number.MAX_SAFE_INTEGER

type Step = ScriptStep<Simulation>

const at = (id: string, atMs: number, act: Act | null = null): Step => ({ id, due: { atMs }, act })
const after = (id: string, afterMs: number, act: Act | null = null): Step => ({ id, due: { afterMs }, act })
const waitFor = (
  id: string,
  holds: (sim: Simulation) => boolean,
  timeoutMs = 10_000,
  act: Act | null = null,
): Step => ({ id, due: { holds, timeoutMs }, act })

const is = (name: string, value: string) => (sim: Simulation) => stateOf(sim, name).value === value
const settled = (sim: Simulation) => sim.isSettled
const never = () => false

/** A kitchen with a script, run to its end. */
function played(
  script: readonly Step[],
  inputs: readonly Input[] = [],
  options: Partial<SimulationOptions> = {},
  plan: KitchenPlan = { cups: 1 },
): Simulation {
  const sim = kitchen(plan, { script, ...options }, inputs)
  sim.run(forever)
  return sim
}

const reached = (sim: Simulation) => happenings(sim).filter((line) => line.includes(' script.'))

describe('a step with a time', () => {
  test('is done at that time, after all that happens in its instant', () => {
    const sim = played([
      at('fill', 10, ask('cup:1', 'FILL')),
      at('ring', 20, setClock('egg', 20)),
      at('here', 40),
    ])
    expect(happenings(sim).slice(0, 5)).toEqual([
      '10 asked cup:1 {"type":"FILL"}',
      '10 cup.filled cup:1',
      '40 cup.ready cup:1',
      '40 clock.rang clock {"what":"egg"}',
      '40 script.stepReached here',
    ])
  })

  test('that a late wait has overtaken is done at once, and reported', () => {
    const sim = played([
      at('fill', 0, ask('cup:1', 'FILL')),
      waitFor('ready', is('cup:1', 'Ready')),
      at('too late', 25, ask('cup:1', 'SIP')),
      at('in time', 30),
    ])
    expect(transcript(sim).slice(3, 8)).toEqual([
      '30 cup.ready cup:1 ← 3',
      '30 script.stepReached ready ← 2',
      '30 script.late too late {"dueMs":25} ← 1',
      '30 asked cup:1 {"type":"SIP"} ← 6',
      '30 script.stepReached in time ← 1',
    ])
  })

  test('before that of an earlier step does not go back in time', () => {
    expect(reached(played([at('first', 20), at('second', 10)]))).toEqual([
      '20 script.stepReached first',
      '20 script.late second {"dueMs":10}',
      '20 script.stepReached second',
    ])
  })

  test('at the very beginning is done there', () => {
    expect(reached(played([at('start', 0)]))).toEqual(['0 script.stepReached start'])
  })
})

describe('a step with a delay', () => {
  test('counts from the instant in which the step before it was done, the first from the beginning', () => {
    const sim = played(
      [
        after('first', 5),
        at('second', 20),
        after('third', 7),
        waitFor('fourth', (s) => s.nowMs >= 40, 100),
        after('fifth', 3),
      ],
      [doAt(40, () => {})],
    )
    expect(reached(sim)).toEqual([
      '5 script.stepReached first',
      '20 script.stepReached second',
      '27 script.stepReached third',
      '40 script.stepReached fourth',
      '43 script.stepReached fifth',
    ])
  })

  test('of nothing follows in the same instant, after what the step before it led to', () => {
    const sim = played([at('fill', 10, ask('cup:1', 'FILL')), after('spill', 0, ask('cup:1', 'SPILL'))])
    expect(happenings(sim)).toEqual([
      '10 asked cup:1 {"type":"FILL"}',
      '10 cup.filled cup:1',
      '10 asked cup:1 {"type":"SPILL"}',
      '10 cup.spilt cup:1',
    ])
  })
})

describe('a step that waits', () => {
  test('is done in the first settled instant in which its condition holds', () => {
    const sim = played([at('fill', 10, ask('cup:1', 'FILL')), waitFor('bitter', is('cup:1', 'Bitter'))])
    expect(reached(sim)).toEqual(['130 script.stepReached bitter'])
  })

  test('does not see what holds only in the middle of an instant', () => {
    const both = inTurn(ask('cup:1', 'FILL'), ask('cup:1', 'SPILL'))
    const sim = played([waitFor('full', is('cup:1', 'Steeping'), 500), at('end', 600)], [doAt(10, both)])
    expect(reached(sim)[0]).toBe('500 script.timedOut full {"afterMs":500}')
  })

  test('looks from the instant of the step before it on', () => {
    const sim = played([
      at('fill', 10, ask('cup:1', 'FILL')),
      waitFor('steeping', is('cup:1', 'Steeping')),
      waitFor('still steeping', is('cup:1', 'Steeping')),
      waitFor('empty again', is('cup:1', 'Empty'), 20),
    ])
    expect(reached(sim)).toEqual([
      '10 script.stepReached steeping',
      '10 script.stepReached still steeping',
      '30 script.timedOut empty again {"afterMs":20}',
      '30 script.stepReached empty again',
    ])
  })

  test('as the first of all looks at the beginning', () => {
    const steps = [waitFor('empty', is('cup:1', 'Empty')), after('then', 5)]
    expect(reached(played(steps, [doAt(50, () => {})]))).toEqual([
      '0 script.stepReached empty',
      '5 script.stepReached then',
    ])
  })

  test('for calm is done when nothing but background timers is pending', () => {
    const sim = played(
      [at('fill', 10, ask('cup:1', 'FILL')), waitFor('calm', settled), after('later', 100)],
      [],
      {},
      { cups: 1, chimeMs: 70 },
    )
    expect(happenings(sim).slice(-4)).toEqual([
      '130 script.stepReached calm',
      '140 clock.chimed clock',
      '210 clock.chimed clock',
      '230 script.stepReached later',
    ])
  })

  test('may act when it is done', () => {
    const sim = played([
      at('fill', 10, ask('cup:1', 'FILL')),
      waitFor('drink', is('cup:1', 'Ready'), 1000, ask('cup:1', 'SIP')),
    ])
    expect(transcript(sim).slice(3, 5)).toEqual([
      '40 cup.ready cup:1 ← 3',
      '40 asked cup:1 {"type":"SIP"} ← 2',
    ])
    expect(reached(sim)).toEqual([])
  })

  test('in vain is recorded when its time is over, and the script goes on from there', () => {
    const sim = played([
      at('fill', 10, ask('cup:1', 'FILL')),
      waitFor('in vain', never, 300, ask('cup:1', 'SPILL')),
      waitFor('again in vain', never, 20),
      after('then', 5),
    ])
    expect(transcript(sim).slice(-6)).toEqual([
      '310 script.timedOut in vain {"afterMs":300} ← 2',
      '310 asked cup:1 {"type":"SPILL"} ← 7',
      '310 cup.spilt cup:1 ← 8',
      '330 script.timedOut again in vain {"afterMs":20} ← 8',
      '330 script.stepReached again in vain ← 10',
      '335 script.stepReached then ← 11',
    ])
  })

  test('is not in vain when its condition comes true in the last instant', () => {
    const sim = played([at('fill', 10, ask('cup:1', 'FILL')), waitFor('ready', is('cup:1', 'Ready'), 30)])
    expect(reached(sim)).toEqual(['40 script.stepReached ready'])
  })
})

describe('what a step leads to', () => {
  test('is caused by it, and it by the step it waited for, or by the beginning if it has a time of its own', () => {
    const sim = played([
      at('one', 10, inTurn(ask('clock', 'RING'), ask('clock', 'RING'))),
      after('two', 5),
      after('three', 5, ask('clock', 'RING')),
      at('four', 30),
    ])
    expect(transcript(sim)).toEqual([
      '0 kitchen.opened kitchen {"cups":1,"kettles":2}'.replace('2}', '1}') + ' ← nothing',
      '10 asked clock {"type":"RING"} ← 1',
      '10 asked clock {"type":"RING"} ← 2',
      '10 clock.rang clock {"what":"RING"} ← 2',
      '10 clock.rang clock {"what":"RING"} ← 3',
      '15 script.stepReached two ← 2',
      '20 asked clock {"type":"RING"} ← 6',
      '20 clock.rang clock {"what":"RING"} ← 7',
      '30 script.stepReached four ← 1',
    ])
  })

  test('has an earlier cause also when the step itself said nothing', () => {
    const silent: Act = (sim) => sim.send(entityOf(sim, 'clock'), { type: 'RING' })
    const sim = played([
      at('one', 10),
      after('two', 5, silent),
      after('three', 0),
      after('four', 5, silent),
      after('five', 5),
    ])
    expect(transcript(sim).slice(1)).toEqual([
      '10 script.stepReached one ← 1',
      '15 clock.rang clock {"what":"RING"} ← 2',
      '15 script.stepReached three ← 2',
      '20 clock.rang clock {"what":"RING"} ← 4',
      '25 script.stepReached five ← 4',
    ])
  })
})

describe('a run with a script', () => {
  test('ends when all steps are done and nothing is pending', () => {
    const sim = played([at('fill', 10, ask('cup:1', 'FILL')), at('last', 20)])
    expect([sim.ended, sim.nowMs]).toEqual([true, 130])
  })

  test('ends at its horizon with steps still to do', () => {
    const sim = played([at('first', 10), at('last', 200)], [], { horizonMs: 100 })
    expect([sim.ended, sim.nowMs, reached(sim)]).toEqual([true, 100, ['10 script.stepReached first']])
  })
})

describe('an input', () => {
  test('comes after everything in its instant, the script too, and each after what the one before it led to', () => {
    const inputs = [
      doAt(40, ask('clock', 'COUNT', { down: 1 })),
      doAt(40, ask('cup:1', 'SIP')),
      doAt(40, ask('cup:1', 'SPILL')),
    ]
    const sim = played(
      [at('fill', 10, ask('cup:1', 'FILL')), waitFor('ready', is('cup:1', 'Ready')), after('on', 0)],
      inputs,
    )
    expect(transcript(sim).slice(3)).toEqual([
      '40 cup.ready cup:1 ← 3',
      '40 script.stepReached ready ← 2',
      '40 script.stepReached on ← 5',
      '40 asked clock {"type":"COUNT"} ← 1',
      '40 clock.counted clock {"down":1} ← 7',
      '40 clock.counted clock {"down":0} ← 8',
      '40 asked cup:1 {"type":"SIP"} ← 1',
      '40 asked cup:1 {"type":"SPILL"} ← 1',
      '40 cup.spilt cup:1 ← 11',
    ])
  })

  test('opens an instant in which nothing else happens', () => {
    const sim = played([], [doAt(7, ask('clock', 'RING'))])
    expect(happenings(sim)).toEqual(['7 asked clock {"type":"RING"}', '7 clock.rang clock {"what":"RING"}'])
  })

  test('may make true what the script waits for, in the same instant', () => {
    const sim = played(
      [waitFor('spilt', is('cup:1', 'Spilt')), after('wipe', 5, ask('cup:1', 'WIPE'))],
      [doAt(10, ask('cup:1', 'SPILL'))],
    )
    expect(happenings(sim).slice(2)).toEqual([
      '10 script.stepReached spilt',
      '15 asked cup:1 {"type":"WIPE"}',
      '15 cup.wiped cup:1',
    ])
  })

  test('ends the script where that is wanted: what was due by then is done, nothing after it', () => {
    const script = [
      at('first', 10),
      at('second', 40),
      waitFor('third', is('cup:1', 'Steeping')),
      at('fourth', 60),
    ]
    const fill = [doAt(40, ask('cup:1', 'FILL'))]
    const stops = played(script, fill, { scriptGoesOn: false })
    expect(reached(stops)).toEqual(['10 script.stepReached first', '40 script.stepReached second'])
    expect([stops.ended, stops.nowMs]).toEqual([true, 160])
    const goesOn = played(script, fill)
    expect(reached(goesOn)).toEqual([
      '10 script.stepReached first',
      '40 script.stepReached second',
      '40 script.stepReached third',
      '60 script.stepReached fourth',
    ])
  })

  test('after the horizon never comes', () => {
    const sim = played([], [doAt(200, ask('clock', 'RING'))], { horizonMs: 100 })
    expect([happenings(sim), sim.nowMs]).toEqual([[], 100])
  })
})

describe('an input that somebody adds later gives the same bytes as one known from the start', () => {
  const script = [
    at('fill', 20, ask('cup:1', 'FILL')),
    waitFor('ready', is('cup:1', 'Ready')),
    after('then', 15),
  ]
  const sequels: [string, number][] = [
    ['at the very beginning', 0],
    ['before the first event', 10],
    ['at the time of an event', 50],
    ['at the time of a step', 65],
    ['between two events', 58],
    ['at the end', 140],
    ['after the end', 500],
  ]
  const variants = sequels.flatMap(([when, atMs]) =>
    [true, false].map((scriptGoesOn) => ({ when, atMs, scriptGoesOn })),
  )

  test.each(variants)('$when ($atMs), script goes on: $scriptGoesOn', ({ atMs, scriptGoesOn }) => {
    const options = { script, scriptGoesOn, checkpointEvery: 1 }
    const plan = { cups: 1, chimeMs: 45, varied: true }
    const input = doAt(atMs, ask('cup:1', 'SIP'), ask('kettle:1', 'SWITCH_ON'), ask('shelf', 'BRING'))
    const known = played(script, [input], options, plan)
    const base = played(script, [], options, plan)
    const before = transcript(base)

    const forked = base.fork(atMs, [input])
    expect(forked.ended).toBe(false)
    forked.run(forever)

    expect(transcript(forked)).toEqual(transcript(known))
    expect(hashLog(forked.log)).toBe(hashLog(known.log))
    expect(forked.names).toEqual(known.names)
    for (let entity = 0; entity < known.names.length; entity++)
      expect(forked.journal.changes(entity)).toEqual(known.journal.changes(entity))
    expect([forked.ended, forked.nowMs, forked.settledMs]).toEqual([
      known.ended,
      known.nowMs,
      known.settledMs,
    ])
    expect(transcript(base)).toEqual(before)
  })

  test('at a moment that the run has not reached yet', () => {
    const base = kitchen({ cups: 1 }, { script })
    base.run(30)
    const input = doAt(70, ask('cup:1', 'SPILL'))
    const forked = base.fork(70, [input])
    forked.run(forever)
    expect(transcript(forked)).toEqual(transcript(played(script, [input])))
  })

  test('of a run that has not begun to move', () => {
    const input = doAt(70, ask('cup:1', 'SPILL'))
    const forked = kitchen({ cups: 1 }, { script }).fork(70, [input])
    forked.run(forever)
    expect(transcript(forked)).toEqual(transcript(played(script, [input])))
  })

  test('of a run that is in the middle of an instant', () => {
    const long = doAt(30, ask('clock', 'COUNT', { down: 100 }))
    const base = kitchen({ cups: 1 }, { script }, [long])
    expect(base.run(30, () => base.nowMs < 30)).toBe(false)
    const input = doAt(30, ask('cup:1', 'SPILL'))
    const forked = base.fork(30, [long, input])
    forked.run(forever)
    expect(transcript(forked)).toEqual(transcript(played(script, [long, input])))
  })

  test('of a run that ended with nothing left: without another input the copy ends there, too', () => {
    const plan = { cups: 1, chimeMs: 45 }
    const base = played(script, [], { checkpointEvery: 1 }, plan)
    const copy = base.fork(base.nowMs, [])
    copy.run(forever)
    expect([copy.nowMs, transcript(copy)]).toEqual([base.nowMs, transcript(base)])
  })
})
