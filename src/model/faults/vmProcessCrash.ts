import { sendInside, type Kind } from '../kind'

/** The virtual machine's worker process ends. */
export const vmProcessCrash = {
  kind: 'vmProcessCrash',
  class: 'fault',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) =>
    sendInside(
      r,
      target,
      'vm',
      ['Starting', 'Running', 'Paused', 'Saving', 'Restoring', 'ShuttingDown'],
      { type: 'PROCESS_LOST' },
      'vmIsNotRunning',
    ),
} as const satisfies Kind
