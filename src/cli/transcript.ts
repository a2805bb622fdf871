import { canonicalDatum, canonicalLine } from '../kernel/canonical'
import type { Happening } from '../kernel/happening'
import { hashOf } from '../player/hash'
import { outcomeOf } from '../player/outcome'
import type { Run } from '../player/run'
import type { Words } from './words'

/** Simulated ms as `m:ss.mmm`; hours are counted as minutes, so that every line of a transcript has one shape. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const padded = (n: number, digits: number) => String(n).padStart(digits, '0')
  return `${Math.floor(seconds / 60)}:${padded(seconds % 60, 2)}.${padded(ms % 1000, 3)}`
}

/** A happening as `simulate` prints it: the line that is hashed, and its sentence. */
export function happeningLine(happening: Happening, words: Words): string {
  return `${canonicalLine(happening).slice(0, -1)},"text":${JSON.stringify(words.happening(happening))}}`
}

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
