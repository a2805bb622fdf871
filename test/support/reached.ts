import type { Happening } from '../../src/kernel/happening'
import type { Run } from '../../src/player/run'

const ends =
  (why: string) =>
  ({ type, params }: Happening) =>
    type === 'service.endsItself' && params.reason === why

/** What a random campaign must have seen at least once, and by what in a run's log it is recognised. */
const signs = {
  'quorum lost': ({ type }) => type === 'quorum.lost',
  'arbitration contested': ({ type, params }) =>
    type === 'witness.arbitrationStarted' && params.against !== null,
  'witness defended': ({ type, params }) => type === 'witness.arbitrationLost' && params.reason === 'renewed',
  'failover exhausted': ({ type, params }) => type === 'group.failed' && params.reason === 'failoversUsedUp',
  'memory kept': ({ type, params }) => type === 'vm.answersAgain' && params.memoryKept === true,
  'memory lost': ({ type, params }) => type === 'vm.answersAgain' && params.memoryKept === false,
  'memory full': ({ type, params }) => type === 'vm.startFailed' && params.reason === 'memory',
  'file missing': ({ type, params }) => type === 'vm.startFailed' && params.reason === 'fileNotFound',
  'machine held': ({ type }) => type === 'vm.paused',
  'volume checked': ({ type }) => type === 'volume.checked',
  'mount failed': ({ type }) => type === 'volume.mountFailed',
  'found damaged': ({ type, params }) => type === 'resource.failed' && params.reason === 'corrupt',
  'one path left': ({ type }) => type === 'path.oneLost',
  'disk passed through': ({ type }) => type === 'volume.passedThrough',
  'maintenance ended': ({ type }) => type === 'volume.maintenanceOff',
  'reservation taken': ({ type }) => type === 'volume.takenAway',
  'node joined': ({ type }) => type === 'node.joined',
  'cluster formed': ({ type }) => type === 'cluster.formed',
  'forced start': ({ type }) => type === 'quorum.forced',
  'copy fenced': ({ type, params }) => type === 'volume.ownershipLost' && params.reason === 'preempted',
  'path lost': ({ type, params }) => type === 'volume.ownershipLost' && params.reason === 'pathLost',
  'orderly stop': ({ type }) => type === 'node.saidGoodbye',
  'hang woken': ({ type }) => type === 'server.woke',
  'removed while it hung': ends('removed'),
  'no network left': ends('noNetwork'),
  pruned: ends('pruned'),
  'share knew more': ends('outdated'),
  'no quorum disk left': ends('noQuorumDisk'),
  'evicted while away': ends('evicted'),
  'node added': ({ type }) => type === 'node.added',
  'share lost': ({ type, params }) => type === 'fileShare.lockLost' && params.reason === 'pathLost',
  'stale view ended': ends('staleView'),
  'node paused': ({ type }) => type === 'node.paused',
  'without power': ({ type, params }) => type === 'supply.lost' && params.kind === 'power',
  'too hot': ({ type }) => type === 'supply.overheated',
  'gone home': ({ type }) => type === 'group.failingBack',
  'waited for a window': ({ type }) => type === 'group.failbackWaits',
  'failed by hand': ({ type, params }) => type === 'resource.failed' && params.reason === 'simulated',
  'silent too long': ({ type, params }) => type === 'resource.failed' && params.reason === 'pendingTimeout',
  'host ended': ({ type }) => type === 'rhs.ended',
  'taken offline alone': ({ type }) => type === 'resource.offline',
  'retried later': ({ type }) => type === 'group.retrying',
  'share out of reach': ({ type, params }) => type === 'route.lost' && params.to === 'FSW',
  'property changed': ({ type }) => type === 'cluster.propertyChanged',
  'quorum configured': ({ type }) => type === 'quorum.configured',
  'overtaken by a later configuration': ({ type, params }) =>
    type === 'witness.arbitrationLost' && params.reason === 'outdated',
  'snapshot taken': ({ type }) => type === 'vm.snapshotTaken',
  'snapshot applied': ({ type }) => type === 'vm.snapshotApplied',
  'merge broken off': ({ type }) => type === 'vm.mergeCancelled',
  merged: ({ type }) => type === 'vm.merged',
  'update interrupted': ({ type }) => type === 'update.interrupted',
  'restarted for an update': ({ type }) => type === 'server.bootsAgain',
  'order refused': ({ type }) => type === 'intervention.refused',
} as const satisfies Readonly<Record<string, (h: Happening) => boolean>>

export type State = keyof typeof signs | 'regroup split'

export const states: readonly State[] = ['regroup split', ...(Object.keys(signs) as (keyof typeof signs)[])]

/** The states that a run has come through. */
export function reachedIn({ log }: Run): ReadonlySet<State> {
  const reached = new Set<State>()
  for (const happening of log)
    for (const [state, isSign] of Object.entries(signs) as [State, (h: Happening) => boolean][])
      if (isSign(happening)) reached.add(state)
  if (hasSplit(log)) reached.add('regroup split')
  return reached
}

/** One regroup ended in two sets, each of which removed the other. */
function hasSplit(log: readonly Happening[]): boolean {
  const removals = log.filter(({ type }) => type === 'node.removedFromMembership')
  return removals.some((a) =>
    removals.some((b) => a.atMs === b.atMs && a.by!.includes(b.target) && b.by!.includes(a.target)),
  )
}
