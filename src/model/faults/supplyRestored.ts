import { sendIf, type Kind } from '../kind'

/** Power or cooling is there again. Servers stay off until somebody starts them. */
export const supplyRestored = {
  kind: 'supplyRestored',
  class: 'repair',
  target: 'supply',
  params: {},
  apply: (r, target) =>
    sendIf(
      r,
      r.plant.supply[r.plant.numberOf('supply', target)],
      ['Warming', 'Out'],
      { type: 'RESTORE' },
      'notLost',
    ),
} as const satisfies Kind
