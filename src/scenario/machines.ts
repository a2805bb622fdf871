import type { Path } from './problem'
import type { Scenario, ScenarioGroup } from './scenario'

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

/** What is looked at first. */
export function firstMachine({ cluster }: Scenario): string | null {
  return cluster.groups.flatMap(machinesOf)[0]?.id ?? null
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
