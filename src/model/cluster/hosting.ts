import type { Running } from '../running'
import { callAt, callsOn, endCall, resourceId } from './calls'
import { canCommit, commit } from './commit'
import { endResource, withMonitor } from './failures'
import { isDown } from '../rules/resourceOrder'
import { hasOwnMonitor, perceivedResources } from './groupRecord'

/**
 * DeadlockTimeout has passed and a call has not come back. The Cluster service ends the process of the Resource Hosting
 * Subsystem from which it came, and with it everything that this process hosts; a new one takes its place at once.
 */
export function deadlocked(r: Running, node: number, group: number, resource: number): void {
  const { plant } = r
  const { conf } = r.view(node)
  const call = callAt(r, node, group, resource)
  if (call?.state !== 'hangs' || conf === null) return
  const own = isSeparate(r, conf, group, resource)
  const [id, here] = [resourceId(r, node, group, resource), { node: plant.nodeIds[node] }]
  r.happen('rhs.deadlocked', id, { ...here, group: plant.groupIds[group], call: call.does })
  r.happen('rhs.ended', plant.nodeIds[node], { resource: id, own })
  const hosted = own ? [[group, resource] as const] : hostedOn(r, node, conf)
  const isCulprit = (g: number, i: number) => g === group && i === resource
  for (const out of callsOn(r, node))
    if (isCulprit(out.group, out.resource) || (!own && !isSeparate(r, conf, out.group, out.resource)))
      endCall(r, node, out)
  const cause = r.sim.causeSeq
  for (const [g, i] of hosted)
    r.sim.because(cause, () => endResource(r, node, g, i, isCulprit(g, i) ? 'deadlocked' : 'hostEnded'))
  if (!hosted.some(([g, i]) => isCulprit(g, i))) markCulprit(r, node, conf, group, resource)
}

const isSeparate = (r: Running, conf: number, group: number, resource: number): boolean =>
  hasOwnMonitor(r.group(r.conf(conf), group), resource)

/** What the shared process hosts on a node. Of what needs another one that ends with it, that one is told alone. */
function hostedOn(r: Running, node: number, conf: number): readonly (readonly [number, number])[] {
  const { plant } = r
  return plant.groups.flatMap((_, group) => {
    const record = r.group(r.conf(conf), group)
    if (record.owner !== node) return []
    const states = perceivedResources(r, node, group, record)
    const ends = states.flatMap((state, i) => (isDown(state) || hasOwnMonitor(record, i) ? [] : [i]))
    const goesAlong = (i: number) =>
      plant.providersOf(r.quorumOf(node), group, i).some((provider) => ends.includes(provider))
    return ends.filter((i) => !goesAlong(i)).map((i) => [group, i] as const)
  })
}

/** It had failed otherwise before, or went along with what it needs: it gets its own process all the same. */
function markCulprit(r: Running, node: number, conf: number, group: number, resource: number): void {
  const record = r.group(r.conf(conf), group)
  if (!record.separate.includes(resource) && canCommit(r, conf))
    commit(r, node, group, { separate: withMonitor(r, node, group, resource, record) })
}
