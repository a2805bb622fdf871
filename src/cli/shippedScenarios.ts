import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { parseScenario, placeIn } from '../scenario/parse'
import { Problems, type Path, type Problem, type ProblemDetails } from '../scenario/problem'
import type { Scenario } from '../scenario/scenario'
import { translate } from '../scenario/translation'

export { listed } from '../scenario/outline'
export { formatProblem } from '../scenario/problem'

export interface Shipped {
  /** What to know before a scenario stands before it; among equals by id. */
  readonly scenarios: readonly Scenario[]
  /** The same in other languages, as far as they are translated. */
  readonly translations: readonly Scenario[]
  readonly problems: readonly Problem[]
}

/** A checked scenario with a way to say what is wrong with it all the same. */
interface Entry {
  readonly scenario: Scenario
  tell(path: Path, message: string, details?: ProblemDetails): void
}

const ending = '.yaml'

/** Whether a path is that of a scenario: `node-crash.de.yaml` is a translation of one. */
export function isScenarioFile(path: string): boolean {
  const name = basename(path)
  return name.endsWith(ending) && !name.slice(0, -ending.length).includes('.')
}

const idOf = (path: string) => path.slice(0, -ending.length).replaceAll(sep, '/')

/** Every scenario of a folder, checked by itself and in what it says of the others. */
export function readShipped(folder: string): Shipped {
  const problems: Problem[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const paths = files.filter(isScenarioFile)
  const entries = paths.sort().flatMap((path) => read(folder, path, problems))
  const ids = new Set(paths.map(idOf))
  for (const entry of entries) checkNeighbours(entry, ids)
  const translations = files.flatMap((path) => {
    const entry = entries.find(({ scenario }) => isTranslationOf(scenario.id, path))
    if (!entry) return []
    const file = join(folder, path)
    const translated = translate(entry.scenario, readFileSync(file, 'utf8'), file)
    problems.push(...translated.problems)
    return translated.scenario ?? []
  })
  return { scenarios: inOrder(entries), translations, problems }
}

/** `two-node/node-crash.de.yaml` is one of `two-node/node-crash`. */
function isTranslationOf(id: string, path: string): boolean {
  const name = idOf(path)
  return path.endsWith(ending) && name.startsWith(`${id}.`) && !name.slice(id.length + 1).includes('.')
}

function read(folder: string, path: string, problems: Problem[]): readonly Entry[] {
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  const checked = parseScenario(text, file)
  problems.push(...(checked.problems ?? checked.warnings))
  if (!checked.scenario) return []
  const tell: Entry['tell'] = (at, message, details) => {
    const found = new Problems(placeIn(text, file))
    found.error(at, message, details)
    problems.push(...found.list())
  }
  if (checked.scenario.id !== idOf(path)) tell(['id'], `the path of the file says ${idOf(path)}`)
  return [{ scenario: checked.scenario, tell }]
}

function checkNeighbours(
  { scenario: { prerequisites, outro }, tell }: Entry,
  ids: ReadonlySet<string>,
): void {
  const check = (path: Path, id: string) => {
    if (!ids.has(id)) tell(path, `there is no scenario ${id}`, { written: id, words: ids })
  }
  prerequisites.forEach((id, index) => check(['prerequisites', index], id))
  if (outro?.next !== undefined) check(['outro', 'next'], outro.next)
}

/** Each after its prerequisites. Those that lead back to themselves are told of and come last. */
function inOrder(entries: readonly Entry[]): readonly Scenario[] {
  const ordered: Scenario[] = []
  let waiting = entries
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ scenario }) => scenario.id))
    const ready = waiting.filter(({ scenario }) => !scenario.prerequisites.some((id) => open.has(id)))
    for (const { tell } of ready.length > 0 ? [] : waiting)
      tell(['prerequisites'], 'the prerequisites go round in a circle')
    const next = ready.length > 0 ? ready : waiting
    ordered.push(...next.map(({ scenario }) => scenario))
    waiting = waiting.filter((entry) => !next.includes(entry))
  }
  return ordered
}
