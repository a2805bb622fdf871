import { sendIf, type Kind } from '../kind'
import { unsupplied } from '../supplies'

/** The storage unit works again. */
export const storageUnitRestored = {
  kind: 'storageUnitRestored',
  class: 'repair',
  target: 'storageUnit',
  params: {},
  apply: (r, target) =>
    unsupplied(r, target) ??
    sendIf(
      r,
      r.plant.unit[r.plant.numberOf('storageUnit', target)],
      ['Down'],
      { type: 'RESTORE' },
      'notLost',
    ),
} as const satisfies Kind
