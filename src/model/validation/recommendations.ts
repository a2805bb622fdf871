import type { ClusterDesign, GroupDesign } from '../design'
import { proposedModel, toleranceOf } from '../rules/tolerance'
import { doing, passed, warning, type Test } from './finding'

/** What the wizard of 2008 does not test, and its requirements and the design ask for all the same (facts 8.1). */

/** One node fails: its machines start elsewhere one after the other, wherever there is room. Memory is not shared out. */
const capacity: Test = (design) => {
  for (const { id } of design.nodes) {
    const left = homelessWithout(design, id)
    if (left.length > 0) return warning({ node: id, vms: left }, doing('nodeCrash', id))
  }
  return design.nodes.length > 1 ? passed() : null
}

function homelessWithout({ nodes, groups }: ClusterDesign, lost: string): readonly string[] {
  const room = new Map(
    nodes.filter(({ id }) => id !== lost).map((node) => [node.id, node.memoryMiB - node.hostReserveMiB]),
  )
  const need = ({ virtualMachines }: GroupDesign) =>
    virtualMachines.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0)
  for (const group of groups) {
    const left = room.get(group.owner)
    if (left !== undefined) room.set(group.owner, left - need(group))
  }
  const moving = groups.filter(({ owner }) => owner === lost).sort((a, b) => need(b) - need(a))
  return moving.flatMap((group) => {
    const may = ([id, left]: readonly [string, number]) =>
      left >= need(group) && (group.possibleOwners.length === 0 || group.possibleOwners.includes(id))
    const host = [...room].filter(may).sort(([, a], [, b]) => b - a)[0]
    if (host === undefined) return [group.id]
    room.set(host[0], host[1] - need(group))
    return []
  })
}

const quorum: Test = ({ quorum: { type }, nodes, storage }) => {
  const bears = toleranceOf(type, nodes.length).nodes
  const hasDisk = storage.some(({ volumes }) => volumes.length > 0)
  const proposed = proposedModel(nodes.length, hasDisk)
  if (bears === 0 && nodes.length > 1)
    return warning({ type, bears, proposed }, doing('nodeCrash', nodes[nodes.length - 1].id))
  if (type === 'DiskOnly') return warning({ type, bears, proposed }, doing('storageUnitLoss', storage[0].id))
  return passed({ type, count: bears })
}

/** The switch decides by the name alone. */
const virtualNetworks: Test = ({ nodes, groups }) => {
  for (const { id: group, virtualMachines, possibleOwners } of groups)
    for (const { id, virtualNetwork } of virtualMachines) {
      const without = nodes.filter(
        (node) =>
          (possibleOwners.length === 0 || possibleOwners.includes(node.id)) &&
          !node.virtualNetworks.includes(virtualNetwork),
      )
      if (without.length > 0)
        return warning(
          { vm: id, network: virtualNetwork, nodes: without.map((node) => node.id) },
          doing('quickMigrate', group, { to: without[0].id }),
        )
    }
  return groups.length > 0 ? passed() : null
}

/** What all nodes hang on, no cluster survives. */
const power: Test = ({ supplies, nodes }) => {
  const alone = supplies.find(({ id, kind, serves }) =>
    nodes.every(
      (node) =>
        serves.includes(node.id) &&
        !supplies.some((other) => other.id !== id && other.kind === kind && other.serves.includes(node.id)),
    ),
  )
  if (supplies.length === 0) return null
  return alone === undefined ? passed() : warning({ supply: alone.id }, doing('supplyLoss', alone.id))
}

/** The cluster looks at no application: somebody has to. */
const monitoring: Test = ({ groups }) => {
  const machines = groups.flatMap(({ virtualMachines }) => virtualMachines)
  const blind = machines.filter(({ application }) => application !== null && !application.monitored)
  if (machines.every(({ application }) => application === null)) return null
  return blind.length > 0
    ? warning({ vms: blind.map(({ id }) => id) }, doing('applicationFailure', blind[0].id))
    : passed()
}

export const recommendations = { capacity, quorum, virtualNetworks, power, monitoring } as const
