import type { Path } from './problem'
import type { Cluster, Scenario, ScenarioGroup } from './scenario'

type WrittenMachine = NonNullable<ScenarioGroup['virtualMachine']>

/** A virtual machine of a group, whichever way it is written. */
export interface ScenarioMachine extends WrittenMachine {
  readonly id: string
  readonly application?: ScenarioGroup['application']
}

/** The virtual machines of a group: the one that bears its name, or those of its list. */
export function machinesOf({
  id,
  virtualMachine,
  application,
  virtualMachines,
}: ScenarioGroup): readonly ScenarioMachine[] {
  const alone = virtualMachine === undefined ? [] : [{ ...virtualMachine, id, application }]
  return [...alone, ...(virtualMachines ?? [])]
}

export type HostedMachine = NonNullable<Cluster['nodes'][number]['virtualMachines']>[number]

/** Virtual machines that are not clustered, with their hosts, host after host. */
export function hostedMachinesOf({
  nodes,
}: Cluster): readonly { readonly machine: HostedMachine; readonly host: string; readonly at: Path }[] {
  return nodes.flatMap(({ id, virtualMachines = [] }, node) =>
    virtualMachines.map((machine, index) => ({
      machine,
      host: id,
      at: ['cluster', 'nodes', node, 'virtualMachines', index],
    })),
  )
}

/** What is looked at first. */
export function firstMachine({ cluster }: Scenario): string | null {
  const first = cluster.groups.flatMap(machinesOf)[0] ?? hostedMachinesOf(cluster)[0]?.machine
  return first?.id ?? null
}

/** The same with the place of each in the file, below that of its group. */
export function writtenMachinesOf(
  path: Path,
  group: ScenarioGroup,
): readonly { readonly machine: ScenarioMachine; readonly at: Path }[] {
  const alone = group.virtualMachine === undefined ? 0 : 1
  return machinesOf(group).map((machine, index) => ({
    machine,
    at: index < alone ? [...path, 'virtualMachine'] : [...path, 'virtualMachines', index - alone],
  }))
}
