import type { Configuration, GroupRecord } from '../records'
import { decideFailback } from '../rules/failback'
import type { Running } from '../running'
import { commit } from './commit'
import { wantedOf } from './groupRecord'
import { requestMove, usableNodes } from './placing'

/** Groups go back to a node that they prefer, once it can take them: failback, prevented unless somebody has allowed it. */

/** A node has come back: whichever groups want to return are told so, and by when. */
export function considerFailback(r: Running, writer: number, conf: Configuration): void {
  const { plant } = r
  for (let group = 1; group < plant.groups.length; group++) {
    const record = r.group(conf, group)
    if (record.wish === 'online') sendBack(r, writer, conf, group, record)
  }
}

/** Written as part of what has changed the view or the owner just now: it waits for no other commit. */
function sendBack(r: Running, writer: number, conf: Configuration, group: number, record: GroupRecord): void {
  const { node, inMs } = wayBack(r, conf, group, record)
  const back = node === null ? null : { to: node, atMs: r.now + inMs }
  if (back === null && record.back === null) return
  r.sim.set(conf.groups + group, { ...record, back })
  if (back === null) return
  if (inMs > 0) reportWait(r, writer, group, back.to, inMs)
  r.sim.send(r.plant.view[record.owner], { type: 'ADVANCE', groups: [group] })
}

/** A group that waits to return has come to another node, or its policies have changed: where it goes is asked anew. */
export function askAgain(r: Running, writer: number, conf: Configuration, group: number): void {
  const record = r.group(conf, group)
  if (record.back !== null && record.wish === 'online') sendBack(r, writer, conf, group, record)
}

/** The owner of a group that is online sends it home when its time has come. True when it goes. */
export function goBack(r: Running, node: number, group: number, record: GroupRecord): boolean {
  const { plant, sim } = r
  const { back } = record
  if (back === null || wantedOf(record, record.resources).some((state) => state !== 'Online')) return false
  const timer = `back:${group}`
  if (r.now < back.atMs) {
    // A window is waited for as long as it takes: nobody looks at a cluster for its sake.
    if (sim.dueMs(plant.view[node], timer) !== back.atMs)
      sim.timer(plant.view[node], timer, back.atMs - r.now, { type: 'NEXT', group }, true)
    return false
  }
  const conf = r.conf(r.view(node).conf!)
  const { node: to, inMs } = wayBack(r, conf, group, record)
  if (to !== null && inMs > 0) {
    // It came online when its window had closed again: it waits for the next one.
    if (!commit(r, node, group, { back: { to, atMs: r.now + inMs } })) return false
    reportWait(r, node, group, to, inMs)
    sim.timer(plant.view[node], timer, inMs, { type: 'NEXT', group }, true)
    return false
  }
  if (!commit(r, node, group, { back: null })) return false
  if (to === null) return false
  r.happen('group.failingBack', plant.groupIds[group], { from: plant.nodeIds[node], to: plant.nodeIds[to] })
  return requestMove(r, node, group, to, 'failback', false)
}

function reportWait(r: Running, node: number, group: number, to: number, inMs: number): void {
  const { groupIds, nodeIds } = r.plant
  r.happen('group.failbackWaits', groupIds[group], { to: nodeIds[to], inMs }, [nodeIds[node]])
}

function wayBack(r: Running, conf: Configuration, group: number, record: GroupRecord) {
  const { plant } = r
  const { AutoFailbackType, FailbackWindowStart: start, FailbackWindowEnd: end } = record.policies
  return decideFailback({
    owner: record.owner,
    preferred: record.preferred,
    possible: plant.groups[group]!.possibleOwners.map((id) => plant.nodeNumber(id)),
    usable: usableNodes(r, conf),
    allowed: AutoFailbackType === 1,
    window: start < 0 || end < 0 ? null : { start, end },
    timeOfDayMs: (plant.design.initial.timeOfDayMs + r.now) % 86_400_000,
  })
}
