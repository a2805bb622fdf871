import { Catalogue } from './references/catalogue'
import { checkCluster } from './references/cluster'
import { checkLesson } from './references/lesson'
import type { Problems } from './problem'
import { checkProbes } from './references/probe'
import type { Scenario } from './scenario'
import { checkScript } from './references/script'
import { checkStart } from './references/start'
import { warnOfPolicies } from './references/policies'
import { warnOfQuorum } from './references/tolerance'

/** What a list of keys cannot say: that names exist and fit, that numbers agree, that limits are kept. */
export function checkReferences(scenario: Scenario, problems: Problems): void {
  const catalogue = new Catalogue(scenario, problems)
  checkCluster(scenario, catalogue, problems)
  // What stands on the cluster makes sense only where the cluster itself does.
  if (!problems.hasErrors) checkStart(scenario, catalogue, problems)
  checkProbes(['steadyState', 'probes'], scenario.steadyState?.probes ?? [], catalogue, problems)
  checkProbes(['goal', 'probes'], scenario.goal?.probes ?? [], catalogue, problems)
  const points = checkScript(scenario, catalogue, problems)
  checkLesson(scenario, points, catalogue, problems)
  if (problems.hasErrors) return
  warnOfQuorum(scenario, problems)
  warnOfPolicies(scenario, problems)
}
