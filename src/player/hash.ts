import { canonicalDatum } from '../kernel/canonical'
import { hashLog, hashText } from '../kernel/hash'
import { outcomeOf } from './outcome'
import type { Run } from './run'

/** SHA-256 of the state shown at a moment: equal in every window, browser and language. */
export function hashAt(run: Run, atMs: number): string {
  return hashText(canonicalDatum(outcomeOf(run.snapshotAt(atMs))))
}

/** SHA-256 of the whole log so far, without words. */
export function hashOf(run: Pick<Run, 'log'>): string {
  return hashLog(run.log)
}
