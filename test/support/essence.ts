import type { Simulation } from '../../src/kernel/simulation'
import type { ClusterLaws } from '../../src/model/laws'
import type { LunContext } from '../../src/model/machines/lun'
import type { Configuration, GroupRecord, Pair, PulseTrain, View } from '../../src/model/records'
import type { Running } from '../../src/model/running'
import type { Run } from '../../src/player/run'
import type { SimulatedRun } from '../../src/player/simulate'

/** The inside of a run: tests alone look at it. */
export interface Inside {
  readonly sim: Simulation
  readonly laws: ClusterLaws
}

export function insideOf(run: Run): Inside {
  const sim = (run as SimulatedRun).simulation
  return { sim, laws: sim.laws as unknown as ClusterLaws }
}

const goneAs: Readonly<Record<string, string>> = {
  mount: 'Detached',
  vm: 'Absent',
  guest: 'Off',
  application: 'Off',
}

/** Lead of one epoch over the next lower one: how much more than this is makes no difference to whoever compares them. */
const leadMax = 3
const forcedLead = 500_000

/**
 * What is to come depends on this much of a settled moment, written so that moments which differ in their time alone are
 * the same text. Left out are accounts (downtime, boots) and the cause of each timer. Made coarser are ages: a restart or a
 * failover counts until its period is over, a background wait is there or not, and an epoch leads another by 1, 2, more, or
 * by a forced start.
 */
export function essenceOf(run: Run): string {
  const { sim, laws } = insideOf(run)
  const r = laws.state
  const { plant } = r
  const confs = configurationsOf(r)
  const nameOf = (entity: number | null) => (entity === null ? null : confs.indexOf(entity))
  const lines: unknown[] = []
  for (let entity = 0; entity < sim.names.length; entity++) {
    const [kind, name] = [sim.kinds[entity], sim.names[entity]]
    if (kind === 'record' || kind === 'session') continue
    const { value, context } = r.at(entity)
    // What is gone from a host is as if it had never been there.
    if (goneAs[kind] === value) continue
    lines.push([name, value, contextOf(r, entity, context), sim.isHeld(entity)])
  }
  plant.view.forEach((_, n) => lines.push(viewOf(r, n, nameOf)))
  confs.forEach((entity, i) => lines.push(confOf(r, entity, leadOf(r, confs, i), nameOf)))
  lines.push(['copies', ...copiesOf(r).map(nameOf)])
  const trains = [...plant.witnessTrain.values()].map((entity) => sim.states[entity] as PulseTrain)
  lines.push(['renewed', ...trains.map(({ sinceMs }) => sinceMs !== null)])
  lines.push(plant.pairs.filter((e) => e >= 0).map((e) => pairOf(sim.states[e] as Pair)))
  lines.push(plant.saved.map((entity) => sim.states[entity]))
  lines.push(plant.transfers.map((entity) => (sim.states[entity] as { running: unknown }).running))
  lines.push(waitsOf(sim))
  return lines.map((line) => JSON.stringify(line)).join('\n')
}

/** What each witness knows. */
function copiesOf({ sim, plant }: Running): readonly (number | null)[] {
  return [...plant.witnessCopy.values()].map((entity) => (sim.states[entity] as { conf: number | null }).conf)
}

/** Whatever a node or the witness holds, the oldest first. */
function configurationsOf(r: Running): readonly number[] {
  const { plant } = r
  const held = new Set<number>()
  const hold = (entity: number | null) => entity !== null && held.add(entity)
  plant.view.forEach((_, n) => {
    hold(r.view(n).conf)
    hold(r.view(n).durable)
  })
  copiesOf(r).forEach(hold)
  return [...held].sort((a, b) => r.conf(a).epoch - r.conf(b).epoch || a - b)
}

function leadOf(r: Running, confs: readonly number[], i: number): number {
  const lead = i === 0 ? 0 : r.conf(confs[i]).epoch - r.conf(confs[i - 1]).epoch
  return lead >= forcedLead ? forcedLead : Math.min(lead, leadMax)
}

type NameOf = (entity: number | null) => number | null

function viewOf(r: Running, n: number, nameOf: NameOf): unknown {
  const view: View = r.view(n)
  return {
    ...view,
    conf: nameOf(view.conf),
    durable: nameOf(view.durable),
    joinUntilMs: view.joinUntilMs === null ? null : view.joinUntilMs - r.now,
    regroup: view.regroup === null ? null : (r.sim.states[view.regroup] as { open: boolean }).open,
    waiting: [...view.waiting].sort((a, b) => a - b),
    orders: view.orders.map((order) => ({ ...order, causeSeq: 0 })),
    deferred: view.deferred.map(({ event }) => event.type),
    hungSinceMs: view.hungSinceMs === null ? null : r.now - view.hungSinceMs,
  }
}

function confOf(r: Running, entity: number, lead: number, nameOf: NameOf): unknown {
  const conf: Configuration = r.conf(entity)
  const { forcedStart, removed, arbitration, database, epoch } = conf
  return {
    ...conf,
    epoch: lead,
    database: Math.min(epoch - database, leadMax),
    forcedStart: forcedStart === null ? null : nameOf(forcedStart),
    sinceMs: 0,
    removed: removed.map(({ node }) => node).sort((a, b) => a - b),
    arbitration: arbitration === null ? null : [arbitration.by, arbitration.against],
    groups: r.plant.groups.map((_, group) => recordOf(r, conf, group)),
  }
}

function recordOf(r: Running, conf: Configuration, group: number): unknown {
  const record: GroupRecord = r.group(conf, group)
  const { restarts, failovers, next, back } = record
  const { RestartPeriod } = r.plant.groups[group]?.resourcePolicies ?? r.plant.corePolicies
  const within = (times: readonly number[], periodMs: number) =>
    times.filter((t) => t > r.now - periodMs).length
  return {
    ...record,
    restarts: restarts.map((times) => within(times, RestartPeriod)),
    failovers: within(failovers, (r.plant.groups[group]?.policies.FailoverPeriod ?? 6) * 3_600_000),
    failoversInAll: 0,
    next: next.map(({ resource, does }) => [resource, does]),
    back: back === null ? null : [back.to, back.atMs > r.now],
  }
}

/** Who held a volume before matters to nobody but the witness; how a server went down, to the log alone. */
function contextOf(r: Running, entity: number, context: unknown): unknown {
  const kind = r.sim.kinds[entity]
  if (kind === 'server') return null
  if (kind !== 'lun' || r.plant.witnessTrain.has(r.plant.thing[entity])) return context
  return { ...(context as LunContext), former: null }
}

function pairOf({ sinceMs, periodMs }: Pair): unknown {
  return [sinceMs !== null, periodMs]
}

/** A node that forms a cluster and does not reach the witness tries again and again. */
const isTry = (timer: string | null) => timer?.startsWith('arbitration:') === true

/** What is still to come by itself. */
function waitsOf(sim: Simulation): readonly string[] {
  const { pending, held, atMs } = sim.save()
  const waits = pending.map(({ entity, timer, event, background, atMs: dueMs }) =>
    [
      sim.names[entity],
      timer?.replace(/:\d+$/, ''),
      event.type,
      background || isTry(timer) ? 'later' : dueMs - atMs,
    ].join(' '),
  )
  const stopped = held.flatMap(([entity, timers]) =>
    timers.map(({ timer, remainingMs }) => `${sim.names[entity]} ${timer} stands at ${remainingMs}`),
  )
  return [...waits, ...stopped].sort()
}
