/**
 * Every duration, threshold and limit that the model uses, with unit and source. Sources are the keys of the facts page's
 * bibliography, spelled out; "assumption" marks a modelling choice that says nothing about the product. A scenario
 * overrides a figure by its name under `settings.durations`.
 */
export interface Figure {
  readonly min: number
  readonly typical: number
  readonly max: number
  readonly unit: 'ms' | 'count'
  readonly source: string
}

const seconds = (min: number, typical: number, max: number, source: string): Figure => ({
  min: Math.trunc(min * 1000),
  typical: Math.trunc(typical * 1000),
  max: Math.trunc(max * 1000),
  unit: 'ms',
  source,
})

const fixed = (value: number, unit: Figure['unit'], source: string): Figure => ({
  min: value,
  typical: value,
  max: value,
  unit,
  source,
})

export const defaults = {
  regroup: seconds(
    0.3,
    1.5,
    15,
    'assumption; stage limits of 5 s and tick of 300 ms: MSCluster_Cluster, ClusSvcRegroup…',
  ),
  regroupTick: fixed(300, 'ms', 'ClusSvcRegroupTickInMilliseconds, MSCluster_Cluster'),
  regroupOpeningTimeout: fixed(5000, 'ms', 'ClusSvcRegroupOpeningTimeout, MSCluster_Cluster'),
  regroupStageTimeout: fixed(5000, 'ms', 'ClusSvcRegroupStageTimeout, MSCluster_Cluster'),
  regroupPruningTimeout: fixed(5000, 'ms', 'ClusSvcRegroupPruningTimeout, MSCluster_Cluster'),
  witnessUncontested: seconds(0.1, 1, 3, 'assumption'),
  diskArbitrationInterval: fixed(3000, 'ms', 'DiskArbInterval, Failover cluster API reference'),
  challengeIntervals: fixed(2, 'count', 'assumption: the challenger waits two DiskArbIntervals'),
  witnessRestartInterval: fixed(15 * 60_000, 'ms', 'WitnessRestartInterval, Failover cluster API reference'),
  witnessDiskLeastMiB: fixed(
    512,
    'count',
    'witness disk of at least 512 MB: Dell, High Availability Solutions for Microsoft Hyper-V, September 2008',
  ),

  diskDeviceOnline: seconds(1, 2, 10, 'assumption'),
  diskMount: seconds(0.5, 1, 5, 'assumption'),
  diskCheck: seconds(
    5,
    30,
    600,
    'assumption: chkdsk of a volume with few files; the greatest value bounds every check',
  ),
  diskCheckPerMillionFiles: fixed(
    190_000,
    'ms',
    'assumption; that the number of files counts: NTFS Chkdsk Best Practices, February 2011',
  ),
  diskRelease: seconds(0.5, 1, 3, 'assumption: flush, dismount, release of the reservation'),
  vmConfigurationOnline: seconds(0.5, 1, 5, 'assumption'),
  vmConfigurationOffline: seconds(0.5, 1, 5, 'assumption'),
  vmStart: seconds(1, 2, 10, 'assumption: from start to running, about the end of POST'),
  vmTurnOff: seconds(0.2, 0.5, 2, 'assumption'),
  hostDiskBandwidth: fixed(
    100,
    'count',
    'assumption: MiB/s of the disk of a host, shared by all that is read and written there',
  ),
  mergeStart: seconds(
    0.5,
    1,
    5,
    'assumption: from the end of the machine to the merge of its deleted snapshots',
  ),
  snapshotsMax: fixed(50, 'count', 'general knowledge: snapshots of one virtual machine in Hyper-V 1.0'),
  guestBoot: seconds(30, 90, 300, 'assumption: cold boot until usable'),
  guestShutdown: seconds(10, 30, 180, 'assumption'),
  overheating: seconds(120, 600, 3600, 'assumption: without cooling, until machines switch themselves off'),
  guestCrashDump: seconds(5, 30, 120, 'assumption: dump and automatic restart inside the virtual machine'),
  sessionPatience: seconds(
    10,
    20,
    60,
    'assumption: how long a client waits for a silent server before its session is lost',
  ),
  applicationAlarm: seconds(10, 60, 120, 'assumption: interval of the application monitoring'),
  alarmResponse: seconds(60, 300, 1800, 'assumption: from the alarm until somebody looks at the application'),
  responseTime: fixed(50, 'ms', 'assumption: of an application, as its monitoring measures it'),
  responseTimeBusy: fixed(
    500,
    'ms',
    'assumption: the same while memory, snapshots or files are moved on the disk under it',
  ),

  pendingTimeout: fixed(
    180_000,
    'ms',
    'PendingTimeout: a resource without a status report is ended, Failover cluster API reference',
  ),
  deadlockTimeout: fixed(
    300_000,
    'ms',
    'DeadlockTimeout: a call into a resource that has not come back, Failover cluster API reference',
  ),
  looksAliveInterval: fixed(
    5000,
    'ms',
    'LooksAlivePollInterval of the resource type, Failover cluster API reference',
  ),

  isAliveInterval: fixed(
    60_000,
    'ms',
    'IsAlivePollInterval of the resource type, Failover cluster API reference',
  ),

  serverBoot: seconds(120, 300, 600, 'assumption: POST and Windows'),
  serverDump: seconds(30, 120, 900, 'assumption: memory dump before the restart'),
  serverShutdown: seconds(10, 30, 180, 'assumption: Windows after its services have stopped'),
  updateInstall: seconds(60, 180, 900, 'assumption: installing or removing an update, without the restart'),
  serviceStart: seconds(1, 5, 30, 'assumption: Cluster service from start to Joining'),
  serviceRestart: seconds(60, 60, 300, 'general knowledge: recovery action of the Service Control Manager'),
  serviceGoodbye: seconds(0, 1, 5, 'assumption: the others notice a clean stop'),
  join: seconds(2, 10, 60, 'assumption: database copy and membership'),
  form: seconds(5, 20, 80, 'assumption: waiting for peers before forming alone'),
  joinRetry: fixed(15_000, 'ms', 'assumption: how often a node in Joining looks again'),
  forcedEpochStep: fixed(
    1_000_000,
    'count',
    'assumption: a forced start outranks every earlier configuration (KB 947713)',
  ),
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof defaults

/** A figure that is not drawn: the scenario's own, or the typical one. */
export function figureIn(durations: Readonly<Record<string, number | undefined>>, name: FigureName): number {
  return durations[name] ?? defaults[name].typical
}
