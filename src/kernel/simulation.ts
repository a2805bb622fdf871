import { Checkpoints } from './checkpoints'
import { EventQueue, type EntityEvent, type Pending } from './eventQueue'
import type { Datum, Happening } from './happening'
import { Journal } from './journal'
import { Streams } from './prng'
import { dueMs, type ScriptPosition, type ScriptStep } from './script'
import { isDelay, type Place, type Stepped, type Steps } from './steps'

/** What the kernel is told about a world. It knows nothing else of it. */
export interface Laws {
  /** Creates the entities of a fresh run and lets the first happenings come about. */
  begin(sim: Simulation): void
  /** Called after `begin` and after every restore: the place to rebuild what is derived from states. */
  resume(sim: Simulation): void
  /** Length of a machine's named delay for this entity. */
  delayMs(sim: Simulation, entity: number, delay: string): number
  /** Whether an event may reach its entity now: an order to something that has lost its power does not. */
  admits(sim: Simulation, entity: number, event: EntityEvent): boolean
  /** A machine took a step. */
  stepped(sim: Simulation, entity: number, before: MachineState, step: Stepped, event: EntityEvent): void
  /** An event reached an entity without a machine. */
  received(sim: Simulation, entity: number, event: EntityEvent): void
  /** What must never show at the end of an instant; `touched` are the entities that changed in it, null means all. */
  inspect(sim: Simulation, touched: readonly number[] | null): readonly Violation[]
}

export interface Violation {
  readonly id: string
  readonly params: { readonly [name: string]: Datum }
}

/**
 * A machine's state in a run: where it is, since when, and when its first delay ends (null: none, or its clock is
 * held).
 */
export interface MachineState extends Place {
  readonly sinceMs: number
  readonly untilMs: number | null
}

/** Something done from outside at the end of an instant, in the order given. */
export interface Input {
  readonly atMs: number
  act(sim: Simulation): void
}

export interface SimulationOptions {
  readonly seed: number
  readonly script: readonly ScriptStep<Simulation>[]
  readonly horizonMs: number
  readonly eventsMax: number
  /** Whether the script goes on after an input from outside. */
  readonly scriptGoesOn: boolean
  /** How often every entity is inspected, in instants; 1 in tests, 0: no inspection at all (bench). */
  readonly sweepEvery: number
  readonly journalEntriesMax: number
  readonly checkpointEvery: number
}

export const defaultOptions: SimulationOptions = {
  seed: 1,
  script: [],
  horizonMs: 2 * 60 * 60 * 1000,
  eventsMax: 1_000_000,
  scriptGoesOn: true,
  sweepEvery: 500,
  journalEntriesMax: 1_400_000,
  checkpointEvery: 500,
}

/** Why a run was stopped before its end. */
export interface Stop {
  readonly code: 'violation' | 'eventsInInstant' | 'eventsInRun' | 'journalFull'
  readonly params: { readonly [name: string]: Datum }
}

interface HeldTimer {
  readonly timer: string
  readonly remainingMs: number
  readonly event: EntityEvent
  readonly causeSeq: number
  readonly background: boolean
}

/** Everything a run needs to go on from a settled instant: plain data. */
export interface Saved {
  readonly atMs: number
  readonly bytes: number
  readonly names: readonly string[]
  readonly states: readonly unknown[]
  readonly pending: readonly Pending[]
  readonly held: readonly (readonly [number, readonly HeldTimer[]])[]
  readonly draws: readonly (readonly [string, number])[]
  readonly script: ScriptPosition
  readonly inputsDone: number
  readonly logLength: number
  readonly seq: number
  readonly events: number
  readonly instants: number
}

/** Marks an entity that is plain data instead of a machine. */
export const record = 'record'

/**
 * A deterministic discrete-event simulation: integer milliseconds, (time, sequence) order, timers owned by the queue,
 * script conditions and inputs looked at in settled instants. Same laws, options and inputs give the same bytes.
 */
export class Simulation {
  readonly names: string[] = []
  readonly kinds: string[] = []
  readonly states: unknown[] = []
  log: Happening[] = []
  journal = new Journal()
  checkpoints = new Checkpoints<Saved>()
  streams: Streams
  nowMs = 0
  /** Everything up to here is settled and will not change. */
  settledMs = -1
  ended = false
  stop: Stop | null = null
  eventsDelivered = 0
  private readonly queue = new EventQueue()
  private readonly byName = new Map<string, number>()
  private readonly held = new Map<number, readonly HeldTimer[]>()
  private readonly touchedAt: number[] = []
  private touched: number[] = []
  private seq = 0
  private cause = 0
  private instants = 0
  private eventsAtCheckpoint = 0
  private eventsInInstant = 0
  private instantOpen = false
  private script: ScriptPosition = { next: 0, sinceMs: 0, doneSeq: 1 }
  private inputsDone = 0
  readonly options: SimulationOptions

  constructor(
    readonly laws: Laws,
    readonly steppers: Readonly<Record<string, Steps>>,
    options: Partial<SimulationOptions> = {},
    readonly inputs: readonly Input[] = [],
  ) {
    this.options = { ...defaultOptions, ...options }
    this.streams = new Streams(this.options.seed)
  }

  /** A fresh run, at its first instant, not yet settled. */
  begin(): this {
    this.openInstant(this.nowMs)
    this.laws.begin(this)
    this.laws.resume(this)
    return this
  }

  get seed(): number {
    return this.options.seed
  }

  // --- entities ------------------------------------------------------------------------------------------------

  /** Adds an entity; a machine starts in its initial state unless another is given. Unnamed ones cannot be found. */
  add(name: string, kind: string, state?: unknown): number {
    const entity = this.names.length
    this.names.push(name)
    this.kinds.push(kind)
    if (name !== '') this.byName.set(name, entity)
    this.states.push(
      kind === record ? state : this.standing((state as Place | undefined) ?? this.steppers[kind].initial),
    )
    this.change(entity)
    return entity
  }

  private standing({ value, context }: Place): MachineState {
    return { value, context, sinceMs: this.nowMs, untilMs: null }
  }

  find(name: string): number | undefined {
    return this.byName.get(name)
  }

  /** Replaces the state of an entity without a machine. */
  set(entity: number, state: unknown): void {
    if (this.states[entity] === state) return
    this.states[entity] = state
    this.change(entity)
  }

  /** What an entity was when this instant began; undefined if it was not there yet. */
  before(entity: number): unknown {
    return this.journal.before(entity, this.nowMs)
  }

  // --- time ----------------------------------------------------------------------------------------------------

  /** Delivers an event within this instant, after those already sent. */
  send(entity: number, event: EntityEvent): void {
    this.enqueue(this.nowMs, entity, event, null, false, this.cause)
  }

  /** Sets or replaces a named timer of an entity. Background timers do not keep a run from being settled. */
  timer(entity: number, timer: string, delayMs: number, event: EntityEvent, background = false): void {
    this.cancel(entity, timer)
    this.enqueue(this.nowMs + delayMs, entity, event, timer, background, this.cause)
  }

  cancel(entity: number, timer: string): void {
    this.queue.cancel(entity, timer)
    const held = this.held.get(entity)
    if (held !== undefined)
      this.held.set(
        entity,
        held.filter((h) => h.timer !== timer),
      )
  }

  cancelAll(entity: number): void {
    this.queue.cancelAll(entity)
    if (this.held.has(entity)) this.held.set(entity, [])
  }

  /** When a named timer falls due, or null; a held one has no due time. */
  dueMs(entity: number, timer: string): number | null {
    return this.queue.timer(entity, timer)?.atMs ?? null
  }

  /** Stops the clocks of an entity: its timers keep what is left of them until `release`. */
  hold(entity: number): void {
    if (this.held.has(entity)) return
    this.held.set(
      entity,
      this.queue.cancelAll(entity).map(({ atMs, timer, event, causeSeq, background }) => ({
        timer: timer!,
        remainingMs: atMs - this.nowMs,
        event,
        causeSeq,
        background,
      })),
    )
    this.expect(entity, null)
  }

  private expect(entity: number, untilMs: number | null): void {
    if (this.kinds[entity] === record) return
    const state = this.states[entity] as MachineState
    if (state.untilMs === untilMs) return
    this.states[entity] = { ...state, untilMs }
    this.change(entity)
  }

  release(entity: number): void {
    const held = this.held.get(entity)
    if (held === undefined) return
    this.held.delete(entity)
    for (const { timer, remainingMs, event, background, causeSeq } of held)
      this.enqueue(this.nowMs + remainingMs, entity, event, timer, background, causeSeq)
    const delays = held
      .filter(({ timer }) => isDelay(timer))
      .map(({ remainingMs }) => this.nowMs + remainingMs)
    if (delays.length > 0) this.expect(entity, Math.min(...delays))
  }

  isHeld(entity: number): boolean {
    return this.held.has(entity)
  }

  /** What is left of an entity's timers by name, pending or held. */
  remaining(entity: number, timer: string): number | null {
    const due = this.dueMs(entity, timer)
    if (due !== null) return due - this.nowMs
    return this.held.get(entity)?.find((h) => h.timer === timer)?.remainingMs ?? null
  }

  /** Nothing pending but background timers. */
  get isSettled(): boolean {
    return this.queue.busy === 0
  }

  // --- log -----------------------------------------------------------------------------------------------------

  /** Appends a happening; what follows in this delivery is caused by it. */
  happen(type: string, target: string, params: Happening['params'] = {}, by?: readonly string[]): number {
    const seq = this.log.length + 1
    const causeSeq = seq === 1 ? null : this.cause
    this.log.push(
      by === undefined
        ? { seq, atMs: this.nowMs, type, target, params, causeSeq }
        : { seq, atMs: this.nowMs, type, target, by, params, causeSeq },
    )
    this.cause = seq
    return seq
  }

  /** Runs with another cause, then goes on with the present one. */
  because(causeSeq: number, act: () => void): void {
    const before = this.cause
    this.cause = causeSeq
    act()
    this.cause = before
  }

  get causeSeq(): number {
    return this.cause
  }

  // --- running -------------------------------------------------------------------------------------------------

  /**
   * Settles every instant up to `untilMs`, as long as `mayGoOn` says so; it is asked every few events, also in the
   * middle of an instant. True when `untilMs` or the end of the run is reached.
   */
  run(untilMs: number, mayGoOn: () => boolean = always): boolean {
    let work = 0
    while (!this.ended && this.stop === null) {
      if (!this.instantOpen) {
        const next = this.isThrough ? null : this.nextInstant()
        if (next === null || next > untilMs || next > this.options.horizonMs) {
          if (next === null || next > this.options.horizonMs) this.finish(next)
          else this.settledMs = Math.max(this.settledMs, untilMs)
          return true
        }
        this.openInstant(next)
      }
      const pending = this.queue.nextAt() === this.nowMs ? this.queue.take()! : null
      if (pending !== null) this.deliver(pending)
      else if (!this.actFromOutside()) this.closeInstant()
      if ((++work & 31) === 0 && !mayGoOn()) return false
    }
    return true
  }

  /** Nothing is going on, and nothing is to be done any more. */
  private get isThrough(): boolean {
    return this.isSettled && this.scriptDue() === null && this.inputs[this.inputsDone] === undefined
  }

  private nextInstant(): number | null {
    const script = this.scriptDue()
    const input = this.inputs[this.inputsDone]?.atMs ?? null
    const inputAt = input === null ? null : Math.max(input, this.nowMs)
    return least(least(this.queue.nextAt(), script), inputAt)
  }

  private scriptDue(): number | null {
    if (!this.options.scriptGoesOn && this.inputsDone > 0) return null
    const due = dueMs(this.options.script, this.script)
    return due === null ? null : Math.max(due, this.nowMs)
  }

  private openInstant(atMs: number): void {
    this.nowMs = atMs
    this.instantOpen = true
    this.eventsInInstant = 0
    this.touched = []
    this.instants++
  }

  private deliver(pending: Pending): void {
    const { entity, event } = pending
    this.eventsDelivered++
    const limit = 5000 + 50 * this.names.length
    if (++this.eventsInInstant > limit) return this.halt('eventsInInstant', { limit, atMs: this.nowMs })
    if (this.eventsDelivered > this.options.eventsMax)
      return this.halt('eventsInRun', { limit: this.options.eventsMax, atMs: this.nowMs })
    this.cause = pending.causeSeq
    if (!this.laws.admits(this, entity, event)) return
    const kind = this.kinds[entity]
    if (kind === record) return this.laws.received(this, entity, event)
    const before = this.states[entity] as MachineState
    const step = this.steppers[kind].step(before, event)
    for (const id of step.cancelled) this.cancel(entity, id)
    const dues = step.started.map(({ delay }) => this.nowMs + this.laws.delayMs(this, entity, delay))
    const { value, context } = step.place
    // Entering a state again from itself changes neither value nor context, but its delays begin anew.
    const entered = value !== before.value || dues.length > 0
    const runs = dues.length > 0 && !this.held.has(entity)
    if (entered || step.place !== before) {
      this.states[entity] = entered
        ? { value, context, sinceMs: this.nowMs, untilMs: runs ? Math.min(...dues) : null }
        : { value, context, sinceMs: before.sinceMs, untilMs: before.untilMs }
      this.change(entity)
    }
    const told = this.log.length
    this.laws.stepped(this, entity, before, step, event)
    // A delay is caused by what the machine itself said of this step, if it said anything.
    const causeSeq = this.log.length > told ? told + 1 : pending.causeSeq
    step.started.forEach(({ id, event: due }, i) => this.enqueue(dues[i], entity, due, id, false, causeSeq))
  }

  /** The script's next step if it is due, else the next input of this instant; false when there is neither. */
  private actFromOutside(): boolean {
    return this.actByScript() || this.actByInput()
  }

  private actByScript(): boolean {
    if (!this.options.scriptGoesOn && this.inputsDone > 0) return false
    const step = this.options.script[this.script.next]
    if (step === undefined) return false
    const { due } = step
    const latest = dueMs(this.options.script, this.script)!
    const holds = 'holds' in due && due.holds(this)
    if (!holds && this.nowMs < latest) return false
    this.cause = 'atMs' in due ? 1 : this.script.doneSeq
    if ('holds' in due && !holds) this.happen('script.timedOut', step.id, { afterMs: due.timeoutMs })
    else if ('atMs' in due && this.nowMs > due.atMs) this.happen('script.late', step.id, { dueMs: due.atMs })
    if (step.act === null) this.happen('script.stepReached', step.id)
    const told = this.log.length
    step.act?.(this)
    // What comes after the step is caused by its own first line, if it has one.
    const doneSeq = this.log.length > told ? told + 1 : this.cause
    this.script = { next: this.script.next + 1, sinceMs: this.nowMs, doneSeq }
    return true
  }

  private actByInput(): boolean {
    const input = this.inputs[this.inputsDone]
    if (input === undefined || input.atMs > this.nowMs) return false
    this.inputsDone++
    this.cause = 1
    input.act(this)
    return true
  }

  private closeInstant(): void {
    const { sweepEvery, journalEntriesMax, checkpointEvery } = this.options
    if (sweepEvery > 0) this.inspect(this.instants % this.scaled(sweepEvery) === 0 ? null : this.touched)
    this.instantOpen = false
    this.settledMs = this.nowMs
    if (this.stop !== null) return
    if (this.journal.entries > journalEntriesMax)
      return this.halt('journalFull', { limit: journalEntriesMax, atMs: this.nowMs })
    if (
      this.instants === 1 ||
      this.eventsDelivered - this.eventsAtCheckpoint >= this.scaled(checkpointEvery)
    ) {
      this.eventsAtCheckpoint = this.eventsDelivered
      this.checkpoints.add(this.save())
    }
  }

  /** Sweeps and checkpoints cost as much as there are entities, so large worlds take them less often. */
  private scaled(every: number): number {
    return every === 1 ? 1 : Math.max(every, this.names.length >> 3)
  }

  private finish(next: number | null): void {
    if (next !== null) this.nowMs = this.options.horizonMs
    this.settledMs = this.nowMs
    this.ended = true
    if (this.options.sweepEvery > 0) this.inspect(null)
  }

  private inspect(touched: readonly number[] | null): void {
    const violations = this.laws.inspect(this, touched)
    if (violations.length === 0) return
    const [{ id, params }] = violations
    this.halt('violation', { id, ...params, atMs: this.nowMs })
  }

  private halt(code: Stop['code'], params: Stop['params']): void {
    this.stop ??= { code, params }
  }

  private change(entity: number): void {
    this.journal.write(entity, this.nowMs, this.states[entity])
    if (this.touchedAt[entity] === this.instants) return
    this.touchedAt[entity] = this.instants
    this.touched.push(entity)
  }

  private enqueue(
    atMs: number,
    entity: number,
    event: EntityEvent,
    timer: string | null,
    background: boolean,
    causeSeq: number,
  ): void {
    const held = timer === null ? undefined : this.held.get(entity)
    // A clock that stands still does not start for a new timer either: it keeps what is to run after the release.
    if (held !== undefined) {
      const remainingMs = atMs - this.nowMs
      this.held.set(entity, [...held, { timer: timer!, remainingMs, event, causeSeq, background }])
    } else this.queue.add({ atMs, seq: this.seq++, entity, event, timer, causeSeq, background })
  }

  // --- saving --------------------------------------------------------------------------------------------------

  /** All that is needed to go on from this settled instant. */
  save(): Saved {
    if (this.instantOpen) throw new Error('save() needs a settled instant; this one is still open')
    const pending = this.queue.save()
    return {
      atMs: this.nowMs,
      bytes: 8 * this.states.length + 96 * pending.length + 512,
      names: this.names.slice(),
      states: this.states.slice(),
      pending,
      held: [...this.held],
      draws: this.streams.save(),
      script: this.script,
      inputsDone: this.inputsDone,
      logLength: this.log.length,
      seq: this.seq,
      events: this.eventsDelivered,
      instants: this.instants,
    }
  }

  /** Goes on from what was saved; log and journal up to there are the caller's. */
  load(saved: Saved, log: readonly Happening[], journal: Journal, kinds: readonly string[]): this {
    this.nowMs = this.settledMs = saved.atMs
    for (let entity = 0; entity < saved.names.length; entity++) {
      this.names[entity] = saved.names[entity]
      this.kinds[entity] = kinds[entity]
      this.states[entity] = saved.states[entity]
      if (saved.names[entity] !== '') this.byName.set(saved.names[entity], entity)
    }
    this.queue.restore(saved.pending)
    this.streams = new Streams(this.options.seed, saved.draws)
    for (const [entity, timers] of saved.held) this.held.set(entity, timers)
    this.script = saved.script
    this.inputsDone = saved.inputsDone
    this.log = log.slice(0, saved.logLength)
    this.journal = journal
    this.seq = saved.seq
    this.eventsDelivered = this.eventsAtCheckpoint = saved.events
    this.instants = saved.instants
    this.laws.resume(this)
    return this
  }

  /**
   * A new simulation with the same past up to the latest checkpoint at or before `atMs`, and other inputs from there
   * on. `inputs` must begin with those already done by then.
   */
  fork(
    atMs: number,
    inputs: readonly Input[],
    laws: Laws = this.laws,
    options: Partial<SimulationOptions> = this.options,
  ): Simulation {
    const saved = this.checkpoints.before(atMs)
    const copy = new Simulation(laws, this.steppers, options, inputs)
    if (saved === null) return copy.begin()
    copy.load(saved, this.log, this.journal.until(saved.atMs, saved.names.length), this.kinds)
    for (const earlier of this.checkpoints.all) if (earlier.atMs <= saved.atMs) copy.checkpoints.add(earlier)
    return copy
  }
}

const always = () => true

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}
