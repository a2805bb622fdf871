import {
  coreGroupId,
  type ClusterDesign,
  type GroupDesign,
  type GroupPolicies,
  type NodeDesign,
  type ResourcePolicies,
  type VirtualMachineDesign,
  type VolumeDesign,
} from './design'
import { isUsed } from './rules/links'
import type { QuorumConfiguration } from './records'
import type { Simulator } from './simulator'

export interface SessionPlace {
  readonly client: number
  readonly machine: number
  readonly entity: number
}

/**
 * Where everything stands: the design with numbers for names, and the entity of each thing. Entities of one thing on one
 * host (a mount, a virtual machine) exist only where it is or was. Nothing here changes but those.
 */
export class Plant {
  readonly nodes: readonly NodeDesign[]
  readonly nodeIds: readonly string[]
  readonly volumes: readonly (VolumeDesign & { readonly unit: number })[]
  /** Behind the volumes stands the file share, if there is one: its lock is taken and defended as a reservation is. */
  readonly volumeIds: readonly string[]
  readonly share: number | null
  /** Over each of them the nodes reach the share's server. */
  readonly shareNetworks: readonly number[]
  readonly unitIds: readonly string[]
  /** Updates that are somewhere at the start, or of which the design says more. */
  readonly updateIds: readonly string[]
  readonly networkIds: readonly string[]
  /** Every group's virtual machines, group after group. */
  readonly machines: readonly (VirtualMachineDesign & { readonly group: number })[]
  readonly machineIds: readonly string[]
  /** Index 0 stands for the core group, which has no virtual machine. */
  readonly groups: readonly (GroupDesign | null)[]
  readonly groupIds: readonly string[]
  /** None of the core group: its volume is the witness, and that each configuration says for itself. */
  readonly groupVolumes: readonly (readonly number[])[]
  readonly groupMachines: readonly (readonly number[])[]
  readonly groupOfVolume: readonly number[]
  /** The volumes of each virtual machine, and who lies on each volume; the memory file lies on the first of its own. */
  readonly machineVolumes: readonly (readonly number[])[]
  readonly machinesOfVolume: readonly (readonly number[])[]
  /** By node: virtual machines that begin as its own alone. */
  readonly standAloneOn: readonly (readonly number[])[]
  /** Nodes on whose own disk such machines lie. */
  readonly hostDisks: readonly number[]
  /** Volumes without a file system of the host: a guest uses them directly. */
  readonly passedThrough: ReadonlySet<number>
  /** What the cluster began with. Ever after the configuration of each view says who votes. */
  readonly firstQuorum: QuorumConfiguration
  /** Networks that carry heartbeats. */
  readonly clusterNetworks: readonly number[]
  /** The network that virtual networks, and so clients, use: the first that clients may use. */
  readonly clientNetwork: number | null

  /** Policies of the core group's resources, which no scenario sets. */
  readonly corePolicies: ResourcePolicies = defaultResourcePolicies

  readonly server: number[] = []
  readonly service: number[] = []
  readonly software: number[] = []
  readonly view: number[] = []
  /** By node: the calls that have not come back. */
  readonly calls: number[] = []
  /** By the name of a resource: how it answers, where that is not as usual. */
  readonly troubles = new Map<string, number>()
  /** By node, where somebody has renamed any. */
  readonly virtualNetworks = new Map<number, number>()
  readonly network: number[] = []
  readonly link: number[][] = []
  readonly unit: number[] = []
  readonly supply: number[] = []
  fileShare = -1
  readonly path: number[][] = []
  readonly lun: number[] = []
  readonly transfers: number[] = []
  readonly pairs: number[] = []
  readonly saved: number[] = []
  readonly snapshots: number[] = []
  readonly availability: number[] = []
  /** By virtual machine: what Hyper-V alone knows of it; empty for those that are the cluster's from the start. */
  readonly standAlone: (number | undefined)[] = []
  readonly sessions: SessionPlace[] = []
  readonly sessionsOfMachine: SessionPlace[][] = []
  readonly client: number[] = []
  /** Every configuration so far, in order. */
  readonly confs: number[] = []
  readonly regroups = new Set<number>()
  /** Of every volume, and of the share, that is or was a witness: its renewals, and the copy of the database on it. */
  readonly witnessTrain = new Map<number, number>()
  readonly witnessCopy = new Map<number, number>()
  clock = -1

  /** By entity: what thing and which node it belongs to, −1 where that means nothing. */
  readonly thing: number[] = []
  readonly node: number[] = []
  /** Virtual machines and volumes that have an entity on a node. */
  readonly hostedMachines: number[][]
  readonly hostedVolumes: number[][]
  /** Nodes on which a virtual machine, or a volume's mount, is or was. */
  readonly hostsOfMachine: number[][]
  readonly hostsOfVolume: number[][]
  private readonly perHost: Readonly<Record<HostKind, Map<number, number>>> = {
    mount: new Map(),
    vm: new Map(),
    guest: new Map(),
    application: new Map(),
  }
  private readonly numbers = new Map<string, number>()

  constructor(readonly design: ClusterDesign) {
    this.nodes = design.nodes
    this.nodeIds = design.nodes.map((n) => n.id)
    this.unitIds = design.storage.map((u) => u.id)
    const installed = design.nodes.flatMap(({ updates }) => updates)
    this.updateIds = [...new Set([...design.updates.map((u) => u.id), ...installed])]
    this.volumes = design.storage.flatMap((u, unit) => u.volumes.map((v) => ({ ...v, unit })))
    const { type, witness } = design.quorum
    const shareId = design.fileShareWitness?.id ?? null
    this.volumeIds = [...this.volumes.map((v) => v.id), ...(shareId === null ? [] : [shareId])]
    this.share = shareId === null ? null : this.volumes.length
    this.networkIds = design.networks.map((n) => n.id)
    this.groups = [null, ...design.groups]
    this.groupIds = [coreGroupId, ...design.groups.map((g) => g.id)]
    number(this.numbers, 'node', this.nodeIds)
    number(this.numbers, 'volume', this.volumeIds)
    number(this.numbers, 'storageUnit', this.unitIds)
    number(this.numbers, 'network', this.networkIds)
    number(this.numbers, 'group', this.groupIds)
    number(
      this.numbers,
      'supply',
      design.supplies.map((s) => s.id),
    )
    this.shareNetworks = design.fileShareWitness?.networks.map((id) => this.numberOf('network', id)) ?? []
    this.machines = this.groups.flatMap(
      (g, group) => g?.virtualMachines.map((vm) => ({ ...vm, group })) ?? [],
    )
    this.machineIds = this.machines.map((m) => m.id)
    number(this.numbers, 'virtualMachine', this.machineIds)
    this.groupMachines = this.groups.map((_, group) =>
      this.machines.flatMap((m, machine) => (m.group === group ? [machine] : [])),
    )
    this.standAloneOn = this.nodeIds.map((id) =>
      this.machines.flatMap(({ group }, machine) =>
        this.groups[group]!.standAlone !== undefined && this.groups[group]!.owner === id ? [machine] : [],
      ),
    )
    this.hostDisks = this.nodeIds.flatMap((_, n) => (this.standAloneOn[n].length > 0 ? [n] : []))
    this.firstQuorum = { type, witness: witness === null ? null : this.volumeNumber(witness) }
    this.machineVolumes = this.machines.map(({ volumes, passThroughDisks }) =>
      [...volumes, ...passThroughDisks].map((v) => this.volumeNumber(v)),
    )
    this.groupVolumes = this.groupMachines.map((machines) => [
      ...new Set(machines.flatMap((m) => this.machineVolumes[m])),
    ])
    const machinesOfVolume: number[][] = this.volumeIds.map(() => [])
    this.machineVolumes.forEach((volumes, machine) =>
      volumes.forEach((v) => machinesOfVolume[v].push(machine)),
    )
    this.machinesOfVolume = machinesOfVolume
    this.passedThrough = new Set(
      this.machines.flatMap((m) => m.passThroughDisks.map((v) => this.volumeNumber(v))),
    )
    const groupOfVolume = this.volumeIds.map(() => -1)
    this.groupVolumes.forEach((volumes, group) => volumes.forEach((v) => (groupOfVolume[v] = group)))
    this.groupOfVolume = groupOfVolume
    this.clusterNetworks = design.networks.flatMap((_, i) => (isUsed(design.networks, i) ? [i] : []))
    const clientNetwork = design.networks.findIndex((n) => n.role === 'clusterAndClient')
    this.clientNetwork = clientNetwork < 0 ? null : clientNetwork
    this.hostedMachines = this.nodes.map(() => [])
    this.hostedVolumes = this.nodes.map(() => [])
    this.hostsOfMachine = this.machines.map(() => [])
    this.hostsOfVolume = this.volumeIds.map(() => [])
  }

  nodeNumber(id: string): number {
    return this.numberOf('node', id)
  }

  volumeNumber(id: string): number {
    return this.numberOf('volume', id)
  }

  numberOf(kind: NumberedKind, id: string): number {
    const found = this.numbers.get(`${kind} ${id}`)
    if (found === undefined) throw new Error(`the design has no ${kind} called ${id}`)
    return found
  }

  has(kind: NumberedKind, id: string): boolean {
    return this.numbers.has(`${kind} ${id}`)
  }

  /** Entity of the pair of two different nodes. */
  pair(a: number, b: number): number {
    return a < b ? this.pairs[a * this.nodes.length + b] : this.pairs[b * this.nodes.length + a]
  }

  /** What bounds the bandwidth of its files, by number: a storage unit, or behind all of those the disk of a host. */
  diskOf(machine: number, isLocal: boolean): number {
    if (!isLocal) return this.volumes[this.machineVolumes[machine][0]].unit
    const host = this.nodeNumber(this.groups[this.machines[machine].group]!.owner)
    return this.unitIds.length + this.hostDisks.indexOf(host)
  }

  /** Of a machine that is, or was, one of its host alone. */
  diskMiB(machine: number): number {
    return this.groups[this.machines[machine].group]?.standAlone?.diskMiB ?? 0
  }

  memoryMiB(machine: number): number {
    return this.machines[machine].memoryMiB
  }

  /** A group's volumes; those of the core group are the witness. */
  volumesOf({ witness }: QuorumConfiguration, group: number): readonly number[] {
    if (group > 0) return this.groupVolumes[group]
    return witness === null ? [] : [witness]
  }

  /** The group to which a volume belongs; −1: to none. */
  groupOf({ witness }: QuorumConfiguration, volume: number): number {
    return volume === witness ? 0 : this.groupOfVolume[volume]
  }

  /** Names of a group's resources: its disks, then of each virtual machine the configuration and the machine. */
  resourceIds(quorum: QuorumConfiguration, group: number): readonly string[] {
    const disks = this.volumesOf(quorum, group).map((v) => this.volumeIds[v])
    if (group === 0) return [...disks, `${this.groupIds[0]}.name`]
    const machines = this.groupMachines[group].map((m) => this.machineIds[m])
    return [...disks, ...machines.flatMap((id) => [`${id}.configuration`, `${id}.vm`])]
  }

  /** Where a virtual machine's configuration stands among its group's resources; the machine is the next one. */
  configurationAt(machine: number): number {
    const { group } = this.machines[machine]
    return this.groupVolumes[group].length + 2 * (machine - this.groupMachines[group][0])
  }

  vmAt(machine: number): number {
    return this.configurationAt(machine) + 1
  }

  /** The virtual machine to which a resource of a group belongs; undefined for a disk and in the core group. */
  machineAt(group: number, resource: number): number | undefined {
    const disks = this.groupVolumes[group].length
    return resource < disks ? undefined : this.groupMachines[group][Math.trunc((resource - disks) / 2)]
  }

  /** The virtual machines that cannot be without a resource: those on a disk, or the one it belongs to. */
  machinesNeeding(group: number, resource: number): readonly number[] {
    const volume: number | undefined = this.groupVolumes[group][resource]
    if (volume !== undefined) return this.machinesOfVolume[volume]
    const machine = this.machineAt(group, resource)
    return machine === undefined ? [] : [machine]
  }

  /** What cannot be online without a resource of its group. */
  dependentsOf(quorum: QuorumConfiguration, group: number, resource: number): readonly number[] {
    const disks = this.volumesOf(quorum, group).length
    if (group === 0) return resource < disks ? [disks] : []
    return this.machinesNeeding(group, resource)
      .flatMap((machine) => [this.configurationAt(machine), this.vmAt(machine)])
      .filter((dependent) => dependent > resource)
  }

  /** What a resource cannot be online without. */
  providersOf(quorum: QuorumConfiguration, group: number, resource: number): readonly number[] {
    return this.resourceIds(quorum, group).flatMap((_, i) =>
      this.dependentsOf(quorum, group, i).includes(resource) ? [i] : [],
    )
  }

  /** Where a resource stands; the name of a virtual machine stands for its own. Null: the volume belongs to no group. */
  resourceNamed(
    quorum: QuorumConfiguration,
    id: string,
  ): { readonly group: number; readonly resource: number } | null {
    if (this.has('volume', id)) {
      const volume = this.volumeNumber(id)
      const group = this.groupOf(quorum, volume)
      return group < 0 ? null : { group, resource: this.volumesOf(quorum, group).indexOf(volume) }
    }
    const core = this.resourceIds(quorum, 0)
    if (id === core.at(-1)) return { group: 0, resource: core.length - 1 }
    const isItself = this.has('virtualMachine', id)
    const machine = this.numberOf('virtualMachine', isItself ? id : id.slice(0, id.lastIndexOf('.')))
    const isConfiguration = !isItself && id.endsWith('.configuration')
    const resource = isConfiguration ? this.configurationAt(machine) : this.vmAt(machine)
    return { group: this.machines[machine].group, resource }
  }

  noteTrouble(id: string, entity: number): void {
    this.troubles.set(id, entity)
    this.note(entity, this.resourceNamed(this.firstQuorum, id)?.group ?? 0, -1)
  }

  noteVirtualNetworks(node: number, entity: number): void {
    this.virtualNetworks.set(node, entity)
    this.note(entity, -1, node)
  }

  note(entity: number, thing: number, node: number): void {
    this.thing[entity] = thing
    this.node[entity] = node
  }

  /** From now on its renewals count, and it holds a copy of the database. */
  addWitness(sim: Simulator, volume: number, sinceMs: number | null): void {
    if (this.witnessTrain.has(volume)) return
    const id = this.volumeIds[volume]
    const record = (name: string, state: unknown) => {
      const entity = sim.add(`${name}:${id}`, 'record', state)
      this.note(entity, -1, -1)
      return entity
    }
    this.witnessTrain.set(volume, record('witnessRenewals', { sinceMs, lastMs: 0 }))
    this.witnessCopy.set(volume, record('witnessCopy', { conf: null }))
  }

  /** The entity of a thing on a host, or undefined while it never was there. */
  onHost(kind: HostKind, thing: number, node: number): number | undefined {
    return this.perHost[kind].get(thing * this.nodes.length + node)
  }

  /** The same, created if need be. */
  place(sim: Simulator, kind: HostKind, thing: number, node: number, state?: unknown): number {
    const known = this.onHost(kind, thing, node)
    if (known !== undefined) return known
    const id = kind === 'mount' ? this.volumeIds[thing] : this.machineIds[thing]
    const entity = sim.add(`${kind}:${id}@${this.nodeIds[node]}`, kind, state)
    this.remember(kind, thing, node, entity)
    return entity
  }

  remember(kind: HostKind, thing: number, node: number, entity: number): void {
    this.perHost[kind].set(thing * this.nodes.length + node, entity)
    this.note(entity, thing, node)
    if (kind === 'mount') {
      this.hostedVolumes[node].push(thing)
      this.hostsOfVolume[thing].push(node)
    }
    if (kind !== 'vm') return
    this.hostedMachines[node].push(thing)
    this.hostsOfMachine[thing].push(node)
  }

  /** Forgets all entities, to find them again after a restore. */
  forget(): void {
    const lists = [
      this.server,
      this.service,
      this.software,
      this.view,
      this.calls,
      this.network,
      this.link,
      this.unit,
      this.supply,
      this.path,
      this.lun,
    ]
    const more = [
      this.transfers,
      this.pairs,
      this.saved,
      this.snapshots,
      this.availability,
      this.standAlone,
      this.sessions,
      this.client,
      this.confs,
    ]
    for (const list of [...lists, ...more, this.thing, this.node]) list.length = 0
    this.sessionsOfMachine.length = 0
    for (let m = 0; m < this.machines.length; m++) this.sessionsOfMachine.push([])
    for (const map of [this.witnessTrain, this.witnessCopy]) map.clear()
    this.regroups.clear()
    this.troubles.clear()
    this.virtualNetworks.clear()
    for (const map of Object.values(this.perHost)) map.clear()
    for (const list of this.hostedMachines) list.length = 0
    for (const list of this.hostedVolumes) list.length = 0
    for (const list of [...this.hostsOfMachine, ...this.hostsOfVolume]) list.length = 0
  }
}

/** 2008 defaults (KB 947712; Failover cluster API reference), ms. */
export const defaultResourcePolicies: ResourcePolicies = {
  RestartAction: 2,
  RestartThreshold: 1,
  RestartPeriod: 900_000,
  RestartDelay: 500,
  RetryPeriodOnFailure: 3_600_000,
}

/** 2008 defaults (Failover cluster API reference). */
export const defaultGroupPolicies: GroupPolicies = {
  FailoverThreshold: null,
  FailoverPeriod: 6,
  AutoFailbackType: 0,
  FailbackWindowStart: -1,
  FailbackWindowEnd: -1,
}

type NumberedKind = 'node' | 'volume' | 'storageUnit' | 'network' | 'group' | 'virtualMachine' | 'supply'

export type HostKind = 'mount' | 'vm' | 'guest' | 'application'

function number(into: Map<string, number>, kind: string, ids: readonly string[]): void {
  ids.forEach((id, i) => into.set(`${kind} ${id}`, i))
}
