import { sendInside, type Kind } from '../kind'

/** Hyper-V Manager, Turn Off: past the cluster, which takes it for a failure (Clustering team on merging snapshots). */
export const turnOffVirtualMachine = {
  kind: 'turnOffVirtualMachine',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) =>
    sendInside(r, target, 'vm', ['Running', 'Paused'], { type: 'TURN_OFF' }, 'vmIsNotRunning'),
} as const satisfies Kind
