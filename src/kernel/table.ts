import type { EntityEvent } from './eventQueue'
import { afterPrefix, type DelayStarted, type Effect, type Place, type Stepped, type Steps } from './steps'

/**
 * Steps a flat machine by a table compiled from its own definition: same signature and same results as XState's
 * `transition()`, several times faster and without XState's interpreter in the page. test/kernel/step.test.ts compares
 * both over every reachable transition of every machine; what the table cannot express is refused when it is compiled.
 */
export class TableStepper implements Steps {
  readonly initial: Place
  private readonly rows = new Map<string, Row>()

  constructor(machine: Definition) {
    const { id, initial, context, states, on } = machine.config
    this.initial = { value: initial, context: context ?? {} }
    for (const [name, state] of Object.entries(states)) {
      this.rows.set(name, compileRow(machine, id, name, state, on ?? {}))
    }
    for (const row of this.rows.values())
      for (const { target } of [...row.moves.values()].flat())
        if (target !== null && !this.rows.has(target)) throw new Error(`${id} has no state ${target}`)
  }

  step(from: Place, event: EntityEvent): Stepped {
    const { value, context } = from
    const row = this.rows.get(value)!
    const moves = row.moves.get(event.type)
    if (moves === undefined) return { ...nothing, place: from }
    for (const { guard, target, assigns, effects } of moves) {
      if (guard !== null && !guard({ context, event })) continue
      let next = context
      for (const assign of assigns) next = { ...(next as object), ...assign({ context: next, event }) }
      if (target === null)
        return { ...nothing, place: next === context ? from : { value, context: next }, effects }
      return {
        place: { value: target, context: next },
        started: this.rows.get(target)!.delays,
        cancelled: row.cancels,
        effects,
      }
    }
    return { ...nothing, place: from }
  }
}

/** What is read of a machine: the definition that `setup().createMachine()` keeps, and its named parts. */
export interface Definition {
  readonly config: {
    readonly id: string
    readonly initial: string
    readonly context?: unknown
    readonly on?: Transitions
    readonly states: Readonly<Record<string, StateDefinition>>
  }
  readonly implementations: {
    readonly actions: Readonly<Record<string, unknown>>
    readonly guards: Readonly<Record<string, unknown>>
  }
}

interface StateDefinition {
  readonly on?: Transitions
  readonly after?: Transitions
}

type Transitions = Readonly<Record<string, unknown>>
type Args = { readonly context: unknown; readonly event: EntityEvent }
type Assign = (args: Args) => object

interface Move {
  readonly guard: ((args: Args) => boolean) | null
  readonly target: string | null
  readonly assigns: readonly Assign[]
  readonly effects: readonly Effect[]
}

interface Row {
  readonly moves: ReadonlyMap<string, readonly Move[]>
  readonly delays: readonly DelayStarted[]
  readonly cancels: readonly string[]
}

const none: readonly never[] = []
const nothing = { started: none, cancelled: none, effects: none }

function compileRow(
  machine: Definition,
  id: string,
  name: string,
  state: StateDefinition,
  root: Transitions,
): Row {
  const delays = Object.keys(state.after ?? {}).map((delay): DelayStarted => {
    const timer = `${afterPrefix}${delay}.${id}.${name}`
    return { id: timer, delay, event: { type: timer } }
  })
  const moves = new Map<string, readonly Move[]>()
  const own = state.on ?? {}
  // A state's own answer to an event, even that there is none, hides the machine's.
  for (const [type, written] of Object.entries(root))
    if (!(type in own)) moves.set(type, compileMoves(machine, name, written))
  for (const [type, written] of Object.entries(state.on ?? {}))
    moves.set(type, compileMoves(machine, name, written))
  Object.values(state.after ?? {}).forEach((written, i) =>
    moves.set(delays[i].id, compileMoves(machine, name, written)),
  )
  return { moves, delays, cancels: delays.map((delay) => delay.id) }
}

function compileMoves(machine: Definition, from: string, written: unknown): readonly Move[] {
  if (written === undefined) return none
  const list = Array.isArray(written) ? (written as unknown[]) : [written]
  return list.map((one) =>
    compileMove(machine, from, typeof one === 'string' ? { target: one } : (one as Written)),
  )
}

interface Written {
  readonly target?: string
  readonly guard?: unknown
  readonly actions?: unknown
}

function compileMove(
  { implementations }: Definition,
  from: string,
  { target, guard, actions }: Written,
): Move {
  const to = target === undefined ? null : target.startsWith('.') ? target.slice(1) : target
  if (to === from)
    throw new Error(`${from} goes to itself: whether its delays start anew is not defined here`)
  const test = typeof guard === 'string' ? implementations.guards[guard] : guard
  if (test !== undefined && typeof test !== 'function') throw new Error(`a guard of ${from} is no function`)
  const assigns: Assign[] = []
  const effects: Effect[] = []
  for (const action of actions === undefined
    ? []
    : Array.isArray(actions)
      ? (actions as unknown[])
      : [actions]) {
    const named = typeof action === 'string' ? implementations.actions[action] : action
    const assign = assignOf(named)
    if (assign !== null) assigns.push(assign)
    else if (typeof action === 'string') effects.push({ type: action, params: undefined })
    else effects.push({ type: (action as Effect).type, params: (action as Effect).params })
  }
  return { guard: (test as Move['guard']) ?? null, target: to, assigns, effects }
}

/** XState keeps what an `assign` was given beside the function that it returns. */
function assignOf(action: unknown): Assign | null {
  if (typeof action !== 'function' || !('assignment' in action)) return null
  const { assignment } = action as { assignment: object | Assign }
  return typeof assignment === 'function' ? (assignment as Assign) : () => assignment
}
