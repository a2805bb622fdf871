import type { Probe } from '../scenario/scenario'
import { firstAfter } from '../kernel/ascending'
import { answer, within } from './probe'
import type { Run } from './run'

/** What a probe came to: the moment that decided, and what was answered then (undefined: there is no such thing). */
export interface Verdict {
  readonly holds: boolean
  readonly atMs: number
  readonly answer: ReturnType<typeof answer>
}

/** Judges a probe over a run up to a known moment, as its `when` says. */
export function verdictOf(run: Run, probe: Probe, untilMs = run.simulatedMs): Verdict {
  const end = look(run, probe, Math.min(untilMs, run.simulatedMs))
  switch (probe.when) {
    case 'end':
      return end
    case 'eventually':
      return firstLook(run, probe, end.atMs, true) ?? end
    case 'always':
      return firstLook(run, probe, end.atMs, false) ?? end
    case 'never': {
      const offence = firstLook(run, probe, end.atMs, true)
      return offence === null ? { ...end, holds: true } : { ...offence, holds: false }
    }
  }
}

/** The first settled instant from a moment on in which a probe is tolerated; null where there is none until the end. */
export function firstMoment(
  run: Run,
  probe: Omit<Probe, 'when'>,
  fromMs: number,
  untilMs: number,
): number | null {
  for (const atMs of settledInstants(run, fromMs, untilMs)) if (look(run, probe, atMs).holds) return atMs
  return null
}

function firstLook(run: Run, probe: Probe, untilMs: number, holds: boolean): Verdict | null {
  for (const atMs of settledInstants(run, 0, untilMs)) {
    const verdict = look(run, probe, atMs)
    if (verdict.holds === holds) return verdict
  }
  return null
}

function look(run: Run, probe: Omit<Probe, 'when'>, atMs: number): Verdict {
  const given = answer(probe, run.snapshotAt(atMs), run.log)
  return { holds: within(probe.tolerance, given), atMs, answer: given }
}

/**
 * The moment itself, every later instant in which anything changed or was told, and the last one: between two of them
 * nothing but clocks goes on.
 */
function* settledInstants(run: Run, fromMs: number, untilMs: number): Iterable<number> {
  for (
    let atMs = fromMs;
    atMs < untilMs;
    atMs = Math.min(nextChange(run, atMs, untilMs), nextTold(run, atMs))
  )
    yield atMs
  yield untilMs
}

function nextTold({ eventTimes }: Run, atMs: number): number {
  return eventTimes[firstAfter(eventTimes, atMs)] ?? Infinity
}

/** The first instant after a moment in which a state changed, else the limit: versions never fall, so halving finds it. */
function nextChange(run: Run, atMs: number, limitMs: number): number {
  const version = run.versionAt(atMs)
  let low = atMs + 1
  let high = limitMs
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (run.versionAt(middle) > version) high = middle
    else low = middle + 1
  }
  return low
}
