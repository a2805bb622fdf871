import type { Configuration, GroupRecord } from '../records'
import { inContact, serves } from '../perceive'
import { isDown } from '../rules/resourceOrder'
import type { Running } from '../running'

/**
 * Whether an update can be committed now: the view is quorate, and every member is alive, in contact with all others
 * and of this very view. Committed at all of them in one instant or not at all, so there is never anything to merge.
 */
export function canCommit(r: Running, conf: number): boolean {
  return r.cachedCommit(conf, () => {
    const { members, quorate } = r.conf(conf)
    return (
      quorate === 'yes' &&
      members.every((n) => serves(r, n) && r.view(n).conf === conf) &&
      members.every((a, i) => members.every((b, j) => j <= i || inContact(r, a, b)))
    )
  })
}

/** Writes a group's record from its owner or the coordinator; false when it must be derived again later. */
export function commit(r: Running, writer: number, group: number, change: Partial<GroupRecord>): boolean {
  const conf = r.view(writer).conf
  if (conf === null || !canCommit(r, conf)) {
    waitToCommit(r, writer, group)
    return false
  }
  const entity = r.conf(conf).groups + group
  r.sim.set(entity, inNewProcess({ ...(r.sim.states[entity] as GroupRecord), ...change }))
  return true
}

/** Whatever is down has no process: it comes online in the one that is wanted for it by then. */
function inNewProcess(record: GroupRecord): GroupRecord {
  const { asBefore, resources } = record
  if (asBefore.length === 0) return record
  return { ...record, asBefore: asBefore.filter((i) => !isDown(resources[i])) }
}

/** Remembers that the group's next act or record waits; it is derived again, never replayed. */
export function waitToCommit(r: Running, node: number, group: number): void {
  const { waiting } = r.view(node)
  if (!waiting.includes(group)) r.setView(node, { waiting: [...waiting, group] })
}

/** The member that writes membership, owners and budgets: the one with the lowest number. */
export function coordinatorOf(conf: Configuration): number {
  return conf.members[0]
}
