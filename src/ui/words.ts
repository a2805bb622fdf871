import type { Happening } from '../kernel/happening'
import type { Sentence } from '../player/sentence'
import { elapsed } from '../scene/format'

/** The catalogue in the reader's language. */
export interface Words {
  readonly lang: string
  /** Lists are worded as such. */
  text(key: string, params?: Readonly<Record<string, string | number | readonly string[]>>): string
  happening(happening: Happening): string
  /** Adds messages that came with what says them. */
  learn(ftl: string): void
}

export function sentence(words: Words, { code, params }: Sentence): string {
  return words.text(code, params)
}

/** `14.0 s` in the first minute, then `1:48`. */
export function lasting(words: Words, ms: number): string {
  return elapsed((key, params) => words.text(key, params), ms)
}
