import { orderPause } from '../cluster/administration'
import type { Kind } from '../kind'

/** Pauses a node: it keeps what it owns and votes, and receives nothing new (no drain in 2008). */
export const pauseNode = {
  kind: 'pauseNode',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) => orderPause(r, target, 'pause'),
} as const satisfies Kind
