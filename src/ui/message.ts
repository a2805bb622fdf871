/** Something to tell that is no part of the run: a problem, a refused file. */
export interface Message {
  readonly title: string
  /** Places and details, one a line: `file:line:column: message`. */
  readonly lines: readonly string[]
}
