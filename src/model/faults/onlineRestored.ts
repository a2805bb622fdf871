import { hurry, setTrouble, troubleWith } from '../cluster/calls'
import { resourceOf, type Kind } from '../kind'

/** Coming online takes a resource as long as usual again; one that is just on its way is through. */
export const onlineRestored = {
  kind: 'onlineRestored',
  class: 'repair',
  target: 'resource',
  params: {},
  apply: (r, target) => {
    const at = resourceOf(r, target)
    if ('code' in at) return at
    if (troubleWith(r, at.id).delayMs === 0) return { code: 'comesOnlineAsUsual', params: {} }
    setTrouble(r, at.id, { delayMs: 0, silent: false })
    hurry(r, at.group, at.resource)
    return null
  },
} as const satisfies Kind
