import { coreGroupId } from '../../model/design'
import { hostedMachinesOf, writtenMachinesOf } from '../machines'
import type { Path, Problems } from '../problem'
import type { Scenario } from '../scenario'
import { shortened } from '../shown'

/** What an id of the cluster can stand for. */
export type Kind =
  | 'node'
  | 'network'
  | 'storage unit'
  | 'volume'
  | 'file share'
  | 'supply'
  | 'update'
  | 'group'
  | 'virtual machine'
  | 'client'
  | 'resource'
  | 'core group'
  | 'cluster'

/** Every id of a scenario and what it stands for. A virtual machine that is alone has the id of its group. */
export class Catalogue {
  private readonly kindOfId = new Map<string, Kind>([
    [coreGroupId, 'core group'],
    [`${coreGroupId}.name`, 'resource'],
  ])
  /** Groups that are the name of their only virtual machine, too. */
  private readonly alsoMachines = new Set<string>()
  private readonly spellings = new Map<string, string>(
    [...this.kindOfId.keys()].map((id) => [id.toLowerCase(), id]),
  )

  constructor(
    { cluster, clients }: Scenario,
    private readonly problems: Problems,
  ) {
    const add = (kind: Kind, base: Path, things: readonly { readonly id: string }[]) =>
      things.forEach(({ id }, index) => this.add(kind, id, [...base, index, 'id']))
    add('node', ['cluster', 'nodes'], cluster.nodes)
    add('network', ['cluster', 'networks'], cluster.networks)
    add('storage unit', ['cluster', 'storage'], cluster.storage)
    cluster.storage.forEach((unit, index) =>
      add('volume', ['cluster', 'storage', index, 'volumes'], unit.volumes),
    )
    if (cluster.fileShareWitness)
      this.add('file share', cluster.fileShareWitness.id, ['cluster', 'fileShareWitness', 'id'])
    add('supply', ['cluster', 'supplies'], cluster.supplies)
    add('update', ['cluster', 'updates'], cluster.updates)
    // Nodes share theirs, and need say no more of them than the name.
    for (const id of new Set(cluster.nodes.flatMap(({ updates }) => updates)))
      if (!this.spellings.has(id.toLowerCase())) this.add('update', id, ['cluster', 'nodes'])
    add('group', ['cluster', 'groups'], cluster.groups)
    cluster.groups.forEach((group, index) => {
      for (const { machine, at } of writtenMachinesOf(['cluster', 'groups', index], group)) {
        const alone = machine.id === group.id && group.virtualMachine !== undefined
        const place = alone ? ['cluster', 'groups', index, 'id'] : [...at, 'id']
        if (alone) this.alsoMachines.add(machine.id)
        else this.add('virtual machine', machine.id, place)
        for (const resource of ['vm', 'configuration'])
          this.add('resource', `${machine.id}.${resource}`, place)
      }
    })
    for (const { machine, at } of hostedMachinesOf(cluster))
      this.add('virtual machine', machine.id, [...at, 'id'])
    add('client', ['clients'], clients)
    // Another thing may have the cluster's name; it is the one that is meant then.
    if (!this.spellings.has(cluster.name.toLowerCase()))
      this.add('cluster', cluster.name, ['cluster', 'name'])
  }

  /** Whether the id stands for one of these kinds; a problem at the path where it does not. */
  expect(path: Path, id: string, ...kinds: readonly Kind[]): boolean {
    const kind = this.kindOfId.get(id)
    if (kind !== undefined && this.isOneOf(id, kind, kinds)) return true
    const wanted = kinds.filter((each) => each !== 'core group').join(' or ')
    if (kind !== undefined)
      this.problems.error(path, `${id} is a ${kind}; a ${wanted} is expected`, { expected: wanted })
    else
      this.problems.error(path, `there is no ${wanted} ${shortened(id)}`, {
        expected: wanted,
        written: id,
        words: this.idsOf(kinds),
      })
    return false
  }

  /** Only looked through when asked: a file may hold more wrong names than anybody will read about. */
  *idsOf(kinds: readonly Kind[]): Iterable<string> {
    for (const [id, kind] of this.kindOfId) if (this.isOneOf(id, kind, kinds)) yield id
  }

  private isOneOf(id: string, kind: Kind, kinds: readonly Kind[]): boolean {
    return kinds.includes(kind) || (kinds.includes('virtual machine') && this.alsoMachines.has(id))
  }

  get kinds(): ReadonlyMap<string, Kind> {
    return this.kindOfId
  }

  /** Windows does not tell NODE1 from node1, so two ids may not differ in that alone. */
  private add(kind: Kind, id: string, path: Path): void {
    const taken = this.spellings.get(id.toLowerCase())
    if (taken === undefined) {
      this.kindOfId.set(id, kind)
      this.spellings.set(id.toLowerCase(), id)
      return
    }
    const other = this.kindOfId.get(taken)
    this.problems.error(path, `${id} is already the name of a ${other}${taken === id ? '' : ` (${taken})`}`)
  }
}
