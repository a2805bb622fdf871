import { setTrouble } from './cluster/calls'
import type { KindSpec, Params, Refusal } from './intervention'
import type { FilesContext } from './machines/lun'
import { shareServer } from './machines/network'
import type { PathContext } from './machines/path'
import { alive, serves } from './perceive'
import type { Running } from './running'
import type { Message } from './simulator'
import { isClustered, notClustered } from './standAlone'

/** A kind of intervention with what it does. `apply` answers why it could not, if so. */
export interface Kind extends KindSpec {
  apply(r: Running, target: string, params: Params): Refusal | null
}

export const optional = <T extends string>(type: T) => ({ type, required: false }) as const
export const required = <T extends string>(type: T) => ({ type, required: true }) as const

/** Sends one event to the thing that fails or is acted on, if its machine would take it now. */
export function sendIf(
  r: Running,
  entity: number,
  states: readonly string[],
  event: { type: string },
  code: string,
): Refusal | null {
  const { value } = r.at(entity)
  if (!states.includes(value)) return { code, params: { state: value } }
  r.sim.send(entity, event)
  return null
}

/** Pulls or plugs in a node's cable to one network. */
export function sendToLink(
  r: Running,
  type: 'LOSE' | 'RESTORE',
  target: string,
  { network }: Params,
): Refusal | null {
  const link = r.plant.link[r.plant.nodeNumber(target)][r.plant.numberOf('network', network as string)]
  if (r.at(link).value === 'Absent') return { code: 'noAdapter', params: { network: network as string } }
  return type === 'LOSE'
    ? sendIf(r, link, ['Up'], { type }, 'alreadyLost')
    : sendIf(r, link, ['Down'], { type }, 'notLost')
}

/** Loses or restores a node's whole connection to the storage, or what it reaches over it of one volume. */
export function sendToPaths(
  r: Running,
  type: 'LOSE' | 'RESTORE',
  target: string,
  { volume: name }: Params,
): Refusal | null {
  const node = r.plant.nodeNumber(target)
  if (name === undefined) {
    for (const path of r.plant.path[node]) r.sim.send(path, { type })
    return null
  }
  const volume = r.plant.volumeNumber(name as string)
  const { unit } = r.plant.volumes[volume]
  const path = r.plant.path[node][unit]
  if (r.at(path).value === 'Absent') return { code: 'noPath', params: { unit: r.plant.unitIds[unit] } }
  r.sim.send(path, { type: `${type}_VOLUME`, volume })
  return null
}

/** Loses or restores one path of a node to a storage unit that is named, or to each to which it has several. */
export function sendToOnePath(
  r: Running,
  type: 'LOSE_ONE' | 'RESTORE_ONE',
  target: string,
  { unit }: Params,
  applies: (path: PathContext) => boolean,
  code: string,
): Refusal | null {
  const all = r.plant.path[r.plant.nodeNumber(target)]
  let meant: readonly number[]
  if (unit === undefined) {
    // The only path is the whole connection: nobody loses that who speaks of one of them.
    meant = all.filter((path) => {
      const { value, context } = r.at<PathContext>(path)
      return value !== 'Absent' && context.cables > 1
    })
    if (meant.length === 0) return { code: 'onlyOnePath', params: {} }
  } else {
    meant = [all[r.plant.numberOf('storageUnit', unit as string)]]
    if (r.at(meant[0]).value === 'Absent') return { code: 'noPath', params: { unit: unit as string } }
  }
  const paths = meant.filter((path) => applies(r.at<PathContext>(path).context))
  for (const path of paths) r.sim.send(path, { type })
  return paths.length > 0 ? null : { code, params: {} }
}

/** Loses or restores the way from a node to another, or to the file share, on one network or on all. */
export function sendToRoute(
  r: Running,
  type: 'LOSE_ROUTE' | 'RESTORE_ROUTE',
  target: string,
  { to: name, network }: Params,
): Refusal | null {
  const from = r.plant.nodeNumber(target)
  const toShare = name === r.plant.design.fileShareWitness?.id
  const to = toShare ? shareServer : r.plant.nodeNumber(name as string)
  if (from === to) return { code: 'sameNode', params: {} }
  const all = toShare ? r.plant.shareNetworks : r.plant.networkIds.map((_, i) => i)
  const networks = network === undefined ? all : [r.plant.numberOf('network', network as string)]
  if (!networks.some((i) => all.includes(i))) return { code: 'shareIsNotThere', params: {} }
  for (const i of networks) r.sim.send(r.plant.network[i], { type, from, to })
  return null
}

/** Sends one event about what lies on a volume, if there is a file system and it is not so already. */
export function sendToFiles(
  r: Running,
  target: string,
  applies: (files: FilesContext, volume: number) => boolean,
  event: (files: FilesContext, volume: number) => Message,
  code: string,
): Refusal | null {
  const volume = r.plant.volumeNumber(target)
  if (r.plant.passedThrough.has(volume)) return { code: 'passedThrough', params: {} }
  const { context } = r.at<FilesContext>(r.plant.lun[volume])
  if (!applies(context, volume)) return { code, params: {} }
  r.sim.send(r.plant.lun[volume], event(context, volume))
  return null
}

/** The node whose running Cluster service has the volume online. */
export function ownerWithMount(r: Running, volume: number): number | null {
  const on = (n: number) => serves(r, n) && r.onHost('mount', volume, n, 'Detached') === 'Mounted'
  return (
    r.plant.hostsOfVolume[volume].find((n) => on(n) && holder(r, volume) === n) ??
    r.plant.hostsOfVolume[volume].find(on) ??
    null
  )
}

/** Where a resource stands and its own name (that of a virtual machine alone stands for it, too), or why there is none. */
export function resourceOf(
  r: Running,
  target: string,
): { readonly group: number; readonly resource: number; readonly id: string } | Refusal {
  const at = r.plant.resourceNamed(r.latestQuorum, target)
  if (at === null) return { code: 'belongsToNoGroup', params: {} }
  if (r.plant.groupMachines[at.group].some((machine) => !isClustered(r, machine)))
    return notClustered(r, at.group)
  return { ...at, id: r.plant.resourceIds(r.latestQuorum, at.group)[at.resource] }
}

export function delayOnline(r: Running, target: string, delayMs: number, silent: boolean): Refusal | null {
  const at = resourceOf(r, target)
  if ('code' in at) return at
  setTrouble(r, at.id, { delayMs, silent })
  return null
}

/** Sends one event to the virtual machine, its guest or its application on the host where it is. */
export function sendInside(
  r: Running,
  target: string,
  what: 'vm' | 'guest' | 'application',
  states: readonly string[],
  event: { type: string },
  code: string,
): Refusal | null {
  const machine = r.plant.numberOf('virtualMachine', target)
  const host = hostOf(r, machine)
  const entity = host === null ? undefined : r.plant.onHost(what, machine, host)
  if (host === null || entity === undefined) return { code, params: { state: 'Off' } }
  if (!alive(r, host)) return { code: 'nodeIsNotRunning', params: {} }
  if (what !== 'vm' && r.onHost('vm', machine, host, 'Absent') !== 'Running')
    return { code: 'vmIsNotRunning', params: {} }
  return sendIf(r, entity, states, event, code)
}

/** The host of the copy that matters: the one whose virtual machine is not Absent, its group's latest first. */
export function hostOf(r: Running, machine: number): number | null {
  const hosts = r.plant.hostsOfMachine[machine].filter(
    (n) => r.onHost('vm', machine, n, 'Absent') !== 'Absent',
  )
  return hosts.find((n) => r.volumesUnder(machine).every((v) => holder(r, v) === n)) ?? hosts[0] ?? null
}

/** The host in whose Hyper-V Manager something can be done with a virtual machine now, or why there is none. */
export function managedHost(r: Running, machine: number): number | Refusal {
  const host = hostOf(r, machine)
  if (host === null) return { code: 'vmIsNotRegistered', params: {} }
  return alive(r, host) ? host : { code: 'nodeIsNotRunning', params: {} }
}

function holder(r: Running, volume: number): number | undefined {
  return r.at<{ holders: readonly number[] }>(r.plant.lun[volume]).context.holders[0]
}
