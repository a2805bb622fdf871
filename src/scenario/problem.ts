import { limits } from './limits'
import { nearest } from './nearest'
import { printable, shortened } from './shown'

/** What is wrong with a scenario, where, and what was probably meant. In English: it speaks to authors. */
export interface Problem {
  /** A scenario with errors is no scenario; a warning tells of something that may be meant. */
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** From 1; 0 where there is no text, as for an object handed over by a page. */
  readonly line: number
  readonly column: number
  /** `cluster.nodes.0.memory`; empty for the whole. */
  readonly path: string
  readonly message: string
  readonly expected?: string
  readonly nearest?: string
}

export type Path = readonly (string | number)[]

/** Whether a problem lies in the name on the left or in what stands on the right. */
export type Side = 'key' | 'value'

export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a scenario came from, and where in its text a value stands. */
export interface Place {
  readonly file: string
  locate(path: Path, side: Side): Position
}

/** The place of a scenario without text. */
export function placeWithoutText(file: string): Place {
  return { file, locate: () => ({ line: 0, column: 0 }) }
}

export interface ProblemDetails {
  readonly side?: Side
  readonly expected?: string
  /** What was written instead of one of `words`, to find the word that was meant. */
  readonly written?: string
  readonly words?: Iterable<string>
}

/** Collects the problems of one scenario, up to a number that a person can still read. */
export class Problems {
  private readonly found: Problem[] = []
  private errors = 0

  constructor(private readonly place: Place) {}

  error(path: Path, message: string, details: ProblemDetails = {}): void {
    this.errors += 1
    this.add('error', path, message, details)
  }

  warning(path: Path, message: string, details: ProblemDetails = {}): void {
    this.add('warning', path, message, details)
  }

  /** For what is wrong with the text itself, before there is any path. */
  errorAt(position: Position, message: string): void {
    this.errors += 1
    if (this.found.length >= limits.problems) return
    this.found.push({
      severity: 'error',
      file: this.place.file,
      ...position,
      path: '',
      message: printable(message),
    })
  }

  get hasErrors(): boolean {
    return this.errors > 0
  }

  /** In the order of the text. */
  list(): readonly Problem[] {
    return [...this.found].sort((a, b) => a.line - b.line || a.column - b.column)
  }

  private add(severity: Problem['severity'], path: Path, message: string, details: ProblemDetails): void {
    if (this.found.length >= limits.problems) return
    const { written, words, expected, side = 'value' } = details
    const meant = written !== undefined && words ? nearest(written, words) : null
    this.found.push({
      severity,
      file: this.place.file,
      ...this.place.locate(path, side),
      path: printable(path.map((part) => shortened(String(part))).join('.')),
      message: printable(message),
      ...(expected !== undefined && { expected }),
      ...(meant !== null && meant !== written && { nearest: meant }),
    })
  }
}

/** `file:line:column: message (did you mean …?)`; the path stands in for line and column where there is no text. */
export function formatProblem(problem: Problem): string {
  const where = problem.line > 0 ? `${problem.line}:${problem.column}` : problem.path
  const warning = problem.severity === 'warning' ? 'warning: ' : ''
  const hint = problem.nearest === undefined ? '' : ` (did you mean ${problem.nearest}?)`
  return `${problem.file}:${where === '' ? '' : `${where}:`} ${warning}${problem.message}${hint}`
}
