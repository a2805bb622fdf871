import type { ResourcePolicies } from '../design'

export interface FailureQuestion {
  readonly policies: ResourcePolicies
  /** Restarts of this resource on this node so far, ms. */
  readonly restarts: readonly number[]
  /** Counted failovers of the group so far, ms; node failures are not among them. */
  readonly failovers: readonly number[]
  readonly failoverThreshold: number
  readonly failoverPeriodMs: number
  readonly mayRestartHere: boolean
  readonly nowMs: number
}

export interface FailureAnswer {
  readonly does: 'restart' | 'failOver' | 'giveUp'
  readonly code: 'restartsLeft' | 'failoversLeft' | 'failoversUsedUp' | 'restartOnly' | 'doNotRestart'
}

/**
 * What follows a resource failure: restart in place while RestartThreshold allows (2008: once in 15 min, KB 947712), then
 * failover while FailoverThreshold allows (nodes − 1 in 6 h), then Failed until RetryPeriodOnFailure has passed.
 */
export function decideAfterFailure(q: FailureQuestion): FailureAnswer {
  const { RestartAction, RestartThreshold, RestartPeriod } = q.policies
  if (RestartAction === 0) return { does: 'giveUp', code: 'doNotRestart' }
  const recent = countedIn(q.restarts, RestartPeriod, q.nowMs)
  if (q.mayRestartHere && recent < RestartThreshold) return { does: 'restart', code: 'restartsLeft' }
  if (RestartAction === 1) return { does: 'giveUp', code: 'restartOnly' }
  if (countedIn(q.failovers, q.failoverPeriodMs, q.nowMs) < q.failoverThreshold)
    return { does: 'failOver', code: 'failoversLeft' }
  return { does: 'giveUp', code: 'failoversUsedUp' }
}

/** What Windows writes for "never". */
export const never = 0xffff_ffff

/** When what has been given up is tried again; null: never. What must not be restarted is not retried either. */
export function retryAfter({ RestartAction, RetryPeriodOnFailure }: ResourcePolicies): number | null {
  return RestartAction === 0 || RetryPeriodOnFailure === never ? null : RetryPeriodOnFailure
}

/** How many of them a policy still counts: the others are longer ago than its period. */
export function countedIn(timesMs: readonly number[], periodMs: number, nowMs: number): number {
  return timesMs.filter((t) => t > nowMs - periodMs).length
}

/** FailoverThreshold; without one, as many as there are other nodes in the cluster. */
export const failoversAllowed = (threshold: number | null, nodes: number): number => threshold ?? nodes - 1
