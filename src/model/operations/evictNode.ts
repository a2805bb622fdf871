import { orderMembership } from '../cluster/administration'
import type { Kind } from '../kind'

/** The node is taken out of the cluster: its vote counts no more, and coming back means adding it again. */
export const evictNode = {
  kind: 'evictNode',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) => orderMembership(r, target, 'evict'),
} as const satisfies Kind
