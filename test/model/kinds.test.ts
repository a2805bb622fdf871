import { expect, test } from 'vitest'
import type { Params } from '../../src/model/intervention'
import { kinds } from '../../src/model/kinds'
import { buildCluster, type ClusterSpec, type TestCluster } from '../support/cluster'

type KindName = keyof typeof kinds
type Act = readonly [kind: KindName, target: string, params?: Params]

/** One kind of fault, repair or operation: what is done before it, what it is done to, and what it changes. */
interface Row {
  /** Done before, each with half an hour after it. */
  readonly first?: readonly Act[]
  readonly target: string
  readonly params?: Params
  /** How long it takes until it shows; half an hour without a word. */
  readonly after?: string
  readonly looks: (cluster: TestCluster) => unknown
  readonly before: unknown
  readonly then: unknown
  readonly spec?: ClusterSpec
}

const usual: ClusterSpec = {
  vms: 2,
  spare: ['Spare', 'LUN5'],
  alone: { NODE2: [{ id: 'VM5', moveTo: 'LUN5' }] },
  withShare: true,
  paths: 2,
  supplies: [{ id: 'CircuitA', kind: 'power', serves: ['NODE1'] }],
  updates: [{ id: 'KB1', restart: false }],
}
const threeNodes: ClusterSpec = { ...usual, nodes: 3 }

const node = (id: string) => (c: TestCluster) => c.node(id)
const power = (c: TestCluster) => c.node('NODE1').power
const state = (id: string) => (c: TestCluster) => c.node(id).state
const owner = (c: TestCluster) => c.group('SQL01').owner
const vm = (c: TestCluster) => c.vm('SQL01').state
const alone = (c: TestCluster) => c.vm('VM5').state
const guest = (c: TestCluster) => c.vm('SQL01').guest
const boots = (c: TestCluster) => c.happened('guest.booting', 'SQL01').length
const failures = (id: string) => (c: TestCluster) => c.happened('resource.failed', id).length
const link = (c: TestCluster) => c.network('Public').links.find((one) => one.node === 'NODE1')!.up
const over = (c: TestCluster) => c.now.heartbeats[0]!.networks
const path = (c: TestCluster) => c.storageUnit().paths[0]!
const call = (id: string) => (c: TestCluster) => c.resource(id).call?.state ?? null

const table: Readonly<Record<KindName, Row>> = {
  nodeCrash: { target: 'NODE1', looks: power, before: 'on', then: 'off' },
  nodeBugcheck: { target: 'NODE1', looks: owner, before: 'NODE1', then: 'NODE2' },
  clusterServiceCrash: { target: 'NODE1', looks: owner, before: 'NODE1', then: 'NODE2' },
  nodeHang: { target: 'NODE1', looks: (c) => c.node('NODE1').server, before: 'Running', then: 'Hung' },
  networkLoss: { target: 'Public', looks: (c) => c.network('Public').up, before: true, then: false },
  networkSplit: {
    target: 'Public',
    params: { blocks: [['NODE1'], ['NODE2']] },
    looks: over,
    before: ['Public', 'Heartbeat'],
    then: ['Heartbeat'],
  },
  networkRestored: {
    first: [['networkLoss', 'Public']],
    target: 'Public',
    looks: (c) => c.network('Public').up,
    before: false,
    then: true,
  },
  linkLoss: { target: 'NODE1', params: { network: 'Public' }, looks: link, before: true, then: false },
  linkRestored: {
    first: [['linkLoss', 'NODE1', { network: 'Public' }]],
    target: 'NODE1',
    params: { network: 'Public' },
    looks: link,
    before: false,
    then: true,
  },
  routeLoss: {
    target: 'NODE1',
    params: { to: 'NODE2', network: 'Public' },
    looks: over,
    before: ['Public', 'Heartbeat'],
    then: ['Heartbeat'],
  },
  routeRestored: {
    first: [['routeLoss', 'NODE1', { to: 'NODE2', network: 'Public' }]],
    target: 'NODE1',
    params: { to: 'NODE2', network: 'Public' },
    looks: over,
    before: ['Heartbeat'],
    then: ['Public', 'Heartbeat'],
  },
  storagePathLoss: { target: 'NODE1', looks: owner, before: 'NODE1', then: 'NODE2' },
  storagePathRestored: {
    first: [['storagePathLoss', 'NODE1']],
    target: 'NODE1',
    looks: (c) => path(c).up,
    before: false,
    then: true,
  },
  onePathLoss: { target: 'NODE1', looks: (c) => path(c).working, before: 2, then: 1 },
  onePathRestored: {
    first: [['onePathLoss', 'NODE1']],
    target: 'NODE1',
    looks: (c) => path(c).working,
    before: 1,
    then: 2,
  },
  storageUnitLoss: { target: 'SAN1', looks: vm, before: 'Running', then: 'Off' },
  storageUnitRestored: {
    first: [['storageUnitLoss', 'SAN1']],
    target: 'SAN1',
    looks: (c) => c.storageUnit().up,
    before: false,
    then: true,
  },
  fileShareLoss: { target: 'FSW', looks: (c) => c.now.fileShare?.up, before: true, then: false },
  fileShareRestored: {
    first: [['fileShareLoss', 'FSW']],
    target: 'FSW',
    looks: (c) => c.now.fileShare?.up,
    before: false,
    then: true,
  },
  supplyLoss: { target: 'CircuitA', looks: power, before: 'on', then: 'off' },
  supplyRestored: {
    first: [['supplyLoss', 'CircuitA']],
    target: 'CircuitA',
    looks: (c) => c.supply('CircuitA').state,
    before: 'Out',
    then: 'Up',
  },
  reservationLoss: { target: 'LUN1', looks: failures('LUN1'), before: 0, then: 1 },
  volumeFull: { target: 'LUN1', looks: vm, before: 'Running', then: 'Paused' },
  spaceFreed: {
    first: [['volumeFull', 'LUN1']],
    target: 'LUN1',
    looks: (c) => c.volume('LUN1').full,
    before: true,
    then: false,
  },
  volumeDirty: { target: 'LUN1', looks: (c) => c.volume('LUN1').dirty, before: false, then: true },
  fileSystemDamage: {
    target: 'LUN1',
    looks: (c) => c.volume('LUN1').damaged,
    before: false,
    then: true,
  },
  fileSystemRepaired: {
    first: [['fileSystemDamage', 'LUN1']],
    target: 'LUN1',
    looks: (c) => c.volume('LUN1').damaged,
    before: true,
    then: false,
  },
  resourceHang: { target: 'LUN1', after: '1min', looks: call('LUN1'), before: null, then: 'hangs' },
  slowOnline: {
    first: [['takeOffline', 'SQL01']],
    target: 'LUN1',
    params: { for: 60_000 },
    looks: (c) => c.do('bringOnline', 'SQL01').advance('10s').resource('LUN1').call?.state ?? null,
    before: null,
    then: 'works',
    after: '1s',
  },
  silentOnline: {
    first: [['takeOffline', 'SQL01']],
    target: 'LUN1',
    params: { for: 600_000 },
    looks: (c) => c.do('bringOnline', 'SQL01').advance('10s').resource('LUN1').call?.state ?? null,
    before: null,
    then: 'silent',
    after: '1s',
  },
  onlineRestored: {
    first: [
      ['takeOffline', 'SQL01'],
      ['slowOnline', 'LUN1', { for: 7_200_000 }],
      ['bringOnline', 'SQL01'],
    ],
    target: 'LUN1',
    looks: vm,
    before: 'Saved',
    then: 'Running',
  },
  vmProcessCrash: { target: 'SQL01', looks: boots, before: 0, then: 1 },
  guestHang: { target: 'SQL01', after: '1min', looks: guest, before: 'Running', then: 'Hung' },
  guestCrash: { target: 'SQL01', looks: boots, before: 0, then: 1 },
  applicationFailure: {
    target: 'SQL01',
    looks: (c) => [c.vm('SQL01').application, owner(c), vm(c)],
    before: ['Running', 'NODE1', 'Running'],
    then: ['Failed', 'NODE1', 'Running'],
  },
  applicationRestored: {
    first: [['applicationFailure', 'SQL01']],
    target: 'SQL01',
    looks: (c) => c.vm('SQL01').application,
    before: 'Failed',
    then: 'Running',
  },
  quickMigrate: {
    target: 'SQL01',
    looks: (c) => [owner(c), boots(c)],
    before: ['NODE1', 0],
    then: ['NODE2', 0],
  },
  moveGroup: { target: 'SQL01', looks: owner, before: 'NODE1', then: 'NODE2' },
  takeOffline: {
    target: 'SQL01',
    looks: (c) => c.group('SQL01').state,
    before: 'Online',
    then: 'Offline',
  },
  bringOnline: {
    first: [['takeOffline', 'SQL01']],
    target: 'SQL01',
    looks: (c) => c.group('SQL01').state,
    before: 'Offline',
    then: 'Online',
  },
  setGroupProperty: {
    target: 'SQL01',
    params: { property: 'FailoverPeriod', value: 1 },
    looks: (c) => c.group('SQL01').policies.FailoverPeriod,
    before: 6,
    then: 1,
  },
  setResourceProperty: {
    target: 'SQL01',
    params: { property: 'SeparateMonitor', value: 1 },
    looks: (c) => c.resource('SQL01.vm').separateMonitorNext,
    before: false,
    then: true,
  },
  simulateFailure: { target: 'SQL01.vm', looks: failures('SQL01.vm'), before: 0, then: 1 },
  shutDownVirtualMachine: { target: 'SQL01', looks: vm, before: 'Running', then: 'Off' },
  resumeVirtualMachine: {
    first: [
      ['volumeFull', 'LUN1'],
      ['spaceFreed', 'LUN1'],
    ],
    target: 'SQL01',
    looks: vm,
    before: 'Paused',
    then: 'Running',
  },
  pauseVirtualMachine: { target: 'SQL01', looks: vm, before: 'Running', then: 'Paused' },
  resetVirtualMachine: {
    target: 'SQL01',
    looks: (c) => [boots(c), failures('SQL01.vm')(c)],
    before: [0, 0],
    then: [1, 0],
  },
  restartGuest: {
    target: 'SQL01',
    looks: (c) => [boots(c), failures('SQL01.vm')(c)],
    before: [0, 0],
    then: [1, 0],
  },
  startVirtualMachine: {
    first: [['turnOffVirtualMachine', 'VM5']],
    target: 'VM5',
    looks: alone,
    before: 'Off',
    then: 'Running',
  },
  moveFiles: {
    first: [['turnOffVirtualMachine', 'VM5']],
    target: 'VM5',
    looks: (c) => c.vm('VM5').standAlone?.filesMoved,
    before: false,
    then: true,
  },
  makeHighlyAvailable: {
    first: [
      ['turnOffVirtualMachine', 'VM5'],
      ['moveFiles', 'VM5'],
    ],
    target: 'VM5',
    looks: (c) => c.vm('VM5').group,
    before: null,
    then: 'VM5',
  },
  turnOffVirtualMachine: { target: 'SQL01', looks: failures('SQL01.vm'), before: 0, then: 1 },
  shutDownGuest: { target: 'SQL01', looks: boots, before: 0, then: 1 },
  discardSavedState: {
    first: [['takeOffline', 'SQL01.vm']],
    target: 'SQL01',
    looks: (c) => c.vm('SQL01').savedOnVolume,
    before: true,
    then: false,
  },
  takeSnapshot: { target: 'SQL01', looks: (c) => c.vm('SQL01').snapshots?.count ?? 0, before: 0, then: 1 },
  applySnapshot: {
    first: [
      ['takeSnapshot', 'SQL01'],
      ['shutDownVirtualMachine', 'SQL01'],
    ],
    target: 'SQL01',
    looks: (c) => c.happened('vm.snapshotApplied', 'SQL01').length,
    before: 0,
    then: 1,
  },
  deleteSnapshot: {
    first: [['takeSnapshot', 'SQL01']],
    target: 'SQL01',
    looks: (c) => c.vm('SQL01').snapshots?.count,
    before: 1,
    then: 0,
  },
  turnOnMaintenance: {
    target: 'LUN1',
    looks: (c) => c.volume('LUN1').maintenance,
    before: false,
    then: true,
  },
  turnOffMaintenance: {
    first: [['turnOnMaintenance', 'LUN1']],
    target: 'LUN1',
    looks: (c) => c.volume('LUN1').maintenance,
    before: true,
    then: false,
  },
  enlargeVolume: {
    first: [['volumeFull', 'LUN1']],
    target: 'LUN1',
    looks: (c) => c.volume('LUN1').full,
    before: true,
    then: false,
  },
  startNode: {
    first: [['nodeCrash', 'NODE1']],
    target: 'NODE1',
    looks: state('NODE1'),
    before: 'Down',
    then: 'Up',
  },
  shutDownNode: {
    target: 'NODE1',
    looks: (c) => [power(c), owner(c), boots(c)],
    before: ['on', 'NODE1', 0],
    then: ['off', 'NODE2', 0],
  },
  stopClusterService: {
    target: 'NODE1',
    looks: (c) => [c.node('NODE1').service, owner(c)],
    before: ['Running', 'NODE1'],
    then: ['Stopped', 'NODE2'],
  },
  startClusterService: {
    first: [['stopClusterService', 'NODE1']],
    target: 'NODE1',
    looks: state('NODE1'),
    before: 'Down',
    then: 'Up',
  },
  pauseNode: { target: 'NODE1', looks: state('NODE1'), before: 'Up', then: 'Paused' },
  resumeNode: {
    first: [['pauseNode', 'NODE1']],
    target: 'NODE1',
    looks: state('NODE1'),
    before: 'Paused',
    then: 'Up',
  },
  installUpdate: {
    target: 'NODE1',
    params: { update: 'KB1' },
    looks: (c) => [node('NODE1')(c).updates, node('NODE2')(c).lacks],
    before: [['KB951308'], []],
    then: [['KB951308', 'KB1'], ['KB1']],
  },
  removeUpdate: {
    first: [['installUpdate', 'NODE1', { update: 'KB1' }]],
    target: 'NODE1',
    params: { update: 'KB1' },
    looks: (c) => node('NODE1')(c).updates,
    before: ['KB951308', 'KB1'],
    then: ['KB951308'],
  },
  renameVirtualNetwork: {
    target: 'NODE2',
    params: { from: 'Production', to: 'Production 2' },
    looks: (c) => [c.node('NODE2').virtualNetworks, c.node('NODE2').missingNetworks],
    before: [['Production'], []],
    then: [['Production 2'], ['Production']],
  },
  evictNode: {
    spec: threeNodes,
    target: 'NODE3',
    looks: (c) => [c.node('NODE3').inCluster, c.quorum.total],
    before: [true, 3],
    then: [false, 2],
  },
  addNode: {
    spec: threeNodes,
    first: [['evictNode', 'NODE3']],
    target: 'NODE3',
    looks: (c) => [c.node('NODE3').inCluster, c.quorum.total],
    before: [false, 2],
    then: [true, 3],
  },
  setClusterProperty: {
    target: 'CLUSTER1',
    params: { property: 'SameSubnetThreshold', value: 9 },
    looks: (c) => c.now.properties.SameSubnetThreshold,
    before: 5,
    then: 9,
  },
  setQuorum: {
    target: 'CLUSTER1',
    params: { type: 'NodeAndFileShareMajority', witness: 'FSW' },
    looks: (c) => [c.quorum.type, c.quorum.witness?.id],
    before: ['NodeAndDiskMajority', 'Witness'],
    then: ['NodeAndFileShareMajority', 'FSW'],
  },
}

const rows = Object.entries(table) as [KindName, Row][]

test.each(rows)('%s shows', (kind, { first = [], target, params, after = '30min', looks, spec, ...row }) => {
  const begin = () => {
    const cluster = buildCluster(spec ?? usual).mark()
    for (const [act, on, how] of first) cluster.do(act, on, how).advance('30min')
    return cluster
  }
  // Looking may be doing: each look has a cluster of its own.
  expect(looks(begin())).toEqual(row.before)
  const cluster = begin().do(kind, target, params)
  expect(cluster.refusal).toBeNull()
  expect(looks(cluster.advance(after))).toEqual(row.then)
})
