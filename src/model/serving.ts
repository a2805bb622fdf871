import { fullVolumeOf, inMaintenance } from './files'
import { alive, holds, reaches } from './perceive'
import { isConnected } from './virtualNetworks'
import type { Availability, ClientRecord, SavedState } from './records'
import type { Running } from './running'

/**
 * What users feel: whether a virtual machine's application (without one, its guest) answers, for how long it did not,
 * and what became of each client's session. Networks count for sessions only.
 */
export function refreshServing(r: Running, machine: number): void {
  const { sim, plant } = r
  const before = sim.states[plant.availability[machine]] as Availability
  const host = servingHost(r, machine)
  const serving = host !== null
  if (serving !== before.serving) {
    const monitored = plant.machines[machine].application?.monitored === true
    const patienceMs =
      monitored && !serving ? r.duration('applicationAlarm', plant.machineIds[machine]) : null
    const alarmDueMs = patienceMs === null ? null : r.now + patienceMs
    sim.set(plant.availability[machine], serving ? upAgain(before, r.now) : down(before, r.now, alarmDueMs))
    if (serving && before.downSinceMs !== null) {
      r.happen('vm.answersAgain', plant.machineIds[machine], {
        downMs: r.now - before.downSinceMs,
        memoryKept: before.boots === before.bootsAtOutage, // in this outage; the record is of all of them
      })
    }
    if (monitored && serving) {
      sim.cancel(plant.availability[machine], 'alarm')
      sim.cancel(plant.availability[machine], 'response')
      if (before.alarmSinceMs !== null) r.happen('application.alarmCleared', plant.machineIds[machine], {})
    } else if (patienceMs !== null) {
      sim.timer(plant.availability[machine], 'alarm', patienceMs, { type: 'ALARM', machine })
    }
  }
  refreshSessions(r, machine, host)
}

function upAgain(before: Availability, nowMs: number): Availability {
  const { respondsAtMs: _, respondedMs: __, ...a } = before
  if (a.downSinceMs === null) return { ...a, serving: true, alarmSinceMs: null, alarmDueMs: null }
  return {
    ...a,
    serving: true,
    alarmSinceMs: null,
    alarmDueMs: null,
    downSinceMs: null,
    downMs: a.downMs + (nowMs - a.downSinceMs),
    memoryKept: a.boots !== a.bootsAtOutage ? false : (a.memoryKept ?? true),
  }
}

function down(a: Availability, nowMs: number, alarmDueMs: number | null): Availability {
  const outages = a.outages + 1
  return { ...a, serving: false, downSinceMs: nowMs, alarmDueMs, outages, bootsAtOutage: a.boots }
}

export function raiseAlarm(r: Running, machine: number): void {
  const { sim, plant } = r
  const a = sim.states[plant.availability[machine]] as Availability
  if (a.serving) return
  // Nobody's reading of an alarm keeps a run from being at rest.
  const delayMs = r.duration('alarmResponse', plant.machineIds[machine])
  sim.timer(plant.availability[machine], 'response', delayMs, { type: 'RESPONSE', machine }, true)
  const respondsAtMs = r.now + delayMs
  sim.set(plant.availability[machine], { ...a, alarmSinceMs: r.now, alarmDueMs: null, respondsAtMs })
  r.happen('application.alarmRaised', plant.machineIds[machine], {
    application: plant.machines[machine].application!.name,
    downMs: r.now - a.downSinceMs!,
  })
}

/** Somebody who heard the alarm looks at the application; to repair it is up to them. */
export function respond(r: Running, machine: number): void {
  const { sim, plant } = r
  const a = sim.states[plant.availability[machine]] as Availability
  if (a.serving || a.alarmSinceMs === null) return
  const { respondsAtMs: _, ...rest } = a
  sim.set(plant.availability[machine], { ...rest, respondedMs: r.now })
  r.happen('application.responded', plant.machineIds[machine], {
    application: plant.machines[machine].application!.name,
    alarmMs: r.now - a.alarmSinceMs,
    downMs: r.now - a.downSinceMs!,
  })
}

/** The host on which it answers now, if any. A frozen copy does not. */
function servingHost(r: Running, machine: number): number | null {
  for (const n of r.plant.hostsOfMachine[machine]) {
    if (!goesOn(r, machine, n) || !alive(r, n)) continue
    if (r.onHost('guest', machine, n, 'Off') !== 'Running' || !hasItsDisks(r, machine, n)) continue
    const application = r.onHost('application', machine, n, 'none')
    if (application === 'Running' || application === 'none') return n
  }
  return null
}

/** One that comes up on a full volume is held at the first thing that it writes, before anybody has an answer. */
function goesOn(r: Running, machine: number, node: number): boolean {
  return r.onHost('vm', machine, node, 'Absent') === 'Running' && fullVolumeOf(r, machine) === undefined
}

/**
 * Without a path or the reservation nothing that it writes arrives, and it waits. Its owner notices 3 s later at most and
 * ends it, so long it still answers; in maintenance nobody notices.
 */
function hasItsDisks(r: Running, machine: number, node: number): boolean {
  const { serving } = r.sim.states[r.plant.availability[machine]] as Availability
  return r
    .volumesUnder(machine)
    .every((v) => (holds(r, node, v) && reaches(r, node, v)) || (serving && !inMaintenance(r, node, v)))
}

export function refreshSessions(
  r: Running,
  machine: number,
  host: number | null = servingHost(r, machine),
): void {
  const sessions = r.plant.sessionsOfMachine[machine]
  if (sessions.length === 0) return
  const type =
    host !== null && clientsReach(r, machine, host)
      ? 'ANSWERED'
      : host !== null || isFrozen(r, machine)
        ? 'SILENT'
        : 'BROKEN'
  for (const { entity } of sessions) {
    const { value } = r.at(entity)
    const wants = type === 'ANSWERED' ? 'Connected' : type === 'SILENT' ? 'Frozen' : 'Lost'
    if (value === wants || (value === 'Lost' && type === 'SILENT')) continue
    r.sim.send(entity, { type })
  }
}

function clientsReach(r: Running, machine: number, node: number): boolean {
  const { plant } = r
  if (plant.clientNetwork === null) return false
  // An adapter that finds no virtual network of its name on this host is connected to nothing.
  if (!isConnected(r, machine, node)) return false
  const network = r.at<{ blocks: readonly (readonly number[])[] | null }>(plant.network[plant.clientNetwork])
  if (network.value !== 'Up' || r.at(plant.link[node][plant.clientNetwork]).value !== 'Up') return false
  // On a split switch the clients stand in the first segment.
  return network.context.blocks === null || (network.context.blocks[0] ?? []).includes(node)
}

/** Its memory is somewhere, but it does not answer: being saved or restored, on a frozen host, or a hung guest. */
function isFrozen(r: Running, machine: number): boolean {
  if ((r.sim.states[r.plant.saved[machine]] as SavedState).complete) return true
  for (const n of r.plant.hostsOfMachine[machine]) {
    const vm = r.onHost('vm', machine, n, 'Absent')
    if (vm === 'Saving' || vm === 'Restoring' || vm === 'Paused') return true
    if (vm !== 'Running') continue
    if (!goesOn(r, machine, n)) return true
    const guest = r.onHost('guest', machine, n, 'Off')
    const application = r.onHost('application', machine, n, 'none')
    if (guest === 'Running' && application !== 'Failed' && !hasItsDisks(r, machine, n)) return true
    if (guest === 'Hung' || (guest === 'Running' && application !== 'Failed' && !alive(r, n))) return true
  }
  return false
}

/** A session changed: its client is connected when all of its sessions are. */
export function refreshClient(r: Running, client: number, lost: boolean): void {
  const { sim, plant } = r
  const before = sim.states[plant.client[client]] as ClientRecord
  const connected = plant.sessions
    .filter((s) => s.client === client)
    .every((s) => r.at(s.entity).value === 'Connected')
  const ended = connected && before.downSinceMs !== null
  sim.set(plant.client[client], {
    connected,
    sessionsLost: before.sessionsLost + (lost ? 1 : 0),
    downSinceMs: connected ? null : (before.downSinceMs ?? r.now),
    downMs: before.downMs + (ended ? r.now - before.downSinceMs! : 0),
  } satisfies ClientRecord)
}
