import { orderQuorum } from '../cluster/administration'
import { optional, required, type Kind } from '../kind'

/** Configure Cluster Quorum Settings: another model, or another witness, while the cluster runs (cc770620). */
export const setQuorum = {
  kind: 'setQuorum',
  class: 'operation',
  target: 'cluster',
  params: { type: required('quorumType'), witness: optional('witness') },
  apply: (r, _target, params) => orderQuorum(r, params),
} as const satisfies Kind
