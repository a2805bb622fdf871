import type { ClusterSnapshot, VirtualMachineSnapshot } from '../../model/snapshot'
import { byId, changedPlaces } from '../../model/things'
import { cameOver, occupantsOf, type Occupant } from '../berths'
import { vmStateOn } from '../faces/vmState'
import type { Facts } from '../facts'
import { attentionOf, isFleeting, type Attention } from '../faces/attention'
import type { VmLook } from '../states'

/** One machine in one node's block. */
export interface Cell extends Occupant {
  readonly state: VmLook | 'arriving'
  /** It came over from another node. */
  readonly moved: boolean
  readonly attention: Attention | null
  /** Only an echo of the place that counts. */
  readonly echo: boolean
}

interface Machine {
  readonly cells: readonly Cell[]
  /** Nodes on which it stands, or on which its place is kept. */
  readonly nodes: readonly string[]
  readonly state: VmLook
  readonly steady: boolean
  readonly attention: Attention | null
  readonly fleeting: boolean
}

/** How many there are of each state. */
export type Counts = ReadonlyMap<VmLook, number>

/** Who stands where and in which state, from frame to frame: what did not change is not counted again. */
export class Census {
  private before: ClusterSnapshot | null = null
  private machines: Machine[] = []
  private readonly places = new Map<string, number>()
  private readonly members = new Map<string, Set<number>>()
  private readonly lists = new Map<string, readonly (Cell | null)[]>()
  private readonly totals = new Map<VmLook, number>()
  private readonly minded = new Map<Attention, number>()
  /** Of which something is counted that leaves its period, or that lack memory: time and others change them. */
  private readonly fleeting = new Set<number>()
  private steadyCount = 0
  private movedCount = 0

  /** Takes the next frame; nodes whose block looks different now. */
  update(facts: Facts): ReadonlySet<string> {
    const { snapshot } = facts
    const doubtful = this.doubtful(facts)
    const touched = new Set<string>()
    for (const place of doubtful) this.count(place, facts, touched)
    for (const node of touched) this.lists.set(node, this.listOf(node))
    this.before = snapshot
    return touched
  }

  /** A block's machines in their order; null keeps the place of one that went elsewhere. */
  on(node: string): readonly (Cell | null)[] {
    return this.lists.get(node) ?? []
  }

  /** The place that counts. */
  cellOf(vm: string): Cell | undefined {
    const cells = this.machines[this.places.get(vm) ?? -1]?.cells
    return cells?.find(({ echo }) => !echo) ?? cells?.[0]
  }

  /** Machines of a node by state, its own and those that it is to get; echoes are counted where they stand. */
  countsOn(node: string): Counts {
    const counts = new Map<VmLook, number>()
    for (const cell of this.on(node))
      if (cell && cell.state !== 'arriving') counts.set(cell.state, (counts.get(cell.state) ?? 0) + 1)
    return counts
  }

  /** Machines of the cluster by state, those that run and never stopped apart. */
  get tally() {
    return {
      counts: this.totals as Counts,
      minded: this.minded as ReadonlyMap<Attention, number>,
      steady: this.steadyCount,
      moved: this.movedCount,
    }
  }

  private doubtful(facts: Facts): Iterable<number> {
    const { snapshot } = facts
    const { before } = this
    const { virtualMachines: machines, groups, volumes, storageUnits, nodes } = snapshot
    if (before === snapshot) return []
    const changed = changedPlaces(before?.virtualMachines ?? null, machines)
    const sameThings =
      before?.virtualMachines.length === machines.length &&
      changed.every((place) => before.virtualMachines[place].id === machines[place].id)
    if (!before || !sameThings) return this.begin(machines)
    const places = new Set(changed)
    // What a whole host does is looked up by each machine that has a copy there, what a unit does by those held from it.
    const powers = changedPlaces(before.nodes, nodes).filter((n) => before.nodes[n]?.power !== nodes[n].power)
    const hosts = new Set(powers.map((n) => nodes[n].id))
    const units = before.storageUnits !== storageUnits
    if (hosts.size > 0 || units)
      for (const [place, { copies }] of machines.entries())
        if (copies.some(({ node, fenced }) => hosts.has(node) || (units && fenced))) places.add(place)
    const add = (vm: string | null) => {
      const place = vm === null ? undefined : this.places.get(vm)
      if (place !== undefined) places.add(place)
    }
    for (const place of changedPlaces(before.groups, groups))
      for (const vm of groups[place].virtualMachines) add(vm)
    for (const place of changedPlaces(before.volumes, volumes)) add(volumes[place].group)
    for (const place of this.fleeting) {
      const { attention, state } = this.machines[place]
      if (attentionOf(machines[place], state, facts) !== attention) places.add(place)
    }
    return places
  }

  private begin(machines: readonly VirtualMachineSnapshot[]): Iterable<number> {
    this.machines = []
    for (const map of [this.places, this.members, this.lists, this.totals, this.minded, this.fleeting])
      map.clear()
    this.steadyCount = 0
    this.movedCount = 0
    for (const [place, { id }] of machines.entries()) this.places.set(id, place)
    return machines.keys()
  }

  private count(place: number, facts: Facts, touched: Set<string>): void {
    const before = this.machines[place]
    const after = machineOf(facts.snapshot.virtualMachines[place], facts)
    if (before !== undefined && isSame(before, after)) return
    this.machines[place] = after
    if (before) this.book(before, -1)
    this.book(after, 1)
    if (after.fleeting) this.fleeting.add(place)
    else this.fleeting.delete(place)
    for (const node of before?.nodes ?? []) {
      this.members.get(node)?.delete(place)
      touched.add(node)
    }
    for (const node of after.nodes) {
      const members = this.members.get(node) ?? new Set()
      this.members.set(node, members.add(place))
      touched.add(node)
    }
  }

  private book({ state, steady, attention, cells }: Machine, by: 1 | -1): void {
    if (steady) this.steadyCount += by
    else addTo(this.totals, state, by)
    if (attention !== null) addTo(this.minded, attention, by)
    if (cells.some(({ moved, presence }) => moved && presence === 'present')) this.movedCount += by
  }

  /** First those it had before, then those that came over, so that nobody is pushed aside. */
  private listOf(node: string): readonly (Cell | null)[] {
    const stays: (Cell | null)[] = []
    const came: Cell[] = []
    for (const place of [...(this.members.get(node) ?? [])].sort((a, b) => a - b)) {
      const here = this.machines[place].cells.filter((cell) => cell.node === node)
      if (here.length === 0) stays.push(null)
      for (const cell of here) (cell.moved && cell.presence !== 'ghost' ? came : stays).push(cell)
    }
    return [...stays, ...came]
  }
}

function addTo<K>(totals: Map<K, number>, key: K, by: 1 | -1): void {
  const count = (totals.get(key) ?? 0) + by
  if (count === 0) totals.delete(key)
  else totals.set(key, count)
}

function machineOf(vm: VirtualMachineSnapshot, facts: Facts): Machine {
  const died = vm.state === 'Off' && vm.lostOn.includes(vm.node)
  const state = vmStateOn(vm, died ? 'ghost' : 'present', vm.node, facts)
  const attention = died ? null : attentionOf(vm, state, facts)
  const cells = occupantsOf(vm, facts).map((occupant): Cell => {
    const { presence, node } = occupant
    return {
      ...occupant,
      state: presence === 'arriving' ? 'arriving' : vmStateOn(vm, presence, node, facts),
      moved: cameOver(vm, node, facts),
      attention: presence === 'present' ? attention : null,
      echo: presence !== 'present' && !(presence === 'ghost' && vm.node === node),
    }
  })
  const former = byId(facts.snapshot.volumes).get(vm.volumes[0] ?? '')?.formerOwner ?? null
  const nodes = cells.map(({ node }) => node)
  return {
    cells,
    nodes: former !== null && !nodes.includes(former) ? [...nodes, former] : nodes,
    state,
    steady: state === 'running' && vm.outages === 0,
    attention,
    fleeting: !died && isFleeting(vm, state, facts),
  }
}

function isSame(a: Machine, b: Machine): boolean {
  return (
    a.state === b.state &&
    a.steady === b.steady &&
    a.attention === b.attention &&
    a.fleeting === b.fleeting &&
    a.cells.length === b.cells.length &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => node === b.nodes[i]) &&
    a.cells.every((cell, i) => {
      const { node, presence, state, moved, attention } = b.cells[i]
      return (
        cell.node === node &&
        cell.presence === presence &&
        cell.state === state &&
        cell.moved === moved &&
        cell.attention === attention
      )
    })
  )
}
