import { canonicalDatum } from '../kernel/canonical'
import type { Happening } from '../kernel/happening'
import { hashOf } from '../player/hash'
import { clock } from '../kernel/moment'
import { outcomeOf } from '../player/outcome'
import type { Run } from '../player/run'
import type { Words } from './words'

/** The last line: where the run ended, what was violated, and the state then. */
export function endLine(run: Run): string {
  const { simulatedMs: atMs, settled } = run
  const state = outcomeOf(run.snapshotAt(atMs))
  return JSON.stringify({
    type: 'end',
    atMs,
    settled,
    violations: violationsOf(run),
    sha256: hashOf(run),
    state,
  })
}

function violationsOf({ problem }: Run): readonly object[] {
  return problem === null ? [] : [{ code: problem.code.replace(/^stop-/, ''), ...problem.params }]
}

/** A golden line: without seq and causeSeq, so that one line more or less does not change all that follow. */
export function goldenLine({ atMs, type, target, by, params }: Happening): string {
  const written = by === undefined ? '' : `,"by":${JSON.stringify(by)}`
  const head = `{"atMs":${atMs},"type":${JSON.stringify(type)},"target":${JSON.stringify(target)}${written}`
  return `${head},"params":${canonicalDatum(params)}}`
}

/** A golden sentence with its time. */
export function goldenSentence(happening: Happening, words: Words): string {
  return `${clock(happening.atMs)}  ${words.happening(happening)}`
}
