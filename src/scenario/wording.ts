import type * as v from 'valibot'
import { laterThan2008, notModelled } from './laterThan2008'
import { wordsExpectedBy } from './schema/shapes'
import type { Path, Problems } from './problem'
import { shortened, shown } from './shown'

/** Turns what Valibot found into a sentence that says where, what was expected and what was there. */
export function reportIssue(issue: v.BaseIssue<unknown>, problems: Problems): void {
  const path: Path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const words = wordsExpectedBy(issue)
  const key = String(path[path.length - 1] ?? '')
  if (isAboutKeys(issue)) {
    if (issue.expected !== 'never') problems.error(path, `missing key ${key}`, { side: 'key', expected: key })
    else if (key === '<<') problems.error(path, 'merge keys (<<) are no part of the format', { side: 'key' })
    else if (laterThan2008(key) !== null)
      problems.error(path, `unknown key ${key}: ${laterThan2008(key)}`, { side: 'key' })
    else if (notModelled(key) !== null) problems.error(path, notModelled(key)!, { side: 'key' })
    // One witness has one name; who writes a second one beside it means a second witness.
    else if (
      path.at(-2) === 'quorum' &&
      ['fileshare', 'fileshares', 'witnesses', 'disk'].includes(key.toLowerCase())
    )
      problems.error(path, `unknown key ${key}: a cluster has one witness at most, and witness names it`, {
        side: 'key',
      })
    else problems.error(path, `unknown key ${shortened(key)}`, { side: 'key', written: key, words })
    return
  }
  const written = typeof issue.input === 'string' ? issue.input : undefined
  // These say it all in a sentence of their own; the others name what was expected.
  if (issue.type === 'raw_check' || issue.type === 'custom') {
    problems.error(path, issue.message, {
      side: issue.type === 'raw_check' ? 'key' : 'value',
      written,
      words,
    })
    return
  }
  const later = written === undefined ? null : laterThan2008(written)
  if (later !== null) return problems.error(path, later)
  const name = path.findLast((part) => typeof part === 'string')
  const sentence = `${issue.message} expected, got ${shown(issue.input)}`
  problems.error(path, name === undefined ? sentence : `${name}: ${sentence}`, {
    expected: issue.message,
    written,
    words,
  })
}

/** Whether a key is unknown or missing, as opposed to a mapping where something else stands. */
function isAboutKeys(issue: v.BaseIssue<unknown>): boolean {
  const isObject = issue.type === 'strict_object' || issue.type === 'loose_object'
  return isObject && issue.expected !== 'Object'
}
