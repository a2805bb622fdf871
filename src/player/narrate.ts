import type { Happening } from '../kernel/happening'
import type { Run } from './run'
import type { Sentence } from './sentence'
import * as files from './wordsFiles'
import * as inside from './wordsInside'
import { onTheWay, wayMarks } from './wordsMachines'
import * as quorum from './wordsQuorum'
import { calm, meanwhile } from './wordsCalm'
import { nodeFell, regrouping, routeGone } from './wordsSilence'
import { Story, type Teller, type Telling } from './wordsStory'
import * as snapshots from './wordsSnapshots'
import * as thing from './wordsThings'

export interface Narration {
  readonly headline: Sentence
  readonly detail: Sentence | null
}

type Told = Pick<Run, 'log' | 'snapshotAt' | 'seqAt' | 'simulatedMs' | 'scenario'>

/**
 * What a teacher would say while pointing: the newest line of the log that still holds, and one quiet sentence beside
 * it. A pure function of the run and the moment; between two lines only running figures change.
 */
export function narrate(run: Told, atMs: number): Narration {
  const at = Math.max(0, Math.min(Math.floor(atMs), run.simulatedMs))
  const last = lastTold.get(run.log)
  const seq = run.seqAt(at)
  const { refusal, telling } = last?.seq === seq ? last : remember(run, seq)
  if (refusal !== null && at < refusal.untilMs) return refusal.telling
  return telling.live === undefined ? telling : { headline: telling.headline, detail: telling.live(at) }
}

interface Remembered {
  readonly seq: number
  readonly telling: Telling
  /** What was refused stays readable for a while, whatever else goes on. */
  readonly refusal: { readonly untilMs: number; readonly telling: Telling } | null
}

/** The last answer for each run: what is asked at every drawn frame is worked out once for each line. */
const lastTold = new WeakMap<readonly Happening[], Remembered>()

function remember(run: Told, seq: number): Remembered {
  const { log, scenario } = run
  const story = new Story(log, seq, run.snapshotAt(log[seq - 1].atMs), scenario)
  const remembered = { seq, telling: tell(story), refusal: refusalOf(story) }
  lastTold.set(log, remembered)
  return remembered
}

/** Two seconds of playing at the scenario's own speed. */
function refusalOf(story: Story): Remembered['refusal'] {
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
    return telling.detail === null && telling.live === undefined
      ? { ...telling, detail: meanwhile(story) }
      : telling
  }
  return calm(log[0], story)!
}

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

  'resource.failed': thing.resourceFailed,
  'group.failed': thing.groupFailed,
  'group.offline': thing.groupOffline,
  'group.moveImpossible': thing.moveImpossible,
  'vm.processLost': inside.processLost,
  'guest.hung': inside.guestIs('Hung', 'guest-hung'),
  'guest.crashed': inside.guestIs('Crashed', 'guest-crashed'),
  'application.failed': inside.applicationFailed,
  'application.alarmRaised': inside.applicationFailed,
  'vm.answersAgain': inside.answersAgain,
  ...Object.fromEntries(wayMarks.map((type) => [type, onTheWay])),
}
