import { readdirSync, readFileSync } from 'node:fs'
import { createWords, type Words } from '../player/describe'

export type { Words }

const folder = new URL('../messages/', import.meta.url)

/** The languages that have messages, in order of their names. */
export function languages(): readonly string[] {
  return readdirSync(folder).sort()
}

/** Every sentence in one of `languages()`; what it does not have yet is English. */
export function loadWords(lang: string): Words {
  const folders = lang === 'en' ? ['en'] : ['en', lang]
  return createWords(
    lang,
    folders.flatMap((each) =>
      readdirSync(new URL(`${each}/`, folder)).map((file) =>
        readFileSync(new URL(`${each}/${file}`, folder), 'utf8'),
      ),
    ),
  )
}
