import type { ClusterSnapshot, GroupSnapshot, NodeSnapshot, VirtualMachineSnapshot } from '../model/snapshot'

/**
 * Where a virtual machine stands on its way. Coming up cold: leaving its old node, held by a paused owner, mounting,
 * registering, starting, booting. With its memory: stopping, saving, parked (saved, on the way to Offline), handed over,
 * restoring.
 */
export type Stage = (typeof coldStages)[number] | (typeof warmStages)[number]

/** The most advanced last. */
export const coldStages = ['leaving', 'held', 'mounting', 'registering', 'starting', 'booting'] as const
export const warmStages = ['stopping', 'saving', 'parking', 'handOver', 'restoring'] as const

export type Staged = ReadonlyMap<Stage, readonly VirtualMachineSnapshot[]>

/** What a stage is read from. */
export interface Standing {
  readonly s: ClusterSnapshot
  group(id: string): GroupSnapshot | undefined
  node(id: string): NodeSnapshot | undefined
}

/** All virtual machines that are on their way, by stage. */
export function stagesOf(standing: Standing): Staged {
  const staged = new Map<Stage, VirtualMachineSnapshot[]>()
  for (const vm of standing.s.virtualMachines) {
    const stage = stageOf(vm, standing)
    if (stage === null) continue
    const list = staged.get(stage)
    if (list === undefined) staged.set(stage, [vm])
    else list.push(vm)
  }
  return staged
}

function othersAreSaved(
  { id }: VirtualMachineSnapshot,
  { virtualMachines }: GroupSnapshot,
  { s }: Standing,
): boolean {
  if (virtualMachines.length < 2) return true
  const others = s.virtualMachines.filter((vm) => vm.id !== id && virtualMachines.includes(vm.id))
  return others.every(({ state }) => state === 'Saved' || state === 'Off')
}

/** One that is not clustered needs neither quorum nor owner: it gets on with its host. */
function stageAlone({ state, guest, progress }: VirtualMachineSnapshot): Stage | null {
  if (state === 'Saving') return 'saving'
  if (state === 'Restoring') return 'restoring'
  if (state === 'Stopping') return 'stopping'
  if (state === 'Starting') return 'starting'
  if (state === 'Running' && guest === 'Booting') return 'booting'
  return progress?.does === 'register' ? 'registering' : null
}

/** Null: it serves, stays where it is, or nobody may do anything about it. */
export function stageOf(vm: VirtualMachineSnapshot, standing: Standing): Stage | null {
  if (vm.standAlone !== null) return stageAlone(vm)
  const group = standing.group(vm.id)
  if (group === undefined || group.stale || standing.s.quorum.quorate !== 'yes') return null
  if (vm.state === 'Saving') return 'saving'
  if (vm.state === 'Restoring') return 'restoring'
  if (vm.state === 'Stopping') return 'stopping'
  if (vm.savedOnVolume) {
    const stays =
      group.moveTo === null &&
      (group.wish === 'offline' || standing.node(group.owner)?.service === 'Stopping')
    // Saved before another one of its group, it waits for that: their volume goes nowhere yet.
    if (!stays) return othersAreSaved(vm, group, standing) ? 'handOver' : null
    return group.state === 'Offline' || group.takenOffline.includes(vm.id) ? null : 'parking'
  }
  if (group.moveTo !== null && group.state !== 'Online') return 'leaving'
  if (group.wish === 'offline' || group.state === 'Failed') return null
  if (vm.state === 'Starting') return 'starting'
  if (vm.state === 'Running' && vm.node === group.owner) return vm.guest === 'Booting' ? 'booting' : null
  if (vm.progress?.does === 'register') return 'registering'
  if (group.state === 'Online') return null
  // What it waits for is told of by itself.
  if (group.resources.some(({ call }) => call !== null)) return null
  return standing.node(group.owner)?.paused === true ? 'held' : 'mounting'
}
