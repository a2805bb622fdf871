import type { Happening } from '../../src/kernel/happening'
import type { Run } from '../../src/player/run'
import { failedOnce } from './hindered'

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
  'start failed once': ({ type, params }) => type === 'vm.startFailed' && params.reason === failedOnce,
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
  'policy changed': ({ type }) => type === 'group.propertyChanged',
  'quorum configured': ({ type }) => type === 'quorum.configured',
  'overtaken by a later configuration': ({ type, params }) =>
    type === 'witness.arbitrationLost' && params.reason === 'outdated',
  'paused by hand': ({ type, params }) => type === 'vm.paused' && params.volume === null,
  'without network': ({ type }) => type === 'vm.unconnected',
  'machine reset': ({ type }) => type === 'vm.reset',
  'guest restarted': ({ type }) => type === 'guest.restarting',
  'restore ended': ({ type }) => type === 'vm.restoreEnded',
  'snapshot taken': ({ type }) => type === 'vm.snapshotTaken',
  'snapshot applied': ({ type }) => type === 'vm.snapshotApplied',
  'merge broken off': ({ type }) => type === 'vm.mergeCancelled',
  merged: ({ type }) => type === 'vm.merged',
  'update interrupted': ({ type }) => type === 'update.interrupted',
  'restarted for an update': ({ type }) => type === 'server.bootsAgain',
  'started with its host': ({ type, params }) => type === 'vm.running' && params.clustered === false,
  'stopped with its host': ({ type, params }) => type === 'vm.saved' && params.clustered === false,
  'made highly available': ({ type }) => type === 'group.created',
  'files not moved': ({ type }) => type === 'vm.filesNotMoved',
  'order refused': ({ type }) => type === 'intervention.refused',
} as const satisfies Readonly<Record<string, (h: Happening) => boolean>>

/** What takes more than one line of a log to recognise. */
const courses = {
  'regroup split': hasSplit,
  'split in three': hasSplitInThree,
  'action took long': tookLong,
} as const satisfies Readonly<Record<string, (log: readonly Happening[]) => boolean>>

export type State = keyof typeof signs | keyof typeof courses

export const states = [...Object.keys(courses), ...Object.keys(signs)] as readonly State[]

/** The states that a run has come through. */
export function reachedIn({ log }: Run): ReadonlySet<State> {
  const reached = new Set<State>()
  for (const happening of log)
    for (const [state, isSign] of Object.entries(signs) as [State, (h: Happening) => boolean][])
      if (isSign(happening)) reached.add(state)
  for (const [state, isCourse] of Object.entries(courses) as [
    State,
    (log: readonly Happening[]) => boolean,
  ][])
    if (isCourse(log)) reached.add(state)
  return reached
}

/** One regroup ended in two sets, each of which removed the other. */
function hasSplit(log: readonly Happening[]): boolean {
  const removals = removalsIn(log)
  return removals.some((a) => removals.some((b) => a.atMs === b.atMs && removeEachOther(a, b)))
}

/** Three sets, each of which removed the other two; each measures the silence by itself. */
function hasSplitInThree(log: readonly Happening[]): boolean {
  const removals = removalsIn(log)
  return removals.some((a) => {
    const near = removals.filter((b) => b !== a && Math.abs(b.atMs - a.atMs) <= regroupsMs)
    const sets = near.filter(({ by }) => !meets(by!, a.by!) && removes(near, by!, a.by!))
    return sets.some(
      (b) =>
        removes(removals, a.by!, b.by!) &&
        sets.some(
          (c) =>
            !meets(b.by!, c.by!) &&
            removes(near, b.by!, c.by!) &&
            removes(near, c.by!, b.by!) &&
            removes(removals, a.by!, c.by!),
        ),
    )
  })
}

/** So far apart may regroups end that began with one loss. */
const regroupsMs = 30_000

function removalsIn(log: readonly Happening[]): readonly Happening[] {
  return log.filter(({ type }) => type === 'node.removedFromMembership')
}

function removeEachOther(a: Happening, b: Happening): boolean {
  return a.by!.includes(b.target) && b.by!.includes(a.target)
}

/** Whether one of the removals is by this set, of one of those. */
function removes(removals: readonly Happening[], set: readonly string[], those: readonly string[]): boolean {
  return removals.some(({ by, target }) => by!.join() === set.join() && those.includes(target))
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id))
}

/** An action on a host needed minutes: longer than figures and hangs of that host could make it. */
function tookLong(log: readonly Happening[]): boolean {
  const begun = new Map<string, Happening>()
  return log.some((happening) => {
    const key = `${happening.target} ${happening.params.node}`
    const before = begun.get(key)
    const ends = before !== undefined && endOf[before.type] === happening.type
    begun.set(key, happening)
    return ends && happening.atMs - before.atMs > longMs
  })
}

const endOf: Readonly<Record<string, string>> = {
  'volume.attaching': 'volume.mounting',
  'volume.mounting': 'volume.mounted',
  'volume.dismounting': 'volume.dismounted',
  'vm.registering': 'vm.registered',
  'vm.starting': 'vm.running',
  'vm.unregistering': 'vm.unregistered',
}

const longMs = 60_000
