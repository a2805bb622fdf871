import type { Datum, Happening } from '../kernel/happening'
import type { FigureName } from '../model/defaults'
import { regroupPace, regroupStages } from '../model/rules/regroup'

/** As they stand in a line; 2008 knows a finer one for debugging, which nothing here is worth. */
export type ClusterLogLevel = 'INFO' | 'WARN' | 'ERR'

/**
 * Who writes the line. CS: the Cluster service as a process; NM: nodes and networks; IM: interfaces and routes; CORE:
 * views; RGP: regroups; QUORUM: votes and the witness; RCM: services and applications; GUM: what was committed at all
 * members; RHS: the process that hosts resources; RES: a resource itself.
 */
export type Component = 'CS' | 'NM' | 'IM' | 'CORE' | 'RGP' | 'QUORUM' | 'RCM' | 'GUM' | 'RHS' | 'RES'

export interface LineRule {
  readonly component: Component
  readonly level: ClusterLogLevel
  /** Whose log it is: the nodes that did it, found it, or were told. */
  readonly writers: (happening: Happening) => readonly string[]
  /** What its words say beyond the happening: what follows from it and the figures of the scenario. */
  readonly also?: (happening: Happening, figure: (name: FigureName) => number) => LineParams
}

export type LineParams = Readonly<Record<string, Datum>>

/** Why no Cluster service writes a line of it. */
export type LeftOut =
  /** Servers, cables, paths, storage: what a service notices of it is a happening of its own. */
  | 'hardware'
  /** Guests and applications, which the cluster of 2008 does not see. */
  | 'insideTheMachine'
  /** Hyper-V acted by itself, and the resource stays Online. */
  | 'hyperV'
  /** Users and monitoring. */
  | 'people'
  /** The script and what was asked for; what a service does about it is a happening of its own. */
  | 'script'
  /** Windows writes it into other logs, and the process that could write it here has ended. */
  | 'otherLogs'

const text = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : [])

const members: LineRule['writers'] = ({ by }) => by ?? []
const itself: LineRule['writers'] = ({ target }) => [target]
const owner: LineRule['writers'] = ({ params }) => text(params.node)
const challenger: LineRule['writers'] = ({ params }) => text(params.by)
/** Both are members of the view in which it was committed. */
const bothEnds: LineRule['writers'] = ({ params }) => [...text(params.from), ...text(params.to)]
/** Of an owner that is gone nobody can be told. */
const survivor =
  (gone: string): LineRule['writers'] =>
  (happening) =>
    happening.params.reason === gone ? text(happening.params.to) : bothEnds(happening)

const line =
  (component: Component, writers: LineRule['writers']) =>
  (level: ClusterLogLevel = 'INFO'): LineRule => ({ component, level, writers })

const service = line('CS', itself)
const membership = line('NM', members)
const networks = line('NM', members)
const interfaces = line('IM', members)
const views = line('CORE', members)
const regroups = line('RGP', members)
const votes = line('QUORUM', members)
const witness = line('QUORUM', challenger)
const group = line('RCM', owner)
const resource = line('RES', owner)

/** How long each stage of a regroup lasts, ms by name. */
const stages: LineRule['also'] = ({ params }, figure) =>
  Object.fromEntries(
    regroupStages(0, Number(params.lengthMs), regroupPace(figure)).map(({ name, startedMs, untilMs }) => [
      name,
      untilMs - startedMs,
    ]),
  )

/** Every happening: whose line it is in cluster.log, or why there is none. */
export const clusterLogRules: Readonly<Record<string, LineRule | LeftOut>> = {
  'run.started': 'script',
  'intervention.applied': 'script',
  'intervention.refused': 'script',
  'script.stepReached': 'script',
  'script.late': 'script',
  'script.timedOut': 'script',
  'event.logged': 'otherLogs',

  'server.poweredOn': 'hardware',
  'server.started': 'hardware',
  'server.hung': 'hardware',
  'server.woke': 'hardware',
  'server.powerLost': 'hardware',
  'server.bugchecked': 'hardware',
  'server.restarting': 'hardware',
  'server.shuttingDown': 'hardware',
  'server.poweredOff': 'hardware',
  'server.bootsAgain': 'hardware',
  'update.installing': 'otherLogs',
  'update.removing': 'otherLogs',
  'update.installed': 'otherLogs',
  'update.removed': 'otherLogs',
  'update.interrupted': 'otherLogs',
  'update.broke': 'hardware',
  'network.lost': 'hardware',
  'network.split': 'hardware',
  'network.restored': 'hardware',
  'link.lost': 'hardware',
  'link.restored': 'hardware',
  'route.lost': 'hardware',
  'route.restored': 'hardware',
  'path.lost': 'hardware',
  'path.restored': 'hardware',
  'path.oneLost': 'hardware',
  'path.oneRestored': 'hardware',
  'path.volumeLost': 'hardware',
  'path.volumeRestored': 'hardware',
  'supply.lost': 'hardware',
  'supply.overheated': 'hardware',
  'supply.restored': 'hardware',
  'storageUnit.lost': 'hardware',
  'storageUnit.restored': 'hardware',
  'fileShare.lost': 'hardware',
  'fileShare.restored': 'hardware',
  'volume.takenAway': 'hardware',
  'volume.filled': 'hardware',
  'volume.spaceFreed': 'hardware',
  'volume.enlarged': 'hardware',
  'volume.dirtied': 'hardware',
  'volume.damaged': 'hardware',
  'volume.repaired': 'hardware',

  'service.starting': service(),
  'service.started': service(),
  'service.stopping': service(),
  'service.stopped': service(),
  'service.endsItself': service('ERR'),
  'service.crashed': 'otherLogs',
  'service.ended': 'otherLogs',

  'node.silent': interfaces('WARN'),
  'interface.up': interfaces(),
  'interface.unreachable': interfaces('WARN'),
  'interface.failed': interfaces('WARN'),
  'network.isUp': networks(),
  'network.isPartitioned': networks('WARN'),
  'network.isDown': networks('WARN'),

  'regroup.started': { ...regroups(), also: stages },
  'regroup.unchanged': regroups(),
  'cluster.forming': views(),
  'cluster.formed': views(),

  'node.removedFromMembership': membership('WARN'),
  'node.left': membership(),
  'node.saidGoodbye': membership(),
  'node.joining': membership(),
  'node.joined': membership(),
  'node.added': membership(),
  'node.evicted': membership('WARN'),
  'node.paused': membership(),
  'node.resumed': membership(),
  'node.hasNoNetwork': line('NM', itself)('ERR'),

  'quorum.gained': votes(),
  'quorum.lost': votes('ERR'),
  'cluster.propertyChanged': line('GUM', members)(),
  'quorum.votesChanged': votes('WARN'),
  'quorum.configured': line('GUM', members)(),
  'quorum.notConfigured': line('GUM', members)('WARN'),
  'quorum.forced': votes('WARN'),
  'cluster.notFormed': votes('WARN'),
  'witness.lost': votes('WARN'),
  'witness.arbitrationStarted': witness(),
  'witness.arbitrationWon': witness(),
  'witness.arbitrationLost': witness('WARN'),

  'group.failingBack': line('RCM', bothEnds)(),
  'group.failbackWaits': line('RCM', members)(),
  'group.failingOver': line('RCM', survivor('nodeFailure'))('WARN'),
  'group.moveRequested': line('RCM', bothEnds)(),
  'group.moveImpossible': 'script',
  'group.ownerChanged': line('GUM', survivor('witness'))(),
  'group.bringingOnline': group(),
  'group.online': group(),
  'group.takingOffline': group(),
  'group.offline': group(),
  'group.restarting': group('WARN'),
  'group.retrying': group(),
  'group.failed': group('ERR'),
  'resource.callHangs': 'hardware',
  'resource.stillPending': resource(),
  'resource.separated': line('RCM', owner)('WARN'),
  'group.propertyChanged': line('GUM', members)(),
  'resource.propertyChanged': line('GUM', members)(),
  'rhs.deadlocked': line('RHS', owner)('ERR'),
  'rhs.ended': line('RCM', itself)('ERR'),
  'resource.offline': group(),
  'resource.online': group(),
  'resource.failed': line('RHS', owner)('ERR'),

  'fileShare.locked': resource(),
  'fileShare.lockTaken': resource(),
  'fileShare.unlocked': resource(),
  'fileShare.lockLost': resource('ERR'),
  'volume.reserved': resource(),
  'volume.preempted': resource(),
  'volume.released': resource(),
  'volume.attaching': resource(),
  'volume.mounting': resource(),
  'volume.mounted': resource(),
  'volume.mountFailed': resource('ERR'),
  'volume.dismounting': resource(),
  'volume.dismounted': resource(),
  'volume.detached': resource(),
  'volume.passedThrough': resource(),
  'volume.checking': resource('WARN'),
  'volume.checked': resource(),
  'volume.maintenanceOn': resource(),
  'volume.maintenanceOff': resource(),
  'volume.ownershipLost': resource('ERR'),

  'group.created': line('RCM', members)(),
  'vm.registering': resource(),
  'vm.registered': resource(),
  'vm.starting': resource(),
  'vm.startFailed': resource('ERR'),
  'vm.running': resource(),
  'vm.saving': resource(),
  'vm.saved': resource(),
  'vm.restoring': resource(),
  'vm.restored': resource(),
  'vm.snapshotRestored': resource(),
  // That the worker process has ended, the service finds out later.
  'vm.restoreEnded': line('RES', (h) => (h.params.processLost === true ? [] : owner(h)))('WARN'),
  'vm.savedStateDiscarded': resource('WARN'),
  'vm.stopping': resource(),
  'vm.stopped': resource(),
  'vm.turnedOff': resource('WARN'),
  'vm.unregistering': resource(),
  'vm.unregistered': resource(),
  'vm.lost': 'hardware',
  'vm.processLost': 'hyperV',
  'vm.paused': 'hyperV',
  'vm.resumed': 'hyperV',
  'vm.reset': 'hyperV',
  'vm.unconnected': 'hyperV',
  'virtualNetwork.renamed': 'hyperV',
  'vm.snapshotTaken': 'hyperV',
  'vm.snapshotDeleted': 'hyperV',
  'vm.snapshotApplied': 'hyperV',
  'vm.mergeStarted': 'hyperV',
  'vm.mergeCancelled': 'hyperV',
  'vm.merged': 'hyperV',
  'vm.filesMoving': 'hyperV',
  'vm.filesMoved': 'hyperV',
  'vm.filesNotMoved': 'hyperV',

  'guest.booting': 'insideTheMachine',
  'guest.running': 'insideTheMachine',
  'guest.hung': 'insideTheMachine',
  'guest.crashed': 'insideTheMachine',
  'guest.shuttingDown': 'insideTheMachine',
  'guest.shutDown': 'insideTheMachine',
  'guest.restarting': 'insideTheMachine',
  'application.started': 'insideTheMachine',
  'application.failed': 'insideTheMachine',
  'application.restored': 'insideTheMachine',
  'application.alarmRaised': 'people',
  'application.alarmCleared': 'people',
  'application.responded': 'people',
  'vm.answersAgain': 'people',
  'session.frozen': 'people',
  'session.lost': 'people',
  'session.resumed': 'people',
  'session.connected': 'people',
}
