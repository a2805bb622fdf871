import { sendIf, type Kind } from '../kind'

/** Windows stops with a blue screen, dumps its memory and boots again. */
export const nodeBugcheck = {
  kind: 'nodeBugcheck',
  class: 'fault',
  target: 'node',
  params: {},
  apply: (r, target) =>
    sendIf(
      r,
      r.plant.server[r.plant.nodeNumber(target)],
      ['Running', 'Hung', 'ShuttingDown'],
      { type: 'BUGCHECK' },
      'nodeIsNotRunning',
    ),
} as const satisfies Kind
