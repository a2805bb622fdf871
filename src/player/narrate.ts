import type { Happening } from '../kernel/happening'
import type { Run } from './run'
import type { Sentence } from './sentence'
import { answersAgain, onTheWay, wayMarks } from './wordsMachines'
import * as quorum from './wordsQuorum'
import { calm, meanwhile } from './wordsCalm'
import { nodeFell, regrouping, routeGone } from './wordsSilence'
import { Story, type Teller, type Telling } from './wordsStory'
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
  const { telling } = last?.seq === seq ? last : remember(run, seq)
  if (telling.live === undefined) return telling
  return { headline: telling.headline, detail: telling.live(at) }
}

interface Remembered {
  readonly seq: number
  readonly telling: Telling
}

/** The last answer for each run: what is asked at every drawn frame is worked out once for each line. */
const lastTold = new WeakMap<readonly Happening[], Remembered>()

function remember(run: Told, seq: number): Remembered {
  const remembered = { seq, telling: tell(run, seq) }
  lastTold.set(run.log, remembered)
  return remembered
}

function tell(run: Told, seq: number): Telling {
  const { log, scenario } = run
  const story = new Story(log, seq, run.snapshotAt(log[seq - 1].atMs), scenario)
  for (let i = seq - 1; i > 0 && i >= seq - lookBack; i--) {
    const telling = tellers[log[i].type]?.(log[i], story) ?? null
    if (telling === null) continue
    return telling.detail === null && telling.live === undefined ? { ...telling, detail: meanwhile(story) } : telling
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
  'path.restored': thing.repaired,
  'path.volumeRestored': thing.repaired,
  'storageUnit.restored': thing.repaired,
  'network.restored': thing.repaired,
  'link.restored': thing.repaired,
  'route.restored': thing.repaired,

  'resource.failed': thing.resourceFailed,
  'group.failed': thing.groupFailed,
  'group.offline': thing.groupOffline,
  'group.moveImpossible': thing.moveImpossible,
  'vm.processLost': thing.processLost,
  'guest.hung': thing.guestIs('Hung', 'guest-hung'),
  'guest.crashed': thing.guestIs('Crashed', 'guest-crashed'),
  'application.failed': thing.applicationFailed,
  'application.alarmRaised': thing.applicationFailed,
  'vm.answersAgain': answersAgain,
  ...Object.fromEntries(wayMarks.map((type) => [type, onTheWay])),
}
