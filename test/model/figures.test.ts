import { expect, test } from 'vitest'
import { defaults, type FigureName } from '../../src/model/defaults'
import { buildCluster, type ClusterSpec, type TestCluster } from '../support/cluster'

interface Situation {
  readonly spec?: ClusterSpec
  readonly act: (cluster: TestCluster) => TestCluster
}

const crash: Situation = { act: (c) => c.node('NODE1').crash().advance('1min').node('NODE1').start() }
const move: Situation = { act: (c) => c.vm('SQL01').quickMigrate() }
const offline = (offlineAction: string): Situation => ({
  spec: { vms: [{ id: 'SQL01', offlineAction }] },
  act: (c) => c.group('SQL01').takeOffline(),
})
const dirty: Situation = {
  spec: { volumes: { LUN1: { files: 500_000 } } },
  act: (c) => c.volume('LUN1').setDirty().node('NODE1').crash(),
}
const bothDown: Situation = {
  act: (c) => c.node('NODE1').crash().node('NODE2').crash().advance('1min').node('NODE2').start(),
}
const unseen: Situation = {
  spec: {
    vms: [{ id: 'SQL01', application: { name: 'Service', monitored: true } }, { id: 'WEB01' }],
    clients: [{ id: 'Office', uses: ['SQL01'] }],
  },
  act: (c) => c.vm('SQL01').hangGuest(),
}
/** Every member asks for the witness in turn, and the nodes are a majority without it. */
const witnessAway: Situation = {
  spec: { nodes: 4 },
  act: (c) => ['NODE1', 'NODE2', 'NODE3', 'NODE4'].reduce((all, id) => all.node(id).losePath('Witness'), c),
}
/** The majority goes on for so long, and its configuration rises, that a small step does not outrank it. */
const forced: Situation = {
  spec: { nodes: 3 },
  act: (c) =>
    c.split(['NODE1'], ['NODE2', 'NODE3']).advance('90s').node('NODE1').forceQuorum().advance('1min').heal(),
}

/** So long a regroup that a limit of one stage is felt by the others. */
const longRegroup: Situation = { ...crash, spec: { durations: { regroup: '12s' } } }

/** Where a figure decides. */
const situations: Readonly<Record<FigureName, Situation>> = {
  regroup: crash,
  regroupTick: crash,
  regroupOpeningTimeout: longRegroup,
  regroupStageTimeout: longRegroup,
  regroupPruningTimeout: longRegroup,
  witnessUncontested: { act: (c) => c.node('NODE1').crashService() },
  diskArbitrationInterval: crash,
  challengeIntervals: crash,
  witnessRestartInterval: witnessAway,
  witnessDiskLeastMiB: {
    spec: { spare: ['Tiny'], volumes: { Tiny: { size: '256MiB' } } },
    act: (c) => c.do('setQuorum', 'CLUSTER1', { type: 'NodeAndDiskMajority', witness: 'Tiny' }),
  },
  diskDeviceOnline: crash,
  diskMount: crash,
  diskCheck: dirty,
  diskCheckPerMillionFiles: dirty,
  diskRelease: move,
  vmConfigurationOnline: crash,
  vmConfigurationOffline: move,
  vmStart: crash,
  vmTurnOff: offline('turnOff'),
  hostDiskBandwidth: {
    spec: { alone: { NODE1: [{ id: 'VM5' }] } },
    act: (c) => c.node('NODE1').shutDown(),
  },
  mergeStart: {
    act: (c) => c.vm('SQL01').takeSnapshot().vm('SQL01').deleteSnapshot().vm('SQL01').shutDown(),
  },
  snapshotsMax: { act: (c) => c.vm('SQL01').takeSnapshot().vm('SQL01').takeSnapshot() },
  guestBoot: crash,
  guestShutdown: offline('shutDown'),
  guestCrashDump: { act: (c) => c.vm('SQL01').crashGuest() },
  sessionPatience: unseen,
  applicationAlarm: unseen,
  alarmResponse: unseen,
  responseTime: { ...unseen, act: (c) => c },
  responseTimeBusy: {
    spec: { ...unseen.spec, bandwidth: '1MiB/s' },
    act: (c) => c.group('WEB01').move(),
  },
  pendingTimeout: {
    ...offline('shutDown'),
    act: (c) => c.vm('SQL01').hangGuest().group('SQL01').takeOffline(),
  },
  deadlockTimeout: { act: (c) => c.resource('LUN1').hang() },
  looksAliveInterval: { act: (c) => c.vm('SQL01').crashProcess() },
  isAliveInterval: { act: (c) => c.volume('LUN1').damage() },
  overheating: {
    spec: { supplies: [{ id: 'Room', kind: 'cooling', serves: ['NODE1'] }] },
    act: (c) => c.supply('Room').fail(),
  },
  serverBoot: crash,
  serverDump: { act: (c) => c.node('NODE1').bugcheck() },
  serverShutdown: { act: (c) => c.node('NODE1').shutDown() },
  updateInstall: {
    spec: { updates: [{ id: 'KB1', restart: false }] },
    act: (c) => c.node('NODE1').install('KB1'),
  },
  serviceStart: crash,
  serviceRestart: { act: (c) => c.node('NODE1').crashService() },
  serviceGoodbye: { act: (c) => c.node('NODE1').stopService() },
  join: crash,
  form: bothDown,
  joinRetry: { act: (c) => c.split(['NODE1'], ['NODE2']) },
  forcedEpochStep: forced,
}

test.each(Object.keys(situations) as FigureName[])('the figure %s decides what happens when', (name) => {
  const { spec, act } = situations[name]
  const { typical, unit } = defaults[name]
  const durations = { [name]: unit === 'ms' ? `${Math.trunc(typical / 2)}ms` : 1 }
  const told = (given: ClusterSpec) => {
    const cluster = act(buildCluster({ ...spec, ...given })).advance('30min')
    return cluster.run.log
      .map(({ atMs, type, target }) => `${atMs} ${type} ${target}`)
      .concat(cluster.now.views.map(({ epoch }) => `epoch ${epoch}`))
      .concat(stagesIn(cluster))
      .concat(cluster.now.virtualMachines.map(({ monitor }) => `response ${monitor?.responseMs}`))
  }
  const usual = told({})
  expect(told({ durations: { ...spec?.durations, ...durations } })).not.toEqual(usual)
  expect(told({ durations: { ...spec?.durations } })).toEqual(usual)
})

/** Stages come and go without a line in the log. */
function stagesIn({ run }: TestCluster): readonly string[] {
  const began = run.log.filter(({ type }) => type === 'regroup.started')
  return began
    .flatMap(({ atMs }) => run.snapshotAt(atMs).nodes.flatMap(({ regroupStages }) => regroupStages))
    .map(({ name, untilMs }) => `${name} until ${untilMs}`)
}
