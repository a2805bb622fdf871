import type { Data } from './simulator'

export interface WindowsEvent {
  readonly id: number
  readonly source: string
  readonly level: 'Critical' | 'Error' | 'Warning' | 'Information'
  /** What it is about. */
  readonly target: string
  /** Nodes on which it is logged. */
  readonly nodes: readonly string[]
}

const clustering = 'Microsoft-Windows-FailoverClustering'

interface Rule {
  readonly id: number
  readonly source?: string
  readonly level: WindowsEvent['level']
  readonly on: (target: string, params: Data, by: readonly string[] | undefined) => readonly string[]
  readonly when?: (params: Data) => boolean
  /** What it is about, where that is not what the happening is about. */
  readonly about?: (params: Data) => string
}

const byAll: Rule['on'] = (_, __, by) => by ?? []
const onTarget: Rule['on'] = (target) => [target]
const onNode: Rule['on'] = (_, params) => [params.node as string]
const onNewOwner: Rule['on'] = (_, params) => [params.to as string]

/**
 * Happening → events of the System log and on which nodes each is logged (facts 10 and 10.1). IDs and levels from the
 * provider manifest and Microsoft's list of failover clustering events; nothing of later versions.
 */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  'server.started': [
    { id: 6008, source: 'EventLog', level: 'Error', on: onTarget, when: ({ unclean }) => unclean === true },
  ],
  'service.crashed': [
    { id: 1000, level: 'Critical', on: onTarget },
    { id: 7031, source: 'Service Control Manager', level: 'Error', on: onTarget },
  ],
  'service.ended': [{ id: 7024, source: 'Service Control Manager', level: 'Error', on: onTarget }],
  'service.stopped': [{ id: 1063, level: 'Information', on: onTarget }],
  'service.endsItself': [
    { id: 1006, level: 'Critical', on: onTarget, when: ({ reason }) => reason === 'pruned' },
    { id: 1554, level: 'Critical', on: onTarget, when: ({ reason }) => reason === 'noNetwork' },
    { id: 1561, level: 'Critical', on: onTarget, when: ({ reason }) => reason === 'outdated' },
  ],
  'quorum.lost': [{ id: 1177, level: 'Critical', on: onTarget }],
  'node.removedFromMembership': [{ id: 1135, level: 'Critical', on: byAll }],
  'node.added': [{ id: 1007, level: 'Information', on: byAll }],
  'node.evicted': [{ id: 1011, level: 'Warning', on: byAll }],
  'node.hasNoNetwork': [{ id: 1553, level: 'Critical', on: onTarget }],
  'node.joined': [{ id: 1062, level: 'Information', on: onTarget }],
  'witness.arbitrationLost': [
    {
      id: 1573,
      level: 'Error',
      on: (_, params) => [params.by as string],
      when: ({ forming, reason }) => forming === true && reason === 'timeOut',
      about: ({ by }) => by as string,
    },
    {
      id: 1564,
      level: 'Critical',
      on: (_, params) => [params.by as string],
      when: ({ needed, reason, share }) => needed === true && reason === 'timeOut' && share === true,
    },
  ],
  'cluster.formed': [{ id: 1061, level: 'Information', on: byAll }],
  'interface.up': [{ id: 1125, level: 'Information', on: byAll }],
  'interface.unreachable': [{ id: 1126, level: 'Warning', on: byAll }],
  'interface.failed': [{ id: 1127, level: 'Error', on: byAll }],
  'network.isUp': [{ id: 1128, level: 'Information', on: byAll }],
  'network.isPartitioned': [{ id: 1129, level: 'Error', on: byAll }],
  'network.isDown': [{ id: 1130, level: 'Error', on: byAll }],
  'regroup.unchanged': [{ id: 1592, level: 'Information', on: byAll }],
  'witness.lost': [{ id: 1558, level: 'Warning', on: byAll, when: ({ share }) => share === false }],
  'fileShare.lockLost': [
    { id: 1562, level: 'Warning', on: onNode, when: ({ reason }) => reason === 'pathLost' },
  ],
  'volume.checking': [{ id: 1066, level: 'Warning', on: onNode }],
  'volume.maintenanceOn': [{ id: 1237, level: 'Information', on: onNode }],
  'volume.maintenanceOff': [{ id: 1238, level: 'Information', on: onNode }],
  'volume.ownershipLost': [{ id: 1038, level: 'Error', on: onNode }],
  'resource.failed': [
    { id: 1034, level: 'Error', on: onNode, when: ({ reason }) => reason === 'volumeNotFound' },
    { id: 1035, level: 'Error', on: onNode, when: ({ reason }) => reason === 'mountFailed' },
    { id: 1037, level: 'Error', on: onNode, when: ({ reason }) => reason === 'corrupt' },
    { id: 1563, level: 'Error', on: onNode, when: ({ reason }) => reason === 'shareNotFound' },
    { id: 1069, level: 'Error', on: onNode },
  ],
  'rhs.deadlocked': [{ id: 1230, level: 'Error', on: onNode }],
  'rhs.ended': [{ id: 1146, level: 'Critical', on: onTarget }],
  'group.failingOver': [{ id: 1153, level: 'Information', on: onNewOwner }],
  'group.failingBack': [{ id: 1154, level: 'Information', on: onNewOwner }],
  'group.bringingOnline': [{ id: 1200, level: 'Information', on: onNode }],
  'group.online': [{ id: 1201, level: 'Information', on: onNode }],
  'group.takingOffline': [{ id: 1203, level: 'Information', on: onNode }],
  'group.offline': [{ id: 1204, level: 'Information', on: onNode }],
  'group.failed': [
    { id: 1205, level: 'Error', on: onNode },
    { id: 1254, level: 'Error', on: onNode, when: ({ reason }) => reason === 'failoversUsedUp' },
  ],
}

export function windowsEvents(
  type: string,
  target: string,
  params: Data,
  by: readonly string[] | undefined,
): readonly WindowsEvent[] {
  const found = rules[type]
  if (found === undefined) return none
  return found
    .filter((rule) => rule.when === undefined || rule.when(params))
    .map(({ id, source = clustering, level, on, about }) => ({
      ...{ id, source, level, target: about?.(params) ?? target },
      nodes: on(target, params, by),
    }))
}

const none: readonly WindowsEvent[] = []

/** Every event ID that a run can log, for documentation and the completeness test of the catalogue. */
export const eventIds: readonly number[] = [
  ...new Set(Object.values(rules).flatMap((list) => list.map((r) => r.id))),
]
