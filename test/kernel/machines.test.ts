import { transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate'
import { describe, expect, test } from 'vitest'
import { Stepper } from '../../src/kernel/step'
import type { Place, Stepped } from '../../src/kernel/steps'
import { TableStepper, type Definition } from '../../src/kernel/table'
import { machines, type MachineKind } from '../../src/model/machines'

type Sent = { readonly type: string; readonly [name: string]: unknown }

/** What events of a machine carry; without an entry an event carries nothing. */
const payloads: Partial<Record<MachineKind, Readonly<Record<string, readonly object[]>>>> = {
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
    RESERVE: [
      { by: 0, from: null },
      { by: 1, from: null },
    ],
    PREEMPT: [
      { by: 0, from: 1 },
      { by: 1, from: 0 },
      { by: 1, from: 2 },
    ],
    RELEASE: [{ by: 0 }, { by: 1 }],
  },
  vm: { REGISTER: [{ saved: true }, { saved: false }] },
  guest: { THAW: ['Booting', 'Running', 'Hung', 'Crashed'].map((as) => ({ as })) },
  application: { THAW: ['Running', 'Failed'].map((as) => ({ as })) },
}

function eventsOf(kind: MachineKind): readonly Sent[] {
  const machine: AnyStateMachine = machines[kind]
  const types = new Set<string>()
  for (const node of [machine.root, ...Object.values(machine.states)])
    for (const type of node.transitions.keys()) types.add(type)
  return [...types, 'SOMETHING_ELSE'].flatMap((type) =>
    (payloads[kind]?.[type] ?? [{}]).map((payload): Sent => ({ type, ...payload })),
  )
}

/** XState's public answer in the terms of a step: value, context, delays begun and ended, other actions. */
function publicStep(machine: AnyStateMachine, from: Place, event: Sent) {
  const before = machine.resolveState({
    value: from.value,
    context: from.context as never,
  }) as AnyMachineSnapshot
  const [after, actions] = transition(machine, before as never, event as never) as unknown as [
    AnyMachineSnapshot,
    readonly { readonly type: string; readonly params: unknown }[],
  ]
  return {
    value: after.value as string,
    context: after.context as unknown,
    started: actions.filter((a) => a.type === 'xstate.raise').map((a) => (a.params as { id: string }).id),
    cancelled: actions
      .filter((a) => a.type === 'xstate.cancel')
      .map((a) => (a.params as { sendId: string }).sendId),
    effects: actions
      .filter((a) => !a.type.startsWith('xstate.'))
      .map(({ type, params }) => ({ type, params })),
  }
}

function told({ place, started, cancelled, effects }: Stepped) {
  return {
    value: place.value,
    context: place.context,
    started: started.map(({ id }) => id),
    cancelled: [...cancelled],
    effects: effects.map(({ type, params }) => ({ type, params })),
  }
}

/** Every place that events lead to from the beginning, with every event in each of them. */
function explore(kind: MachineKind, visit: (from: Place, event: Sent, to: Place) => void): number {
  const table = new TableStepper(machines[kind] as unknown as Definition)
  const seen = new Map<string, Place>()
  const open: Place[] = Object.keys((machines[kind] as AnyStateMachine).states).map((value) => ({
    ...table.initial,
    value,
  }))
  for (const place of open) seen.set(JSON.stringify(place), place)
  while (open.length > 0) {
    const from = open.pop()!
    for (const event of eventsOf(kind)) {
      const { place } = table.step(from, event)
      visit(from, event, place)
      const key = JSON.stringify({ value: place.value, context: place.context })
      if (seen.has(key)) continue
      seen.set(key, place)
      open.push(place)
    }
  }
  return seen.size
}

const kinds = Object.keys(machines) as MachineKind[]

describe('over every reachable transition', () => {
  test.each(kinds)('of %s the table, the stepper and XState agree', (kind) => {
    const machine = machines[kind] as AnyStateMachine
    const table = new TableStepper(machine as unknown as Definition)
    const stepper = new Stepper(machine)
    expect({ ...table.initial, context: table.initial.context ?? {} }).toEqual({
      ...stepper.initial,
      context: stepper.initial.context ?? {},
    })
    let compared = 0
    explore(kind, (from, event) => {
      const wanted = publicStep(machine, from, event)
      expect(told(stepper.step(from, event)), `${kind} ${from.value} ${event.type}`).toEqual(wanted)
      expect(told(table.step(from, event)), `${kind} ${from.value} ${event.type}`).toEqual(wanted)
      compared++
    })
    expect(compared).toBeGreaterThanOrEqual(Object.keys(machine.states).length * 3)
  })

  test.each(kinds)('of %s every transition that is written is taken', (kind) => {
    const machine = machines[kind] as AnyStateMachine
    const taken = new Set<string>()
    explore(kind, (from, event, to) => {
      if (to !== from) taken.add(`${from.value} ${event.type} ${to.value}`)
    })
    for (const state of Object.values(machine.states)) {
      for (const [type, transitions] of state.transitions) {
        for (const { target } of transitions) {
          const to = target?.[0]?.key
          if (to !== undefined) expect([...taken]).toContain(`${state.key} ${type} ${to}`)
        }
      }
    }
  })
})

test('the names of delays are read from the definition', () => {
  const guest = new TableStepper(machines.guest as unknown as Definition)
  expect(guest.step(guest.initial, { type: 'BOOT' }).started).toEqual([
    {
      id: 'xstate.after.guestBoot.guest.Booting',
      delay: 'guestBoot',
      event: { type: 'xstate.after.guestBoot.guest.Booting' },
    },
  ])
})

test('a state that goes to itself is refused, since the table could not say what becomes of its delays', () => {
  const loop = {
    config: { id: 'loop', initial: 'A', states: { A: { on: { AGAIN: 'A' } } } },
    implementations: { actions: {}, guards: {} },
  }
  expect(() => new TableStepper(loop)).toThrow('A goes to itself')
})

test('a target that does not exist is refused', () => {
  const gone = {
    config: { id: 'gone', initial: 'A', states: { A: { on: { GO: 'B' } } } },
    implementations: { actions: {}, guards: {} },
  }
  expect(() => new TableStepper(gone)).toThrow('gone has no state B')
})
