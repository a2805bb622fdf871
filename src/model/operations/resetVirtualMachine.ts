import type { Refusal } from '../intervention'
import { hostOf, sendInside, type Kind } from '../kind'

/** Hyper-V Manager, Reset: the guest loses its memory and boots in a machine that runs on; the cluster takes no notice. */
export const resetVirtualMachine = {
  kind: 'resetVirtualMachine',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const refusal = sendInside(r, target, 'guest', resettable, { type: 'RESET' }, 'vmIsNotRunning')
    if (refusal !== null) return refusal
    const node = hostOf(r, r.plant.numberOf('virtualMachine', target))!
    r.happen('vm.reset', target, { node: r.plant.nodeIds[node] })
    return null
  },
} as const satisfies Kind

const resettable = ['Booting', 'Running', 'Hung', 'Crashed', 'ShuttingDown', 'Restarting']
