import type { Words } from '../ui/words'

/** What comes after the first picture, and all words with it. */
export interface Later {
  readonly parts: typeof import('./parts')
  readonly words: Words
}
