import { saidNow, type Breaks, type Broken } from './broken'
import { canCommit } from './cluster/commit'
import { goesDown, wantedOf } from './cluster/groupRecord'
import { serves } from './perceive'
import type { Configuration, GroupRecord, NextTry } from './records'
import { retryAfter } from './rules/failurePolicy'
import type { Running } from './running'
import type { Data, Logged } from './simulator'

/** What must hold of one group's record at every settled instant: policies kept, and nothing due that is not on its way. */
export function inspectPolicies(r: Running, g: number, entity: number, broken: Broken[]): void {
  const conf = r.conf(entity)
  const record = r.group(conf, g)
  if (isUneventful(record)) return
  const group = r.plant.groupIds[g]
  const breaks = (id: string, params: Data = {}) => broken.push({ id, params: { group, ...params } })
  inspectBudgets(r, g, conf, record, breaks)
  inspectWayBack(r, record, breaks)
  if (!canCommit(r, entity) || !serves(r, record.owner)) return
  inspectTries(r, g, record, breaks)
  inspectReturn(r, record, breaks)
}

/** Nothing has failed or waits, and nothing was counted: most groups at most times. */
function isUneventful({ failed, next, back, moveTo, failovers, restarts }: GroupRecord): boolean {
  if (failed.length > 0 || next.length > 0 || failovers.length > 0) return false
  return back === null && moveTo === null && restarts.every((times) => times.length === 0)
}

/** Restarts on one node and failovers of one group stay within what their policies allow in any period. */
function inspectBudgets(
  r: Running,
  g: number,
  { outsiders }: Configuration,
  { restarts, failovers, moveTo, moveReason, next, policies }: GroupRecord,
  breaks: Breaks,
): void {
  const { resourcePolicies } = r.plant.groups[g]!
  const { RestartThreshold, RestartPeriod, RestartDelay } = resourcePolicies
  for (const times of restarts)
    if (tooMany(times, RestartThreshold, RestartPeriod)) breaks('S-24', { restarts: times })
  for (const { resource, does, atMs } of next)
    if (does === 'restart' && !restarts[resource].includes(atMs - RestartDelay))
      breaks('S-24', { notCounted: atMs })
  const isCounted = moveReason !== 'resourceFailure' || moveTo === null || failovers.length > 0
  // Evictions and new policies later on, be it in this instant, lower what is allowed, and make no failover of before wrong.
  const isChange = ({ type, target }: Logged) =>
    type === 'group.propertyChanged' && target === r.plant.groupIds[g]
  const isNew = failovers[failovers.length - 1] === r.now && !saidNow(r, isChange)
  const allowed = () =>
    policies.FailoverThreshold ?? r.plant.nodes.length - outsiders.length + evictedNow(r) - 1
  if (!isCounted || (isNew && tooMany(failovers, allowed(), policies.FailoverPeriod * 3_600_000)))
    breaks('S-25', { failovers })
}

function evictedNow({ sim: { log }, now }: Running): number {
  let evicted = 0
  for (let i = log.length - 1; i >= 0 && log[i].atMs === now; i--)
    if (log[i].type === 'node.evicted') evicted++
  return evicted
}

/** Whether the last of them is one more than a period allows. */
function tooMany(times: readonly number[], allowed: number, periodMs: number): boolean {
  const last = times.length - 1
  return last >= allowed && times[last] - times[last - allowed] < periodMs
}

/** Nothing waits to go home unless somebody has allowed it and it has a home there. */
function inspectWayBack(r: Running, { back, policies, preferred }: GroupRecord, breaks: Breaks): void {
  if (back !== null && (policies.AutoFailbackType !== 1 || !preferred.includes(back.to)))
    breaks('S-27', { node: r.plant.nodeIds[back.to] })
}

/** What has failed is tried again, unless its policies say never: its next try lies ahead, no further than one period, and somebody is woken for it. */
function inspectTries(r: Running, g: number, record: GroupRecord, breaks: Breaks): void {
  const { failed, next, owner } = record
  if (failed.length === 0 || goesDown(record)) return
  const { resourcePolicies } = r.plant.groups[g]!
  const { RestartDelay } = resourcePolicies
  const period = retryAfter(resourcePolicies)
  const dueMs = r.sim.dueMs(r.plant.view[owner], `next:${g}`)
  for (const resource of failed) {
    const mine = next.find((n) => n.resource === resource)
    if (mine === undefined && period === null) continue
    const isAhead = ({ does, atMs }: NextTry) =>
      atMs >= r.now && atMs - r.now <= (does === 'retry' ? (period ?? -1) : RestartDelay)
    if (mine === undefined || !isAhead(mine) || dueMs === null || dueMs > mine.atMs)
      breaks('L-02', { resource, atMs: mine?.atMs ?? null })
  }
}

/** What is online and may go home is sent there when its time has come. */
function inspectReturn(r: Running, record: GroupRecord, breaks: Breaks): void {
  const { back, resources } = record
  if (back === null || back.atMs > r.now || goesDown(record)) return
  if (wantedOf(record, resources).every((state) => state === 'Online')) breaks('L-10', { dueMs: back.atMs })
}
