import { callAt } from '../cluster/calls'
import { grownMiB } from '../files'
import type { LunContext } from '../machines/lun'
import { activeStates, reaches } from '../perceive'
import type { Availability, GroupRecord, SavedState, Transfers } from '../records'
import type { Plant } from '../plant'
import { hasOwnMonitor } from '../cluster/groupRecord'
import { groupStateOf } from '../rules/resourceOrder'
import type { Running } from '../running'
import type * as Shown from '../snapshot'
import { streamAt } from '../stream'
import { designOf, hostOfStandAlone, isClustered, isToBe, standAloneOf } from '../standAlone'
import { streamOf, transferOf } from '../transfers'
import { isConnected } from '../virtualNetworks'
import { latestOf, snapshotsOf, toMergeMiB } from '../vmSnapshots'
import { firstNext } from './shareOfGroup'
import type { ShownView } from './view'

/** Null: nobody has made its virtual machine highly available yet, so there is none. */
export function group(r: Running, g: number, shown: ShownView): Shown.GroupSnapshot | null {
  const { plant } = r
  const record = r.group(shown.conf, g)
  if (isToBe(record)) return null
  const { quorum } = shown.conf
  const ids = plant.resourceIds(quorum, g)
  const volumes = plant.volumesOf(quorum, g).length
  const resources = record.resources.map((state, i) => ({
    id: ids[i],
    kind: i < volumes ? 'physicalDisk' : resourceKind(plant, g, i),
    virtualMachine: machineIdAt(plant, g, i),
    state,
    restartedMs: record.restarts[i],
    next: nextOf(record, i),
    separateMonitor: hasOwnMonitor(record, i),
    separateMonitorNext: record.separate.includes(i),
    call: callOf(r, record.owner, g, i),
  }))
  return {
    id: plant.groupIds[g],
    state: groupStateOf(record.resources),
    owner: plant.nodeIds[record.owner],
    stale: shown.stale,
    moveTo: record.moveTo === null ? null : plant.nodeIds[record.moveTo],
    moveReason: record.moveReason,
    wish: record.wish,
    failovers: record.failoversInAll,
    failedOverMs: record.failovers,
    policies: record.policies,
    limits: limitsOf(plant, g, record),
    preferredOwners: namesOf(plant, record.preferred),
    virtualMachines: plant.groupMachines[g].map((m) => plant.machineIds[m]),
    takenOffline: plant.groupMachines[g]
      .filter((m) => record.takenOffline.includes(plant.vmAt(m)))
      .map((m) => plant.machineIds[m]),
    resources,
    next: firstNext(resources),
    back: record.back && { to: plant.nodeIds[record.back.to], atMs: record.back.atMs },
  }
}

const limits = new WeakMap<object, Shown.GroupLimits>()
const names = new WeakMap<readonly number[], readonly string[]>()

/** Made once for each list: those of a group seldom change. */
function namesOf(plant: Plant, nodes: readonly number[]): readonly string[] {
  const known = names.get(nodes) ?? nodes.map((n) => plant.nodeIds[n])
  names.set(nodes, known)
  return known
}

/** Made once for the policies that a group has. */
function limitsOf(plant: Plant, g: number, { policies }: GroupRecord): Shown.GroupLimits {
  const { RestartThreshold, RestartPeriod } = plant.groups[g]?.resourcePolicies ?? plant.corePolicies
  const known = limits.get(policies) ?? {
    restarts: { threshold: RestartThreshold, periodMs: RestartPeriod },
    failovers: { threshold: policies.FailoverThreshold, periodMs: policies.FailoverPeriod * 3_600_000 },
  }
  limits.set(policies, known)
  return known
}

function resourceKind(plant: Plant, group: number, i: number): Shown.ResourceKind {
  const machine = plant.machineAt(group, i)
  if (machine === undefined) return 'networkName'
  return i === plant.vmAt(machine) ? 'virtualMachine' : 'virtualMachineConfiguration'
}

function callOf(r: Running, owner: number, group: number, i: number): Shown.ResourceCall | null {
  const call = callAt(r, owner, group, i)
  if (call === undefined || call.state === 'done') return null
  const { does, state, silent, sinceMs, untilMs } = call
  return { does, state: state === 'hangs' ? state : silent ? 'silent' : 'works', sinceMs, untilMs }
}

function nextOf({ next }: GroupRecord, i: number): Shown.NextTry | null {
  const found = next.find(({ resource }) => resource === i)
  return found === undefined ? null : { does: found.does, atMs: found.atMs }
}

function machineIdAt(plant: Plant, group: number, i: number): string | null {
  const machine = plant.machineAt(group, i)
  return machine === undefined ? null : plant.machineIds[machine]
}

const vmStates: Readonly<Record<string, Shown.VmState>> = {
  Absent: 'Off',
  Registering: 'Off',
  RegisteringSaved: 'Saved',
  Off: 'Off',
  Starting: 'Starting',
  Running: 'Running',
  Paused: 'Paused',
  Saving: 'Saving',
  Saved: 'Saved',
  Restoring: 'Restoring',
  TurningOff: 'Stopping',
  ShuttingDown: 'Stopping',
  Unregistering: 'Off', // 'Saved' where a saved state is complete
}

export function virtualMachine(r: Running, m: number, shown: ShownView): Shown.VirtualMachineSnapshot {
  const { plant, sim } = r
  const design = plant.machines[m]
  const record: GroupRecord = r.group(shown.conf, design.group)
  const saved = sim.states[plant.saved[m]] as SavedState
  const a = sim.states[plant.availability[m]] as Availability
  const copies = plant.hostsOfMachine[m]
    .map((n) => ({ n, vm: r.at(plant.onHost('vm', m, n)!) }))
    .filter(({ vm }) => vm !== undefined && vm.value !== 'Absent')
    .map(({ n, vm }) => ({ n, vm, fenced: isFenced(r, m, n) }))
    .sort(
      (x, y) =>
        Number(x.fenced) - Number(y.fenced) ||
        Number(activeStates.has(y.vm.value)) - Number(activeStates.has(x.vm.value)),
    )
  const main = copies[0]
  const guest = main === undefined ? undefined : stateOn(r, 'guest', m, main.n)
  const onVolume = saved.complete && (guest === undefined || guest.value === 'Off')
  const guestState = onVolume ? saved.guest : (guest?.value ?? 'Off')
  // One that lies on a volume answers nobody, whatever it will be once its memory is read.
  const application =
    onVolume || main === undefined ? 'Off' : (stateOn(r, 'application', m, main.n)?.value ?? 'Off')
  const vmState = main === undefined ? (saved.complete ? 'Saved' : 'Off') : vmStates[main.vm.value]
  return {
    id: plant.machineIds[m],
    group: isClustered(r, m) ? plant.groupIds[design.group] : null,
    standAlone: standAlone(r, m),
    monitor: monitor(r, m, a),
    state: vmState === 'Off' && saved.complete ? 'Saved' : vmState,
    sinceMs: main?.vm.sinceMs ?? a.downSinceMs ?? 0,
    node: plant.nodeIds[
      main?.n ?? (isClustered(r, m) && !isToBe(record) ? record.owner : hostOfStandAlone(r, m))
    ],
    guest: guestState as Shown.GuestState,
    guestSinceMs: guest?.sinceMs ?? 0,
    application: design.application === null ? 'none' : (application as Shown.ApplicationState),
    applicationName: design.application?.name ?? null,
    monitored: design.application?.monitored ?? false,
    alarmSinceMs: a.alarmSinceMs,
    alarmDueMs: a.alarmDueMs,
    memoryMiB: design.memoryMiB,
    virtualNetwork: design.virtualNetwork,
    unconnected: main !== undefined && isRegistered(main.vm.value) && !isConnected(r, m, main.n),
    volumes: r.volumesUnder(m).map((v) => plant.volumeIds[v]),
    downMs: a.downMs + (a.downSinceMs === null ? 0 : r.now - a.downSinceMs),
    outages: a.outages,
    downSinceMs: a.downSinceMs,
    memoryKept: memoryKept(
      a,
      !saved.complete && copies.every(({ n }) => r.onHost('guest', m, n, 'Off') === 'Off'),
    ),
    progress: main === undefined ? null : progress(r, m, main.n, main.vm, guest),
    savedOnVolume: saved.complete,
    snapshots: snapshots(r, m),
    copies: copies.map(({ n, vm, fenced }) => ({
      node: plant.nodeIds[n],
      state: vmStates[vm.value],
      fenced,
    })),
    lostOn: r.ids(a.lostOn),
  }
}

function monitor(r: Running, m: number, a: Availability): Shown.MonitorSnapshot | null {
  const { plant, sim } = r
  if (plant.machines[m].application?.monitored !== true) return null
  const { running } = sim.states[plant.transfers[r.diskOf(m)]] as Transfers
  const busy = a.serving && running.some(({ flows }) => flows)
  return {
    responseMs: a.serving ? r.figure(busy ? 'responseTimeBusy' : 'responseTime') : null,
    busy,
    respondsAtMs: a.respondsAtMs ?? null,
    respondedMs: a.respondedMs ?? null,
  }
}

function standAlone(r: Running, m: number): Shown.StandAloneSnapshot | null {
  const state = standAloneOf(r, m)
  if (state === null || state.clustered) return null
  const { startAction, startDelayMs, stopAction } = designOf(r, m)
  const { filesMoved, startsAtMs } = state
  const [moveTo] = r.plant.machineVolumes[m].map((v) => r.plant.volumeIds[v])
  return {
    host: r.plant.nodeIds[hostOfStandAlone(r, m)],
    startAction,
    startDelayMs,
    stopAction,
    startsAtMs,
    moveTo: moveTo ?? null,
    filesMoved,
  }
}

const isRegistered = (vm: string) => vm !== 'Registering' && vm !== 'RegisteringSaved'

/** Null before the first outage; an outage that goes on has lost memory as soon as the guest has booted anew or is gone. */
function memoryKept(a: Availability, guestIsGone: boolean): boolean | null {
  if (a.outages === 0) return null
  const bootedAnew = a.boots !== a.bootsAtOutage || a.lostOn.length > 0
  if (a.downSinceMs !== null && (bootedAnew || guestIsGone)) return false
  return a.memoryKept
}

function stateOn(r: Running, kind: 'guest' | 'application', m: number, n: number) {
  const entity = r.plant.onHost(kind, m, n)
  return entity === undefined ? undefined : r.at(entity)
}

/** A copy whose host lost the reservation of one of its volumes, or the way to it, writes nothing any more. */
function isFenced(r: Running, m: number, n: number): boolean {
  return r.volumesUnder(m).some((v) => {
    const { context } = r.at<LunContext>(r.plant.lun[v])
    return !context.holders.includes(n) || !reaches(r, n, v)
  })
}

function snapshots(r: Running, m: number): Shown.VmSnapshotsSnapshot | null {
  const all = snapshotsOf(r, m)
  if (all.taken.length === 0) return null
  const kept = all.taken.filter(({ deleted }) => !deleted)
  const latest = all.taken[latestOf(all)]
  return {
    count: kept.length,
    latestMs: latest?.takenMs ?? null,
    avhdMiB: all.taken.reduce((sum, { writtenMiB }) => sum + writtenMiB, grownMiB(r, m)),
    toMergeMiB: toMergeMiB(all) + (all.taken[all.taken.length - 1].deleted ? grownMiB(r, m) : 0),
    memoryMiB: kept.filter(({ memory }) => memory !== null).length * r.plant.memoryMiB(m),
  }
}

const progressOf: Readonly<Record<string, Shown.VmProgress['does']>> = {
  Registering: 'register',
  RegisteringSaved: 'register',
  Starting: 'start',
  Saving: 'save',
  Restoring: 'restore',
  TurningOff: 'stop',
  ShuttingDown: 'stop',
  Unregistering: 'unregister',
}

function progress(
  r: Running,
  m: number,
  n: number,
  vm: { value: string; sinceMs: number; untilMs: number | null },
  guest: { value: string; sinceMs: number; untilMs: number | null } | undefined,
): Shown.VmProgress | null {
  const does = progressOf[vm.value]
  if (does === 'save' || does === 'restore') return transfer(r, m, n, does, vm.sinceMs)
  if (vm.value === 'Off')
    return transfer(r, m, n, transferOf(r, m, n)?.does === 'move' ? 'move' : 'merge', vm.sinceMs)
  if (does !== undefined)
    return { does, startedMs: vm.sinceMs, untilMs: vm.untilMs, doneMiB: null, rateMiBPerS: null }
  if (vm.value === 'Running' && guest?.value === 'Booting')
    return {
      does: 'boot',
      startedMs: guest.sinceMs,
      untilMs: guest.untilMs,
      doneMiB: null,
      rateMiBPerS: null,
    }
  return null
}

function transfer(
  r: Running,
  m: number,
  n: number,
  does: 'save' | 'restore' | 'merge' | 'move',
  startedMs: number,
): Shown.VmProgress | null {
  const transfers = r.sim.states[r.plant.transfers[r.diskOf(m)]] as Transfers
  const sizeMiB =
    does === 'merge'
      ? toMergeMiB(snapshotsOf(r, m))
      : does === 'move'
        ? r.plant.diskMiB(m)
        : r.plant.memoryMiB(m)
  const stream = streamOf(r.plant, r.diskOf(m), transfers, m, n, sizeMiB)
  return stream === null ? null : { does, startedMs, ...streamAt(stream, r.now) }
}
