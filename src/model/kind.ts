import type { KindSpec, Params, Refusal } from './intervention'
import { alive } from './perceive'
import type { Running } from './running'

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

/** Sends one event to the virtual machine, its guest or its application on the host where it is. */
export function sendInside(
  r: Running,
  target: string,
  what: 'vm' | 'guest' | 'application',
  states: readonly string[],
  event: { type: string },
  code: string,
): Refusal | null {
  const group = r.plant.numberOf('group', target)
  const host = hostOf(r, group)
  const entity = host === null ? undefined : r.plant.onHost(what, group, host)
  if (host === null || entity === undefined) return { code, params: { state: 'Off' } }
  if (!alive(r, host)) return { code: 'nodeIsNotRunning', params: {} }
  if (what !== 'vm' && r.onHost('vm', group, host, 'Absent') !== 'Running')
    return { code: 'vmIsNotRunning', params: {} }
  return sendIf(r, entity, states, event, code)
}

/** The host of the copy that matters: the one whose virtual machine is not Absent, the group's latest first. */
export function hostOf(r: Running, group: number): number | null {
  const hosts = r.plant.hostsOfGroup[group].filter((n) => r.onHost('vm', group, n, 'Absent') !== 'Absent')
  return hosts.find((n) => r.plant.groupVolumes[group].every((v) => holder(r, v) === n)) ?? hosts[0] ?? null
}

function holder(r: Running, volume: number): number | undefined {
  return r.at<{ holders: readonly number[] }>(r.plant.lun[volume]).context.holders[0]
}
