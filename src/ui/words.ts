import type { Happening } from '../kernel/happening'
import type { Sentence } from '../player/sentence'

/** The catalogue in the reader's language. */
export interface Words {
  readonly lang: string
  text(key: string, params?: Readonly<Record<string, string | number>>): string
  happening(happening: Happening): string
}

export function sentence(words: Words, { code, params }: Sentence): string {
  return words.text(code, params)
}

/** 1 s to 59.9 s as seconds, above as a clock: `14.0 s`, `1:48`. */
export function lasting(words: Words, ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100)
  if (tenths < 600) return words.text('ui-seconds', { seconds: tenths / 10 })
  const all = Math.floor(tenths / 10)
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(all / 3600)
  const minutes = Math.floor(all / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`
}
