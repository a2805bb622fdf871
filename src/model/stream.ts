import type { VmProgress } from './snapshot'

/** Memory or a merge on its way to or from a volume, from a moment on and as long as nothing changes. Amounts are KiB, in integers. */
export interface Stream {
  readonly fromMs: number
  readonly leftKiB: number
  readonly rateKiBPerS: number
  /** Neither does its host hang nor is its path or its reservation gone. */
  readonly flows: boolean
  readonly sizeMiB: number
}

/** How far it is at a later moment. */
export function streamAt(
  { fromMs, leftKiB, rateKiBPerS, flows, sizeMiB }: Stream,
  atMs: number,
): Pick<VmProgress, 'untilMs' | 'doneMiB' | 'rateMiBPerS'> {
  const left = leftAt({ leftKiB, flows }, rateKiBPerS, atMs - fromMs)
  return {
    untilMs: flows ? atMs + Math.ceil((left * 1000) / Math.max(1, rateKiBPerS)) : null,
    doneMiB: sizeMiB - Math.trunc(left / 1024),
    rateMiBPerS: flows ? Math.trunc(rateKiBPerS / 1024) : 0,
  }
}

/** What is left at a later moment if nothing changes, KiB. */
export function leftAt(
  { leftKiB, flows }: Pick<Stream, 'leftKiB' | 'flows'>,
  rateKiBPerS: number,
  elapsedMs: number,
): number {
  return flows ? Math.max(0, leftKiB - Math.trunc((rateKiBPerS * elapsedMs) / 1000)) : leftKiB
}
