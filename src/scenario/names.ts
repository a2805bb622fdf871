/** What names and texts may consist of. Linear scans: no regular expression ever sees an author's text. */

const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isLower = (code: number): boolean => code >= 97 && code <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAlphanumeric = (code: number): boolean => isUpper(code) || isLower(code) || isDigit(code)

function every(text: string, isRight: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isRight(text.charCodeAt(at))) return false
  return text !== ''
}

const amongCharacters = (characters: string) => (code: number) =>
  characters.includes(String.fromCharCode(code))
const idPunctuation = amongCharacters(' _.-')
const wordPunctuation = amongCharacters('_-')

const inherited: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)])

/** Names that every JavaScript object answers to: neither keys nor ids of a scenario, and never assigned. */
export function isInherited(name: string): boolean {
  return inherited.has(name)
}

/** Names of things in the cluster: ASCII alone, so that no two look alike and none turns the direction of a line. */
export function isId(text: string): boolean {
  const isRight = every(text, (code) => isAlphanumeric(code) || idPunctuation(code))
  return isRight && isAlphanumeric(text.charCodeAt(0)) && !text.endsWith(' ') && !isInherited(text)
}

/** Ids of steps, choices and markers. They begin with a letter: a marker stands at one of them or at a time. */
export function isStepId(text: string): boolean {
  const first = text.charCodeAt(0)
  const isRight = every(text, (code) => isAlphanumeric(code) || wordPunctuation(code))
  return isRight && (isLower(first) || isUpper(first)) && !isInherited(text)
}

/** `two-node/node-crash`: safe as a path and in an address, without a dot that could lead upwards. */
export function isScenarioId(text: string): boolean {
  return text.split('/').every((word) => every(word, (code) => isLower(code) || isDigit(code) || code === 45))
}

/** Characters that are never drawn, and those that make a line read backwards. */
export function isSpoofing(code: number): boolean {
  const isControl = code < 32 || (code >= 127 && code <= 159)
  return (
    isControl || (code >= 0x202a && code <= 0x202e) || code === 0x2028 || code === 0x2029 || code === 0xfeff
  )
}

export function isLine(text: string): boolean {
  return every(text, (code) => !isSpoofing(code)) && text.trim() !== ''
}

export function isText(text: string): boolean {
  return every(text, (code) => code === 10 || code === 9 || !isSpoofing(code)) && text.trim() !== ''
}

export function isUrl(text: string): boolean {
  const isWeb = text.startsWith('https://') || text.startsWith('http://')
  return isWeb && every(text, (code) => code > 32 && code < 127) && URL.canParse(text)
}

/** The outer form of BCP 47: words of 1 to 8 letters and digits, the first of letters alone. */
export function isLang(text: string): boolean {
  const [first, ...rest] = text.split('-')
  return (
    first.length >= 2 &&
    first.length <= 8 &&
    every(first, (code) => isUpper(code) || isLower(code)) &&
    rest.every((word) => word.length <= 8 && every(word, isAlphanumeric))
  )
}
