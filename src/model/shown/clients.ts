import type { ClientRecord } from '../records'
import type { Running } from '../running'
import type * as Shown from '../snapshot'

export function client(r: Running, c: number): Shown.ClientSnapshot {
  const { plant, sim } = r
  const record = sim.states[plant.client[c]] as ClientRecord
  return {
    id: plant.design.clients[c].id,
    connected: record.connected,
    sessionsLost: record.sessionsLost,
    downMs: record.downMs + (record.downSinceMs === null ? 0 : r.now - record.downSinceMs),
    sessions: plant.sessions
      .filter((s) => s.client === c)
      .map(({ machine, entity }) => {
        const { value, sinceMs, untilMs } = r.at(entity)
        return { vm: plant.machineIds[machine], state: value as Shown.SessionState, sinceMs, untilMs }
      }),
  }
}
