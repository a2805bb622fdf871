import { isSpoofing } from './names'

const shownCharacters = 64

/** A value as it can stand in one line of a message. */
export function shown(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return typeof value === 'string' ? JSON.stringify(shortened(value)) : String(value)
}

/** A name that may be anything, since nothing has checked it yet. */
export function shortened(text: string): string {
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
}

/** Without characters that move the cursor or turn the line round: terminals obey what a file says. */
export function printable(text: string): string {
  let printed = ''
  for (const character of text) {
    const code = character.charCodeAt(0)
    printed += isSpoofing(code) ? `\\u${code.toString(16).padStart(4, '0')}` : character
  }
  return printed
}
