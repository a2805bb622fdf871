import type { Configuration, GroupRecord, MoveReason } from '../records'
import { alive } from '../perceive'
import { chooseTarget, type PlacementQuestion } from '../rules/placement'
import type { Running } from '../running'
import type { ResourceState } from '../snapshot'
import { commit } from './commit'

/** Where a group goes, and what its record says once it is there. */
export function targetFor(
  r: Running,
  conf: Configuration,
  group: number,
  from: number,
  why: PlacementQuestion['why'],
  savedOn: number | null = null,
) {
  const { plant } = r
  const design = plant.groups[group]
  return chooseTarget({
    from,
    nodes: plant.nodes.length,
    usable: usableNodes(r, conf),
    possible: design?.possibleOwners.map((id) => plant.nodeNumber(id)) ?? [],
    preferred: r.group(conf, group).preferred,
    avoid: hostsToAvoid(r, conf, group),
    savedOn,
    why,
    chance: (below) => r.sim.streams.below(`placement ${plant.groupIds[group]}`, below),
  })
}

/** Where groups are, or are going, that share a class name with this one. */
function hostsToAvoid(r: Running, conf: Configuration, group: number): readonly number[] {
  const { plant } = r
  const names = plant.groups[group]?.antiAffinityClassNames ?? []
  if (names.length === 0) return []
  return plant.groups.flatMap((other, g) => {
    if (g === group || !other?.antiAffinityClassNames.some((name) => names.includes(name))) return []
    const { owner, moveTo } = r.group(conf, g)
    return moveTo ?? owner
  })
}

/** Members that are not paused and whose service is not leaving. */
export function usableNodes(r: Running, { members, paused }: Configuration): readonly number[] {
  return members.filter((n) => !paused.includes(n) && alive(r, n) && !r.view(n).draining)
}

export function requestMove(
  r: Running,
  writer: number,
  group: number,
  to: number,
  reason: MoveReason,
  save: boolean,
): boolean {
  const conf = r.view(writer).conf
  if (conf === null) return false
  const record = r.group(r.conf(conf), group)
  if (record.owner === to) {
    // It is to stay after all: whatever has gone down comes up again where it is.
    if (record.moveTo === null || !commit(r, writer, group, { moveTo: null, moveReason: null, save: false }))
      return true
    r.sim.send(r.plant.view[to], { type: 'ADVANCE', groups: [group] })
    return true
  }
  if (!commit(r, writer, group, { moveTo: to, moveReason: reason, save, failed: [], next: [] })) return false
  r.happen('group.moveRequested', r.plant.groupIds[group], {
    from: r.plant.nodeIds[record.owner],
    to: r.plant.nodeIds[to],
    reason,
  })
  r.sim.send(r.plant.view[record.owner], { type: 'ADVANCE', groups: [group] })
  return true
}

/**
 * The record of a group that has just come to a node: everything offline, nothing failed, restarts counted anew. What
 * waits to return still does, unless this is where it was to go.
 */
export function newOwner(r: Running, group: number, record: GroupRecord, to: number): Partial<GroupRecord> {
  return {
    owner: to,
    moveTo: null,
    moveReason: null,
    save: false,
    back: record.back?.to === to ? null : record.back,
    leaving: false,
    resources: record.resources.map((): ResourceState => 'Offline'),
    asBefore: [],
    failed: [],
    restarts: record.resources.map(() => []),
    next: [],
    reported: 'offline',
  }
}
