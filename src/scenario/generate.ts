import * as v from 'valibot'
import { networkSchema, nodeSchema, storageUnitSchema, type clusterSchema } from './schema/cluster'
import { groupSchema } from './schema/group'
import { sizeLimits } from './limits'
import type { Problems } from './problem'
import type { Cluster } from './scenario'

type WrittenCluster = v.InferOutput<typeof clusterSchema>

/**
 * The cluster with all its lists: as written, or made from `generate`, the same for the same numbers. Null, with the
 * problems, where there is neither or both, or where the numbers pass a limit (before anything of that size is built).
 */
export function withLists(written: WrittenCluster, problems: Problems): Cluster | null {
  const { generate, nodes, networks, storage, groups, size } = written
  if (!generate) {
    if (nodes && networks && storage) return { ...written, nodes, networks, storage, groups: groups ?? [] }
    for (const [key, list] of Object.entries({ nodes, networks, storage })) {
      if (!list) problems.error(['cluster', key], `missing key ${key}`, { side: 'key', expected: key })
    }
    return null
  }
  for (const [key, list] of Object.entries({ nodes, storage, groups })) {
    if (list)
      problems.error(['cluster', key], `${key} is made by generate: leave out one of the two`, {
        side: 'key',
      })
  }
  const most = sizeLimits[size]
  const refuse = (what: string, count: number, max: number) =>
    problems.error(['cluster', 'generate'], `${count} ${what}: at most ${max} with size: ${size}`)
  const machines = generate.nodes * generate.virtualMachinesPerNode
  if (generate.nodes > most.nodes) refuse('nodes', generate.nodes, most.nodes)
  if (machines > most.virtualMachines) refuse('virtual machines', machines, most.virtualMachines)
  if (problems.hasErrors) return null
  return { ...written, ...listsOf(generate, diskWitnessOf(written)), ...(networks && { networks }) }
}

function diskWitnessOf({ quorum }: WrittenCluster): string | undefined {
  return quorum.type === 'NodeAndDiskMajority' || quorum.type === 'DiskOnly' ? quorum.witness : undefined
}

const numbered = (name: string, number: number, digits: number) =>
  `${name}${String(number).padStart(digits, '0')}`

/** NODE01…, with VM0001… on LUN0001… in blocks: the first node owns the first ones. The rest is as by default. */
function listsOf(
  {
    nodes: nodeCount,
    virtualMachinesPerNode: perNode,
    virtualMachineMemory,
  }: NonNullable<WrittenCluster['generate']>,
  witness: string | undefined,
): Pick<Cluster, 'nodes' | 'networks' | 'storage' | 'groups'> {
  const node = v.parse(nodeSchema, { id: 'NODE' })
  const unit = v.parse(storageUnitSchema, { id: 'SAN1', volumes: [{ id: 'LUN' }] })
  const group = v.parse(groupSchema, { id: 'VM', virtualMachine: { volumes: ['LUN'] } })
  // Room for twice its own: with half of the nodes gone, the other half can still carry everything.
  const memory = node.hostReserve + 2 * Math.max(perNode, 1) * virtualMachineMemory
  const numbers = Array.from({ length: nodeCount * perNode }, (_, index) => index + 1)
  const disks = numbers.map((number) => ({ ...unit.volumes[0], id: numbered('LUN', number, 4) }))
  return {
    nodes: Array.from({ length: nodeCount }, (_, index) => ({
      ...node,
      id: numbered('NODE', index + 1, 2),
      memory,
    })),
    networks: [
      v.parse(networkSchema, { id: 'Public', role: 'clusterAndClient' }),
      v.parse(networkSchema, { id: 'Heartbeat', role: 'cluster' }),
    ],
    storage: [
      {
        ...unit,
        volumes: witness === undefined ? disks : [{ ...unit.volumes[0], id: witness, size: 1024 }, ...disks],
      },
    ],
    groups: numbers.map((number) => ({
      ...group,
      id: numbered('VM', number, 4),
      owner: numbered('NODE', Math.trunc((number - 1) / perNode) + 1, 2),
      virtualMachine: {
        ...group.virtualMachine!,
        memory: virtualMachineMemory,
        volumes: [numbered('LUN', number, 4)],
      },
    })),
  }
}
