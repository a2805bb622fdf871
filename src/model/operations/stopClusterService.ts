import { sendIf, type Kind } from '../kind'
import { alive } from '../perceive'

/** Stops the Cluster service: its groups leave the node, then it says good-bye. */
export const stopClusterService = {
  kind: 'stopClusterService',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) => {
    const node = r.plant.nodeNumber(target)
    if (!alive(r, node)) return { code: 'nodeIsNotRunning', params: {} }
    return sendIf(
      r,
      r.plant.service[node],
      ['Starting', 'Running', 'RestartPending'],
      { type: 'STOP' },
      'serviceIsNotRunning',
    )
  },
} as const satisfies Kind
