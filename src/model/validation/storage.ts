import { isLinked } from '../rules/links'
import { doing, failed, passed, warning, type Test } from './finding'

/** Validate a Configuration, Storage (dd197454, dd197460): whether every node can take every disk, and by how many ways. */

/** A disk that some node does not see cannot be online there, and a failover to it fails. */
const access: Test = ({ storage, nodes, groups }) => {
  if (storage.length === 0) return null
  const lacking = storage.flatMap(({ id, volumes }) => {
    const without = nodes.filter((node) => !isLinked(node.storage, id))
    return without.length > 0 ? [{ id, volumes, without }] : []
  })
  if (lacking.length === 0) return passed()
  const values = lacking.map(({ id, without }) => `${id}: ${without.map((node) => node.id).join(', ')}`)
  const [{ volumes, without }] = lacking
  const moved = groups.find(({ virtualMachines }) =>
    virtualMachines.some((vm) => volumes.some(({ id }) => vm.volumes.includes(id))),
  )
  return warning({ values }, moved ? doing('moveGroup', moved.id, { to: without[0].id }) : null)
}

/** In a simulated unit every LUN takes persistent reservations, from every node that sees it. */
const reservations: Test = ({ storage }) => {
  const count = storage.reduce((sum, { volumes }) => sum + volumes.length, 0)
  return count === 0 ? null : passed({ count })
}

const multipath: Test = ({ storage, nodes }) => {
  const single = storage.filter(({ paths }) => paths === 1).map(({ id }) => id)
  if (storage.length === 0) return null
  return single.length > 0 ? warning({ units: single }, doing('storagePathLoss', nodes[0].id)) : passed()
}

const witnessDisk: Test = ({ quorum, storage }) => {
  const disks = storage.flatMap(({ volumes }) => volumes)
  const disk = disks.find(({ id }) => id === quorum.witness)
  // 500 MiB is what Microsoft recommends at least.
  if (disk === undefined) return null
  return disk.sizeMiB < 500
    ? warning({ volume: disk.id, sizeMiB: disk.sizeMiB })
    : passed({ volume: disk.id })
}

const dirty: Test = ({ storage, groups }) => {
  const disks = storage.flatMap(({ volumes }) => volumes).filter((volume) => volume.dirty)
  if (disks.length === 0) return passed()
  const used = groups.find(({ virtualMachines }) =>
    virtualMachines.some(({ volumes }) => volumes.includes(disks[0].id)),
  )
  return warning({ volumes: disks.map(({ id }) => id) }, used ? doing('moveGroup', used.id) : null)
}

/** A file on a node's own disk: the machine runs there and nowhere else. */
const localFiles: Test = ({ groups }) => {
  const machines = groups.flatMap(({ virtualMachines }) => virtualMachines)
  const local = machines.filter(({ localFileOn }) => localFileOn !== null)
  if (local.length === 0) return passed()
  const node = local[0].localFileOn!
  return failed({ vms: local.map(({ id }) => id), node }, doing('nodeCrash', node))
}

export const storage = { access, reservations, multipath, witnessDisk, dirty, localFiles } as const
