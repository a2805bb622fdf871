import type { VirtualMachineSnapshot } from '../model/snapshot'
import { isAlive, type Facts } from './facts'

/**
 * `present`: the copy that counts, or the place where it will stand. `ghost`: its memory was lost here. `arriving`: a move
 * goes here. `copy`: a second one that is fenced.
 */
export type Presence = 'present' | 'ghost' | 'arriving' | 'copy'

export interface Occupant {
  readonly vm: string
  readonly node: string
  readonly presence: Presence
}

/** Everywhere a virtual machine shows itself, the place that counts first. */
export function occupantsOf(vm: VirtualMachineSnapshot, facts: Facts): readonly Occupant[] {
  const at = (node: string, presence: Presence): Occupant => ({ vm: vm.id, node, presence })
  const group = facts.group(vm.id)
  // Where a move goes, or where it already belongs while an old copy is still elsewhere.
  const moveTo = group?.moveTo ?? group?.owner ?? null
  const died = vm.state === 'Off' && vm.lostOn.includes(vm.node)
  const ghosts = vm.lostOn.filter((node) => died || node !== vm.node)
  const copies = vm.copies.filter(({ node }) => node !== vm.node && isAlive(facts.node(node)))
  return [
    ...(died ? [] : [at(vm.node, 'present')]),
    ...ghosts.map((node) => at(node, 'ghost')),
    ...copies.filter(({ node }) => !ghosts.includes(node)).map(({ node }) => at(node, 'copy')),
    ...(moveTo !== null && moveTo !== vm.node && !copies.some(({ node }) => node === moveTo)
      ? [at(moveTo, 'arriving')]
      : []),
  ]
}

export interface Berth extends Occupant {
  /** Index of the slot on its server; null when it finds no room. */
  readonly slot: number | null
}

/**
 * Where each stands. With a slot for every machine on every server a move is one horizontal step. Where that is too many,
 * each server fills its own: first those it had before, then those that came over, so that nobody is pushed aside.
 */
export function berthsOf(facts: Facts, slots: number, fixed: boolean): readonly Berth[] {
  const machines = facts.snapshot.virtualMachines
  if (fixed)
    return machines.flatMap((vm, index) =>
      occupantsOf(vm, facts).map((occupant) => ({ ...occupant, slot: index })),
    )
  const rooms = new Map<string, { stays: (Occupant | null)[]; came: Occupant[] }>()
  const roomOf = (node: string) => {
    const room = rooms.get(node) ?? { stays: [], came: [] }
    rooms.set(node, room)
    return room
  }
  for (const vm of machines) {
    const occupants = occupantsOf(vm, facts)
    const former = facts.volume(vm.volumes[0] ?? '')?.formerOwner ?? null
    if (former !== null && occupants.every(({ node }) => node !== former)) roomOf(former).stays.push(null)
    for (const occupant of occupants) {
      const room = roomOf(occupant.node)
      if (occupant.presence !== 'ghost' && cameOver(vm, occupant.node, facts)) room.came.push(occupant)
      else room.stays.push(occupant)
    }
  }
  return [...rooms.values()].flatMap(({ stays, came }) => numbered([...stays, ...came], slots))
}

/** Null keeps the place of one that went elsewhere, while there is room. The last slot may be needed for a count. */
function numbered(wished: readonly (Occupant | null)[], slots: number): readonly Berth[] {
  const placed = wished.length > slots ? wished.filter((occupant) => occupant !== null) : wished
  const room = placed.length > slots ? slots - 1 : slots
  return placed.flatMap((occupant, index) =>
    occupant === null ? [] : [{ ...occupant, slot: index < room ? index : null }],
  )
}

export function cameOver(vm: VirtualMachineSnapshot, node: string, facts: Facts): boolean {
  const former = facts.volume(vm.volumes[0] ?? '')?.formerOwner ?? null
  return former !== null && former !== node
}

/** Where a machine that has just changed its owner came from, and since when it is on its way; null when it is not. */
export function arrivalOf(
  vm: VirtualMachineSnapshot,
  facts: Facts,
): { from: string; sinceMs: number } | null {
  const volume = facts.volume(vm.volumes[0] ?? '')
  if (!volume || volume.formerOwner === null || volume.formerOwner === vm.node) return null
  const host = volume.hosts.find(({ node }) => node === vm.node)
  return host?.state === 'Attaching' ? { from: volume.formerOwner, sinceMs: host.sinceMs } : null
}
