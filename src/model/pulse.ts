import type { PulseTrain } from './records'

/** The latest pulse of a train at or before `atMs` that got through; pulses fall on phase + k × period. */
export function lastPulse(train: PulseTrain, phaseMs: number, periodMs: number, atMs: number): number {
  if (train.sinceMs === null) return train.lastMs
  const latest = atMs - modulo(atMs - phaseMs, periodMs)
  return latest >= train.sinceMs ? latest : train.lastMs
}

/** The first pulse after `atMs`. */
export function nextPulse(phaseMs: number, periodMs: number, atMs: number): number {
  return atMs + periodMs - modulo(atMs - phaseMs, periodMs)
}

/** The train with pulses stopped from `atMs` on: one that falls on that very instant no longer gets through. */
export function cut(train: PulseTrain, phaseMs: number, periodMs: number, atMs: number): PulseTrain {
  return { sinceMs: null, lastMs: lastPulse(train, phaseMs, periodMs, atMs - 1) }
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n
}
