import { describe, expect, test } from 'vitest'
import { hashLog } from '../../src/kernel/hash'
import type { Simulation } from '../../src/kernel/simulation'
import {
  ask,
  doAt,
  entityOf,
  happenings,
  inTurn,
  Kitchen,
  kitchen,
  setClock,
  stateOf,
  transcript,
  type Act,
  type KitchenPlan,
} from '../support/toyWorld'

const forever = Number.MAX_SAFE_INTEGER

/** A kitchen in which these things are done, run to its end. */
function afterwards(plan: KitchenPlan, ...inputs: ReturnType<typeof doAt>[]): Simulation {
  const sim = kitchen(plan, {}, inputs)
  sim.run(forever)
  return sim
}

/** Only the lines of one type or thing. */
const about = (sim: Simulation, word: string) => happenings(sim).filter((line) => line.includes(word))

describe('within one instant', () => {
  test('events arrive in the order in which they were sent, those they lead to after them', () => {
    const sim = afterwards(
      { cups: 3 },
      doAt(10, ask('clock', 'COUNT', { down: 2 }), ask('cup:3', 'FILL'), ask('cup:1', 'FILL')),
    )
    expect(happenings(sim).slice(0, 8)).toEqual([
      '10 asked clock {"type":"COUNT"}',
      '10 asked cup:3 {"type":"FILL"}',
      '10 asked cup:1 {"type":"FILL"}',
      '10 clock.counted clock {"down":2}',
      '10 cup.filled cup:3',
      '10 cup.filled cup:1',
      '10 clock.counted clock {"down":1}',
      '10 clock.counted clock {"down":0}',
    ])
  })

  test('timers that fall due together ring in the order in which they were set', () => {
    const sim = afterwards(
      {},
      doAt(0, setClock('set first', 30)),
      doAt(10, setClock('set second', 20)),
      doAt(20, setClock('set third', 10)),
      doAt(30, setClock('set in that very instant', 0)),
    )
    expect(about(sim, 'rang')).toEqual([
      '30 clock.rang clock {"what":"set first"}',
      '30 clock.rang clock {"what":"set second"}',
      '30 clock.rang clock {"what":"set third"}',
      '30 clock.rang clock {"what":"set in that very instant"}',
    ])
  })
})

describe('a named timer', () => {
  test('that is set again rings once, at the later word', () => {
    const sim = afterwards({}, doAt(0, setClock('egg', 30)), doAt(10, setClock('egg', 5)))
    expect(about(sim, 'rang')).toEqual(['15 clock.rang clock {"what":"egg"}'])
  })

  test('that is cancelled does not ring, and its neighbours do', () => {
    const cancel: Act = (sim) => sim.cancel(entityOf(sim, 'clock'), 'egg')
    const sim = afterwards({}, doAt(0, setClock('egg', 30), setClock('cake', 40)), doAt(29, cancel, cancel))
    expect(about(sim, 'rang')).toEqual(['40 clock.rang clock {"what":"cake"}'])
  })

  test('of one thing is not the timer of that name of another', () => {
    const sim = afterwards(
      {},
      doAt(0, setClock('egg', 30), (s) => s.timer(entityOf(s, 'shelf'), 'egg', 20, { type: 'BRING' })),
      doAt(5, (s) => s.cancel(entityOf(s, 'shelf'), 'egg')),
    )
    expect(happenings(sim)).toEqual(['30 clock.rang clock {"what":"egg"}'])
  })

  test('says when it is due and what is left of it', () => {
    const sim = kitchen({}, {}, [doAt(0, setClock('egg', 30)), doAt(12, () => {})])
    sim.run(12)
    const clock = entityOf(sim, 'clock')
    expect([sim.dueMs(clock, 'egg'), sim.remaining(clock, 'egg')]).toEqual([30, 18])
    expect([sim.dueMs(clock, 'cake'), sim.remaining(clock, 'cake')]).toEqual([null, null])
  })

  test('is gone with all others of its thing when they are cancelled together', () => {
    const sim = afterwards(
      {},
      doAt(0, setClock('egg', 30), setClock('cake', 40), ask('cup:1', 'FILL')),
      doAt(1, (s) => s.cancelAll(entityOf(s, 'clock'))),
    )
    expect(about(sim, 'rang')).toEqual([])
    expect(about(sim, 'ready')).toEqual(['30 cup.ready cup:1'])
  })
})

describe('while a clock is held', () => {
  const hold: Act = (sim) => sim.hold(entityOf(sim, 'clock'))
  const release: Act = (sim) => sim.release(entityOf(sim, 'clock'))

  test('what is left of its timers stays the same, and they ring that much after its release', () => {
    const inputs = [
      doAt(0, setClock('egg', 30), setClock('cake', 50)),
      doAt(10, hold),
      doAt(500, () => {}),
      doAt(1000, release),
    ]
    const sim = kitchen({}, {}, inputs)
    const clock = entityOf(sim, 'clock')
    sim.run(500)
    expect(sim.isHeld(clock)).toBe(true)
    expect(['egg', 'cake'].map((name) => sim.remaining(clock, name))).toEqual([20, 40])
    expect(sim.dueMs(clock, 'egg')).toBeNull()
    sim.run(forever)
    expect(sim.isHeld(clock)).toBe(false)
    expect(about(sim, 'rang')).toEqual([
      '1020 clock.rang clock {"what":"egg"}',
      '1040 clock.rang clock {"what":"cake"}',
    ])
  })

  test('timers due together keep their order', () => {
    const both = inTurn(setClock('egg', 30), setClock('cake', 30))
    const sim = afterwards({}, doAt(0, both), doAt(10, hold), doAt(20, release))
    expect(about(sim, 'rang').map((line) => line.slice(-6))).toEqual(
      ['"egg"}', 'cake"}'].map((x) => x.slice(-6)),
    )
  })

  test('holding it once more changes nothing, and one release is enough', () => {
    const sim = afterwards(
      {},
      doAt(0, setClock('egg', 30)),
      doAt(10, hold),
      doAt(20, hold),
      doAt(40, release),
    )
    expect(about(sim, 'rang')).toEqual(['60 clock.rang clock {"what":"egg"}'])
  })

  test('releasing what is not held changes nothing', () => {
    const sim = afterwards({}, doAt(0, setClock('egg', 30)), doAt(10, release))
    expect(about(sim, 'rang')).toEqual(['30 clock.rang clock {"what":"egg"}'])
  })

  test('a cancelled timer does not come back with the release', () => {
    const cancel: Act = (sim) => sim.cancel(entityOf(sim, 'clock'), 'egg')
    const both = inTurn(setClock('egg', 30), setClock('cake', 40))
    const sim = afterwards({}, doAt(0, both), doAt(10, hold), doAt(15, cancel), doAt(20, release))
    expect(about(sim, 'rang')).toEqual(['50 clock.rang clock {"what":"cake"}'])
  })

  test('cancelling all leaves nothing to release, and it stays held', () => {
    const cancelAll: Act = (sim) => sim.cancelAll(entityOf(sim, 'clock'))
    const sim = kitchen({}, {}, [
      doAt(0, setClock('egg', 30)),
      doAt(10, hold),
      doAt(15, cancelAll),
      doAt(20, release),
    ])
    sim.run(15)
    expect(sim.isHeld(entityOf(sim, 'clock'))).toBe(true)
    sim.run(forever)
    expect(about(sim, 'rang')).toEqual([])
  })

  test('a timer that is set again rings once, and the old one never', () => {
    const sim = afterwards(
      {},
      doAt(0, setClock('egg', 100)),
      doAt(10, hold),
      doAt(20, setClock('egg', 50)),
      doAt(30, release),
    )
    expect(about(sim, 'rang')).toHaveLength(1)
    expect(about(sim, 'rang')).not.toEqual(['120 clock.rang clock {"what":"egg"}'])
  })

  test('a timer that is set then does not run before the release', () => {
    const sim = afterwards({}, doAt(10, hold), doAt(20, setClock('egg', 50)), doAt(1000, release))
    expect(about(sim, 'rang')).toEqual(['1050 clock.rang clock {"what":"egg"}'])
  })
})

describe('the delay of a state', () => {
  const standing = (sim: Simulation, name: string) => {
    const { value, sinceMs, untilMs } = stateOf(sim, name)
    return `${value} ${sinceMs}–${untilMs ?? ''}`
  }

  test('is as long as the laws say, for each thing by itself', () => {
    const sim = afterwards(
      { kettles: 2, delays: { boil: 60, 'boil kettle:2': 75 } },
      doAt(5, ask('kettle:1', 'SWITCH_ON'), ask('kettle:2', 'SWITCH_ON')),
    )
    expect(about(sim, 'boiled')).toEqual(['65 kettle.boiled kettle:1', '80 kettle.boiled kettle:2'])
  })

  test('shows since when and until when a machine is in that state', () => {
    const sim = kitchen({}, {}, [doAt(5, ask('kettle:1', 'SWITCH_ON'))])
    const seen = [standing(sim, 'kettle:1')]
    for (const atMs of [5, 65, 165]) {
      sim.run(atMs)
      seen.push(standing(sim, 'kettle:1'))
    }
    expect(seen).toEqual(['Cold 0–', 'Heating 5–65', 'Hot 65–165', 'Cold 165–'])
  })

  test('is cancelled when the state is left, and begins anew in the next visit', () => {
    const sim = afterwards(
      {},
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(50, ask('kettle:1', 'SWITCH_OFF')),
      doAt(55, ask('kettle:1', 'SWITCH_ON')),
    )
    expect(about(sim, 'boiled')).toEqual(['115 kettle.boiled kettle:1'])
  })

  test('begins anew when the state is entered again from itself, and the machine shows it', () => {
    const sim = kitchen({}, {}, [doAt(0, ask('kettle:1', 'SWITCH_ON')), doAt(50, ask('kettle:1', 'STIR'))])
    sim.run(50)
    expect(standing(sim, 'kettle:1')).toBe('Heating 50–110')
    sim.run(forever)
    expect(about(sim, 'boiled')).toEqual(['110 kettle.boiled kettle:1'])
  })

  test('goes on when the machine takes an event without leaving the state', () => {
    const sim = kitchen({}, {}, [
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(80, ask('kettle:1', 'POUR')),
      doAt(90, ask('kettle:1', 'FILL', { litres: 9 })),
    ])
    sim.run(90)
    expect(standing(sim, 'kettle:1')).toBe('Hot 60–160')
    expect(stateOf(sim, 'kettle:1').context).toEqual({ litres: 9 })
    sim.run(forever)
    expect(standing(sim, 'kettle:1')).toBe('Cold 160–')
  })

  test.each([
    [40, 90],
    [90, 90],
    [120, 90],
  ])('has its own length beside another one of the same state: %i and %i', (tepid, bitter) => {
    const sim = kitchen({ delays: { steep: 10, tepid, bitter } }, {}, [doAt(0, ask('cup:1', 'FILL'))])
    sim.run(10)
    expect(standing(sim, 'cup:1')).toBe(`Ready 10–${10 + Math.min(tepid, bitter)}`)
    sim.run(forever)
    expect(about(sim, 'cup.').slice(1)).toEqual([
      '10 cup.ready cup:1',
      ...(tepid <= bitter ? [`${10 + tepid} cup.tepid cup:1`] : []),
      `${10 + bitter} cup.bitter cup:1`,
    ])
  })

  test('stands still while the machine is held, which then shows no end of it', () => {
    const sim = kitchen({}, {}, [
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(20, ask('socket', 'OFF')),
      doAt(300, ask('socket', 'ON')),
    ])
    sim.run(20)
    expect(standing(sim, 'kettle:1')).toBe('Heating 0–')
    sim.run(300)
    expect(standing(sim, 'kettle:1')).toBe('Heating 0–340')
    sim.run(forever)
    expect(about(sim, 'boiled')).toEqual(['340 kettle.boiled kettle:1'])
  })

  test('does not come back with the release when the state was left meanwhile', () => {
    const sim = afterwards(
      {},
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(20, ask('socket', 'OFF')),
      doAt(30, ask('kettle:1', 'SWITCH_OFF')),
      doAt(300, ask('socket', 'ON')),
    )
    expect(about(sim, 'boiled')).toEqual([])
    expect(standing(sim, 'kettle:1')).toBe('Cold 30–')
  })

  test('that begins while the machine is held does not run before the release', () => {
    const sim = afterwards(
      {},
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(20, ask('socket', 'OFF'), ask('kettle:1', 'STIR')),
      doAt(300, ask('socket', 'ON')),
    )
    expect(about(sim, 'boiled')).toEqual(['360 kettle.boiled kettle:1'])
  })

  test('is not mistaken for a timer that somebody else set on the machine', () => {
    const sim = kitchen({}, {}, [
      doAt(0, (s) => s.timer(entityOf(s, 'kettle:1'), 'reminder', 50, { type: 'SWITCH_ON' })),
      doAt(10, ask('socket', 'OFF')),
      doAt(20, ask('socket', 'ON')),
    ])
    sim.run(20)
    expect(standing(sim, 'kettle:1')).toBe('Cold 0–')
    sim.run(forever)
    expect(about(sim, 'boiled')).toEqual(['120 kettle.boiled kettle:1'])
  })
})

describe('the laws', () => {
  test('refuse an event: it leaves no trace', () => {
    const sim = afterwards({}, doAt(0, ask('socket', 'OFF')), doAt(10, ask('kettle:1', 'SWITCH_ON')))
    expect(about(sim, 'heating')).toEqual([])
    expect(stateOf(sim, 'kettle:1')).toEqual({
      value: 'Cold',
      context: { litres: 2 },
      sinceMs: 0,
      untilMs: null,
    })
    expect(sim.journal.changes(entityOf(sim, 'kettle:1')).times).toEqual([0])
  })

  test('get the effects of a step as data and make of them what they will', () => {
    const sim = afterwards({ whistleFills: true }, doAt(0, ask('kettle:1', 'SWITCH_ON')))
    expect(happenings(sim).slice(0, 5)).toEqual([
      '0 asked kettle:1 {"type":"SWITCH_ON"}',
      '0 kettle.heating kettle:1',
      '60 kettle.boiled kettle:1',
      '60 cup.filled cup:1',
      '60 cup.filled cup:2',
    ])
  })

  test('are asked about a thing that was added on the way, and can find it by its name', () => {
    const sim = afterwards({}, doAt(10, ask('shelf', 'BRING')))
    expect(about(sim, 'cup:new1')).toEqual([
      '10 cup.brought cup:new1',
      '10 cup.filled cup:new1',
      '40 cup.ready cup:new1',
      '80 cup.tepid cup:new1',
      '130 cup.bitter cup:new1',
    ])
    const { times } = sim.journal.changes(entityOf(sim, 'cup:new1'))
    expect(times).toEqual([10, 40, 130])
  })

  test('may rebuild what they derive once a fresh run has begun', () => {
    const laws = new Kitchen({ kettles: 1, cups: 2 })
    kitchen(laws)
    expect(laws.resumed).toEqual([6])
  })

  test('see an event that a machine does not take, and the machine stays as it was', () => {
    const sim = kitchen({}, {}, [doAt(10, ask('kettle:1', 'POUR'))])
    const before = stateOf(sim, 'kettle:1')
    sim.run(forever)
    expect(stateOf(sim, 'kettle:1')).toBe(before)
  })
})

describe('every line of the log', () => {
  test('but the first names an earlier one as its cause', () => {
    const sim = afterwards(
      { kettles: 2, cups: 3, whistleFills: true, chimeMs: 35, varied: true },
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(40, ask('kettle:2', 'SWITCH_ON'), ask('clock', 'COUNT', { down: 5 })),
      doAt(70, ask('socket', 'OFF'), ask('shelf', 'BRING')),
      doAt(200, ask('socket', 'ON'), ask('cup:1', 'SIP'), ask('cup:2', 'SPILL')),
    )
    expect(sim.log.length).toBeGreaterThan(40)
    expect(sim.log.map(({ seq }) => seq)).toEqual(sim.log.map((_, i) => i + 1))
    expect(sim.log[0].causeSeq).toBeNull()
    for (const { seq, causeSeq } of sim.log.slice(1)) {
      expect(causeSeq).toBeGreaterThanOrEqual(1)
      expect(causeSeq).toBeLessThan(seq)
    }
  })

  test('that a delay brings is caused by what the machine said when it began', () => {
    const sim = afterwards({ whistleFills: true, cups: 1 }, doAt(5, ask('kettle:1', 'SWITCH_ON')))
    expect(transcript(sim)).toEqual([
      '0 kitchen.opened kitchen {"cups":1,"kettles":1} ← nothing',
      '5 asked kettle:1 {"type":"SWITCH_ON"} ← 1',
      '5 kettle.heating kettle:1 ← 2',
      '65 kettle.boiled kettle:1 ← 3',
      '65 cup.filled cup:1 ← 4',
      '95 cup.ready cup:1 ← 5',
      '135 cup.tepid cup:1 ← 6',
      '185 cup.bitter cup:1 ← 6',
    ])
  })

  test('that a delay brings whose machine said nothing is caused by what made the machine move', () => {
    const sim = afterwards({}, doAt(0, ask('kettle:1', 'SWITCH_ON')), doAt(10, ask('kettle:1', 'STIR')))
    expect(transcript(sim).slice(-2)).toEqual([
      '10 asked kettle:1 {"type":"STIR"} ← 1',
      '70 kettle.boiled kettle:1 ← 4',
    ])
  })

  test('keeps its cause through holding and releasing', () => {
    const sim = afterwards(
      {},
      doAt(0, ask('kettle:1', 'SWITCH_ON')),
      doAt(20, ask('socket', 'OFF')),
      doAt(30, ask('socket', 'ON')),
    )
    expect(transcript(sim).at(-1)).toBe('70 kettle.boiled kettle:1 ← 3')
  })

  test('can be given another cause for a while', () => {
    const sim = kitchen({}, {}, [
      doAt(10, (s) => {
        s.happen('first', 'kitchen')
        const first = s.causeSeq
        s.happen('second', 'kitchen')
        s.because(first, () => s.happen('because of the first', 'kitchen'))
        s.happen('because of the second', 'kitchen', {}, ['cook'])
      }),
    ])
    sim.run(forever)
    expect(sim.log.slice(1).map(({ type, causeSeq }) => [type, causeSeq])).toEqual([
      ['first', 1],
      ['second', 2],
      ['because of the first', 2],
      ['because of the second', 3],
    ])
    expect(sim.log.at(-1)!.by).toEqual(['cook'])
    expect('by' in sim.log[1]).toBe(false)
  })
})

describe('a run is settled', () => {
  test('although background timers are pending, and not while anything else is', () => {
    const sim = kitchen({ chimeMs: 1000 }, {}, [
      doAt(10, setClock('egg', 50)),
      doAt(20, setClock('poll', 5, true)),
    ])
    sim.run(10)
    expect(sim.isSettled).toBe(false)
    sim.run(forever)
    expect(sim.isSettled).toBe(true)
    expect(sim.nowMs).toBe(60)
    expect(about(sim, 'chimed')).toEqual([])
  })

  test('not while a delay or an event runs', () => {
    const settled: boolean[] = []
    const look: Act = (sim) => void settled.push(sim.isSettled)
    const inputs = [doAt(0, look, ask('cup:1', 'FILL'), look), doAt(10, look), doAt(500, look)]
    kitchen({}, {}, inputs).run(forever)
    expect(settled).toEqual([true, false, false, true])
  })

  test('when all that is left is held: a clock that stands still may stand for ever', () => {
    const sim = afterwards({}, doAt(0, ask('kettle:1', 'SWITCH_ON')), doAt(20, ask('socket', 'OFF')))
    expect([sim.ended, sim.isSettled, sim.nowMs]).toEqual([true, true, 20])
  })

  test('a background timer that is replaced by one in the foreground counts', () => {
    const sim = kitchen({}, {}, [doAt(0, setClock('egg', 50, true)), doAt(10, setClock('egg', 90))])
    sim.run(0)
    expect(sim.isSettled).toBe(true)
    sim.run(10)
    expect(sim.isSettled).toBe(false)
    sim.run(forever)
    expect(about(sim, 'rang')).toEqual(['100 clock.rang clock {"what":"egg"}'])
  })
})

describe('a run stops with a reason', () => {
  test('when one instant never ends', () => {
    const sim = kitchen({ kettles: 1, cups: 2 }, {}, [doAt(10, ask('clock', 'COUNT', { down: 1e9 }))])
    expect(sim.run(forever)).toBe(true)
    expect(sim.stop).toEqual({ code: 'eventsInInstant', params: { limit: 5000 + 50 * 6, atMs: 10 } })
    expect(about(sim, 'counted')).toHaveLength(5300)
  })

  test('not when an instant holds just as many events as it may', () => {
    const sim = afterwards(
      {},
      doAt(10, ask('clock', 'COUNT', { down: 5299 })),
      doAt(11, ask('clock', 'COUNT', { down: 5299 })),
    )
    expect([sim.stop, sim.ended]).toEqual([null, true])
  })

  test('when it takes more events than it may', () => {
    const sim = kitchen({}, { eventsMax: 4 }, [
      doAt(10, ask('cup:1', 'FILL')),
      doAt(50, ask('cup:2', 'FILL')),
    ])
    sim.run(forever)
    expect(sim.stop).toEqual({ code: 'eventsInRun', params: { limit: 4, atMs: 80 } })
    expect(sim.eventsDelivered).toBe(5)
    expect([sim.ended, sim.settledMs]).toEqual([false, 50])
  })

  test('when its journal is full', () => {
    const sim = kitchen({}, { journalEntriesMax: 7 }, [doAt(10, ask('cup:1', 'FILL'), ask('cup:2', 'FILL'))])
    sim.run(forever)
    expect(sim.stop).toEqual({ code: 'journalFull', params: { limit: 7, atMs: 10 } })
  })

  test('when something shows that must never show, naming what and where', () => {
    const sim = kitchen({ tidy: true }, {}, [doAt(0, ask('cup:1', 'FILL')), doAt(40, ask('cup:2', 'SPILL'))])
    sim.run(forever)
    expect(sim.stop).toEqual({ code: 'violation', params: { id: 'K-01', cup: 'cup:2', atMs: 40 } })
    expect(happenings(sim).at(-1)).toBe('40 cup.spilt cup:2')
  })

  test('not when it shows only within an instant', () => {
    const sim = afterwards({ tidy: true }, doAt(40, ask('cup:2', 'SPILL'), ask('cup:2', 'WIPE')))
    expect([sim.stop, sim.ended]).toEqual([null, true])
  })

  test('and then goes no further', () => {
    const sim = kitchen({ tidy: true }, {}, [doAt(40, ask('cup:2', 'SPILL')), doAt(50, ask('cup:2', 'WIPE'))])
    sim.run(45)
    const { hash, nowMs, stop } = { hash: hashLog(sim.log), nowMs: sim.nowMs, stop: sim.stop }
    expect(sim.run(forever)).toBe(true)
    expect([hashLog(sim.log), sim.nowMs, sim.stop]).toEqual([hash, nowMs, stop])
  })
})

describe('what must never show is looked for', () => {
  const inspections = (sweepEvery: number, ...inputs: ReturnType<typeof doAt>[]) => {
    const laws = new Kitchen({ kettles: 1, cups: 1 })
    const sim = kitchen(laws, { sweepEvery }, inputs)
    sim.run(forever)
    return laws.inspected.map(
      (touched) => touched?.map((entity) => sim.names[entity]).join(' ') ?? 'everything',
    )
  }
  const fill = doAt(10, ask('cup:1', 'FILL'), ask('kettle:1', 'FILL', { litres: 1 }))

  test('among what changed in an instant, once each, and everywhere now and then and at the end', () => {
    const twice = doAt(20, ask('kettle:1', 'FILL', { litres: 3 }), ask('kettle:1', 'FILL', { litres: 4 }))
    expect(
      inspections(
        4,
        doAt(5, () => {}),
        fill,
        twice,
      ).slice(1),
    ).toEqual(['', 'cup:1 kettle:1', 'everything', 'cup:1', '', 'cup:1', 'everything'])
  })

  test('among what was added in it, too', () => {
    expect(inspections(100, doAt(10, ask('shelf', 'BRING')))).toContain('shelf cup:new1')
  })

  test('everywhere at every instant in tests', () => {
    expect(inspections(1, fill).every((looked) => looked === 'everything')).toBe(true)
  })

  test('nowhere when nobody wants it', () => {
    expect(inspections(0, fill)).toEqual([])
  })
})

describe('a run ends', () => {
  test('at its horizon, with what falls on it and without what comes after', () => {
    const sim = kitchen({}, { horizonMs: 100 }, [
      doAt(0, setClock('on the horizon', 100), setClock('after the horizon', 101)),
    ])
    expect(sim.run(forever)).toBe(true)
    expect(about(sim, 'rang')).toEqual(['100 clock.rang clock {"what":"on the horizon"}'])
    expect([sim.ended, sim.nowMs, sim.settledMs, sim.isSettled, sim.stop]).toEqual([
      true,
      100,
      100,
      false,
      null,
    ])
  })

  test('at its horizon although the next thing comes much later', () => {
    const sim = kitchen({}, { horizonMs: 100 }, [doAt(0, setClock('egg', 5000))])
    sim.run(forever)
    expect([sim.ended, sim.nowMs, sim.settledMs]).toEqual([true, 100, 100])
  })

  test('when nothing is left but background timers', () => {
    const sim = afterwards({ chimeMs: 45 }, doAt(0, ask('cup:1', 'FILL')))
    expect([sim.ended, sim.nowMs, sim.settledMs]).toEqual([true, 120, 120])
    expect(about(sim, 'chimed')).toEqual(['45 clock.chimed clock', '90 clock.chimed clock'])
  })

  test('where it began when nothing happens in it', () => {
    const sim = afterwards({})
    expect([sim.ended, sim.nowMs, sim.settledMs]).toEqual([true, 0, 0])
  })

  test('where it began when nothing but background timers is pending', () => {
    const sim = afterwards({ chimeMs: 45 })
    expect([sim.ended, sim.nowMs, happenings(sim)]).toEqual([true, 0, []])
  })

  test('not before its last input', () => {
    const sim = afterwards(
      { chimeMs: 45 },
      doAt(100, () => {}),
    )
    expect([sim.ended, sim.nowMs]).toEqual([true, 100])
    expect(about(sim, 'chimed')).toHaveLength(2)
  })

  test('and then goes no further', () => {
    const sim = afterwards({ chimeMs: 45 }, doAt(50, ask('cup:1', 'FILL')))
    const seen = [hashLog(sim.log), sim.nowMs, sim.settledMs]
    expect(sim.run(forever)).toBe(true)
    expect([hashLog(sim.log), sim.nowMs, sim.settledMs]).toEqual(seen)
  })
})

describe('a run that is not at its end', () => {
  test('knows everything up to the moment that was asked for', () => {
    const sim = kitchen({}, {}, [doAt(0, setClock('egg', 100))])
    expect(sim.settledMs).toBe(-1)
    expect(sim.run(70)).toBe(true)
    expect([sim.settledMs, sim.ended]).toEqual([70, false])
    expect(sim.run(20)).toBe(true)
    expect(sim.settledMs).toBe(70)
  })

  test('pauses in the middle of an instant, cannot be saved there, and goes on from there', () => {
    const sim = kitchen({}, {}, [doAt(10, ask('clock', 'COUNT', { down: 50 }))])
    expect(sim.run(forever, () => false)).toBe(false)
    expect(about(sim, 'counted').length).toBeLessThan(51)
    expect(sim.settledMs).toBeLessThan(10)
    expect(() => sim.save()).toThrow('settled instant')
    expect(sim.run(forever)).toBe(true)
    expect(about(sim, 'counted')).toHaveLength(51)
  })
})
