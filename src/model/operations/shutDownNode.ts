import { sendIf, type Kind } from '../kind'

/** Shuts Windows down: the Cluster service stops in good order first, then the power goes. */
export const shutDownNode = {
  kind: 'shutDownNode',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) =>
    sendIf(
      r,
      r.plant.server[r.plant.nodeNumber(target)],
      ['Running'],
      { type: 'SHUT_DOWN' },
      'nodeIsNotRunning',
    ),
} as const satisfies Kind
