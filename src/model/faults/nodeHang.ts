import { optional, sendIf, type Kind } from '../kind'

/** The server freezes: no heartbeats, no renewals, its virtual machines stand still. It wakes after `for`, or never. */
export const nodeHang = {
  kind: 'nodeHang',
  class: 'fault',
  target: 'node',
  params: { for: optional('duration') },
  apply: (r, target, params) => {
    const server = r.plant.server[r.plant.nodeNumber(target)]
    const refusal = sendIf(r, server, ['Running'], { type: 'HANG' }, 'nodeIsNotRunning')
    if (refusal === null && typeof params.for === 'number')
      r.sim.timer(server, 'wake', params.for, { type: 'WAKE' })
    return refusal
  },
} as const satisfies Kind
