import { and, assign, raise, setup, type AnyStateMachine } from 'xstate'
import { describe, expect, test } from 'vitest'
import { TableStepper, type Definition } from '../../src/kernel/table'
import { cup } from '../support/toyWorld'

const tableOf = (machine: AnyStateMachine) => new TableStepper(machine as unknown as Definition)

test('the names of delays are read from the definition', () => {
  const ready = tableOf(cup).step(
    { value: 'Steeping', context: { sips: 3 } },
    { type: 'xstate.after.steep.cup.Steeping' },
  )
  expect(ready.place.value).toBe('Ready')
  expect(ready.started).toEqual(
    ['tepid', 'bitter'].map((delay) => {
      const id = `xstate.after.${delay}.cup.Ready`
      return { id, delay, event: { type: id } }
    }),
  )
})

// What the table cannot express must not run as if it could: each machine below does something else under XState.
describe('is refused, since XState would do something else with it', () => {
  const from = setup({
    types: { context: {} as { n: number }, events: {} as { type: 'GO' } | { type: 'BACK' } },
    actions: {
      plain: () => {},
      raised: raise({ type: 'BACK' }),
      add: assign(({ context }, { by }: { by: number }) => ({ n: context.n + by })),
    },
    guards: { yes: () => true, both: and([() => true, () => false]) },
  })
  const context = { n: 0 }
  const plain = { id: 'm', initial: 'A', context } as const
  const B = {}
  const machines: Readonly<Record<string, () => unknown>> = {
    'a state that goes to itself': () => from.createMachine({ ...plain, states: { A: { on: { GO: 'A' } } } }),
    'a way back into the same state': () =>
      from.createMachine({ ...plain, states: { A: { on: { GO: { target: 'B', reenter: true } } }, B } }),
    'an act on entry': () => from.createMachine({ ...plain, states: { A: { entry: 'plain' } } }),
    'an act on exit': () => from.createMachine({ ...plain, states: { A: { exit: 'plain' } } }),
    'a step without an event': () => from.createMachine({ ...plain, states: { A: { always: 'B' }, B } }),
    'a state within a state': () =>
      from.createMachine({ ...plain, states: { A: { initial: 'B', states: { B: {} } } } }),
    'states side by side': () =>
      from.createMachine({ id: 'm', type: 'parallel', context, states: { A: {} } }),
    'a last state': () =>
      from.createMachine({ ...plain, states: { A: { on: { GO: 'B' } }, B: { type: 'final' } } }),
    'a delay of the whole machine': () =>
      from.createMachine({ ...plain, after: { 10: '.B' }, states: { A: {}, B } }),
    'a context that is computed': () =>
      from.createMachine({ id: 'm', initial: 'A', context: () => ({ n: 1 }), states: { A: {} } }),
    'an answer to every event': () =>
      from.createMachine({ ...plain, states: { A: { on: { '*': 'B' } }, B } }),
    'an event of its own': () =>
      from.createMachine({ ...plain, states: { A: { on: { GO: { actions: 'raised' } } } } }),
    'an act that is code': () =>
      from.createMachine({ ...plain, states: { A: { on: { GO: { actions: () => {} } } } } }),
    'an act whose data are computed': () =>
      from.createMachine({
        ...plain,
        states: { A: { on: { GO: { actions: { type: 'add', params: () => ({ by: 1 }) } } } } },
      }),
    'an assignment with data': () =>
      from.createMachine({
        ...plain,
        states: { A: { on: { GO: { actions: { type: 'add', params: { by: 1 } } } } } },
      }),
    'a guard made of guards': () =>
      from.createMachine({ ...plain, states: { A: { on: { GO: { guard: 'both', target: 'B' } } }, B } }),
    'a guard with data': () =>
      from.createMachine({
        ...plain,
        states: { A: { on: { GO: { guard: { type: 'yes' }, target: 'B' } } }, B },
      }),
  }

  test.each(Object.keys(machines))('%s', (what) => {
    const machine = machines[what]() as AnyStateMachine
    expect(() => tableOf(machine)).toThrow()
  })

  test('a target that does not exist', () => {
    const gone = {
      config: { id: 'gone', initial: 'A', states: { A: { on: { GO: 'B' } } } },
      implementations: { actions: {}, guards: {} },
    }
    expect(() => new TableStepper(gone)).toThrow('gone has no state B')
  })

  test('and the reason says where', () => {
    expect(() => tableOf(machines['an act on entry']() as AnyStateMachine)).toThrow('m.A has entry')
    expect(() => tableOf(machines['a state that goes to itself']() as AnyStateMachine)).toThrow(
      'A goes to itself',
    )
  })
})

test('words about a machine are no reason to refuse it', () => {
  const table = new TableStepper({
    config: {
      id: 'm',
      initial: 'A',
      states: {
        A: { description: 'The first.', on: { GO: { target: 'B', description: 'Onwards.' } } },
        B: {},
      },
    } as Definition['config'],
    implementations: { actions: {}, guards: {} },
  })
  expect(table.step(table.initial, { type: 'GO' }).place.value).toBe('B')
})
