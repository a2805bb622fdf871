// npm run check: whether scenarios are well formed, run as they say, and still run as their golden transcripts do.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblem, type Problem } from '../scenario/problem'
import { root } from './install.mjs'
import { problemsOf, shelfOf } from './scenarioCheck'
import { isScenarioFile, readShipped } from './shippedScenarios'
import { loadWords } from './words'

const usage = `Usage: npm run check -- [FILES] [options]

  FILES      scenarios, YAML or JSON (default every scenario below scenarios/)
  --update   renew the golden transcripts in test/golden instead of comparing with them
  --json     the problems as one JSON list
  --help     show this text

Exit code: 0, 1 there are problems, 2 an option is wrong.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { update: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) console.log(usage)
  else report(check(positionals, values.update ?? false), values.json ?? false)
} catch (error) {
  if (!(error instanceof TypeError) || !('code' in error)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}

interface Checked {
  readonly count: number
  readonly problems: readonly Problem[]
}

function check(named: readonly string[], update: boolean): Checked {
  const shelf = shelfOf(root)
  const options = { shelf, goldens: update ? 'renew' : 'compare', english: loadWords('en') } as const
  const files = named.length > 0 ? named : shippedFiles(shelf.scenarios)
  const problems = files.flatMap((file) => problemsOf(file, options))
  return {
    count: files.length,
    problems: named.length > 0 ? problems : withNeighbours(problems, shelf.scenarios),
  }
}

function shippedFiles(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isScenarioFile)
  return files.sort().map((file) => join(folder, file))
}

/** What scenarios say of each other and of their own paths is told as well, and nothing twice. */
function withNeighbours(problems: readonly Problem[], folder: string): readonly Problem[] {
  const lines = new Set(problems.map(formatProblem))
  return [
    ...readShipped(folder).problems.filter((problem) => !lines.has(formatProblem(problem))),
    ...problems,
  ]
}

function report({ count, problems }: Checked, asJson: boolean): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (asJson) console.log(JSON.stringify(problems, null, 2))
  else for (const problem of problems) console.log(formatProblem(problem))
  if (!asJson && errors === 0) console.log(`${count} ${count === 1 ? 'scenario' : 'scenarios'}, no errors`)
  process.exitCode = errors > 0 ? 1 : 0
}
