import english from '../messages/en.ftl?raw'
import { createWords, type Words } from '../player/describe'

/** Languages with a message file. */
export const languages = ['en'] as const

/** The words of the best language for a wish as BCP 47, or for the browser's own with `auto`. */
export function wordsFor(wish: string, browsers: readonly string[] = navigator.languages): Words {
  const wishes = wish === 'auto' ? browsers : [wish]
  const bases = wishes.map((tag) => tag.split('-')[0]?.toLowerCase())
  const lang = languages.find((known) => bases.includes(known)) ?? 'en'
  return createWords(lang, english)
}
