import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate'
import type { EntityEvent } from './eventQueue'
import {
  afterPrefix,
  isDelay,
  type DelayStarted,
  type Effect,
  type Place,
  type Stepped,
  type Steps,
} from './steps'

const none: readonly never[] = []

/**
 * The only place that calls XState. The public `transition()` builds a fresh inert actor at every call (20 µs); one
 * scope and one flyweight snapshot per state value, reused, give the same result in 3–4 µs. test/kernel/step.test.ts
 * holds both together over every reachable transition of every machine.
 */
export class Stepper implements Steps {
  readonly initial: Place
  private flyweights = new Map<string, AnyMachineSnapshot>()
  private delays = new Map<string, string>()
  private scope: Scope
  private started: DelayStarted[] = []
  private cancelled: string[] = []
  private effects: Effect[] = []

  constructor(readonly machine: AnyStateMachine) {
    const self = createActor(machine) as unknown as Scope['self']
    this.scope = {
      self,
      id: '',
      sessionId: '',
      system: self.system,
      defer: () => {},
      logger: () => {},
      stopChild: () => {},
      emit: () => {},
      actionExecutor: (action) => this.collect(action),
    }
    const first = machine.getInitialSnapshot(this.scope as never) as AnyMachineSnapshot
    for (const stateNode of Object.values(machine.states)) {
      for (const [, transitions] of stateNode.transitions) {
        for (const { eventType } of transitions) {
          if (!isDelay(eventType)) continue
          this.delays.set(eventType, eventType.slice(afterPrefix.length, -(stateNode.id.length + 1)))
        }
      }
    }
    this.forget()
    this.initial = { value: first.value as string, context: first.context }
  }

  step(from: Place, event: EntityEvent): Stepped {
    const fly = this.flyweight(from.value)
    fly.context = from.context
    this.forget()
    const to = this.machine.transition(
      fly as never,
      event as never,
      this.scope as never,
    ) as AnyMachineSnapshot
    const same = to.value === from.value && to.context === from.context
    return {
      place: same ? from : { value: to.value as string, context: to.context },
      started: this.started,
      cancelled: this.cancelled,
      effects: this.effects,
    }
  }

  /** Whether the event would be taken at all in this state. */
  takes(from: Place, event: EntityEvent): boolean {
    const fly = this.flyweight(from.value)
    fly.context = from.context
    return fly.can(event)
  }

  private flyweight(value: string): { context: unknown; can(event: EntityEvent): boolean } {
    let fly = this.flyweights.get(value)
    if (fly === undefined) {
      fly = this.machine.resolveState({ value, context: this.initial.context } as never) as AnyMachineSnapshot
      this.flyweights.set(value, fly)
    }
    return fly as never
  }

  private forget(): void {
    this.started = none as never
    this.cancelled = none as never
    this.effects = none as never
  }

  private collect(action: ExecutedAction): void {
    if (action.type === 'xstate.raise') {
      const { event, id } = action.params as { event: EntityEvent; id: string }
      if (this.started === (none as never)) this.started = []
      this.started.push({ id, delay: this.delays.get(event.type) ?? event.type, event })
    } else if (action.type === 'xstate.cancel') {
      if (this.cancelled === (none as never)) this.cancelled = []
      this.cancelled.push((action.params as { sendId: string }).sendId)
    } else if (!action.type.startsWith('xstate.')) {
      if (this.effects === (none as never)) this.effects = []
      this.effects.push({ type: action.type, params: action.params })
    }
  }
}

interface ExecutedAction {
  readonly type: string
  readonly params: unknown
}

interface Scope {
  readonly self: { readonly system: unknown }
  readonly id: string
  readonly sessionId: string
  readonly system: unknown
  defer(): void
  logger(): void
  stopChild(): void
  emit(): void
  actionExecutor(action: ExecutedAction): void
}
