import { setTrouble, troubleWith } from '../cluster/calls'
import { resourceOf, type Kind } from '../kind'

/**
 * The next call into a resource never comes back: storage that hangs rather than fails. Nothing is reported, so nobody
 * notices until DeadlockTimeout has passed; the resource answers again once its process has been ended.
 */
export const resourceHang = {
  kind: 'resourceHang',
  class: 'fault',
  target: 'resource',
  params: {},
  apply: (r, target) => {
    const at = resourceOf(r, target)
    if ('code' in at) return at
    if (troubleWith(r, at.id).hangs) return { code: 'hangsAlready', params: {} }
    setTrouble(r, at.id, { hangs: true })
    for (const view of r.plant.view) r.sim.send(view, { type: 'ADVANCE', groups: [at.group] })
    return null
  },
} as const satisfies Kind
