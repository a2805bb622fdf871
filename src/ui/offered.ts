import type { Intervention } from '../model/intervention'
import type { KindName } from '../model/kinds'
import { groupPropertyNames, inWindows, propertyNames, propertyRanges } from '../model/properties'
import type {
  ClusterSnapshot,
  GroupSnapshot,
  NetworkSnapshot,
  NodeSnapshot,
  ResourceState,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../model/snapshot'
import { factsOf } from '../scene/facts'

/**
 * Whether an intervention has anything to act on as the picture stands. The menu leaves out what has not: a server
 * without power cannot lose it. What is forbidden rather than pointless stays, and the model says why not.
 */
export function offered(
  intervention: Intervention,
  snapshot: ClusterSnapshot,
  done: readonly Intervention[],
): boolean {
  const { kind, target, params } = intervention
  const test = tests[kind as KindName]
  return test({
    node: snapshot.nodes.find(({ id }) => id === target),
    network: snapshot.networks.find(({ id }) => id === target),
    vm: snapshot.virtualMachines.find(({ id }) => id === target),
    group: factsOf(snapshot).group(target),
    share: snapshot.fileShare?.id === target ? snapshot.fileShare : undefined,
    resource: resourcesOf(snapshot.groups).get(target)?.state,
    lun: snapshot.volumes.find(({ id }) => id === target),
    unit: snapshot.storageUnits.find(({ id }) => id === target),
    supply: snapshot.supplies.find(({ id }) => id === target),
    link: snapshot.networks
      .find(({ id }) => id === params.network)
      ?.links.find(({ node }) => node === target),
    paths: snapshot.storageUnits
      .filter(({ id }) => params.unit === undefined || params.unit === id)
      .flatMap(({ paths }) => paths)
      .filter(({ node }) => node === target),
    volume: typeof params.volume === 'string' ? params.volume : null,
    isSo: isSo(target, params, snapshot),
    isSlow: done.some((other) => other.target === target && /^(slow|silent)Online$/.test(other.kind)),
    update: typeof params.update === 'string' ? params.update : '',
    wasDone: (undone) =>
      done.some(
        (other) =>
          other.kind === undone &&
          other.target === target &&
          JSON.stringify(other.params) === JSON.stringify(params),
      ),
  })
}

/** All resources by name, once for each list of groups: there may be thousands. */
function resourcesOf(groups: readonly GroupSnapshot[]): ReadonlyMap<string, ResourceSnapshot> {
  let known = resourcesKnown.get(groups)
  if (known === undefined) {
    known = new Map(
      groups.flatMap(({ resources }) => resources.map((resource) => [resource.id, resource] as const)),
    )
    resourcesKnown.set(groups, known)
  }
  return known
}
const resourcesKnown = new WeakMap<readonly GroupSnapshot[], ReadonlyMap<string, ResourceSnapshot>>()

type ResourceSnapshot = GroupSnapshot['resources'][number]

function isSo(
  target: string,
  { property, value }: Intervention['params'],
  { properties, groups }: ClusterSnapshot,
): boolean {
  const ofGroup = groupPropertyNames.find((each) => each === property)
  if (ofGroup !== undefined) {
    const policies = groups.find(({ id }) => id === target)?.policies
    return policies !== undefined && inWindows(policies, ofGroup) === value
  }
  if (property === 'SeparateMonitor')
    return resourcesOf(groups).get(target)?.separateMonitorNext === (value === 1)
  const name = propertyNames.find((each) => each === property)
  return name !== undefined && properties[name] === Number(value) * propertyRanges[name].unit
}

interface Sight {
  readonly node: NodeSnapshot | undefined
  readonly network: NetworkSnapshot | undefined
  readonly vm: VirtualMachineSnapshot | undefined
  readonly group: GroupSnapshot | undefined
  /** A resource by its own name; that of a lone virtual machine is its group's. */
  readonly resource: ResourceState | undefined
  readonly share: ClusterSnapshot['fileShare'] | undefined
  readonly lun: VolumeSnapshot | undefined
  readonly unit: ClusterSnapshot['storageUnits'][number] | undefined
  readonly supply: ClusterSnapshot['supplies'][number] | undefined
  readonly link: NetworkSnapshot['links'][number] | undefined
  readonly paths: ClusterSnapshot['storageUnits'][number]['paths']
  readonly volume: string | null
  /** The property has the value that is to be set. */
  readonly isSo: boolean
  /** Its coming online was made slow or silent. */
  readonly isSlow: boolean
  readonly update: string
  readonly wasDone: (kind: KindName) => boolean
}

type Test = (sight: Sight) => boolean
const files =
  (applies: (volume: VolumeSnapshot) => boolean): Test =>
  ({ lun }) =>
    lun !== undefined && !lun.passedThrough && applies(lun)
const runs: Test = ({ node }) => node?.power === 'on'
const isResource: Test = ({ resource }) => resource !== undefined
const serves: Test = ({ node }) => node?.power === 'on' && node.clusterService !== 'stopped'
const changesSoftware: Test = (sight) => runs(sight) && sight.node?.softwareChange === null
const guestRuns: Test = ({ vm }) => vm?.state === 'Running' && vm.guest === 'Running'
const isBroken = (path: Sight['paths'][number], volume: string | null): boolean =>
  volume === null ? !path.up || path.lostVolumes.length > 0 : !path.up || path.lostVolumes.includes(volume)

const tests = {
  nodeCrash: ({ node }) => node !== undefined && node.power !== 'off',
  nodeBugcheck: runs,
  nodeHang: runs,
  clusterServiceCrash: serves,
  networkLoss: ({ network }) => network?.up === true,
  networkSplit: ({ network }) => network?.up === true && network.blocks === null,
  networkRestored: ({ network }) => network !== undefined && (!network.up || network.blocks !== null),
  linkLoss: ({ link }) => link?.up === true,
  linkRestored: ({ link }) => link?.up === false,
  routeLoss: () => true,
  routeRestored: ({ wasDone }) => wasDone('routeLoss'),
  storagePathLoss: ({ paths, volume }) =>
    paths.some((path) => path.up && !(volume !== null && path.lostVolumes.includes(volume))),
  storagePathRestored: ({ paths, volume }) => paths.some((path) => isBroken(path, volume)),
  // One of one is the whole connection, which storagePathLoss takes.
  onePathLoss: ({ paths }) => paths.some(({ cables, working }) => cables > 1 && working > 0),
  onePathRestored: ({ paths }) => paths.some(({ cables, working }) => cables > 1 && working < cables),
  reservationLoss: ({ lun }) => lun !== undefined && lun.reservedBy !== null,
  volumeFull: files(({ full }) => !full),
  spaceFreed: (sight) => files(({ full }) => full || sight.wasDone('volumeFull'))(sight),
  volumeDirty: files(({ dirty }) => !dirty),
  fileSystemDamage: files(({ damaged }) => !damaged),
  fileSystemRepaired: files(({ damaged }) => damaged),
  enlargeVolume: files(() => true),
  turnOnMaintenance: ({ lun }) => lun !== undefined && lun.state === 'Online' && !lun.maintenance,
  turnOffMaintenance: ({ lun }) => lun?.maintenance === true,
  turnOffVirtualMachine: ({ vm }) => vm?.state === 'Running' || vm?.state === 'Paused',
  shutDownGuest: guestRuns,
  restartGuest: guestRuns,
  discardSavedState: ({ vm }) => vm?.state === 'Saved',
  shutDownVirtualMachine: ({ vm }) =>
    vm?.standAlone === null && (vm.state === 'Running' || vm.state === 'Paused'),
  takeSnapshot: ({ vm }) => vm?.state === 'Running' || vm?.state === 'Off' || vm?.state === 'Saved',
  applySnapshot: ({ vm }) =>
    (vm?.snapshots?.count ?? 0) > 0 && (vm?.state === 'Off' || vm?.state === 'Saved'),
  deleteSnapshot: ({ vm }) => (vm?.snapshots?.count ?? 0) > 0,
  pauseVirtualMachine: ({ vm }) => vm?.state === 'Running',
  startVirtualMachine: ({ vm }) =>
    vm != null && vm.standAlone !== null && (vm.state === 'Off' || vm.state === 'Saved'),
  moveFiles: ({ vm }) => vm?.standAlone?.filesMoved === false,
  makeHighlyAvailable: ({ vm }) => vm != null && vm.standAlone !== null,
  resumeVirtualMachine: ({ vm }) => vm?.state === 'Paused',
  resetVirtualMachine: ({ vm }) => vm?.state === 'Running',
  storageUnitLoss: ({ unit }) => unit?.up === true,
  storageUnitRestored: ({ unit }) => unit?.up === false,
  supplyLoss: ({ supply }) => supply?.state === 'Up',
  supplyRestored: ({ supply }) => supply !== undefined && supply.state !== 'Up',
  fileShareLoss: ({ share }) => share?.up === true,
  fileShareRestored: ({ share }) => share?.up === false,
  vmProcessCrash: ({ vm }) => vm !== undefined && vm.state !== 'Off' && vm.state !== 'Saved',
  guestHang: guestRuns,
  guestCrash: guestRuns,
  applicationFailure: ({ vm }) => vm?.application === 'Running',
  applicationRestored: ({ vm }) => vm?.application === 'Failed',
  quickMigrate: ({ group }) => group?.state === 'Online' || group?.state === 'PartialOnline',
  moveGroup: ({ group }) => group !== undefined && group.state !== 'Pending',
  takeOffline: ({ group, resource }) =>
    resource === 'Online' || group?.state === 'Online' || group?.state === 'PartialOnline',
  bringOnline: ({ group, resource }) =>
    resource === 'Offline' ||
    resource === 'Failed' ||
    group?.state === 'Offline' ||
    group?.state === 'Failed' ||
    group?.state === 'PartialOnline',
  resourceHang: isResource,
  slowOnline: isResource,
  silentOnline: isResource,
  onlineRestored: ({ isSlow }) => isSlow,
  setGroupProperty: ({ isSo }) => !isSo,
  setResourceProperty: ({ isSo }) => !isSo,
  simulateFailure: ({ resource }) => resource === 'Online',
  startNode: ({ node }) => node?.power === 'off',
  shutDownNode: runs,
  startClusterService: ({ node }) => node?.power === 'on' && node.clusterService === 'stopped',
  stopClusterService: serves,
  pauseNode: (sight) => serves(sight) && sight.node?.paused === false,
  resumeNode: ({ node }) => node?.paused === true,
  installUpdate: (sight) => changesSoftware(sight) && sight.node?.updates.includes(sight.update) === false,
  removeUpdate: (sight) => changesSoftware(sight) && sight.node?.updates.includes(sight.update) === true,
  renameVirtualNetwork: runs,
  evictNode: ({ node }) => node?.inCluster === true,
  addNode: ({ node }) => node?.inCluster === false,
  setClusterProperty: ({ isSo }) => !isSo,
  // The menu lists what would be another configuration.
  setQuorum: () => true,
} as const satisfies Record<KindName, Test>
