/* A kitchen: kettles, cups and a clock. The kernel must run it without knowing what a kitchen is. */
import { assign, setup } from 'xstate'
import { canonicalDatum } from '../../src/kernel/canonical'
import type { EntityEvent } from '../../src/kernel/eventQueue'
import {
  record,
  Simulation,
  type Input,
  type Laws,
  type MachineState,
  type SimulationOptions,
  type Violation,
} from '../../src/kernel/simulation'
import { Stepper } from '../../src/kernel/step'
import type { Stepped } from '../../src/kernel/steps'

const says = (what: string) => ({ type: 'says', params: { what } }) as const
const spoken = { says: (_: unknown, __: { what: string }) => {} }

/** Boils, cools, can be poured from, and breaks for good. STIR starts its boiling anew. */
export const kettle = setup({
  types: {
    context: {} as { readonly litres: number },
    events: {} as
      | { type: 'SWITCH_ON' }
      | { type: 'SWITCH_OFF' }
      | { type: 'STIR' }
      | { type: 'POUR' }
      | { type: 'DROP' }
      | { type: 'FILL'; litres: number },
  },
  actions: {
    ...spoken,
    whistle: () => {},
    fill: assign(({ context, event }) => (event.type === 'FILL' ? { litres: event.litres } : context)),
    pour: assign(({ context }) => ({ litres: context.litres - 1 })),
  },
  guards: { holdsMore: ({ context }) => context.litres > 1 },
  delays: { boil: 1000, cool: 1000 },
}).createMachine({
  id: 'kettle',
  initial: 'Cold',
  context: { litres: 2 },
  on: {
    FILL: { actions: 'fill' },
    DROP: { target: '.Broken', actions: says('kettle.broken') },
  },
  states: {
    Cold: { on: { SWITCH_ON: { target: 'Heating', actions: says('kettle.heating') } } },
    Heating: {
      after: { boil: { target: 'Hot', actions: [says('kettle.boiled'), 'whistle'] } },
      on: {
        SWITCH_OFF: { target: 'Cold', actions: says('kettle.switchedOff') },
        STIR: { target: 'Heating', reenter: true },
      },
    },
    Hot: {
      after: { cool: 'Cold' },
      on: {
        POUR: [
          { guard: 'holdsMore', actions: ['pour', says('kettle.poured')] },
          { target: 'Cold', actions: says('kettle.emptied') },
        ],
      },
    },
    Broken: { on: { DROP: undefined, FILL: undefined } },
  },
})

/** Steeps, is ready for a while and gets bitter: a state with two delays, the shorter of which does not leave it. */
export const cup = setup({
  types: {
    context: {} as { readonly sips: number },
    events: {} as { type: 'FILL' } | { type: 'SIP' } | { type: 'SPILL' } | { type: 'WIPE' },
  },
  actions: {
    ...spoken,
    fill: assign({ sips: 3 }),
    sip: assign(({ context }) => ({ sips: context.sips - 1 })),
  },
  guards: { holdsMore: ({ context }) => context.sips > 1 },
  delays: { steep: 1000, tepid: 1000, bitter: 1000 },
}).createMachine({
  id: 'cup',
  initial: 'Empty',
  context: { sips: 0 },
  on: { SPILL: { target: '.Spilt', actions: says('cup.spilt') } },
  states: {
    Empty: { on: { FILL: { target: 'Steeping', actions: ['fill', says('cup.filled')] } } },
    Steeping: { after: { steep: { target: 'Ready', actions: says('cup.ready') } } },
    Ready: {
      after: {
        tepid: { actions: says('cup.tepid') },
        bitter: { target: 'Bitter', actions: says('cup.bitter') },
      },
      on: {
        SIP: [
          { guard: 'holdsMore', actions: 'sip' },
          { target: 'Empty', actions: says('cup.drunk') },
        ],
      },
    },
    Bitter: { on: { SIP: { target: 'Empty', actions: says('cup.drunk') } } },
    Spilt: { on: { WIPE: { target: 'Empty', actions: says('cup.wiped') }, SPILL: undefined } },
  },
})

export const toyMachines = { kettle, cup }

export const toySteppers: Readonly<Record<string, Stepper>> = {
  kettle: new Stepper(kettle as never),
  cup: new Stepper(cup as never),
}

export interface KitchenPlan {
  readonly kettles?: number
  readonly cups?: number
  /** Length of a delay in ms, for all entities or for one: `boil`, `boil cup:2`. */
  readonly delays?: Readonly<Record<string, number>>
  /** Delays are drawn from a stream for each entity and delay. */
  readonly varied?: boolean
  /** A clock in the background that chimes every so often; null: never. */
  readonly chimeMs?: number | null
  /** A spilt cup must never show. */
  readonly tidy?: boolean
  /** A kettle that has boiled fills every cup. */
  readonly whistleFills?: boolean
}

const usual: Readonly<Record<string, number>> = { boil: 60, cool: 100, steep: 30, tepid: 40, bitter: 90 }

/**
 * The kitchen's laws. `socket` is a record: without current no kettle can be switched on, and the clocks of all kettles
 * stand still. `clock` is a record that rings what it was set to; `shelf` brings new cups.
 */
export class Kitchen implements Laws {
  /** Entities known at each `resume`. */
  readonly resumed: number[] = []
  /** What each inspection was given. */
  readonly inspected: (readonly number[] | null)[] = []

  constructor(readonly plan: KitchenPlan = {}) {}

  begin(sim: Simulation): void {
    const { kettles = 1, cups = 2, chimeMs = null } = this.plan
    sim.happen('kitchen.opened', 'kitchen', { kettles, cups })
    for (let n = 1; n <= kettles; n++) sim.add(`kettle:${n}`, 'kettle')
    for (let n = 1; n <= cups; n++) sim.add(`cup:${n}`, 'cup')
    sim.add('socket', record, { on: true })
    const clock = sim.add('clock', record, { rung: 0 })
    sim.add('shelf', record, { brought: 0 })
    if (chimeMs !== null) sim.timer(clock, 'chime', chimeMs, { type: 'CHIME' }, true)
  }

  resume(sim: Simulation): void {
    this.resumed.push(sim.names.length)
  }

  delayMs(sim: Simulation, entity: number, delay: string): number {
    const { delays = {}, varied = false } = this.plan
    const name = sim.names[entity]
    const ms = delays[`${delay} ${name}`] ?? delays[delay] ?? usual[delay]
    return varied ? ms + sim.streams.below(`${name} ${delay}`, 20) : ms
  }

  admits(sim: Simulation, entity: number, event: EntityEvent): boolean {
    return event.type !== 'SWITCH_ON' || isOn(sim) || sim.kinds[entity] !== 'kettle'
  }

  stepped(sim: Simulation, entity: number, _before: MachineState, { effects }: Stepped): void {
    for (const { type, params } of effects) {
      if (type === 'says') sim.happen((params as { what: string }).what, sim.names[entity])
      else if (this.plan.whistleFills === true)
        for (const each of all(sim, 'cup')) sim.send(each, { type: 'FILL' })
    }
  }

  received(sim: Simulation, entity: number, event: EntityEvent): void {
    const name = sim.names[entity]
    if (name === 'socket') this.switched(sim, entity, event.type === 'ON')
    else if (name === 'shelf') this.broughtCup(sim, entity)
    else if (event.type === 'CHIME') this.chimed(sim, entity)
    else if (event.type === 'COUNT') this.counted(sim, entity, event.down as number)
    else this.rang(sim, entity, event)
  }

  inspect(sim: Simulation, touched: readonly number[] | null): readonly Violation[] {
    this.inspected.push(touched === null ? null : [...touched])
    if (this.plan.tidy !== true) return []
    return (touched ?? sim.names.map((_, entity) => entity))
      .filter(
        (entity) => sim.kinds[entity] === 'cup' && (sim.states[entity] as MachineState).value === 'Spilt',
      )
      .map((entity) => ({ id: 'K-01', params: { cup: sim.names[entity] } }))
  }

  private switched(sim: Simulation, socket: number, on: boolean): void {
    sim.happen(on ? 'socket.on' : 'socket.off', 'socket')
    sim.set(socket, { on })
    for (const each of all(sim, 'kettle')) {
      if (on) sim.release(each)
      else sim.hold(each)
    }
  }

  private broughtCup(sim: Simulation, shelf: number): void {
    const { brought } = sim.states[shelf] as { brought: number }
    sim.set(shelf, { brought: brought + 1 })
    const name = `cup:new${brought + 1}`
    sim.happen('cup.brought', name)
    sim.send(sim.add(name, 'cup'), { type: 'FILL' })
  }

  private chimed(sim: Simulation, clock: number): void {
    sim.happen('clock.chimed', 'clock')
    sim.timer(clock, 'chime', this.plan.chimeMs!, { type: 'CHIME' }, true)
  }

  /** A row of events within one instant. */
  private counted(sim: Simulation, clock: number, down: number): void {
    sim.happen('clock.counted', 'clock', { down })
    if (down > 0) sim.send(clock, { type: 'COUNT', down: down - 1 })
  }

  private rang(sim: Simulation, clock: number, event: EntityEvent): void {
    const { rung } = sim.states[clock] as { rung: number }
    sim.set(clock, { rung: rung + 1 })
    sim.happen('clock.rang', 'clock', { what: (event.what as string | undefined) ?? event.type })
  }
}

function all(sim: Simulation, kind: string): number[] {
  return sim.names.map((_, entity) => entity).filter((entity) => sim.kinds[entity] === kind)
}

export const isOn = (sim: Simulation) => (sim.states[entityOf(sim, 'socket')] as { on: boolean }).on

export function entityOf(sim: Simulation, name: string): number {
  const entity = sim.find(name)
  if (entity === undefined) throw new Error(`expected one of ${sim.names.join(', ')}, got ${name}`)
  return entity
}

export const stateOf = (sim: Simulation, name: string) => sim.states[entityOf(sim, name)] as MachineState

/** A fresh run of a kitchen. */
export function kitchen(
  plan: KitchenPlan | Kitchen = {},
  options: Partial<SimulationOptions> = {},
  inputs: readonly Input[] = [],
): Simulation {
  const laws = plan instanceof Kitchen ? plan : new Kitchen(plan)
  return new Simulation(laws, toySteppers, { sweepEvery: 1, ...options }, inputs).begin()
}

export type Act = (sim: Simulation) => void

/** Somebody asks something of a thing: a line for the asking, then the event. */
export function ask(name: string, type: string, more: Readonly<Record<string, unknown>> = {}): Act {
  return (sim) => {
    sim.happen('asked', name, { type })
    sim.send(entityOf(sim, name), { type, ...more })
  }
}

/** Sets the clock to ring after some ms; the same name again replaces it. */
export const setClock =
  (what: string, delayMs: number, background = false): Act =>
  (sim) =>
    sim.timer(entityOf(sim, 'clock'), what, delayMs, { type: 'RING', what }, background)

/** One thing after another, in one go. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  (sim) => {
    for (const act of acts) act(sim)
  }

/** An input from outside at a moment. */
export const doAt = (atMs: number, ...acts: readonly Act[]): Input => ({ atMs, act: inTurn(...acts) })

/** The log in lines that can be read: `60 kettle.boiled kettle:1 ← 2`. */
export function transcript(sim: Simulation): string[] {
  return sim.log.map(({ atMs, type, target, params, causeSeq }) => {
    const about = Object.keys(params).length === 0 ? '' : ` ${canonicalDatum(params)}`
    return `${atMs} ${type} ${target}${about} ← ${causeSeq ?? 'nothing'}`
  })
}

/** The same without causes, and without the line with which every run begins. */
export const happenings = (sim: Simulation) =>
  transcript(sim)
    .slice(1)
    .map((line) => line.slice(0, line.indexOf(' ←')))
