import { markOf } from '../scenario/translation'

/** The messages of a file's text: key to value, as written. */
export function messagesIn(ftl: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let key = ''
  for (const line of ftl.split('\n')) {
    const head = /^([a-z][\w-]*) = ?(.*)$/i.exec(line)
    if (head) {
      key = head[1]!
      found.set(key, head[2]!)
    } else if (line.startsWith('#')) key = ''
    else if (key !== '') found.set(key, `${found.get(key)}\n${line}`)
  }
  return new Map([...found].map(([name, value]) => [name, value.trimEnd()]))
}

/**
 * The lines of a cluster.log, which Windows writes in English in every language, and the rules of the ledger, which is
 * a document of the project.
 */
const englishEverywhere = /^(clusterLog-|ledger-(?!status-|chapter-|column-))/

/** What is wrong with a translation: missing, left over, made from another English. */
export function problemsWith(
  english: ReadonlyMap<string, string>,
  translated: ReadonlyMap<string, string>,
  marks: Readonly<Record<string, string>>,
): readonly string[] {
  const missing = [...english.keys()]
    .filter((key) => !translated.has(key) && !englishEverywhere.test(key))
    .map((key) => `${key} is missing`)
  const over = [...translated.keys()].filter((key) => !english.has(key)).map((key) => `${key} is left over`)
  const stale = [...english].flatMap(([key, text]) =>
    translated.has(key) && marks[key] !== markOf(text)
      ? [`${key} was made from another English; look again, then its mark is ${markOf(text)}`]
      : [],
  )
  const gone = Object.keys(marks)
    .filter((key) => !english.has(key))
    .map((key) => `the mark of ${key} is left over`)
  return [...missing, ...over, ...stale, ...gone]
}
