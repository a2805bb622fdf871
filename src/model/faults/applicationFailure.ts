import { sendInside, type Kind } from '../kind'

/** The application inside the virtual machine stops working. */
export const applicationFailure = {
  kind: 'applicationFailure',
  class: 'fault',
  target: 'virtualMachine',
  params: {},
  undoneBy: 'applicationRestored',
  apply: (r, target) =>
    sendInside(r, target, 'application', ['Running'], { type: 'FAIL' }, 'applicationIsNotRunning'),
} as const satisfies Kind
