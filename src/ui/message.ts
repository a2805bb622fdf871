import type { Sentence } from '../player/sentence'
import { sentence, type Words } from './words'

/** Something to tell that is no part of the run: a problem, a refused file. */
export interface Message {
  readonly title: string
  /** Places and details, one a line: `file:line:column: message`. */
  readonly lines: readonly string[]
}

/** What of an address was not understood, as one message; none if all was. */
export function aboutOptions(warnings: readonly Sentence[], words: Words): readonly Message[] {
  if (warnings.length === 0) return []
  return [{ title: words.text('ui-options-title'), lines: warnings.map((each) => sentence(words, each)) }]
}
