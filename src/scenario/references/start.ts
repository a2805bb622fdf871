import type { Catalogue } from './catalogue'
import { hostedMachinesOf, writtenMachinesOf, type ScenarioMachine } from '../machines'
import type { Problems } from '../problem'
import type { Scenario } from '../scenario'
import { formatSize } from '../units'

type Space = { readonly size: number; readonly used: number }

/** Size and what files take of every volume, by its id. */
function spaceOf({ storage }: Scenario['cluster']): ReadonlyMap<string, Space> {
  return new Map(storage.flatMap(({ volumes }) => volumes.map((volume) => [volume.id, volume] as const)))
}

/** What keeps a virtual machine from running on its owner besides memory. */
function cannotStart(
  space: ReadonlyMap<string, Space>,
  { volumes, localFileOn }: ScenarioMachine,
  owner: string,
  memoryFiles: number,
): string | null {
  if (localFileOn !== undefined && localFileOn !== owner)
    return `one of its files lies on a disk of ${localFileOn}, and ${owner} owns it`
  const first = space.get(volumes[0])
  if (first === undefined || first.used + memoryFiles <= first.size) return null
  return `${volumes[0]} has ${formatSize(first.size - first.used)} free and its memory file takes ${formatSize(memoryFiles)}`
}

/** Whether the start is a state that a cluster can be in: with quorum, owners that are up, and enough memory. */
export function checkStart({ cluster, initial }: Scenario, catalogue: Catalogue, problems: Problems): void {
  for (const id of Object.keys(initial.nodes)) catalogue.expect(['initial', 'nodes', id], id, 'node')
  for (const id of Object.keys(initial.groups)) catalogue.expect(['initial', 'groups', id], id, 'group')
  if (problems.hasErrors) return

  const firstNode = cluster.nodes[0].id
  const isUp = (id: string) => !['Down', 'NotMember'].includes(initial.nodes[id]?.state ?? 'Up')
  const members = cluster.nodes.filter(({ id }) => initial.nodes[id]?.state !== 'NotMember').length
  const up = cluster.nodes.filter(({ id }) => isUp(id)).length
  const coreOwner = cluster.coreOwner ?? firstNode
  if (up > 0 && !isUp(coreOwner)) {
    const path = cluster.coreOwner === undefined ? ['initial', 'nodes', coreOwner] : ['cluster', 'coreOwner']
    problems.error(path, `${coreOwner} owns the cluster core group and cannot be Down at the start`)
  }
  const hasWitness = cluster.quorum.type !== 'NodeMajority'
  const total = members + (hasWitness ? 1 : 0)
  const votes = up + (hasWitness ? 1 : 0)
  if (up > 0 && cluster.quorum.type !== 'DiskOnly' && votes * 2 <= total) {
    problems.error(
      ['initial', 'nodes'],
      `the nodes that are Up have ${votes} of ${total} votes: no majority to start with`,
    )
  }

  const space = spaceOf(cluster)
  const memoryOn = new Map<string, number>()
  cluster.groups.forEach((group, index) => {
    const { id, owner = firstNode } = group
    if (initial.groups[id]?.state === 'Offline') return
    // With every node off, nothing is online yet, and that is how it begins.
    if (up > 0 && !isUp(owner)) {
      problems.error(
        ['cluster', 'groups', index, 'owner'],
        `${id} cannot be Online: ${owner} is Down at the start`,
      )
    }
    const filesOn = new Map<string, number>()
    for (const { machine, at } of writtenMachinesOf(['cluster', 'groups', index], group)) {
      const [first] = machine.volumes
      filesOn.set(first, (filesOn.get(first) ?? 0) + machine.memory)
      const why = cannotStart(space, machine, owner, filesOn.get(first)!)
      if (why !== null) problems.error(at, `${machine.id} cannot be Online: ${why}`)
      memoryOn.set(owner, (memoryOn.get(owner) ?? 0) + machine.memory)
    }
  })
  for (const { machine, host } of hostedMachinesOf(cluster))
    memoryOn.set(host, (memoryOn.get(host) ?? 0) + machine.memory)
  cluster.nodes.forEach(({ id, memory, hostReserve }, index) => {
    const needed = memoryOn.get(id) ?? 0
    const usable = memory - hostReserve
    if (needed <= usable) return
    const message = `the virtual machines that start on ${id} need ${formatSize(needed)}, it has ${formatSize(usable)} for them`
    problems.error(['cluster', 'nodes', index], message)
  })
}
