import type { VolumeSnapshot } from '../../model/snapshot'
import { hasPath, holderOf, isAlive, mountedOn, turningOn, type Facts } from '../facts'
import { gib } from '../format'
import { volumeLooks, type Look, type VolumeLook } from '../states'
import { memoryOnVolume } from './memory'
import type { Say } from '../words'

export interface VolumeFace {
  readonly look: Look
  /** One remark in falling length. */
  readonly notes: readonly string[]
  /** Share of a memory image that lies on it, null when it holds none. */
  readonly level: number | null
  /** When it came into this state, as far as the hosts tell. */
  readonly sinceMs: number
}

export function volumeFace(volume: VolumeSnapshot, facts: Facts, say: Say): VolumeFace {
  const state = volumeLookOf(volume, facts)
  const image = memoryOnVolume(volume, facts)
  return {
    look: volumeLooks[state],
    notes: image ? imageNotes(image, say) : notesOf(volume, state, facts, say),
    level: image?.share ?? null,
    sinceMs: Math.max(0, ...volume.hosts.map(({ sinceMs }) => sinceMs)),
  }
}

/**
 * The cluster's record says Online until somebody notices; a volume that no living host has mounted is drawn as what it
 * is, with the record as the remark.
 */
export function volumeLookOf(volume: VolumeSnapshot, facts: Facts): VolumeLook {
  if (volume.isWitness && facts.snapshot.quorum.arbitration) return 'arbitrating'
  if (volume.state === 'Failed') return 'failed'
  const host = mountedOn(facts, volume)
  if (host !== null && !hasPath(facts, host, volume)) return 'pathLost'
  if (host !== null && holderOf(facts, volume) === host) {
    if (volume.state === 'OfflinePending') return 'dismounting'
    if (volume.maintenance) return 'maintenance'
    return volume.full ? 'full' : 'online'
  }
  const turning = turningOn(facts, volume)
  if (turning) return turningLook(turning.state, turning.node === volume.reservedBy)
  if (facts.unit(volume.unit)?.up === false) return 'pathLost'
  if (volume.state === 'Offline' && volume.owner !== null) return 'offline'
  if (volume.reservedBy !== null && isAlive(facts.node(volume.reservedBy))) return 'reserved'
  // In Available Storage nobody is missing.
  return volume.group === null && !volume.isWitness && volume.owner === null ? 'available' : 'noOwner'
}

/** The device comes online before the file system: reserved, then mounting. */
function turningLook(state: VolumeSnapshot['hosts'][number]['state'], reserved: boolean): VolumeLook {
  if (state === 'Dismounting') return 'dismounting'
  if (state === 'Checking') return 'checking'
  return state === 'Attaching' && reserved ? 'reserved' : 'mounting'
}

function notesOf(volume: VolumeSnapshot, state: VolumeLook, facts: Facts, say: Say): readonly string[] {
  if (state === 'reserved')
    return volume.reservedBy === null ? [] : [say('scene-volume-reserved-by', { node: volume.reservedBy })]
  if (volume.isWitness) return voteNotes(volume, state, facts, say)
  if (volume.owner === null) return []
  if (state === 'noOwner') return [say('scene-volume-listed', { node: volume.owner }), volume.owner]
  return [say('scene-volume-owner', { node: volume.owner }), volume.owner]
}

function voteNotes(volume: VolumeSnapshot, state: VolumeLook, facts: Facts, say: Say): readonly string[] {
  const holder = state === 'arbitrating' ? facts.snapshot.quorum.arbitration?.by : volume.owner
  return holder
    ? [say('scene-volume-vote', { node: holder }), say('scene-volume-vote-free')]
    : [say('scene-volume-vote-free')]
}

function imageNotes(
  { doneMiB, memoryMiB }: { doneMiB: number; memoryMiB: number },
  say: Say,
): readonly string[] {
  const whole = gib(memoryMiB)
  if (doneMiB >= memoryMiB) return [say('scene-volume-saved', { memory: say('scene-gib', { gib: whole }) })]
  return [say('scene-gib-of', { done: gib(doneMiB), gib: whole })]
}
