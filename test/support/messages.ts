import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../src/messages/', import.meta.url)

/** The text of every message file of a language, one after the other. */
export function messagesOf(lang: string): string {
  const files = readdirSync(new URL(`${lang}/`, folder)).sort()
  return files.map((file) => readFileSync(new URL(`${lang}/${file}`, folder), 'utf8')).join('\n')
}
