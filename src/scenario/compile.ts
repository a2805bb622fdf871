import * as v from 'valibot'
import type { ClusterDesign, GroupDesign, InitialState } from '../model/design'
import { nodesMinusOne } from '../model/properties'
import { hostedMachinesOf, machinesOf, type HostedMachine } from './machines'
import type { Scenario, ScenarioGroup } from './scenario'
import { groupSchema } from './schema/group'

/** What the model is given. Nothing is decided here: every number and every name stands in the scenario. */
export function designOf(scenario: Scenario): ClusterDesign {
  const { cluster, clients, settings } = scenario
  return {
    name: cluster.name,
    size: cluster.size,
    properties: cluster.properties,
    quorum: { type: cluster.quorum.type, witness: cluster.quorum.witness ?? null },
    fileShareWitness: fileShareOf(cluster),
    coreOwner: cluster.coreOwner ?? cluster.nodes[0].id,
    nodes: cluster.nodes.map(
      ({
        memory,
        hostReserve,
        networks = null,
        storage = null,
        linksIntended: _,
        editionIntended: __,
        virtualMachines: ___,
        ...node
      }) => {
        return { ...node, memoryMiB: memory, hostReserveMiB: hostReserve, networks, storage }
      },
    ),
    networks: cluster.networks.map(({ id, role, subnet }) => ({ id, role, subnet: subnet ?? null })),
    storage: cluster.storage.map(({ id, bandwidth, paths, volumes }) => {
      return {
        id,
        bandwidthMiBPerS: bandwidth,
        paths,
        volumes: volumes.map(({ size, used, ...rest }) => ({ ...rest, sizeMiB: size, usedMiB: used })),
      }
    }),
    supplies: cluster.supplies.map(({ intended: _, ...supply }) => supply),
    updates: cluster.updates.map(({ id, restart, breaks = null, after }) => {
      return { id, restart, breaks, afterMs: after }
    }),
    groups: [
      ...cluster.groups.map((group) => groupOf(group, cluster.nodes[0].id)),
      ...hostedMachinesOf(cluster).map(({ machine, host }) => groupToBe(machine, host)),
    ],
    clients,
    initial: initialOf(scenario.initial),
    durations: Object.fromEntries(Object.entries(settings.durations).filter(isGiven)),
  }
}

function fileShareOf({
  fileShareWitness: share,
  networks,
}: Scenario['cluster']): ClusterDesign['fileShareWitness'] {
  if (share === undefined) return null
  const usual = networks.find(({ role }) => role === 'clusterAndClient') ?? networks[0]
  return { id: share.id, networks: share.networks ?? [share.network ?? usual.id] }
}

const isGiven = (entry: readonly [string, number | undefined]): entry is [string, number] =>
  entry[1] !== undefined

function groupOf(group: ScenarioGroup, firstNode: string): GroupDesign {
  const { id, owner, preferredOwners, possibleOwners, policies, resources } = group
  const { SeparateMonitor, ...resourcePolicies } = resources.all
  const { FailoverThreshold: threshold, AntiAffinityClassNames, ...limits } = policies
  return {
    id,
    owner: owner ?? firstNode,
    virtualMachines: machinesOf(group).map(
      ({
        memory,
        writesPerHour,
        localFileOn = null,
        application = null,
        virtualNetworkIntended: _,
        ...machine
      }) => {
        return { ...machine, memoryMiB: memory, writesPerHourMiB: writesPerHour, localFileOn, application }
      },
    ),
    preferredOwners,
    possibleOwners,
    antiAffinityClassNames: AntiAffinityClassNames,
    policies: { ...limits, FailoverThreshold: threshold === nodesMinusOne ? null : (threshold ?? null) },
    resourcePolicies,
    separateMonitor: SeparateMonitor === 1,
  }
}

/** The service or application that the wizard would make of a machine that is not clustered, as by default. */
function groupToBe(machine: HostedMachine, host: string): GroupDesign {
  const { id, memory, disk, virtualNetwork, moveTo, application = null } = machine
  const { startAction, startDelay, stopAction } = machine
  const usual = v.parse(groupSchema, { id, virtualMachine: { volumes: [id] } })
  const [written] = groupOf(usual, host).virtualMachines
  const volumes = moveTo === undefined ? [] : [moveTo]
  return {
    ...groupOf(usual, host),
    virtualMachines: [{ ...written, memoryMiB: memory, virtualNetwork, application, volumes }],
    standAlone: { diskMiB: disk, startAction, startDelayMs: startDelay, stopAction },
  }
}

function initialOf({ nodes, groups, timeOfDay }: Scenario['initial']): InitialState {
  const states = <State>(entries: Readonly<Record<string, { readonly state: State }>>) =>
    Object.fromEntries(Object.entries(entries).map(([id, { state }]) => [id, state]))
  return { nodes: states(nodes), groups: states(groups), timeOfDayMs: timeOfDay }
}
