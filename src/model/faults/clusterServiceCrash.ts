import { sendIf, type Kind } from '../kind'
import { alive } from '../perceive'

/** The Cluster service ends unexpectedly; the Service Control Manager starts it again. */
export const clusterServiceCrash = {
  kind: 'clusterServiceCrash',
  class: 'fault',
  target: 'node',
  params: {},
  apply: (r, target) => {
    const node = r.plant.nodeNumber(target)
    if (!alive(r, node)) return { code: 'nodeIsNotRunning', params: {} }
    return sendIf(
      r,
      r.plant.service[node],
      ['Starting', 'Running', 'Stopping'],
      { type: 'CRASH' },
      'serviceIsNotRunning',
    )
  },
} as const satisfies Kind
