import { sendIf, type Kind } from '../kind'
import { unsupplied } from '../supplies'

/** Switches the server on; Windows starts the Cluster service by itself. */
export const startNode = {
  kind: 'startNode',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) =>
    unsupplied(r, target) ??
    sendIf(r, r.plant.server[r.plant.nodeNumber(target)], ['Off'], { type: 'POWER_ON' }, 'nodeIsOn'),
} as const satisfies Kind
