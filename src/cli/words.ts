import { readdirSync, readFileSync } from 'node:fs'
import { createWords } from '../player/describe'

const folder = new URL('../messages/', import.meta.url)

/** The languages that have a message file, in order of their names. */
export function languages(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .map((file) => file.slice(0, -'.ftl'.length))
    .sort()
}

/** Every sentence in one language; the language is one of `languages()`. */
export function loadWords(lang: string) {
  return createWords(lang, readFileSync(new URL(`${lang}.ftl`, folder), 'utf8'))
}

export type Words = ReturnType<typeof loadWords>
