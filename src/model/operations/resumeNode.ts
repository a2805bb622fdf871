import { orderPause } from '../cluster/administration'
import type { Kind } from '../kind'

/** Resumes a paused node. */
export const resumeNode = {
  kind: 'resumeNode',
  class: 'operation',
  target: 'node',
  params: {},
  apply: (r, target) => orderPause(r, target, 'resume'),
} as const satisfies Kind
