import type { Catalogue } from './catalogue'
import { defaults } from '../../model/defaults'
import { sizeLimits } from '../limits'
import type { Path, Problems } from '../problem'
import { hostedMachinesOf, machinesOf, writtenMachinesOf, type ScenarioMachine } from '../machines'
import { checkLinks } from './links'
import { checkNetworks } from './networks'
import { noRepeats } from './noRepeats'
import type { Cluster, Scenario, ScenarioGroup } from '../scenario'
import { formatSize } from '../units'

/** Whether the parts of the cluster name each other rightly and keep within the limits. */
export function checkCluster({ cluster, clients }: Scenario, catalogue: Catalogue, problems: Problems): void {
  checkLimits(cluster, problems)
  checkSpace(cluster, problems)
  checkEditions(cluster, problems)
  checkQuorum(cluster, catalogue, problems)
  warnOfSmallWitness(cluster, problems)
  const { fileShareWitness: share } = cluster
  if (share?.network !== undefined)
    catalogue.expect(['cluster', 'fileShareWitness', 'network'], share.network, 'network')
  const routes = ['cluster', 'fileShareWitness', 'networks']
  share?.networks?.forEach((id, index) => catalogue.expect([...routes, index], id, 'network'))
  noRepeats(routes, share?.networks ?? [], problems)
  if (share?.network !== undefined && share.networks !== undefined)
    problems.error(routes, 'network and networks: leave out one of the two', { side: 'key' })
  if (cluster.coreOwner !== undefined) catalogue.expect(['cluster', 'coreOwner'], cluster.coreOwner, 'node')
  checkNetworks(cluster, problems)
  checkLinks(cluster, catalogue, problems)
  checkSupplies(cluster, catalogue, problems)
  const groupOfVolume = new Map<string, string>()
  cluster.groups.forEach((group, index) =>
    checkGroup(['cluster', 'groups', index], group, groupOfVolume, cluster, catalogue, problems),
  )
  checkHosted(cluster, groupOfVolume, catalogue, problems)
  clients.forEach(({ uses }, index) => {
    uses.forEach((id, at) => catalogue.expect(['clients', index, 'uses', at], id, 'virtual machine'))
    noRepeats(['clients', index, 'uses'], uses, problems)
  })
  if (clients.length > 0 && !cluster.networks.some(({ role }) => role === 'clusterAndClient')) {
    problems.warning(['clients'], 'no network has the role clusterAndClient: no client will reach anything')
  }
}

/** What one circuit or one room takes along when it fails. */
function checkSupplies({ supplies, nodes }: Cluster, catalogue: Catalogue, problems: Problems): void {
  supplies.forEach(({ id, kind, serves, intended = false }, index) => {
    const path: Path = ['cluster', 'supplies', index, 'serves']
    serves.forEach((thing, at) => catalogue.expect([...path, at], thing, 'node', 'network', 'storage unit'))
    noRepeats(path, serves, problems)
    const alone = (node: string) =>
      !supplies.some((other) => other.id !== id && other.kind === kind && other.serves.includes(node))
    if (
      !intended &&
      kind === 'power' &&
      nodes.length > 1 &&
      nodes.every((node) => serves.includes(node.id) && alone(node.id))
    )
      problems.warning(
        path,
        `every node hangs on ${id} alone: when it fails, nothing is left to fail over to`,
      )
  })
}

/** A virtual machine that is not clustered needs memory and a virtual network on its host, which is its only one. */
function checkHosted(
  cluster: Cluster,
  groupOfVolume: Map<string, string>,
  catalogue: Catalogue,
  problems: Problems,
): void {
  for (const { machine, host, at } of hostedMachinesOf(cluster)) {
    const { id, memory, virtualNetwork, moveTo } = machine
    const { memory: all, hostReserve, virtualNetworks } = cluster.nodes.find((node) => node.id === host)!
    if (memory > all - hostReserve) {
      const message = `${id} needs ${formatSize(memory)}; ${host} has ${formatSize(all - hostReserve)} for virtual machines`
      problems.error([...at, 'memory'], message)
    }
    if (!virtualNetworks.includes(virtualNetwork))
      problems.error([...at, 'virtualNetwork'], `${host} has no virtual network ${virtualNetwork}`, {
        written: virtualNetwork,
        words: virtualNetworks,
      })
    if (moveTo === undefined || !catalogue.expect([...at, 'moveTo'], moveTo, 'volume')) continue
    const group = groupOfVolume.get(moveTo)
    if (moveTo === cluster.quorum.witness)
      problems.error([...at, 'moveTo'], `${moveTo} is the witness and holds no virtual machine`)
    else if (group !== undefined)
      problems.error([...at, 'moveTo'], `${moveTo} already belongs to ${group}: a volume has one group`)
    groupOfVolume.set(moveTo, id)
  }
}

function checkLimits(cluster: Cluster, problems: Problems): void {
  const { size, nodes, storage, groups } = cluster
  const most = sizeLimits[size]
  const volumes = storage.reduce((count, unit) => count + unit.volumes.length, 0)
  const stress = size === 'normal' ? ' (size: stress allows more)' : ''
  const refuse = (key: string, what: string, count: number, max: number, more = stress) => {
    if (count > max)
      problems.error(['cluster', key], `${count} ${what}: at most ${max} with size: ${size}${more}`)
  }
  const beyond =
    size === 'normal'
      ? ', as Windows Server 2008 allows (size: stress goes beyond it, to see a large cluster)'
      : ''
  refuse('nodes', 'nodes', nodes.length, most.nodes, beyond)
  const clustered = groups.reduce((count, group) => count + machinesOf(group).length, 0)
  const machines = clustered + hostedMachinesOf(cluster).length
  refuse('groups', 'virtual machines', machines, most.virtualMachines)
  refuse('storage', 'volumes', volumes, most.volumes)
}

function checkSpace({ storage }: Cluster, problems: Problems): void {
  storage.forEach(({ volumes }, unit) =>
    volumes.forEach(({ id, size, used }, index) => {
      if (used > size)
        problems.error(
          ['cluster', 'storage', unit, 'volumes', index, 'used'],
          `${formatSize(used)} do not fit on ${id}, which has ${formatSize(size)}`,
        )
    }),
  )
}

function checkEditions({ nodes }: Cluster, problems: Problems): void {
  nodes.forEach(({ id, edition, editionIntended }, index) => {
    if (edition === 'standard' && editionIntended !== true)
      problems.warning(
        ['cluster', 'nodes', index, 'edition'],
        `${id} has an edition without failover clustering: Windows would make it no node; here it is one`,
      )
  })
}

/** The least that Windows takes for a disk witness; setQuorum refuses less. */
function warnOfSmallWitness({ quorum, storage }: Cluster, problems: Problems): void {
  const leastMiB = defaults.witnessDiskLeastMiB.typical
  storage.forEach(({ volumes }, unit) =>
    volumes.forEach(({ id, size }, index) => {
      if (id === quorum.witness && size < leastMiB)
        problems.warning(
          ['cluster', 'storage', unit, 'volumes', index, 'size'],
          `${id} has ${formatSize(size)}, and a disk witness needs ${formatSize(leastMiB)}: Windows would not take it`,
        )
    }),
  )
}

function checkQuorum(
  { quorum: { type, witness }, fileShareWitness }: Cluster,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const path: Path = ['cluster', 'quorum', 'witness']
  const wantsShare = type === 'NodeAndFileShareMajority'
  if (type === 'NodeMajority') {
    if (witness !== undefined) problems.error(path, 'NodeMajority has no witness', { side: 'key' })
  } else if (witness === undefined) {
    problems.error(['cluster', 'quorum'], `${type} needs a witness`, { expected: 'witness' })
  } else if (wantsShare) {
    if (fileShareWitness) catalogue.expect(path, witness, 'file share')
    else
      problems.error(path, 'NodeAndFileShareMajority needs cluster.fileShareWitness', {
        expected: 'fileShareWitness',
      })
  } else {
    catalogue.expect(path, witness, 'volume')
  }
}

function checkGroup(
  path: Path,
  group: ScenarioGroup,
  groupOfVolume: Map<string, string>,
  cluster: Cluster,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const { id, preferredOwners, possibleOwners } = group
  const owner = group.owner ?? cluster.nodes[0].id
  if (group.owner !== undefined) catalogue.expect([...path, 'owner'], group.owner, 'node')
  for (const [key, owners] of Object.entries({ preferredOwners, possibleOwners })) {
    owners.forEach((node, index) => catalogue.expect([...path, key, index], node, 'node'))
    noRepeats([...path, key], owners, problems)
  }
  if (possibleOwners.length > 0 && !possibleOwners.includes(owner)) {
    const at = group.owner === undefined ? [...path, 'possibleOwners'] : [...path, 'owner']
    problems.error(at, `${id} starts on ${owner}, which is no possible owner (${possibleOwners.join(', ')})`)
  }
  checkForm(path, group, problems)
  checkFailback(path, group, problems)
  const written = writtenMachinesOf(path, group)
  for (const { machine, at } of written) {
    if (machine.localFileOn !== undefined)
      catalogue.expect([...at, 'localFileOn'], machine.localFileOn, 'node')
    checkHosts(at, machine, group, owner, cluster, problems)
  }
  checkVolumes(group, written, groupOfVolume, cluster.quorum.witness, catalogue, problems)
}

function checkFailback(
  path: Path,
  { id, preferredOwners, policies }: ScenarioGroup,
  problems: Problems,
): void {
  const { AutoFailbackType: type, FailbackWindowStart: start, FailbackWindowEnd: end } = policies
  if (type === 1 && preferredOwners.length === 0)
    problems.warning(
      [...path, 'policies', 'AutoFailbackType'],
      `${id} has no preferred owner to go back to: allowing failback changes nothing`,
    )
  if (start < 0 && end < 0) return
  const at: Path = [...path, 'policies', start < 0 ? 'FailbackWindowEnd' : 'FailbackWindowStart']
  if (start < 0 || end < 0) problems.error(at, 'a failback window has a start and an end')
  else if (start === end) problems.error(at, `a failback window from ${start} to ${end} never opens`)
  else if (type === 0) problems.warning(at, `failback of ${id} is prevented: its window changes nothing`)
}

/** One virtual machine with the name of the group, or a list of them with names of their own. */
function checkForm(
  path: Path,
  { virtualMachine, virtualMachines, application }: ScenarioGroup,
  problems: Problems,
) {
  if (virtualMachine === undefined && virtualMachines === undefined)
    problems.error(path, 'missing key virtualMachine', { side: 'key', expected: 'virtualMachine' })
  if (virtualMachines === undefined) return
  if (virtualMachine !== undefined)
    problems.error(
      [...path, 'virtualMachines'],
      'virtualMachine and virtualMachines: leave out one of the two',
      {
        side: 'key',
      },
    )
  else if (application !== undefined)
    problems.error([...path, 'application'], 'with virtualMachines each of them has its own application', {
      side: 'key',
    })
}

/** Every volume stands in one group; virtual machines of that share it, unless one of them uses it directly. */
function checkVolumes(
  { id }: ScenarioGroup,
  written: readonly { readonly machine: ScenarioMachine; readonly at: Path }[],
  groupOfVolume: Map<string, string>,
  witness: string | undefined,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const usedBy = new Map<string, { readonly machine: string; readonly directly: boolean }>()
  const check = (path: Path, machine: string, directly: boolean) => (volume: string, index: number) => {
    const at = [...path, directly ? 'passThroughDisks' : 'volumes', index]
    if (!catalogue.expect(at, volume, 'volume')) return
    const [group, use] = [groupOfVolume.get(volume), usedBy.get(volume)]
    if (volume === witness) problems.error(at, `${volume} is the witness and holds no virtual machine`)
    else if (group !== undefined && group !== id)
      problems.error(at, `${volume} already belongs to ${group}: a volume has one group`)
    else if (use?.machine === machine) problems.error(at, `${volume} already belongs to ${machine}`)
    else if (use !== undefined && (directly || use.directly))
      problems.error(
        at,
        `${volume} already belongs to ${use.machine}: a pass-through disk has one virtual machine`,
      )
    groupOfVolume.set(volume, id)
    usedBy.set(volume, { machine, directly })
  }
  for (const { machine, at } of written) {
    machine.volumes.forEach(check(at, machine.id, false))
    machine.passThroughDisks.forEach(check(at, machine.id, true))
  }
}

/** Where it can run at all: enough memory somewhere, and its virtual network at least where it starts. */
function checkHosts(
  path: Path,
  { id, memory, virtualNetwork, virtualNetworkIntended = false }: ScenarioMachine,
  group: ScenarioGroup,
  owner: string,
  { nodes }: Cluster,
  problems: Problems,
): void {
  const isPossible = (id: string) => group.possibleOwners.length === 0 || group.possibleOwners.includes(id)
  const hosts = nodes.filter(({ id }) => isPossible(id))
  const largest = Math.max(0, ...hosts.map((node) => node.memory - node.hostReserve))
  if (hosts.length > 0 && memory > largest) {
    const message = `${id} needs ${formatSize(memory)}; no node on which it may run has more than ${formatSize(largest)} for virtual machines`
    problems.error([...path, 'memory'], message)
  }
  const at = [...path, 'virtualNetwork']
  const without = hosts.filter((node) => !node.virtualNetworks.includes(virtualNetwork)).map(({ id }) => id)
  if (without.includes(owner)) {
    const words = nodes.find(({ id }) => id === owner)?.virtualNetworks ?? []
    problems.error(at, `${owner} has no virtual network ${virtualNetwork}`, {
      written: virtualNetwork,
      words,
    })
  } else if (without.length > 0 && !virtualNetworkIntended) {
    problems.warning(
      at,
      `${id} will be without network on ${without.join(', ')}: no virtual network ${virtualNetwork} there`,
    )
  }
}
