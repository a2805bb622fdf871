import type { Simulation } from '../kernel/simulation'
import type { Simulator } from '../model/simulator'

/**
 * A simulator that stands still at a moment of the past: the states of then, read from the journal, and nothing that
 * could change them.
 */
export function pastOf(sim: Simulation, atMs: number): Simulator {
  const states = sim.names.map((_, entity) => sim.journal.at(entity, atMs))
  return {
    names: sim.names,
    kinds: sim.kinds,
    states,
    nowMs: atMs,
    seed: sim.seed,
    streams: { draw16: still, below: still },
    isSettled: false,
    causeSeq: 0,
    add: still,
    find: (name) => sim.find(name),
    set: still,
    send: still,
    timer: still,
    cancel: still,
    cancelAll: still,
    dueMs: () => null,
    hold: still,
    release: still,
    isHeld: () => false,
    remaining: () => null,
    happen: still,
    because: still,
  }
}

function still(): never {
  throw new Error('the past does not change')
}
