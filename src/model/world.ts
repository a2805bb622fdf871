import { routeLives } from './contacts'
import type { LunContext } from './machines/lun'
import type { NetworkContext } from './machines/network'
import type { PathContext } from './machines/path'
import { reaches, serves } from './perceive'
import { activeStates, memoryFor, memoryInUse } from './physics'
import type { Availability, ClientRecord, Configuration, GroupRecord, Regroup, SavedState, Transfers } from './records'
import { countQuorum } from './rules/quorum'
import { groupStateOf } from './rules/resourceOrder'
import type { Running } from './running'
import type * as Shown from './snapshot'
import { leftAt, rateKiBPerS } from './transfers'

/** The configuration whose word counts on screen: a quorate one, else one that asks for quorum, else the last quorate. */
export interface ShownView {
  readonly conf: Configuration
  readonly entity: number
  readonly stale: boolean
}

/** Everything at the simulator's present moment, or, over a past state, at that moment. */
export function readSnapshot(r: Running): Shown.ClusterSnapshot {
  const shown = shownView(r)
  return {
    atMs: r.now,
    name: r.plant.design.name,
    nodes: r.plant.nodeIds.map((_, n) => node(r, n, shown)),
    quorum: quorum(r, shown),
    networks: r.plant.networkIds.map((_, i) => network(r, i)),
    heartbeats: heartbeats(r),
    storageUnits: r.plant.unitIds.map((_, i) => storageUnit(r, i)),
    volumes: r.plant.volumeIds.map((_, v) => volume(r, v, shown)),
    groups: r.plant.groupIds.map((_, g) => group(r, g, shown)),
    virtualMachines: r.plant.groups.flatMap((g, i) => (g === null ? [] : [virtualMachine(r, i, shown)])),
    clients: r.plant.design.clients.map((_, c) => client(r, c)),
    views: views(r),
  }
}

export function shownView(r: Running): ShownView {
  const { plant } = r
  const held = new Set<number>()
  for (let n = 0; n < plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf !== null) held.add(conf)
  }
  const current = [...held].map((entity) => ({ entity, conf: r.conf(entity) }))
  const best = (list: typeof current) =>
    list.reduce((a, b) => (b.conf.members.length > a.conf.members.length || b.conf.epoch > a.conf.epoch ? b : a))
  const quorate = current.filter(({ conf }) => conf.quorate === 'yes')
  if (quorate.length > 0) {
    const newest = quorate.reduce((a, b) => (b.conf.epoch > a.conf.epoch ? b : a))
    return { ...newest, stale: false }
  }
  const pending = current.filter(({ conf }) => conf.quorate === 'pending')
  if (pending.length > 0) return { ...best(pending), stale: false }
  const durable = plant.nodeIds.map((_, n) => r.view(n).durable!).map((entity) => ({ entity, conf: r.conf(entity) }))
  return { ...durable.reduce((a, b) => (b.conf.epoch > a.conf.epoch ? b : a)), stale: true }
}

// --- nodes and quorum -----------------------------------------------------------------------------------------

function node(r: Running, n: number, shown: ShownView): Shown.NodeSnapshot {
  const { plant } = r
  const server = r.at(plant.server[n])
  const service = r.at(plant.service[n])
  const view = r.view(n)
  const conf = view.conf === null ? null : r.conf(view.conf)
  const runs = serves(r, n)
  const regroup = view.regroup === null ? null : (r.sim.states[view.regroup] as Regroup)
  return {
    id: plant.nodeIds[n],
    number: n + 1,
    state: nodeState(r, n, shown),
    power: powers[server.value],
    server: server.value,
    serverSinceMs: server.sinceMs,
    serverUntilMs: server.untilMs,
    clusterService: runs || server.value === 'Hung' ? serviceStates[service.value] : service.value === 'Starting' ? 'starting' : 'stopped',
    service: service.value,
    serviceUntilMs: service.untilMs,
    view: conf !== null ? 'member' : view.joining ? 'joining' : 'none',
    members: conf === null ? [] : r.ids(conf.members),
    quorate: conf?.quorate ?? 'no',
    paused: shown.conf.paused.includes(n),
    regroupUntilMs: regroup?.open === true ? regroup.endsMs : null,
    joinUntilMs: view.joinUntilMs,
    memoryMiB: { capacity: memoryFor(r, n), used: memoryInUse(r, n) },
    inShownView: !shown.stale && view.conf === shown.entity,
    removedAtMs: shown.conf.removed.find((gone) => gone.node === n)?.atMs ?? null,
  }
}

const powers: Readonly<Record<string, Shown.Power>> = {
  Off: 'off',
  Booting: 'booting',
  Running: 'on',
  Hung: 'hung',
  Bugcheck: 'booting',
  ShuttingDown: 'on',
  PoweringOff: 'on',
}

const serviceStates: Readonly<Record<string, Shown.ServiceState>> = {
  Stopped: 'stopped',
  RestartPending: 'stopped',
  Starting: 'starting',
  Running: 'running',
  Stopping: 'running',
}

/** As the quorate side sees it; without one, as the node's own service does. */
function nodeState(r: Running, n: number, { conf, stale }: ShownView): Shown.NodeState {
  const own = r.view(n)
  if (!stale && conf.members.includes(n)) return conf.paused.includes(n) ? 'Paused' : 'Up'
  if (serves(r, n) && own.joining) return 'Joining'
  if (conf.quorate === 'yes' && !stale) return 'Down'
  return serves(r, n) && own.conf !== null ? (conf.paused.includes(n) ? 'Paused' : 'Up') : 'Down'
}

function quorum(r: Running, { conf, stale }: ShownView): Shown.QuorumSnapshot {
  const { plant } = r
  const votes = stale ? 0 : conf.members.length + (conf.witnessCounts ? 1 : 0)
  const { needed } = countQuorum(0, 'none', plant.totalVotes, false)
  const quorate = stale ? 'no' : conf.quorate
  const { arbitration } = conf
  const counted = (n: number) => !stale && conf.members.includes(n)
  const ballots = plant.nodeIds.map((id, n) => ({ id, vote: counted(n) ? ('counted' as const) : ('lost' as const) }))
  const witness = plant.witness === null ? null : plant.volumeIds[plant.witness]
  const holder = plant.witness === null ? null : (r.at<LunContext>(plant.lun[plant.witness]).context.holders[0] ?? null)
  return {
    hasQuorum: quorate === 'yes',
    quorate,
    type: plant.design.quorum.type,
    votes,
    total: plant.totalVotes,
    needed,
    forced: conf.forced,
    quorateNodes: quorate === 'yes' ? r.ids(conf.members) : [],
    witness:
      witness === null
        ? null
        : { id: witness, state: r.group(conf, 0).resources[0], heldBy: holder === null ? null : plant.nodeIds[holder] },
    ballots:
      witness === null
        ? ballots
        : [...ballots, { id: witness, vote: !stale && conf.witnessCounts ? 'counted' : !stale && arbitration !== null ? 'asked' : 'lost' }],
    arbitration:
      arbitration === null || stale
        ? null
        : {
            by: plant.nodeIds[arbitration.by],
            startedMs: arbitration.startedMs,
            decidesMs: arbitration.decidesMs,
            against: arbitration.against === null ? null : plant.nodeIds[arbitration.against],
          },
  }
}

function views(r: Running): readonly Shown.ViewSnapshot[] {
  const held = new Set<number>()
  for (let n = 0; n < r.plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf !== null && serves(r, n)) held.add(conf)
  }
  return [...held]
    .map((entity) => r.conf(entity))
    .sort((a, b) => rank(b) - rank(a) || b.epoch - a.epoch || a.members[0] - b.members[0])
    .map(({ members, quorate, epoch }) => ({ members: r.ids(members), quorate, epoch }))
}

function rank({ quorate }: Configuration): number {
  return quorate === 'yes' ? 2 : quorate === 'pending' ? 1 : 0
}

// --- networks -------------------------------------------------------------------------------------------------

function network(r: Running, i: number): Shown.NetworkSnapshot {
  const { plant } = r
  const { value, context } = r.at<NetworkContext>(plant.network[i])
  return {
    id: plant.networkIds[i],
    role: plant.design.networks[i].role,
    state: networkState(r, i),
    up: value === 'Up',
    blocks: context.blocks === null ? null : context.blocks.map((block) => r.ids(block)),
    links: plant.nodeIds.map((id, n) => ({ node: id, up: r.at(plant.link[n][i]).value === 'Up' })),
  }
}

/** From the link matrix of the active nodes (facts 2.5). */
function networkState(r: Running, i: number): Shown.NetworkState {
  const active = r.plant.nodeIds.map((_, n) => n).filter((n) => serves(r, n))
  if (active.length === 0) return 'Unavailable'
  const { value } = r.at(r.plant.network[i])
  if (active.length === 1) return value === 'Up' && r.at(r.plant.link[active[0]][i]).value === 'Up' ? 'Up' : 'Down'
  let live = 0
  let pairs = 0
  for (const a of active) {
    for (const b of active) {
      if (b <= a) continue
      pairs++
      if (routeLives(r, i, a, b)) live++
    }
  }
  return live === pairs ? 'Up' : live === 0 ? 'Down' : 'Partitioned'
}

function heartbeats(r: Running): readonly Shown.HeartbeatSnapshot[] {
  const { plant } = r
  // A picture shows them one by one only in small clusters; 64 nodes have 2,016 pairs.
  if (plant.nodes.length > 16) return []
  const list: Shown.HeartbeatSnapshot[] = []
  for (let a = 0; a < plant.nodes.length; a++) {
    for (let b = a + 1; b < plant.nodes.length; b++) {
      const pair = r.pair(a, b)
      const contact = pair.sinceMs !== null
      const { conf } = r.view(a)
      list.push({
        a: plant.nodeIds[a],
        b: plant.nodeIds[b],
        contact,
        sinceMs: pair.changedMs,
        phaseMs: r.heartbeatPhase(a, b),
        periodMs: r.heartbeatMs,
        threshold: plant.design.properties.SameSubnetThreshold,
        lastMs: contact ? null : pair.lastMs,
        networks: contact ? plant.clusterNetworks.filter((n) => routeLives(r, n, a, b)).map((n) => plant.networkIds[n]) : [],
        watched: watches(r, conf, b) || watches(r, r.view(b).conf, a),
      })
    }
  }
  return list
}

function watches(r: Running, conf: number | null, peer: number): boolean {
  return conf !== null && r.conf(conf).members.includes(peer)
}

// --- storage --------------------------------------------------------------------------------------------------

function storageUnit(r: Running, i: number): Shown.StorageUnitSnapshot {
  const { plant } = r
  return {
    id: plant.unitIds[i],
    up: r.at(plant.unit[i]).value === 'Up',
    bandwidthMiBPerS: plant.design.storage[i].bandwidthMiBPerS,
    transfers: (r.sim.states[plant.transfers[i]] as Transfers).running.filter((t) => t.flows).length,
    paths: plant.nodeIds.map((id, n) => {
      const path = r.at<PathContext>(plant.path[n][i])
      return { node: id, up: path.value === 'Connected', lostVolumes: path.context.lostVolumes.map((v) => plant.volumeIds[v]) }
    }),
  }
}

function volume(r: Running, v: number, shown: ShownView): Shown.VolumeSnapshot {
  const { plant } = r
  const { context } = r.at<LunContext>(plant.lun[v])
  const g = plant.groupOfVolume[v]
  const record = g < 0 ? null : r.group(shown.conf, g)
  const hosts = plant.nodeIds.flatMap((id, n) => {
    const entity = plant.onHost('mount', v, n)
    const mount = entity === undefined ? undefined : r.at(entity)
    if (mount === undefined || mount.value === 'Detached') return []
    const fenced = !context.holders.includes(n) || !reaches(r, n, v)
    return [{ node: id, state: mount.value as Shown.MountState, sinceMs: mount.sinceMs, untilMs: mount.untilMs, fenced }]
  })
  return {
    id: plant.volumeIds[v],
    unit: plant.unitIds[plant.volumes[v].unit],
    sizeMiB: plant.volumes[v].sizeMiB,
    isWitness: v === plant.witness,
    group: g < 0 ? null : plant.groupIds[g],
    state: record === null ? 'Offline' : record.resources[plant.groupVolumes[g].indexOf(v)],
    owner: record === null ? null : plant.nodeIds[record.owner],
    stale: shown.stale,
    reservedBy: context.holders.length === 0 ? null : plant.nodeIds[context.holders[0]],
    mountedOn: hosts.find((h) => h.state === 'Mounted' && !h.fenced)?.node ?? hosts.find((h) => h.state === 'Mounted')?.node ?? null,
    formerOwner: context.former === null ? null : plant.nodeIds[context.former],
    hosts,
  }
}

// --- groups and virtual machines ------------------------------------------------------------------------------

function group(r: Running, g: number, shown: ShownView): Shown.GroupSnapshot {
  const { plant } = r
  const record = r.group(shown.conf, g)
  const ids = plant.resourceIds(g)
  const disks = plant.groupVolumes[g].length
  return {
    id: plant.groupIds[g],
    state: groupStateOf(record.resources),
    owner: plant.nodeIds[record.owner],
    stale: shown.stale,
    moveTo: record.moveTo === null ? null : plant.nodeIds[record.moveTo],
    moveReason: record.moveReason,
    wish: record.wish,
    failovers: record.failoversInAll,
    resources: record.resources.map((state, i) => ({ id: ids[i], kind: resourceKind(g, i, disks), state })),
    next: record.next,
  }
}

function resourceKind(group: number, i: number, disks: number): Shown.ResourceKind {
  if (i < disks) return 'physicalDisk'
  if (group === 0) return 'networkName'
  return i === disks ? 'virtualMachineConfiguration' : 'virtualMachine'
}

const vmStates: Readonly<Record<string, Shown.VmState>> = {
  Absent: 'Off',
  Registering: 'Off',
  RegisteringSaved: 'Saved',
  Off: 'Off',
  Starting: 'Starting',
  Running: 'Running',
  Saving: 'Saving',
  Saved: 'Saved',
  Restoring: 'Restoring',
  TurningOff: 'Stopping',
  ShuttingDown: 'Stopping',
}

function virtualMachine(r: Running, g: number, shown: ShownView): Shown.VirtualMachineSnapshot {
  const { plant, sim } = r
  const design = plant.groups[g]!
  const record: GroupRecord = r.group(shown.conf, g)
  const saved = sim.states[plant.saved[g]] as SavedState
  const a = sim.states[plant.availability[g]] as Availability
  const copies = plant.hostsOfGroup[g]
    .map((n) => ({ n, vm: r.at(plant.onHost('vm', g, n)!) }))
    .filter(({ vm }) => vm !== undefined && vm.value !== 'Absent')
    .map(({ n, vm }) => ({ n, vm, fenced: isFenced(r, g, n) }))
    .sort((x, y) => Number(x.fenced) - Number(y.fenced) || Number(activeStates.has(y.vm.value)) - Number(activeStates.has(x.vm.value)))
  const main = copies[0]
  const guest = main === undefined ? undefined : stateOn(r, 'guest', g, main.n)
  const onVolume = saved.complete && (guest === undefined || guest.value === 'Off')
  const guestState = onVolume ? saved.guest : (guest?.value ?? 'Off')
  const application = onVolume ? saved.application : main === undefined ? 'Off' : (stateOn(r, 'application', g, main.n)?.value ?? 'Off')
  const vmState = main === undefined ? (saved.complete ? 'Saved' : 'Off') : vmStates[main.vm.value]
  return {
    id: plant.groupIds[g],
    state: vmState === 'Off' && saved.complete ? 'Saved' : vmState,
    sinceMs: main?.vm.sinceMs ?? a.downSinceMs ?? 0,
    node: plant.nodeIds[main?.n ?? record.owner],
    guest: guestState as Shown.GuestState,
    guestSinceMs: guest?.sinceMs ?? 0,
    application: design.application === null ? 'none' : (application as Shown.ApplicationState),
    applicationName: design.application?.name ?? null,
    monitored: design.application?.monitored ?? false,
    alarmSinceMs: a.alarmSinceMs,
    memoryMiB: design.virtualMachine.memoryMiB,
    volumes: design.virtualMachine.volumes,
    downMs: a.downMs + (a.downSinceMs === null ? 0 : r.now - a.downSinceMs),
    outages: a.outages,
    downSinceMs: a.downSinceMs,
    memoryKept: memoryKept(a),
    progress: main === undefined ? null : progress(r, g, main.n, main.vm, guest),
    savedOnVolume: saved.complete,
    copies: copies.map(({ n, vm, fenced }) => ({ node: plant.nodeIds[n], state: vmStates[vm.value], fenced })),
    lostOn: r.ids(a.lostOn),
  }
}

/** Null before the first outage; an outage that goes on has lost memory as soon as the guest has booted anew or is gone. */
function memoryKept(a: Availability): boolean | null {
  if (a.outages === 0) return null
  if (a.downSinceMs !== null && (a.boots !== a.bootsAtOutage || a.lostOn.length > 0)) return false
  return a.memoryKept
}

function stateOn(r: Running, kind: 'guest' | 'application', g: number, n: number) {
  const entity = r.plant.onHost(kind, g, n)
  return entity === undefined ? undefined : r.at(entity)
}

/** A copy whose host lost the reservation of one of its volumes, or the way to it, writes nothing any more. */
export function isFenced(r: Running, g: number, n: number): boolean {
  return r.plant.groupVolumes[g].some((v) => {
    const { context } = r.at<LunContext>(r.plant.lun[v])
    return !context.holders.includes(n) || !reaches(r, n, v)
  })
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
  g: number,
  n: number,
  vm: { value: string; sinceMs: number; untilMs: number | null },
  guest: { value: string; sinceMs: number; untilMs: number | null } | undefined,
): Shown.VmProgress | null {
  const does = progressOf[vm.value]
  if (does === 'save' || does === 'restore') return transfer(r, g, n, does, vm.sinceMs)
  if (does !== undefined) return { does, startedMs: vm.sinceMs, untilMs: vm.untilMs, doneMiB: null, rateMiBPerS: null }
  if (vm.value === 'Running' && guest?.value === 'Booting')
    return { does: 'boot', startedMs: guest.sinceMs, untilMs: guest.untilMs, doneMiB: null, rateMiBPerS: null }
  return null
}

function transfer(r: Running, g: number, n: number, does: 'save' | 'restore', startedMs: number): Shown.VmProgress | null {
  const unit = r.plant.volumes[r.plant.groupVolumes[g][0]].unit
  const { atMs, running } = r.sim.states[r.plant.transfers[unit]] as Transfers
  const t = running.find((x) => x.group === g && x.node === n)
  if (t === undefined) return null
  const rate = rateKiBPerS(r, unit, running)
  const left = leftAt(t, rate, r.now - atMs)
  return {
    does,
    startedMs,
    untilMs: t.flows ? r.now + Math.ceil((left * 1000) / Math.max(1, rate)) : null,
    doneMiB: r.plant.memoryMiB(g) - Math.trunc(left / 1024),
    rateMiBPerS: t.flows ? Math.trunc(rate / 1024) : 0,
  }
}

function client(r: Running, c: number): Shown.ClientSnapshot {
  const { plant, sim } = r
  const record = sim.states[plant.client[c]] as ClientRecord
  return {
    id: plant.design.clients[c].id,
    connected: record.connected,
    sessionsLost: record.sessionsLost,
    downMs: record.downMs + (record.downSinceMs === null ? 0 : r.now - record.downSinceMs),
    sessions: plant.sessions
      .filter((s) => s.client === c)
      .map(({ group: g, entity }) => {
        const { value, sinceMs } = r.at(entity)
        return { vm: plant.groupIds[g], state: value as Shown.SessionState, sinceMs }
      }),
  }
}

