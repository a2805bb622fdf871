import type { Happening } from '../kernel/happening'
import type {
  ClusterSnapshot,
  GroupSnapshot,
  NodeSnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../model/snapshot'
import { byId, type ById } from '../model/things'
import { shareOfGroup } from '../model/shown/shareOfGroup'
import { machinesOf } from '../scenario/machines'
import type { Scenario } from '../scenario/scenario'
import type { Sentence } from './sentence'
import type { RunningFigure, Telling } from './telling'
import { names } from './wordsList'
import { stagesOf, type Staged } from './wordsStages'

/** A telling that stays as it is. */
export const told = (headline: Sentence, detail: Sentence | null = null): Telling => ({ headline, detail })

/** Words a line of the log if what it says still holds and is worth a headline. */
export type Teller = (h: Happening, story: Story) => Telling | null

/** Lists stay lists until here. */
type Params = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

export function say(code: string, params: Params = {}): Sentence {
  const plain = Object.entries(params).map(([name, value]) => {
    if (typeof value === 'string' || typeof value === 'number') return [name, value] as const
    return [name, Array.isArray(value) ? names(value) : value === null ? 'none' : String(value)] as const
  })
  return { code: `narrate-${code}`, params: Object.fromEntries(plain) }
}

/** One that has never been online is not down either. */
export const serves = ({ downSinceMs, guest }: VirtualMachineSnapshot): boolean =>
  downSinceMs === null && guest === 'Running'

/** Lines that are looked through for one. */
const farBack = 20_000

/** The log up to a line, and how everything stood at that line's moment. */
export class Story {
  /** Virtual machines on their way, by stage. */
  readonly staged: Staged
  private readonly groups: ById<GroupSnapshot>
  private readonly nodes: ById<NodeSnapshot>
  private readonly vms: ById<VirtualMachineSnapshot>
  private readonly volumes: ById<VolumeSnapshot>

  constructor(
    readonly log: readonly Happening[],
    readonly seq: number,
    readonly s: ClusterSnapshot,
    readonly scenario: Scenario,
  ) {
    this.groups = byId(s.groups)
    this.nodes = byId(s.nodes)
    this.vms = byId(s.virtualMachines)
    this.volumes = byId(s.volumes)
    this.staged = stagesOf(this)
  }

  node(id: string): NodeSnapshot | undefined {
    return this.nodes.get(id)
  }

  vm(id: string): VirtualMachineSnapshot | undefined {
    return this.vms.get(id)
  }

  group(id: string): GroupSnapshot | undefined {
    const vm = this.vms.get(id)
    const group = this.groups.get(vm?.group ?? id)
    return vm && group ? shareOfGroup(group, vm) : group
  }

  /** The virtual machine that a line is about: its target, its volume's, or that of the group it names. */
  subject({ target, params }: Happening): VirtualMachineSnapshot | undefined {
    const group = this.volumes.get(target)?.group ?? params.group ?? target
    return this.vms.get(target) ?? this.vms.get(this.groups.get(String(group))?.virtualMachines[0] ?? '')
  }

  /** Lines of one kind in a line's own instant. */
  together(h: Happening, type: string): readonly Happening[] {
    const found: Happening[] = []
    let i = h.seq - 1
    while (i > 0 && this.log[i - 1].atMs === h.atMs) i--
    for (; i < this.seq && this.log[i].atMs === h.atMs; i++)
      if (this.log[i].type === type) found.push(this.log[i])
    return found
  }

  /** Lines of one kind since a moment, the latest first. */
  recent(type: string, sinceMs: number): readonly Happening[] {
    const found: Happening[] = []
    for (let i = this.seq - 1; i >= 0 && this.log[i].atMs >= sinceMs; i--)
      if (this.log[i].type === type) found.push(this.log[i])
    return found
  }

  /** The latest line of one kind about a target, as far back as matters to what goes on now. */
  latest(type: string, target: string): Happening | undefined {
    for (let i = this.seq - 1; i >= 0 && i >= this.seq - farBack; i--) {
      const line = this.log[i]
      if (line.type === type && line.target === target) return line
    }
    return undefined
  }

  /** The fault or operation at the head of a line's causes. */
  cause(h: Happening): Happening | null {
    let at: Happening = h
    while (at.type !== 'intervention.applied') {
      if (at.causeSeq === null) return null
      at = this.log[at.causeSeq - 1]
    }
    return at
  }

  /** For "12.6 s after NODE1 lost power", as it counts on. */
  since(h: Happening): RunningFigure {
    const cause = this.cause(h)
    if (cause === null) return { of: 'since', fromMs: Number.MAX_SAFE_INTEGER, kind: 'none', target: '' }
    return { of: 'since', fromMs: cause.atMs, kind: String(cause.params.kind), target: cause.target }
  }

  /** Who owns the groups of these virtual machines, in the order of the nodes. */
  ownersOf(vms: readonly string[]): readonly string[] {
    const owners = new Set(vms.map((id) => this.group(id)?.owner ?? this.vms.get(id)?.node))
    return this.s.nodes.filter(({ id }) => owners.has(id)).map(({ id }) => id)
  }

  /** Servers on which Windows runs and answers. */
  get alive(): readonly string[] {
    return this.s.nodes
      .filter(({ server }) => server === 'Running' || server === 'ShuttingDown')
      .map(({ id }) => id)
  }

  /** Virtual machines that have served all the time. */
  get well(): readonly string[] {
    return this.s.virtualMachines.filter((vm) => vm.outages === 0 && serves(vm)).map(({ id }) => id)
  }

  get allWell(): boolean {
    return this.s.virtualMachines.every(serves)
  }

  /** Virtual machines whose group has failed and waits for its next try. */
  get failed(): readonly VirtualMachineSnapshot[] {
    return this.s.virtualMachines.filter(({ id }) => {
      const group = this.group(id)
      return group?.state === 'Failed' && group.next?.does !== 'restart'
    })
  }

  /** Virtual machines that the scenario placed on a node and that are elsewhere now. */
  away(node: string): readonly string[] {
    const first = this.scenario.cluster.nodes[0].id
    return this.scenario.cluster.groups
      .filter(({ id, owner }) => (owner ?? first) === node && this.groups.get(id)?.owner !== node)
      .flatMap((group) => machinesOf(group).map(({ id }) => id))
  }
}
