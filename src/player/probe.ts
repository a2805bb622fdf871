import type { Happening } from '../kernel/happening'
import type { ClusterSnapshot } from '../model/snapshot'
import type { Condition } from '../scenario/scenario'

type Answer = string | number | boolean | null | undefined

/** What a probe answers at a moment. Undefined: there is no such thing. */
export function answer(
  { probe, target, id, node }: Pick<Condition, 'probe' | 'target' | 'id' | 'node'>,
  s: ClusterSnapshot,
  log: readonly Happening[],
): Answer {
  const of = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.find((thing) => thing.id === target)
  switch (probe) {
    case 'node.state':
      return of(s.nodes)?.state
    case 'node.power':
      return of(s.nodes)?.power
    case 'node.updates':
      return of(s.nodes)?.updates.length
    case 'node.lacks':
      return of(s.nodes)?.lacks.length
    case 'quorum.has':
      return s.quorum.hasQuorum
    case 'quorum.votes':
      return s.quorum.votes
    case 'witness.state':
      return s.quorum.witness?.state
    case 'witness.heldBy':
      return s.quorum.witness?.heldBy
    case 'volume.state':
      return of(s.volumes)?.state
    case 'volume.owner':
      return of(s.volumes)?.owner
    case 'volume.reservedBy':
      return of(s.volumes)?.reservedBy
    case 'volume.maintenance':
      return of(s.volumes)?.maintenance
    case 'volume.freeMiB':
      return of(s.volumes)?.freeMiB
    case 'group.state':
      return of(s.groups)?.state
    case 'group.owner':
      return of(s.groups)?.owner
    case 'group.returnsTo': {
      const group = of(s.groups)
      return group && (group.back?.to ?? null)
    }
    case 'group.failovers':
      return of(s.groups)?.failovers
    case 'resource.state':
      return s.groups.flatMap((g) => g.resources).find((resource) => resource.id === target)?.state
    case 'virtualMachine.state':
      return of(s.virtualMachines)?.state
    case 'virtualMachine.node':
      return of(s.virtualMachines)?.node
    case 'virtualMachine.memoryKept':
      return of(s.virtualMachines)?.memoryKept
    case 'virtualMachine.downMs':
      return of(s.virtualMachines)?.downMs
    case 'virtualMachine.outages':
      return of(s.virtualMachines)?.outages
    case 'guest.state':
      return of(s.virtualMachines)?.guest
    case 'application.state':
      return of(s.virtualMachines)?.application
    case 'network.state':
      return of(s.networks)?.state
    case 'client.connected':
      return of(s.clients)?.connected
    case 'event.count':
      return log.filter(
        (h) =>
          h.type === 'event.logged' &&
          h.atMs <= s.atMs &&
          h.params.id === id &&
          (node === undefined || h.params.loggedOn === node),
      ).length
    case 'intervention.count':
      return log.filter((h) => h.type === 'intervention.applied' && h.atMs <= s.atMs).length
  }
}

/** Whether an answer is within a probe's tolerance. */
export function within(tolerance: Condition['tolerance'], value: Answer): boolean {
  if (value === undefined) return false
  if ('equals' in tolerance) return tolerance.equals === value
  if ('oneOf' in tolerance) return tolerance.oneOf.some((allowed) => allowed === value)
  if (typeof value !== 'number') return false
  return value >= (tolerance.min ?? -Infinity) && value <= (tolerance.max ?? Infinity)
}
