import { countedIn, failoversAllowed } from '../rules/failurePolicy'
import type { ClusterSnapshot, GroupSnapshot } from '../snapshot'

/** Of what a policy allows within its period, how much is used at a moment. */
export interface Budget {
  readonly used: number
  readonly allowed: number
}

/** What of a group's restarts and failovers is used; each resource has restarts of its own, the one with most counts. */
export function budgetsOf(
  { limits, resources, failedOverMs }: GroupSnapshot,
  { atMs, nodes }: ClusterSnapshot,
): { readonly restarts: Budget; readonly failovers: Budget } {
  const { restarts, failovers } = limits
  const restarted = resources.map(({ restartedMs }) => countedIn(restartedMs, restarts.periodMs, atMs))
  return {
    restarts: { used: Math.max(0, ...restarted), allowed: restarts.threshold },
    failovers: {
      used: countedIn(failedOverMs, failovers.periodMs, atMs),
      allowed: failoversAllowed(failovers.threshold, nodes.filter(({ inCluster }) => inCluster).length),
    },
  }
}
