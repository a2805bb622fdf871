import { lastAtOrBefore } from '../kernel/ascending'
import type { Journal } from '../kernel/journal'
import { figureIn } from '../model/defaults'
import type { LunContext } from '../model/machines/lun'
import type { Plant } from '../model/plant'
import type {
  Availability,
  Configuration,
  GroupRecord,
  Regroup,
  SavedState,
  StandAlone,
  View,
} from '../model/records'
import { regroupPace, regroupStages, type RegroupStage } from '../model/rules/regroup'
import type { Standing } from '../model/simulator'
import type { Lane, Segment, SegmentKind } from '../model/lanes'

/** A run that knows what every entity was at every instant. */
interface Known {
  readonly journal: Journal
  readonly plant: Plant
}

type What = Pick<Segment, 'what' | 'where'>

/**
 * What each thing went through: its states cut at every instant at which something that matters to it changed. Outages
 * are split into who caused each second.
 */
export function lanesOf(run: Known): readonly Lane[] {
  const { length } = run.journal.instants
  const kept = known.get(run)
  if (kept?.instants === length) return kept.lanes
  const lanes = account(run)
  known.set(run, { instants: length, lanes })
  return lanes
}

/** Until the run goes on. */
const known = new WeakMap<Known, { readonly instants: number; readonly lanes: readonly Lane[] }>()

function account({ journal, plant }: Known): readonly Lane[] {
  const past = new Past(journal, plant)
  const nodes = plant.nodeIds.map((id, n): Lane => ({
    id,
    kind: 'node',
    segments: past.cut(past.nodeTimes(n), (t) => past.node(n, t)),
  }))
  const volumes = plant.volumes.map(({ id }, v): Lane => ({
    id,
    kind: 'volume',
    segments: past.cut(past.volumeTimes(v), (t) => past.volume(v, t)),
  }))
  const machines = plant.machineIds.map((id, m): Lane => ({
    id,
    kind: 'virtualMachine',
    segments: past.cut(past.vmTimes(m), (t) => past.vm(m, t)),
  }))
  const quorum: Lane = {
    id: 'quorum',
    kind: 'quorum',
    segments: past.cut(past.clusterTimes, (t) => past.quorum(t)),
  }
  const clients = plant.design.clients.map(({ id }, c): Lane => ({
    id,
    kind: 'client',
    segments: past.client(c),
  }))
  return [quorum, ...nodes, ...volumes, ...machines, ...clients]
}

class Past {
  /** Instants at which views, configurations, regroups or servers changed. */
  readonly clusterTimes: readonly number[]
  /** In the order in which they began. */
  private readonly regroups: readonly (Pick<Regroup, 'startedMs' | 'endsMs'> & {
    readonly stages: readonly RegroupStage[]
  })[]

  constructor(
    private readonly journal: Journal,
    private readonly plant: Plant,
  ) {
    const { view, server, service, confs, regroups } = plant
    this.clusterTimes = this.times([...view, ...server, ...service, ...confs, ...regroups])
    const pace = regroupPace((name) => figureIn(plant.design.durations, name))
    this.regroups = [...regroups]
      .map((entity) => journal.changes(entity).states[0] as Regroup)
      .filter(({ startedMs, endsMs }) => endsMs > startedMs)
      .sort((a, b) => a.startedMs - b.startedMs)
      .map(({ startedMs, endsMs }) => ({
        startedMs,
        endsMs,
        stages: regroupStages(startedMs, endsMs, pace),
      }))
  }

  cut(times: readonly number[], what: (atMs: number) => What): readonly Segment[] {
    const segments: Segment[] = []
    for (const fromMs of times) {
      const now = what(fromMs)
      const last = segments[segments.length - 1]
      if (last !== undefined && last.what === now.what && last.where === now.where) continue
      if (last !== undefined) segments[segments.length - 1] = { ...last, toMs: fromMs }
      segments.push({ fromMs, toMs: null, ...now })
    }
    return segments.map((segment) =>
      segment.what === 'regroup' ? { ...segment, stages: this.stagesIn(segment) } : segment,
    )
  }

  /** Of several sides that regroup at once, those of the first. */
  private stagesIn({ fromMs, toMs }: Segment): readonly RegroupStage[] {
    const stages: RegroupStage[] = []
    for (const regroup of this.regroups) {
      const isIn = regroup.endsMs > fromMs && (toMs === null || regroup.startedMs < toMs)
      const before = stages.at(-1)?.untilMs ?? 0
      if (isIn && regroup.startedMs >= before) stages.push(...regroup.stages)
    }
    return stages
  }

  private times(entities: readonly (number | undefined)[]): readonly number[] {
    const all = new Set<number>([0])
    for (const entity of entities)
      if (entity !== undefined) for (const t of this.journal.changes(entity).times) all.add(t)
    return [...all].sort((a, b) => a - b)
  }

  private at<T>(entity: number | undefined, atMs: number): T | undefined {
    return entity === undefined ? undefined : (this.journal.at(entity, atMs) as T | undefined)
  }

  private machine(entity: number | undefined, atMs: number, absent: string): string {
    return this.at<Standing>(entity, atMs)?.value ?? absent
  }

  // --- quorum and nodes ---------------------------------------------------------------------------------------

  /** The configuration that counts: a quorate one, else one that asks for quorum, else none. */
  private shown(atMs: number): Configuration | null {
    let best: Configuration | null = null
    for (const entity of this.plant.view) {
      const { conf } = this.at<View>(entity, atMs)!
      if (conf === null) continue
      const c = this.at<Configuration>(conf, atMs)!
      if (best === null || rank(c) > rank(best) || (rank(c) === rank(best) && c.epoch > best.epoch)) best = c
    }
    return best
  }

  quorum(atMs: number): What {
    const conf = this.shown(atMs)
    if (conf === null || conf.quorate === 'no') return { what: 'noQuorum', where: null }
    if (conf.quorate !== 'yes') return { what: 'pending', where: null }
    // The votes still count; whose they are is just being asked.
    return { what: this.regrouping(atMs) ? 'regroup' : 'well', where: null }
  }

  nodeTimes(n: number): readonly number[] {
    const { server, service, view, confs } = this.plant
    return this.times([server[n], service[n], view[n], ...confs])
  }

  node(n: number, atMs: number): What {
    const server = this.machine(this.plant.server[n], atMs, 'Off')
    const early = serverSegments[server]
    if (early !== undefined) return { what: early, where: null }
    const service = this.machine(this.plant.service[n], atMs, 'Stopped')
    if (service !== 'Running' && service !== 'Stopping') return { what: 'serviceStopped', where: null }
    const view = this.at<View>(this.plant.view[n], atMs)!
    if (view.conf === null) return { what: 'joining', where: null }
    const conf = this.at<Configuration>(view.conf, atMs)!
    if (conf.quorate !== 'yes') return { what: conf.quorate === 'no' ? 'noQuorum' : 'pending', where: null }
    return { what: conf.paused.includes(n) ? 'paused' : 'well', where: null }
  }

  // --- volumes ------------------------------------------------------------------------------------------------

  volumeTimes(v: number): readonly number[] {
    const { plant } = this
    // What is or was a witness is a vote, too.
    const confs = plant.witnessTrain.has(v) ? plant.confs : []
    const mounts = plant.nodeIds.map((_, n) => plant.onHost('mount', v, n))
    return this.times([plant.lun[v], ...mounts, ...plant.server, ...confs])
  }

  volume(v: number, atMs: number): What {
    const { plant } = this
    const holder = this.at<Standing<LunContext>>(plant.lun[v], atMs)!.context.holders[0]
    const shown = this.shown(atMs)
    if (shown?.quorum.witness === v && shown.arbitration !== null) return { what: 'arbitration', where: null }
    if (holder === undefined || !this.isUp(holder, atMs)) return { what: 'noOwner', where: null }
    const mount = this.machine(plant.onHost('mount', v, holder), atMs, 'Detached')
    const where = plant.nodeIds[holder]
    if (mount === 'Mounted') return { what: 'well', where }
    if (mount === 'Detached') return { what: 'offline', where }
    return { what: mount === 'Dismounting' ? 'handOver' : 'mounting', where }
  }

  private isUp(n: number, atMs: number): boolean {
    const server = this.machine(this.plant.server[n], atMs, 'Off')
    return server === 'Running' || server === 'ShuttingDown'
  }

  // --- virtual machines ---------------------------------------------------------------------------------------

  vmTimes(m: number): readonly number[] {
    const { plant } = this
    const availability = this.journal.changes(plant.availability[m])
    const own = [plant.availability[m], plant.saved[m], plant.standAlone[m] ?? -1]
    for (const n of plant.hostsOfMachine[m]) {
      own.push(plant.onHost('vm', m, n)!)
      for (const kind of ['guest', 'application'] as const) own.push(plant.onHost(kind, m, n) ?? -1)
      for (const v of plant.machineVolumes[m]) own.push(plant.onHost('mount', v, n) ?? -1)
    }
    for (const conf of plant.confs) own.push(this.recordEntity(conf, plant.machines[m].group))
    const times = this.times(own.filter((e) => e >= 0))
    // While it serves nothing else matters, so the cluster's instants count within its outages only.
    const outages = availability.states.map((state, i) => ({
      fromMs: availability.times[i],
      toMs: availability.times[i + 1] ?? Infinity,
      down: !(state as Availability).serving,
    }))
    const extra = outages.filter((o) => o.down).flatMap((o) => between(this.clusterTimes, o.fromMs, o.toMs))
    return [...new Set([...times, ...extra])].sort((a, b) => a - b)
  }

  private recordEntity(conf: number, g: number): number {
    const { states } = this.journal.changes(conf)
    const last = states[states.length - 1] as Configuration | undefined
    return last === undefined ? -1 : last.groups + g
  }

  vm(m: number, atMs: number): What {
    const { plant } = this
    const availability = this.at<Availability>(plant.availability[m], atMs)!
    const host = plant.hostsOfMachine[m].find(
      (n) => this.machine(plant.onHost('vm', m, n), atMs, 'Absent') !== 'Absent',
    )
    if (availability.serving) return { what: 'well', where: host === undefined ? null : plant.nodeIds[host] }
    const live = plant.hostsOfMachine[m].find(
      (n) => this.isUp(n, atMs) && this.machine(plant.onHost('vm', m, n), atMs, 'Absent') !== 'Absent',
    )
    const what = (live === undefined ? null : this.onHost(m, live, atMs)) ?? this.waiting(m, atMs)
    // A hand-over is one stretch, whoever holds the volume in it.
    return { what, where: live === undefined || what === 'handOver' ? null : plant.nodeIds[live] }
  }

  private onHost(m: number, n: number, atMs: number): SegmentKind | null {
    const { plant } = this
    const vm = this.machine(plant.onHost('vm', m, n), atMs, 'Absent')
    const saved = this.at<SavedState>(plant.saved[m], atMs)!.complete
    if (vm === 'Saving') return 'saving'
    if (vm === 'Restoring') return 'restoring'
    if (vm === 'Saved' || vm === 'RegisteringSaved' || (vm === 'Unregistering' && saved)) return 'handOver'
    if (vm === 'Starting' || vm === 'Registering') return 'start'
    if (vm === 'Paused') return 'paused'
    if (vm !== 'Running') return null
    const guest = this.machine(plant.onHost('guest', m, n), atMs, 'Off')
    const heard = guest === 'Running' || guest === 'Hung' ? this.heard(m, atMs) : null
    if (heard !== null) return heard
    if (guest === 'Running') return 'applicationDown'
    return guest === 'Hung' || guest === 'Crashed' ? 'guestDown' : 'boot'
  }

  /** A silence that nobody but its monitoring notices: what are its users waiting for? Null: it has none. */
  private heard(m: number, atMs: number): SegmentKind | null {
    if (this.plant.machines[m].application?.monitored !== true) return null
    const { alarmSinceMs, respondedMs } = this.at<Availability>(this.plant.availability[m], atMs)!
    if (alarmSinceMs === null) return 'unheard'
    return respondedMs === undefined ? 'alarmRings' : 'repair'
  }

  /** Nothing of it runs: what is it waiting for? */
  private waiting(m: number, atMs: number): SegmentKind {
    const { plant } = this
    const { group } = plant.machines[m]
    const alone = plant.standAlone[m]
    if (alone !== undefined && !this.at<StandAlone>(alone, atMs)!.clustered) return this.waitingAlone(m, atMs)
    const saved = this.at<SavedState>(plant.saved[m], atMs)!.complete
    const conf = this.shown(atMs)
    if (conf === null || conf.quorate === 'no') return 'noQuorum'
    const record = this.at<GroupRecord>(conf.groups + group, atMs)!
    if (record.wish === 'offline' || record.takenOffline.includes(plant.vmAt(m))) return 'offline'
    if (saved) return 'handOver'
    if (conf.quorate === 'pending') return 'arbitration'
    if (this.regrouping(atMs)) return 'regroup'
    if (!this.isUp(record.owner, atMs) || !conf.members.includes(record.owner)) return 'detection'
    const itsOwn = (resource: number) => plant.machinesNeeding(group, resource).includes(m)
    if (record.failed.some(itsOwn)) {
      const restarts = record.next.some(({ does, resource }) => does === 'restart' && itsOwn(resource))
      return restarts ? 'start' : 'failed'
    }
    // The owner has not noticed yet: its record still says that it runs.
    if (record.resources[plant.vmAt(m)] === 'Online') return 'detection'
    return 'disk'
  }

  /** It waits for its host, or for somebody who starts it. */
  private waitingAlone(m: number, atMs: number): SegmentKind {
    const { plant } = this
    const host = plant.nodeNumber(plant.groups[plant.machines[m].group]!.owner)
    const early = serverSegments[this.machine(plant.server[host], atMs, 'Off')]
    if (early !== undefined) return early
    const { startsAtMs } = this.at<StandAlone>(plant.standAlone[m], atMs)!
    return startsAtMs === null ? 'offline' : 'start'
  }

  private regrouping(atMs: number): boolean {
    return [...this.plant.regroups].some((entity) => this.at<Regroup>(entity, atMs)?.open === true)
  }

  // --- clients ------------------------------------------------------------------------------------------------

  /** All of its sessions at once, in one sweep over their changes: a client may have thousands. */
  client(c: number): readonly Segment[] {
    const own = this.plant.sessions.filter(({ client }) => client === c)
    const changes = own.flatMap(({ machine, entity }) => {
      const { times, states } = this.journal.changes(entity)
      return states.map((state, i) => ({ atMs: times[i], machine, value: (state as Standing).value }))
    })
    changes.sort((a, b) => a.atMs - b.atMs)
    const waiting = new Set<number>()
    const lost = new Set<number>()
    const becomes = new Map<number, What>()
    for (const { atMs, machine, value } of changes) {
      waiting.delete(machine)
      lost.delete(machine)
      if (value === 'Frozen') waiting.add(machine)
      if (value === 'Lost') lost.add(machine)
      becomes.set(atMs, this.missed(lost, 'sessionLost') ?? this.missed(waiting, 'sessionWaits') ?? served)
    }
    return this.cut([...becomes.keys()], (atMs) => becomes.get(atMs)!)
  }

  private missed(machines: ReadonlySet<number>, what: SegmentKind): What | null {
    if (machines.size === 0) return null
    const [only] = machines
    return { what, where: machines.size === 1 ? this.plant.machineIds[only] : null }
  }
}

const served: What = { what: 'served', where: null }

const serverSegments: Readonly<Record<string, SegmentKind | undefined>> = {
  Off: 'noPower',
  Booting: 'windowsBoot',
  Bugcheck: 'windowsBoot',
  PoweringOff: 'serviceStopped',
  Hung: 'hung',
}

function rank({ quorate }: Configuration): number {
  return quorate === 'yes' ? 2 : quorate === 'pending' ? 1 : 0
}

function between(ascending: readonly number[], fromMs: number, toMs: number): readonly number[] {
  return ascending.slice(lastAtOrBefore(ascending, fromMs) + 1, lastAtOrBefore(ascending, toMs) + 1)
}
