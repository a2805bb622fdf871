import { readdirSync, readFileSync } from 'node:fs'
import { createWords, type Words } from '../player/describe'

export type { Words }

const folder = new URL('../messages/', import.meta.url)

/** The languages that have a message file, in order of their names. */
export function languages(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .map((file) => file.slice(0, -'.ftl'.length))
    .sort()
}

/** Every sentence in one of `languages()`; what it does not have yet is English. */
export function loadWords(lang: string): Words {
  const files = lang === 'en' ? ['en'] : ['en', lang]
  return createWords(
    lang,
    files.map((each) => readFileSync(new URL(`${each}.ftl`, folder), 'utf8')),
  )
}
