import type {
  ClientSnapshot,
  ClusterSnapshot,
  GroupSnapshot,
  HeartbeatSnapshot,
  NodeSnapshot,
  StorageUnitSnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../model/snapshot'
import { byId, type ById } from '../model/things'
import { shareOfGroup } from '../model/shown/shareOfGroup'

/** A snapshot with its things found by id. */
export interface Facts {
  readonly snapshot: ClusterSnapshot
  node(id: string): NodeSnapshot | undefined
  vm(id: string): VirtualMachineSnapshot | undefined
  volume(id: string): VolumeSnapshot | undefined
  unit(id: string): StorageUnitSnapshot | undefined
  client(id: string): ClientSnapshot | undefined
  /** The group of that name; for a virtual machine among others what its group says of it. */
  group(id: string): GroupSnapshot | undefined
  pair(a: string, b: string): HeartbeatSnapshot | undefined
}

const known = new WeakMap<ClusterSnapshot, Facts>()

/** Built once a snapshot, whoever asks. */
export function factsOf(snapshot: ClusterSnapshot): Facts {
  const facts = known.get(snapshot) ?? indexed(snapshot)
  known.set(snapshot, facts)
  return facts
}

function indexed(snapshot: ClusterSnapshot): Facts {
  const nodes = byId(snapshot.nodes)
  const vms = byId(snapshot.virtualMachines)
  const volumes = byId(snapshot.volumes)
  const units = byId(snapshot.storageUnits)
  const groups = byId(snapshot.groups)
  const clients = byId(snapshot.clients)
  const pairs = new Map(snapshot.heartbeats.map((pair) => [`${pair.a} ${pair.b}`, pair]))
  return {
    snapshot,
    node: (id) => nodes.get(id),
    vm: (id) => vms.get(id),
    volume: (id) => volumes.get(id),
    unit: (id) => units.get(id),
    client: (id) => clients.get(id),
    group: (id) => shareIn(groups, vms.get(id)) ?? groups.get(id),
    pair: (a, b) => pairs.get(`${a} ${b}`) ?? pairs.get(`${b} ${a}`),
  }
}

function shareIn(
  groups: ById<GroupSnapshot>,
  vm: VirtualMachineSnapshot | undefined,
): GroupSnapshot | undefined {
  const group = vm?.group == null ? undefined : groups.get(vm.group)
  return group && shareOfGroup(group, vm!)
}

/** Whether its disks can be in use and its guests can hold their memory: a hung host keeps both, a dark one neither. */
export const isAlive = (node: NodeSnapshot | undefined): boolean =>
  node?.power === 'on' || node?.power === 'hung'

/** Whether that node still reaches that volume. */
export function hasPath(facts: Facts, node: string, volume: VolumeSnapshot): boolean {
  const unit = facts.unit(volume.unit)
  if (!unit?.up) return false
  // Paths stand in the order of the nodes; a search would cost 64 looks for each of 8,000 volumes.
  const expected = unit.paths[(facts.node(node)?.number ?? 0) - 1]
  const path = expected?.node === node ? expected : unit.paths.find((candidate) => candidate.node === node)
  return path !== undefined && path.up && !path.lostVolumes.includes(volume.id)
}

/** Whether that node has any cable to the storage unit of that volume. */
export function hasCable(facts: Facts, node: string, volume: VolumeSnapshot): boolean {
  const unit = facts.unit(volume.unit)
  if (unit === undefined) return false
  return unit.paths.length === facts.snapshot.nodes.length || unit.paths.some((path) => path.node === node)
}

/** The host that works with the volume now: mounted, reserved and reached. Others' writes are refused. */
export function holderOf(facts: Facts, volume: VolumeSnapshot): string | null {
  const host = mountedOn(facts, volume)
  if (host === null || !hasPath(facts, host, volume)) return null
  return volume.hosts.some(({ node, fenced }) => node === host && fenced) ? null : host
}

/** The host that has it mounted, whether that still serves or not. */
export function mountedOn(facts: Facts, volume: VolumeSnapshot): string | null {
  return volume.mountedOn !== null && isAlive(facts.node(volume.mountedOn)) ? volume.mountedOn : null
}

/** The host that is on its way to having or giving up the volume. */
export function turningOn(facts: Facts, volume: VolumeSnapshot): VolumeSnapshot['hosts'][number] | undefined {
  return volume.hosts.find(
    ({ node, state }) => state !== 'Detached' && state !== 'Mounted' && isAlive(facts.node(node)),
  )
}
