import type { Happening } from '../kernel/happening'
import type { Run } from './run'
import { saidAt, type Narration, type Telling, type Told } from './telling'
import { beside } from './wordsBeside'
import * as calls from './wordsCalls'
import * as files from './wordsFiles'
import * as alone from './wordsAlone'
import * as inside from './wordsInside'
import { onTheWay, wayMarks } from './wordsMachines'
import * as quorum from './wordsQuorum'
import { calm, meanwhile } from './wordsCalm'
import { nodeFell, regrouping, routeGone } from './wordsSilence'
import { Story, type Teller } from './wordsStory'
import * as snapshots from './wordsSnapshots'
import * as thing from './wordsThings'

type Tellable = Pick<Run, 'log' | 'snapshotAt' | 'seqAt' | 'simulatedMs' | 'scenario'>

/**
 * What a teacher would say while pointing: the newest line of the log that still holds, and one quiet sentence beside
 * it. A pure function of the run and the moment; between two lines only running figures change.
 */
export function narrate(run: Tellable, atMs: number): Narration {
  const at = Math.max(0, Math.min(Math.floor(atMs), run.simulatedMs))
  const seq = run.seqAt(at)
  const last = lastTold.get(run.log)
  if (last?.seq === seq) return saidAt(last.told, at)
  const told = toldAfter(run, seq)
  lastTold.set(run.log, { seq, told })
  return saidAt(told, at)
}

/** The last answer for each run: what is asked at every drawn frame is worked out once for each line. */
const lastTold = new WeakMap<readonly Happening[], { readonly seq: number; readonly told: Told }>()

/** What is said from one line of the log on, the last of its instant, until the next. */
export function toldAfter(run: Tellable, seq: number): Told {
  const { log, scenario } = run
  const story = new Story(log, seq, run.snapshotAt(log[seq - 1].atMs), scenario)
  return { telling: tell(story), refusal: refusalOf(story) }
}

/** Two seconds of playing at the scenario's own speed. */
function refusalOf(story: Story): Told['refusal'] {
  const { log, seq, scenario } = story
  const readingMs = 2000 * scenario.settings.speed
  for (let i = seq - 1; i >= 0 && log[seq - 1].atMs - log[i].atMs < readingMs; i--) {
    if (log[i].type === 'intervention.applied') return null
    if (log[i].type === 'intervention.refused')
      return { untilMs: log[i].atMs + readingMs, telling: thing.refused(log[i], story)! }
  }
  return null
}

function tell(story: Story): Telling {
  const { log, seq } = story
  for (let i = seq - 1; i > 0 && i >= seq - lookBack; i--) {
    const telling = tellers[log[i].type]?.(log[i], story) ?? null
    if (telling === null) continue
    const also = ofItself.has(log[i].type) ? null : beside(story)
    return { ...telling, detail: also ?? telling.detail ?? meanwhile(story) }
  }
  return calm(log[0], story)!
}

/** Their own detail says what stands beside them. */
const ofItself: ReadonlySet<string> = new Set([
  'intervention.refused',
  'witness.arbitrationStarted',
  'quorum.lost',
  'service.endsItself',
])

/** Lines looked through for one that still holds; usually the newest few do. */
const lookBack = 5000

const tellers: Readonly<Record<string, Teller>> = {
  'intervention.refused': thing.refused,

  'server.powerLost': nodeFell('power'),
  'server.bugchecked': nodeFell('bugcheck'),
  'server.hung': nodeFell('hang'),
  'service.crashed': nodeFell('service'),
  'network.lost': routeGone('network'),
  'network.split': routeGone('split'),
  'link.lost': routeGone('link'),
  'route.lost': routeGone('route'),
  'regroup.started': regrouping,

  'witness.arbitrationStarted': quorum.arbitrating,
  'witness.arbitrationLost': quorum.arbitrationLost,
  'quorum.votesChanged': quorum.votesChanged,
  'quorum.configured': quorum.configured,
  'node.evicted': quorum.evicted,
  'quorum.gained': quorum.quorumGained,
  'quorum.lost': quorum.quorumLost,
  'cluster.formed': quorum.quorumGained,
  'cluster.notFormed': quorum.notFormed,
  'service.endsItself': quorum.serviceEndsItself,
  'node.joining': quorum.nodeJoining,
  'node.joined': quorum.nodeJoined,

  'server.poweredOn': thing.serverIn(['Booting'], 'powered-on'),
  'server.restarting': thing.serverIn(['Booting'], 'restarting'),
  'update.installing': thing.softwareChanging,
  'update.removing': thing.softwareChanging,
  'server.bootsAgain': thing.serverIn(['Booting'], 'boots-again'),
  'server.shuttingDown': thing.serverIn(['ShuttingDown', 'PoweringOff'], 'shutting-down'),
  'server.poweredOff': thing.serverIn(['Off'], 'powered-off'),
  'server.woke': thing.woke,
  'service.starting': thing.serviceIn(['Starting'], 'service-starts'),
  'service.started': thing.serviceIn(['Running'], 'service-looks'),
  'service.stopping': thing.serviceStopping,
  'service.stopped': thing.serviceStopped,
  'node.left': thing.serviceStopped,
  'node.paused': thing.paused,
  'node.resumed': thing.resumed,

  'path.lost': thing.pathLost,
  'path.volumeLost': thing.pathLost,
  'storageUnit.lost': thing.unitLost,
  'supply.lost': thing.supplyLost,
  'supply.overheated': thing.supplyLost,
  'supply.restored': thing.repaired,
  'path.restored': thing.repaired,
  'path.volumeRestored': thing.repaired,
  'storageUnit.restored': thing.repaired,
  'network.restored': thing.repaired,
  'link.restored': thing.repaired,
  'route.restored': thing.repaired,

  'path.oneLost': files.onePathLost,
  'path.oneRestored': files.onePathLost,
  'volume.takenAway': files.takenAway,
  'volume.spaceFreed': files.roomMade,
  'volume.enlarged': files.roomMade,
  'volume.checking': files.checking,
  'volume.maintenanceOn': files.maintained,
  'volume.damaged': files.damaged,
  'vm.paused': files.held,
  'vm.snapshotTaken': snapshots.taken,
  'vm.snapshotDeleted': snapshots.deleted,
  'vm.snapshotApplied': snapshots.applied,
  'vm.mergeStarted': snapshots.merging,
  'vm.mergeCancelled': snapshots.cancelled,
  'vm.merged': snapshots.merged,
  'vm.filesMoving': alone.filesMoving,
  'vm.filesMoved': alone.filesMoved,
  'group.created': alone.groupCreated,

  'resource.callHangs': calls.callHangs,
  'resource.stillPending': calls.stillPending,
  'rhs.ended': calls.processEnded,
  'resource.offline': thing.resourceOffline,
  'resource.online': thing.resourceOnline,
  'resource.failed': thing.resourceFailed,
  'group.failed': thing.groupFailed,
  'group.offline': thing.groupOffline,
  'group.moveImpossible': thing.moveImpossible,
  'vm.processLost': inside.processLost,
  'vm.restoreEnded': inside.processLost,
  'vm.unconnected': inside.unconnected,
  'vm.reset': inside.restarts('reset'),
  'guest.restarting': inside.restarts('guest-restarts'),
  'guest.hung': inside.guestIs('Hung', 'guest-hung'),
  'guest.crashed': inside.guestIs('Crashed', 'guest-crashed'),
  'application.failed': inside.applicationFailed,
  'application.alarmRaised': inside.applicationFailed,
  'application.responded': inside.responded,
  'vm.answersAgain': inside.answersAgain,
  ...Object.fromEntries(wayMarks.map((type) => [type, onTheWay])),
}
