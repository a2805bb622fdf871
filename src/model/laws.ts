import { defaults, type FigureName } from './defaults'
import { freeMiB, fullVolumeOf, holdIfFull } from './files'
import { shareServer } from './machines/network'
import type { PathContext } from './machines/path'
import type { LunContext } from './machines/lun'
import { alive, holderOf, holds, reaches, serves } from './perceive'
import { accountMemory, memoryInUse } from './memory'
import * as physics from './physics'
import { refreshContacts, type ContactChange } from './contacts'
import { supplyChanged } from './supplies'
import { nodesVote } from './rules/quorum'
import type { SavedState } from './records'
import { Running, type ModelOptions } from './running'
import { breaksMachines, breaksServer, softwareChanged, watchBreaks } from './software'
import { raiseAlarm, respond, refreshClient, refreshServing, refreshSessions } from './serving'
import type { Data, Message, Simulator, Standing } from './simulator'
import type { Plant } from './plant'
import { endCalls } from './cluster/calls'
import {
  follow,
  hyperVIsDone,
  hyperVStarts,
  hyperVStops,
  hyperVWakes,
  isClustered,
  moved,
  recover,
  remember,
  startActionDue,
} from './standAlone'
import { transferOf } from './transfers'
import { merged, roomRunsOut, startMerging, watchRoom } from './vmSnapshots'
import { goesDown, isTakenDown } from './cluster/groupRecord'
import { advance } from './cluster/groups'
import { serviceStarted } from './cluster/joining'
import { contactGained, contactLost, missesPeers, regroupEnds, wakes } from './cluster/membership'
import { catchUp, received, serviceGone } from './cluster/node'
import { networksChanged } from './cluster/networks'
import { release } from './cluster/orders'
import { witnessTaken, witnessTurned } from './cluster/witness'
import { blankView } from './records'
import { firstState } from './beginning'
import { windowsEvents } from './eventLog'
import { findAgain } from './findAgain'
import { resourceFailed } from './cluster/failures'
import { inspect } from './invariants'

/**
 * What the kernel is told about this world: after each step of a machine, physics tells what depends on it, then each node
 * concerned acts on its own view. One instance drives one simulation.
 */
export class ClusterLaws {
  private running!: Running

  constructor(
    private readonly plant: Plant,
    private readonly options: ModelOptions,
  ) {}

  begin(sim: Simulator): void {
    this.running = new Running(sim, this.plant, this.options, windowsEvents)
    firstState(this.running)
    this.countMemory()
  }

  resume(sim: Simulator): void {
    if (this.running?.sim === sim) return
    this.running = new Running(sim, this.plant, this.options, windowsEvents)
    findAgain(this.plant, sim.names, (entity) => sim.states[entity])
    this.countMemory()
  }

  private countMemory(): void {
    const r = this.running
    for (let n = 0; n < this.plant.nodes.length; n++) r.activeMiB[n] = memoryInUse(r, n)
  }

  get state(): Running {
    return this.running
  }

  delayMs(sim: Simulator, entity: number, delay: string): number {
    const r = this.running
    if (delay === 'diskCheck') return this.diskCheckMs(entity)
    if (sim.kinds[entity] === 'guest') {
      const saved = sim.states[this.plant.saved[this.plant.thing[entity]]] as SavedState
      if (saved.complete && saved.guestRemainingMs !== null) return saved.guestRemainingMs
    }
    return r.duration(delay as FigureName, sim.names[entity])
  }

  /** The length of chkdsk goes by the number of files, not by the size of the volume. */
  private diskCheckMs(entity: number): number {
    const r = this.running
    const ms = r.duration('diskCheck', r.sim.names[entity])
    const { files } = this.plant.volumes[this.plant.thing[entity]]
    const more = Math.trunc((r.figure('diskCheckPerMillionFiles') * files) / 1_000_000)
    return Math.max(ms, Math.min(ms + more, defaults.diskCheck.max))
  }

  /**
   * An order to a host that is down or frozen does not arrive; one that only a running Cluster service gives is not
   * carried out when that service has ended in the same instant.
   */
  admits(sim: Simulator, entity: number, event: Message): boolean {
    const r = this.running
    const { thing, node } = this.plant
    switch (sim.kinds[entity]) {
      case 'mount':
        if (event.type === 'HOST_LOST') return true
        if (event.type !== 'ATTACH') return alive(r, node[entity])
        return (
          serves(r, node[entity]) &&
          holds(r, node[entity], thing[entity]) &&
          reaches(r, node[entity], thing[entity])
        )
      case 'vm':
        if (event.type === 'HOST_LOST') return true
        if (!byService.has(event.type) || !isClustered(r, thing[entity])) return alive(r, node[entity])
        return serves(r, node[entity]) && this.standsByOrder(node[entity], thing[entity], event.type)
      case 'lun': {
        if (event.by === undefined) return true
        const by = event.by as number
        return (event.type === 'RELEASE' ? alive(r, by) : serves(r, by)) && reaches(r, by, thing[entity])
      }
      default:
        return true
    }
  }

  stepped(
    sim: Simulator,
    entity: number,
    before: Standing,
    step: { readonly effects: readonly { readonly type: string; readonly params: unknown }[] },
    event: Message,
  ): void {
    const after = sim.states[entity] as Standing
    const { value, context } = before
    for (const effect of step.effects)
      this.tell(entity, (effect.params as { what: string }).what, before, event)
    if (after === before) return this.unmoved(entity, event)
    const moved = after.value !== value
    switch (sim.kinds[entity]) {
      case 'server':
        return moved ? this.serverMoved(this.plant.node[entity], value, after.value) : undefined
      case 'clusterService':
        return moved ? this.serviceMoved(this.plant.node[entity], value, after.value) : undefined
      case 'link':
        return this.linksChanged([this.plant.node[entity]])
      case 'network':
        return this.linksChanged(this.plant.nodeIds.map((_, n) => n))
      case 'path':
        return this.reachChanged(this.plant.node[entity])
      case 'storageUnit':
      case 'fileShare':
        return this.reachChanged(-1)
      case 'supply':
        return moved ? supplyChanged(this.running, this.plant.thing[entity]) : undefined
      case 'lun':
        return this.lunChanged(this.plant.thing[entity], context as LunContext, after.context as LunContext)
      case 'mount':
        return this.mountMoved(this.plant.thing[entity], this.plant.node[entity], value)
      case 'vm':
        return moved
          ? this.vmMoved(this.plant.thing[entity], this.plant.node[entity], value, after.value)
          : undefined
      case 'guest':
        return moved
          ? physics.guestChanged(
              this.running,
              this.plant.thing[entity],
              this.plant.node[entity],
              value,
              after.value,
            )
          : undefined
      case 'application':
        return refreshServing(this.running, this.plant.thing[entity])
      case 'session':
        return refreshClient(this.running, this.plant.thing[entity], after.value === 'Lost')
    }
  }

  received(_sim: Simulator, entity: number, message: Message): void {
    const r = this.running
    const views = this.plant.confs.length
    if (message.type === 'TRANSFERRED')
      return this.transferred(message.machine as number, message.node as number)
    if (message.type === 'START_ACTION') return startActionDue(r, message.machine as number)
    if (message.type === 'RESPONSE') return respond(r, message.machine as number)
    if (message.type === 'ALARM') return raiseAlarm(r, message.machine as number)
    if (message.type === 'MERGE') return startMerging(r, message.machine as number, message.node as number)
    if (message.type === 'CHANGED') return softwareChanged(r, this.plant.node[entity])
    if (message.type === 'BREAKS') return breaksServer(r, this.plant.node[entity], message.update as string)
    if (message.type === 'ROOM') return roomRunsOut(r, message.volume as number)
    if (message.type === 'REGROUP_ENDS') regroupEnds(r, entity)
    else received(r, this.plant.node[entity], message)
    // Two views that met may have become one of nodes with the disk that alone votes and nodes without it.
    if (this.plant.confs.length > views) physics.watchQuorumDisk(r)
    this.defendWitness()
  }

  /** Who is a member of what may have changed: only a member renews the witness's reservation. */
  private defendWitness(): void {
    for (const witness of this.plant.witnessTrain.keys()) {
      const holder = holderOf(this.running, witness)
      if (holder !== null) physics.renewalsChange(this.running, holder)
    }
  }

  inspect(_sim: Simulator, touched: readonly number[] | null) {
    return inspect(this.running, touched)
  }

  // --- reactions ----------------------------------------------------------------------------------------------

  private serverMoved(node: number, from: string, to: string): void {
    const r = this.running
    r.topologyChanged()
    if (to === 'Hung') {
      r.setView(node, { hungSinceMs: r.now })
      physics.freeze(r, node)
      return this.notify(refreshContacts(r, [node]))
    }
    if (from === 'Hung' && to === 'Running') return this.serverWoke(node)
    if (from === 'Hung') r.setView(node, { hungSinceMs: null, deferred: [] })
    if (to === 'Off' || to === 'Bugcheck' || (to === 'Booting' && from === 'PoweringOff'))
      physics.hostLost(r, node)
    if (to === 'Running') {
      physics.hostBack(r, node)
      watchBreaks(r, node)
      hyperVStarts(r, node)
      if (r.view(node).durable !== null) r.sim.send(r.plant.service[node], { type: 'START' })
    }
    if (to === 'ShuttingDown') this.stopServices(node)
    this.notify(refreshContacts(r, [node]))
  }

  private stopServices(node: number): void {
    const { sim, plant } = this.running
    hyperVStops(this.running, node)
    const { value } = this.running.at(plant.service[node])
    if (value === 'Stopped') this.servicesStopped(node)
    else sim.send(plant.service[node], { type: 'STOP' })
  }

  /** The power goes when the Cluster service has stopped and Hyper-V has dealt with the machines of the host alone. */
  private servicesStopped(node: number): void {
    const r = this.running
    const [server, service] = [r.at(r.plant.server[node]).value, r.at(r.plant.service[node]).value]
    if (server === 'ShuttingDown' && service === 'Stopped' && hyperVIsDone(r, node))
      r.sim.send(r.plant.server[node], { type: 'SERVICES_STOPPED' })
  }

  private serverWoke(node: number): void {
    const r = this.running
    const awayMs = r.now - r.view(node).hungSinceMs!
    r.setView(node, { hungSinceMs: null })
    physics.thaw(r, node)
    // Its service ended in the very instant in which it froze: what that would have taken down is still there.
    if (!serves(r, node)) serviceGone(r, node)
    const changes = refreshContacts(r, [node])
    wakes(r, node, awayMs)
    this.notify(changes)
    missesPeers(r, node)
    catchUp(r, node)
    hyperVWakes(r, node)
    // What its service is about to end does not answer once more.
    if (r.view(node).conf === null) return
    // An order that it was given in the instant in which it froze has not arrived.
    advance(r, node, 0)
    for (const machine of this.plant.hostedMachines[node]) {
      holdIfFull(r, machine)
      refreshServing(r, machine)
      if (isClustered(r, machine)) advance(r, node, this.plant.machines[machine].group)
    }
  }

  private serviceMoved(node: number, from: string, to: string): void {
    const r = this.running
    const { sim, plant } = r
    r.topologyChanged()
    if (to === 'RestartPending' || to === 'Stopped') {
      if (from === 'Running' || from === 'Stopping') {
        if (alive(r, node)) serviceGone(r, node)
        r.setView(node, {
          ...blankView,
          durable: r.view(node).durable,
          hungSinceMs: r.view(node).hungSinceMs,
        })
        sim.cancelAll(plant.view[node])
        endCalls(r, node)
      } else if (r.view(node).forceQuorum) r.setView(node, { forceQuorum: false })
      const server = r.at(plant.server[node]).value
      if (server === 'ShuttingDown') {
        if (to === 'Stopped') this.servicesStopped(node)
        else sim.send(plant.service[node], { type: 'STOP' })
      }
    }
    if (to === 'Stopping') {
      r.setView(node, { draining: true })
      sim.send(plant.view[node], { type: 'DRAINED' })
    }
    if (to === 'Running') serviceStarted(r, node)
    this.notify(refreshContacts(r, [node]))
  }

  private linksChanged(nodes: readonly number[]): void {
    this.notify(refreshContacts(this.running, nodes))
    networksChanged(this.running)
    if (this.plant.share !== null) this.reachChanged(-1)
    this.plant.sessionsOfMachine.forEach((_, machine) => refreshSessions(this.running, machine))
  }

  private reachChanged(node: number): void {
    const r = this.running
    physics.reachChanged(r, node)
    for (let n = 0; n < this.plant.nodes.length; n++) {
      const quorum = r.quorumOf(n)
      if ((node >= 0 && n !== node) || nodesVote(quorum) || !r.view(n).joining) continue
      // Where the disk alone votes, a node without it could not join.
      if (reaches(r, n, quorum.witness!)) r.sim.send(this.plant.view[n], { type: 'LOOK' })
    }
  }

  /** A reservation that somebody else was quicker to take: who asked has to look again. */
  private unmoved(entity: number, event: Message): void {
    if (event.type !== 'RESERVE' && event.type !== 'PREEMPT') return
    const volume = this.plant.thing[entity]
    const by = event.by as number
    const group = this.plant.groupOfVolume[volume]
    // Who was not quick enough for the witness looks at it again by itself.
    if (group >= 0) advance(this.running, by, group)
  }

  private lunChanged(volume: number, before: LunContext, after: LunContext): void {
    if (before.holders !== after.holders) return this.reservationChanged(volume, before, after)
    const r = this.running
    for (const machine of this.plant.machinesOfVolume[volume]) holdIfFull(r, machine)
    if (volume !== this.plant.share) watchRoom(r, volume)
    for (const n of this.plant.hostsOfVolume[volume]) physics.watchHealth(r, n, volume)
  }

  private reservationChanged(volume: number, before: LunContext, after: LunContext): void {
    const r = this.running
    physics.reservationChanged(r, volume, before, after)
    const [holder, former] = [after.holders[0], before.holders[0]]
    if (holder === undefined) return this.advanceGroupOf(volume, former)
    if (r.quorumOf(holder).witness === volume) witnessTaken(r, holder)
    this.advanceGroupOf(volume, holder)
  }

  private mountMoved(volume: number, node: number, from: string): void {
    const r = this.running
    physics.watchOwnership(r, node, volume)
    physics.watchHealth(r, node, volume)
    if (from === 'Checking' && r.onHost('mount', volume, node, 'Detached') === 'Mounted')
      r.sim.send(this.plant.lun[volume], { type: 'CHECKED' })
    if (r.quorumOf(node).witness === volume) witnessTurned(r, node)
    // Maintenance may have begun.
    for (const machine of this.plant.machinesOfVolume[volume]) refreshServing(r, machine)
    this.advanceGroupOf(volume, node)
    if (r.onHost('mount', volume, node, 'Detached') === 'Detached') this.toAvailableStorage(volume, node)
  }

  /** Dismounted and of no group any more: nobody keeps it reserved. */
  private toAvailableStorage(volume: number, node: number): void {
    const r = this.running
    const isNobodys = this.plant.groupOf(r.quorumOf(node), volume) < 0
    if (isNobodys && serves(r, node)) release(r, node, volume)
  }

  /** The group to which the volume belongs as that node has it. */
  private advanceGroupOf(volume: number, node: number): void {
    const group = this.plant.groupOf(this.running.quorumOf(node), volume)
    if (group >= 0) advance(this.running, node, group)
  }

  private vmMoved(machine: number, node: number, from: string, to: string): void {
    const r = this.running
    accountMemory(r, machine, node, from, to)
    physics.vmChanged(r, machine, node, from, to)
    if (isClustered(r, machine)) return advance(r, node, this.plant.machines[machine].group)
    remember(r, machine, node, from, to)
    follow(r, machine, node)
    this.servicesStopped(node)
  }

  private transferred(machine: number, node: number): void {
    const vm = this.plant.onHost('vm', machine, node)!
    const { value } = this.running.at(vm)
    if (transferOf(this.running, machine, node)?.does === 'move') return moved(this.running, machine, node)
    if (value === 'Off') return merged(this.running, machine, node)
    this.running.sim.send(vm, { type: value === 'Saving' ? 'SAVED' : 'RESTORED' })
  }

  private notify(changes: readonly ContactChange[]): void {
    const r = this.running
    const cause = r.sim.causeSeq
    for (const { a, b, gained } of changes) {
      const told = gained ? contactGained : contactLost
      r.sim.because(cause, () => told(r, a, b))
      r.sim.because(cause, () => told(r, b, a))
    }
  }

  // --- words of machines ------------------------------------------------------------------------------------

  /** A machine's own happening, with who and where. */
  private tell(entity: number, what: string, before: Standing, event: Message): void {
    const r = this.running
    const { plant } = this
    const [thing, node] = [plant.thing[entity], plant.node[entity]]
    switch (r.sim.kinds[entity]) {
      case 'server':
        return void r.happen(what, plant.nodeIds[node], this.serverParams(what, before))
      case 'clusterService':
        return void r.happen(what, plant.nodeIds[node], {})
      case 'link':
        return void r.happen(what, plant.nodeIds[node], { network: plant.networkIds[thing] })
      case 'network':
        return void r.happen(what, plant.networkIds[thing], this.networkParams(event))
      case 'path':
        return void r.happen(what, plant.nodeIds[node], {
          unit: plant.unitIds[thing],
          ...(what === 'path.oneLost' || what === 'path.oneRestored' ? this.cablesLeft(entity) : {}),
          ...(typeof event.volume === 'number' ? { volume: plant.volumeIds[event.volume] } : {}),
        })
      case 'storageUnit':
        return void r.happen(what, plant.unitIds[thing], {})
      case 'fileShare':
        return void r.happen(what, plant.design.fileShareWitness!.id, {})
      case 'supply': {
        const { id, kind, serves } = plant.design.supplies[thing]
        return void r.happen(what, id, { kind, serves })
      }
      case 'lun': {
        const named = thing === plant.share ? lockReports[what] : what
        const from = (before.context as LunContext).holders[0]
        if (event.by === undefined)
          return void r.happen(what, plant.volumeIds[thing], this.filesParams(thing, what, from))
        const params = { node: plant.nodeIds[event.by as number] }
        return void r.happen(
          named,
          plant.volumeIds[thing],
          from === undefined || what === 'volume.released'
            ? params
            : { ...params, from: plant.nodeIds[from] },
        )
      }
      case 'mount':
        return void this.tellMount(what, thing, node)
      case 'vm':
        return void this.tellVm(what, thing, node, event)
      case 'guest':
        return void r.happen(what, plant.machineIds[thing], { node: plant.nodeIds[node] })
      case 'application':
        return void r.happen(what, plant.machineIds[thing], {
          node: plant.nodeIds[node],
          application: plant.machines[thing].application!.name,
        })
      case 'session':
        return void r.happen(what, plant.design.clients[thing].id, { vm: plant.machineIds[node] })
    }
  }

  private cablesLeft(entity: number): Data {
    const { cables, out } = this.running.at<PathContext>(entity).context
    return { left: cables - out, of: cables }
  }

  private filesParams(volume: number, what: string, from: number | undefined): Data {
    if (what === 'volume.takenAway') return { from: this.plant.nodeIds[from!] }
    return sizeChanges.has(what) ? { freeMiB: freeMiB(this.running, volume) } : {}
  }

  private tellMount(what: string, volume: number, node: number): void {
    const r = this.running
    const { plant } = this
    const here = { node: plant.nodeIds[node] }
    const { files } = plant.volumes[volume]
    r.happen(what, plant.volumeIds[volume], what === 'volume.checking' ? { ...here, files } : here)
    const quorum = r.quorumOf(node)
    const group = plant.groupOf(quorum, volume)
    if (what === 'volume.mountFailed' && group >= 0)
      resourceFailed(r, node, group, plant.volumesOf(quorum, group).indexOf(volume), 'mountFailed')
  }

  private tellVm(what: string, machine: number, node: number, event: Message): void {
    const r = this.running
    const here = { node: this.plant.nodeIds[node] }
    const { ofSnapshot } = r.sim.states[this.plant.saved[machine]] as SavedState
    const named = what === 'vm.restored' && ofSnapshot === true ? 'vm.snapshotRestored' : what
    const params = { ...here, ...this.vmParams(what, machine, node, event) }
    if (!isClustered(r, machine)) {
      r.happen(named, this.plant.machineIds[machine], { ...params, clustered: false })
      if (event.type === 'PROCESS_LOST') recover(r, machine)
      return
    }
    r.happen(named, this.plant.machineIds[machine], params)
    const isLost =
      event.type === 'PROCESS_LOST' || (what === 'vm.stopped' && this.wasStoppedOutside(machine, node))
    if (isLost) this.noticeLater(machine, node)
    if (what !== 'vm.startFailed') return
    const { group } = this.plant.machines[machine]
    resourceFailed(r, node, group, this.plant.vmAt(machine), event.reason as string)
  }

  /** What the Cluster service told Hyper-V earlier in this instant is what it still wants. */
  private standsByOrder(node: number, machine: number, type: string): boolean {
    const r = this.running
    const { conf } = r.view(node)
    if (conf === null) return false
    if (!upwards.has(type)) return true
    const record = r.group(r.conf(conf), this.plant.machines[machine].group)
    if (record.owner !== node) return false
    return type === 'REGISTER' ? !goesDown(record) : !isTakenDown(r, record, machine)
  }

  /** Its resource was to stay Online: for the cluster of 2008 the end of the machine is a failure. */
  private wasStoppedOutside(machine: number, node: number): boolean {
    const r = this.running
    const { conf } = r.view(node)
    if (conf === null) return false
    const record = r.group(r.conf(conf), this.plant.machines[machine].group)
    return record.owner === node && !isTakenDown(r, record, machine)
  }

  private vmParams(what: string, machine: number, node: number, event: Message): Data {
    const memoryMiB = this.plant.memoryMiB(machine)
    switch (what) {
      case 'vm.restoreEnded':
        return { processLost: event.type === 'PROCESS_LOST' }
      case 'vm.saving':
      case 'vm.restoring':
        return { memoryMiB }
      case 'vm.startFailed': {
        const update = event.reason === 'update' ? breaksMachines(this.running, node) : null
        return { memoryMiB, reason: event.reason as string, ...(update === null ? {} : { update }) }
      }
      case 'vm.paused': {
        const volume = fullVolumeOf(this.running, machine)
        return { volume: volume === undefined ? null : this.plant.volumeIds[volume] }
      }
      default:
        return {}
    }
  }

  /** The cluster looks every LooksAlive interval; until then it takes the virtual machine for running. */
  private noticeLater(machine: number, node: number): void {
    const r = this.running
    const interval = r.figure('looksAliveInterval')
    const delayMs =
      r.options.variation === 'none'
        ? Math.trunc(interval / 2)
        : r.sim.streams.below(`looksAlive ${this.plant.machineIds[machine]}`, interval)
    r.sim.timer(this.plant.view[node], `notice:${machine}`, delayMs, { type: 'NOTICE', machine })
  }

  private serverParams(what: string, before: Standing): { [name: string]: string | boolean } {
    return what === 'server.started' ? { unclean: (before.context as { unclean: boolean }).unclean } : {}
  }

  private networkParams(event: Message): { [name: string]: string | readonly (readonly string[])[] } {
    const { plant, running } = this
    if (event.type === 'SPLIT')
      return { blocks: (event.blocks as number[][]).map((block) => running.ids(block)) }
    if (event.type === 'LOSE_ROUTE' || event.type === 'RESTORE_ROUTE')
      return {
        from: plant.nodeIds[event.from as number],
        to: event.to === shareServer ? plant.design.fileShareWitness!.id : plant.nodeIds[event.to as number],
      }
    return {}
  }
}

/** The lock on the file share behaves as a reservation does; in the log it is called what it is. */
const lockReports: Readonly<Record<string, string>> = {
  'volume.reserved': 'fileShare.locked',
  'volume.preempted': 'fileShare.lockTaken',
  'volume.released': 'fileShare.unlocked',
}

const sizeChanges: ReadonlySet<string> = new Set(['volume.filled', 'volume.spaceFreed', 'volume.enlarged'])

/** Orders of the Cluster service to Hyper-V on its own host. */
const byService: ReadonlySet<string> = new Set([
  'REGISTER',
  'UNREGISTER',
  'START',
  'SAVE',
  'RESTORE',
  'SHUT_DOWN',
])

/** Those on the way up: a group that has begun to go down in the meantime goes down. */
const upwards: ReadonlySet<string> = new Set(['REGISTER', 'START', 'RESTORE'])
