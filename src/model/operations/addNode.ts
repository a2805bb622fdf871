import { orderMembership } from '../cluster/administration'
import type { Kind } from '../kind'

/** A server becomes a node of the cluster, and its vote counts from then on. */
export const addNode = {
  kind: 'addNode',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) => orderMembership(r, target, 'add'),
} as const satisfies Kind
