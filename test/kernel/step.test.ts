import { assign, setup, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate'
import { describe, expect, test } from 'vitest'
import { Stepper } from '../../src/kernel/step'
import type { Place, Stepped, Steps } from '../../src/kernel/steps'
import { TableStepper, type Definition } from '../../src/kernel/table'
import { machines } from '../../src/model/machines'
import { toyMachines } from '../support/toyWorld'

type Sent = { readonly type: string; readonly [name: string]: unknown }

/** Shapes that no machine of the model has yet: an answer of the state that is not given, the machine's instead. */
const lamp = setup({
  types: {
    context: {} as { readonly touches: number; readonly level: number },
    events: {} as { type: 'TOUCH' } | { type: 'TURN'; level: number },
  },
  actions: {
    count: assign({ touches: ({ context }) => context.touches + 1 }),
    turn: assign({ level: ({ event, context }) => (event.type === 'TURN' ? event.level : context.level) }),
    reset: assign({ touches: 0, level: () => 1 }),
    click: () => {},
  },
  guards: {
    isThird: ({ context }) => context.touches === 2,
    isOwnLevel: ({ context, event }) => 'level' in event && event.level === context.level,
  },
  delays: { glow: 1000, fade: 1000 },
}).createMachine({
  id: 'lamp',
  initial: 'Off',
  context: { touches: 0, level: 1 },
  on: {
    TOUCH: { guard: ({ context }) => context.touches < 3, actions: ['count', 'click'] },
    TURN: [
      { guard: 'isOwnLevel', actions: 'click' },
      { target: '.Stuck', actions: ['turn', 'click', 'click'] },
    ],
  },
  states: {
    Off: { on: { TOUCH: { guard: 'isThird', target: 'On', actions: ['click', 'reset', 'count'] } } },
    On: {
      after: { fade: 'Off', glow: [{ guard: 'isThird', actions: 'click' }, { actions: 'reset' }] },
      on: { TURN: { guard: 'isOwnLevel', target: 'Off' } },
    },
    Stuck: { on: { TURN: undefined } },
  },
})

const all: Readonly<Record<string, AnyStateMachine>> = { ...machines, ...toyMachines, lamp }
const names = Object.keys(all)

/** What events carry, by machine and type; an event that is not listed carries nothing. */
const payloads: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>> = {
  network: {
    SPLIT: [{ blocks: [[0], [1, 2]] }, { blocks: [[0, 1, 2]] }],
    LOSE_ROUTE: [
      { from: 0, to: 1 },
      { from: 1, to: 0 },
    ],
    RESTORE_ROUTE: [
      { from: 0, to: 1 },
      { from: 1, to: 0 },
    ],
  },
  path: {
    LOSE_VOLUME: [{ volume: 0 }, { volume: 1 }],
    RESTORE_VOLUME: [{ volume: 0 }, { volume: 1 }],
  },
  lun: {
    RESERVE: [0, 1].flatMap((by) => [null, 0, 1].map((from) => ({ by, from }))),
    PREEMPT: [0, 1].flatMap((by) => [null, 0, 1, 2].map((from) => ({ by, from }))),
    RELEASE: [{ by: 0 }, { by: 1 }, { by: 2 }],
    FILL: [{ usedMiB: 0 }, { usedMiB: 5 }],
    FREE: [{ usedMiB: 0 }],
    ENLARGE: [{ sizeMiB: 5 }],
  },
  mount: { ATTACH: ['clean', 'dirty', 'damaged', 'none'].map((fileSystem) => ({ fileSystem })) },
  vm: { REGISTER: [{ saved: true }, { saved: false }] },
  guest: {
    THAW: ['Booting', 'Running', 'Hung', 'Crashed', 'ShuttingDown', 'Restarting'].map((as) => ({ as })),
  },
  application: { THAW: ['Running', 'Failed', 'Off'].map((as) => ({ as })) },
  kettle: { FILL: [{ litres: 1 }, { litres: 3 }] },
  lamp: { TURN: [{ level: 1 }, { level: 2 }] },
}

const nodesOf = (machine: AnyStateMachine) => [machine.root, ...Object.values(machine.states)]

/** Every event that any state names, `after` included, and one that nobody knows. */
function eventsOf(name: string): readonly Sent[] {
  const machine = all[name]
  const types = new Set([
    'NOBODY_KNOWS_THIS',
    ...machine.events,
    ...nodesOf(machine).flatMap((node) => [...node.transitions.keys()]),
  ])
  return [...types].flatMap((type) =>
    (payloads[name]?.[type] ?? [{}]).map((more): Sent => ({ type, ...more })),
  )
}

const snapshotOf = (machine: AnyStateMachine, { value, context }: Place) =>
  machine.resolveState({ value, context } as never) as AnyMachineSnapshot

/** The answer of XState's public function, in the words of a step. */
function publicly(machine: AnyStateMachine, from: Place, event: Sent) {
  const [after, actions] = transition(
    machine,
    snapshotOf(machine, from) as never,
    event as never,
  ) as unknown as [AnyMachineSnapshot, readonly { readonly type: string; readonly params: unknown }[]]
  const delays = new Map(
    nodesOf(machine).flatMap(({ id, config }) =>
      Object.keys((config as { after?: object }).after ?? {}).map((delay) => [
        `xstate.after.${delay}.${id}`,
        delay,
      ]),
    ),
  )
  const of = (type: string) => actions.filter((action) => action.type === type)
  const own = actions.filter(({ type }) => !type.startsWith('xstate.'))
  const [raised, cancelled] = [of('xstate.raise'), of('xstate.cancel')]
  expect(raised.length + cancelled.length + own.length, 'actions of a kind that a step knows').toBe(
    actions.length,
  )
  return {
    value: after.value as string,
    context: after.context as unknown,
    started: raised.map(({ params }) => {
      const { id, event } = params as { id: string; event: Sent }
      return { id, delay: delays.get(id), event }
    }),
    cancelled: cancelled.map(({ params }) => (params as { sendId: string }).sendId),
    effects: own.map(({ type, params }) => ({ type, params })),
  }
}

const worded = ({ place, started, cancelled, effects }: Stepped) => ({
  value: place.value,
  context: place.context,
  started: started.map(({ id, delay, event }) => ({ id, delay, event })),
  cancelled: [...cancelled],
  effects: effects.map(({ type, params }) => ({ type, params })),
})

interface Visit {
  readonly from: Place
  readonly event: Sent
  readonly wanted: ReturnType<typeof publicly>
}

const explored = new Map<string, readonly Visit[]>()

/** Every place that can be reached from any state, in breadth, with every event in each of them. */
function explore(name: string): readonly Visit[] {
  const known = explored.get(name)
  if (known !== undefined) return known
  const machine = all[name]
  const { context } = machine.getInitialSnapshot({} as never)
  const open: Place[] = Object.keys(machine.states).map((value) => ({ value, context }))
  const seen = new Set(open.map((place) => JSON.stringify(place)))
  const visits: Visit[] = []
  for (const from of open) {
    for (const event of eventsOf(name)) {
      const wanted = publicly(machine, from, event)
      visits.push({ from, event, wanted })
      const place = { value: wanted.value, context: wanted.context }
      if (seen.has(JSON.stringify(place))) continue
      seen.add(JSON.stringify(place))
      open.push(place)
    }
    if (open.length > 500) throw new Error(`${name} has no end of places: ${JSON.stringify(from)}`)
  }
  explored.set(name, visits)
  return visits
}

function tableOf(name: string): TableStepper | null {
  try {
    return new TableStepper(all[name] as unknown as Definition)
  } catch {
    return null
  }
}

const waysOf = (name: string): readonly (readonly [string, Steps])[] => {
  const table = tableOf(name)
  const stepper: readonly [string, Steps] = ['stepper', new Stepper(all[name])]
  return table === null ? [stepper] : [stepper, ['table', table]]
}

describe('over every reachable place and every event, a step is what XState’s own transition() is', () => {
  const compared = new Map<string, number>()

  test.each(names)('%s', (name) => {
    const ways = waysOf(name)
    const answers: { step: Stepped; wanted: Visit['wanted'] }[] = []
    for (const { from, event, wanted } of explore(name)) {
      for (const [way, steps] of ways) {
        const where = `${way}: ${JSON.stringify(from)} ${JSON.stringify(event)}`
        const step = steps.step(from, event)
        expect(worded(step), where).toEqual(wanted)
        expect(step.place === from, `${where}: the same place`).toBe(
          wanted.value === from.value && wanted.context === from.context,
        )
        answers.push({ step, wanted })
      }
    }
    compared.set(name, answers.length)
    // Scopes and lists are used again and again: an answer must not change when another question is asked.
    for (const { step, wanted } of answers) expect(worded(step)).toEqual(wanted)
  })

  test('that is no small number', () => {
    expect([...compared.keys()]).toEqual(names)
    const total = [...compared.values()].reduce((sum, n) => sum + n, 0)
    expect(total).toBeGreaterThanOrEqual(2800)
    for (const name of names) {
      const least = Object.keys(all[name].states).length * eventsOf(name).length * waysOf(name).length
      expect(compared.get(name), name).toBeGreaterThanOrEqual(least)
    }
  })
})

test.each(names)('every transition that %s declares is taken on the way', (name) => {
  const machine = all[name]
  const declared = nodesOf(machine).flatMap((node) =>
    [...node.transitions].flatMap(([type, list]) =>
      list.map((definition, i) => ({ definition, what: `${node.key} ${type} ${i + 1}` })),
    ),
  )
  const taken = new Set<unknown>()
  for (const { from, event } of explore(name))
    for (const each of machine.getTransitionData(snapshotOf(machine, from) as never, event)) taken.add(each)
  expect(declared.filter(({ definition }) => !taken.has(definition)).map(({ what }) => what)).toEqual([])
  expect(declared.length).toBeGreaterThanOrEqual(2)
})

test.each(names)('%s begins as XState lets it begin', (name) => {
  const machine = all[name]
  const { value, context } = machine.getInitialSnapshot({} as never)
  for (const [, { initial }] of waysOf(name)) expect(initial).toEqual({ value, context })
})

test.each(names)('whether %s takes an event is known beforehand', (name) => {
  const stepper = new Stepper(all[name])
  for (const { from, event } of explore(name))
    expect(stepper.takes(from, event)).toBe(snapshotOf(all[name], from).can(event as never))
})

test('a place without a context is stepped like one with an empty one', () => {
  const plain = names.filter(
    (name) => Object.keys(new Stepper(all[name]).initial.context as object).length === 0,
  )
  expect(plain).toContain('guest')
  for (const name of plain) {
    for (const [, steps] of waysOf(name)) {
      for (const { from, event, wanted } of explore(name)) {
        const { context: _, ...rest } = worded(steps.step({ value: from.value, context: undefined }, event))
        const { context: __, ...like } = wanted
        expect(rest).toEqual(like)
      }
    }
  }
})

test('of all machines only the one with a state that goes to itself is beyond the table', () => {
  expect(names.filter((name) => tableOf(name) === null)).toEqual(['kettle'])
})
