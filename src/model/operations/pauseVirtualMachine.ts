import { sendInside, type Kind } from '../kind'

/** Hyper-V Manager, Pause: the guest stands still with its memory, and the resource stays Online (Virtual Machine resource type). */
export const pauseVirtualMachine = {
  kind: 'pauseVirtualMachine',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  undoneBy: 'resumeVirtualMachine',
  apply: (r, target) => sendInside(r, target, 'vm', ['Running'], { type: 'PAUSE' }, 'vmIsNotRunning'),
} as const satisfies Kind
