import * as v from 'valibot'
import { frozen } from './frozen'
import { withLists } from './generate'
import { placeWithoutText, Problems, type Place, type Problem } from './problem'
import { checkReferences } from './references'
import type { Scenario } from './scenario'
import { scenarioSchema } from './schema'
import { plainTree, type Tree } from './tree'
import { reportIssue } from './wording'

/** A scenario with the warnings about it, or what has to be mended first. */
export type Checked =
  | { readonly scenario: Scenario; readonly warnings: readonly Problem[]; readonly problems?: undefined }
  | { readonly scenario?: undefined; readonly warnings?: undefined; readonly problems: readonly Problem[] }

/** Checks plain data: a shipped scenario, one out of a link, one that a page hands over. Needs no YAML. */
export function checkScenario(value: unknown, place: Place = placeWithoutText('scenario')): Checked {
  const problems = new Problems(place)
  const tree = plainTree(value, problems)
  return tree === undefined ? { problems: problems.list() } : checkTree(tree, problems)
}

/** The shape first, then what its names refer to: with a wrong shape the second says nothing of use. */
export function checkTree(tree: Tree, problems: Problems): Checked {
  const result = v.safeParse(scenarioSchema, tree, { abortPipeEarly: true })
  if (!result.success) {
    for (const issue of result.issues) reportIssue(issue, problems)
    return { problems: problems.list() }
  }
  const cluster = withLists(result.output.cluster, problems)
  if (cluster === null) return { problems: problems.list() }
  const scenario: Scenario = { ...result.output, cluster }
  checkReferences(scenario, problems)
  if (problems.hasErrors) return { problems: problems.list() }
  return { scenario: frozen(scenario), warnings: problems.list() }
}
