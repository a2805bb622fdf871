/**
 * A made-up language for tests: every text of a message file accented and about a third longer, in brackets, with its
 * placeables as they are. What still reads as English on the page was never in a message file.
 */
export function pseudo(ftl: string): string {
  return ftl.replace(entry, (_, start: string, value: string) => {
    const blank = /^\s*/.exec(value)![0]
    const { text } = pattern(value.slice(blank.length), 0, false)
    return `${start}${blank}⟦${text.trimEnd()}⟧`
  })
}

/** An identifier, its sign, and everything up to the next line that belongs to something else. */
const entry = /^(-?[a-zA-Z][\w-]* *=)((?:[^\n]*)(?:\n(?: +[^\n]*|\}[^\n]*|(?=\n +)))*)/gm

interface Read {
  readonly text: string
  readonly end: number
}

/** Text with placeables, up to the end, a closing brace, or inside a choice the next variant. */
function pattern(source: string, from: number, inVariant: boolean): Read {
  let text = ''
  let at = from
  while (at < source.length && source[at] !== '}') {
    if (inVariant && /^\s*\n\s*(\*?\[|\})/.test(source.slice(at))) break
    if (source[at] === '{') {
      const inner = placeable(source, at)
      text += inner.text
      at = inner.end
    } else {
      text += accents[source[at]] ?? source[at]
      at++
    }
  }
  return { text, end: at }
}

/** `{ … }` as it stands; only the variants of a choice are texts. */
function placeable(source: string, from: number): Read {
  let at = from + 1
  while (source[at] !== '}' && !source.startsWith('->', at)) {
    if (source[at] === '"') at = source.indexOf('"', at + 1)
    else if (source[at] === '{') at = placeable(source, at).end - 1
    at++
  }
  if (source[at] === '}') return { text: source.slice(from, at + 1), end: at + 1 }
  at += 2
  let text = source.slice(from, at)
  for (;;) {
    const key = /^\s*\*?\[[^\]]*\] */.exec(source.slice(at))
    if (key === null) break
    const value = pattern(source, at + key[0].length, true)
    text += key[0] + value.text
    at = value.end
  }
  const end = source.indexOf('}', at) + 1
  return { text: text + source.slice(at, end), end }
}

const accents: Readonly<Record<string, string>> = {
  a: 'áá',
  e: 'éé',
  i: 'íí',
  o: 'óó',
  u: 'úú',
  A: 'ÁÁ',
  E: 'ÉÉ',
  I: 'ÍÍ',
  O: 'ÓÓ',
  U: 'ÚÚ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ý',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  Y: 'Ý',
}
