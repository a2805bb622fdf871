import { optional, sendIf, type Kind } from '../kind'
import { alive } from '../perceive'

/** Starts the Cluster service; with `forceQuorum` its own configuration becomes the cluster's (net start clussvc /fq). */
export const startClusterService = {
  kind: 'startClusterService',
  class: 'operation',
  target: 'node',
  params: { forceQuorum: optional('boolean') },
  apply: (r, target, params) => {
    const node = r.plant.nodeNumber(target)
    if (!alive(r, node)) return { code: 'nodeIsNotRunning', params: {} }
    const { joining, durable } = r.view(node)
    if (durable === null) return { code: 'notAMember', params: {} }
    if (params.forceQuorum === true && joining) {
      r.sim.send(r.plant.view[node], { type: 'FORCE' })
      return null
    }
    const refusal = sendIf(
      r,
      r.plant.service[node],
      ['Stopped', 'RestartPending'],
      { type: 'START' },
      'serviceIsRunning',
    )
    if (refusal === null) r.setView(node, { forceQuorum: params.forceQuorum === true })
    return refusal
  },
} as const satisfies Kind
