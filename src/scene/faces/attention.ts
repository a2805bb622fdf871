import { budgetsOf } from '../../model/shown/budgets'
import type { NodeSnapshot, VirtualMachineSnapshot } from '../../model/snapshot'
import type { Facts } from '../facts'
import type { Tone } from '../palette'
import type { VmLook } from '../states'
import type { SceneKey } from '../words'

/** What a machine's state does not say and somebody should know, where there is room for one sign alone. */
export type Attention = 'alarm' | 'room' | 'spent' | 'alarmDue' | 'back'

/** What matters most first. */
export const attentions: Readonly<Record<Attention, { readonly tone: Tone; readonly tally: SceneKey }>> = {
  alarm: { tone: 'down', tally: 'scene-tally-alarm' },
  room: { tone: 'down', tally: 'scene-tally-room' },
  spent: { tone: 'pend', tally: 'scene-tally-spent' },
  alarmDue: { tone: 'pend', tally: 'scene-tally-alarm-due' },
  back: { tone: 'pend', tally: 'scene-tally-back' },
}

/** Without any words: thousands are asked. `state`: in which it is seen. */
export function attentionOf(vm: VirtualMachineSnapshot, state: VmLook, facts: Facts): Attention | null {
  if (vm.alarmSinceMs !== null) return 'alarm'
  const memory = state === 'failed' ? facts.node(vm.node)?.memoryMiB : undefined
  if (memory && lacksMemory(vm, memory)) return 'room'
  const service = facts.group(vm.id)
  if (service && hasHistory(service)) {
    const { restarts, failovers } = budgetsOf(service, facts.snapshot)
    if (restarts.used >= restarts.allowed && failovers.used >= failovers.allowed) return 'spent'
  }
  if (vm.alarmDueMs !== null) return 'alarmDue'
  return service?.back ? 'back' : null
}

/** Whether it may change though the machine does not: what is counted leaves its period, memory is given back. */
export const isFleeting = (vm: VirtualMachineSnapshot, state: VmLook, facts: Facts): boolean =>
  state === 'failed' || hasHistory(facts.group(vm.id))

/** Whether its policies have anything to count. */
export const hasHistory = (service: ReturnType<Facts['group']>): boolean =>
  service !== undefined &&
  (service.failedOverMs.length > 0 || service.resources.some(({ restartedMs }) => restartedMs.length > 0))

export const lacksMemory = (
  vm: VirtualMachineSnapshot,
  { capacity, used }: NodeSnapshot['memoryMiB'],
): boolean => vm.memoryMiB > capacity - used
