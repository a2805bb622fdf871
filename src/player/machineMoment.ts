import { machines } from '../model/machines'
import type { HostKind, Plant } from '../model/plant'
import type { Run } from './run'
import { simulated } from './simulate'

/** The machines whose states people ask for, each of one thing; those of a host also of one node. */
export type MachineName = 'server' | 'clusterService' | 'mount' | 'vm' | 'guest'

/** A machine of a thing, on the node where it runs. */
export interface MachineOf {
  readonly machine: MachineName
  readonly id: string
  readonly node: string
}

/** Where one machine stands, since when, and where it stood before that. */
export interface MachineMoment {
  readonly value: string
  readonly sinceMs: number
  readonly untilMs: number | null
  /** Null: it has been there from the beginning. */
  readonly before: string | null
}

/**
 * Where the machine of a thing, on that node where it is a host's, stands at a moment; null where that host never had
 * anything of that thing.
 */
export function machineMoment(
  run: Run,
  { machine, id, node }: MachineOf,
  moment: number,
): MachineMoment | null {
  const { journal, plant, simulatedMs } = simulated(run)
  const atMs = Math.max(0, Math.min(Math.floor(moment), simulatedMs))
  const entity = entityOf(plant, machine, id, node)
  const now = entity === undefined ? undefined : (journal.at(entity, atMs) as Flat | undefined)
  if (entity === undefined || now === undefined) return null
  const { value, sinceMs, untilMs } = now
  if (sinceMs === 0) return { value, sinceMs, untilMs, before: null }
  // What a host had not had before was made in its first state at that very moment.
  const before = (journal.at(entity, sinceMs - 1) as Flat | undefined)?.value ?? first(machine)
  return { value, sinceMs, untilMs, before: before === value ? null : before }
}

interface Flat {
  readonly value: string
  readonly sinceMs: number
  readonly untilMs: number | null
}

const first = (machine: MachineName): string => String(machines[machine].config.initial)

function entityOf(plant: Plant, machine: MachineName, id: string, node: string): number | undefined {
  const host = plant.numberOf('node', node)
  if (machine === 'server') return plant.server[host]
  if (machine === 'clusterService') return plant.service[host]
  const kind: HostKind = machine
  return plant.onHost(kind, plant.numberOf(kind === 'mount' ? 'volume' : 'virtualMachine', id), host)
}
