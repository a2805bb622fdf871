import type { ClientSnapshot, SessionState } from '../../model/snapshot'

/** A client fares as the worst of its sessions does. */
export function clientLookOf({ sessions }: ClientSnapshot): SessionState {
  const isThere = (wanted: SessionState) => sessions.some(({ state }) => state === wanted)
  return (['Lost', 'Frozen'] as const).find(isThere) ?? 'Connected'
}
