import { never } from '../../model/rules/failurePolicy'
import type { Path, Problems } from '../problem'
import type { Scenario, ScenarioGroup } from '../scenario'

/** Policies that Windows takes, and that do something else than somebody may want: what comes of each. */
export function warnOfPolicies({ cluster, initial }: Scenario, problems: Problems): void {
  const nodes = cluster.nodes.filter(({ id }) => initial.nodes[id]?.state !== 'NotMember').length
  cluster.groups.forEach((group, index) => {
    if (group.policiesIntended) return
    const path: Path = ['cluster', 'groups', index]
    warnOfRestarts(group, [...path, 'resources', 'all'], problems)
    if (group.resources.all.RestartAction === 2)
      warnOfFailovers(group, [...path, 'policies'], nodes, problems)
    group.preferredOwners.forEach((node, at) => {
      if (group.possibleOwners.length > 0 && !group.possibleOwners.includes(node))
        problems.warning(
          [...path, 'preferredOwners', at],
          `${node} is no possible owner of ${group.id}, which will never go there`,
        )
    })
  })
}

function warnOfRestarts({ id, resources }: ScenarioGroup, path: Path, problems: Problems): void {
  const { RestartAction, RestartThreshold, RestartPeriod, RestartDelay, RetryPeriodOnFailure } = resources.all
  const warn = (key: string, message: string) => problems.warning([...path, key], message)
  if (RestartAction === 0)
    return warn(
      'RestartAction',
      `what fails of ${id} is neither restarted nor moved nor tried again: it stays Failed until somebody brings it online`,
    )
  // By the time the last of them is allowed, the first is no longer counted.
  if (RestartThreshold > 0 && RestartThreshold * RestartDelay >= RestartPeriod)
    warn(
      RestartPeriod === 0 ? 'RestartPeriod' : 'RestartThreshold',
      `restarts of ${id} are never used up: what fails again and again is restarted on the same node for ever and never fails over`,
    )
  if (RestartAction === 1)
    warn('RestartAction', `${id} never fails over when a resource fails: it stays Failed on its node`)
  if (RetryPeriodOnFailure === never)
    warn(
      'RetryPeriodOnFailure',
      `once ${id} has used up its failovers it is never tried again: it stays Failed until somebody brings it online`,
    )
}

function warnOfFailovers(
  { id, policies }: ScenarioGroup,
  path: Path,
  nodes: number,
  problems: Problems,
): void {
  const { FailoverThreshold: threshold = never, FailoverPeriod } = policies
  const warn = (key: string, message: string) => problems.warning([...path, key], message)
  if (threshold === 0)
    warn(
      'FailoverThreshold',
      `${id} never fails over when a resource fails: once its restarts are used up it stays Failed on its node`,
    )
  else if (FailoverPeriod === 0)
    warn(
      'FailoverPeriod',
      `failovers of ${id} are never used up: what fails on every node moves from node to node for ever`,
    )
  else if (threshold !== never && threshold > nodes - 1)
    warn(
      'FailoverThreshold',
      `${id} may fail over ${threshold} times among ${nodes} nodes: what fails on every node comes back to nodes on which it has failed before`,
    )
}
