import { sendIf, type Kind } from '../kind'

/** Power is lost; the server stays off until somebody starts it. */
export const nodeCrash = {
  kind: 'nodeCrash',
  class: 'fault',
  target: 'node',
  params: {},
  apply: (r, target) =>
    sendIf(
      r,
      r.plant.server[r.plant.nodeNumber(target)],
      ['Booting', 'Running', 'Hung', 'Bugcheck', 'ShuttingDown', 'PoweringOff'],
      { type: 'POWER_LOST' },
      'nodeIsOff',
    ),
} as const satisfies Kind
