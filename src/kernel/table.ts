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
    refuseOthers(id, machine.config, ['id', 'initial', 'context', 'states', 'on'])
    if (typeof context === 'function') throw new Error(`${id} computes its context, which the table does not`)
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
  refuseOthers(`${id}.${name}`, state, ['on', 'after'])
  const moves = new Map<string, readonly Move[]>()
  const own = state.on ?? {}
  for (const type of new Set([...Object.keys(root), ...Object.keys(own)])) {
    if (type.includes('*')) throw new Error(`${id}.${name} takes ${type}; the table knows whole names only`)
    moves.set(type, answersTo(machine, name, own, root, type))
  }
  Object.values(state.after ?? {}).forEach((written, i) =>
    moves.set(delays[i].id, compileMoves(machine, name, written)),
  )
  return { moves, delays, cancels: delays.map((delay) => delay.id) }
}

/** A state's own answers hide the machine's, even the answer that there is none, unless their guards all say no. */
function answersTo(
  machine: Definition,
  from: string,
  own: Transitions,
  root: Transitions,
  type: string,
): readonly Move[] {
  if (type in own && own[type] === undefined) return none
  const first = compileMoves(machine, from, own[type])
  const isSure = first.some(({ guard }) => guard === null)
  return isSure ? first : [...first, ...compileMoves(machine, from, root[type])]
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

function compileMove({ implementations }: Definition, from: string, written: Written): Move {
  refuseOthers(`a transition of ${from}`, written, ['target', 'guard', 'actions'])
  const { target, guard, actions = [] } = written
  const to = target === undefined ? null : target.startsWith('.') ? target.slice(1) : target
  if (to === from)
    throw new Error(`${from} goes to itself: whether its delays start anew is not defined here`)
  const test = typeof guard === 'string' ? implementations.guards[guard] : guard
  if (test !== undefined && (typeof test !== 'function' || 'check' in test))
    throw new Error(`a guard of ${from} is no plain function`)
  const assigns: Assign[] = []
  const effects: Effect[] = []
  for (const action of Array.isArray(actions) ? (actions as unknown[]) : [actions]) {
    const { type, params } =
      typeof action === 'object' ? (action as Effect) : { type: action, params: undefined }
    const means = typeof type === 'string' ? implementations.actions[type] : type
    const assign = assignOf(means)
    const isBuiltIn = assign === null && typeof means === 'function' && 'resolve' in means
    if (assign !== null && params === undefined) assigns.push(assign)
    else if (assign === null && !isBuiltIn && typeof type === 'string' && typeof params !== 'function')
      effects.push({ type, params })
    else throw new Error(`an action of ${from} is neither plain data nor a plain assign`)
  }
  return { guard: (test as Move['guard']) ?? null, target: to, assigns, effects }
}

/** XState keeps what an `assign` was given beside the function that it returns. */
function assignOf(action: unknown): Assign | null {
  if (typeof action !== 'function' || !('assignment' in action)) return null
  const { assignment } = action as { assignment: object | Assign }
  if (typeof assignment === 'function') return assignment as Assign
  const parts = Object.entries(assignment) as [string, unknown][]
  if (parts.every(([, part]) => typeof part !== 'function')) return () => assignment
  return (args) =>
    Object.fromEntries(parts.map(([key, part]) => [key, typeof part === 'function' ? part(args) : part]))
}

/** Parts of a definition that say nothing of what happens. */
const wordsOnly = ['description', 'meta', 'tags', 'schemas', 'types']

function refuseOthers(where: string, written: object, known: readonly string[]): void {
  for (const key of Object.keys(written))
    if (!known.includes(key) && !wordsOnly.includes(key))
      throw new Error(`${where} has ${key}, which the table does not know`)
}
