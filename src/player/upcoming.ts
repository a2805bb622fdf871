import type {
  ClientSnapshot,
  ClusterSnapshot,
  GroupSnapshot,
  NodeSnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../model/snapshot'
import { gleaning } from '../model/things'
import type { Sentence } from './sentence'

/** Something that the present state promises, unless something else comes first. */
export interface Upcoming {
  readonly atMs: number
  readonly what: Sentence
  /** Ids of what it concerns. */
  readonly about: readonly string[]
}

/**
 * What comes next, soonest first: every countdown that runs in this very moment and nothing else. It is read from the
 * state alone, never from the future of the run, so it stays right when somebody acts before then.
 */
export function upcoming(snapshot: ClusterSnapshot): readonly Upcoming[] {
  const { atMs } = snapshot
  const all = [
    ...snapshot.nodes.flatMap(ofNode),
    ...ofRegroup(snapshot),
    ...ofSilence(snapshot),
    ...ofArbitration(snapshot),
    ...ofVolumes(snapshot.volumes),
    ...snapshot.supplies.flatMap(({ id, serves, untilMs }) =>
      at(untilMs, 'supply', { supply: id }, [id, ...serves]),
    ),
    ...ofGroups(snapshot.groups),
    ...ofVms(snapshot.virtualMachines),
    ...snapshot.clients.flatMap(ofClient),
  ]
  // Two of one moment keep the order of the list: what has to come first stands first.
  return all.filter((next) => next.atMs > atMs).sort((a, b) => a.atMs - b.atMs)
}

/** Those about one of these things first in a list of their own; the rest of the cluster in the other. */
export function partsOf(
  all: readonly Upcoming[],
  ids: readonly string[],
): { readonly own: readonly Upcoming[]; readonly others: readonly Upcoming[] } {
  const isOwn = ({ about }: Upcoming) => about.some((id) => ids.includes(id))
  return { own: all.filter(isOwn), others: all.filter((next) => !isOwn(next)) }
}

type Timed = number | null | undefined

function at(
  atMs: Timed,
  code: string,
  params: Sentence['params'],
  about: readonly string[],
): readonly Upcoming[] {
  return typeof atMs === 'number' ? [{ atMs, what: { code: `soon-${code}`, params }, about }] : []
}

function ofNode({ id, server, serverUntilMs, service, serviceUntilMs, joinUntilMs }: NodeSnapshot) {
  return [
    ...at(serverUntilMs, `server-${server}`, { node: id }, [id]),
    ...at(serviceUntilMs, `service-${service}`, { node: id }, [id]),
    ...at(joinUntilMs, 'joined', { node: id }, [id]),
  ]
}

/** The members of one side regroup together: one line for all of them. */
function ofRegroup({ nodes }: ClusterSnapshot): readonly Upcoming[] {
  const ends = [...new Set(nodes.flatMap(({ regroupUntilMs }) => regroupUntilMs ?? []))]
  return ends.flatMap((end) => {
    const by = nodes.filter(({ regroupUntilMs }) => regroupUntilMs === end).map(({ id }) => id)
    return at(end, 'regroup', { nodes: by.join(', ') }, [...by, 'quorum'])
  })
}

/** Heartbeats that do not come: at the threshold the silence is noticed by whoever can still notice. */
function ofSilence({ nodes, heartbeats, atMs }: ClusterSnapshot): readonly Upcoming[] {
  const awake = (id: string) =>
    nodes.some((node) => node.id === id && node.power === 'on' && node.clusterService === 'running')
  return heartbeats.flatMap(({ a, b, contact, watched, lastMs, periodMs, threshold }) => {
    if (contact || !watched || lastMs === null) return []
    const missed = Math.min(threshold, Math.floor((atMs - lastMs) / periodMs))
    return [
      { by: a, node: b },
      { by: b, node: a },
    ].flatMap(({ by, node }) =>
      awake(by)
        ? at(lastMs + threshold * periodMs, 'silence', { by, node, missed, threshold }, [a, b, 'quorum'])
        : [],
    )
  })
}

function ofArbitration({ quorum: { arbitration, witness } }: ClusterSnapshot): readonly Upcoming[] {
  if (!arbitration || !witness) return []
  const { by, decidesMs } = arbitration
  return at(decidesMs, 'arbitration', { node: by, witness: witness.id }, [by, witness.id, 'quorum'])
}

const ofVolumes = gleaning(({ id, group, hosts }: VolumeSnapshot) =>
  hosts.flatMap(({ node, state, untilMs }) =>
    at(untilMs, `mount-${state}`, { volume: id, node }, [id, ...(group === null ? [] : [group])]),
  ),
)

const ofGroups = gleaning(({ id, owner, next, back, virtualMachines, resources }: GroupSnapshot) => [
  ...resources.flatMap(({ id: resource, call }) =>
    at(call?.untilMs, `call-${call?.state ?? ''}`, { resource, node: owner }, [
      resource,
      id,
      ...virtualMachines,
    ]),
  ),
  ...at(next?.atMs, `group-${next?.does ?? ''}`, { group: id, node: owner }, [id, ...virtualMachines]),
  ...at(back?.atMs, 'group-back', { group: id, node: back?.to ?? '' }, [id, ...virtualMachines]),
])

const ofVms = gleaning(({ id, node, progress, alarmDueMs, standAlone, monitor }: VirtualMachineSnapshot) => [
  ...at(progress?.untilMs, `vm-${progress?.does ?? ''}`, { vm: id, node }, [id]),
  ...at(alarmDueMs, 'alarm', { vm: id }, [id]),
  ...at(monitor?.respondsAtMs, 'response', { vm: id }, [id]),
  ...at(standAlone?.startsAtMs, 'vm-start-action', { vm: id, node }, [id]),
])

/** How long it still waits for those that stand still. */
function ofClient({ id, sessions }: ClientSnapshot): readonly Upcoming[] {
  return sessions.flatMap(({ vm, untilMs }) => at(untilMs, 'patience', { client: id, vm }, [id, vm]))
}
